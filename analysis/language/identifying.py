"""Which language a passage is in.

The small words of English settle it for nearly all of what is read, at no cost. Only a passage that has none,
and something that English has not, is given to py3langid, whose model takes half a second to load.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from msgspec import Struct

from analysis.language.foreign import has_foreign_signs, is_foreign
from analysis.language.lexicon import load

ENGLISH: Final = "en"
_SAMPLE: Final = 4_000
"""Characters of a passage that tell its language."""
_SURE: Final = 0.5
"""Where the model is right of passages of one sentence; none of English was taken for another language."""
_WORD: Final = re.compile(r"[^\W\d_]")


class _Languages(Struct, frozen=True, forbid_unknown_fields=True):
    """The table of languages.toml, where it is explained."""

    names: Mapping[str, str]


def is_in_another_language(passage: str) -> bool:
    """Is the passage in another language than English? What leaves room for doubt is not."""
    if is_foreign(passage):
        return True
    return has_foreign_signs(passage) and language_of(passage) not in (None, ENGLISH)


def language_of(passage: str) -> str | None:
    """The ISO 639 code of the language that a passage is in; None where nobody can tell."""
    sample = passage[:_SAMPLE]
    if not _WORD.search(sample):
        return None
    code, confidence = _identifier().classify(sample.encode("utf-8", "replace"))
    return str(code) if confidence > _SURE else None


def language_named(code: str) -> str | None:
    """What a language is called in English."""
    return _names().get(code.partition("-")[0])


def _names() -> Mapping[str, str]:
    return load("analysis.language", "languages", _Languages).names


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_names()))
    return identifier
