"""Whom a pronoun, a relative or a description in the place of a subject means, and whether it is many."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from spacy.tokens import Span, Token

from analysis.events.candidates import Sentence
from analysis.events.describing import WORDS as DESCRIBING
from analysis.events.describing import are_all, can_act, is_one_of
from analysis.events.labels.words import WORDS
from analysis.events.participants import Participants
from analysis.language.clauses import inherited_subjects, is_astray
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.speech import uses
from analysis.language.syntax import SUBJECTS, children, has, helped_by, is_dateline, subjects
from analysis.model import Actor

_DEPTH: Final = 4
_QUALIFYING: Final = frozenset({"compound", "nmod", "amod", "npadvmod"})
_MEASURED: Final = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})


def resolved(head: Token, main: Token, sentence: Sentence, who: Participants) -> Token | Actor | None:
    """Whom the head of a subject means: somebody by name, or the noun that tells."""
    noun = _antecedent(head, main)
    if noun.pos_ in ("NOUN", "PROPN", "NUM", "ADJ", "SYM", "X", "VERB") or _counts(noun):
        return noun
    if noun.lower_ in WORDS.speaking:
        return None
    actor = who.at(noun)
    if actor is not None:
        return actor
    if noun.lower_ in ("he", "she", "it", "they"):
        return _meant(noun, sentence, who)
    if noun.lower_ in WORDS.standing or noun.tag_ in ("PRP", "PRP$", "WP", "WDT", "WP$"):
        return None
    return noun


def _counts(token: Token) -> bool:
    """Whether a quantity stands for those it counts: "most of the houses", "those who left"."""
    return has(token, "prep") or (token.lower_ in ("those", "anyone", "everyone") and has(token, "relcl"))


def _antecedent(noun: Token, main: Token) -> Token:
    """The noun behind a relative pronoun, and who it is that a noun describes: "Berg, a lawyer who"."""
    for _ in range(_DEPTH):
        if noun.lower_ in GRAMMAR.relatives and noun.tag_ in ("WDT", "WP", "IN"):
            clause = next((t for t in (noun.head, *noun.head.ancestors) if t.dep_ == "relcl"), None)
            if clause is None or clause.head == noun or (clause == noun.head and is_astray(noun)):
                return noun
            noun = clause.head
        elif noun.i < main.i and noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.pos_ == "NOUN":
            if is_dateline(noun.head):
                return noun
            noun = noun.head
        elif noun == main.head and main.tag_ == "VBG" and _spends(noun) is not None:
            noun = _spends(noun) or noun
        elif (
            noun.dep_ == "attr"
            and noun.i < main.i
            and noun.is_ancestor(main)
            and noun.head.lemma_ in ("be", "become")
        ):
            own = subjects(noun.head) or list(inherited_subjects(noun.head))
            if not own or own[0] == noun:
                return noun
            noun = own[0]
        else:
            return noun
    return noun


def _spends(noun: Token) -> Token | None:
    """Who spends it: "spent the year *writing*"."""
    above = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if above is None or above.lemma_ not in ("spend", "waste", "pass"):
        return None
    return next(iter(subjects(above) or inherited_subjects(above)), None)


def _meant(pronoun: Token, sentence: Sentence, who: Participants) -> Token | None:
    """The noun that a pronoun means: the last subject of its sentence, or of the one before, that can be."""
    doc, first = pronoun.doc, sentence.span.start
    own = _subjects(doc[first : pronoun.i])
    found = [t for t in own if _agrees(pronoun, t, who)]
    if found:
        return found[-1]
    if any(t.pos_ == "NOUN" for t in own):
        return None
    before = doc[_previous(sentence) : first]
    return _meant_before(pronoun, before, who) if len(before) else None


def _subjects(span: Span) -> list[Token]:
    return [t for t in span if t.dep_ in SUBJECTS and t.pos_ in ("NOUN", "PROPN")]


def _meant_before(pronoun: Token, before: Span, who: Participants) -> Token | None:
    """Whom it means in the sentence before: nobody if that tells of two who can be meant."""
    held = _held(pronoun, before, who)
    if held is not None:
        return held
    found = [t for t in _subjects(before) if t.head.dep_ in ("ROOT", "ccomp") and _agrees(pronoun, t, who)]
    if not found or (found[0].dep_ == "nsubj" and _done_to(pronoun, found[0].head, who)):
        return None
    return found[0]


def _held(pronoun: Token, before: Span, who: Participants) -> Token | None:
    """Who is held in the sentence before, of whom the text goes on to tell what was done to him.

    "Police held two men. *They* were charged": the roles are parallel (Stevenson, Crawley and Kleinman 1994,
    Thematic roles, focus and the representation of events).
    """
    if pronoun.dep_ != "nsubjpass" or before.root.lemma_ not in WORDS.holding:
        return None
    return next((t for t in _done_to(pronoun, before.root, who) if not has(t, "conj")), None)


def _done_to(pronoun: Token, verb: Token, who: Participants) -> list[Token]:
    """Those to whom it was done that the pronoun can mean, several together as many."""
    people = [t for t in children(verb, "dobj") if can_act(t) or t.ent_type_ == "NORP"]
    return [t for t in people if _agrees(pronoun, t, who) or (pronoun.lower_ == "they" and has(t, "conj"))]


def _previous(sentence: Sentence) -> int:
    start = sentence.span.start
    if start == 0 or sentence.span[0].is_space:
        return start
    at = start - 1
    if "\n" in sentence.span.doc[at].text:
        return start
    while at > 0 and not sentence.span.doc[at].is_sent_start:
        at -= 1
    return at


def _agrees(pronoun: Token, noun: Token, who: Participants) -> bool:
    if has(noun, "neg") or helped_by(noun, GRAMMAR.nobody, "det"):
        return False  # "no players"
    if uses(pronoun.head, "plain") and not (who.names(noun) or who.is_somebody(noun) or _is_text(noun)):
        return False  # who speaks is somebody
    plural = is_many(noun, who)
    if pronoun.lower_ == "they":
        return plural
    actor = who.at(noun)
    person = actor.kind == "person" if actor is not None else _is_person(noun)
    if pronoun.lower_ == "it":
        return not plural and not (actor is not None and actor.kind == "person")
    return not plural and person


def _is_person(noun: Token) -> bool:
    """Whether the noun is for a person, not for a body of people."""
    body = is_one_of(noun, DESCRIBING.agents - PEOPLE.all - PERSONS.persons)
    return noun.pos_ == "NOUN" and can_act(noun) and not body


def _is_text(noun: Token) -> bool:
    return is_one_of(noun, DESCRIBING.texts)


def _has_plural_verb(noun: Token) -> bool:
    """Whether the article itself reads a team by its name as many: "the Bulls have won"."""
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return any(
        t.tag_ == "VBP" or t.lower_ == "were" for t in (noun.head, *children(noun.head, "aux", "auxpass"))
    )


def is_many(noun: Token, who: Participants) -> bool:
    """Whether the noun stands for many: neither a person nor a body by a name like "the United States"."""
    lower = noun.lower_
    if lower in WORDS.singular or (lower == "number" and helped_by(noun, {"the"}, "det")):
        return False
    if lower in WORDS.parties:
        return True
    if noun.pos_ == "NUM" and any(t.pos_ == "PROPN" for t in children(noun, "compound", "nmod")):
        return False  # "a Boeing 777"
    if noun.pos_ == "NUM" and lower not in WORDS.singular and not noun.text[0].isdigit():
        return True  # "the two"
    if are_all(noun):
        return lower not in ("accused", "deceased") or _has_plural_verb(noun)
    if noun.ent_type_ == "NORP" and noun.pos_ == "PROPN" and lower.endswith(("ese", "sh", "ch", "ss")):
        return has(noun, "det")
    if lower in WORDS.plural or noun.tag_ == "NNS":
        actor = who.at(noun)
        return actor is None or actor.kind in ("group", "country") or noun.pos_ == "NOUN"
    if noun.tag_ == "NNPS":
        actor = who.at(noun)
        many = has(noun, "nummod") or _has_plural_verb(noun) or noun.ent_type_ == "NORP"
        return actor is None or actor.kind == "group" or many
    if lower in WORDS.counting or noun.pos_ == "NUM":
        counted = [t for p in children(noun, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
        alone = noun.pos_ == "NUM" or lower in ("some", "many", "several", "few", "both")
        return any(is_many(t, who) for t in counted) or (not counted and alone)
    return False


def may_be_many(actor: Actor | None, noun: Token | None, who: Participants) -> bool:
    """Whether "they" can mean whom the words name: all but a single person."""
    if actor is not None and actor.kind != "person":
        return True
    if noun is None:
        return False
    many = is_many(noun, who) or has(noun, "conj", "nummod") or noun.lower_ in WORDS.partitive
    return many or noun.dep_ == "conj" or not _is_one(noun, actor)


def _is_one(noun: Token, actor: Actor | None) -> bool:
    """Whether it is a person, or a thing that is no body of people."""
    return actor is not None or not can_act(noun) or _is_person(noun)


def beside(pronoun: Token) -> list[Token]:
    """The words of the subject whose object the pronoun is, which it cannot mean (binding, B)."""
    if pronoun.dep_ in SUBJECTS or pronoun.tag_ != "PRP":
        return []
    return [t for noun in subjects(pronoun.head) for t in noun.subtree]


def only_many(pronoun: Token, who: Participants, quoted: Collection[int]) -> Token | None:
    """Whom "they" or "them" means where only one noun of many, or pair of names, stands in front of it in its
    sentence."""
    own = {t.i for t in beside(pronoun)}
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    nouns = [t for t in before if t.pos_ in ("NOUN", "PROPN") and t.i not in own]
    found = [t for t in nouns if t.dep_ not in _QUALIFYING and (is_many(t, who) or has(t, "conj"))]
    if len(found) != 1 or found[0].i in quoted or has(found[0], "relcl", "acl"):
        return None
    noun = found[0]
    if has(noun, "conj"):
        return noun if all(_is_named(t, who) for t in (noun, *noun.conjuncts)) else None
    return noun if noun.pos_ == "NOUN" and noun.ent_type_ not in _MEASURED else None


def _is_named(noun: Token, who: Participants) -> bool:
    actor = who.at(noun)
    return actor is not None and actor.kind == "person"
