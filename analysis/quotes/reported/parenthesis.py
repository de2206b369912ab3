"""Reporting clauses behind or inside what they report: `"A," he said. "B."`; "A, he said, B"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.people import PEOPLE
from analysis.language.speech import uses
from analysis.language.syntax import FINITE, TENSED, child, children, helped_by
from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.cues import CUES, SAYING, is_reporting
from analysis.quotes.reported.bounds import bounded, is_torn_title, paused
from analysis.quotes.reported.continuation import BREAKS, continuation, goes_on, next_word
from analysis.quotes.reported.extent import settled
from analysis.quotes.scene import Frame, Scene, Stretch
from analysis.quotes.subjects import Cluster


def parenthetical(scene: Scene, frame: Frame, cue: Token) -> Attribution | None:
    """What the clause around `cue` reports when the report comes first or around it; None if it does not."""
    if not (is_reporting(cue, *SAYING) or _finds(cue)):
        return None
    if cue.lemma_ == "put" and not _put_it(scene, frame, cue):
        return None
    reporting = bounded(scene, frame, cue)
    if reporting is None:
        return None
    as_said = _as_said(scene, frame, reporting)
    if as_said is not None:
        return as_said
    before = scene.trimmed(frame.first, reporting.first)
    if before is None or not paused(scene, reporting.first, frame):
        return None
    stretches = scene.within(frame.first, reporting.first)
    last = stretches[-1] if stretches else None
    after = continuation(scene, frame, cue, reporting.last)
    if after is not None and _says_who(scene, reporting, after):
        after = None
    if last is not None and (
        next_word(scene, last.last, frame.last) >= reporting.first or is_torn_title(scene, last, reporting)
    ):
        content = _marked_content(scene, frame, cue, before, last, after, reporting)
    else:
        content = _plain_content(scene, frame, before, cue, after, reporting.last)
    return Attribution(content, reporting.speaker, (cue.i, cue.i + 1)) if content else None


def _says_who(scene: Scene, reporting: Cluster, after: Range) -> bool:
    """Does what follows the name of the speaker only say who that is: "said Sgt. Lee, the head of the
    lab"?"""
    speaker, first = reporting.speaker, scene.doc[after[0]]
    if speaker is None or speaker.head.pos_ != "PROPN" or speaker.head.i < reporting.cue.i:
        return False
    if first.tag_ not in ("DT", "PRP$", "NN") or scene.within(*after) or scene.finite(*after):
        return False
    noun = first.head if first.dep_ in ("det", "poss", "compound") else first
    while noun.dep_ in ("poss", "compound"):
        noun = noun.head
    return noun.lemma_.lower() in PEOPLE.all or noun.dep_ == "appos"


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
    return ((opening, last.last), *goes_on(scene, frame, after)) if opening is not None else ()


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
    if (
        scene.doc[before[1] - 1].lower_ in CUES.extent.joining
    ):  # "He came in May and, he said, 'left by June'"
        return (tail,) if tail is not None and scene.within(*tail) else ()
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


def _tight(scene: Scene, cue: Token, end: int) -> bool:
    """Does a comma follow the verb (and its inverted speaker) at once?"""
    return end < len(scene.doc) and scene.doc[end].text in BREAKS


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
