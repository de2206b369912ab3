"""Where a reported clause ends: the parse corrected by what the eye sees."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Span, Token

from analysis.language.attachments import BODIES
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.speech import uses
from analysis.language.syntax import FINITE, NOUNS, TENSED, VERBS, child, children, has, helped_by
from analysis.quotes.candidates import Range
from analysis.quotes.cues import CUES, SAYING, is_reporting, is_speech
from analysis.quotes.phrases import is_hyphen
from analysis.quotes.scene import Frame, Scene, Stretch

_WORDS: Final = CUES.extent
_TAG: Final = 7
"""Tokens of such a clause with its comma at most."""
_NEAR: Final = 6
"""Tokens from a verb to the marked words that it governs at most."""
_WITH: Final = 6
"""Tokens from "with" to the "saying" behind it at most."""
_WITH_VERB: Final = ("aux", "auxpass", "neg", "nsubj", "nsubjpass", "expl")


def settled(scene: Scene, frame: Frame, cue: Token, first: int, last: int) -> Range | None:
    """The content from `first` to about `last`: grown over what the parser has cut off, cut before what
    reports anew, no marked stretch halved. None when nothing is left."""
    frame = frame._replace(last=min(frame.last, _end_of_clause(cue)))
    if first >= last or first >= frame.last:
        return None
    first, last = scene.snapped(first, min(last, frame.last))
    if first <= cue.i:
        first = cue.i + 1
    last = _grown(scene, frame, cue, first, last)
    last = before_tag(scene, first, _cut(scene, cue, first, last))
    while (
        last > first
        and scene.stretch_at(last - 1) is None
        and scene.doc[last - 1].lower_ in _WORDS.coordinating
    ):
        last -= 1
    while last + 1 < frame.last and last > first and is_hyphen(scene.doc[last]):
        last += 2  # "re-elected", of which the parser makes three words
    return scene.trimmed(first, max(first, last))


def before_tag(scene: Scene, first: int, last: int) -> int:
    """The end of a report before the reporting clause that tells once more who says it: ", the army says",
    ", he told members"."""
    doc = scene.doc
    end = next((i + 1 for i in reversed(range(first, last)) if not doc[i].is_punct), last)
    comma = next((i for i in reversed(range(max(first, end - _TAG), end)) if doc[i].text == ","), None)
    if comma is None or comma == first or any(scene.stretch_at(i) for i in range(comma, end)):
        return last
    tag = doc[comma + 1 : end]
    verb = next((t for t in tag if t.tag_ in TENSED), None)
    if verb is None or verb.i == tag.start or not is_reporting(verb, "clause") or has(verb, "mark"):
        return last
    own = tag.doc[tag.start : verb.i]
    named = own[-1].pos_ in NOUNS and all(t.pos_ in (*NOUNS, "DET", "ADJ") for t in own)
    alone = end == verb.i + 1 or (end == verb.i + 2 and uses(verb, "addressed"))
    return comma if named and alone and own[-1].tag_[0] != "W" else last


def _end_of_clause(cue: Token) -> int:
    """Where the sentence goes on behind the relative clause that the cue stands in: the verb of "Lee, who
    said that it was late, left the room"."""
    for verb in (cue, *cue.ancestors):
        if verb.dep_ not in ("relcl", "acl") or verb.head.i > cue.i:
            continue
        if verb.dep_ == "acl" and not (
            verb.head.dep_ in ("nsubj", "nsubjpass") and is_reporting(cue, "accuse")
        ):
            continue  # "a claim accusing firms of theft has been thrown out"
        main = next((t for t in verb.head.ancestors if t.i > cue.i and t.pos_ in VERBS), None)
        if main is not None:
            helping = (c.left_edge.i for c in main.lefts if c.dep_ in _WITH_VERB and c.left_edge.i > cue.i)
            return min(helping, default=main.i)
    return len(cue.doc)


def _grown(scene: Scene, frame: Frame, cue: Token, first: int, last: int) -> int:
    doc = scene.doc
    if (
        last > first + 1
        and doc[last - 1].lower_ in _WORDS.coordinating
        and scene.stretch_at(last - 1) is None
    ):
        last -= 1
    i = last
    while i < frame.last and scene.stretch_at(i) is None and (doc[i].is_punct or doc[i].is_space):
        i += 1
    if i >= frame.last:
        return last
    lead = doc[i]
    if scene.stretch_at(i) is not None:
        return frame.last
    if _reports_soon(scene, i, frame.last):
        return last
    if doc[i - 1].text == ":" and scene.finite(i, frame.last):
        return frame.last
    if lead.is_sent_start or (
        i == last and lead.lower_ not in _WORDS.temporal and lead.lower_ not in _WORDS.coordinating
    ):
        return frame.last
    if lead.lower_ in _WORDS.subordinating or (
        lead.lower_ in _WORDS.temporal and _same_time(scene, cue, i, frame.last)
    ):
        return _before_deed(scene, cue, i, frame.last)
    if lead.lower_ in _WORDS.coordinating and _goes_on(scene, cue, i, frame.last):
        return frame.last
    return last


