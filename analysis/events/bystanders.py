"""Who is named in a clause without being the other side of what it tells: who only hears of it, with whom
somebody is compared, to whom the deed was done that another is blamed for, whose name ends another's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.coding.frames import lexicon
from analysis.events.coding.targets import is_addressed
from analysis.events.describing import WORDS as DESCRIBING
from analysis.events.describing import can_act, is_one_of, is_person, is_press
from analysis.events.participants import ADJECTIVAL
from analysis.language.lexicon import load
from analysis.language.speech import uses
from analysis.language.syntax import children, governed, has, helped_by
from analysis.model import PloverType


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of bystanders.toml."""

    comparing: frozenset[str]
    compared: frozenset[str]
    beside: frozenset[str]
    elsewhere: frozenset[PloverType]
    made: frozenset[PloverType]
    brought: frozenset[str]
    bringing: frozenset[str]
    wrongs: frozenset[str]
    against: frozenset[str]
    courts: frozenset[str]
    contrasting: frozenset[str]
    backing: frozenset[str]
    losing: frozenset[str]
    asking: frozenset[str]
    seeing: frozenset[str]
    causing: frozenset[str]
    things: frozenset[str]
    rumours: frozenset[str]
    loose: frozenset[PloverType]
    told: frozenset[PloverType]
    nobles: frozenset[str]
    media: frozenset[str]
    interviews: frozenset[str]
    feeling: frozenset[str]
    felt: frozenset[str]
    sending: frozenset[str]
    giving: frozenset[str]
    moving: frozenset[str]
    given: frozenset[PloverType]
    recalling: frozenset[str]
    winning: frozenset[str]
    asked: frozenset[str]
    states: frozenset[str]


_WORDS: Final = load("analysis.events", "bystanders", Words)
_ABOUT: Final = ("ACCUSE", "SUPPORT", "REJECT")
"""Types of words that are about somebody else than who hears them."""
_SOMEBODY: Final = ("PERSON", "ORG", "NORP", "GPE")
"""spaCy's classes of names of those who can act."""
_DEPTH: Final = 16
"""How many governors are asked for the way from a word to its predicate."""
_ASIDE: Final = frozenset({"in", "with", "by", "after", "before", "of"})
"""Prepositions before a gerund that tells how or when: "in dealing with them"."""


def is_bystander(token: Token, one: Candidate) -> bool:
    """Whether somebody named, or described, at the token can only stand beside what the candidate tells."""
    kind = one.type
    if _hears(token, kind) or _is_in_name(token) or _feels(token, one) or _is_thing(token):
        return True
    tops = (one.clause.head, *(t for t in (one.content, one.core, one.evidence) if t is not None))
    way = next((way for top in tops if (way := _way(token, top)) is not None), ())
    return (
        _is_compared(way)
        or (kind == "ACCUSE" and _is_ones(token))
        or (kind == "SUPPORT" and _is_category(way))
        or (kind == "COERCE" and _is_served_in(way))
        or (kind == "REQUEST" and _is_sought_out(way, one))
        or _is_wronged(way, kind)
        or _is_far(way, kind)
        or (kind == "REQUEST" and (_is_wished(way) or _is_wished_from(way)))
        or (kind == "ACCUSE" and (_receives(way) or _is_caused(way)))
        or (kind == "PROTEST" and _is_backed(way))
        or _is_before_court(way, one)
        or (kind in _WORDS.elsewhere and (kind == "ACCUSE" or not one.targets) and _is_scene(way, kind))
        or (_is_maker(way) and kind not in _WORDS.made)
    )


def is_given(noun: Token, kind: PloverType | None) -> bool:
    """Whether it is what is sent, paid or offered, to whom the act is not done: "sent *six*"."""
    verb = noun.head.head if noun.dep_ == "conj" else noun.head
    lemma = verb.lemma_.lower()
    if noun.dep_ == "nsubjpass":
        return lemma in _WORDS.sending and (kind is None or kind in _WORDS.given)
    if noun.dep_ not in ("dobj", "conj"):
        return False
    if lemma in _WORDS.recalling and any(t.tag_ == "PRP$" for t in noun.children):
        return True
    if kind not in _WORDS.given:
        return False
    if lemma in _WORDS.giving:
        more = any(t.i > noun.i for t in children(verb, "dobj", "npadvmod", "xcomp", "appos"))
        more = more or any(t.lower_ == "with" for t in children(verb, "prep"))
        return not (_is_person(noun) and more)
    return lemma in _WORDS.sending or (lemma in _WORDS.moving and not _is_person(noun))


