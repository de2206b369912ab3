"""Reporting clauses behind or inside what they report: `"A," he said. "B."`; "A, he said, B"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.people import PEOPLE
from analysis.language.speech import uses
from analysis.language.syntax import FINITE, TENSED, child, children, helped_by
from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.cues import CUES, SAYING, is_reporting
from analysis.quotes.phrases import Speaker
from analysis.quotes.reported.extent import settled
from analysis.quotes.reported.nounphrases import PAUSES, beside, calendar
from analysis.quotes.scene import Frame, Scene, Stretch
from analysis.quotes.subjects import Cluster, cluster, is_habit

_BREAKS: Final = frozenset({",", "—", "–", "--", ":", "-", "―"})
_ADVERBS: Final = 2
"""Tokens from an "and" to the marks that go on with a quotation ("and still '...'")."""
_MAX_CLUSTER: Final = 45
_TITLE: Final = 14
"""Tokens of a title in front of a name at most."""
_TORN: Final = 8
"""Tokens by which a torn phrase grows at most."""
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP"})


def parenthetical(scene: Scene, frame: Frame, cue: Token) -> Attribution | None:
    """What the clause around `cue` reports when the report comes first or around it; None if it does not."""
    if not (is_reporting(cue, *SAYING) or _finds(cue)):
        return None
    if cue.lemma_ == "put" and not _put_it(scene, frame, cue):
        return None
    reporting = _bounded(scene, frame, cue)
    if reporting is None:
        return None
    as_said = _as_said(scene, frame, reporting)
    if as_said is not None:
        return as_said
    before = scene.trimmed(frame.first, reporting.first)
    if before is None or not _paused(scene, reporting.first, frame):
        return None
    stretches = scene.within(frame.first, reporting.first)
    last = stretches[-1] if stretches else None
    after = _continuation(scene, frame, cue, reporting.last)
    if last is not None and (
        _next_word(scene, last.last, frame.last) >= reporting.first or _is_torn_title(scene, last, reporting)
    ):
        content = _marked_content(scene, frame, cue, before, last, after, reporting)
    else:
        content = _plain_content(scene, frame, before, cue, after, reporting.last)
    return Attribution(content, reporting.speaker, (cue.i, cue.i + 1)) if content else None


def _finds(cue: Token) -> bool:
    """Is it the verb of a study, at the end of a sentence: "Most bridges are too old, a survey found"?"""
    lemma, before = cue.lemma_.lower(), cue.nbor(-1) if cue.i else cue
    return (
        cue.tag_ in (*TENSED, "VBN")
        and lemma in CUES.findings
        and before.lemma_.lower() in CUES.nouns.document
        and not any(c.dep_ in ("dobj", "ccomp") for c in cue.rights)
    )


def _put_it(scene: Scene, frame: Frame, cue: Token) -> bool:
    return cue.i + 1 < frame.last and scene.doc[cue.i + 1].lower_ == "it"


def _as_said(scene: Scene, frame: Frame, reporting: Cluster) -> Attribution | None:
    """ "As Smith said, ...", "A, as Smith said, B": what stands around the commas."""
    doc = scene.doc
    opening = _as_before(scene, frame, reporting.first)
    if opening is None or not is_reporting(reporting.cue, "clause"):
        return None
    if any(c.dep_ in ("ccomp", "dobj") for c in reporting.cue.rights if c.dep_ != "dobj" or c.lower_ != "it"):
        return None
    for i in range(reporting.last, min(reporting.last + 15, frame.last)):
        if scene.stretch_at(i) is not None:
            return None
        if doc[i].text == ",":
            before, after = scene.trimmed(frame.first, opening), scene.trimmed(i + 1, frame.last)
            if before is not None and doc[before[1] - 1].lower_ in CUES.openings.inside:
                before = None  # "hints on whether, as the party claims, he will raise taxes"
            if after is not None and scene.stretch_at(after[0]) is not None:
                before = None  # "He spent, as he put it, 'an hour of fun'": the rest is told of him
            content = tuple(piece for piece in (before, after) if piece is not None)
            cue = reporting.cue
            return Attribution(content, reporting.speaker, (cue.i, cue.i + 1)) if after else None
    return None


def _as_before(scene: Scene, frame: Frame, first: int) -> int | None:
    """The "as" right in front of a reporting clause, at the beginning of the frame or behind a comma."""
    i = first if scene.doc[first].lower_ == "as" else first - 1
    if i < frame.first or scene.doc[i].lower_ != "as" or scene.stretch_at(i) is not None:
        return None
    return i if i == frame.first or scene.doc[i - 1].text == "," else None


def _marked_content(
    scene: Scene,
    frame: Frame,
    cue: Token,
    before: Range,
    last: Stretch,
    after: Range | None,
    reporting: Cluster,
) -> tuple[Range, ...]:
    """The content when a marked stretch stands right in front of the reporting clause."""
    if _has_clause(cue, reporting.last) and (
        scene.last_sign(last) not in ",?!" or not scene.speechlike(last)
    ):
        return ()
    opening = _opening(scene, before[0], last, reporting)
    return ((opening, last.last), *_following(scene, frame, after)) if opening is not None else ()


def _is_torn_title(scene: Scene, last: Stretch, reporting: Cluster) -> bool:
    """Are the words between the marks and the reporting clause but a title that the parse has torn from its
    name: `"…", minister for roads and Free-Democrat member Ann Lee said`?"""
    between = scene.doc[last.last : reporting.first]
    sign = between[0].text if len(between) else ""
    if reporting.speaker is None or reporting.speaker.head.pos_ != "PROPN" or len(between) > _TITLE:
        return False
    if sign != "," and scene.last_sign(last) not in ",?!":
        return False
    plain = all(t.pos_ in (*_NOMINAL, "CCONJ", "PUNCT") and t.text != ";" for t in between)
    return plain and any(t.lemma_.lower() in PEOPLE.all for t in between)


def _opening(scene: Scene, first: int, last: Stretch, reporting: Cluster) -> int | None:
    """Where the content begins: with the marked stretch, or as far before it as its sentence does. None where
    what stands before reports the stretch itself."""
    if first == last.first:
        return first
    lead = scene.doc[last.first - 1]
    introduced = lead.text == ":" and any(is_reporting(t) for t in scene.doc[first : last.first - 1])
    if introduced and reporting.speaker and reporting.speaker.head.pos_ == "PRON":
        return None
    if lead.text == ":" or (is_reporting(lead) and not uses(lead, "naming")):
        return last.first
    if scene.doc[first].lower_ in CUES.openings.fronted and not scene.finite(first, last.first):
        return last.first if scene.speechlike(last) else None
    return None if _reports_itself(scene, first, last.first) else first


def _following(scene: Scene, frame: Frame, after: Range | None) -> list[Range]:
    """The marked stretches behind the reporting clause that go on with the content."""
    follow = scene.within(*after) if after else []
    if after is None or not follow:
        return []
    if _next_word(scene, after[0], frame.last) >= follow[0].first:
        return [(s.first, s.last) for s in follow if scene.speechlike(s)]
    joined = scene.doc[after[0]].lower_ in CUES.extent.joining and follow[0].first <= after[0] + _ADVERBS
    return [(after[0], follow[-1].last)] if joined else []


def _plain_content(
    scene: Scene, frame: Frame, before: Range, cue: Token, after: Range | None, end: int
) -> tuple[Range, ...]:
    """The content when the clause in front has no marks at its end."""
    if (
        uses(cue, "leading")
        or not (is_reporting(cue, "clause") or _finds(cue))
        or (cue.tag_ in ("VBG", "VBN") and not _perfect(cue))
    ):
        return ()
    if _reports_itself(scene, *before) or _notes(scene, before, cue):
        return ()
    if uses(cue, "asking") and child(cue, "dobj"):
        return ()  # "I asked him, I wrote to him"
    tail = settled(scene, frame, cue, *after) if after else None
    whole, before = before, scene.behind_semicolon(before)
    if tail is None and before != whole and not scene.finite(*before):
        return ()
    if tail is None:
        return (before,) if not _has_clause(cue, end) and _clausal(scene, before, cue) else ()
    return _around(scene, cue, before, tail, end)


def _around(scene: Scene, cue: Token, before: Range, tail: Range, end: int) -> tuple[Range, ...]:
    """The content when the report goes on behind the reporting clause."""
    if scene.doc[before[0]].lower_ in CUES.openings.fronted:
        quoted = scene.stretch_at(tail[0])
        words = scene.words(quoted) if quoted else []
        if words and words[0].text[0].isupper():
            return ()  # "Asked about it, Smith said, 'We ...'": the quotation begins a sentence of its own.
    relative = _in_relative(scene, before, tail)
    if relative is not None:
        return relative
    if _tight(scene, cue, end) or _addressed(scene, cue, end):
        return (before, tail) if scene.finite(*tail) or scene.finite(*before) else ()
    if _has_clause(cue, end):
        return ()
    return (before, tail) if _completes(scene, before, tail) or _clausal(scene, before, cue) else ()


def _bounded(scene: Scene, frame: Frame, cue: Token) -> Cluster | None:
    """The reporting clause kept inside its frame and outside the marks; None without a speaker of its own."""
    found = _without_neighbour(cluster(cue))
    speaker = found.speaker
    doc = scene.doc
    if (
        speaker is None
        or not (
            cue in (speaker.head.head, speaker.head.head.head)
            or (is_habit(cue) and cue.head == speaker.head.head)
        )
        or scene.stretch_at(speaker.head.i)
        or calendar(speaker.head)
        or speaker.head.tag_ == "PRP$"
    ):
        speaker = beside(scene, frame, cue)
        if speaker is None:
            return None
        last = max(speaker.last, cue.i + 1)
        if speaker.head.i > cue.i and doc[min(last, frame.last - 1)].tag_ == "WP":
            last = min(speaker.head.right_edge.i + 1, frame.last)  # "say those who know him"
        found = Cluster(cue, speaker, min(speaker.first, cue.i), last)
    if speaker.head.lower_ in CUES.openings.relative or doc[speaker.first].tag_ == "WP$":
        return None
    first, last = max(found.first, frame.first), min(found.last, frame.last)
    for i in range(cue.i, first - 1, -1):
        if scene.stretch_at(i):
            first = i + 1
            break
    for i in range(cue.i, last):
        if scene.stretch_at(i):
            last = i
            break
    if last - first > _MAX_CLUSTER or not frame.first <= speaker.head.i < frame.last:
        return None
    while first < cue.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    if not first <= speaker.head.i < last:
        return None
    first = _title_start(scene, first)
    named = _named_behind(scene, frame, cue, speaker)
    if named is not None:
        return Cluster(cue, named, first, named.last)
    head, first = _torn(scene, frame, speaker.head, first)
    start = first if head != speaker.head else max(speaker.first, first)
    return Cluster(cue, Speaker(head, start, min(speaker.last, last)), first, last)


def _named_behind(scene: Scene, frame: Frame, cue: Token, speaker: Speaker) -> Speaker | None:
    """The person at the end of a title of which the parse has taken only the first word for who speaks: "said
    Labour shadow housing secretary Ann Lee"."""
    doc, i = scene.doc, speaker.head.i + 1
    if speaker.head.pos_ != "PROPN" or speaker.head.i < cue.i or speaker.head.ent_type_ == "PERSON":
        return None
    while i < frame.last and doc[i].is_alpha and scene.stretch_at(i) is None and i - speaker.head.i < _TITLE:
        i += 1
    words = doc[speaker.head.i + 1 : i]
    if not len(words) or words[-1].pos_ != "PROPN":
        return None
    title = [t for t in words if t.text[0].islower()]
    if not title or title[0].i != words.start or not any(t.lemma_.lower() in PEOPLE.all for t in title):
        return None
    if any(t.tag_ in ("VBD", "VBZ", "MD", "TO", "IN", "WP", "CC") for t in title):
        return None
    return Speaker(words[-1], speaker.first, i)


