"""Subtitles, SubRip and WebVTT: the cues joined to sentences and these to paragraphs, with their times."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from analysis.errors import ReadError
from analysis.model import SourcePlace
from analysis.reading.conversion import Asked, Converter, Extract
from analysis.reading.decode import decoded

_TIME: Final = r"(?:(?P<h{0}>\d{{1,3}}):)?(?P<m{0}>\d{{1,2}}):(?P<s{0}>\d{{2}})[.,](?P<f{0}>\d{{1,3}})"
_TIMES: Final = re.compile(rf"[ \t]*{_TIME.format(1)}[ \t]*-->[ \t]*{_TIME.format(2)}")
_VOICE: Final = re.compile(r"<v(?:\.[\w.-]+)?[ \t]+(?P<name>[^<>\n]{1,100})>")
_TAG: Final = re.compile(
    r"</?(?:[a-zA-Z][^<>\n]{0,200}|\d[\d:.]{0,20})>|\{\\[^{}\n]{0,100}\}|\{[a-zA-Z]:[^{}\n]{0,40}\}"
)
_LANGUAGE: Final = re.compile(r"^Language:[ \t]*(?P<code>[A-Za-z-]{2,20})[ \t]*$", re.MULTILINE)
_LABEL: Final = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{1,40}|(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3})(?: ?\([^()\n]{1,40}\))?:(?= )"
)
_TURN: Final = re.compile(r"(?:>>+|[-–—‐])[ \t]*(?=\S)")
_ENDED: Final = re.compile(r"[.!?…][\"”’'»)\]]*$")
_PAUSE: Final = 4.0
"""Seconds of silence behind a sentence that make a new paragraph."""
_FLASH: Final = 0.1
"""Seconds within which nobody says anything: live captions stand still so long before they roll up."""
_LONG: Final = 600
"""Characters from which a paragraph ends with the next sentence."""


class _Cue(NamedTuple):
    """Words that are shown together, from when to when in seconds, and the times as they are told."""

    start: float
    end: float
    times: str
    lines: tuple[str, ...]


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    text, notices = decoded(data, asked.encoding)
    cues = list(_rolled(_cues(text)))
    if not cues:
        raise ReadError("subtitles without a word")
    words, places = _joined(cues)
    language = _LANGUAGE.search(text.partition("-->")[0])
    return (
        Extract(
            words, notices=notices, places=places, language=language["code"].lower() if language else None
        ),
    )


def _cues(text: str) -> Iterator[_Cue]:
    """The cues that have words, in the order of the file."""
    lines = text.replace("\r", "\n").split("\n")
    found = [(number, times) for number, line in enumerate(lines) if (times := _TIMES.match(line))]
    for (number, times), following in zip_longest(found, found[1:]):
        end = following[0] if following else len(lines)
        shown = lines[number + 1 : end]
        if following:
            shown = _without_name(shown)
        words = tuple(filter(None, map(_clean, _until_blank(shown))))
        if words:
            yield _Cue(
                _seconds(times, 1), _seconds(times, 2), f"{_clock(times, 1)}–{_clock(times, 2)}", words
            )


def _without_name(shown: list[str]) -> list[str]:
    """The lines of a cue without the number or name of the next one, which stands above its times."""
    if (
        shown
        and shown[-1].strip()
        and (len(shown) == 1 or not shown[-2].strip() or shown[-1].strip().isdecimal())
    ):
        return shown[:-1] if len(shown) > 1 or shown[-1].strip().isdecimal() else shown
    return shown


def _until_blank(shown: list[str]) -> Iterator[str]:
    """The lines up to the first blank one: what comes below it is a note or a style."""
    begun = False
    for line in shown:
        if line.strip():
            begun = True
            yield line
        elif begun:
            return


def _clean(line: str) -> str:
    """A line without tags; the voice that speaks it in front of it."""
    line = _VOICE.sub(lambda found: f"{found['name'].strip()}: ", line)
    return " ".join(html.unescape(_TAG.sub("", line)).split())


def _rolled(cues: Iterator[_Cue]) -> Iterator[_Cue]:
    """The cues without the lines that roll up from the one before, as live captions do."""
    before: tuple[str, ...] = ()
    for cue in cues:
        same = next(
            (n for n in range(min(len(before), len(cue.lines)), 0, -1) if before[-n:] == cue.lines[:n]), 0
        )
        is_roll = same and (same < len(cue.lines) or len(before) > same or cue.end - cue.start < _FLASH)
        kept = cue.lines[same:] if is_roll else cue.lines
        before = cue.lines
        if kept:
            yield cue._replace(lines=kept)


def _joined(cues: list[_Cue]) -> tuple[str, tuple[SourcePlace, ...]]:
    """The running text, and which cue each stretch of it is of."""
    pieces: list[str] = []
    places: list[SourcePlace] = []
    at = paragraph = 0
    before: _Cue | None = None
    voice = ""
    for cue in cues:
        start = at
        for number, line in enumerate(cue.lines):
            line, voice, is_turn = _turned(line, voice)
            if not line:
                continue
            ended = bool(pieces) and _ENDED.search(pieces[-1]) is not None
            pause = before is not None and number == 0 and cue.start - before.end >= _PAUSE
            parts = is_turn or (ended and (pause or at - paragraph > _LONG))
            gap = "" if not pieces else "\n\n" if parts else " "
            if gap == "\n\n":
                paragraph = at + len(gap)
            if number == 0 or start == at:
                start = at + len(gap)
            pieces += [gap, line] if gap else [line]
            at += len(gap) + len(line)
        if at > start:
            places.append(SourcePlace(kind="cue", name=cue.times, start=start, end=at))
        before = cue
    return "".join(pieces), tuple(places)


def _turned(line: str, voice: str) -> tuple[str, str, bool]:
    """A line, who speaks now, and whether somebody else has begun to. A voice that goes on is named once; the
    hyphen of a dialogue is a dash, since it is no item of a list."""
    if turn := _TURN.match(line):
        words = line[turn.end() :]
        return words if line.startswith(">") else f"– {words}", "", True
    label = _LABEL.match(line)
    if label is None:
        return line, voice, False
    if label[0] == voice:
        return line[label.end() :].strip(), voice, False
    return line, label[0], True


def _seconds(times: re.Match[str], which: int) -> float:
    hours, minutes, seconds = (int(times[f"{unit}{which}"] or 0) for unit in "hms")
    return hours * 3600 + minutes * 60 + seconds + float(f"0.{times[f'f{which}']}")


def _clock(times: re.Match[str], which: int) -> str:
    hours, minutes = int(times[f"h{which}"] or 0), int(times[f"m{which}"])
    return f"{hours:02}:{minutes:02}:{times[f's{which}']}.{times[f'f{which}']:0<3}"


CONVERTER: Final = Converter(_extract)
