"""The articles that were named on the command line, and which of them is open."""

from __future__ import annotations

from typing import NamedTuple

from analysis.annotations.wording import share
from analysis.annotations.wrap import one_line
from analysis.errors import ReadError
from analysis.library.opening import open_source
from analysis.library.sources import STDIN
from analysis.model import Article
from analysis.reading.conversion import Asked
from analysis.reading.source import NOTHING_ASKED


class Source(NamedTuple):
    """Where an article comes from: the name of a file or an address, and what was said of it. If that can be
    read only once, or holds several, the `article` is kept, or why there is none (`failure`)."""

    name: str
    article: Article | None = None
    failure: str = ""
    asked: Asked = NOTHING_ASKED

    def read(self) -> Article:
        """The article. Raises ReadError with the line that says why there is none. A pipe that has taken the
        place of a file is none: while one reads, nobody may wait for whoever writes into it."""
        if self.failure:
            raise ReadError(self.failure)
        return open_source(self.name, asked=self.asked)[0] if self.article is None else self.article


class Shelf(NamedTuple):
    """The articles in their order, and the number of the one that is open, counted from 0."""

    sources: tuple[Source, ...]
    number: int = 0

    @property
    def source(self) -> Source:
        """The one that is open."""
        return self.sources[self.number]

    @property
    def several(self) -> bool:
        """Whether there is anything to choose from."""
        return len(self.sources) > 1

    def step(self, by: int) -> Shelf | None:
        """With another one open, that many further on; None when there are not so many."""
        return self.at(self.number + by) if 0 <= self.number + by < len(self.sources) else None

    def at(self, number: int) -> Shelf:
        """With another one open."""
        return self._replace(number=number)

    def in_words(self) -> str:
        """Which of how many is open; nothing when there is only one."""
        return share(self.number + 1, len(self.sources)) if self.several else ""


def name_of(source: Source) -> str:
    """What an article without a title is called; of several in a file also which it is."""
    name = "standard input" if source.name == STDIN else one_line(source.name.rpartition("/")[2])
    part = source.article.part if source.article is not None else None
    return f"{name or 'untitled'} · {one_line(part)}" if part else name or "untitled"


def unread(reasons: list[str]) -> str:
    """One line on articles that cannot be read: why the first cannot, and how many more there are."""
    return reasons[0] + (f" (and {len(reasons) - 1:,} more)" if len(reasons) > 1 else "")
