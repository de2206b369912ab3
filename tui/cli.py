"""The command line: `dateline`."""


def main() -> None:
    """Entry point."""
