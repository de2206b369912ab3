"""What is known of an article from the last time it was read."""

from __future__ import annotations

import os
from typing import NamedTuple

from analysis.model import Annotation, Article
from tui.cache import Cache
from tui.config import cache_folder, state_folder
from tui.kept import KeptError
from tui.places import Places
from tui.remembering import Remembering
from tui.resume import Resume


class Memory(NamedTuple):
    """`annotation` is there when it was made before, `resume` unless nothing is to be kept; `notices` are
    lines to be told on what could not be used."""

    background: Remembering
    annotation: Annotation | None = None
    resume: Resume | None = None
    notices: tuple[str, ...] = ()

    def close(self) -> str | None:
        """Give up what is under way and write down where one is; a line to be told if that cannot be done."""
        self.background.stop()
        try:
            if self.resume is not None:
                self.resume.save()
        except KeptError as error:
            return str(error)
        return None


def remember(
    article: Article, model: str | None, actors: str | os.PathLike[str] | None, *, keep: bool
) -> Memory:
    """Look up what is known. Without `keep` nothing is looked at, and nothing will be written."""
    if not keep:
        return Memory(Remembering(model, actors, None))
    background = Remembering(model, actors, Cache(cache_folder()))
    annotation, place = None, None
    notices: list[str] = []
    try:
        annotation = background.recall(article)
    except KeptError as error:
        notices.append(str(error))
    places = Places(state_folder())
    try:
        place = places.read(article.text)
    except KeptError as error:
        notices.append(str(error))
    return Memory(background, annotation, Resume(places, article.text, place), tuple(notices))
