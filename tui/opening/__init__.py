"""The first screen of an article, drawn before anything is loaded that takes long: Textual, the command line.

Only what is plain sailing is drawn: one article in a file, on a terminal, by one who has opened one before
or has changed nothing. Whatever else there is, the application will draw or tell. It takes over what stands
on the screen and the hold on the terminal. Nothing here imports more than it must.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.terminal.endings import Ending

_KEYS, _OUT, _SCREEN = 0, 1, 2


def draw_ahead(arguments: Sequence[str], ending: Ending) -> None:
    """Draw the first screen, if that is plain sailing; `ending` gives the terminal back at the end."""
    if not all(map(os.isatty, (_KEYS, _OUT, _SCREEN))) or "TEXTUAL_DRIVER" in os.environ:
        return
    from tui.opening.asked import asked_of

    asked = asked_of(arguments)
    if asked is None:
        return
    from tui.opening.page import page_of

    try:
        if os.tcgetpgrp(_KEYS) != os.getpgrp():
            return  # in the background, the system stops who draws
        page = page_of(asked, os.get_terminal_size(_SCREEN))
    except (OSError, ValueError):
        return
    if page is not None:
        from tui.terminal.hold import Hold

        hold = Hold()
        ending.hold_terminal(hold)
        hold.draw_ahead(page)
