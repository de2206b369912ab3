"""Reported clauses that the grammar shows: "said (that) ...", "vowed to ...", "accused X of ..."."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.people import PEOPLE, PERSONS
from analysis.language.speech import uses
from analysis.language.syntax import (
    FINITE,
    NOUNS,
    SUBJECTS,
    agents,
    child,
    children,
    governed,
    has,
    helped_by,
)
from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.cues import CUES, is_finding, is_reporting, is_reporting_noun, speaks
from analysis.quotes.phrases import Speaker, is_hyphen, phrase
from analysis.quotes.reported.extent import leads_to_marks, settled
from analysis.quotes.reported.infinitives import before_finite, infinitive, marker_of
from analysis.quotes.reported.nounphrases import beside
from analysis.quotes.reported.objects import holds_term, label, plain_object, topic
from analysis.quotes.scene import Frame, Scene
from analysis.quotes.subjects import is_governed, subject

_SUBJECTS: Final = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
_REACH: Final = 18
_ADVERBIAL: Final = ("ADJ", "ADV", "ADP", "SCONJ")


def reported_clause(scene: Scene, frame: Frame, cue: Token) -> Attribution | None:
    """The clause, infinitive or phrase behind `cue` that is its content; None when there is none, or nobody
    who says it."""
    if is_reporting(cue) or is_finding(cue):
        if not speaks(cue) or _is_passive(scene, frame, cue):
            return None
        for reader in (_clause, infinitive, _accusation, label, plain_object, topic):
            content = reader(scene, frame, cue)
            if content is not None and not (
                reader in (label, plain_object) and holds_term(scene, cue, content)
            ):
                if reader is infinitive and _is_told(cue):
                    return None
                if any(t.text == ";" for t in scene.doc[cue.i : content[0] + 2]):
                    return None  # "They were late, she said; the driver denied that he had slept."
                speaker = _author(cue) or subject(cue)
                if speaker is None and cue.tag_ == "VBN" and cue.dep_ in ("acl", "relcl"):
                    return None  # "people accused of arson", by nobody
                if speaker is None or speaker.head.i < frame.first:
                    speaker = _asked(scene, frame, cue) or beside(scene, frame, cue)
                if speaker is None or (speaker.head.head == cue and is_governed(speaker.head, cue)):
                    return None
                lead = _lead(scene, frame, cue, speaker)
                pieces = (lead, content) if lead else (content,)
                return Attribution(pieces, speaker, (cue.i, cue.i + 1))
    elif is_reporting_noun(cue, CUES.nouns.clause):
        return _after_noun(scene, frame, cue)
    return None


def _author(cue: Token) -> Speaker | None:
    """Who has written what a participle tells of, and not who shows it: "showed a letter from a baker saying
    that he was ill"."""
    if cue.tag_ != "VBG":
        return None
    told = cue.head if cue.dep_ == "acl" else child(cue, "nsubj")
    if told is None and cue.dep_ in ("advcl", "xcomp"):
        told = next((c for c in children(cue.head, "dobj") if c.i < cue.i), None)
    nouns = CUES.nouns
    if told is None or told.lemma_.lower() not in nouns.message | nouns.document | nouns.signed:
        return None
    for writer in governed(told, CUES.clauses.by):
        noun = writer.lemma_.lower()
        person = writer.ent_type_ == "PERSON" or noun in PEOPLE.all or noun in PERSONS.persons
        if person and told.i < writer.i < cue.i:
            return phrase(writer)
    return None


def _is_passive(scene: Scene, frame: Frame, cue: Token) -> bool:
    """Is it done to whoever stands in front: "Lee, asked how it had gone, said ...", "the accused clerks"?"""
    if cue.tag_ == "VBN" and cue.dep_ == "amod":
        return True
    doc, i = scene.doc, cue.i
    if (
        cue.lemma_.lower() != "ask"
        or cue.tag_ not in ("VBD", "VBN")
        or i - 2 < frame.first
        or doc[i - 1].text != ","
    ):
        return False
    if doc[i - 2].pos_ not in NOUNS or doc[i - 2].head not in (cue, *cue.ancestors):
        return False
    return any(
        doc[j].tag_ == "VBD" and doc[j - 1].text == "," and is_reporting(doc[j]) and not has(doc[j], "nsubj")
        for j in range(i + 2, frame.last)
    )


