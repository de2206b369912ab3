"""Whether the clause around a temporal expression looks back or ahead, from its verb."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import islice, pairwise
from typing import Final, Literal, NamedTuple

from msgspec import Struct
from spacy.tokens import Doc, Span, Token

from analysis.dates.context.listing import is_next
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.language.syntax import VERBS, auxiliaries, children, has, helped_by

Tense = Literal["past", "future", None]


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of tense.toml, where each is explained."""

    futurate: frozenset[str]
    opened: frozenset[str]
    publishing: frozenset[str]
    awaiting: frozenset[str]
    promised: frozenset[str]
    meanwhile: frozenset[str]
    intended: frozenset[str]
    implicative: frozenset[str]
    moved: frozenset[str]
    before: frozenset[str]
    ahead: frozenset[str]
    perfect: frozenset[str]
    was: frozenset[str]
    failing: frozenset[str]
    than: frozenset[str]
    past: frozenset[str]
    infinitive: frozenset[str]
    until: frozenset[str]
    lasting: frozenset[str]
    called: frozenset[str]
    aim: frozenset[str]
    announced: frozenset[str]
    so_far: frozenset[str]
    behind: frozenset[str]
    deadlines: frozenset[str]
    lapsed: frozenset[str]
    pending: frozenset[str]
    hearings: frozenset[str]


_WORDS: Final = load("analysis.dates.context", "tense", _Words)
_REACH: Final = 8
"""Heads that are climbed on the way to the verb."""


