"""One paragraph read for everything that somebody says in it."""

from __future__ import annotations

from analysis.quotes.according import sourced
from analysis.quotes.clauses import reported_clause
from analysis.quotes.cues import Speaker
from analysis.quotes.direct import governed, introduced, introduces, stands_alone
from analysis.quotes.found import Attribution
from analysis.quotes.parenthesis import parenthetical
from analysis.quotes.scene import Frame, Scene


def read(scene: Scene) -> list[Attribution]:
    """The attributions of the paragraph in reading order.

    A stretch that stands alone is said by whoever spoke last in the paragraph, else by whoever speaks next
    in it.
    """
    parsed = scene.doc.has_annotation("DEP")
    out: list[Attribution] = []
    for frame in scene.frames:
        found = _FrameReader(scene, frame).read() if parsed else []
        if not found and stands_alone(scene, frame):
            speaker = out[-1].speaker if out else None
            found = [
                Attribution(((s.first, s.last),), speaker, None)
                for s in scene.within(frame.first, frame.last)
                if scene.speechlike(s)
            ]
        out += found
    speaker = None
    for i in reversed(range(len(out))):
        if out[i].speaker is None and out[i].cue is None:
            out[i] = out[i]._replace(speaker=speaker)
        speaker = out[i].speaker
    return out


class _FrameReader:
    """Reads one frame; what is content already, or has served as a cue, is not read again."""

    def __init__(self, scene: Scene, frame: Frame) -> None:
        self.scene, self.frame = scene, frame
        self.taken: set[int] = set()
        self.found: list[Attribution] = []

    def read(self) -> list[Attribution]:
        scene, frame = self.scene, self.frame
        outside = [scene.doc[i] for i in range(frame.first, frame.last) if scene.stretch_at(i) is None]
        for (
            token
        ) in outside:  # What is reported from behind or around takes in all that is reported inside it.
            if token.i not in self.taken:
                if token.lower_ in ("according", "in"):
                    self._take(sourced(scene, frame, token))
                else:
                    self._take(parenthetical(scene, frame, token))
        for token in outside:
            if token.i not in self.taken:
                self._take(introduces(scene, frame, token) or reported_clause(scene, frame, token))
        for stretch in scene.within(frame.first, frame.last):
            if stretch.first not in self.taken:
                self._take(introduced(scene, frame, stretch) or governed(scene, frame, stretch))
        return sorted(self.found, key=lambda one: one.content[0])

    def _take(self, one: Attribution | None) -> None:
        if one is None:
            return
        tokens = {i for first, last in one.content for i in range(first, last)}
        if one.cue is not None:
            cue = set(range(*one.cue))
            if cue & self.taken or cue & tokens:
                return
            tokens |= cue
        if tokens & self.taken:
            return
        self.taken |= tokens
        self.found.append(one)


__all__ = ["Speaker", "read"]
