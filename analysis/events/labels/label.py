"""Labels: an event in a line of at most 100 characters, in the article's words and the present tense."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Found
from analysis.events.coding.frames import lemma_of
from analysis.events.participants import Participants
from analysis.language.clauses import clause, is_passive, np_tokens
from analysis.language.lexicon import untyped
from analysis.language.modality import is_announced, is_due, is_verb_negated
from analysis.language.speech import uses, verbs
from analysis.model import Actor

LIMIT: Final = 100
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "agent", "csubj"})
_OMITTED: Final = frozenset({"relcl", "appos", "parataxis", "punct", "mark", "cc", "conj", "advcl", "meta"})
_NO_SPACE_BEFORE: Final = frozenset(
    {",", "'s", "’s", "'", "’", "%", ")", "n't", "n’t", ".", "-", ":", ";", "]"}
)
_WORDS: Final = 24
_SHORT: Final = 4
"""Fewer words in front of a verb of saying are not what is said."""
_IRREGULAR: Final = {"be": "is", "have": "has", "do": "does", "go": "goes"}


def label(found: Found, who: Participants, omitted: frozenset[int]) -> str:
    """The event in a line, without the tokens with the indices `omitted`: dates, which stand beside it.

    Empty when the line would tell nothing: a verb without anybody, or that somebody said something.
    """
    head = found.heads[0]
    names = _subjects(found, who, omitted)
    subject = " and ".join(names[:2])
    content = found.heads[1] if found.saying and len(found.heads) > 1 else None
    apart = content is not None and (not head.is_ancestor(content) or content.i < head.i)
    if found.saying and subject and (apart or uses(head, "plain")):
        told = _content(head, content)
        if told:
            return shorten(f"{subject}: {_joined(_names_only(told, who, omitted)).lstrip(' ,;:')}")
    if (occasion := _occasion(found)) is not None:
        held = occasion.dep_ == "nsubjpass"
        return shorten(
            f"{_phrase(occasion, omitted)} {_verb(head, occasion.tag_ == 'NNS', held)} "
            + _joined(_names_only(_after(head, False, ()), who, omitted))
        )
    passive = not found.sources and (is_passive(head) or any(t.dep_ == "nsubjpass" for t in head.children))
    named = [who.principal(token) for token in found.subjects]
    alone = len(names) == 1 and any(actor is not None and actor.kind == "person" for actor in named)
    many = len(names) > 1 or (not alone and _is_plural(found, who))
    if head.pos_ == "NOUN" and names and any(t.dep_ == "poss" for t in head.children):
        subject += "’" if subject.endswith("s") else "’s"
    verb = _verb(head, many, passive)
    after = _after(head, bool(found.sources), found.heads[1:]) or [
        t for noun in clause(head).objects for t in np_tokens(noun) if t.i > head.i
    ]
    turned = bool(found.sources) and any(t.dep_ == "agent" for t in head.children)
    moved = frozenset(t.i for t in head.children if turned and t.dep_ == "nsubjpass")
    rest = [word for word in _names_only(after, who, omitted, moved) if word]
    if not any(word[:1].isalnum() for word in rest) and _is_empty(found, subject):
        return ""
    return shorten(_joined([word for word in (subject, verb, *rest) if word]))


def _occasion(found: Found) -> Token | None:
    """The noun that tells the act where the verb only says that it took place: "talks were held"."""
    core = found.core
    head = found.heads[0]
    told = core is not None and core.pos_ == "NOUN" and core.head == head and core.dep_ in _SUBJECTS
    return core if told and core not in found.subjects else None


def _is_empty(found: Found, subject: str) -> bool:
    """Whether a verb with its subject alone tells nothing."""
    lemma = lemma_of(found.heads[0])
    speech = lemma in verbs("statement") - verbs("alone")
    return not subject or (speech and found.type is None and not found.targets)


@cache
def _endless() -> frozenset[str]:
    return frozenset(untyped("analysis.events.labels", "labels")["unfinished"])


def shorten(text: str) -> str:
    """The text itself, or as many whole words of it as fit, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= LIMIT:
        return text
    cut = text[:LIMIT].rsplit(" ", 1)[0]
    while " " in cut:
        cut = cut.rstrip(" ,;:-–—“\"'(")
        last = cut.rsplit(" ", 1)[-1].lower()
        if last not in _endless() and len(cut) < LIMIT:
            break
        cut = cut.rsplit(" ", 1)[0]
    return (cut if len(cut) < LIMIT else cut[: LIMIT - 1]) + "…"


