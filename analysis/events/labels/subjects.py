"""The subject of a label: who does it, or, where nobody is known to, who suffers it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.describing import can_act
from analysis.events.labels.line import LIMIT, Word
from analysis.events.labels.naming import Names, called
from analysis.events.labels.phrases import bare, nominal
from analysis.events.labels.referents import is_many, resolved
from analysis.events.labels.words import WORDS
from analysis.events.participants import Participants
from analysis.language.clauses import inherited_subjects
from analysis.language.headlines import needs_object
from analysis.language.syntax import agents, child, children, coordinated, has, is_same, subjects
from analysis.model import Actor

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "agent", "csubj", "csubjpass"})
"""Labels of what a label tells in front of its verb."""


class Subject(NamedTuple):
    """The words of a subject, and how the verb goes with it.

    `brief` are the same with a shorter name, where there is one; `tokens` are those of the text. The verb is
    told of `many`, in the `passive`, or, a passive with its doer known, `turned` into the active.
    """

    words: list[Word]
    brief: list[Word]
    tokens: list[Token]
    many: bool = False
    passive: bool = False
    turned: bool = False


def subject(
    candidate: Candidate, names: Names, sentence: Sentence, omitted: frozenset[int]
) -> Subject | None:
    """The subject of the label; None where nobody can be told."""
    clause = candidate.clause
    head = clause.head
    if candidate.content is head:
        return _speaker(candidate, names, omitted)
    occasion = _occasion(candidate)
    if occasion is not None:
        found = _described(occasion, names, omitted)
        return found and found._replace(passive=occasion.dep_ == "nsubjpass")
    there = child(head, "expl") or _anticipating(head)
    if there is not None:
        return _expletive(there, candidate)
    told = child(head, "csubj", "csubjpass")
    if told is not None and not candidate.saying:
        tokens = [t for t in told.subtree if not t.is_space]
        return Subject(names.words(tokens), [], tokens, passive=told.dep_ == "csubjpass")
    turned = _is_turned(candidate)
    passive = not turned and clause.passive and not (candidate.saying and candidate.subjects)
    passive = passive or (not turned and is_reduced(head))
    heads = _heads(candidate, turned, passive)
    turned = turned or (bool(heads) and set(heads) <= set(agents(head)))  # "issued by the board"
    found = _told(heads, candidate, names, sentence, omitted)
    return found and found._replace(passive=passive, turned=turned)


def _speaker(candidate: Candidate, names: Names, omitted: frozenset[int]) -> Subject | None:
    """Who says what stands without a verb of saying."""
    if candidate.sources:
        return _named(names.who.actor(candidate.sources[0]), None, names)
    heads = [t for t in candidate.source_heads if candidate.clause.head not in (t, *t.ancestors)]
    return _described(heads[0], names, omitted) if heads else None


def is_reduced(head: Token) -> bool:
    """Whether it is a participle of what was done to the subject: "*asked* about it, he smiled"."""
    alone = not has(head, "aux", "auxpass", "nsubj", "nsubjpass", "dobj")
    participle = head.dep_ == "advcl" or (head.dep_ == "acl" and not has(head, "agent"))
    past = head.tag_ == "VBN" or (head.tag_ == "VBD" and needs_object(head.lemma_))
    return participle and past and head.lemma_ not in ("be", "become") and alone and not has(head, "mark")


def _is_turned(candidate: Candidate) -> bool:
    """Whether a passive is told of who does it."""
    clause = candidate.clause
    doers = [t for t in agents(clause.head) if t.tag_ not in ("VBG", "WDT", "WP", "PRP")]
    known = bool(candidate.sources) or any(can_act(t) for t in doers)
    known = known and all(can_act(t) or t.pos_ != "NOUN" for t in coordinated(doers)[1:])
    return clause.passive and bool(doers) and known and not has(clause.head, "dative", "oprd")


def _heads(candidate: Candidate, turned: bool, passive: bool) -> tuple[Token, ...]:
    """The heads of the grammatical subject."""
    clause = candidate.clause
    if turned:
        return coordinated(agents(clause.head))
    if passive:
        own = coordinated(subjects(clause.head))
        return own or inherited_subjects(clause.head) or clause.objects[:1]
    if candidate.saying:
        return candidate.subjects or clause.subjects
    found = clause.subjects or tuple(t for t in candidate.subjects if t.i != clause.head.i)
    return found or _shared(clause.head)


def _shared(head: Token) -> tuple[Token, ...]:
    """The subject of the word that a verb is joined to, where the parser took that for a noun."""
    while head.dep_ == "conj":
        head = head.head
        if has(head, "nsubj", "nsubjpass"):
            return tuple(subjects(head))
    return ()


def _told(
    heads: Sequence[Token], candidate: Candidate, names: Names, sentence: Sentence, omitted: frozenset[int]
) -> Subject | None:
    """The subject with these heads, or that which is known of who acts."""
    who, main = names.who, candidate.clause.head
    heads = _without_dateline(heads)
    if len(heads) > 1 and who.is_title(heads[0]):
        heads = heads[1:]
    named = [t for t in heads if t.dep_ == "nsubj" and t.pos_ == "PROPN" and who.at(t) is not None]
    if len(heads) > 1 and named and set(heads).isdisjoint(coordinated(heads[:1])[1:]):
        heads = named  # "the firm's co-founder Ann Lee", torn by the parser
    for head in heads[:1]:
        owner = head if head.lower_ == "whose" else None
        noun = _known(head, candidate, who) or resolved(head, main, sentence, who)
        if owner is None and noun is not None and not isinstance(noun, Token):
            if _is_named_below(head, noun, main, who):
                return None
            return _with_joined(_named(noun, head, names), head)
        if isinstance(noun, Token):
            found = _described(noun, names, omitted, several=_several(noun, heads))
            if found is not None:
                return found
    if heads and not candidate.saying and heads[0].pos_ in ("PRON", "DET", "ADJ"):
        return None  # what was told before need not be the doer known, and who is not known is not he
    if candidate.sources:
        return _named(who.actor(candidate.sources[0]), None, names)
    return None


def _known(head: Token, candidate: Candidate, who: Participants) -> Actor | None:
    """The doer for whom a pronoun stands, by the quotation around it or by the clause, where one is known."""
    own = head.tag_ == "PRP" and head in candidate.subjects and not candidate.clause.passive
    if not own or len(candidate.sources) != 1 or head.lower_ in WORDS.speaking:
        return None
    doer = who.actor(candidate.sources[0])
    verb = candidate.clause.head
    told = any(who.at(t) == doer for t in verb.subtree if t.i > verb.i)
    return None if told else doer  # "she got it from him" tells of her


def _with_joined(found: Subject, pronoun: Token) -> Subject:
    """With those who are joined to a pronoun: "she and her lawyer"."""
    if not any(t.i > pronoun.i and t.pos_ != "PRON" for t in children(pronoun, "conj")):
        return found
    others = [Word(word) for word in WORDS.others]
    return found._replace(words=[*found.words, *others], brief=[*found.brief, *others], many=True)


def _without_dateline(heads: Sequence[Token]) -> Sequence[Token]:
    """The heads without the place of a report that the parser took for one of two subjects: "ROME — The
    mayor resigned"."""
    place = heads[0] if heads else None
    if place is None or not place.text.isupper() or len(place) < 3 or place.left_edge.i != place.sent.start:
        return heads
    return [t for t in heads[1:] if t not in place.conjuncts] or heads


