"""Where a small parser hangs words on the wrong one, and the words themselves decide.

Of the errors of parsers, those in attaching phrases and clauses are most (Kummerfeld et al. 2012, Parser
Showdown at the Wall Street Corral). What is mended here is only what hardly can be read otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

from analysis.language.lexicon import load
from analysis.language.people import PEOPLE
from analysis.language.speech import SAID, uses
from analysis.language.syntax import SUBJECTS, TENSED, VERBS, children, has

_NAMED: Final = frozenset({"PERSON", "ORG", "NORP", "GPE", "FAC", "LOC"})
_CLOSING: Final = frozenset({",", '"', "”", "’", "''"})
_NEAR: Final = 8
"""Words behind a verb of saying within which its subject has its head."""
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_HELPING: Final = TENSED | {"MD"}


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of attachments.toml."""

    charging: frozenset[str]
    bodies: frozenset[str]
    telling: frozenset[str]
    relating: frozenset[str]


_WORDS: Final = load("analysis.language", "attachments", _Words)
BODIES: Final = _WORDS.bodies
"""Nouns for bodies of people."""


PREFIXED: Final = re.compile(
    r"(?i:anti|co|counter|cross|de|double|e|ex|hand|inter|mid|mis|multi|non|out|over|post|pre|pro|re|self|semi|sub|"
    r"super|un|under|vice)-(?=[a-z]{3})"
)
"""Parts before a hyphen that are no words by themselves. OntoNotes, on which the models are taught, leaves
them where they are (LDC, Addendum to the Penn Treebank II Style, on hyphens)."""


class Attachments:
    """Gives tokens of the parser another head and label; sentences stay as they are. Of what is put together
    with a prefix, the lemma is mended too."""

    def __init__(self, lemmatizer: Lemmatizer | None = None) -> None:
        self._lemmatizer = lemmatizer

    def __call__(self, doc: Doc) -> Doc:
        if self._lemmatizer is not None:
            lemmas(doc, self._lemmatizer)
        return reattached(doc)


@Language.factory("dateline_attachments")
def make_attachments(nlp: Language, name: str) -> Attachments:
    """The factory behind `nlp.add_pipe("dateline_attachments")`."""
    del name
    pipe = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    return Attachments(pipe if isinstance(pipe, Lemmatizer) else None)


def lemmas(doc: Doc, lemmatizer: Lemmatizer) -> None:
    """Find the lemma of a verb with a prefix by the verb: "re-elect", as "elect"."""
    for token in doc:
        prefix = PREFIXED.match(token.text) if token.pos_ == "VERB" else None
        if prefix is not None:
            rest = Doc(doc.vocab, words=[token.text[prefix.end() :]], tags=[token.tag_], pos=[token.pos_])
            token.lemma_ = prefix.group().lower() + lemmatizer.lemmatize(rest[0])[0]


def reattached(doc: Doc) -> Doc:
    """The Doc of the parser, some of its tokens with another head and label."""
    if doc.has_annotation("DEP"):
        for mend in (
            charges,
            posts,
            places,
            participles,
            asides,
            progressives,
            gerunds,
            things,
            befores,
            reduced,
        ):
            mend(doc)
        for mend in (contents, lists, speakers):
            mend(doc)
    return doc


def charges(doc: Doc) -> None:
    """Hang on the verb of what somebody is accused: "accused the banker *of fraud*"."""
    for verb in doc:
        if verb.pos_ in VERBS and verb.lemma_.lower() in _WORDS.charging and not _has_charge(verb):
            for noun in children(verb, "dobj"):
                found = [t for t in noun.subtree if t.dep_ == "prep" and t.lower_ == "of" and t.i > noun.i]
                if found and _is_charge(found[-1]):
                    _hang(found[-1], verb, "prep")


def _has_charge(verb: Token) -> bool:
    return any(t.lower_ == "of" for t in children(verb, "prep"))


def _is_charge(preposition: Token) -> bool:
    """Whether a deed or a thing stands behind it, and no people or body that the noun before belongs to."""
    if has(preposition, "pcomp"):
        return True
    nouns = children(preposition, "pobj")
    return bool(nouns) and not any(
        t.ent_type_ in _NAMED or t.pos_ in ("PROPN", "PRON") or t.lemma_.lower() in _WORDS.bodies | PEOPLE.all
        for t in nouns
    )


