"""From a predicate to an act: its PLOVER type and mode, and where in the sentence its two sides stand.

The act of a clause is put together from the inside out, as in PETRARCH-2 (Norris 2016): "threatened to cut
aid" is what "cut aid" is, threatened.
"""

from __future__ import annotations

from typing import Final

from analysis.events.coding.frames import (
    COOPERATIVE,
    HOSTILE,
    lemma_of,
    lexicon,
    noun_frame,
    verb_frame,
)
from analysis.events.coding.nominals import named
from analysis.events.coding.operators import operated, operators, threat_mode, words
from analysis.events.coding.slots import Act, Side, at_slots
from analysis.language.clauses import Clause
from analysis.model import PloverType

_DEPTH: Final = 4
_ASKED_MODES: Final[dict[PloverType, str]] = {
    "CONSULT": "meet", "AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "RETREAT": "yield",
    "CONCEDE": "yield",
}  # fmt: skip
"""What is asked or refused, by PLOVER's own table: exchange and assistance; release, ceasefires and the
easing of sanctions; meetings and negotiations."""


def act_of(clause: Clause, depth: int = 0) -> Act | None:
    """What the clause says was (or will, or may be) done; None when no frame fits."""
    if depth > _DEPTH:
        return None

    def read(governed: Clause) -> Act | None:
        return act_of(governed, depth + 1)

    act = (
        operated(clause, operators().operator, read, around=depth > 0)
        or _framed(clause)
        or _lightly(clause)
        or operated(clause, operators().ahead, read)
    )
    return None if act is None else _with_mode(_with_modality(act, clause), clause, depth)


def _framed(clause: Clause) -> Act | None:
    frame = verb_frame(clause)
    if frame is None:
        return None
    targets = at_slots(clause, frame.target)
    return Act(clause.head, frame.type, frame.mode, clause.subjects, targets, frame.reciprocal)


def _lightly(clause: Clause) -> Act | None:
    """Acts of nouns that a light verb carries: "hold talks", "launched an attack on"."""
    lemma, carriers = lemma_of(clause.head), lexicon().words
    if lemma not in carriers.light_verbs | words("phase"):
        return None
    inner = named(clause)
    if inner is None:
        return None
    act = inner._replace(head=clause.head, core=inner.head)
    if lemma not in carriers.receiving:
        return act
    givers = tuple(noun for preposition, noun in clause.preps if preposition in carriers.givers)
    return act._replace(doers=givers, targets=(Side(clause.subjects),))


def _with_mode(act: Act, clause: Clause, depth: int) -> Act:
    """The mode of a request or refusal, which is by what is asked or refused."""
    if act.mode is not None or act.type not in ("REQUEST", "REJECT"):
        return act
    kind: PloverType | None = None
    if clause.inner is not None:
        inner = act_of(clause.inner, depth + 1)
        kind = inner.type if inner is not None else None
    else:
        nouns = (*clause.objects, *(noun for preposition, noun in clause.preps if preposition == "for"))
        kind = next((frame.type for noun in nouns if (frame := noun_frame(noun)) is not None), None)
    return act._replace(mode=_ASKED_MODES.get(kind)) if kind is not None else act


def _with_modality(act: Act, clause: Clause) -> Act:
    """A future act is intended; a refusal is a negated future; a conditional hostile act is a threat."""
    modality = clause.modality
    if modality.future and act.type in COOPERATIVE and act.type != "AGREE":
        return act._replace(type="REJECT" if modality.negated else "AGREE")
    if clause.passive and modality.due:
        return act  # "is to be sentenced" threatens nobody
    if modality.future and act.type in HOSTILE and act.type != "THREATEN":
        kind: PloverType = "AGREE" if modality.negated else "THREATEN"
        return act._replace(type=kind, mode=threat_mode(act.type))
    if modality.possible and act.type in HOSTILE:
        return act._replace(type="THREATEN", mode=threat_mode(act.type))
    if modality.negated and act.type == "AGREE":
        return act._replace(type="REJECT", mode=None)
    return act