def _is_named_below(pronoun: Token, actor: Actor, main: Token, who: Participants) -> bool:
    """Whether the predicate of a pronoun names whom it is held to mean, which none can (binding, C)."""
    if pronoun.tag_ != "PRP":
        return False
    return any(t.i > main.i and t.pos_ == "PROPN" and who.at(t) is actor for t in main.subtree)


def _several(noun: Token, heads: Sequence[Token]) -> bool:
    return len(heads) > 1 and set(heads) <= {noun, *noun.conjuncts, *coordinated([noun])}


def _named(actor: Actor, head: Token | None, names: Names) -> Subject:
    names.tell(actor)
    at = -1 if head is None else head.i
    many = actor.kind == "group" or (head is not None and head.lower_ == "they" and actor.kind != "person")
    tokens = [] if head is None else [head]
    long, brief = called(actor), names.short(actor)
    return Subject([Word(long, at)], [Word(brief, at)], tokens, many)


def _described(noun: Token, names: Names, omitted: frozenset[int], several: bool = False) -> Subject | None:
    """The noun as the article has it, or the name of whom it describes."""
    who = names.who
    noun = _names_behind(noun) or noun
    actor = who.principal(noun)
    if actor is None:
        beside = _name_beside(noun)
        actor = who.at(beside) if beside != noun else None
        noun = beside
    joined = several or any(c.i > noun.i for c in children(noun, "conj"))
    if actor is not None and not joined and not _is_surface(actor, noun, who):
        found = _named(actor, noun, names)
        several = found.many or (noun.tag_ == "NNPS" and found.words[0].text.endswith("s"))
        return found._replace(many=several and is_many(noun, who))
    clauses = noun.pos_ not in ("NOUN", "PROPN") or noun.lower_ in WORDS.plural
    torn = _torn(noun, omitted)
    own = nominal(noun, omitted, joined, clauses, names.main)
    while own and not torn and own[-1].dep_ == "cc":
        own.pop()  # "a home and what the council called a ruin"
    tokens = bare([*own, *torn])
    words = names.words(tokens)
    if actor is not None and actor.kind == "person":
        words = [w for t in words for w in _spelled(t, noun, actor)]
    names.tell(actor, noun)
    if not words or tokens[0].tag_ in ("WDT", "WP", "WRB"):
        return None
    if several and len(coordinated([noun])) > 1 and not has(noun, "conj"):
        words = [*words, *(Word(w) for w in WORDS.others)]  # whom the parser hung on the first
        return Subject(words, [], tokens, many=True)
    many = is_many(noun, who) or _joins(noun, joined) or any(is_many(t, who) for t in torn)
    return Subject(words, _with_others(words, tokens, noun) if _joins(noun, joined) else [], tokens, many)


