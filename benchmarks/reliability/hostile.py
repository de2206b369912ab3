"""Annotate hostile texts of many kinds, and print how many came through without an error and whole.

python benchmarks/reliability/hostile.py [--count 20000] [--seed 1] [--batch 50] [--show 10]

The texts are made by chance from the samples and from the word lists of the analysis: damaged prose, heaps
of what dates, names, quotations and events are made of, signs, lists, characters of all planes. They are
annotated strictly, so that whatever fails raises, and each annotation must be sound (`analysis.soundness`).
The same seed makes the same texts. A text that does not come through is printed with its number and kind;
--only NUMBER makes and annotates that one alone. 20,000 texts take six minutes of one quiet core.
"""

from __future__ import annotations

import argparse
import random
import sys
import tomllib
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from analysis import Annotator, Article
from analysis.soundness import faults

ROOT: Final = Path(__file__).parent.parent.parent
SAMPLES: Final = sorted((ROOT / "sample_texts").glob("*.*"))
EXCERPT: Final = 500
"""Characters of a sample in one text at most."""
RULES: Final = ROOT / "analysis" / "dates" / "rules"
LONGEST: Final = 80
"""Characters of what is one expression in a word list: what is longer is many words."""

SIGNS: Final = (*"\"'“”‘’«»„‹›`´()[]{}<>.,:;?!…-–—―/*_#>|~$€%&@+=\\", "''", "``", "--", "...", "’s", "'s")
GAPS: Final = (" ", " ", " ", " ", "  ", "\n", "\n\n", ", ", " - ", "\t", "\xa0", "\u2028", "\r\n", "", "-")
STRANGE: Final = (
    "\x00", "\x07", "\x0c", "\x1b[31m", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b2J", "\u00ad", "\u200b",
    "\u200d", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffd", "e\u0301", "\u0345", "ﷺ", "ß", "ŉ",
    "İ", "ǆ", "🕊️", "👩‍⚖️", "🇨🇩", "中国", "²", "Ⅷ", "٣", "१", "½", "\ud800", "\udcff", "\U0010ffff",
)  # fmt: skip
LABELS: Final = (
    "Q:",
    "A:",
    "A.",
    "SMITH:",
    "SEN. OLSEN:",
    "Interviewer:",
    "By",
    "Published",
    "Related articles:",
)
LINES: Final = (
    "- ",
    "* ",
    "1. ",
    "> ",
    "# ",
    "## ",
    "    ",
    "| a | b |",
    "```",
    "---",
    "[1]: http://x",
    "![](y)",
)

MARKUPS: Final = ("plain", "plain", "markdown")

Make = Callable[[random.Random], str]


class Text(NamedTuple):
    """A hostile text, how it was made, and what else is said of it."""

    number: int
    kind: str
    article: Article


@cache
def sample_texts() -> tuple[str, ...]:
    """The samples as they stand in their files."""
    return tuple(path.read_text(encoding="utf-8") for path in SAMPLES)


@cache
def vocabulary(package: str) -> tuple[str, ...]:
    """All words in the lists of a part of the analysis, such as "dates"."""
    tables = sorted((ROOT / "analysis" / package).rglob("*.toml"))
    found = {word for path in tables for word in strings(table(path))}
    long = {word for word in found if len(word) > LONGEST}
    return tuple(sorted(found - long | {word for words in long for word in words.split()}))


@cache
def table(path: Path) -> dict[str, Any]:
    """A word list as it stands in its file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def strings(value: Any) -> Iterator[str]:
    """The strings in a TOML value, keys among them."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


# --- prose that has suffered ---


def excerpt(rng: random.Random) -> str:
    """A piece of a sample, cut anywhere."""
    text = rng.choice(sample_texts())
    start = rng.randrange(len(text))
    return text[start : start + rng.randrange(1, EXCERPT)]


def damaged(rng: random.Random) -> str:
    """A piece of a sample in which characters are missing, doubled, moved or replaced."""
    signs = list(excerpt(rng))
    for _ in range(rng.randrange(1, 12)):
        at = rng.randrange(len(signs) + 1)
        match rng.randrange(5):
            case 0:
                del signs[at : at + rng.randrange(1, 8)]
            case 1:
                signs[at:at] = signs[max(0, at - rng.randrange(1, 30)) : at]
            case 2:
                signs.insert(at, rng.choice(SIGNS))
            case 3:
                moved = signs[at : at + 6]
                del signs[at : at + 6]
                to = rng.randrange(len(signs) + 1)
                signs[to:to] = moved
            case _:
                signs.insert(at, rng.choice(STRANGE))
    return "".join(signs)


def shuffled(rng: random.Random) -> str:
    """A piece of a sample with its lines or its words in another order, some of them twice."""
    parted = rng.choice((" ", "\n", "“", ".", ","))
    parts = excerpt(rng).split(parted)
    return parted.join(rng.choices(parts, k=rng.randrange(1, len(parts) + 2)))


def marked(rng: random.Random) -> str:
    """A piece of a sample in which every mark is another one, or is missing."""
    others = {sign: rng.choice((*SIGNS, "")) for sign in "“”‘’\"'.,:;()—–-"}
    return "".join(others.get(sign, sign) for sign in excerpt(rng))


