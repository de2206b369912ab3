"""What is reported without a clause: "called X Y", "denied any involvement", "complained about the noise"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.speech import uses
from analysis.language.syntax import FINITE, child, children, has
from analysis.quotes.candidates import Range
from analysis.quotes.cues import CUES, is_reporting
from analysis.quotes.reported.extent import leads_to_marks, settled
from analysis.quotes.scene import Frame, Scene
from analysis.quotes.subjects import is_named_so

_LABELLED: Final = ("dobj", "oprd", "ccomp", "prep", "attr", "acomp", "xcomp", "dep", "nmod")
_REACH: Final = 18


def label(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    """ "called the plan 'a disaster'": only with marks in it; without them it is the writer's summary."""
    if not is_reporting(cue, "label") or is_named_so(cue):
        return None
    last = cue.i + 1
    for own in cue.rights:
        if own.dep_ in _LABELLED:
            last = max(last, own.right_edge.i + 1)
    stretch = scene.following(cue.i + 1)
    if stretch is not None and stretch.first <= cue.i + 6 and stretch.last <= frame.last:
        ends = stretch.last < frame.last and scene.doc[stretch.last].tag_ in FINITE
        last = stretch.last if ends else max(last, stretch.last)  # "what he called “chaos” led to ..."
    for other in scene.within(last, frame.last):  # "as 'weak' and its author as 'lost'"
        between = scene.doc[last : other.first]
        if len(between) > _REACH or any(t.tag_ in FINITE or is_reporting(t) for t in between):
            break
        if not any(t.lower_ == "and" for t in between):
            break
        last = other.last
    first, last = scene.snapped(cue.i + 1, min(last, frame.last))
    last = min([_before_dash(scene, first, last), *(c.i for c in children(cue, "agent") if c.i > first)])
    while last > first and scene.stretch_at(last - 1) is None and scene.doc[last - 1].dep_ in ("cc", "punct"):
        last -= 1
    content = scene.trimmed(first, last)
    if content is None or not scene.within(*content) or _reports_between(scene, cue, content):
        return None
    return content


def _reports_between(scene: Scene, cue: Token, content: Range) -> bool:
    """Does another verb lead up to the marks: "dismissed her after she had told the radio that '...'"?"""
    marked = scene.within(*content)[0]
    return any(
        (is_reporting(t, "clause") and t.tag_ in (*FINITE, "VBN") and t.dep_ != "relcl")
        or leads_to_marks(scene, t, content[1])
        for t in scene.doc[content[0] : marked.first]
    )


def _before_dash(scene: Scene, first: int, last: int) -> int:
    """The end of a phrase before an aside behind a dash, or before the time at which it was said."""
    marked = scene.within(first, last)
    if not marked:
        return last
    for i in range(marked[-1].last, last):
        token = scene.doc[i]
        if token.text in ("—", "–", "-", "--", "―") or (
            token.text == "," and token.nbor().tag_ in ("WDT", "WP")
        ):
            return i
        if token.ent_type_ == "DATE" or token.lower_ in CUES.clauses.when_said:
            return (
                i - 1 if scene.doc[i - 1].dep_ == "prep" and i - 1 >= marked[-1].last else i
            )  # when it was said
    return last


def plain_object(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    """ "denied any involvement": the object of the verb; None where it is a thing and nobody's words."""
    if not is_reporting(cue, "object") or has(cue, "auxpass", "dative"):
        return None
    if cue.tag_ == "VB" and any(c.lower_ == "to" for c in cue.lefts):
        return None
    for own in cue.rights:
        done = own.tag_ == "VBG" or any(c.tag_ == "VBG" for c in children(own, "aux"))
        if (own.dep_ == "xcomp" and done) or (own.dep_ == "dobj" and own.pos_ not in ("PRON", "PROPN")):
            first, last = max(own.left_edge.i, cue.i + 1), own.right_edge.i + 1
            if uses(cue, "as"):
                last = max([last, *(c.right_edge.i + 1 for c in cue.rights if c.lower_ == "as")])
            content = settled(scene, frame, cue, first, last)
            worded = content is not None and (not _is_deed(cue) or _has_words(scene, content))
            return content if content and worded and content[1] - content[0] >= 2 else None
    return None


def _is_deed(cue: Token) -> bool:
    """Does the verb with a mere thing for an object tell a deed and no words: "announced a ban"?"""
    return cue.lemma_.lower() in CUES.deeds_of_saying


def _has_words(scene: Scene, content: Range) -> bool:
    """Is anything said of the object: by marks, a verb, or an "as"?"""
    if scene.within(*content):
        return True
    words = scene.doc[slice(*content)]
    return any(t.lower_ == "as" or (t.tag_[:2] == "VB" and t.dep_ not in ("amod", "compound")) for t in words)


def holds_term(scene: Scene, cue: Token, content: Range) -> bool:
    """Is there, further down in what is rejected or praised, somebody else's term: "any plan that ends what
    Olsen calls '...'"?"""
    for verb in scene.doc[slice(*content)]:
        if verb.head != cue and is_reporting(verb, "label") and scene.stretch_at(verb.i) is None:
            left = list(verb.lefts)
            if any(c.lower_ == "what" for c in left) and any(
                c.dep_ == "nsubj" and c.pos_ == "PROPN" for c in left
            ):
                return True
    return False


def topic(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    """ "complained about the noise": what stands behind the preposition."""
    if not is_reporting(cue, "topic"):
        return None
    for own in cue.rights:
        if own.dep_ == "prep" and own.lower_ in CUES.clauses.topic and own.i <= cue.i + 5:
            if child(own, "pobj", "pcomp") is None:
                continue  # "leave it lying about unused"
            return settled(scene, frame, cue, own.i + 1, own.right_edge.i + 1)
    return None
