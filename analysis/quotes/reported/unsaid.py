"""What looks like a report and is none: nobody has said it."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.attachments import BODIES
from analysis.language.modality import is_verb_negated
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.speech import uses
from analysis.language.syntax import NOUNS, child, children, has, helped_by
from analysis.quotes.candidates import Attribution
from analysis.quotes.cues import CUES, is_reporting
from analysis.quotes.scene import Scene

_WORDS: Final = 6
"""Tokens of a reporting clause at most."""
_NOTHING: Final = 2
"""Tokens that name nobody and nothing at most."""
_HEADS: Final = 3
"""Verbs above the cue that may keep it from being said."""


def is_unsaid(scene: Scene, one: Attribution) -> bool:
    """Does the sentence tell only what nobody says: what was left open, asked by nobody, or denied by its own
    speaker?"""
    if one.cue is None or one.cue[1] - one.cue[0] != 1 or one.turn:
        return False
    cue, first = scene.doc[one.cue[0]], one.content[0][0]
    if cue.pos_ not in ("VERB", "AUX"):
        return _is_bare_clause(scene, one)
    if cue.i < first and _left_open(cue, scene.doc[first]) and not scene.within(*one.content[0]):
        return True
    return any(
        (
            _said_by_nobody(cue),
            _is_denied(scene, cue, one),
            _is_only_charged(cue),
            _is_it(cue, one),
            _is_fetched(scene, cue, one),
            _is_supposed(cue),
            _is_avoided(cue),
            _is_withheld_from(cue),
            _is_refused(scene, cue, one),
            _is_looming(scene, cue, one),
            _is_given_out(scene, cue, one),
            _is_term(scene, one),
            _is_meaning(cue),
            _is_shown(scene, cue, one),
            _is_deed(scene, cue, one),
            _is_told_by_thing(scene, cue, one),
            _is_behind_semicolon(scene, cue, one),
            _is_subject(cue, one),
            _is_others(scene, cue, one),
            _is_bare_clause(scene, one),
        )
    )


def _left_open(cue: Token, word: Token) -> bool:
    """Was it not said when, why or whether: "did not say when", "refused to say", "has yet to tell who"?"""
    return word.lower_ in CUES.open_questions and (is_verb_negated(cue) or _is_withheld(cue))


def _is_withheld(cue: Token) -> bool:
    """Is the saying what somebody refuses or has yet to do?"""
    verb = cue
    for _ in range(_HEADS):
        if verb.dep_ not in ("xcomp", "ccomp", "conj") or verb.head == verb:
            return False
        verb = verb.head
        if verb.lemma_.lower() in CUES.withholding or any(c.lower_ == "yet" for c in verb.rights):
            return True
    return False


def _said_by_nobody(cue: Token) -> bool:
    """Does nobody say it, or is it asked who does, or left to somebody to wonder?"""
    if cue.tag_ == "VBG" and cue.dep_ == "advcl" and _is_advised(cue.head):
        return True  # "they would do well to target miners, stressing the risk"
    own = child(cue, "nsubj")
    if own is not None:
        if own.lower_ in CUES.no_one or (own.lower_ == "no" and own.nbor().lower_ == "one"):
            return True
        if own.pos_ == "NOUN" and any(c.lower_ == "no" for c in children(own, "det")):
            return True  # "no group has claimed that"
        if own.tag_ == "WP" and cue.dep_ == "relcl" and cue.head.lower_ in CUES.anyone:
            return True
        if own.tag_ == "WP" and cue.dep_ == "ROOT":
            return any(c.text == "?" for c in children(cue, "punct"))
        if own.lower_ == "one" and any(c.tag_ == "MD" for c in cue.lefts):
            return True
    if (
        cue.tag_ == "VB"
        and cue.dep_ == "xcomp"
        and any(holds(cue.head) for holds in (_wanted_by_nobody, _is_supposed_to, _is_requested))
    ):
        return True
    return cue.tag_ in ("VB", "VBG") and cue.head.lemma_.lower() == "leave" and has(cue.head, "auxpass")


def _wanted_by_nobody(verb: Token) -> bool:
    """Is there nobody who would do it: "neither of them wished to say"?"""
    return any(c.lower_ in CUES.no_one for c in children(verb, "nsubj"))


def _is_requested(verb: Token) -> bool:
    """Is somebody only asked for it: "had been asked to explain why"?"""
    return uses(verb, "asking") and has(verb, "auxpass")


def _is_supposed_to(verb: Token) -> bool:
    """Would somebody have to do it: "would have to ask"?"""
    return verb.lower_ == "have" and any(c.lower_ in CUES.advising or c.lower_ == "'d" for c in verb.lefts)


def _is_denied(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Is it told that somebody does not say it: "did not recall the letter", "would not say that he was"?"""
    first, last = one.content[0]
    if len(one.content) > 1 or first <= cue.i or scene.within(first, last):
        return False
    if scene.doc[first].lower_ in ("no", "nothing") and last - first <= _NOTHING:
        return True  # "he mentioned no one"
    if not is_verb_negated(cue):
        return False
    return scene.doc[first].lower_ == "that" or not uses(cue, "infinitive", "accuse", "topic")