def _is_person(noun: Token) -> bool:
    """Whether it is a person, or a number of them that have been told of: "the two"."""
    return is_person(noun) or (noun.tag_ == "CD" and any(t.tag_ == "DT" for t in noun.children))


def is_vague(noun: Token, one: Candidate) -> bool:
    """Whether it says too little that it was done to somebody: of an event without a type, what is no person,
    or who is only seen, found or expected to do something."""
    if one.type is not None or one.saying:
        return False
    if noun.pos_ == "PROPN" and noun.ent_type_ not in _SOMEBODY and not is_person(noun):
        return True
    clause = one.clause
    lemma = clause.head.lemma_.lower()
    if clause.passive and lemma in _WORDS.seeing and (has(clause.head, "xcomp") or lemma == "expect"):
        return True
    if any(t.tag_ == "PRP$" for t in noun.children) and not is_person(noun):
        return True  # "left their country"
    acting = is_person(noun) or noun.tag_ == "CD" or can_act(noun)
    placed = is_one_of(noun, DESCRIBING.people_as_words) and not is_one_of(noun, DESCRIBING.texts)
    return not (acting or (placed and not clause.passive))


def _way(token: Token, top: Token) -> tuple[Token, ...] | None:
    """The words from a word up to the predicate, without that; None where it hangs elsewhere."""
    way: list[Token] = []
    for _ in range(_DEPTH):
        if token == top:
            return tuple(way)
        way.append(token)
        token = token.head
    return None


def _phrase(token: Token) -> Token:
    """The noun at the head of the phrase in which a name stands: the network, of "the BBC's network"."""
    for _ in range(_DEPTH):
        if token.dep_ not in (*ADJECTIVAL, "poss", "appos", "conj"):
            break
        token = token.head
    return token


def _hears(token: Token, kind: PloverType | None) -> bool:
    """Whether it is told to somebody who writes it down, or told of others: "told the *paper* that"."""
    noun = _phrase(token)
    verb = _told_by(noun)
    if verb is None:
        above = noun.head
        if noun.dep_ != "pobj" or above.dep_ != "prep":
            return False
        spoken = kind is None and above.lower_ in ("to", "with") and _is_medium(noun)
        return spoken or is_one_of(above.head, _WORDS.interviews)  # "in an interview with *the paper*"
    if kind != "CONSULT" and (_is_medium(token) or _is_medium(noun) or _is_interview(verb)):
        return True
    order = any(t.tag_ == "VB" and helped_by(t, {"to"}, "aux") for t in children(verb, "xcomp", "ccomp"))
    about = kind in _ABOUT and uses(verb, "addressed") and not order
    return about and not is_addressed(verb)


def _told_by(noun: Token) -> Token | None:
    """The verb by which the noun's bearer is told something, if one does."""
    above = noun.head
    if noun.dep_ in ("dobj", "dative", "nsubjpass") and (uses(above, "addressed") or _tells(above, noun)):
        return above
    if noun.dep_ == "pobj" and above.dep_ in ("prep", "dative") and above.lower_ in ("to", "with"):
        verb = above.head if above.head.pos_ in ("VERB", "AUX") else above.head.head
        return verb if uses(verb, "statement") or uses(verb, "addressed") else None
    return None


def _tells(verb: Token, noun: Token) -> bool:
    """Whether the verb takes a clause beside the noun: "asked the paper whether"."""
    return uses(verb, "telling") and any(t.i > noun.i for t in children(verb, "ccomp"))


def _receives(way: Sequence[Token]) -> bool:
    """Whether a complaint of others is brought before it: "filed a suit with the *board*"."""
    for token in way:
        if token.dep_ in ("prep", "dative") and token.lower_ in _WORDS.bringing:
            nouns = (token.head, *children(token.head, "dobj", "nsubjpass"))
            if any(t.pos_ == "NOUN" and t.lemma_.lower() in _WORDS.brought for t in nouns):
                return True
    return False


