"""What is known of articles from the last time they were read."""

from __future__ import annotations

import os
from typing import NamedTuple

from analysis.annotations.index import Index
from analysis.library.arrangements import Arrangements
from analysis.library.background import Remembering
from analysis.library.cache import Cache
from analysis.library.files import KeptError
from analysis.library.folders import arrangements_file, cache_folder, state_folder
from analysis.library.places import Fleeting, Places
from analysis.model import Annotation, Article
from tui.arranged import Arranged
from tui.resume import Resume, start_of


class Memory(NamedTuple):
    """What is known of one article. `annotation` is there when it was made before; `notices` are lines to be
    told on what could not be used."""

    background: Remembering
    resume: Resume
    annotation: Annotation | None = None
    notices: tuple[str, ...] = ()


class Memories:
    """Looks up what is known. `model` and `actors` are as for `Background`. Without `keep` nothing is read
    and nothing will be written, and places are known until the reader ends."""

    def __init__(self, model: str | None, actors: str | os.PathLike[str] | None, *, keep: bool) -> None:
        self._model = model
        self._actors = actors
        self._cache = Cache(cache_folder()) if keep else None
        self._places = Places(state_folder()) if keep else Fleeting()
        self.arranged, self._notices = _arranged(keep=keep)
        """How the panes are arranged, in all articles."""
        self.traces: list[str] = []
        """Where annotations failed."""

    def of(self, article: Article) -> Memory:
        """What is known of an article."""
        background = Remembering(self._model, self._actors, self._cache, self.traces)
        annotation, place = None, None
        notices, self._notices = self._notices, []
        try:
            annotation = background.recall(article)
        except KeptError as error:
            notices.append(str(error))
        try:
            place = self._places.read(article.text)
        except KeptError as error:
            notices.append(str(error))
        resume = Resume(self._places, article.text, place)
        return Memory(background, resume, annotation, tuple(notices))

    def share_read(self, article: Article) -> float | None:
        """How far an article was read, 0 to 1; None when it never was, or nobody knows."""
        place = self._places.glance(article.text)
        if place is None:
            return None
        index = Index(article)
        return index.sentences.at(start_of(index, place))[1] / max(1, len(article.text))


def _arranged(*, keep: bool) -> tuple[Arranged, list[str]]:
    """The arrangement of panes kept from last time, and what is to be told of it."""
    if not keep:
        return Arranged(), []
    kept = Arrangements(arrangements_file())
    try:
        return Arranged(kept, kept.read()), []
    except KeptError as error:
        return Arranged(kept), [str(error)]