def posts(doc: Doc) -> None:
    """Make the post the head of a phrase in which a body's name stands before it: "the Committee on Rules
    *chairman*, Ann Lee"."""
    for post in doc:
        if post.dep_ != "pobj" or post.tag_ != "NN" or post.lemma_.lower() not in PEOPLE.all:
            continue
        body = post.head.head
        names = [t for t in children(post, "compound") if t.pos_ == "PROPN" and t.i < post.i]
        if body.pos_ != "PROPN" or body.i > post.i or not names or has(post, "det", "poss", "amod"):
            continue
        _hang(post, body.head, body.dep_)
        for token in [*children(body, "det"), *(t for t in body.rights if t.i > post.i)]:
            _hang(token, post, token.dep_)
        _hang(names[-1], _preposition(body, post), "pobj")
        for name in names[:-1]:
            _hang(name, names[-1], "compound")
        _hang(body, post, "nmod")


def _preposition(body: Token, post: Token) -> Token:
    return next(t for t in children(body, "prep") if body.i < t.i < post.i)


def places(doc: Doc) -> None:
    """Join two parts of the name of a place that were taken for two subjects: "a court in Leeds, *UK*"."""
    for verb in doc:
        own = children(verb, *SUBJECTS)
        for token in own[1:]:
            before = doc[token.i - 2] if token.i - 2 > own[0].i and doc[token.i - 1].text == "," else None
            if before is None or token.ent_type_ != "GPE" or any(True for _ in token.children):
                continue
            if before.dep_ == "pobj" and before.ent_type_ in ("GPE", "LOC") and own[0].is_ancestor(before):
                _hang(token, before, "appos")


def participles(doc: Doc) -> None:
    """Make a participle of the verb that was taken for the predicate, which comes behind it: "jets with their
    lights *turned* off have crossed the sea"."""
    for verb in doc:
        main = next((t for t in children(verb, "advcl", "ccomp", "conj") if _is_main(t, verb)), None)
        subject = next(iter(children(verb, *SUBJECTS)), None)
        if main is None or (verb.tag_ == "VBZ") == (subject is not None):
            continue
        if subject is None:
            _make_subject(verb, main)
            continue
        if verb.tag_ != "VBD" or not verb.i or verb.nbor(-1).pos_ not in ("NOUN", "PROPN"):
            continue
        noun = verb.nbor(-1)
        dep, above = verb.dep_, verb.head
        behind = [t for t in verb.rights if t.i > main.i and t != main]
        _hang(main, main if above == verb else above, dep)
        _hang(subject, main, "nsubjpass" if has(main, "auxpass") else "nsubj")
        for token in [*behind, *(t for t in verb.lefts if t.i < subject.left_edge.i)]:
            _hang(token, main, token.dep_)
        _hang(verb, noun, "acl")
        verb.tag_ = "VBN"


def asides(doc: Doc) -> None:
    """Give the predicate the subject that went to a participle between commas: "Berg, *dubbed* the Fox, was
    jailed"."""
    for aside in doc:
        main = aside.head
        if aside.dep_ not in ("parataxis", "ccomp", "advcl") or aside.tag_ not in ("VBD", "VBN"):
            continue
        if main.i < aside.i or main.pos_ not in VERBS or has(main, *SUBJECTS, "expl"):
            continue
        if has(aside, "aux", "auxpass", "dobj", "mark", "ccomp") or uses(aside, "plain", "statement"):
            continue
        own = children(aside, *SUBJECTS)
        first = doc[own[0].i + 1 : aside.i] if own else ()
        last = doc[aside.right_edge.i : aside.right_edge.i + 2]
        if [t.text for t in first] != [","] or not any(t.text == "," for t in last):
            continue
        _hang(own[0], main, "nsubjpass" if has(main, "auxpass") else "nsubj")
        _hang(aside, own[0], "acl")
        aside.tag_ = "VBN"


