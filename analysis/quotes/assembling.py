"""From attributions in tokens to the records of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.actors.naming.names import PRONOUN_GENDERS
from analysis.document import MentionIndex, news_paragraphs
from analysis.guard import guarded
from analysis.language.marks import MARKS
from analysis.language.people import PEOPLE
from analysis.language.syntax import NOUNS
from analysis.model import Quote, QuoteForm, Span
from analysis.quotes.candidates import Attribution
from analysis.quotes.cues import CUES, is_described
from analysis.quotes.interviews import interviewee, is_answer
from analysis.quotes.phrases import Speaker, phrase
from analysis.quotes.pronouns import introducer, is_personal, main_subjects
from analysis.quotes.reader import readings
from analysis.quotes.scene import Scene
from analysis.quotes.speakers import Speakers

_PLACES: Final = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_HANGING: Final = " \t\n\xa0―—–-,;:" + "".join(MARKS)


class _Draft(NamedTuple):
    """A quote but for its number and its actor."""

    spans: tuple[Span, ...]
    inside: int
    outside: int
    speaker: Speaker | None
    cue: Span | None
    paragraph: Span
    turn: bool
    at: int
    """Its first token, and that of its paragraph."""
    begin: int


def quotes_of(doc: Doc) -> tuple[Quote, ...]:
    """Everything that somebody says in the Doc, in text order."""
    text = doc.text
    parts: list[list[_Draft]] = []
    """Each with what goes on with it in the paragraphs behind."""
    for scene, found, continues in readings([tokens for _, tokens in news_paragraphs(doc)], text):
        new: list[_Draft] = []
        with guarded(doc, "quotes", where=scene.where):
            new = [_draft(scene, one) for one in found]
        if continues and new and parts:
            parts[-1].append(new.pop(0))
        parts += ([draft] for draft in new)
    drafts = [_joined(part) for part in parts]
    drafts.sort(key=lambda draft: draft.spans[0])
    speakers: list[str | None] = [None] * len(drafts)
    with guarded(doc, "quotes", "speakers"):
        speakers = _speaking(doc, drafts)
    return tuple(
        Quote(
            id=f"q{number}",
            form=_form(draft),
            spans=draft.spans,
            speaker=speaker,
            speaker_span=_phrase(doc, text, _told(draft.speaker, speaker)) if draft.speaker else None,
            cue_span=draft.cue,
        )
        for number, (draft, speaker) in enumerate(zip(drafts, speakers, strict=True), 1)
    )


def _speaking(doc: Doc, drafts: list[_Draft]) -> list[str | None]:
    """The actors who say the drafts, None where that is not known."""
    speakers = Speakers(doc, MentionIndex(doc))
    turns = [draft for draft in drafts if draft.turn]
    answers = any(_answers(draft) for draft in turns)
    answering = interviewee(doc, turns[0].paragraph[0]) if answers else None
    found: list[str | None] = []
    for number, draft in enumerate(drafts):
        follows = number > 0 and drafts[number - 1].paragraph == draft.paragraph
        speaker = None
        with guarded(doc, "quotes", "speakers", draft.paragraph):
            if _answers(draft):
                speaker = answering
            elif draft.turn and draft.speaker:
                speaker = speakers.labelled(draft.speaker)
            else:
                last = found[-1] if follows else None
                speaker = speakers.resolve(draft.speaker, last, draft.spans)
                if follows and last is None and _goes_on(drafts[number - 1].speaker, draft.speaker):
                    speaker = None
                if is_personal(draft.speaker):
                    before = (drafts[number - 1], last) if follows else None
                    speaker = _meant(doc, speakers, draft, speaker, before)
        found.append(speaker)
    return found


def _meant(
    doc: Doc, speakers: Speakers, draft: _Draft, found: str | None, before: tuple[_Draft, str | None] | None
) -> str | None:
    """Whom the "he" or "she" of the draft means: who does what is told in front of a colon or a semicolon;
    whoever spoke just `before` where the one `found` is named only in what was said there; else the one
    found, or the only one there is."""
    assert draft.speaker is not None
    pronoun = draft.speaker.head.lower_
    leading = speakers.resolve(introducer(doc, draft.at))
    if leading is None:
        leading = speakers.resolve(introducer(doc, draft.speaker.first, (";",)))
    if leading is not None and speakers.may_be(leading, pronoun):
        return leading
    if found is None:
        return _only_one(doc, speakers, draft, before)
    doers = main_subjects(doc, draft.speaker.head, draft.begin)
    if before is not None and before[1] is None and _is_passed_over(doc, speakers, draft, before[0], found):
        return None
    if doers and _is_owned_by(doc, speakers, doers[-1], found):
        return None
    if doers and doers[-1].head.head.lemma_.lower() in CUES.answering:  # 'Roe disagreed. "…," he said'
        answering = _last_doer(doc, speakers, doers, draft.speaker.head.idx)
        if answering is not None and speakers.may_be(answering, pronoun):
            return answering
    if before is None or before[0].cue is None or before[1] == found:
        return found
    last, said_by = before
    if last.speaker is None or last.speaker.head.sent == draft.speaker.head.sent:
        return found  # "some say that Lee, as he admits, was late"
    inside = any(speakers.is_named(found, *span) for span in last.spans)
    around = _around(last.spans, doc[last.speaker.first].idx, draft.spans[-1][1])
    fits = said_by is None or speakers.may_be(said_by, pronoun)
    return (
        said_by
        if fits and inside and not any(speakers.is_told_of(found, *span) for span in around)
        else found
    )


def _is_passed_over(doc: Doc, speakers: Speakers, draft: _Draft, last: _Draft, found: str) -> bool:
    """Has somebody else with a name of his own, of whom no more is known, just spoken: 'Roe disputed it,
    saying: "…" He added'?"""
    assert draft.speaker is not None
    if last.speaker is None or last.speaker.head.pos_ != "PROPN":
        return False
    start = doc[last.speaker.first].idx
    return not speakers.is_told_of(found, start, draft.spans[-1][1])


