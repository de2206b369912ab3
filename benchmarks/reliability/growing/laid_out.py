"""Growing texts of lines, marks and characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from random import Random
from typing import Final

from growing.vocabulary import ACTS, HEAD, LANDS, NOUNS, clause, date, news, person, speech, surname, thing


def _line_feeds(chance: Random) -> Iterator[str]:
    while True:
        yield f"{clause(chance)}.{chr(10) * chance.randint(1, 200)}"


def _hard_lines(chance: Random) -> Iterator[str]:
    for sentences in news(chance):
        line = 0
        for word in sentences.split():
            line += len(word) + 1
            yield word + ("\n" if line > 66 else " ")
            line = 0 if line > 66 else line
        if chance.random() < 0.3:
            yield "\n\n"


def _lists(chance: Random) -> Iterator[str]:
    for number in count(1):
        yield f"{chance.choice(('-', '*', f'{number}.', '•'))} {clause(chance)}\n"


def _short_paragraphs(chance: Random) -> Iterator[str]:
    while True:
        yield f"{chance.choice((surname(chance), chance.choice(NOUNS), chance.choice(LANDS)))}\n\n"


def _tables(chance: Random) -> Iterator[str]:
    yield "| name | land | day |\n|---|:-:|---|\n"
    while True:
        yield f"| {person(chance)} | {chance.choice(LANDS)} | {date(chance)} |\n"


def _markdown_blocks(chance: Random) -> Iterator[str]:
    yield f"# {clause(chance)}\n\n**Bold** words.\n\n"
    while True:
        yield (
            f"## {person(chance)}\n\n> {clause(chance)}.\n\n- [{thing(chance)}"
            f"](https://example.org/{surname(chance)})\n\n"
        )
        yield "```\ncode = [1, 2]\n```\n\n"


def _emphasis(chance: Random) -> Iterator[str]:
    yield f"# {clause(chance)}\n\n**Bold** words.\n\n"
    while True:
        yield (
            f"*{person(chance)}* _{chance.choice(ACTS)}_ **{person(chance)} `in "
            f"{chance.choice(NOUNS)}` [{thing(chance)} "
        )


def _front_matter(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"---\ntitle: {clause(chance)}\nauthor: {person(chance)}\ndate: "
            f"2021-05-03\n---\n{clause(chance)}.\n\n"
        )


def _heads(chance: Random) -> Iterator[str]:
    while True:
        yield f"{HEAD}{clause(chance)}. {speech(chance).capitalize()}.\n\n"


def _links_at_the_end(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Read more:\n\n{clause(chance)}\n\n{person(chance)} is a writer in {chance.choice(LANDS)}.\n\n"
        )


def _combining(chance: Random) -> Iterator[str]:
    for sentence in news(chance):
        yield "".join(sign + "\u0301\u0323"[: chance.randint(0, 2)] for sign in sentence)


def _emoji(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{chance.choice(('🎉', '👩‍🚀', '🇰🇪', '👍🏽', '🚢'))} {clause(chance)} "
            f"{chance.choice('🎉🔥🌊') * chance.randint(1, 20)} "
        )


def _cjk(chance: Random) -> Iterator[str]:
    while True:
        yield (
            "".join(
                chance.choices("日本国総理大臣会談経済問題昨日発表政府中国韓国北東", k=chance.randint(5, 60))
            )
            + "。"
        )


def _urls(chance: Random) -> Iterator[str]:
    while True:
        path = "/".join(surname(chance).lower() for _ in range(chance.randint(1, 12)))
        yield (
            f"See https://www.example.org/{path}?q={chance.randint(1, 9999)}&r=a.b.c "
            f"or mail {surname(chance)}@example.org. "
        )


def _tabs(chance: Random) -> Iterator[str]:
    while True:
        tabs = "\t" * chance.randint(1, 60)
        yield f"{person(chance)}{tabs}{chance.choice(ACTS)}\t {person(chance)}.\t"


KINDS: Final[dict[str, Callable[[Random], Iterator[str]]]] = {
    "line feeds": _line_feeds,
    "hard line ends": _hard_lines,
    "lists": _lists,
    "paragraphs of one word": _short_paragraphs,
    "tables": _tables,
    "Markdown: blocks and links": _markdown_blocks,
    "Markdown: emphasis and code": _emphasis,
    "front matter": _front_matter,
    "heads": _heads,
    "links at the end": _links_at_the_end,
    "combining characters": _combining,
    "emoji": _emoji,
    "Chinese, no space": _cjk,
    "addresses": _urls,
    "tabs": _tabs,
}