def _torn(scene: Scene, frame: Frame, head: Token, first: int) -> tuple[Token, int]:
    """The head and the beginning of a phrase of which the parser has taken only the end: "its envoy to Rome
    said", "superintendent of police Ann Lee said"."""
    doc, i = scene.doc, first
    if _paused(scene, first, frame) or head.pos_ == "PRON":
        return head, first
    while i - 1 > frame.first and first - i < _TORN and scene.stretch_at(i - 1) is None:
        if doc[i - 1].pos_ not in _NOMINAL and doc[i - 1].tag_ not in ("PRP$", "POS"):
            break
        i -= 1
    person = next((t for t in doc[i:first] if t.lemma_.lower() in PEOPLE.all), None)
    titled = doc[i].pos_ == "NOUN" and head.pos_ == "PROPN" and doc[first - 1].pos_ == "NOUN"
    if i == first or not (person or titled) or not _paused(scene, i, frame):
        return head, first
    own = next((t for t in reversed(doc[i : head.i]) if t.pos_ not in ("DET", "PROPN", "ADJ")), None)
    governed = own is not None and own.pos_ == "ADP" and person is not None and person.i < own.i
    return (person if person and governed else head), i


def _without_neighbour(found: Cluster) -> Cluster:
    """The clause without a noun that the parser has drawn into it over a comma: in "To know Rome, Ann said"
    the name is no apposition, since no comma closes it."""
    cue, speaker = found.cue, found.speaker
    if speaker is None or speaker.head.i >= cue.i - 1:
        return found
    last = cue.nbor(-1)
    if last.dep_ != "appos" or last.head != speaker.head or last.pos_ != "PROPN":
        return found
    first = last.left_edge.i
    if first == 0 or cue.doc[first - 1].text != ",":
        return found
    return Cluster(cue, Speaker(last, first, last.i + 1), first, found.last)