def _asked(scene: Scene, frame: Frame, cue: Token) -> Speaker | None:
    """Whoever was asked in front of the cue: "Lee, asked how it had gone, said ..."."""
    if cue.tag_ != "VBD" or scene.doc[cue.i - 1].text != ",":
        return None
    for token in scene.doc[frame.first + 2 : cue.i - 1]:
        if token.lemma_.lower() == "ask" and _is_passive(scene, frame, token):
            return phrase(token.nbor(-2))
    return None


def _is_told(cue: Token) -> bool:
    """Is it told to somebody, and by nobody: "Peru: told to sell its grain"?"""
    helped = has(cue, "aux", "auxpass", "agent")
    participle = cue.tag_ == "VBN" or (cue.tag_ == "VBD" and cue.dep_ == "acl")
    return participle and not helped and uses(cue, "addressed") and not has(cue, "dobj")


def _lead(scene: Scene, frame: Frame, cue: Token, speaker: Speaker) -> Range | None:
    """The fronted clause of "When the road is wet, she said it closes early": its tense is that of the report
    and not that of the saying."""
    if (
        cue.tag_ != "VBD"
        or speaker.head.head != cue
        or scene.doc[frame.first].lower_ not in CUES.clauses.fronted
    ):
        return None
    lead = scene.trimmed(frame.first, speaker.first)
    if lead is None or scene.doc[lead[1]].text != ",":
        return None
    tags = [t.tag_ for t in scene.doc[lead[0] : lead[1]] if t.tag_ in FINITE]
    return lead if tags and "VBD" not in tags else None


