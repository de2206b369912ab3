"""Clauses of saying: whether the statement is the event, or what it tells."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Found
from analysis.events.coding.acts import Act, act_of, operators
from analysis.events.coding.frames import HOSTILE, lemma_of
from analysis.events.coding.slots import Place
from analysis.events.coding.statements import cues, is_misdeed, is_postposed, is_saying, judgement
from analysis.events.participants import Participants, can_act, is_press, is_reporter
from analysis.language.clauses import Clause, clause
from analysis.language.modality import is_future, is_negated, is_obligation, is_possible
from analysis.language.speech import uses
from analysis.model import Actor, PloverType

_TOWARDS: Final = frozenset(
    {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT", "AID", "CONCEDE"}
)
"""Types whose acts mostly have somebody at the other end."""
_FIGURATIVE: Final = frozenset(
    {"attack", "fight", "battle", "assault", "rally", "march", "demonstrate", "clash"}
)
_MANDATIVE: Final = frozenset(
    {"insist", "demand", "propose", "suggest", "recommend", "urge", "ask", "request", "order"}
)


def acted(act: Act, said: Clause, who: Participants, heads: tuple[Token, ...]) -> Found | None:
    """The event of an act, or None when nobody known does it or suffers it."""
    subjects = tuple(t for place in act.sources for t in place.heads)
    sources = who.doers(subjects)
    targets = who.concerned(act.targets, sources)
    if act.reciprocal and not targets and len(subjects) == 1:
        sources = (*who.listed_before(act.head, subjects[0]), *sources)
        sources = tuple(dict.fromkeys(sources))
    blind = act.type == "REQUEST" and who.names_stranger(act.targets)
    if not targets and sources and act.type in _TOWARDS and not blind:
        relative = act.type not in ("THREATEN", "REQUEST")
        targets = who.deep(act.core or act.head, sources, relative) or who.deep(act.head, sources, relative)
    if act.type == "PROTEST" and act.head.lemma_ == "protest" and any(_is_body(t, who) for t in subjects):
        act = act._replace(type="ACCUSE", mode="disapprove")
    if _is_figurative(act, subjects, who):
        act = act._replace(type=None, mode=None)
    crowd = act.type in ("PROTEST", "ASSAULT") and any(can_act(t) for t in subjects)
    if not sources and not (targets and (said.passive or crowd)):
        return None
    return Found(heads, heads[0], act.type, act.mode, sources, targets, False, act.core, subjects)


def _threatens(content: Token) -> bool:
    """Whether the clause itself says that somebody threatens."""
    verbs = operators().threaten
    return lemma_of(content) in verbs or any(t.lemma_ == "threat" for t in content.children)


def _is_figurative(act: Act, subjects: tuple[Token, ...], who: Participants) -> bool:
    """Whether a person by name "attacks" or "rallies", which politicians do in words."""
    if act.type not in ("ASSAULT", "PROTEST") or act.mode not in (None, "demo"):
        return False
    if (act.core or act.head).lemma_ not in _FIGURATIVE:
        return False
    actors = [who.principal(t) for t in subjects]
    return bool(actors) and all(actor is not None and actor.kind == "person" for actor in actors)


def _is_body(subject: Token, who: Participants) -> bool:
    """Whether the subject is a country or body by name, which protests in words, not in the street."""
    actor = who.principal(subject)
    return actor is not None and (actor.kind == "country" or who.is_state_body(actor))


def reported(said: Clause, who: Participants) -> Found | None:
    """The event of a clause of saying.

    The speaker's own doings count as what they are ("announced that he would visit"). What others do counts
    when the speaker only passes it on: an unnamed source, the press, a spokesman of the doer's side, or words
    that come before their source. Else the statement is the event, typed by what it judges or asks for.
    """
    head, content = said.head, said.content
    if is_negated(head) or is_obligation(head):
        return None  # nothing was said
    speakers = who.doers(said.subjects)
    press = all(is_press(t) for t in said.subjects)
    named = (
        bool(speakers)
        and not press
        and any(who.at(t) is not None or not is_reporter(t) for t in said.subjects)
    )
    if content is not None:
        told = _told(said, content, who, speakers, named)
        if told is not None:
            return told
    if not speakers or (press and judgement(said) is None):
        return None
    noted = _in_text(said, who, speakers)
    if noted is not None:
        return noted
    kind = judgement(said) or cues().kinds.get(head.lemma_.lower())
    targets = _addressees(said, who, speakers, kind)
    heads = (head,) if content is None else (head, content)
    mode = "disapprove" if kind == "ACCUSE" else None
    return Found(heads, head, kind, mode, speakers, targets, True, content, said.subjects)


def _told(
    said: Clause, content: Token, who: Participants, speakers: tuple[str, ...], named: bool
) -> Found | None:
    head = said.head
    inner = clause(content)
    act = act_of(content)
    if act is None and is_saying(inner) and inner.content is not None:
        act = act_of(inner.content)
    own = bool(speakers) and _is_own(inner, who, speakers)
    if is_obligation(content) and speakers and not own:
        subjects = inner.subjects or inner.objects
        targets = who.concerned((Place(subjects), Place(subjects, owner=True)), speakers)
        if targets or inner.passive:
            return Found(
                (head, content), head, "REQUEST", None, speakers, targets, True, content, said.subjects
            )
    if speakers and not own and _is_asked(head, content):
        targets = who.concerned((Place(inner.subjects), Place(inner.subjects, owner=True)), speakers)
        return Found((head, content), head, "REQUEST", None, speakers, targets, True, content, said.subjects)
    if head.lemma_ == "warn" and speakers and (is_future(content) or is_possible(content)):
        doers = who.doers(inner.subjects)
        if own or who.same_side(speakers, doers):
            targets = who.concerned((Place(said.objects), Place(said.indirect)), speakers)
            return Found(
                (head, content), head, "THREATEN", None, speakers, targets, True, content, said.subjects
            )
    if speakers and not own and is_misdeed(content):
        targets = who.concerned((Place(inner.subjects), Place(inner.subjects, owner=True)), speakers)
        if targets:
            return Found(
                (head, content), head, "ACCUSE", "allege", speakers, targets, True, content, said.subjects
            )
    if act is None:
        return None
    if own:
        speakers = tuple(dict.fromkeys([*speakers, *who.doers(inner.subjects)]))
        targets = who.concerned(act.targets, speakers)
        core = act.core or content
        return Found((head, content), head, act.type, act.mode, speakers, targets, True, core, said.subjects)
    if is_obligation(content):
        return None  # what must be done has not been
    told = acted(act, inner, who, (content,))
    strangers = not speakers and any(t.pos_ == "PROPN" for t in said.subjects)
    if told is None or (strangers and not told.sources):
        return None
    ours = bool(speakers) and who.same_side(speakers, told.sources)
    if speakers and not ours and told.sources and act.type == "THREATEN" and not _threatens(content):
        # What the other side is said to plan it has not threatened: "said the rebels planned a raid".
        return Found(
            (head, content), head, "ACCUSE", "allege", speakers, told.sources, True, content, said.subjects
        )
    if not named or ours or (is_postposed(head) and not _is_verbatim(content)):
        return told._replace(heads=(content, head), evidence=head)
    if act.type in HOSTILE and told.sources and not is_negated(content):
        return Found(
            (head, content), head, "ACCUSE", "allege", speakers, told.sources, True, content, said.subjects
        )
    return None


def _means(pronoun: Token, speaker: Actor) -> bool:
    """Whether a pronoun that points at nobody known can mean the speaker."""
    if pronoun.lower_ in ("we", "i"):
        return True
    return pronoun.lower_ in (("he", "she") if speaker.kind == "person" else ("it", "they"))


def _is_verbatim(content: Token) -> bool:
    """Whether the words are between quotation marks: the speaker's own, which nobody vouches for."""
    first = content.left_edge.i
    return any(t.is_quote for t in content.doc[max(first - 1, 0) : first + 1])


