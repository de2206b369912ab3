"""Descriptions ("the Kenyan diplomat", "the ministry") and pronouns, where the antecedent is clear.

Conservative on purpose, in the manner of Lee et al.'s sieves (2013): number, gender where it is known,
recency and the subject's precedence decide; when two readings are left there is no mention. Nothing inside
quotation marks is resolved, because there "he" and "the president" are the speaker's, and nothing there is an
antecedent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Entry
from analysis.actors.linking.descriptions import Description, described
from analysis.actors.linking.index import NameIndex
from analysis.actors.naming.names import PRONOUN_GENDERS
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens
from analysis.guard import guarded
from analysis.language.people import PEOPLE
from analysis.model import Mention, MentionForm

_BACK: Final = 3
"""Sentences that a pronoun looks back, those that are wholly quoted not counted."""
_FARTHEST: Final = 20
"""Sentences that it looks back all in all."""
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_ASIDE: Final = frozenset({"attr", "appos", "compound", "nmod", "amod", "oprd", "acomp"})
"""Labels of nouns that only say more of somebody: "he is a lawyer"."""


class _Seen(NamedTuple):
    """A person mentioned: where, who it is (None: nobody whom the text names, or nobody knows), of which
    gender, as a subject, and of the sentence's own verb?"""

    token: int
    entry: Entry | None
    known: str | None
    subject: bool
    verb: int
    main: bool

    @property
    def gender(self) -> str | None:
        """The gender that is known by now."""
        return self.entry.gender if self.entry is not None else self.known

    @property
    def who(self) -> int:
        """The identity of the person; of somebody unknown, of the mention."""
        return id(self.entry) if self.entry is not None else -1 - self.token


def refer(tokens: Tokens, entries: list[Entry], index: NameIndex) -> None:
    """Add the nominal and pronominal mentions to the entries."""
    if not tokens.parsed:
        return
    doc = tokens.doc
    nominals: dict[int, Description] = {}
    with guarded(doc, "actors", "references"):
        nominals = described(tokens, entries, index)
    by_sentence: dict[int, list[_Seen]] = {}
    for paragraph, inside in groupby(range(len(doc)), tokens.paragraph.__getitem__):
        with guarded(doc, "actors", "references", tokens.spans[paragraph]):
            _refer_in(tokens, inside, nominals, index, by_sentence)


def _refer_in(
    tokens: Tokens,
    inside: Iterable[int],
    nominals: dict[int, Description],
    index: NameIndex,
    by_sentence: dict[int, list[_Seen]],
) -> None:
    """Add the mentions of one paragraph, given whom the sentences before it mention."""
    doc = tokens.doc
    for i in inside:
        text = tokens.texts[i]
        if not tokens.news[i]:
            continue
        nominal = nominals.get(i)
        if nominal is not None:
            start, end, entry = nominal
            entry.others.append(_mention(doc, start, end, "nominal"))
            if entry.kind == "person" and i not in tokens.quoted:
                by_sentence.setdefault(tokens.sentence[i], []).append(_seen(doc, i, entry))
            continue
        bearer = index.within.get(i)
        if bearer is not None and bearer.entry.kind == "person":
            if i == bearer.name.end - 1 and i not in tokens.quoted:
                by_sentence.setdefault(tokens.sentence[i], []).append(_seen(doc, i, bearer.entry))
            continue
        if i in tokens.quoted:
            continue
        gender = PRONOUN_GENDERS.get(text.lower())
        if gender is not None:
            found = _antecedent(tokens, doc[i], gender, by_sentence, _named_within(doc[i], index))
            if found is not None:
                found.gender = found.gender or gender
                found.others.append(_mention(doc, i, i + 1, "pronoun"))
            by_sentence.setdefault(tokens.sentence[i], []).append(_seen(doc, i, found, gender))
        elif _is_stranger(doc[i], index):
            known = PEOPLE.gender(doc[i].lower_)
            by_sentence.setdefault(tokens.sentence[i], []).append(_seen(doc, i, None, known))


def _is_stranger(token: Token, index: NameIndex) -> bool:
    """Is the noun somebody without a name, or one whose name nobody found, of whom "he" may tell more?"""
    if token.tag_ != "NN" or token.dep_ in _ASIDE:
        return False
    if token.lower_ not in PEOPLE.all and not _holds_post(token):
        return False
    beside = (child for child in token.children if child.dep_ == "appos")
    return not any(t.i in index.within for child in beside for t in child.subtree)