def _title_start(scene: Scene, first: int) -> int:
    """The beginning of a title that the parser has torn from its name, right behind a stretch."""
    for i in range(first - 1, max(scene.first, first - 4), -1):
        if scene.stretch_at(i) is not None:
            return i + 1
        if not scene.doc[i].text[0].isupper():
            break
    return first


def _paused(scene: Scene, first: int, frame: Frame) -> bool:
    i = first - 1
    while i > frame.first and scene.doc[i].is_space:
        i -= 1
    return i >= frame.first and (scene.doc[i].text in PAUSES or scene.stretch_at(i) is not None)


def _tight(scene: Scene, cue: Token, end: int) -> bool:
    """Does a comma follow the verb (and its inverted speaker) at once?"""
    return end < len(scene.doc) and scene.doc[end].text in _BREAKS


def _in_relative(scene: Scene, before: Range, tail: Range) -> tuple[Range, ...] | None:
    """What is said in a relative clause that the reporting one interrupts: "Lee, who is unused, he says, to
    being heard, named a team"; None where that is not so."""
    doc = scene.doc
    if doc[before[1] - 1].tag_ == "WDT" and doc[tail[0]].tag_ in FINITE and not scene.within(*before):
        return (tail,)  # "a law that, she said, takes in the whole town"
    opening = next((i for i in reversed(range(*before)) if doc[i].text == ","), None)
    if opening is None or doc[tail[0]].tag_ in FINITE or scene.within(*before) or scene.within(*tail):
        return None
    pronoun = opening + 1
    if doc[pronoun].tag_ not in ("WP", "WDT") or pronoun + 1 >= before[1]:
        return None
    if scene.finite(before[0], opening) or not scene.finite(pronoun, before[1]):
        return None
    end = next((i for i in range(*tail) if doc[i].text == ","), None)
    return ((pronoun + 1, before[1]), (tail[0], end)) if end is not None else None