class Tenses:
    """The tenses of one Doc. Without a parse every answer is None."""

    def __init__(self, doc: Doc) -> None:
        self._doc, self._text = doc, doc.text
        self._starts = [token.idx for token in doc]
        self._parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")

    def at(self, start: int, end: int, *, yearly: bool = False, soon: bool = False) -> Tense:
        """The tense of the clause that the characters `start` to `end` belong to; None if it does not
        show. A time that comes once a year (`yearly`) and dates a thing has no part in a clause that looks
        ahead: "will be asked about the July 25 call" is of a call that has been. A weekday that lies nearer
        ahead than back (`soon`) is still to come where something "was set" for it."""
        if not self._parsed:
            return None
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1) - 1
        token = self._doc[first]
        for _ in range(_REACH):
            if not first <= token.i <= last:
                break
            token = token.head
        if _is_due(token) or _is_awaited(token):
            return "future"
        if _is_done(token):
            return "past"  # "will be president after winning Sunday's vote"
        deadline = next((w.head for w in self._doc[first : last + 1] if _names_deadline(w, last)), None)
        if deadline is not None:
            return "past" if _has_lapsed(_verb(deadline)) else "future"
        if _is_pending(token):
            return "future"
        if self._follows(first, _WORDS.so_far):
            return "past"  # "as of Friday", "since Monday"
        if self._follows(first, _WORDS.before) or self._moved(first):
            return "future"  # "ahead of Sunday's vote", "was moved to Friday"
        verb = _verb(token)
        if self._until(first) and self._is_end(first, verb):
            return None if self._is_nearest(first, verb, yearly=yearly) else "future"
        if self._is_called(first, last, verb):
            return "future"  # "called a strike for Friday"
        possessed = last + 1 < len(self._doc) and self._doc[last + 1].tag_ == "POS"
        if possessed and verb is not None and verb.tag_ == "VB" and helped_by(verb, _WORDS.infinitive):
            return None  # "to win Monday's debate": who knows when it was
        tense = _tense(verb) if verb is not None else _tense_of_order(token)
        if tense is None and ((soon and _is_set(verb)) or is_next(self._text, start)):
            return "future"
        if tense == "future" and verb is not None:
            tense = self._of_ahead(first, token, verb)
        return _of_thing(self._doc[first : last + 1], tense) if yearly and tense != "past" else tense

    def _of_ahead(self, first: int, token: Token, verb: Token) -> Tense:
        """That of a time in a clause that looks ahead."""
        if _is_meanwhile(token, verb):
            return None
        behind = self._follows(first, _WORDS.behind) and _is_now(verb)
        return "past" if behind else "future"  # "they are at home after Sunday's game"

    def counts(self, start: int) -> bool:
        """Whether the length at the character is that in which so many have been: "the third crash in two
        years"."""
        if not self._parsed:
            return False
        token = self._doc[max(bisect_right(self._starts, start) - 1, 0)]
        for above in islice(token.ancestors, _REACH):
            if above.pos_ in VERBS:
                return any(_is_counted(child) for child in above.children if child.dep_ == "attr")
            if above.pos_ in ("NOUN", "PROPN") and _is_counted(above):
                return True
        return False

    def _until(self, first: int) -> bool:
        return first > 0 and self._doc[first - 1].lower_ in _WORDS.until

    def _is_end(self, first: int, verb: Token | None) -> bool:
        """Whether what lasts until the time still does: "closed until Friday", "has hired helpers through
        Saturday", "Sund, on loan until May", and not "slept until Friday"."""
        of_noun = self._doc[first - 1].head.pos_ in ("NOUN", "PROPN")
        return of_noun or verb is None or verb.tag_ != "VBD" or verb.lemma_ in _WORDS.lasting

    def _is_nearest(self, first: int, verb: Token | None, *, yearly: bool) -> bool:
        """Whether of the times that come once a year the nearest is meant: "put off until March"."""
        of_noun = self._doc[first - 1].head.pos_ in ("NOUN", "PROPN")
        return yearly and (of_noun or (verb is not None and verb.lemma_ in _WORDS.lasting))

    def _is_called(self, first: int, last: int, verb: Token | None) -> bool:
        """Whether the day is that for which something was called or planned, and has nothing of its own: not
        "called for Monday's election"."""
        doc = self._doc
        alone = last + 1 >= len(doc) or doc[last + 1].tag_ != "POS"
        called = verb is not None and verb.lemma_ in _WORDS.called and not helped_by(verb, _WORDS.was)
        aim = doc[first - 1] if first > 0 else None
        if aim is None or aim.lower_ not in _WORDS.aim or not alone:
            return False
        plain = verb is not None and verb.tag_ != "VBD" and not helped_by(verb, _WORDS.was)
        return called or (plain and not _WORDS.announced.isdisjoint((aim.head.lemma_, aim.head.lower_)))

    def _moved(self, first: int) -> bool:
        """Whether the day is that to which something was put off."""
        to = self._doc[first].head
        return to.lower_ in _WORDS.infinitive and to.i == first - 1 and to.head.lemma_ in _WORDS.moved

    def _follows(self, first: int, words: frozenset[str]) -> bool:
        before = [token.lower_ for token in self._doc[max(first - 2, 0) : first]]
        return any(" ".join(before[-n:]) in words for n in (1, 2))


def _is_counted(noun: Token) -> bool:
    """Is it the third, or the worst, of its kind?"""
    return any(t.tag_ == "JJS" or t.ent_type_ == "ORDINAL" for t in noun.doc[noun.left_edge.i : noun.i + 1])


def _is_due(token: Token) -> bool:
    """Does the time hang on a word that says of something that it lies ahead: "the vote, due on Friday,"?"""
    for _ in range(_PARTICLES):
        if token.dep_ in ("prep", "advmod", "prt"):  # "due out on Friday"
            token = token.head
    return token.lower_ in _WORDS.ahead and token.pos_ == "ADJ" and token.dep_ in _APART


def _is_awaited(token: Token) -> bool:
    """Does the time hang on something that others speak ahead of: "ahead of a summit in Bonn on Friday"?"""
    above = islice(token.ancestors, _REACH)
    return any(t.dep_ == "prep" and f"{t.head.lower_} {t.lower_}" in _WORDS.before for t in above)


