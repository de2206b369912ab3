"""The program `dateline`, from its first moment: it ends when told to, whatever has been loaded by then."""

import signal
import sys


def main() -> None:
    """Run `dateline`."""
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # or what is being loaded would be told line by line
    from tui.terminal.endings import Ending

    ending = Ending()
    ending.begin()

    from tui.opening import draw_ahead

    draw_ahead(sys.argv[1:], ending)

    from tui.cli import main as run

    run(ending)


if __name__ == "__main__":
    main()