def _is_asked(head: Token, content: Token) -> bool:
    """Whether the content is in the subjunctive of demands: "insisted that the minister resign"."""
    if head.lemma_ not in _MANDATIVE or any(t.dep_ in ("aux", "auxpass") for t in content.children):
        return False
    singular = any(t.dep_ == "nsubj" and t.tag_ in ("NN", "NNP") for t in content.children)
    return content.tag_ == "VB" or (content.tag_ == "VBP" and singular)


def _in_text(said: Clause, who: Participants, speakers: tuple[str, ...]) -> Found | None:
    """What a text that is issued does: "issued a statement criticising …", "… expressing hope that …"."""
    for owner in (*said.objects, said.head):
        for child in owner.children:
            if child.tag_ != "VBG" or child.pos_ != "VERB" or child.i < said.head.i:
                continue
            if child.dep_ != "advcl" if owner is said.head else child.dep_ not in ("acl", "relcl"):
                continue
            act = act_of(child)
            kind = judgement(clause(child))
            if act is None and kind is not None:
                act = Act(child, kind, "disapprove" if kind == "ACCUSE" else None, (), ())
            if act is not None:
                targets = who.concerned(act.targets, speakers)
                heads = (said.head, child)
                return Found(
                    heads, said.head, act.type, act.mode, speakers, targets, True, child, said.subjects
                )
    return None


def _addressees(
    said: Clause, who: Participants, speakers: tuple[str, ...], kind: PloverType | None
) -> tuple[str, ...]:
    places: list[Place] = []
    if uses(said.head, "naming"):
        places += [Place(said.objects), Place(said.objects, owner=True)]
    elif kind is not None and said.content is not None:
        inner = clause(said.content)
        subjects = inner.subjects or inner.objects
        places += [Place(subjects), Place(subjects, owner=True)]
    if uses(said.head, "addressed") and not places:
        places += [Place(said.indirect), Place(said.objects)]
    return who.concerned(places, speakers)


def _is_own(inner: Clause, who: Participants, speakers: tuple[str, ...]) -> bool:
    """Whether the speaker tells of himself: "announced that he would visit", "said it had halted aid"."""
    subjects = inner.subjects or (inner.objects if inner.passive else ())
    for subject in subjects:
        actor = who.at(subject)
        if actor is not None and actor.id in speakers:
            return True
        if actor is None and speakers and _means(subject, who.actor(speakers[0])):
            return True
    head = inner.head
    imperative = head.tag_ == "VB" and not any(t.dep_ == "aux" for t in head.children)
    return not subjects and not imperative
