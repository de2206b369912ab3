"""Whom a high post stands for of which nobody in the article is said to hold it: "Ida Moss said it was over.
The chancellor added …". News names those whom every reader knows without their posts."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.model import Actor
from analysis.quotes.cues import CUES
from analysis.quotes.phrases import Speaker
from analysis.quotes.speakers import Speakers


class Posts:
    """The posts that one Doc speaks of without saying who holds them, and the persons who turn out to."""

    def __init__(self, doc: Doc, speakers: Speakers) -> None:
        self._doc = doc
        self._speakers = speakers
        self._people: dict[str, Actor] = {one.id: one for one in doc._.actors if one.kind == "person"}
        self._held: dict[str, str] = {}

    def holder(self, speaker: Speaker | None, last: str | None) -> str | None:
        """The id of the person whom the post of the phrase "the chancellor" stands for: whoever spoke just
        before, is the only one named so far, and has no post of his own; None where that is not so. What has
        been found once holds to the end."""
        if speaker is None or self._doc[speaker.first].lower_ != "the":
            return None
        post = self._doc[speaker.first + 1 : speaker.last].text.casefold()
        if post not in CUES.offices:
            return None
        known = self._people.get(last) if last is not None else None
        if post in self._held or known is None:
            return self._held.get(post)
        titles = {role.title.casefold() for one in self._people.values() for role in one.roles}
        alone = not self._speakers.others_named(known.id, 0, self._doc[speaker.first].idx)
        if alone and not known.roles and post not in titles:
            self._held[post] = known.id
        return self._held.get(post)