def gerunds(doc: Doc) -> None:
    """Join a gerund to the one before that stands behind a preposition, not to the predicate: "accused them
    of lying and of *hiding* it"."""
    for verb in doc:
        above = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBG" or above.tag_ not in TENSED or above.i > verb.i:
            continue
        if has(verb, "aux", *SUBJECTS):
            continue
        before = [t for p in children(above, "prep") for t in children(p, "pcomp")]
        fitting = [t for t in before if t.tag_ == "VBG" and above.i < t.i < verb.i]
        if fitting:
            _hang(verb, fitting[-1], "conj")


def progressives(doc: Doc) -> None:
    """Join two parts of a predicate between which a phrase stands: "is in turn *challenging* the mayor"."""
    for verb in doc:
        if verb.lemma_ != "be" or verb.pos_ != "AUX" or has(verb, "attr", "acomp", "ccomp", "expl", "aux"):
            continue
        main = next(iter(children(verb, "advcl")), None)
        if main is None or main.tag_ != "VBG" or main.i < verb.i or has(main, *SUBJECTS, "mark", "aux"):
            continue
        between = doc[verb.i + 1 : main.i]
        apart = any(t.is_punct or t.dep_ == "cc" or t.pos_ == "PROPN" for t in between)
        if apart or not has(verb, "nsubj"):
            continue
        dep, above = verb.dep_, verb.head
        _hang(main, main if above == verb else above, dep)
        for token in [t for t in verb.children if t != main]:
            _hang(token, main, token.dep_)
        _hang(verb, main, "aux")


def things(doc: Doc) -> None:
    """Hang a clause with "which" on the thing before a person, who is none: "a *firm* run by Ann Lee which
    sold it"."""
    for clause in doc:
        person = clause.head
        named = person.ent_type_ == "PERSON" and person.pos_ == "PROPN"
        named = named or (person.tag_ == "NN" and person.lemma_.lower() in PEOPLE.all)
        if clause.dep_ != "relcl" or not named or not any(t.lower_ == "which" for t in clause.lefts):
            continue
        verb = next((t for t in person.ancestors if t.pos_ == "VERB"), person)
        above = next((t for t in (*person.ancestors, *children(verb, "nsubjpass")) if t.pos_ == "NOUN"), None)
        if above is not None and above.ent_type_ != "PERSON" and above.i < person.i:
            _hang(clause, above, "relcl")


def contents(doc: Doc) -> None:
    """Hang a clause on the noun right before it that it tells: "backed it amid *claims* it was late"."""
    for clause in doc:
        if (
            clause.dep_ != "ccomp"
            or clause.i < clause.head.i
            or has(clause, "mark")
            or not clause.left_edge.i
        ):
            continue
        noun = clause.left_edge.nbor(-1)
        told = noun.lemma_.lower() in _WORDS.telling and noun.dep_ == "pobj" and has(clause, *SUBJECTS)
        if told and clause.head.is_ancestor(noun):
            _hang(clause, noun, "acl")


def lists(doc: Doc) -> None:
    """Join to the noun right before it, within a clause, what the parser has joined to one in front of that
    clause: "shelved its plans after it had lost its head, *its cash* and its clients"."""
    for joined in doc:
        above, comma = _joined_to(joined), joined.left_edge.i - 1
        if above is None or joined.pos_ not in _NOUNS or above.pos_ not in _NOUNS or comma < 2:
            continue
        noun = doc[comma - 1]
        if doc[comma].text != "," or noun.pos_ not in _NOUNS or noun.i <= above.i or above.is_ancestor(noun):
            continue
        verb = next((t for t in noun.ancestors if t.pos_ in VERBS), None)
        apart = verb is not None and verb.i > above.i and not verb.is_ancestor(above) and has(verb, *SUBJECTS)
        if apart and _opening(noun) == _opening(joined):
            for token in [t for t in above.children if t.i >= comma and t.dep_ in ("punct", "cc")]:
                _hang(token, noun, token.dep_)
            _hang(joined, noun, "conj")


