"""Draw the README's picture: the reader itself, with a sample article, as an SVG.

python scripts/picture.py [OUTPUT]
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from analysis import Annotator, read_article
from tui.app import DatelineApp
from tui.messages import Annotated

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "sample_texts" / "chronicle.txt"
KEYS = ["right_square_bracket"] * 4


async def draw(output: Path) -> None:
    """Open the sample, let it be annotated, go to an event, keep what is on the screen."""
    article = read_article(ARTICLE)
    annotation = Annotator().annotate(article)
    app = DatelineApp(article)
    async with app.run_test(size=(120, 40)) as pilot:
        app.screen.post_message(Annotated(annotation))
        await pilot.pause()
        await pilot.press(*KEYS)
        await pilot.pause()
        output.write_text(app.export_screenshot(title="Dateline"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "reader.svg"))