def _addressed(scene: Scene, cue: Token, end: int) -> bool:
    """Does only an addressee stand between the verb and the comma: ", she told the mourners, "?"""
    taken = child(cue, "dobj")
    return (
        is_reporting(cue, "addressed")
        and taken is not None
        and taken.left_edge.i == end
        and _tight(scene, cue, taken.right_edge.i + 1)
    )


def _completes(scene: Scene, before: Range, tail: Range) -> bool:
    """Is the piece in front the subject of the verb behind ("The truth, she said then, was that ...")?"""
    doc = scene.doc
    verb = next((t for t in doc[slice(*tail)] if t.pos_ != "ADV"), None)
    return (
        verb is not None
        and verb.tag_ in FINITE
        and doc[before[0]].lower_ not in CUES.openings.fronted
        and not scene.finite(*before)
    )


def _continuation(scene: Scene, frame: Frame, cue: Token, last: int) -> Range | None:
    """Where the report goes on behind the reporting clause: `, he said, ...`."""
    doc = scene.doc
    stretch = scene.following(last)
    limit = min(stretch.first, frame.last) if stretch else frame.last
    end = last
    for own in cue.rights:
        if own.lower_ == "by" and own.i > end:  # "It was held up, she said, by the snow"
            break
        if (
            own.dep_ in ("npadvmod", "advmod", "prep", "dative", "dobj", "prt")
            and last <= own.left_edge.i <= end + 1
        ):
            end = max(end, min(own.right_edge.i + 1, limit))
    for at in sorted({last, end}):
        i = _skip_space(scene, at, frame.last)
        if i < frame.last and scene.stretch_at(i) is not None:
            return i, frame.last
        if i < frame.last and doc[i].text in _BREAKS:
            j = _skip_space(scene, i + 1, frame.last)
            if j < frame.last and not _reopens(scene, doc[j], cue):
                return j, frame.last
    return None