def _goes_on(scene: Scene, cue: Token, i: int, last: int) -> bool:
    """Is the coordinated clause at `i` still reported, and not a second thing that the speaker does?"""
    also = scene.doc[i + 1 : min(i + 3, last)]
    anew = len(also) > 1 and also[0].tag_ == "PRP" and also[1].lower_ == "also"
    if not anew and any(not _is_title(scene, stretch) for stretch in scene.within(i, last)):
        return True  # but not of ", but it also talks of “gains”"
    for j in range(i + 1, min(i + 4, last)):
        if scene.doc[j].pos_ == "VERB" and scene.doc[j].dep_ == "conj" and scene.doc[j].head == cue:
            return False
    verb = next((scene.doc[j] for j in range(i + 1, last) if scene.doc[j].tag_ in FINITE), None)
    if verb is None:
        return True
    return cue.tag_ == "VBD" and verb.tag_ != "VBD" and any(c.dep_ == "nsubj" for c in verb.lefts)


def _before_deed(scene: Scene, cue: Token, first: int, last: int) -> int:
    """The end of what is said before the next thing that the speaker does: "promised money in March, and has
    paid it"."""
    for verb in children(cue, "conj"):
        joined = child(cue, "cc")
        if joined is None or not first < joined.i < verb.i < last or scene.within(joined.i, last):
            continue
        if (verb.tag_ in FINITE or has(verb, "aux")) and not has(verb, "nsubj"):
            return joined.i
    return last


def _same_time(scene: Scene, cue: Token, i: int, last: int) -> bool:
    """Does the clause at `i` speak of the time of the report and not of that of the saying ("said it was hard
    when it comes to ...")?"""
    tags = [t.tag_ for t in scene.doc[i:last] if t.tag_ in FINITE]
    return cue.tag_ == "VBD" and bool(tags) and "VBD" not in tags


def _reports_soon(scene: Scene, first: int, last: int) -> bool:
    """Is one of the first verbs from `first` on itself a reporting one ("adding", "and said")?"""
    for i in range(first, min(first + 10, last)):
        token = scene.doc[i]
        if scene.stretch_at(i) is None and token.tag_[:2] == "VB":
            if is_reporting(token, "clause") and token.tag_ != "VB":
                return True
            if token.tag_ in FINITE:
                return False
    return False


def _cut(scene: Scene, cue: Token, first: int, last: int) -> int:
    doc = scene.doc
    for i in range(first + 2, last):
        token = doc[i]
        if scene.stretch_at(i) is not None:
            continue
        comma = doc[i - 1].text in {",", "―", "—", "--", "–"} or scene.stretch_at(i - 1) is not None
        if comma and token.tag_ == "VBG" and is_reporting(token, "clause"):
            return i
        if comma and token.tag_ == "VBG" and is_reporting(token, "label") and scene.within(i, last):
            return i
        if comma and (token.lower_ in _WORDS.conceding or _is_sourced(token, last)):
            return i
        if comma and _is_with_report(token, last):
            return i
        if leads_to_marks(scene, token, last):
            return i
        if comma and (_is_remark(token, last) or _is_done(token, last) or _is_stir(token, last)):
            return i
        if comma and doc[first].lower_ == "to" and _is_told_as_done(token, last):
            return i
        if comma and token.lower_ == "even" and i + 1 < last and doc[i + 1].lower_ == "as":
            return i
        if comma and token.lower_ in _WORDS.parting and _other_reports(cue, doc[i + 1 : min(i + 12, last)]):
            return i
        if comma and _is_listed(cue, token):
            return i
        if _quotes_anew(scene, token, last):
            return _clause_start(scene, first, i)
        if token.lower_ in _WORDS.joining and i + 1 < last and _joins_anew(scene, cue, token, last):
            return i
    return last