def _is_before_court(way: Sequence[Token], one: Candidate) -> bool:
    """Whether it is the court that is told, or asked, what others did: "the *court* was told"."""
    if not way or one.type in ("COERCE", "CONSULT"):
        return False
    noun = _phrase(way[0])
    if noun.lemma_.lower() not in _WORDS.courts:
        return False
    told = one.saying and one.clause.passive and noun.dep_ == "nsubjpass"
    return told or (noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "before"))


def _is_backed(way: Sequence[Token]) -> bool:
    """Whether it is for whom they protest: "walked out in support of *the teacher*"."""
    backing = (t for t in way if t.pos_ == "NOUN" and t.dep_ == "pobj" and t.head.lower_ in ("in", "for"))
    return any(t.lemma_.lower() in _WORDS.backing for t in backing)


def _is_caused(way: Sequence[Token]) -> bool:
    """Whether it is only brought to do something, or is there: "prompted *the board* to look into it"."""
    if not way:
        return False
    noun, verb = _phrase(way[0]), _phrase(way[0]).head
    lemma = verb.lemma_.lower()
    if noun.dep_ == "dative" and lemma in _WORDS.giving:
        return True  # "is said to have given *him* money"
    if noun.dep_ == "nsubj" and lemma in _WORDS.losing:
        return True  # "claims that *farmers* had suffered"
    if (noun.dep_ == "dobj" and lemma in _WORDS.causing) or (
        noun.dep_ == "nsubjpass" and lemma in _WORDS.asking
    ):
        return True
    return any(t.dep_ == "attr" and any(c.dep_ == "expl" for c in t.head.children) for t in way)


def _is_thing(noun: Token) -> bool:
    """Whether it is a text, or a thing with a name of its own: a prize, a law."""
    if noun.lemma_ == "state" and any(t.lemma_.lower() in _WORDS.states for t in governed(noun, ("of",))):
        return True  # "a state of emergency"
    if noun.pos_ == "NOUN" and is_one_of(noun, DESCRIBING.texts):
        return noun.dep_ not in (*ADJECTIVAL, "poss")
    return noun.pos_ in ("PROPN", "NOUN") and noun.lemma_.lower() in _WORDS.things and noun.dep_ != "compound"


def does_nothing(noun: Token) -> bool:
    """Whether it is a law or a prize, or by its capitals only like a name: "Split over quotas widens"."""
    lemma = noun.lemma_.lower()
    if lemma in _WORDS.things:
        return True
    titled = noun.tag_ == "NNP" and not noun.ent_type_ and not has(noun, "compound")
    return titled and lemma in lexicon().nouns and lemma not in DESCRIBING.agents


def _is_ones(noun: Token) -> bool:
    """Whether it is only somebody's of whom something is: "calls her *husband's* killing a crime"."""
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    wronged = noun.dep_ != "poss" or noun.head.lemma_.lower() in _WORDS.wrongs
    return noun.pos_ == "NOUN" and behind.tag_ == "POS" and wronged


def _is_category(way: Sequence[Token]) -> bool:
    """Whether it only tells for what a prize is: "won the award for *best actor*"."""
    if not way or way[0].tag_ != "NN" or any(t.dep_ in ("det", "poss") for t in way[0].children):
        return False
    above = way[0].head
    verb = above.head
    while verb.dep_ in ("dobj", "pobj", "prep", "npadvmod", "compound", "appos"):
        verb = verb.head
    return way[0].dep_ == "pobj" and above.lower_ == "for" and verb.lemma_.lower() in _WORDS.winning


def _is_served_in(way: Sequence[Token]) -> bool:
    """Whether it is where somebody serves what he was given: "serves a sentence in *Peru*"."""
    for token in way:
        if token.dep_ == "prep" and token.lower_ in ("in", "at") and token is not way[0]:
            verb = token.head
            while verb.dep_ in ("dobj", "pobj", "prep"):
                verb = verb.head
            return verb.lemma_.lower() == "serve"
    return False