def _reopens(scene: Scene, token: Token, cue: Token) -> bool:
    """Is this the beginning of something about the saying ("adding that", "who", "a day after") and not of
    what is said?"""
    if scene.stretch_at(token.i) is not None:
        return False
    if token.tag_ in ("VBG", "WP", "WDT", "WRB"):
        return token.dep_ not in ("csubj", "nsubj", "amod", "compound")
    if token.lower_ in CUES.extent.joining:
        following = scene.following(token.i)
        if following is not None and following.first <= token.i + _ADVERBS:
            return False
        if _own_clause(token):
            return False
    if token.lower_ in CUES.openings.about_saying:
        top = token
        while top.head != top and top.head != cue and top.head.i > cue.i:
            top = top.head
        return top.head == cue or token.lower_ in CUES.openings.set_apart
    return False


def _own_clause(conjunction: Token) -> bool:
    """Does "and" or "but" begin a clause with a subject of its own that reports nothing itself?"""
    doc = conjunction.doc
    for token in doc[conjunction.i + 1 : conjunction.i + 12]:
        if token.tag_ in FINITE:
            verb = token.head if token.tag_ == "MD" or token.dep_ in ("aux", "auxpass") else token
            own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.i > conjunction.i for c in verb.lefts)
            return own and not is_reporting(verb)
        if token.is_punct:
            return False
    return False


def _clausal(scene: Scene, before: Range, cue: Token) -> bool:
    """Is there a finite clause in front, and is it no adverbial of the reporting verb?"""
    lefts = [c.dep_ for c in cue.lefts]
    if "ccomp" in lefts:
        return True
    if ("advcl" in lefts or "prep" in lefts) and scene.doc[before[0]].lower_ in CUES.openings.fronted:
        return False
    if "conj" in lefts or "advcl" in lefts or cue.dep_ == "conj":
        return False
    return scene.finite(*before)


def _reports_itself(scene: Scene, first: int, last: int) -> bool:
    """Is the piece in front a report of its own ("Smith said the plan ...")?"""
    if scene.doc[first].lower_ in CUES.openings.fronted:  # "To a full hall in Rome, Smith said ..."
        comma = next((i for i in range(first, last) if scene.doc[i].text == ","), first)
        first = first if scene.finite(first, comma) else comma
    for i in range(first, min(first + 12, last)):
        token = scene.doc[i]
        if scene.stretch_at(i) is None and token.tag_ in TENSED:
            return is_reporting(token, "clause") and uses(token, "opening")
    return False


def _notes(scene: Scene, before: Range, cue: Token) -> bool:
    """Does "he" only add a note to what he is told to have said: "Lee has promised that it will end on the
    tenth, a Monday, he noted"?"""
    own, main = child(cue, "nsubj"), scene.doc[slice(*before)].root
    if own is None or own.lower_ not in CUES.personal or not is_reporting(main, "clause"):
        return False
    return any(helped_by(c, {"that"}, "mark") for c in children(main, "ccomp"))


def _perfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def _has_clause(cue: Token, last: int) -> bool:
    clauses = (c for c in cue.rights if c.dep_ in ("ccomp", "xcomp") and c.i >= last)
    return any(all(t.text != ";" for t in cue.doc[last : c.i]) for c in clauses)


def _skip_space(scene: Scene, i: int, last: int) -> int:
    while i < last and scene.doc[i].is_space:
        i += 1
    return i


def _next_word(scene: Scene, i: int, last: int) -> int:
    while i < last and scene.stretch_at(i) is None and (scene.doc[i].is_space or scene.doc[i].is_punct):
        i += 1
    return i