def leads_to_marks(scene: Scene, token: Token, last: int) -> bool:
    """Is it the "saying" that leads up to marked words: "announced its plans saying, '...'"?"""
    if token.tag_ != "VBG" or not is_reporting(token, "clause"):
        return False
    i = token.i + 1
    while i < last and scene.stretch_at(i) is None and (scene.doc[i].is_punct or scene.doc[i].is_space):
        i += 1
    return i < last and scene.stretch_at(i) is not None


def _is_with_report(token: Token, last: int) -> bool:
    """Does another report begin: ", with papers saying that it would rain"?"""
    if token.lower_ != "with":
        return False
    verb = next((t for t in token.doc[token.i + 1 : last] if t.tag_[:2] == "VB"), None)
    if verb is None or verb.tag_ != "VBG" or verb.i > token.i + _WITH:
        return False
    return is_reporting(verb, "clause") and verb.nbor(-1).pos_ in ("NOUN", "PROPN")


def _is_sourced(token: Token, last: int) -> bool:
    """Does it begin "according to"?"""
    return token.lower_ == "according" and token.i + 1 < last and token.nbor().lower_ == "to"


def _joins_anew(scene: Scene, cue: Token, joining: Token, last: int) -> bool:
    """Does "and" join something that the speaker says or does next?"""
    rest = scene.doc[joining.i + 1 : last]
    return _is_own_deed(cue, joining) or _second_report(cue, rest) or _names_anew(scene, cue, rest[0], last)


def _is_own_deed(cue: Token, joining: Token) -> bool:
    """Does "and" join what the speakers do, and not what they tell of one thing: "they said that this is
    wrong and are trying to stop it"?"""
    told = joining.head
    verb = next((c for c in children(told, "conj") if c.i > joining.i), None)
    clause = next(iter(children(cue, "ccomp")), None)
    if verb is None or told != clause or has(verb, "nsubj", "nsubjpass", "expl"):
        return False
    number, speakers = _number(told), _number(cue)
    own = next((t.tag_ for t in (verb, *children(verb, "aux", "auxpass")) if t.tag_ in _AGREEING), None)
    if own is None or number is None or speakers is None or number == speakers:
        return False
    return _AGREEING[own] == speakers


_AGREEING: Final = {"VBZ": "one", "VBP": "several"}


def _number(verb: Token) -> str | None:
    """How many do what the verb says, by its subject; None where that does not show."""
    own = child(verb, "nsubj", "nsubjpass")
    if own is None or own.lower_ in ("i", "you", "who", "which", "that") or own.ent_type_ == "ORG":
        return None
    if has(own, "conj") or own.tag_ in ("NNS", "NNPS") or own.lower_ in ("they", "we", "these", "those"):
        return "several"
    singular = own.tag_ == "NN" or own.lower_ in ("he", "she", "it", "this")
    return "one" if singular or own.ent_type_ == "PERSON" else None


def _second_report(cue: Token, rest: Span) -> bool:
    """Does "and" join a further report to the cue ("said he would go and warned that ...")?"""
    verb = rest[0]
    if verb.pos_ == "ADV" and len(rest) > 1:
        verb = rest[1]
    if verb.dep_ == "aux" and verb.lemma_ == "do":  # "but did not say when"
        return is_reporting(verb.head, "clause") and not has(verb.head, "nsubj")
    if verb.tag_ == cue.tag_ == "VB" and verb.dep_ == "conj":
        return is_speech(verb)
    if verb.lemma_.lower() in CUES.withholding and verb.tag_ == cue.tag_ and _is_of_thing(verb.head):
        return True  # "said the sums were right but refused to publish them"
    if _demands(verb) and cue.tag_ == "VBD" and verb.tag_ in ("VBD", "VBN"):
        return True
    if not is_reporting(verb, "clause") or verb.tag_ not in ("VBD", "VBZ", "VBG"):
        return False
    if verb.tag_ == "VBG" or cue.tag_ == "VBG":
        return verb.tag_ == cue.tag_
    return True


def _is_of_thing(told: Token) -> bool:
    """Is something told of a thing, which says and does nothing itself?"""
    own = child(told, "nsubj", "nsubjpass")
    if own is None or own.pos_ != "NOUN" or own.ent_type_:
        return False
    noun = own.lemma_.lower()
    return noun not in PEOPLE.all and noun not in PERSONS.persons and noun not in BODIES


def _names_anew(scene: Scene, cue: Token, verb: Token, last: int) -> bool:
    """Does the speaker go on to call something a name: "said it was gone and described it as “a loss”"?"""
    if verb.tag_ != cue.tag_ or not is_reporting(verb, "label") or has(verb, "nsubj"):
        return False
    marked = scene.following(verb.i)
    return marked is not None and marked.first <= verb.i + _NEAR and marked.last <= last


