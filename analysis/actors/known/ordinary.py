"""The ordinary words of English, which tell names that are made of them from those that are not."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language

_TABLE = "lemma_index"


@lru_cache(maxsize=4)
def ordinary_words(nlp: Language) -> frozenset[str]:
    """The nouns, verbs and adjectives that the pipeline's lemmatizer knows, in small letters: WordNet's.
    Nothing where it has no such table."""
    if "lemmatizer" not in nlp.pipe_names and "lemmatizer" not in nlp.disabled:
        return frozenset()
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table(_TABLE):
        return frozenset()
    return frozenset(word for words in lookups.get_table(_TABLE).values() for word in words)