def _is_sought_out(way: Sequence[Token], one: Candidate) -> bool:
    """Whether it is to whom those who are asked are to turn: "is asked to contact *the police*"."""
    verbs = [t for t in way if t.dep_ == "xcomp" and t.head == one.clause.head]
    objects = [t for verb in verbs for t in children(verb, "dobj")]
    asked = one.clause.passive and one.clause.head.lemma_.lower() in _WORDS.asked
    return asked and any(t in way for t in objects)


def _is_medium(noun: Token) -> bool:
    names = (noun, *children(noun, "compound"))
    if is_press(noun) or any(t.text.endswith(("TV", "Tv")) for t in names):
        return True
    return any(t.pos_ == "PROPN" and t.lower_ in _WORDS.media for t in names)


def _is_interview(verb: Token) -> bool:
    """Whether it is said in an interview, whoever hears it: "told them in an interview"."""
    behind = governed(verb, ("in", "on", "during"), ("prep",))
    return any(is_one_of(t, _WORDS.interviews) for t in behind)


def _is_compared(way: Sequence[Token]) -> bool:
    """Whether it is only compared with, or stands beside, somebody: "small compared to *Peru*"."""
    for token in way:
        if token.dep_ in ("prep", "mark") and token.lower_ in _WORDS.comparing:
            return True
        if token.head.lemma_.lower() in _WORDS.contrasting:
            return True
        nouns = (token.head, *children(token.head, "dobj", "attr"))
        similar = any(t.lemma_.lower() in _WORDS.compared for n in nouns for t in (n, *children(n, "amod")))
        if token.dep_ == "prep" and token.lower_ in ("to", "from") and similar:
            return True
    return False


def _is_wronged(way: Sequence[Token], kind: PloverType | None) -> bool:
    """Whether it is who suffered what another is blamed for: "crimes against *the villagers*"."""
    return kind == "ACCUSE" and any(
        token.dep_ == "prep"
        and token.lower_ in _WORDS.against
        and token.head.pos_ == "NOUN"
        and token.head.lemma_.lower() in _WORDS.wrongs
        and not _is_of_criticism(token)
        for token in way
    )


def _is_of_criticism(preposition: Token) -> bool:
    """Whether the wrong is an attack in words: "launched an attack on the plans"."""
    noun = preposition.head
    return preposition.lower_ in ("on", "against") and noun.lemma_ == "attack" and noun.dep_ == "dobj"


def _is_in_name(token: Token) -> bool:
    """Whether it is the name of a land within another name: "the Duke of *Dunmore*"."""
    above = token.head
    if token.dep_ != "pobj" or above.lower_ != "of":
        return False
    titles = (above.head, *above.head.conjuncts)
    return any(t.lemma_.lower() in _WORDS.nobles and t.pos_ in ("PROPN", "NOUN") for t in titles)


def _is_far(way: Sequence[Token], kind: PloverType | None) -> bool:
    """Whether it stands in a clause within a phrase, or behind a preposition, that only tells more."""
    if way and way[0].dep_ == "npadvmod" and way[0].head.dep_ not in ADJECTIVAL and not _is_set_off(way[0]):
        return True  # "Madam Speaker, thank you"
    labels = {token.dep_ for token in way}
    if kind == "SUPPORT" and {"acomp", "acl"} <= labels:
        return True  # "glad of the chance to take him on"
    if kind == "REJECT" and "ccomp" in labels and way[0].dep_ == "nsubjpass":
        return True  # "did not say why they were barred"
    for below, token in zip((None, *way), way, strict=False):
        if token.dep_ == "prep" and token.head.dep_ == "amod":
            return True  # "in a hall warm to him"
        prep = below is not None and below.dep_ in ("prep", "agent")
        by = below is not None and below.lower_ in ("by", "against") and kind in _WORDS.made
        met = below is not None and below.lower_ == "with"  # "after talks with Peru"
        if token.dep_ in ("prep", "mark") and token.lower_ in _WORDS.beside and not met:
            return True
        clause = token.dep_ == "relcl" and token.tag_ != "VB"
        if clause and (prep or kind not in _WORDS.told):
            return True
        if token.dep_ == "acl" and kind in _WORDS.loose and token.tag_ != "VB" and not by:
            rumour = token.head.lemma_.lower() in _WORDS.rumours
            if prep or (kind == "REJECT" and rumour):
                return True
        if token.dep_ == "pcomp" and prep and token.head.lower_ in _ASIDE:
            return True
        if token.dep_ == "advcl" and kind in ("REJECT", "SUPPORT", "CONSULT", "AGREE") and _is_finite(token):
            return True
    return False


