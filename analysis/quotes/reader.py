"""One paragraph read for everything that somebody says in it."""

from __future__ import annotations

from analysis.quotes.according import sourced
from analysis.quotes.clauses import reported_clause
from analysis.quotes.direct import governed, introduced, speechlike, stands_alone
from analysis.quotes.found import Attribution, Range
from analysis.quotes.parenthesis import parenthetical
from analysis.quotes.scene import Frame, Scene


def read(scene: Scene) -> list[Attribution]:
    """The attributions of the paragraph in reading order; stretches that stand alone follow the speaker
    before them."""
    out: list[Attribution] = []
    for frame in scene.frames:
        out += _read_frame(scene, frame, out)
    return out


def _read_frame(scene: Scene, frame: Frame, earlier: list[Attribution]) -> list[Attribution]:
    taken: set[int] = set()
    out: list[Attribution] = []
    doc = scene.doc
    parsed = doc.has_annotation("DEP")

    def take(one: Attribution | None) -> None:
        if one is None or any(i in taken for a, b in one.content for i in range(a, b)):
            return
        out.append(one)
        for a, b in one.content:
            taken.update(range(a, b))

    outside = (
        [doc[i] for i in range(frame.first, frame.last) if scene.stretch_at(i) is None] if parsed else []
    )
    for token in outside:
        if token.i not in taken:
            take(
                sourced(scene, frame, token)
                if token.lower_ in ("according", "in")
                else parenthetical(scene, frame, token)
            )
    for stretch in scene.within(frame.first, frame.last):
        if parsed and stretch.first not in taken:
            one = introduced(scene, frame, stretch)
            if one is not None and not (one.cue and one.cue[0] in taken):
                take(one)
    for token in outside:
        if token.i not in taken:
            take(reported_clause(scene, frame, token))
    for stretch in scene.within(frame.first, frame.last):
        if stretch.first in taken:
            continue
        if stands_alone(scene, frame, stretch):
            if speechlike(scene, stretch):
                last = (out or earlier)[-1] if out or earlier else None
                take(Attribution(((stretch.first, stretch.last),), last.speaker if last else None, None))
        elif parsed:
            take(governed(scene, frame, stretch))
    return sorted(out, key=lambda one: one.content[0])


__all__ = ["Range", "read"]