def _clause(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    if not is_reporting(cue, "clause") and not is_finding(cue):
        return None
    told = _told(scene, frame, cue)
    if told is not None:
        return settled(scene, frame, cue, told, frame.last)
    for own in cue.rights:
        if own.dep_ == "xcomp" and is_reporting(cue, "infinitive") and marker_of(own) is not None:
            return None
        if leads_to_marks(scene, own, frame.last):
            continue  # "announced its plans saying, '...'"
        first = _clause_start(scene, frame, cue, own) if own.dep_ == "ccomp" else None
        if first is not None and scene.doc[first].lower_ == "which" and scene.doc[first - 1].text == ",":
            continue  # "demanded lower rates, which it does every time"
        if first is not None and _is_outcome(scene, scene.doc[first], cue):
            return None
        if (
            first is not None
            and scene.doc[first].lower_ == "so"
            and any(c.i < first for c in children(cue, "dobj"))
        ):
            continue  # "suggests raising the grant so help can be given"
        if first is not None and not _is_said_above(scene, cue, first):
            return settled(scene, frame, cue, first, own.right_edge.i + 1)
    that = _that(scene, frame, cue)
    if that is None and uses(cue, "bare"):
        that = cue.i + 1 if _starts_clause(scene, frame, cue.i + 1) else _pronoun(scene, frame, cue)
    if that is None or _is_said_above(scene, cue, that):
        return None
    return settled(scene, frame, cue, _denied(cue, that), frame.last)


def _denied(cue: Token, that: int) -> int:
    """Where the content begins, with what others have said of it where that is denied: "denied reports that
    he was ill"."""
    taken = child(cue, "dobj")
    if (
        taken is None
        or cue.lemma_.lower() not in CUES.denying
        or taken.lemma_.lower() not in CUES.nouns.clause
    ):
        return that
    return taken.left_edge.i if cue.i < taken.left_edge.i and taken.i + 1 == that else that


def _told(scene: Scene, frame: Frame, cue: Token) -> int | None:
    """Where a clause begins right behind whom it is told, which the parse takes for one about him: "told
    jurors he had slept"."""
    taken = child(cue, "dobj")
    if taken is None or not uses(cue, "addressed") or taken.i + 2 >= frame.last:
        return None
    if taken.pos_ == "PRON" and taken.tag_ != "PRP":
        return None  # "tell us nothing we do not know"
    own, verb = scene.doc[taken.i + 1], scene.doc[taken.i + 2]
    personal = own.lower_ in CUES.clauses.pronouns and own.tag_ == "PRP"
    return own.i if personal and verb.tag_ in FINITE and scene.stretch_at(own.i) is None else None


def _clause_start(scene: Scene, frame: Frame, cue: Token, verb: Token) -> int | None:
    """Where the clause of the verb begins, with its "that" and without the day on which it was said."""
    doc, first = scene.doc, max(verb.left_edge.i, cue.i + 1)
    doing = _gerund_before(cue, verb)
    if doing is not None:
        first = doing.left_edge.i
    elif not has(verb, *_SUBJECTS):
        taken = next((c for c in cue.rights if c.dep_ == "dobj" and c.i < verb.i), None)
        if taken is None or not (uses(cue, "torn") or _adjoins(taken, verb)):
            return None
        if doc[taken.right_edge.i + 1].text == "," and not any(t.dep_ == "relcl" for t in taken.subtree):
            return None  # "although they claimed victory, the war goes on"
        first = taken.left_edge.i
    first = _forth_to_that(scene, verb, _back_to_that(scene, cue, first))
    if first == cue.i + 1 and _is_deictic_day(doc[first]) and first + 1 < min(verb.i, frame.last):
        first += 1  # "said yesterday boats would go", where the parse makes one noun of both
    day = first + 1 if first == cue.i + 1 and doc[first].lower_ == "on" else first  # "said on Tuesday it was"
    while doc[day].ent_type_ == "DATE" and day + 1 < verb.i and verb.i < frame.last:
        if doc[day].head.dep_ in SUBJECTS or doc[day].dep_ == "nsubj" or is_hyphen(doc[day + 1]):
            break  # "said first-quarter profit fell"
        first = day = day + 1
    return first


def _adjoins(taken: Token, verb: Token) -> bool:
    """Does the finite verb follow at once what the parse takes for the object of the cue, and which is its
    own subject: "warned the crisis is grave"?"""
    helping = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg") and c.i > taken.i]
    finite = [t for t in (verb, *helping) if t.tag_ in FINITE]
    if not finite or taken.pos_ == "PRON":
        return False
    end = taken.right_edge.i + 1
    if taken.doc[end].text == "," and any(t.dep_ == "relcl" for t in taken.subtree):
        end += 1
    return min(t.i for t in finite) == end


def _pronoun(scene: Scene, frame: Frame, cue: Token) -> int | None:
    """Where a clause begins whose subject is a pronoun: "said after the meeting he would go"."""
    for i in range(cue.i + 1, min(cue.i + _REACH, frame.last - 1)):
        token, behind = scene.doc[i], scene.doc[i + 1]
        if scene.stretch_at(i) is not None or token.tag_ in (*FINITE, "WRB") or token.text in (",", ":"):
            return None
        if token.lower_ in CUES.clauses.pronouns and behind.tag_ in FINITE:
            return i
    return None


def _gerund_before(cue: Token, verb: Token) -> Token | None:
    """The gerund that is the verb's subject, and which the parse has hung on the cue: "said being late would
    help"."""
    finite = verb.tag_ in FINITE or any(c.tag_ in FINITE for c in children(verb, "aux"))
    if has(verb, *_SUBJECTS) or not finite:
        return None
    first = verb.left_edge.i
    return next(
        (c for c in children(cue, "xcomp") if c.tag_ == "VBG" and 0 <= first - c.right_edge.i <= 1), None
    )


def _is_deictic_day(token: Token) -> bool:
    """Is it a day counted from the report's own, and nothing's owner or subject?"""
    behind = token.nbor()
    return token.lower_ in CUES.clauses.days and behind.tag_ != "POS" and behind.pos_ not in ("VERB", "AUX")


def _back_to_that(scene: Scene, cue: Token, first: int) -> int:
    """The content begins with its "that", wherever the parser hung it."""
    for i in range(first - 1, max(cue.i, first - 4), -1):
        if scene.doc[i].lower_ == "that":
            return i
        if not scene.doc[i].is_punct:
            break
    return first


def _forth_to_that(scene: Scene, verb: Token, first: int) -> int:
    """The content begins with its "that", although the parser hung on it how often it was said: "said more
    than once that"."""
    that = next((c.i for c in verb.lefts if c.lower_ == "that" and c.dep_ == "mark"), first)
    between = scene.doc[first:that]
    return that if all(t.pos_ in _ADVERBIAL and scene.stretch_at(t.i) is None for t in between) else first


def _that(scene: Scene, frame: Frame, cue: Token) -> int | None:
    """Where a clause that the parser has missed begins: "said in Paris on Monday that ..."."""
    for i in range(cue.i + 1, min(cue.i + _REACH, frame.last)):
        token = scene.doc[i]
        if scene.stretch_at(i) is not None or token.tag_ in (*FINITE, "WP"):
            return None
        if token.lower_ == "that" and (_says_more(token, cue) or _is_outcome(scene, token, cue)):
            return None
        if token.lower_ == "that" and uses(cue, "asking") and _is_asked_for(token, cue):
            return None
        if token.lower_ == "that" and i + 1 < frame.last:
            if token.dep_ == "det" and (scene.doc[i - 1].dep_ == "mark" or _points_back(token)):
                return None  # "writing this if that man were in office", "after that announcement"
            plain = token.tag_ in ("IN", "DT") or scene.doc[i - 1].ent_type_ in ("DATE", "TIME")
            plain = plain or uses(cue, "addressed") or scene.doc[i - 1].lower_ in CUES.clauses.daytimes
            told = scene.finite(i + 1, frame.last) or scene.within(i, frame.last)
            return i if plain and told and scene.doc[i - 1].tag_ != "JJ" else None
    return None


def _points_back(that: Token) -> bool:
    """Does the word belong to the noun right behind it and a preposition in front?"""
    noun = that.head
    return noun.i == that.i + 1 and noun.dep_ == "pobj" and noun.head.i == that.i - 1


def _is_said_above(scene: Scene, cue: Token, first: int) -> bool:
    """Does the verb take what it stands behind, and the clause something else: "the question that analysts
    ask, and that he answers", "what the bank said, what it meant"?"""
    taken = any(c.dep_ == "dobj" and c.lower_ in CUES.openings.relative for c in cue.lefts)
    return taken and (scene.doc[first].tag_ == "WP" or scene.doc[first - 1].dep_ == "cc")


def _is_outcome(scene: Scene, that: Token, cue: Token) -> bool:
    """Does the clause tell what it led to: "said it so often that nobody listened"?"""
    if that.is_punct:
        that = that.nbor()
    if that.lower_ != "that":
        return False
    return any(t.lower_ == "so" and t.nbor().pos_ in ("ADV", "ADJ") for t in scene.doc[cue.i + 1 : that.i])


def _is_asked_for(that: Token, cue: Token) -> bool:
    """Does the clause say more about what is asked for: "asking for a hearing that nobody ever had"?"""
    before = that.nbor(-1)
    return before.dep_ == "pobj" and before.head.lower_ == "for" and before.head.head == cue


def _says_more(that: Token, cue: Token) -> bool:
    """Does the clause say more about what is spoken of: "stressing the threat that it would be"?"""
    verb, taken = that.head, child(cue, "dobj")
    return (
        taken is not None
        and verb.dep_ in ("acl", "relcl")
        and cue.i < taken.i < that.i
        and (verb.head == taken or verb.head.i > taken.i)
        and taken.lemma_.lower() not in CUES.nouns.clause | CUES.nouns.message
        and not uses(cue, "addressed", "asking", "telling")
        and cue.tag_ == "VBG"
    )


def _starts_clause(scene: Scene, frame: Frame, first: int) -> bool:
    """Does a subject with its finite verb begin right here?"""
    doc = scene.doc
    if first >= frame.last or scene.stretch_at(first) is not None:
        return False
    if doc[first].pos_ not in ("PRON", "PROPN", "DET", "NOUN", "ADJ", "NUM") or doc[first].tag_ in (
        "WP",
        "WDT",
    ):
        return False
    for i in range(first + 1, min(first + 12, frame.last)):
        if doc[first].pos_ == "PRON" and doc[i].text == ",":
            return False  # "said it, and so did the others"
        if doc[i].tag_ in FINITE and scene.stretch_at(i) is None:
            return doc[i - 1].dep_ != "cc"  # "claimed victory and kissed his wife"
    return False


def _accusation(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    if not is_reporting(cue, "accuse"):
        return None
    for i in range(cue.i + 1, min(cue.i + _REACH, frame.last)):
        token = scene.doc[i]
        if token.lower_ == "of" and any(c.dep_ in ("pcomp", "pobj") for c in token.rights):
            if token.head.i != cue.i and not any(c.dep_ == "pcomp" or c.tag_ == "VBG" for c in token.rights):
                continue
            charged = settled(scene, frame, cue, i + 1, token.right_edge.i + 1)
            by = min((c.head.i for c in agents(cue) if c.head.i > i + 1), default=frame.last)
            if charged is None:
                return None
            end = before_finite(scene, tuple(children(token, "pcomp")), charged[0], min(charged[1], by))
            return scene.trimmed(charged[0], end)
    return None


def _after_noun(scene: Scene, frame: Frame, noun: Token) -> Attribution | None:
    owner = child(noun, "poss") or next(governed(noun, CUES.clauses.by), None)
    if owner is None:
        return None
    for clause in noun.rights:
        if clause.dep_ in ("acl", "ccomp") and helped_by(clause, {"that"}, "mark"):
            content = settled(scene, frame, noun, clause.left_edge.i, clause.right_edge.i + 1)
            return Attribution((content,), phrase(owner), (noun.i, noun.i + 1)) if content else None
    return None