_LONG_NAME: Final = 24
_POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "our", "my"})
_ENDS: Final = frozenset({",", ";", ":", ".", "-", "–", "—"})
_HELPERS: Final = ("aux", "auxpass", "neg")
_OBJECTIVE: Final = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}


def _verb(head: Token, many: bool, passive: bool) -> str:
    if is_announced(head):
        return " ".join(t.text for t in (*(t for t in head.lefts if t.dep_ in _HELPERS), head))
    modal = next((t.lower_ for t in head.children if t.tag_ == "MD"), None)
    negated = is_verb_negated(head)
    if modal is None and is_due(head):
        return f"to be {head.text}" if passive else f"to {lemma_of(head)}"
    if modal is not None:
        modal = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "would": "will"}.get(modal, modal)
        words = [modal, "not" if negated else "", f"be {head.text}" if passive else lemma_of(head)]
    elif passive:
        words = ["are" if many else "is", "not" if negated else "", head.text]
    elif negated:
        words = ["do" if many else "does", "not", lemma_of(head)]
    else:
        words = [present(head, many)]
    return " ".join(word for word in words if word)


def present(verb: Token, many: bool = False) -> str:
    """The verb in the third person of the present tense: "summoned" → "summons" (of `many`: "summon")."""
    lemma = lemma_of(verb)
    if many and verb.pos_ == "VERB" and lemma.isalpha():
        return lemma
    if verb.pos_ not in ("VERB", "AUX") or not lemma.isalpha():
        return verb.text
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _content(head: Token, content: Token | None) -> list[Token]:
    """The words that are said: the content clause, or what stands in front of "…, the minister said"."""
    if content is None:
        first = head.left_edge.i
        subjects = {t.i for c in head.children if c.dep_ in _SUBJECTS for t in c.subtree}
        told = [t for t in head.doc[first : head.i] if t.i not in subjects]
        if len(told) < _SHORT:
            told = [t for t in _following(head) if t.i not in subjects]
            if told and not told[0].is_punct:
                return []  # an object, not what is said
    else:
        cue = {t.i for t in head.subtree} if content.is_ancestor(head) else set()
        told = [t for t in content.subtree if t.i not in cue]
    while told and (told[0].dep_ in ("mark", "punct", "cc") or told[0].is_space):
        told = told[1:]
    return told


def _following(head: Token) -> list[Token]:
    """What stands behind the verb in its sentence, as far as a label can use it."""
    words: list[Token] = []
    for token in head.doc[head.i + 1 : head.i + 1 + 2 * _WORDS]:
        if token.is_sent_start:
            break
        words.append(token)
    return words


def _subjects(found: Found, who: Participants, omitted: frozenset[int]) -> list[str]:
    """Who does it (or, unknown by whom, suffers it), as the label says it: by name, or as he is described."""
    if not found.sources:
        subject = next((t for t in found.heads[0].children if t.dep_ in _SUBJECTS), None)
        subject = subject or _qualified(found.heads[0])
        if subject is None:
            return []
        actor = who.principal(subject)
        return [_called(actor) if actor is not None else _phrase(subject, omitted)]
    names = [_called(actor) for token in found.subjects if (actor := who.principal(token)) is not None]
    if found.type == "CONSULT" and names and not found.targets:
        names += [_called(a) for id_ in found.sources if (a := who.actor(id_)).kind == "person"]
    if not names:
        nouns = (token for token in found.subjects if token.pos_ in ("NOUN", "PROPN"))
        names = [name for noun in nouns if (name := _phrase(noun, omitted))]
        first = who.actor(found.sources[0])
        if any(
            name.split()[0].lower() in _POSSESSIVES or (first.kind == "person" and first.name in name)
            for name in names
        ):
            names = []  # "his government", "the minister of the North Anna Berg"
    return list(dict.fromkeys(names)) or [_called(who.actor(found.sources[0]))]


def _called(actor: Actor) -> str:
    """The name, or, if that is long, the letters by which the article itself calls a body."""
    if len(actor.name) <= _LONG_NAME or actor.kind == "person":
        return actor.name
    letters = (alias for alias in actor.aliases if alias.isupper() and alias.isalpha() and len(alias) > 1)
    return next(letters, actor.name)


def _qualified(head: Token) -> Token | None:
    """The noun that a participle qualifies: "the treaty signed in May"."""
    said = clause(head)
    return said.objects[0] if said.passive and said.objects else None