def _names_behind(noun: Token) -> Token | None:
    """The first of the names of those whom a noun describes: "brothers *Ali* and Omar Hassan"."""
    names = (t for t in children(noun, "appos") if t.pos_ == "PROPN" and has(t, "conj"))
    return next((t for t in names if t.left_edge.i == noun.i + 1), None)


def _with_others(words: list[Word], tokens: list[Token], noun: Token) -> list[Word]:
    """The first of those who are joined, the others as "others"."""
    joined = [t.left_edge.i for t in children(noun, "conj") if t.i > noun.i]
    marks = [t.i for t in tokens if t.head == noun and (t.dep_ == "cc" or t.is_punct) and t.i > noun.i]
    end = min([*joined, *marks], default=len(noun.doc))
    first = [word for word in words if word.at < end]
    many = len(noun.conjuncts) > 1 and sum(len(word.text) + 1 for word in words) > LIMIT // 2
    return [*first, *(Word(w) for w in WORDS.others)] if many and first and len(first) < len(words) else []


def _spelled(word: Word, noun: Token, actor: Actor) -> Iterator[Word]:
    """The first of two who are joined by his full name."""
    if word.at == noun.i and noun.pos_ == "PROPN" and word.text == actor.name.split()[-1]:
        yield Word(word.text, word.at)
    else:
        yield word


def _joins(noun: Token, joined: bool) -> bool:
    one = any(t.lower_ in ("or", "nor") for t in children(noun, "cc"))
    return joined and not one and not any(is_same(noun, t) for t in children(noun, "conj"))


def _is_surface(actor: Actor, noun: Token, who: Participants) -> bool:
    """Whether the article's own words name a body or a country well enough."""
    if actor.kind == "person" or noun.pos_ != "PROPN" or who.at(noun) is not actor:
        return False
    return len(called(actor)) >= len(noun.text)


def _torn(noun: Token, omitted: frozenset[int]) -> list[Token]:
    """What the parser tore off a subject: "all but *two of them*"."""
    own = [t for t in subjects(noun.head) if t.i > noun.i] if noun.dep_ in ("nsubj", "nsubjpass") else []
    beside = own and own[0].left_edge.i == noun.right_edge.i + 1 and own[0].left_edge.tag_ != "WP$"
    return nominal(own[0], omitted) if beside and own[0].i < noun.head.i else []


def _name_beside(noun: Token) -> Token:
    """The name of whom a noun describes: "one of the bosses, Ann Lee"; else the noun."""
    if noun.pos_ not in ("NOUN", "NUM"):
        return noun
    near = noun.subtree if noun.lower_ == "one" else children(noun, "appos")
    names = [
        t for t in near if t.dep_ == "appos" and t.i > noun.i and t.pos_ == "PROPN" and not has(t, "conj")
    ]
    return names[0] if len(names) == 1 else noun


def _occasion(candidate: Candidate) -> Token | None:
    """The noun that tells the act where the verb only says that it took place: "talks were held"."""
    core = candidate.core
    if core is None or core.pos_ != "NOUN" or core.head != candidate.clause.head:
        return None
    return core if core.dep_ in SUBJECTS and core not in candidate.subjects else None


def _anticipating(head: Token) -> Token | None:
    """An "it" that only stands for the clause to come, which the parser takes for a subject like others: "it
    is believed that", "it emerged that" (Quirk et al. 1985, 18.33)."""
    pronoun = child(head, "nsubj", "nsubjpass")
    if pronoun is None or pronoun.lower_ != "it":
        return None
    told = pronoun.dep_ == "nsubjpass" and any(t.i > head.i for t in children(head, "ccomp"))
    return pronoun if told or head.lemma_ in WORDS.emerging else None


def _expletive(there: Token, candidate: Candidate) -> Subject | None:
    """ "There" is something to tell, and "it" emerges that something is."""
    head = candidate.clause.head
    if there.lower_ == "there":
        noun = child(head, "attr", "nsubj", "dobj")
        many = noun is not None and (noun.tag_ in ("NNS", "NNPS") or noun.pos_ == "NUM" or has(noun, "conj"))
        return Subject([Word("there", there.i)], [], [there], many)
    if candidate.clause.content is None:
        return None
    return Subject([Word("it", there.i)], [], [there], passive=candidate.clause.passive)
