"""Labels: an event in a line of at most 60 characters, in the article's words and the present tense."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from analysis.events.clauses import np_tokens

LIMIT: Final = 60
_DANGLING: Final = frozenset(
    {
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "but", "that",
        "as", "over", "about", "against", "into", "its", "his", "her", "their", "not", "which", "who",
    }
)  # fmt: skip
_SKIP: Final = frozenset({"punct", "relcl", "acl", "appos", "parataxis", "det"})


def label(subject: str | None, head: Token, rest: Iterable[Token]) -> str:
    """`subject` does what `head` says, then the words of `rest` in text order; cut at a word's end."""
    words = [subject] if subject else []
    words.append(present(head))
    words.extend(t.text for t in rest)
    return shorten(_joined(words))


def shorten(text: str) -> str:
    """The text itself, or as many whole words of it as fit, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= LIMIT:
        return text
    cut = text[: LIMIT - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—“\"'(")
    while cut.rsplit(" ", 1)[-1].lower() in _DANGLING and " " in cut:
        cut = cut.rsplit(" ", 1)[0].rstrip(" ,;:-–—")
    return (cut or text[: LIMIT - 1]) + "…"

    if len(text) <= LIMIT:
        return text
    cut = text[: LIMIT - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—“\"'(")
    while cut.rsplit(" ", 1)[-1].lower() in _DANGLING and " " in cut:
        cut = cut.rsplit(" ", 1)[0].rstrip(" ,;:-–—")
    return (cut or text[: LIMIT - 1]) + "…"


def present(verb: Token) -> str:
    """The verb in the third person of the present tense: "summoned" → "summons"."""
    lemma = verb.lemma_.lower()
    if verb.pos_ not in ("VERB", "AUX") or not lemma.isalpha():
        return verb.text
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if lemma in irregular:
        return irregular[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def phrase(head: Token) -> list[Token]:
    """The words of a noun phrase as a label wants them: no article, no clauses."""
    return [t for t in np_tokens(head) if t.dep_ != "det" or t.lower_ not in ("the", "a", "an")]


def _joined(words: list[str]) -> str:
    text = ""
    for word in words:
        glued = word in (",", "'s", "’s", "'", "’", "%", ")", "n't", "n’t", ".", "-") or text.endswith(
            ("(", "$", "-")
        )
        text += word if glued or not text else " " + word
    return text