def _is_owned_by(doc: Doc, speakers: Speakers, doer: Speaker, owner: str) -> bool:
    """Is the doer somebody else, of whom only the owner is named: "Gary Pike's solicitor came out"?"""
    if doer.head.pos_ != "NOUN" or speakers.resolve(doer) is not None:
        return False
    start, end = doc[doer.first].idx, doer.head.idx
    return speakers.is_named(owner, start, end)


def _only_one(
    doc: Doc, speakers: Speakers, draft: _Draft, before: tuple[_Draft, str | None] | None
) -> str | None:
    """The one person whom "he" or "she" may mean: who spoke just before, if no other is named since; else the
    only one who does what the paragraph tells up to here."""
    assert draft.speaker is not None
    head = draft.speaker.head
    if before is not None and before[0].speaker is not None and before[1] is not None:
        said = sorted((*before[0].spans, *(span for span in draft.spans if span[1] <= head.idx)))
        around = _around(said, doc[before[0].speaker.first].idx, head.idx)
        said_by = before[1]
        if not any(speakers.others_named(said_by, *span) for span in around):
            gender = PEOPLE.gender(before[0].speaker.head.lemma_.lower())
            fits = gender in (None, PRONOUN_GENDERS.get(head.lower_)) and speakers.may_be(
                said_by, head.lower_
            )
            return said_by if fits else None
    told = main_subjects(doc, head, draft.begin)
    doers = {speakers.resolve(one) for one in told}
    only = doers.pop() if len(doers) == 1 else _last_doer(doc, speakers, told, head.idx)
    if only is None or any(speakers.is_named(only, *span) for span in draft.spans):
        return None
    return only if speakers.may_be(only, head.lower_) else None


def _last_doer(doc: Doc, speakers: Speakers, told: Sequence[Speaker], end: int) -> str | None:
    """Who does what was told last, if he is named there and no other person is from there on."""
    found = speakers.resolve(told[-1]) if told else None
    named = found is not None and speakers.is_named(found, doc[told[-1].first].idx, end)
    if found is None or not named or list(told[-1].head.conjuncts):
        return None
    return found if not speakers.others_named(found, doc[told[-1].first].idx, end) else None


