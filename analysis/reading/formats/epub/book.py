"""A book as an extract: its documents in the order of the spine, with its chapters as parts and places."""

from __future__ import annotations

from datetime import date
from typing import Final

from lxml import etree

from analysis.errors import ReadError
from analysis.reading import properties
from analysis.reading.archives import Archive
from analysis.reading.assembling import Assembly
from analysis.reading.conversion import Extract, Part
from analysis.reading.formats.epub.package import Document, Package, package
from analysis.reading.formats.epub.pages import line, page, write
from analysis.reading.head.days import find_day

_LONGEST_TITLE: Final = 200


def extract(data: bytes, name: str | None) -> Extract:
    """The book in an archive, as one article. Raises ReadError when it cannot be read or has no text."""
    archive = Archive(data)
    known = package(archive)
    binding = _Binding(archive, known)
    for document in known.documents:
        binding.add(document)
    text = binding.assembly.text
    if not text.strip():
        raise ReadError("no text in it, only pictures of pages")
    title = next(filter(None, (properties.title(words, name) for words in known.titles)), None)
    return Extract(
        text=text,
        title=title or (known.titles[0] if known.titles else None),
        authors=tuple(dict.fromkeys(_author(creator) for creator in known.creators)),
        published=_day(known, ("publication", "original-publication", "")),
        modified=_day(known, ("modification",)),
        language=_language(known.language),
        notices=tuple(binding.notices),
        blocks=binding.assembly.blocks(),
        asides=binding.assembly.asides(),
        places=binding.assembly.places(),
        parts=binding.parts(),
    )


class _Binding:
    """Puts the documents of a book one behind the other."""

    def __init__(self, archive: Archive, known: Package) -> None:
        self.assembly = Assembly()
        self.notices: list[str] = []
        self._archive = archive
        self._known = known
        self._chapters: list[tuple[str, int]] = []

    def add(self, document: Document) -> None:
        """Write a document down, with what the table of contents calls it."""
        contents = self._known.contents
        try:
            root = page(self._archive.read(document.path))
        except ReadError as error:
            self.notices.append(f"A part of the book is left out: {error}.")
            return
        if title := contents.get((document.path, "")):
            self._begin(title)
        elif not contents and (heading := _heading(root)):
            self._begin(heading)

        def begin(name: str) -> None:
            if title := contents.get((document.path, name)):
                self._begin(title)

        write(root, self.assembly, begin, aside=document.beside)

    def parts(self) -> tuple[Part, ...]:
        """The chapters and where they stand."""
        starts = [*(start for _, start in self._chapters), self.assembly.end]
        found = []
        for n, (title, start) in enumerate(self._chapters):
            text = self.assembly.text[start : starts[n + 1]]
            if text.strip():
                blank = len(text) - len(text.lstrip())
                found.append(Part(title, start + blank, start + len(text.rstrip())))
        return tuple(found)

    def _begin(self, title: str) -> None:
        title = title[:_LONGEST_TITLE]
        self.assembly.place("chapter", title)
        self._chapters.append((title, self.assembly.end))


def _heading(root: etree._Element) -> str | None:
    """The first heading of a page."""
    for node in root.iter("{*}h1", "{*}h2", "{*}h3"):
        if words := line(node):
            return words
    return None


def _language(told: str | None) -> str | None:
    """The code of a language, of two letters where English is told with three."""
    code = (told or "").strip().replace("_", "-").partition("-")[0].lower()
    return "en" if code in ("eng", "english") else code or None


def _author(name: str) -> str:
    """A name with the given name first."""
    return properties.person(name) or name


def _day(known: Package, events: tuple[str, ...]) -> date | None:
    """The day of the first of the events that has one. A year alone is no day."""
    for event in events:
        for told, value in known.dates:
            if told.lower() == event and (day := properties.day(value) or _printed(value)):
                return day
    return None


def _printed(value: str) -> date | None:
    found = find_day(value)
    return found.certain if found is not None else None
