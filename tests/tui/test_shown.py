"""What a terminal shows after any keys is what a fresh one would: nothing is left over, nothing missing."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace
from rich.color import ColorSystem

from analysis.reading.reading import read
from tests.tui.crowds import chronicle
from tests.tui.driver import SIZES, Reader, reading
from tests.tui.inside import send, whole_frame
from tests.tui.terminal import Shown
from tui.app import DatelineApp
from tui.terminal.thrift import Thrift

KEYS = (
    *("j", "k", "]", "[", "pagedown", "pageup", "ctrl+d", "ctrl+u", "G", "g", ">", "<", "}", "{", "d"),
    *("tab", "e", "p", "s", "i", "enter", "escape", "v", "t", "z", "plus", "minus", "h", "l", "w"),
    *("T", "M", "question_mark", "o", "m", "a", "slash", "n", "x"),
)
SENTENCES = {
    "narrow": "Somebody said something to somebody else about number {:05}. ",
    "wide": "Somebody 北京市 said 👍 something, déjà vu, to 東京 number {:05}. ",
    "combined": "Somebody e\u0301 said 日 nai\u0308ve things to somebody number {:05}. ",
}


class _Both:
    """A terminal that is sent what `Thrift` leaves of each frame, and what a fresh one would show."""

    def __init__(self, reader: Reader, patch: pytest.MonkeyPatch) -> None:
        self._reader, self._app = reader, reader.pilot.app
        self._app.console._color_system = ColorSystem.TRUECOLOR
        self._thrift, self._shown = Thrift(), Shown(*self._app.size)
        send(self._app, self._write, patch)
        patch.setattr(self._app, "_forget_terminal", self._thrift.forget)
        self._app.screen.refresh()

    def _write(self, data: str) -> None:
        self._shown.feed(self._thrift.shorten(data))

    async def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size."""
        columns, rows = size
        self._shown.screen.resize(rows, columns)
        await self._reader.pilot.resize_terminal(*size)
        await self._reader.until(lambda: self._app.screen.size == size)

    def check(self) -> None:
        """Both show the same."""
        fresh = Shown(*self._app.size)
        fresh.feed(Thrift().shorten(whole_frame(self._app)))
        differ = [
            (row, self._shown.screen.display[row], fresh.screen.display[row])
            for row, (some, others) in enumerate(zip(self._shown.cells(), fresh.cells(), strict=True))
            if some != others
        ]
        assert not differ


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", SENTENCES)
async def test_nothing_is_left_over(
    size: tuple[int, int], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, annotation = chronicle(40, sentence=SENTENCES[words])
    random = Random(f"{size} {words}")
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        both = _Both(reader, monkeypatch)
        for step in range(9):
            if step % 3 == 2:
                await both.resize(random.choice(SIZES))
            await reader.press(*random.choices(KEYS, k=8))
            both.check()


@pytest.mark.parametrize("size", SIZES)
async def test_at_the_start_all_comes_at_once(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    article, annotation = chronicle(40)
    annotation = replace(annotation, layout=read(article).layout)  # as one that was kept
    app, shown, thrift = DatelineApp(article, annotation=annotation), Shown(*size), Thrift()
    sent: list[str] = []

    def write(frame: str) -> None:
        sent.append(thrift.shorten(frame))
        shown.feed(sent[0])

    send(app, write, monkeypatch)
    async with app.run_test(size=size) as pilot:
        await Reader(pilot).rest()
        assert "Somebody said something" in shown.text()
        assert "40 events" in shown.text()
        assert not any(sent[1:]), "more is sent after the first frame"
