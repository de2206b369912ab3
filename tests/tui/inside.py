"""What tests look at inside Textual, which has no public way there: all of that is here, none elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from unittest.mock import Mock

import pytest
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.driver import Driver
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


def strips(screen: Screen[Any]) -> list[Strip]:
    """The lines that are drawn on a screen, those in sight of what lies over it, too."""
    return screen._compositor.render_strips()


def settled(app: App[None]) -> bool:
    """Whether no message is under way and everything is drawn; what is not is drawn now, not with the next
    tick of Textual's clock."""
    busy = any(pump.message_queue_size or pump._next_callbacks for pump in (app, *app._registry))
    undrawn = app.is_running and (app.screen._layout_required or app.screen._dirty_widgets)
    if undrawn:
        app.screen._on_timer_update()
    return not busy and not undrawn


def whole_drawings(screen: Screen[Any], patch: pytest.MonkeyPatch) -> Mock:
    """Called from now on when all of a screen is drawn, not only what has changed."""
    drawing = Mock(wraps=screen._compositor.render_full_update)
    patch.setattr(screen._compositor, "render_full_update", drawing)
    return drawing


def send(app: App[None], write: Callable[[str], object], patch: pytest.MonkeyPatch) -> None:
    """Have each frame written, as to a terminal."""
    display = app._display

    def send_too(screen: Screen[Any], update: Any) -> None:
        if isinstance(update, CompositorUpdate) and not app._batch_count:
            write(f"\x1b[?2026h{update.render_segments(app.console)}\x1b[0m\x1b[1;1H\x1b[?2026l")
        display(screen, update)

    patch.setattr(app, "_display", send_too)


def whole_frame(app: App[None]) -> str:
    """All that is on the screen, as it is written to a terminal of which nothing is known."""
    drawn = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    return drawn.render_segments(app.console) if isinstance(drawn, CompositorUpdate) else ""


def hold_lines(widgets: Iterable[Widget]) -> bool:
    """Whether some of the widgets still hold lines that they drew."""
    return any(widget._styles_cache._cache for widget in widgets)


def drive(app: App[None], driver: Driver, patch: pytest.MonkeyPatch) -> None:
    """Have another driver write to the terminal."""
    patch.setattr(app, "_driver", driver)
