"""What must hold of every label, whatever the article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from spacy.tokens import Doc

from analysis.events.labels.line import LIMIT
from analysis.events.labels.verbs import present
from analysis.model import Actor, Event

_HANGING: Final = frozenset(
    {
        "a", "an", "the", "of", "and", "or", "but", "nor", "as", "with", "from", "that", "which", "who",
        "whose", "its", "his", "her", "their", "while", "because", "if", "into", "than", "amid", "during",
        "between", "against", "including", "not", "is", "are",
    }
)  # fmt: skip
_BARE: Final = frozenset(
    {
        "he",
        "she",
        "they",
        "them",
        "him",
        "who",
        "which",
        "whose",
        "his",
        "her",
        "its",
        "their",
        "i",
        "we",
        "you",
        "my",
        "our",
    }
)
_OWN: Final = frozenset(
    {
        "say", "says", "deny", "denies", "ask", "asks", "to", "not", "does", "do", "is", "are", "be", "been",
        "has", "have", "will", "cannot", "can", "there", "it", "the", "s", "that", "which", "from", "him",
        "her", "them", "never", "and",
    }
)  # fmt: skip
"""Words that a label may have of itself."""
_WORD: Final = re.compile(r"[^\W_]+")
_QUOTED: Final = re.compile(r"“([^“”]*)”|\"([^\"]*)\"|«([^«»]*)»")


def faults(event: Event, doc: Doc, actors: Collection[Actor], title: bool = False) -> Iterator[str]:
    """What is wrong with the label of the event."""
    label = event.label
    words = label.rstrip("…”\"’').?!").split() or [""]
    if len(label) > LIMIT:
        yield "long"
    if label.count("“") != label.count("”") or label.count('"') % 2 or label.count("(") != label.count(")"):
        yield "marks"
    if label.count("«") != label.count("»") or label.count("[") != label.count("]"):
        yield "marks"
    if re.search(r",,|\s[,.;:?!](?:\s|$)|,[.;:]|::|;;|\s\s|[,;:–—-]$|[,:;]…|^[,.;:–—-]|“”|\"\"", label):
        yield "punctuation"
    if not title and words[-1].lower() in _HANGING and not _is_stranded(event, doc, words[-1]):
        yield "hanging"
    if not (label[:1].isupper() or not label[:1].isalpha()) and not words[0][1:2].isupper():
        yield "small"
    if not title and words[0].lower().split("'")[0].split("’")[0] in _BARE:
        yield "pronoun"
    if not title and words[0] == "It" and not re.search(r"\b(?:that|to|whether)\b|…", label):
        yield "pronoun"
    yield from _strange(event, doc, actors)


def _is_stranded(event: Event, doc: Doc, word: str) -> bool:
    """Whether the word ends its sentence, or a clause of it, in the text as well."""
    found = [t for t in doc if event.start - 400 <= t.idx < event.end + 400 and t.lower_ == word.lower()]
    return any(t.i + 1 >= len(doc) or doc[t.i + 1].is_punct or doc[t.i + 1].is_space for t in found)


def _strange(event: Event, doc: Doc, actors: Collection[Actor]) -> Iterator[str]:
    """Words that are neither in the sentences around, nor a name, nor the label's own; quoted words that are
    not in the text."""
    here = [s for s in doc.sents if s.start_char <= event.trigger[0] < s.end_char][:1]
    first = max(here[0].start - 60, 0) if here else 0
    span = doc[first : here[0].end + 1] if here else doc[:]
    known = {*_OWN, *_WORD.findall(span.text.lower())}
    for token in span:
        lemma = token.lemma_.lower()
        forms = (
            token.lower_,
            lemma,
            present(lemma),
            token.lower_ + "e",
            present(token.lower_),
            present(token.lower_[:-2] + "e"),
        )
        known.update(w for form in forms for w in _WORD.findall(form))
        if token.lower_.endswith("ed"):
            known.update(
                (token.lower_[:-2], token.lower_[:-1], token.lower_[:-2] + "s", token.lower_[:-1] + "s")
            )
    for actor in actors:
        known.update(w.lower() for name in (actor.name, *actor.aliases) for w in _WORD.findall(name))
    for word in _WORD.findall(event.label.lower()):
        if word not in known:
            yield f"strange: {word}"
    text = _plain(span.text)
    for found in _QUOTED.finditer(event.label):
        inside = next(g for g in found.groups() if g is not None)
        if any(_plain(part) not in text for part in inside.split("…")):
            yield "quoted"


def _plain(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
