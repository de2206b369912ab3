"""What stands before a name and tells of its bearer: titles, and whether that is a man or a woman."""

from __future__ import annotations

from typing import Final

from analysis.actors.candidates import Name
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens

_TITLE: Final = 6
"""Words of a title that are looked at before a name."""


def gender_before(tokens: Tokens, name: Name) -> str | None:
    """What a title before the name tells: "Mrs", "King", "spokeswoman"."""
    if name.start == 0:
        return None
    return title_words().gender(tokens.doc[name.start - 1].lower_)


def title_before(tokens: Tokens, name: Name) -> set[str]:
    """The heads of the title right before a name."""
    words, found, i = title_words(), set(), name.start - 1
    if i > 0 and tokens.doc[i].text == ",":
        i -= 1
    for token in reversed(tokens.doc[max(0, i + 1 - _TITLE) : i + 1]):
        if token.lower_ in words.heads:
            found.add(token.lower_)
        elif token.lower_ not in words.modifiers:
            break
    return found