def _demands(verb: Token) -> bool:
    """Does the verb say what somebody should do or has done: "accused them of", "called on them to"?"""
    if is_reporting(verb, "accuse"):
        return any(t.lower_ == "of" and any(c.tag_ == "VBG" for c in t.rights) for t in verb.subtree)
    return is_reporting(verb, "infinitive") and has(verb, "xcomp", "ccomp")


def _is_listed(cue: Token, token: Token) -> bool:
    """Is the verb behind a comma the next of several things that the speaker said: "said that he was late,
    called her a thief, and left"?"""
    if token.tag_ != "VBD" or cue.tag_ != "VBD" or token.dep_ != "conj" or has(token, "nsubj"):
        return False
    return is_speech(token) and has(token, "dobj", "ccomp")


def _is_remark(token: Token, last: int) -> bool:
    """Does the writer begin to speak of what was said: ", a view that few share"?"""
    if token.tag_ != "DT" or token.lower_ not in ("a", "an"):
        return False
    noun = token.head
    return (
        token.i < noun.i < last
        and noun.lemma_.lower() in CUES.extent.remarks
        and any(c.dep_ in ("relcl", "acl") for c in noun.rights)
    )


def _is_stir(token: Token, last: int) -> bool:
    """Does the writer tell what the words led to: "said he would go, drawing criticism"?"""
    if token.tag_ != "VBG" or token.lemma_.lower() not in _WORDS.stirring:
        return False
    stirred = child(token, "dobj")
    return stirred is not None and stirred.i < last and stirred.lemma_.lower() in _WORDS.stirred


def _is_told_as_done(token: Token, last: int) -> bool:
    """Is what somebody vows to do told as a fact behind it: ", a step that angered many", ", which came as
    the vote drew near"?"""
    if token.lower_ == "which" and token.i + 2 < last:
        return token.nbor().lemma_ == "come" and token.nbor(2).lower_ in _WORDS.coming
    if token.tag_ != "DT" or not token.i < token.head.i < last:
        return False
    noun = token.head
    told = (c for c in noun.rights if c.dep_ == "relcl")
    return noun.lemma_.lower() in _WORDS.deeds and any(c.tag_ in ("VBD", "VBZ") for c in told)


def _is_done(token: Token, last: int) -> bool:
    """Does the writer tell that it was done: "asked them to leave, which they did"?"""
    if token.lower_ != "which" or token.i + 2 >= last:
        return False
    return token.nbor(1).tag_ == "PRP" and token.nbor(2).lower_ in ("did", "do", "does", "have", "has")


def _is_title(scene: Scene, stretch: Stretch) -> bool:
    """Is it the title of a book or a film?"""
    words = scene.words(stretch)
    names = [t for t in words if not t.is_stop]
    return bool(names) and all(t.text[0].isupper() for t in names)


def _other_reports(cue: Token, rest: Span) -> bool:
    """Does another speaker report next (", and doctors warned that ...")?"""
    verb = next((t for t in rest if t.tag_ in FINITE), None)
    if verb is None or verb.tag_ != cue.tag_ or not is_reporting(verb, "clause", "accuse"):
        return False
    if rest.doc[rest.start - 1].lower_ not in _WORDS.joining and not _with_that(verb):
        return False  # ", as Lee said before he left"
    return any(c.dep_ == "nsubj" and c.i >= rest.start for c in verb.lefts)


def _with_that(verb: Token) -> bool:
    """Has the verb a clause with "that"?"""
    return any(helped_by(c, {"that"}, "mark") for c in children(verb, "ccomp"))


def _quotes_anew(scene: Scene, token: Token, last: int) -> bool:
    """Does the token, with a speaker of its own, lead up to marked words ("and Smith replied, '...'")?"""
    i = token.i + 2
    return (
        i < last
        and token.tag_ in FINITE
        and scene.doc[i - 1].text in (",", ":")
        and scene.stretch_at(i) is not None
        and is_reporting(token, *SAYING)
    )


def _clause_start(scene: Scene, first: int, i: int) -> int:
    """The "and" or "but" behind a comma that joins the clause of token `i` to what is before it."""
    for j in range(i - 1, first + 2, -1):
        if scene.doc[j].lower_ in ("and", "but", "while") and scene.doc[j - 1].text == ",":
            return j
    return i