def broken_off(rng: random.Random) -> str:
    """Sentences that end anywhere, one after the other."""
    return rng.choice((" ", "\n\n", "")).join(excerpt(rng)[: rng.randrange(1, 60)] for _ in range(6))


# --- heaps of what is looked for ---


def heap(rng: random.Random, words: Iterable[str], most: int = 25) -> str:
    """Words by chance, in any case, with anything between them."""
    choice = tuple(words)
    pieces: list[str] = []
    for _ in range(rng.randrange(1, most)):
        word = rng.choice(choice)
        pieces += rng.choice((word, word, word.title(), word.upper(), word.capitalize())), rng.choice(GAPS)
    return "".join(pieces)


def feasts(rng: random.Random) -> str:
    """Days with a name beside lengths, shifts and each other."""
    days = [*table(RULES / "holidays.toml")["fixed"], "easter", "ramadan", "good friday", "thanksgiving"]
    units = list(table(RULES / "words.toml")["units"])
    beside = (
        "a",
        "the",
        "last",
        "next",
        "two",
        "every",
        "half a",
        "a few",
        "this",
        "early",
        "since",
        "of",
        "",
    )
    after = (
        "ago",
        "later",
        "before",
        "after",
        "earlier",
        "old",
        "and a half",
        "long",
        "2024",
        "Monday",
        "eve",
        "",
    )
    pieces = [
        " ".join(
            rng.choice(part)
            for part in rng.sample(
                (beside, after, units, [d.title() for d in days], days), k=rng.randrange(2, 6)
            )
        )
        for _ in range(rng.randrange(1, 6))
    ]
    return (
        rng.choice(("They met at ", "", "On ", "“"))
        + rng.choice(GAPS).join(pieces)
        + rng.choice((".", "", "?"))
    )


def dates(rng: random.Random) -> str:
    """Words and figures of dates."""
    numbers = [
        str(rng.randrange(rng.choice((10, 40, 100, 3000, 10**6))))
        + rng.choice(("", "", "st", "th", "s", " BC", ":30"))
        for _ in range(12)
    ]
    figures = [
        rng.choice("-./").join(
            str(rng.randrange(m)).zfill(rng.randrange(1, 3)) for m in rng.sample((40, 15, 2100), 3)
        )
        for _ in range(6)
    ]
    return heap(rng, (*rng.choices(vocabulary("dates"), k=30), *numbers, *figures))


def names(rng: random.Random) -> str:
    """Names, offices, titles and what joins them."""
    joints = (
        "of",
        "the",
        "and",
        "for",
        "(",
        ")",
        ",",
        "'s",
        "’s",
        "-",
        "said",
        "Mr",
        "X",
        "J.",
        "U.S.",
        "his",
        "he",
        "who",
    )
    return heap(rng, (*rng.choices(vocabulary("actors"), k=40), *joints * 2), 40)


def sayings(rng: random.Random) -> str:
    """Cues, names and content in any order, between any marks."""
    parts = (
        *rng.choices(vocabulary("quotes"), k=15), *rng.choices(vocabulary("events"), k=15),
        *SIGNS[:12], "Ada Berg", "the minister", "he", "she", "it", "that", "said", "told",
        "according to", "who", "We are ready", "talks would begin on Monday", "in Bern", ",", ".", "added",
        "as", "which",
    )  # fmt: skip
    return heap(rng, parts, 40)


def deeds(rng: random.Random) -> str:
    """Short sentences of somebody doing something, more or less."""
    who = (
        "Bern",
        "The Kenyan foreign ministry",
        "Ada Berg",
        "Russia’s envoy",
        "The EU",
        "It",
        "They",
        "Nobody",
    )
    verbs = [word for word in vocabulary("events") if word.isalpha()]
    when = ("on Monday", "in May", "last year", "two days later", "on 3 May 2024", "yesterday", "")
    how = (
        "{0} {1}ed {2} {3}.",
        "{3} {0} will {1} {2}",
        "{0} said {2} had {1}ed, {3}.",
        "{2} was {1}ed by {0} {3},",
        "In response, {0} {1}s {2}; {3}",
        "{0} {1}ed, and {2} {1}s {3}",
        "{2}, {0} reported {3}",
    )
    return " ".join(
        rng.choice(how).format(rng.choice(who), rng.choice(verbs), rng.choice(who), rng.choice(when)).strip()
        for _ in range(rng.randrange(1, 7))
    )


def introduced(rng: random.Random) -> str:
    """People with titles before and behind the name, appointed, described and abbreviated."""
    titles = [word for word in vocabulary("actors") if word.islower() and word.isalpha()]
    pieces = []
    for _ in range(rng.randrange(1, 6)):
        name = rng.choice(
            ("Ada Berg", "Han Min-jae", "Berg", "J. Okello", "al-Okello", "O’Neil", "Ünal", "Im Do")
        )
        title, other = (" ".join(rng.sample(titles, rng.randrange(1, 4))) for _ in range(2))
        how = (
            "Kenyan {0} {1}, {2} of Mali,",
            "{1}, the {0}, and",
            "the {0} of the {2}, {1}",
            "named {1} as its {0}",
            "**{0}** {1} ({2})",
            "{0}\n{1} said",
            "the {2} *{1}*",
            "the Office of the {0}, General {1},",
        )
        pieces.append(rng.choice(how).format(title, name, other))
    return rng.choice((" ", ", ", "\n")).join(pieces)


