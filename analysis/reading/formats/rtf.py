"""Rich Text Format, turned to text by striprtf; groups that this would lose or mistake are dealt with
before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from analysis.errors import ReadError
from analysis.model import BlockKind
from analysis.reading import properties
from analysis.reading.assembling import Assembly, tidy
from analysis.reading.conversion import Asked, Converter, Extract
from analysis.reading.printed import printed, titled

_LARGEST: Final = 24 << 20
"""Bytes without pictures."""
_HEADING, _NOTE, _NOTE_END, _ITEM = "\ue100", "\ue101", "\ue102", "\ue103"
"""Marks that go through striprtf as letters do."""
_REFERENCE: Final = re.compile(f"{_NOTE}(\\d+){_NOTE_END}")
_GROUP: Final = re.compile(
    r"\{\s*(?:\\\*\s*)?\\(?P<word>pict|objdata|object|footnote|annotation|fldinst|listtext|pntext|datafield|themedata|"
    r"colorschememapping|bkmkstart|bkmkend|shpinst|nonshppict|do|deleted|header[lrf]?|footer[lrf]?|xe|tc|rxe)(?![a-z])"
)
_BRACE: Final = re.compile(r"\\[\\{}]|\\bin(?P<count>\d{1,9}) ?|[{}]")
_STYLE: Final = re.compile(
    r"\{(?:\\\*)?\\s(?P<number>\d{1,4})(?:\\[a-z]+-?\d* ?)* ?(?P<name>[^\\{};]{2,60});\}"
)
_USED_STYLE: Final = re.compile(r"\\s(?P<number>\d{1,4})(?![a-z0-9])")
_OUTLINE: Final = re.compile(r"\\outlinelevel(?P<level>\d)(?!\d) ?")
_HIDDEN: Final = re.compile(r"\{[^{}]*\\(?:v|deleted)(?![a-z0-9])[^{}]*\}")
_INFO: Final = re.compile(
    r"\{\\(?P<key>title|author)\s+(?P<value>(?:[^{}\\]|\\'[0-9a-f]{2}|\\u-?\d+ ?\??){0,400})\}"
)
_CREATED: Final = re.compile(r"\{\\creatim\\yr(?P<year>\d{4})\\mo(?P<month>\d{1,2})\\dy(?P<day>\d{1,2})")
_ROW: Final = re.compile(r"[^\n]*\|[ \t]*")
_BULLET: Final = re.compile(r"^[•·▪◦○■\-–*o]\s+")
_FIRST: Final = 12


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    source = data.decode("latin-1").lstrip("\xef\xbb\xbf \r\n\t")
    if not source.startswith("{\\rtf"):
        raise ReadError("not an RTF document that can be read")
    prepared = _prepared(source)
    if len(prepared) > _LARGEST:
        raise ReadError("it holds more than is ever unpacked")
    writer = _Writer()
    writer.write(_text(prepared))
    text = writer.assembly.text
    if not text.strip():
        raise ReadError("no text in it")
    made = _created(source)
    head = printed(writer.first, made)
    known = {
        found["key"]: _text("{\\rtf1 " + found["value"] + "}") for found in _INFO.finditer(source[:20_000])
    }
    return (
        Extract(
            text=text,
            title=titled(writer.title, head) or properties.title(known.get("title"), asked.name),
            authors=head.authors or properties.authors(known.get("author")),
            published=head.published or made,
            blocks=writer.assembly.blocks(),
            asides=writer.assembly.asides(),
        ),
    )


def _text(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        convert: Callable[..., str] = rtf_to_text
        text = convert(source, errors="replace")
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, LookupError) as error:
        raise ReadError("damaged: not an RTF document that can be read") from error
    # What is beyond the first 65,536 characters is written in two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _prepared(source: str) -> str:
    """The source with marks before headings, notes and items, without pictures and the codes of fields."""
    heads = _heading_styles(source)
    pieces: list[str] = []
    at = 0
    for found in _GROUP.finditer(source):
        if found.start() < at:
            continue
        end = _end(source, found.start())
        pieces += (source[at : found.start()], "{}")  # which parts a control word from the words behind
        word = found["word"]
        if word == "footnote":
            pieces.append(f"{_code(_NOTE)}{{{source[found.end() : end - 1]}}}{_code(_NOTE_END)}")
        elif word in ("listtext", "pntext"):
            pieces.append(f"{_code(_ITEM)}{{{source[found.end() : end - 1]}}}")
        elif word == "shpinst":
            pieces += _boxes(source[found.end() : end])
        at = end
    pieces.append(source[at:])
    text = _OUTLINE.sub(lambda found: _marked(int(found["level"]) + 1), "".join(pieces))
    text = _HIDDEN.sub("{}", text)
    start = max(0, text.find("\\stylesheet"))
    body = _end(text, text.rfind("{", 0, start)) if start else 0
    return text[:body] + _USED_STYLE.sub(
        lambda found: (
            found[0] + " " + _marked(heads[found["number"]]) if found["number"] in heads else found[0]
        ),
        text[body:],
    )


def _boxes(shape: str) -> Iterator[str]:
    """The words of a text box, which lies in a shape."""
    at = shape.find("\\shptxt")
    if at >= 0:
        yield "\\par " + shape[shape.rfind("{", 0, at) : _end(shape, shape.rfind("{", 0, at))] + "\\par "


def _end(source: str, start: int) -> int:
    """Where the group ends that begins at a brace; the end of the source when it is not closed."""
    depth = 0
    at = max(0, start)
    while found := _BRACE.search(source, at):
        at = found.end()
        if found["count"] is not None:
            at += int(found["count"])
        elif found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if depth <= 0:
                return at
    return len(source)


def _heading_styles(source: str) -> dict[str, int]:
    """The numbers of styles of headings, and their levels."""
    start = source.find("\\stylesheet")
    if start < 0:
        return {}
    sheet = source[start : _end(source, source.rfind("{", 0, start))]
    found = {}
    for style in _STYLE.finditer(sheet):
        name = style["name"].strip().lower()
        if name == "title":
            found[style["number"]] = 1
        elif heading := re.fullmatch(r"heading (\d)", name):
            found[style["number"]] = int(heading[1])
    return found


def _code(sign: str) -> str:
    # In a group of its own, since a document may say that nothing stands for a letter to be skipped.
    return f"{{\\uc1\\u{ord(sign) - 0x10000}?}}"


def _marked(level: int) -> str:
    return _code(_HEADING) + f"{min(level, 9)}"


def _created(source: str) -> date | None:
    found = _CREATED.search(source[:20_000])
    if found is None:
        return None
    return properties.day(f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}")


class _Writer:
    """Writes down the lines that striprtf gives."""

    def __init__(self) -> None:
        self.assembly = Assembly()
        self.title: str | None = None
        self.first: list[str] = []

    def write(self, text: str) -> None:
        """Write down a text with marks."""
        rows: list[list[str]] = []
        below: list[str] = []
        text, notes = _without_notes(text)
        for line in text.split("\n"):
            row = _cells(line)
            if row is not None:
                below += (notes[reference] for reference in _REFERENCE.findall(line))
                rows.append(row)
                continue
            self._write_rows(rows, below)
            rows, below = [], []
            self._write_line(line, notes)
        self._write_rows(rows, below)

    def _write_rows(self, rows: list[list[str]], notes: list[str]) -> None:
        self.assembly.add_rows([[_bare(_REFERENCE.sub("", cell)) for cell in row] for row in rows])
        self._write_notes(notes)

    def _write_notes(self, notes: Iterable[str]) -> None:
        for note in notes:
            self.assembly.add(_bare(note.replace("\n", " ")), aside=True)

    def _write_line(self, line: str, notes: dict[str, str]) -> None:
        references = _REFERENCE.findall(line)
        line = _REFERENCE.sub("", line)
        kind: BlockKind = "paragraph"
        level = 0
        if heading := re.search(f"{_HEADING}(\\d)", line):
            kind, level = "heading", int(heading[1])
        elif _ITEM in line:
            kind, level = "item", 1
        words = tidy(_bare(line))
        if kind == "item":
            words = _BULLET.sub("", words)
        self.assembly.add(words, kind, level)
        if words and len(self.first) < _FIRST:
            if self.title is None and kind == "heading" and (level == 1 or not self.first):
                self.title = " ".join(words.split()) if not self.first or level == 1 else None
            self.first.append(" ".join(words.split()))
        self._write_notes(notes[reference] for reference in references)


def _cells(line: str) -> list[str] | None:
    """The cells of a line that striprtf makes of the row of a table."""
    if not _ROW.fullmatch(line):
        return None
    return line.rstrip().removesuffix("|").split("|")


def _without_notes(text: str) -> tuple[str, dict[str, str]]:
    """The text with numbers in the place of its notes, and these."""
    notes: dict[str, str] = {}

    def numbered(found: re.Match[str]) -> str:
        notes[str(len(notes))] = found[1]
        return f"{_NOTE}{len(notes) - 1}{_NOTE_END}"

    return re.sub(f"{_NOTE}([^{_NOTE}{_NOTE_END}]*){_NOTE_END}", numbered, text), notes


def _bare(line: str) -> str:
    return re.sub(f"{_HEADING}\\d|[{_HEADING}-{_ITEM}]", "", line)


CONVERTER = Converter(_extract, needs="office")