def _is_meanwhile(token: Token, verb: Token) -> bool:
    """Does the time follow what went on when somebody gave to do what the verb says: "agreed to pay more
    during talks on Friday"?"""
    during = any(t.lower_ in _WORDS.meanwhile and t.i < token.i for t in children(verb, "prep"))
    return during and _Form(verb, frozenset()).promised()


def _of_thing(time: Span, tense: Tense) -> Tense:
    """That of a time that comes once a year, in a clause of the `tense`: where it dates a thing, its own."""
    thing = next((t.head for t in time if t.dep_ in _ATTRIBUTES and t.head.i >= time.end), None)
    if thing is None:
        return tense
    return "past" if _is_known(thing) and any(t.like_num for t in time) else None


def _is_known(thing: Token) -> bool:
    """Does the text know it by its day, as what has been and not as what is on: "the July 25 *call*", but not
    "the July 25 *vote*" or "a July 25 *show*"?"""
    ahead = _WORDS.announced | _WORDS.hearings | _WORDS.deadlines
    return thing.lemma_.lower() not in ahead and not helped_by(thing, {"a", "an"}, "det")


def _names_deadline(word: Token, last: int) -> bool:
    """Does the word tell the day of a deadline: "a June 30 deadline"?"""
    return word.dep_ in _ATTRIBUTES and word.head.i > last and word.head.lemma_ in _WORDS.deadlines


def _has_lapsed(verb: Token | None) -> bool:
    """Is it told what became of the deadline?"""
    if verb is None:
        return False
    return helped_by(verb, {"had"}, "aux") or (verb.tag_ in ("VBD", "VBN") and verb.lemma_ in _WORDS.lapsed)


def _is_pending(token: Token) -> bool:
    """Does the time hang on what somebody waits for: "bailed pending a hearing on 4 March"?"""
    above = [token, *islice(token.ancestors, _REACH)]
    return any(
        noun.lemma_ in _WORDS.hearings and (waiting.lower_ in _WORDS.pending or _waits(noun))
        for noun, waiting in pairwise(above)
    )


def _waits(noun: Token) -> bool:
    """Does "pending" stand in front of the noun, whatever the parse makes of it?"""
    first = noun.left_edge.i
    return any(t.lower_ in _WORDS.pending for t in noun.doc[max(first - 1, 0) : noun.i])


def _is_done(token: Token) -> bool:
    """Does the time hang on a verb behind "after"?"""
    above = (token, *islice(token.ancestors, _REACH))
    verb = next((t for t in above if t.pos_ in VERBS), None)
    return verb is not None and verb.dep_ == "pcomp" and verb.head.lower_ in _WORDS.behind


def _verb(token: Token) -> Token | None:
    above = (token, *islice(token.ancestors, _REACH - 1))
    return next((t for t in above if t.pos_ in VERBS and t.dep_ not in _PREPOSITIONS), None)


def _is_set(verb: Token | None) -> bool:
    return verb is not None and _Form(verb, auxiliaries(verb)).awaited()


def _is_past_form(verb: Token) -> bool:
    """Is it a past tense, if also one that was read as a participle though nothing helps it: "the vote
    prompted them to leave"?"""
    bare = verb.tag_ == "VBN" and verb.dep_ == "ROOT" and has(verb, "nsubj") and not auxiliaries(verb)
    return verb.tag_ == "VBD" or bare


