"""Which candidates are events, and of which type: what the rules and the judge say of each, weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.events.candidates import Candidate, Sentence
from analysis.events.coding.targets import places, suffers, where
from analysis.events.judge import Judge, Verdict
from analysis.events.participants import Participants, Party
from analysis.events.selection.wording import wording


class Weighing:
    """The verdicts on the candidates of one Doc, asked for all at once."""

    def __init__(self, who: Participants, candidates: Sequence[Candidate]) -> None:
        self._who = who
        judge = Judge.load()
        verdicts = judge.verdicts([wording(one) for one in candidates]) if judge is not None else []
        self._verdicts = {id(one): verdict for one, verdict in zip(candidates, verdicts, strict=False)}

    def kept(self, sentence: Sentence, found: Sequence[Candidate]) -> Iterator[Candidate]:
        """The events of a sentence, typed, with both sides."""
        for one in found:
            verdict = self._verdicts.get(id(one))
            weighed = _weighed(one, verdict)
            if weighed is not None:
                yield _with_sides(weighed, self._who)


def _weighed(one: Candidate, verdict: Verdict | None) -> Candidate | None:
    if verdict is None:
        return one
    return one


def _with_sides(one: Candidate, who: Participants) -> Candidate:
    """The candidate with those on both sides whom the rules have not found."""
    clause, content = one.clause, one.inner
    doers = who.acting(clause.subjects if one.construction != "quoted" else one.source_heads, one.saying)
    source = Party(one.sources or doers.ids, one.source_heads or doers.unnamed)
    target = Party(one.targets, one.target_heads)
    if not target:
        sides = where(clause, content, one.type, one.saying)
        target = who.facing(sides, source, one.type in places().anything)
    if not target and suffers(clause) and not clause.passive:
        source, target = Party(), source
    return one._replace(
        sources=source.ids, targets=target.ids, source_heads=source.unnamed, target_heads=target.unnamed
    )
