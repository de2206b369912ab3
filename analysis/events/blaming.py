"""What is said of others, and blames them, where the judge wavers between blame and refusal."""

from __future__ import annotations

from analysis.events.candidates import Candidate
from analysis.events.describing import is_press
from analysis.events.judge import Verdict
from analysis.events.participants import Participants
from analysis.events.saying import held
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.speech import uses


def blame(one: Candidate, verdict: Verdict, who: Participants) -> float:
    """How much more a statement blames somebody than it praises him, where it tells what another side does or
    is: the shares of ACCUSE and REJECT together, less that of SUPPORT, among all kinds of event; 0 where it
    tells of nobody else."""
    inner = held(one)
    if inner is None or one.type is not None or one.clause.modality.negated:
        return 0.0
    if uses(inner.head, "plain") or not _is_of_others(inner, one, who):
        return 0.0
    kinds = verdict.kinds
    return (kinds["ACCUSE"] + kinds["REJECT"] - kinds["SUPPORT"]) / max(verdict.event, 0.001)


def _is_of_others(inner: Clause, one: Candidate, who: Participants) -> bool:
    """Whether what it is of is, or belongs to, somebody known who is not on the speaker's side."""
    if any(t.lower_ in GRAMMAR.speaking for t in inner.topics) or any(is_press(t) for t in one.subjects):
        return False
    others = {id_ for t in inner.topics for id_ in (*who.doers([t]), *who.owners(t))}
    return bool(others) and not who.same_side(others, one.sources)