# --- what hardly is a text ---


def signs(rng: random.Random) -> str:
    """Marks and brackets around nothing much."""
    return "".join(rng.choices((*SIGNS, " ", "a", "Ada", "said", "\n"), k=rng.randrange(1, 150)))


def planes(rng: random.Random) -> str:
    """Characters of all planes of Unicode, half characters among them."""
    reach = rng.choice((0x80, 0x250, 0x3000, 0xE000, 0x110000))
    return "".join(chr(rng.randrange(reach)) for _ in range(rng.randrange(1, 120)))


def strange(rng: random.Random) -> str:
    """Prose with controls, marks of direction, joiners and half characters in its words."""
    return "".join(rng.choice(STRANGE) + sign if rng.random() < 0.15 else sign for sign in excerpt(rng)[:200])


def huge(rng: random.Random) -> str:
    """A word without end, among others."""
    part = rng.choice((*SIGNS, "a", "Ab", "1", "1,", "x.", "’", "\u0301", "May", "a-", "A."))
    return f"{excerpt(rng)[:60]} {part * rng.randrange(1, 400)} {excerpt(rng)[:60]}"


def laid_out(rng: random.Random) -> str:
    """Lines with labels, signs of lists and markup before them, empty ones between."""
    lines = [
        rng.choice((*LABELS, *LINES, "", "")) + rng.choice((" ", "")) + excerpt(rng)[: rng.randrange(50)]
        for _ in range(rng.randrange(1, 12))
    ]
    return rng.choice(("\n", "\n\n", "\r\n", "\n \n")).join(lines)


def headed(rng: random.Random) -> str:
    """What stands at the head of an article, in any order."""
    parts = (
        "14.11.2024 Author: Miriam Voss", "VIENNA, Sept 20 (Newsline) —", "By Ada Berg", "title: x", "---",
        "+++", "Published: 31 February 2023", "A Heading In Capitals", "ROME (AP) -", "Updated 2 hours ago",
        "12:30 GMT", "©", "desk@example.org", "| Reuters", "Photo: X", "date: 2024-13-45",
    )  # fmt: skip
    return rng.choice(("\n", "\n\n", " ")).join([*rng.choices(parts, k=4), excerpt(rng)[:150]])


def mixed(rng: random.Random) -> str:
    """Some texts of other kinds, one behind the other."""
    makers = rng.sample(KINDS[:-1], k=rng.randrange(2, 4))
    return rng.choice(("", " ", "\n\n")).join(make(rng)[:250] for make in makers)


KINDS: Final[tuple[Make, ...]] = (
    excerpt, damaged, damaged, shuffled, marked, broken_off, feasts, dates, names, sayings, deeds, introduced,
    signs, planes, strange, huge, laid_out, headed, mixed,
)  # fmt: skip


def text_of(seed: int, number: int) -> Text:
    """The text with this number among those of a seed."""
    rng = random.Random(f"{seed} {number}")
    make = KINDS[number % len(KINDS)]
    day = rng.choice(
        (None, date.min, date.max, date(2024, 2, 29), date(1999, 12, 31) + timedelta(rng.randrange(10**4)))
    )
    markup = rng.choice(MARKUPS)
    return Text(number, make.__name__, Article(text=make(rng), published=day, markup=markup))


def wrong(annotator: Annotator, texts: list[Text]) -> Iterator[tuple[Text, str]]:
    """The texts that do not come through, and what is wrong with each."""
    try:
        found = list(annotator.pipe(text.article for text in texts))
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        if len(texts) > 1:
            for text in texts:
                yield from wrong(annotator, [text])
        else:
            yield texts[0], traceback.format_exc(limit=-4)
        return
    for text, annotation in zip(texts, found, strict=True):
        told = list(faults(annotation))
        if annotation.article.text != text.article.text:
            told.append("the text is another")
        if told:
            yield text, "\n".join(told)


def main() -> None:
    """Make, annotate, count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=50)
    parser.add_argument("--show", type=int, default=10, help="how many that do not come through to print")
    parser.add_argument("--only", type=int, help="the number of the one text to make")
    given = parser.parse_args()
    annotator = Annotator(strict=True)
    numbers = iter(range(given.count) if given.only is None else [given.only])
    done = bad = 0
    while batch := [text_of(given.seed, number) for number in islice(numbers, given.batch)]:
        for text, why in wrong(annotator, batch):
            bad += 1
            if bad <= given.show:
                sys.stdout.write(f"{text.kind}, number {text.number}: {text.article!r}\n{why}\n\n")
        done += len(batch)
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{done:,}")
    sys.stdout.write(f"{done - bad:,} of {done:,} hostile texts annotated without an error or a fault\n")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