def _is_set_off(name: Token) -> bool:
    """Whether a name tells who the object in front of it is: "met the leader of the rebels, *Anna Berg*"."""
    comma = name.left_edge.i - 1
    objects = (t for t in children(name.head, "dobj") if t.pos_ == "NOUN" and t.i < comma)
    return comma > 0 and name.doc[comma].text == "," and any(t.right_edge.i == comma - 1 for t in objects)


def _is_finite(verb: Token) -> bool:
    """Whether it tells when or why: "when the rebels named a council"."""
    subordinate = helped_by(verb, _WORDS.beside | {"when", "because", "if", "once"}, "mark", "advmod")
    return subordinate and verb.tag_ in ("VBD", "VBZ", "VBP")


def _feels(token: Token, one: Candidate) -> bool:
    """Whether it is of what he feels or wants himself that is told: "says *students* want action"."""
    inner = one.inner
    if not one.saying or inner is None or one.type not in ("SUPPORT", "REQUEST", "REJECT"):
        return False
    topics = [t for topic in inner.topics for t in (topic, *topic.subtree)]
    if token not in topics:
        return False
    head, modality = inner.head, inner.modality
    if one.type == "REQUEST":
        asked = modality.obligation or modality.modal is not None or head.tag_ == "VB"
        return not (asked or (head.lemma_ == "need" and has(head, "xcomp")))
    denied = one.type == "REJECT" and (modality.negated or one.clause.head.lemma_ == "deny")
    held = head.lemma_.lower() in _WORDS.feeling
    return denied or held or any(t.lower_ in _WORDS.felt for t in children(head, "acomp"))


def _is_wished(way: Sequence[Token]) -> bool:
    """Whether it is whom or what somebody asks for, not of whom: "asked for *500 nurses*", "demands that
    *she* be freed"."""
    if any(token.dep_ == "ccomp" for token in way) and way[0].dep_ == "nsubjpass":
        return True
    for token in way:
        if token.dep_ == "prep" and token.lower_ in ("against", "with", "of", "from"):
            return False  # "a meeting with Peru"
        if token.dep_ == "prep" and token.lower_ == "for":
            behind = token.right_edge.i + 1
            inside = any(t.tag_ == "VB" and helped_by(t, {"to"}, "aux") for t in token.subtree)
            return not inside and not (behind < len(token.doc) and token.doc[behind].lower_ == "to")
    return False


def _is_wished_from(way: Sequence[Token]) -> bool:
    """Whether it only tells of what is asked of others: "a cap on gifts to *parties* should wait", "to show
    the report from *the auditor*"."""
    for token in way:
        noun = token.head
        if token.dep_ == "prep" and noun.pos_ == "NOUN":
            about = token.lower_ in ("on", "to") and noun.dep_ in ("nsubj", "nsubjpass")
            if about and noun.lemma_.lower() not in _WORDS.brought:
                return True
            if token.lower_ == "from" and noun.head.dep_ == "xcomp":
                return True
    return False


def _is_scene(way: Sequence[Token], kind: PloverType | None) -> bool:
    """Whether it only tells where: "approved action in *Peru*", "the worst crime in *Peruvian* history"."""
    deep = kind == "ACCUSE" and bool(way) and way[0].dep_ in ADJECTIVAL
    where = (t for t in way if t.dep_ == "prep" and t.head.pos_ in ("NOUN", "VERB", "AUX"))
    for token in where:
        if token.lower_ == "at" and kind != "ACCUSE":  # "lashed out at Peru"
            return True
        if token.lower_ in ("in", "near") and (deep or token in way[-2:]):
            return True
    return False


def _is_maker(way: Sequence[Token]) -> bool:
    """Whether it is who made or did what is told of: "one attack by *rebels* was reported"."""
    by = (token for token in way if token.dep_ in ("prep", "agent") and token.lower_ == "by")
    return any(token.head.pos_ == "NOUN" for token in by)