def _is_only_charged(cue: Token) -> bool:
    """Is somebody only charged with saying it?"""
    with_it = cue.tag_ == "VBG" and cue.dep_ == "pcomp" and cue.head.lower_ in ("with", "of")
    verb = cue.head.head
    return with_it and verb.lemma_.lower() in CUES.charging and verb.tag_ == "VBN"


def _is_it(cue: Token, one: Attribution) -> bool:
    """Is it nobody's saying that is spoken of: "I know what it is to tell him that", "it is wrong to say"?"""
    head = one.speaker.head if one.speaker else None
    if head is not None and head.lower_ == "it" and head.head != cue and head.head.lemma_ in CUES.seeming:
        return True  # "Lee, it turns out, promised too much"
    if head is None or head.lower_ != "it" or cue.tag_ != "VB" or head.head == cue:
        return False
    return head.head.lemma_ == "be" and any(c.lower_ == "to" for c in cue.lefts)


def _is_fetched(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Is somebody called back or let in: "recalled its envoy", "admits patients"?"""
    taken = child(cue, "dobj")
    if cue.lemma_.lower() not in CUES.fetching or taken is None or scene.stretch_at(taken.i) is not None:
        return False
    if cue.lemma_.lower() == "recall" and not has(cue, "ccomp") and _is_ware(scene, taken, one):
        return True
    person = taken.lemma_.lower() in PEOPLE.all or taken.ent_type_ in ("PERSON", "NORP")
    fetched = helped_by(taken, {"its", "their"}, "poss") and has(cue, "prep")
    return (person or fetched) and not has(cue, "ccomp")


def _is_ware(scene: Scene, taken: Token, one: Attribution) -> bool:
    """Is it what a maker has sold and takes back: "recalls 9,000 kettles"?"""
    if scene.within(*one.content[0]) or taken.pos_ != "NOUN":
        return False
    speaker = one.speaker.head if one.speaker else None
    counted = taken.tag_ == "NNS" and has(taken, "nummod") and taken.ent_type_ != "DATE"
    return counted or (speaker is not None and speaker.ent_type_ == "ORG")


def _is_advised(verb: Token) -> bool:
    """Has somebody yet to do it: "would do well to target"?"""
    for _ in range(_HEADS):
        if any(c.lower_ in CUES.advising for c in verb.lefts):
            return True
        if verb.dep_ not in ("xcomp", "advcl", "conj"):
            return False
        verb = verb.head
    return False


def _is_supposed(cue: Token) -> bool:
    """Is it only supposed: "Let's say you win"?"""
    doc, i = cue.doc, cue.i
    return i > 1 and doc[i - 2].lower_ == "let" and doc[i - 1].lower_ in ("us", "'s", "’s")


def _is_avoided(cue: Token) -> bool:
    """Does somebody keep from saying it: "avoids condemning the raid"?"""
    before = cue.nbor(-1) if cue.i else cue
    if cue.tag_ == "VBG" and before.pos_ == "NOUN" and before.lower_.removesuffix("s") in CUES.avoiding:
        return True  # whatever the parse makes of "avoids"
    verb = cue.head.head if cue.dep_ == "pcomp" else cue.head
    if verb.lower_ == "short" and verb.head.lemma_ == "stop":
        return True  # "stopped short of asking"
    avoided = cue.tag_ == "VBG" and cue.dep_ in ("xcomp", "pcomp") and verb.lemma_.lower() in CUES.avoiding
    return avoided and not is_verb_negated(verb)  # "could not resist pointing out"


def _is_withheld_from(cue: Token) -> bool:
    """Is something not given, rather than not true: "is denying vaccines to migrants"?"""
    if cue.lemma_.lower() != "deny" or child(cue, "dobj") is None:
        return False
    to = (c for c in cue.rights if c.lower_ == "to" and c.dep_ in ("prep", "dative"))
    return any(list(children(c, "pobj")) for c in to)


def _is_refused(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Is it what somebody asks for, and does not get: "denied her request"?"""
    taken = child(cue, "dobj")
    if cue.lemma_.lower() != "deny" or taken is None or scene.within(*one.content[0]):
        return False
    return taken.lemma_.lower() in CUES.requests


def _is_looming(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Does a thing threaten to do it: "a storm that threatened to flood the town"?"""
    first, last = one.content[0]
    if cue.lemma_.lower() != "threaten" or scene.within(first, last):
        return False
    own = child(cue, "nsubj") or (one.speaker.head if one.speaker else None)
    if own is not None and own.tag_ in ("WDT", "WP") and cue.dep_ == "relcl":
        own = cue.head
    if own is None or own.tag_ not in ("NN", "NNS") or own.ent_type_:
        return False
    noun = own.lemma_.lower()
    return noun not in PEOPLE.all and noun not in PERSONS.persons and noun not in BODIES


def _is_given_out(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Is it only told that something was told: "disclosed details of the deal"?"""
    first, last = one.content[0]
    taken = child(cue, "dobj")
    if taken is None or not first <= taken.i < last or scene.within(first, last) or has(cue, "ccomp"):
        return False
    return taken.lemma_.lower() in CUES.contents and cue.lemma_.lower() not in CUES.denying


def _is_term(scene: Scene, one: Attribution) -> bool:
    """Is it but a thing, by what somebody calls it: "handed in what they called their last offer"?"""
    first, last = one.content[0]
    if scene.doc[first].lower_ != "what" or scene.within(first, last):
        return False
    return any(is_reporting(t, "label") and not uses(t, "clause") for t in scene.doc[first + 1 : first + 4])


def _is_meaning(cue: Token) -> bool:
    """Does a term have a meaning: "“Blue Rooms” refers to works ..."?"""
    own = child(cue, "nsubj")
    if cue.lemma_.lower() != "refer" or cue.tag_ not in ("VBZ", "VBP") or own is None:
        return False
    return own.pos_ not in ("PRON",) and own.ent_type_ != "PERSON" and own.lemma_.lower() not in PEOPLE.all


def _is_shown(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Does a deed show it without a word ("The ban emphasizes the risks"), or does whoever spoke only refer
    to it ("he said, referencing the rules")?"""
    first, last = one.content[0]
    if cue.tag_ == "VBG" and cue.lemma_.lower() in CUES.referring and not scene.within(first, last):
        return first > cue.i
    taken, head = child(cue, "dobj"), one.speaker.head if one.speaker else None
    if head is None or taken is None or scene.within(first, last) or not first <= taken.i < last:
        return False
    return head.lemma_.lower() in CUES.deeds


def _is_deed(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Does the verb take an object behind what was told, and no one hears it: "Herons 4, Rovers 2: Ann Lee
    added a goal"?"""
    first, last = one.content[0]
    if last > cue.i or scene.within(first, last) or uses(cue, "addressed", "telling", "asking"):
        return False
    taken = child(cue, "dobj")
    return (
        taken is not None and taken.i > cue.i and taken.pos_ == "NOUN" and has(taken, "det", "nummod", "amod")
    )


def _is_told_by_thing(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Is the subject a "which" that points back to no person and no document: "died of a fever, which
    confirmed what she knew", "was dropped, which tells you what it was worth"?"""
    own, first = child(cue, "nsubj"), one.content[0][0]
    if own is not None and own.lower_ == "which" and cue.head.pos_ in ("VERB", "AUX"):
        return not scene.within(*one.content[0])
    if own is None or own.lower_ != "which" or cue.dep_ != "relcl" or scene.within(*one.content[0]):
        return False
    noun = cue.head.lemma_.lower()
    speaks = noun in PEOPLE.all | CUES.nouns.document | CUES.nouns.message | CUES.nouns.clause
    opening = scene.doc[first]
    plain = opening.lower_ not in ("that", "to", "not") and (opening.tag_ == "WP" or not has(cue, "ccomp"))
    return plain and not speaks and cue.head.pos_ == "NOUN" and cue.head.ent_type_ not in ("PERSON", "ORG")


def _is_behind_semicolon(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Does a semicolon part it from what stands in front: "Leaders denounce the test; others vow revenge"?"""
    last = one.content[-1][1]
    return last <= cue.i and any(t.text == ";" for t in scene.doc[last : min(last + 1, cue.i)])


def _is_subject(cue: Token, one: Attribution) -> bool:
    """Does what would be said only begin what the verb is told of: "the “heavy” rains have claimed lives"?"""
    own, (first, last) = child(cue, "nsubj"), one.content[-1]
    if own is None or own.i > cue.i:
        return False
    return own.left_edge.i <= first < last <= own.i


def _is_others(scene: Scene, cue: Token, one: Attribution) -> bool:
    """Is what is denied only somebody's word for it: "denied Lane's claims"?"""
    first, last = one.content[0]
    if len(one.content) > 1 or scene.within(first, last) or first <= cue.i:
        return False
    noun = child(cue, "dobj")
    if noun is None or not first <= noun.i < last or noun.right_edge.i >= last:
        return False
    if any(c.dep_ in ("acl", "relcl", "ccomp", "prep") for c in noun.rights):
        return False
    return noun.lemma_.lower() in CUES.nouns.clause and noun.pos_ in NOUNS


def _is_bare_clause(scene: Scene, one: Attribution) -> bool:
    """Is what is said but a reporting clause: "He said, she said", "in her judgment Lady Rowe wrote"?"""
    if len(one.content) > 1 or scene.within(*one.content[0]):
        return False
    first, last = one.content[0]
    verb = scene.doc[last - 1]
    if last - first > _WORDS or not is_reporting(verb, "clause"):
        return False
    own = child(verb, "nsubj")
    return own is not None and first <= own.i < verb.i and own.left_edge.i <= first