def befores(doc: Doc) -> None:
    """Make a clause of what follows "before" or "after", if more is told of its subject between commas: "led
    before *Berg, who had been ill, replaced* the captain"."""
    for preposition in doc:
        if preposition.dep_ != "prep" or preposition.lower_ not in _WORDS.relating:
            continue
        noun = next((t for t in children(preposition, "pobj") if has(t, "relcl", "appos", "acl")), None)
        if noun is None:
            continue
        behind = noun.right_edge.i + 1
        verb = doc[behind] if behind < len(doc) else noun
        joined = verb.dep_ == "conj" and verb.head.is_ancestor(preposition) and verb.tag_ in TENSED
        if not joined or doc[behind - 1].text != "," or has(verb, *SUBJECTS, "expl"):
            continue
        if any(t.dep_ == "cc" and preposition.i < t.i < verb.i for t in verb.head.children):
            continue
        above = verb.head
        _hang(verb, above, "advcl")
        _hang(preposition, verb, "mark")
        _hang(noun, verb, "nsubj")


def reduced(doc: Doc) -> None:
    """Take for a participle what is hung on a noun without an object: "a man *wanted* over a theft"."""
    for verb in doc:
        if verb.dep_ == "acl" and verb.tag_ == "VBD" and not has(verb, *SUBJECTS, "dobj", "ccomp", "xcomp"):
            verb.tag_ = "VBN"


def speakers(doc: Doc) -> None:
    """Make the subject of a verb of saying of the person behind it, not of what stands at the end of the
    words before it: "the valleys are drier than the hills, said *the planner Ann Lee*"."""
    for verb in doc[2:-2]:
        if verb.lower_ not in SAID or verb.nbor(-1).text not in _CLOSING or verb.pos_ not in VERBS:
            continue
        own = [t for t in children(verb, *SUBJECTS) if t.i < verb.i]
        behind = next((t for t in doc[verb.i + 1 : verb.i + _NEAR] if t.pos_ in _NOUNS and _is_head(t)), None)
        person = behind is not None and (behind.ent_type_ == "PERSON" or behind.lemma_.lower() in PEOPLE.all)
        if behind is None or not person or len(own) != 1 or has(verb, "aux", "ccomp") or behind.head != verb:
            continue
        noun = own[0]
        first = noun.left_edge.i - 1
        if first < 0 or noun.i > verb.i - 2 or doc[first].pos_ not in ("ADP", "SCONJ"):
            continue
        _hang(noun, doc[first], "pobj")
        _hang(behind, verb, "nsubj")


def _is_head(noun: Token) -> bool:
    return noun.dep_ != "compound" and noun.dep_ != "nmod"


def _joined_to(token: Token) -> Token | None:
    """The noun that it follows in a list: as its conjunct, or as another object of the same verb."""
    if token.dep_ == "conj":
        return token.head
    first = next(iter(children(token.head, "dobj")), token)
    return first if token.dep_ == "dobj" and first != token else None


def _opening(noun: Token) -> str:
    """The article or possessive of the noun; "" where it has none."""
    return next((t.lower_ for t in noun.lefts if t.dep_ in ("det", "poss")), "")


def _make_subject(noun: Token, main: Token) -> None:
    """Make the subject of the predicate of what was taken for a verb: "*calls* to close it were ignored"."""
    if noun.tag_ != "VBZ" or has(noun, "dobj", "expl", "prt") or main.dep_ != "conj":
        return
    dep, above = noun.dep_, noun.head
    _hang(main, main if above == noun else above, dep)
    for token in [t for t in noun.children if t.i > main.i or (t.i < noun.i and t.dep_ in ("prep", "punct"))]:
        _hang(token, main, token.dep_)
    for token in children(noun, "xcomp", "ccomp", "advcl"):
        _hang(token, noun, "acl")
    _hang(noun, main, "nsubjpass" if has(main, "auxpass") else "nsubj")
    noun.tag_, noun.pos_ = "NNS", "NOUN"


def _is_main(token: Token, verb: Token) -> bool:
    """Whether it is a predicate with an auxiliary in front, and nobody of its own who does it."""
    joined = any(t.i < token.i for t in children(token, "mark", "cc"))
    if token.i < verb.i or token.pos_ not in VERBS or joined or has(token, *SUBJECTS, "expl"):
        return False
    first = token.left_edge
    helping = first.dep_ in ("aux", "auxpass") and first.head == token and first.tag_ in _HELPING
    between: Iterable[Token] = token.doc[verb.i + 1 : first.i]
    return helping and not any(t.is_punct or t.dep_ == "cc" for t in between)


def _hang(token: Token, head: Token, label: str) -> None:
    token.head = head
    token.dep_ = label