def _around(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """What lies between the two offsets and outside the spans."""
    ends = [min(start, spans[0][0]), *(last for _, last in spans)]
    return list(zip(ends, [*(first for first, _ in spans), max(end, spans[-1][1])], strict=True))


def _goes_on(before: Speaker | None, speaker: Speaker | None) -> bool:
    """Is the speaker the nameless one who spoke just before: "…," said a spokesman. He added …"?"""
    if before is None or speaker is None or speaker.head.lower_ not in CUES.personal:
        return False
    return is_described(before)


def _answers(draft: _Draft) -> bool:
    """Is it a turn under the label of an answer?"""
    return draft.turn and draft.speaker is not None and is_answer(_words(draft.speaker))


def _words(speaker: Speaker) -> str:
    return speaker.head.doc[speaker.first : speaker.last].text


def _told(speaker: Speaker, actor: str | None) -> Speaker:
    """The phrase that tells who speaks; of a "who" without an actor what it points back to."""
    clause = speaker.head.head
    while clause.dep_ == "conj":
        clause = clause.head
    if actor is not None or speaker.head.lower_ not in ("who", "which") or clause.dep_ != "relcl":
        return speaker
    noun = clause.head
    several = any(t.tag_ == "VBP" for t in (clause, *clause.lefts))
    while noun.dep_ == "pobj" and noun.head.head.pos_ in NOUNS:
        person = noun.ent_type_ == "ORG" and noun.head.head.lemma_.lower() in PEOPLE.all
        if not person and noun.ent_type_ not in _PLACES and not (several and noun.tag_ in ("NN", "NNP")):
            break
        noun = noun.head.head  # "aides in Rome who said"
    return phrase(noun)


def _draft(scene: Scene, one: Attribution) -> _Draft:
    inside = outside = 0
    for first, last in one.content:
        for token in scene.doc[first:last]:
            if token.is_punct or token.is_space or token.lower_ == "that":
                continue
            if one.verbatim or scene.stretch_at(token.i) is not None:
                inside += 1
            else:
                outside += 1
    cut = _characters if not one.turn else _unmarked
    spans = _apart(cut(scene, *piece) for piece in one.content)
    return _Draft(
        spans,
        inside,
        outside,
        one.speaker,
        _chars(scene.doc, *one.cue) if one.cue else None,
        scene.where,
        one.turn,
        one.content[0][0],
        scene.first,
    )


def _apart(pieces: Iterable[Span]) -> tuple[Span, ...]:
    """The pieces, each without what the one before it has: in words without spaces, a token may hold both the
    end of one and the beginning of the next."""
    kept: list[Span] = []
    for start, end in pieces:
        first = kept[-1][1] if kept and kept[-1][0] <= start < kept[-1][1] else start
        if first < end:
            kept.append((first, end))
    return tuple(kept)


def _joined(parts: list[_Draft]) -> _Draft:
    return parts[0]._replace(
        spans=tuple(span for part in parts for span in part.spans),
        inside=sum(part.inside for part in parts),
        outside=sum(part.outside for part in parts),
    )


def _form(draft: _Draft) -> QuoteForm:
    if draft.cue is None or not draft.outside:
        return "direct"
    return "mixed" if draft.inside else "indirect"


def _phrase(doc: Doc, whole: str, speaker: Speaker) -> Span:
    """The phrase without the signs that the tokenizer has left hanging on it."""
    owner = speaker.last - speaker.first > 1 and doc[speaker.last - 1].tag_ == "POS"
    start, end = _chars(doc, speaker.first, speaker.last - owner)
    text = whole[start:end]
    bare = text.strip(_HANGING)
    if not bare:
        return start, end
    start += text.index(bare)
    return start, start + len(bare)


def _characters(scene: Scene, first: int, last: int) -> Span:
    start, end = _chars(scene.doc, first, last)
    left, right = scene.stretch_at(first), scene.stretch_at(last - 1)
    return (left.start if left else start), (right.end if right else end)


def _unmarked(scene: Scene, first: int, last: int) -> Span:
    return _chars(scene.doc, first, last)


def _chars(doc: Doc, first: int, last: int) -> Span:
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
