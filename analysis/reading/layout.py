"""The paragraphs of an article and what each is for: title, byline, news, trailing matter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from analysis.language.foreign import is_english
from analysis.language.identifying import is_in_another_language
from analysis.language.speech_labels import labels
from analysis.model import Article, Paragraph, Part, Span
from analysis.reading.blocks import Block, blocks
from analysis.reading.formats import PLAIN
from analysis.reading.head.gutenberg import ends_book
from analysis.reading.head.lines import Head, read_head
from analysis.reading.lines import breaks_off, ends_sentence, is_item, split_lines, starts_low
from analysis.reading.trailer import trailer_start

_SENTENCE: Final = 40
"""Characters from which a block without a full stop is a broken sentence sooner than a heading."""
_SAMPLE: Final = 40
"""Paragraphs that tell the language of an article."""


def layout_of(article: Article, head: Head | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of an article. One that has been converted has those that its source sets; what in it
    is not its own words is no news. `head` is that of its text, if it was read before."""
    if not article.blocks and not article.asides:
        return paragraphs(article.text, article.markup, head)
    return _as_set(article, head or read_head(article.text, article.markup))


def paragraphs(text: str, markup: str = PLAIN, head: Head | None = None) -> tuple[Paragraph, ...]:
    """The text cut into paragraphs, in order and without gaps: they join to the text again.

    Lines of wrapped text belong together, a stray blank line inside a sentence does not part it, and the item
    of a list is a paragraph of its own, as is a heading and, in a transcript, a turn. A part of the head that
    shares a line with another ("22.10.2023 Author: …", a date behind the title) is cut from it. `head` is
    that of the text, if it was read before.
    """
    head = head or read_head(text, markup)
    turns = _turns(text, head.end)
    groups = _joined(blocks(text, markup, start=head.end, cuts=turns), turns)
    words = [" ".join(block.words for block in group) for group in groups]
    end = next((i for i, one in enumerate(words) if ends_book(one)), len(words))
    news = min(end, trailer_start(words[:end], head.author))
    cut = [Paragraph(*region) for region in head.regions]
    cut += [
        Paragraph(group[0].start, group[-1].end, "body" if i < news else "trailer")
        for i, group in enumerate(groups)
    ]
    return tuple(_without_foreign(text, cut))


def _as_set(article: Article, head: Head) -> tuple[Paragraph, ...]:
    text = article.text
    if not _is_of(head, article.title):
        head = Head()
    leaves = [(b.start, b.end) for b in article.blocks if b.kind != "table" and b.end > head.end]
    edges = {at for span in (*leaves, *article.asides) for at in (span[0], _next_line(text, span[1]))}
    cuts = frozenset(edges) | _turns(text, head.end)
    groups = _joined(blocks(text, article.markup, start=head.end, cuts=cuts), cuts)
    starts = [group[0].start for group in _within(groups, leaves)]
    spans = list(pairwise([*starts, len(text)]))
    words = [" ".join(text[start:end].split()) for start, end in spans]
    beside = [any(a <= start < b for a, b in article.asides) for start, _ in spans]
    own = [n for n, is_beside in enumerate(beside) if not is_beside]
    news = trailer_start([words[n] for n in own], head.author or article.author)
    trailing = {n for n, is_beside in enumerate(beside) if is_beside} | set(own[news:])
    cut = [Paragraph(*region) for region in head.regions]
    title = _key(article.title or "")
    for n, (start, end) in enumerate(spans):
        part: Part = "trailer" if n in trailing else "title" if title and _key(words[n]) == title else "body"
        cut.append(Paragraph(start, end, part))
    return tuple(_without_foreign(text, cut))


def _is_of(head: Head, title: str | None) -> bool:
    """Whether the head of a text is that of an article which has its title from elsewhere."""
    return title is None or (head.title is not None and _key(head.title) == _key(title))


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _next_line(text: str, at: int) -> int:
    """Where the line begins that follows what ends at an offset."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _within(groups: Sequence[list[Block]], leaves: Sequence[Span]) -> list[list[Block]]:
    """The groups, those together that lie in the same block of the source."""
    starts = [start for start, _ in leaves]
    whole: list[list[Block]] = []
    for group in groups:
        at = bisect_right(starts, _start(group[0])) - 1
        inside = at >= 0 and leaves[at][0] < _start(group[0]) < leaves[at][1]
        if whole and inside:
            whole[-1].extend(group)
        else:
            whole.append(list(group))
    return whole


def _start(block: Block) -> int:
    return block.lines[0].start if block.lines else block.start


def _without_foreign(text: str, cut: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, the news among them that is in another language marked as such. In an article in
    another language, only what is clearly English is news."""
    body = (text[p.start : p.end] for p in cut if p.part == "body")
    abroad = is_in_another_language(" ".join(islice(body, _SAMPLE)))
    for one in cut:
        words = text[one.start : one.end]
        if one.part == "body" and (is_in_another_language(words) or (abroad and not is_english(words))):
            yield Paragraph(one.start, one.end, "foreign")
        else:
            yield one


def _turns(text: str, start: int) -> frozenset[int]:
    """Where in a transcript a line begins with a speaker's label, or follows a line with nothing else."""
    lines = [line for line in split_lines(text, start) if line.words]
    found = labels(text, [(line.start, line.stop) for line in lines])
    return frozenset(
        offset
        for number, label in found.items()
        for offset in (lines[number].start, *([lines[number + 1].start] if label.alone else []))
    )


def _joined(found: list[Block], turns: Collection[int]) -> list[list[Block]]:
    """Blocks grouped to paragraphs: apart from broken sentences, each block is one."""
    groups: list[list[Block]] = []
    for block in found:
        first = block.lines[0].start if block.lines else block.start
        if groups and first not in turns and _is_broken(groups[-1][-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _is_broken(block: Block, following: Block) -> bool:
    """Whether a blank line stands between the two by mistake, in the middle of a sentence."""
    if not block.lines or not following.lines:
        return False
    above, below = block.lines[-1].words, following.lines[0].words
    if len(block.words) < _SENTENCE or ends_sentence(above) or above.endswith(":") or is_item(below):
        return False
    # Not more than two blank lines: what stands further away was meant to.
    if following.start - block.lines[-1].stop > 200:
        return False
    return starts_low(below) or (breaks_off(above) and not above.endswith((",", ";")))
