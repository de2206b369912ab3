"""Labels: an event in a line of at most 80 characters, in the article's words and the present tense."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.labels.attribution import attribution
from analysis.events.labels.constituents import (
    introduced,
    is_aside,
    is_binding,
    is_purpose,
    is_restricting,
    is_result,
    ordered,
    spread,
)
from analysis.events.labels.cutting import adjectives, cuts, fore
from analysis.events.labels.empty import (
    is_bound,
    is_broken_off,
    is_condition,
    is_half_asked,
    is_open,
    is_orphaned,
    is_scrap,
    is_severed,
    is_turned,
    is_unnamed,
    is_word,
    says_nothing,
)
from analysis.events.labels.fitting import Essence, fitted
from analysis.events.labels.line import LIMIT, Setting, Word, text_of
from analysis.events.labels.naming import Names
from analysis.events.labels.phrases import bare, is_dated, nominal, omitted
from analysis.events.labels.points import against, points
from analysis.events.labels.predicates import (
    circumstances,
    essence,
    is_asked,
    is_headless,
    is_helped,
    is_hollow,
    is_that,
    is_time,
    is_told,
    is_told_purpose,
    is_what,
    joins_objects,
    pied,
    roots,
    set_off,
)
from analysis.events.labels.ranking import CIRCUMSTANCE, CLAUSE
from analysis.events.labels.said import apart, foretold, heard, is_turn, literal, saying, shifted, turn
from analysis.events.labels.subjects import SUBJECTS, Subject, subject
from analysis.events.labels.verbs import verb
from analysis.events.labels.words import WORDS
from analysis.events.participants import Participants
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.speech import uses, verbs
from analysis.language.syntax import TENSED, VERBS, children, has, subjects

_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB", "PRON"})
_TORN = re.compile(r"\w- (?!and\b|or\b|to\b)")
"""Half of a word that the parse has torn: "Han Min- held talks"."""
_TELLING = frozenset({*TENSED, "MD", "VB", "VBN"})
"""Tags of verbs that can tell what is said."""
_OWNING = ("'s", "’s")
_HELPERS = frozenset(
    {"aux", "auxpass", "neg", "punct", "mark", "cc", "conj", "meta", "parataxis", "relcl", "intj"}
)


def label(candidate: Candidate, sentence: Sentence, who: Participants) -> str:
    """The event in a line, without the dates of the sentence, which stand beside it.

    Empty when the line would tell nothing: a verb without anybody, or that somebody said something.
    """
    line = _Line(candidate, sentence, who)
    text = line.text()
    if sentence.in_title:
        return text
    if not sentence.in_lead and (
        is_broken_off(text) or (_is_minor(candidate, text) and is_scrap(text, line.whole))
    ):
        return ""
    torn = _TORN.search(text) is not None or is_turned(candidate.clause.head)
    torn = torn or is_half_asked(candidate.clause, sentence, text)
    return "" if torn or is_orphaned(text) or says_nothing(candidate, text) else text


def _is_minor(candidate: Candidate, text: str) -> bool:
    """Whether the line tells what somebody only says, and does nothing by that."""
    return candidate.saying and candidate.type is None and (candidate.content is not None or ": " in text)


class _Line:
    """The label of one candidate; `whole` is the longest line that it would be if there were room."""

    def __init__(self, candidate: Candidate, sentence: Sentence, who: Participants) -> None:
        self._one, self._sentence = heard(candidate), sentence
        self._head = candidate.clause.head
        doc: Doc = sentence.span.doc
        # Those of the sentence: a quotation may go on for an article.
        quoted = frozenset(t.i for t in sentence.span if t.i in sentence.quoted)
        self._setting = Setting(doc, quoted)
        self._names = Names(who, sentence.quoted, self._head)
        self._sources: list[Token] = []
        self._needed: set[Token] = set()
        self._pied: list[Token] = []
        self._omitted = omitted(sentence.dates, sentence.omitted)
        self.whole = ""

    def text(self) -> str:
        if self._sentence.in_title:
            if not any(t.pos_ in VERBS for t in self._head.ancestors):
                return self._headline()
            if self._head.dep_ == "conj" and not has(self._head, "nsubj", "nsubjpass"):
                return ""  # told with the headline
        if self._one.construction == "nominal" or self._head.pos_ == "NOUN":
            return self._noun()
        if not any(c.isalpha() for c in self._head.text) or not is_told(self._one):
            return ""
        quoted = self._head.i in self._sentence.quoted
        lost = self._one.saying and is_headless(self._one.content)
        lost = lost or any(is_headless(t) for t in children(self._head, "ccomp"))
        if not quoted and (is_hollow(self._head) or lost):
            return ""
        told = subject(self._one, self._names, self._sentence, self._omitted)
        if told is None or not told.words or told.words[-1].text.endswith(_OWNING):
            return ""
        if is_time(told.tokens) and self._one.lemma not in WORDS.of_times:
            return ""  # "this week" is no one who does anything
        content = self._one.content if self._one.saying else None
        if content is not None and (
            is_condition(content, self._head) or is_unnamed(content, self._sentence.quoted)
        ):
            return ""
        said = self._said(told)
        return self._done(told) if said is None else said

    def _headline(self) -> str:
        tokens = [t for t in self._sentence.span if not t.is_space]
        if tokens[0].lower_ in ("how", "why") and tokens[1].dep_ not in ("aux", "auxpass", "ROOT"):
            tokens = tokens[1:]  # "How a ferry sank" tells that it did
        return self._fitted([Word(t.text, t.i) for t in tokens], tokens, {self._sentence.span.root})

    def _noun(self) -> str:
        """An event that a noun tells: "Berg's death"."""
        tokens = bare(nominal(self._head, self._omitted, joined=False, clauses=True))
        words = self._names.words(tokens)
        if len([w for w, t in zip(words, tokens, strict=False) if t.pos_ in _NAMING]) < 2:
            return ""
        told = [t for t in tokens if t.i > self._head.i and t.dep_ in ("prep", "acl", "relcl")]
        if not any(t.lower_ != "by" for t in told) and not has(self._head, "poss"):
            return ""  # "inquiry by the council", nobody knows into what
        return self._fitted(words, tokens, {self._head})

    def _said(self, told: Subject) -> str | None:
        """A statement whose words are quoted, or do not follow its verb; None if it is none of these."""
        hears = self._head.lemma_ == "hear" and self._one.content is not None
        if not (self._one.saying or hears) or not self._is_asserted():
            return None
        quoted = literal(self._one, self._sentence, self._setting)
        if not quoted and is_turn(self._one):
            quoted = turn(self._sentence)
            self._setting = self._setting.quoting(quoted)
        if quoted and not any(t.pos_ in VERBS for t in quoted) and quoted[-1].text[:1].isalnum():
            return ""  # words torn from their sentence: "bigger than that"
        if quoted:
            told = told._replace(
                words=[Word(text_of(told.words, self._setting._replace(quoted=frozenset())))]
            )
            return self._quoted(told, quoted)
        own = {t.i for noun in self._one.subjects for t in noun.subtree} | {t.i for t in told.tokens}
        tokens = [t for t in apart(self._one, self._sentence.omitted) if t.i not in own]
        if sum(t.text[:1].isalnum() for t in tokens) < 2:
            return None
        content = self._one.content or roots(tokens)[0]
        if not any(t.pos_ in VERBS for t in roots(tokens)):
            return None  # "this system, she says", torn from what it does
        words = shifted(self._names.words(tokens), content, self._one, self._sentence)
        if any(t.i in self._names.lost for t in subjects(content)):
            return None  # nobody knows of whom it is said
        cue = [saying(self._one, told.many)]
        return self._fitted([*told.words, *cue, *words], tokens, {content}, told, content)

    def _quoted(self, told: Subject, quoted: list[Token]) -> str:
        """Who speaks, and his words: all of them, or where they have no room the point of them."""
        core = self._spoken(quoted)
        text = self._spelled(told, quoted, core)
        last = next((t.text for t in reversed(quoted) if not t.is_punct), "")
        if last in text and "…" not in text:
            return text
        runs = points(quoted, core)
        behind = against(quoted, core)
        if behind or "…" in text or not text or is_open(text):
            lines = (self._spelled(told, words, core) for words in (behind, *runs) if words)
            text = next((line for line in lines if line and "…" not in line), "" if is_open(text) else text)
        text = text or self._spelled(self._shortened(told), quoted, core)
        return "" if is_word(text) or ("…" in text and is_severed(quoted)) else text

    def _shortened(self, told: Subject) -> Subject:
        """The subject without what follows its noun: "statement by the firm"."""
        noun = roots(told.tokens)[0] if told.tokens else None
        if noun is None or noun.pos_ != "NOUN":
            return told
        before = bare([t for t in told.tokens if t.i <= noun.i])
        return told._replace(words=[Word(text_of(self._names.words(before), self._setting))])

    def _spelled(self, told: Subject, quoted: list[Token], core: Token) -> str:
        words = [*told.words, Word(":"), *(Word(t.text, t.i) for t in quoted)]
        return self._fitted(words, quoted, roots(quoted), told, core if core in quoted else roots(quoted)[0])

    def _spoken(self, quoted: list[Token]) -> Token:
        """The predicate of quoted words."""
        content = self._one.content
        return content if content is not None and content in quoted else roots(quoted)[0]

    def _done(self, told: Subject) -> str:
        """A subject, its verb, and what follows it."""
        one, head = self._one, self._head
        plain = one.saying and uses(head, "plain") and one.content is not None and not is_purpose(one.content)
        plain = plain and self._is_asserted() and not has(head, "auxpass")  # "were told that"
        tokens = self._after(told, plain)
        if plain and one.content is not None and one.content.dep_ == "acl":
            said = {t.i for t in one.content.subtree}
            tokens = [t for t in tokens if t.i in said]  # not "in a letter", on which the parse hangs it
        if one.saying and not tokens and head.lemma_ in verbs("statement") - verbs("alone"):
            return ""
        told_nothing = not any(t.tag_ in _TELLING or t.i in self._sentence.quoted for t in tokens)
        if one.saying and (head.lemma_ == "say" or plain) and told_nothing:
            return ""  # "says the death of the king", torn from what is said of it
        idle = one.lemma in WORDS.incomplete or any(t.i in self._sentence.quoted for t in head.sent)
        if tokens and idle and all(t.dep_ == "prt" for t in tokens):
            return ""  # "puts out"
        moved = [t for t in subjects(head) if t in tokens] if told.turned else []
        after = self._names.words(tokens, moved)
        if self._is_lost():
            return ""
        if one.saying:
            after = shifted(after, one.content, one, self._sentence)
        if head.i in self._sentence.quoted and not one.saying:
            own = [Word(t.text, t.i) for t in head.lefts if t.dep_ in ("aux", "auxpass", "neg")]
            predicate = [*own, Word(head.text, head.i)]
        elif plain:
            predicate = [saying(one, told.many)]
        else:
            passive = told.passive or (not told.turned and head.tag_ == "VBN" and is_helped(head))
            predicate = foretold(verb(head, one.lemma, told.many, passive), one)
        if not after and not told.passive and (one.lemma in WORDS.incomplete or self._has_lost_object(told)):
            return ""
        if is_asked(head) or (is_what(head) and head.i not in self._sentence.quoted):
            return ""
        words = [*told.words, *predicate, *after, *self._attributed()]
        for brief in (1, 2):
            if len(text_of(words, self._setting)) > LIMIT:
                words = [*told.words, *predicate, *after, *self._attributed(brief)]
        core = one.content if plain and one.content is not None else head
        return self._fitted(words, [*told.tokens, *tokens], {head, *self._needed}, told, core)

    def _is_asserted(self) -> bool:
        """Whether it was said, neither denied nor only possible; the words of a turn are told as they are."""
        if is_turn(self._one):
            return True
        return not has(self._head, "neg") and not any(t.tag_ == "MD" for t in self._head.children)

    def _after(self, told: Subject, plain: bool) -> list[Token]:
        """The words of the clause after its verb, without subject, asides and other clauses."""
        clause, head = self._one.clause, self._head
        left: set[int] = set()
        found: list[Token] = []
        for child in head.children:
            if child.i < head.i and not is_restricting(child):
                continue
            if self._is_left_out(child, told, plain):
                found += _torn(child, head)
                left.update(t.i for t in introduced(child, range(head.i, child.i)))
            else:
                found += spread(child, self._is_omitted if not plain else is_aside)
        if not any(t.i > head.i and t.pos_ not in ("ADV", "PUNCT") for t in found):
            needed = circumstances(head)[:1]
            found += [t for child in needed for t in spread(child, self._is_omitted)]
            self._needed.update(needed)
            left.clear()
        words = [
            t for t in ordered(found) if t.i not in left and not (plain and is_that(t, self._one.content))
        ]
        before = [t for t in words if t.i < head.i]
        words = [t for t in words if t.i > head.i]
        sources = [
            t
            for child in children(head, "prep")
            if child.lower_ == "according"
            for t in spread(child, is_aside)
        ]
        self._sources = [t for t in sources if not t.is_space and not t.is_punct]
        words = [t for t in words if t not in sources]
        particle = [t for t in words[:1] if t.dep_ == "prt"]
        self._pied = pied(head, self._omitted)
        gaps = [t for t in before if t.tag_ in ("WDT", "WP") and head.dep_ == "relcl"]
        objects = list(self._noun_of(head.head)) if gaps else self._objects(clause, told, words)
        before = [t for t in before if t not in gaps]
        words = set_off(words)
        self._names.lost.update(t.i for t in before if t.tag_ in ("WDT", "WP"))
        done = _governing(head, words) if objects else 0
        return [
            *particle, *words[len(particle) : done], *objects, *words[max(done, len(particle)) :],
            *self._pied, *before,
        ]  # fmt: skip

    def _is_left_out(self, child: Token, told: Subject, plain: bool) -> bool:
        if child.dep_ == "cc" and child.i > self._head.i:
            return not joins_objects(child)
        if child.dep_ == "agent" and is_dated(child, self._omitted):
            return True  # "was closed by Friday"
        if child.dep_ in _HELPERS or child.dep_ in SUBJECTS:
            return not (child.dep_ == "agent" and not told.turned) and not self._is_thing_there(child, told)
        if child.dep_ == "ccomp" and any(t.tag_ == "WDT" for t in subjects(child)):
            return True  # a relative clause, torn from its noun
        if child.dep_ == "advcl":
            kept = is_binding(child) or is_told_purpose(child) or is_result(child) or has(self._head, "neg")
            return not kept
        if plain:
            return not any(t == self._one.content for t in child.subtree)
        return self._is_omitted(child)

    def _is_thing_there(self, child: Token, told: Subject) -> bool:
        """Whether it is what there is."""
        return child.dep_ == "nsubj" and child.i > self._head.i and told.words[0].text == "there"

    def _is_omitted(self, token: Token) -> bool:
        if (
            self._one.content is not None
            and self._one.saying
            and self._one.content in (token, *token.ancestors)
        ):
            return is_aside(token)
        return is_aside(token) or is_dated(token, self._omitted)

    def _objects(self, clause: Clause, told: Subject, words: list[Token]) -> list[Token]:
        """The objects that do not hang on the verb behind it: the noun of a relative clause, the subject of a
        passive that is turned."""
        head, inside = clause.head, {t.i for t in words}
        if told.turned:
            nouns = subjects(head) or list(clause.objects[:1])
            return [t for noun in nouns[:1] for t in self._noun_of(noun)]
        if told.passive or self._pied:
            return []
        if head.dep_ == "relcl" and any(t.tag_ in ("WRB", "WP$") for t in head.subtree if t.i < head.i):
            return []
        found = [
            t
            for noun in clause.objects[:1]
            if noun.i not in inside and noun.i != head.i
            for t in self._noun_of(noun)
        ]
        taken = {t.i for t in told.tokens}
        found = [t for t in found if t.i not in taken]
        if not any(noun == head.head for noun in clause.objects[:1]) and words:
            found = []  # an object shared with another verb, but this one has what it needs
        return found

    def _noun_of(self, noun: Token) -> Iterator[Token]:
        if noun.tag_ in ("WDT", "WP"):
            clause = next((t for t in noun.ancestors if t.dep_ == "relcl"), None)
            noun = noun if clause is None else clause.head
        return iter(nominal(noun, self._omitted))

    def _attributed(self, brief: int = 0) -> list[Word]:
        if self._sources:
            return [Word(","), *self._names.words(self._sources)]
        return attribution(self._one, self._names, self._omitted, brief)

    def _has_lost_object(self, told: Subject) -> bool:
        """Whether the line does not tell what was done: "the council rejects"."""
        clause = self._one.clause
        own = {t.i for t in told.tokens}
        return not clause.passive and any(t.i not in own and t.pos_ in _NAMING for t in clause.objects)

    def _is_lost(self) -> bool:
        """Whether nobody knows whom the object means."""
        doc = self._sentence.span.doc
        return any(
            doc[i].tag_ in ("WDT", "WP")
            or doc[i].dep_ in ("dobj", "dative", "attr", "pobj", "nsubjpass")
            or doc[i].dep_ == "nsubj"
            for i in self._names.lost
        )

    def _fitted(
        self,
        words: list[Word],
        tokens: list[Token],
        heads: Collection[Token],
        told: Subject | None = None,
        core: Token | None = None,
    ) -> str:
        self.whole = max(self.whole, text_of(words, self._setting), key=len)
        if told is not None and told.brief and len(text_of(words, self._setting)) > LIMIT:
            words = [*told.brief, *words[len(told.words) :]]
        own = [] if told is None else told.tokens
        heads = {*heads, *(t for t in own if t.head not in own)}
        turned = subjects(core)[:1] if told is not None and told.turned and core is not None else []
        return fitted(
            words,
            lambda: self._cuts(tokens, heads),
            self._setting,
            lambda: self._essence(tokens, core, turned),
            lambda: adjectives(tokens, heads),
        )

    def _essence(self, tokens: list[Token], core: Token | None, turned: list[Token]) -> Essence:
        """What must be told: the predicate `core` with its own, and what was done to whom (`turned`)."""
        if core is None:
            return Essence()
        needed = [*essence(core), *turned]
        told = ordered(tokens)
        room = [cut for verb in needed if verb.pos_ in VERBS for cut in fore(told, verb)]
        # a lead that says half is better than none, but for what somebody has said, or on a condition
        bound = any(is_bound(t, core) for t in needed)
        whole = not self._sentence.in_lead or core.i in self._setting.quoted or bound
        return Essence(frozenset(t.i for t in needed), tuple(dict.fromkeys(room)), whole)

    def _cuts(self, tokens: list[Token], heads: Collection[Token]) -> list[list[frozenset[int]]]:
        whole = {t.i for t in self._pied}
        tiers = cuts([t for t in tokens if t.i not in whole], heads, self._names.who.is_one_name)
        if whole:
            tiers[CIRCUMSTANCE].append(frozenset(whole))
        given = self._names.given(tokens)
        if given:
            tiers[CLAUSE].append(given)
        return tiers


def _governing(head: Token, words: list[Token]) -> int:
    """How many of the words behind the verb of a relative clause come before its noun: up to the infinitive
    that this is the object of, "the bridge that they refused *to repair*" (Quirk et al. 1985, 17.12)."""
    for inner in children(head, "xcomp"):
        own = children(inner, "dobj", "ccomp")
        gap = any(_is_gap(t) for t in own)
        shared = head.lemma_ not in GRAMMAR.object_control and any(map(_is_gap, children(head, "dobj")))
        if inner in words and inner.tag_ == "VB" and (gap or (shared and not own)):
            return words.index(inner) + 1
    return 0


def _is_gap(pronoun: Token) -> bool:
    """Whether it is the relative pronoun in front of its clause."""
    return pronoun.tag_ in ("WDT", "WP") and pronoun.i < pronoun.head.i


def _torn(date: Token, verb: Token) -> list[Token]:
    """What belongs to the verb and the parse hangs on a date: the adjective of "pleaded guilty Monday", the
    clause of "was told as late as Monday to go"."""
    if date.pos_ == "ADV":
        clauses = [t for t in children(date, "advcl", "xcomp", "ccomp") if t.i > date.i]
        return [t for clause in clauses for t in spread(clause, is_aside)]
    if date.ent_type_ != "DATE" or date.dep_ != "npadvmod":
        return []
    return [t for t in children(date, "amod") if t.i == verb.i + 1 and t.ent_type_ != "DATE"]