def _phrase(head: Token, omitted: frozenset[int]) -> str:
    """A noun phrase without its article, and not far beyond its head."""
    words = [t for t in np_tokens(head) if t.i <= head.i + 8]
    dated = next((n for n, t in enumerate(words) if t.i in omitted and t.i > head.i), len(words))
    words = words[:dated]  # "legislators on Tuesday"
    while len(words) > 1 and (words[0].dep_ == "det" or words[0].is_punct):
        words = words[1:]
    while len(words) > 1 and words[-1].lower_ in _endless():
        words = words[:-1]
    text = " ".join(head.doc[words[0].i : words[-1].i + 1].text.split())
    return text[:1].upper() + text[1:]


def _after(head: Token, active: bool, told: tuple[Token, ...]) -> list[Token]:
    """The words of the clause after its verb, without subject, asides and other clauses."""
    words: list[Token] = []
    children = [t for t in head.children if t.i > head.i]
    turned = active and any(t.dep_ == "agent" for t in head.children)
    if turned:  # told in the active voice: the subject of the passive comes after the verb
        children = [t for t in head.children if t.dep_ in ("prt", "nsubjpass")] + children
    for child in children:
        if turned and child.dep_ in ("agent", "nsubjpass", "prt"):
            if child not in words:
                words.extend(t for t in child.subtree if child.dep_ != "agent")
            continue
        if (
            child.dep_ in _OMITTED
            and child not in told
            and not (child.dep_ == "advcl" and child.tag_ == "VB")
        ):
            continue
        if (child.dep_ in _SUBJECTS and child.dep_ != "agent") or child.lower_ == "according":
            continue
        words.extend(t for t in child.subtree if not t.is_space)
        if len(words) > _WORDS:
            break
    return [t for t in words if t.text not in ('"', "“", "”", "``", "''")]


def _names_only(
    tokens: Iterable[Token], who: Participants, omitted: frozenset[int], moved: frozenset[int] = frozenset()
) -> list[str]:
    """The words, with officials by their names alone: "Norwegian Ambassador Berg" is "Berg".

    A pronoun with an index in `moved` was a subject and is told as an object; what began the sentence now
    stands within one.
    """
    words = [t for t in tokens if t.i not in omitted and t.text not in ('"', "“", "”", "``", "''")]
    dropped: set[int] = set()
    for token in words:
        actor = who.at(token)
        to = token.head if token.dep_ == "pobj" and token.head.lower_ == "to" else None
        if to is not None and to.i > 0 and to.nbor(-1).pos_ in ("NOUN", "PROPN"):
            continue  # "Ambassador to Rome Ann Lee"
        if actor is not None and actor.kind == "person" and token.pos_ == "PROPN":
            for left in token.lefts:
                if left.dep_ in ("compound", "amod", "nmod", "poss", "det") and who.at(left) is not actor:
                    dropped.update(t.i for t in left.subtree if who.at(t) is not actor)
    # A preposition whose date was left out goes with it.
    kept = [t for t in words if t.i not in dropped]
    return [
        (_OBJECTIVE.get(t.lower_, t.text) if t.i in moved else _lowered(t)) if moved else t.text
        for t in kept
        if not (t.dep_ == "prep" and any(c.i in omitted and c.dep_ == "pobj" for c in t.children))
    ]


def _lowered(token: Token) -> str:
    """A word that was the first of its sentence as it stands within one."""
    common = token.is_sent_start and token.pos_ in ("DET", "ADJ", "NOUN", "PRON", "NUM")
    return token.lower_ if common and not token.text.isupper() else token.text


def _is_plural(found: Found, who: Participants) -> bool:
    subjects = found.subjects
    if not found.sources:
        head = found.heads[0]
        subjects = tuple(t for t in head.children if t.dep_ in _SUBJECTS and t.dep_ != "agent")
        noun = _qualified(head)
        subjects = subjects or (() if noun is None else (noun,))
    return any(
        t.tag_ in ("NNS", "NNPS") and ((a := who.at(t)) is None or a.kind == "group") for t in subjects
    )


def _joined(words: Iterable[str]) -> str:
    text, kept = "", list(words)
    while kept and (kept[-1] in _ENDS or kept[-1].isspace()):  # left over when what followed was left out
        kept.pop()
    for word in kept:
        glued = word in _NO_SPACE_BEFORE or text.endswith(("(", "$", "-", "[")) or not text
        text += word if glued else " " + word
    return text
