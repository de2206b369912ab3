"""Draw the pictures of the documents: the reader itself, with a sample article, as SVG.

python scripts/picture.py [FOLDER [NAME ...]]
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Final

from analysis import Annotator, read_article
from tui.app import DatelineApp
from tui.messages import Annotated

ROOT: Final = Path(__file__).parent.parent
ARTICLE: Final = ROOT / "sample_texts" / "chronicle.txt"
PICTURES: Final = {
    "reader": ["right_square_bracket"] * 4,
    "timeline": ["right_square_bracket"] * 4 + ["T", "j", "j", "m", "j", "j", "j"],
    "matrix": ["M"],
}
"""The keys after which a picture is taken."""


async def draw(folder: Path, names: list[str]) -> None:
    """Open the sample, let it be annotated, press the keys, keep what is on the screen."""
    article = read_article(ARTICLE)
    annotation = Annotator().annotate(article)
    for name in names:
        app = DatelineApp(article)
        async with app.run_test(size=(120, 40)) as pilot:
            app.screen.post_message(Annotated(annotation))
            await pilot.pause()
            for key in PICTURES[name]:
                await pilot.press(key)
                await pilot.pause(0.1)
            picture = app.export_screenshot(title="Dateline")
            (folder / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    given = sys.argv[1:]
    asyncio.run(draw(Path(given[0]) if given else ROOT / "docs", given[1:] or [*PICTURES]))