def _is_now(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") and not auxiliaries(verb)


def _tense_of_order(token: Token) -> Tense:
    """That of a bare form that has been read as a noun with an object: "Rovers: Host United on Friday"."""
    above = (token, *islice(token.ancestors, _REACH))
    return "future" if any(child.dep_ == "dobj" for t in above for child in t.children) else None


_PARTICLES: Final = 2
"""Small words between a time and what is due."""
_APART: Final = frozenset({"advcl", "amod", "acl", "relcl", "appos"})
"""What is said of a noun beside the clause."""
_PREPOSITIONS: Final = frozenset({"prep", "pcomp"})
"""What "following her trip" and "according to him" are to the clause."""


_ATTRIBUTES: Final = frozenset({"compound", "nmod", "nummod", "amod"})


class _Form(NamedTuple):
    """A verb and its helping verbs."""

    verb: Token
    helpers: frozenset[str]

    def has(self, *tags: str) -> bool:
        return self.verb.tag_ in tags

    def ahead(self) -> bool:
        if self.has("VBN") and any(child.dep_ == "dobj" for child in self.verb.children):
            return False  # "were stoned and set alight"
        return self.verb.lemma_ in _WORDS.ahead or self.verb.lower_ in _WORDS.ahead

    def is_compared(self) -> bool:
        """Is it what something that came is measured by, which the parse may take for a participle?"""
        if not self.has("VBN", "VBD") or self.helpers:
            return False
        noun = self.verb.head
        if self.verb.dep_ == "acl":
            return noun.dep_ == "pobj" and noun.head.lower_ in _WORDS.than
        return any(c.dep_ in ("mark", "prep") and c.lower_ in _WORDS.than for c in self.verb.lefts)

    def past(self) -> bool:
        return _is_past_form(self.verb) or bool(self.helpers & _WORDS.past)

    def failed(self) -> bool:
        """Is it the "reached" of "could not be reached on Friday"?"""
        return bool(self.helpers & _WORDS.failing) and has(self.verb, "neg")

    def infinitive(self) -> bool:
        return self.has("VB") and bool(self.helpers & _WORDS.infinitive)

    def free(self) -> bool:
        """Does no verb rule the infinitive?"""
        noun = self.verb.head
        return _verb(noun) is None or (noun.tag_ in ("NN", "NNS") and noun.lemma_ in _WORDS.intended)

    def present(self) -> bool:
        return self.has("VBZ", "VBP") and not self.helpers

    def is_on(self) -> bool:
        """Is it the "is" of "the vote is on Friday", "is due on Friday", but not of "is cold"?"""
        if self.verb.lower_ not in GRAMMAR.be_present:
            return False
        states = [child for child in self.verb.children if child.dep_ == "acomp"]
        return all(state.lower_ in _WORDS.ahead | _WORDS.opened for state in states)

    def awaits(self) -> bool:
        """Does it have an object that lies ahead?"""
        return self.verb.lemma_ in _WORDS.awaiting and any(c.dep_ == "dobj" for c in self.verb.children)

    def publishes(self) -> bool:
        """Does it bring out something, and not report that something is so?"""
        told = {child.dep_ for child in self.verb.children}
        return self.verb.lemma_ in _WORDS.publishing and "dobj" in told and "ccomp" not in told

    def promised(self) -> bool:
        """Is it what somebody gave to do: the "return" of "vowed to return"?"""
        return self.verb.dep_ == "xcomp" and self.verb.head.lemma_ in _WORDS.promised

    def ordered(self) -> bool:
        """Is it the bare form that tells what to do, or what is on: "Visit the museum on Friday"?"""
        return self.has("VB") and not self.helpers and self.verb.dep_ in _APART | {"ROOT"}

    def done(self) -> bool:
        """Is it what somebody tried, did or did not do: the "enter" of "tried to enter"?"""
        above = self.verb.head
        past = above.tag_ == "VBD" or (above.tag_ == "VBN" and helped_by(above, _WORDS.past))
        return self.verb.dep_ == "xcomp" and past and above.lemma_ in _WORDS.implicative

    def charged(self) -> bool:
        """Is it part of what somebody is charged with: "pleaded guilty to threatening to kill"?"""
        above = self.verb.head
        return self.verb.dep_ == "xcomp" and above.tag_ == "VBG" and above.dep_ == "pcomp"

    def told(self) -> bool:
        """Is the infinitive ruled by a verb of the past?"""
        ruling = _verb(self.verb.head)
        return ruling is not None and (_is_past_form(ruling) or helped_by(ruling, _WORDS.was))

    def is_to(self) -> bool:
        """Is it the "signed" of "is to be signed"?"""
        to = self.helpers & _WORDS.infinitive and self.verb.dep_ == "xcomp"
        return bool(to) and self.verb.head.lower_ in GRAMMAR.be_present

    def expected(self) -> bool:
        """Is it the "signed" of "expected to be signed"?"""
        above = self.verb.head
        ahead = above.lemma_ in _WORDS.ahead and above.tag_ == "VBN" and not helped_by(above, _WORDS.was)
        return bool(self.helpers & _WORDS.infinitive) and self.verb.dep_ == "xcomp" and ahead

    def awaited(self) -> bool:
        """Is it the "dock" of "was set to dock", or the "set" of "was set for Saturday"?"""
        if self.has("VBN") and self.helpers & _WORDS.was and self.ahead():
            return True
        above = self.verb.head
        ahead = above.lemma_ in _WORDS.ahead or above.lower_ in _WORDS.ahead
        state = above.tag_ == "VBN" or above.pos_ == "ADJ"
        return self.verb.dep_ == "xcomp" and ahead and state and bool(self.helpers & _WORDS.infinitive)

    def hangs(self, *labels: str) -> bool:
        """Does it hang on another verb by one of the labels?"""
        return self.verb.dep_ in labels and self.verb.head.pos_ in VERBS


_WOULD: Final = GRAMMAR.would | GRAMMAR.possible | GRAMMAR.obligation
_BARE: Final = frozenset({"be"})
_SIGNS: Final[tuple[tuple[Callable[[_Form], object], Tense | Literal["above"]], ...]] = (
    (lambda f: f.helpers & GRAMMAR.will, "future"),
    # What would, may or must happen lies ahead, what would have happened does not.
    (lambda f: f.helpers & _WOULD and f.helpers & _WORDS.perfect, None),
    (lambda f: f.failed(), "past"),
    (lambda f: f.helpers & _WOULD, "future"),
    (lambda f: f.ahead() and f.has("VBN") and f.helpers & _WORDS.was, None),
    (lambda f: f.ahead() and f.is_compared(), "past"),  # "fell faster than the bank expected in May"
    (lambda f: f.ahead() and f.has("VBN"), "future"),
    (lambda f: f.has("VBG") and f.helpers & GRAMMAR.be_present, "future"),  # "on Friday he is leaving"
    (lambda f: f.is_to() or f.expected(), "future"),  # "is to be signed on Monday"
    (lambda f: f.past() and f.ahead(), None),
    (lambda f: f.past(), "past"),
    (lambda f: f.has("VBZ", "VBP") and f.verb.lemma_ in _WORDS.futurate, "future"),
    (lambda f: f.present() and (f.is_on() or f.awaits() or f.publishes()), "future"),
    (lambda f: f.ordered(), "future"),
    (lambda f: f.infinitive() and f.charged(), "past"),
    (lambda f: f.infinitive() and f.promised(), "future"),
    (lambda f: f.infinitive() and f.done(), "past"),
    (lambda f: f.infinitive() and not f.free() and f.told(), None),
    (lambda f: f.infinitive(), "future"),
    (
        lambda f: f.has("VB") and f.hangs("conj"),
        "above",
    ),  # "will leave in August and come back in the spring"
    (lambda f: f.has("VBN") and f.helpers == _BARE, "future"),  # "demands that they be freed on Friday"
    (lambda f: f.has("VBN") and f.verb.dep_ in ("acl", "relcl"), "past"),
    (lambda f: f.has("VBN", "VBG") and f.hangs("conj", "advcl", "acl", "relcl", "ccomp"), "above"),
)
"""What shows the tense of a verb, the surest first; some have that of the verb above."""


def _tense(verb: Token | None) -> Tense:
    if verb is None:
        return None
    for _ in range(_REACH):
        form = _Form(verb, auxiliaries(verb))
        shown = next((tense for shows, tense in _SIGNS if shows(form)), None)
        if shown != "above":
            return shown
        verb = verb.head
    return None