def _holds_post(token: Token) -> bool:
    """Is it whoever holds a post, and does something: "the treasurer said"?"""
    titles = title_words()
    post = token.lower_ in titles.heads and token.lower_ not in titles.not_only_people | titles.common
    return post and token.dep_ == "nsubj" and any(t.lower_ == "the" for t in token.lefts)


def _mention(doc: Doc, start: int, end: int, form: MentionForm) -> Mention:
    last = doc[end - 1]
    return Mention(start=doc[start].idx, end=last.idx + len(last.text), form=form)


def _seen(doc: Doc, i: int, entry: Entry | None, gender: str | None = None) -> _Seen:
    token = doc[i]
    if token.dep_ in ("compound", "flat") and token.head.i > i:
        token = token.head
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    subject = token.dep_ in _SUBJECTS
    verb = token.head
    main = subject and (verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"))
    return _Seen(i, entry, gender, subject, verb.i, main)


def _named_within(pronoun: Token, index: NameIndex) -> set[int]:
    """The identities of those whom a pronoun cannot mean, as its own clause names them behind it or in what
    its bearer says: "he spoke with Lee", "Lee had left, he said" (Principle C: Chomsky 1981)."""
    if pronoun.dep_ not in _SUBJECTS:
        return set()
    said = (child for child in pronoun.head.children if child.dep_ == "ccomp" and child.i < pronoun.i)
    words = (*(t.i for t in pronoun.head.subtree if t.i > pronoun.i), *(t.i for c in said for t in c.subtree))
    return {id(bearer.entry) for i in words if (bearer := index.within.get(i)) is not None}


def _antecedent(
    tokens: Tokens, pronoun: Token, gender: str, seen: dict[int, list[_Seen]], others: set[int]
) -> Entry | None:
    """Whom the pronoun means, who is none of the `others`."""
    for around in _windows(tokens, pronoun.i, seen):
        candidates = [s for s in around if s.who not in others]
        fitting = [
            s
            for s in candidates
            if s.gender in (None, gender) and not _same_clause(pronoun, s) and not _acted_on(pronoun, s)
        ]
        if not fitting:
            if any(s.gender in (None, gender) for s in candidates):
                return None
            continue
        distinct = {s.who: s.entry for s in fitting}
        if len(distinct) == 1:
            return fitting[0].entry
        known = {s.who: s.entry for s in fitting if s.gender == gender and s.subject}
        subjects = {s.who: s.entry for s in fitting if s.subject}
        main = {s.who: s.entry for s in fitting if s.main}
        for choice in (subjects, known, main):
            if len(choice) == 1:
                return next(iter(choice.values()))
        return None
    return None


def _same_clause(pronoun: Token, candidate: _Seen) -> bool:
    """Is the candidate the subject of the pronoun's own verb, as in "Lee met him"?"""
    if pronoun.dep_ in _SUBJECTS or pronoun.dep_ == "poss" or pronoun.lower_.endswith("self"):
        return False
    head = pronoun.head
    if pronoun.dep_ == "pobj":
        head = head.head
    return candidate.subject and candidate.verb == head.i


def _acted_on(pronoun: Token, candidate: _Seen) -> bool:
    """Is the candidate part of what the pronoun's bearer does: "Campaigning against Romney, he ..."?"""
    if pronoun.dep_ not in _SUBJECTS or candidate.token > pronoun.i:
        return False
    for above in pronoun.doc[candidate.token].ancestors:
        if above == pronoun.head:
            return False
        if above.dep_ == "advcl" and above.tag_ in ("VBG", "VBN"):
            own = any(child.dep_ in _SUBJECTS for child in above.children)
            return not own and above.head == pronoun.head
    return False


def _windows(tokens: Tokens, i: int, seen: dict[int, list[_Seen]]) -> Iterator[list[_Seen]]:
    """The people mentioned in this sentence before the pronoun, then in those before it, in this
    paragraph and the last; wholly quoted sentences do not count."""
    sentence = tokens.sentence[i]
    paragraph = tokens.paragraph[i]
    yield [s for s in seen.get(sentence, ()) if s.token < i]
    left, back = _BACK, sentence - 1
    while left and back >= max(0, sentence - _FARTHEST):
        start = tokens.sentence_starts[back]
        if tokens.paragraph[start] < paragraph - 1:
            return
        if not (start in tokens.quoted and tokens.sentence_end(back) - 1 in tokens.quoted):
            left -= 1
        yield seen.get(back, [])
        back -= 1
