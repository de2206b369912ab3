"""A sentence, and an event that is told in it, between its discovery in a clause and its record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from spacy.tokens import Span, Token

from analysis.events.coding.frames import lemma_of
from analysis.events.coding.slots import Act
from analysis.language.clauses import Clause, Clauses
from analysis.model import Date, PloverType

Construction = Literal[
    "main", "coordinate", "relative", "participial", "adverbial", "gerund", "complement", "quoted", "nominal"
]
"""The kind of clause that tells an event."""
_LEAD: Final = 2
"""Paragraphs, the headline among them, that make the lead."""
_FIRST: Final = 1
"""The last paragraph with which a text can open: what stands above it is the headline."""


class Sentence(NamedTuple):
    """A sentence of the title or the body.

    `paragraph` counts paragraphs from 0; `dates` are paired with the token that governs their words; `dated`
    holds the indices of predicates with a date of their own, `omitted` those of the words of dates, `quoted`
    those of all quoted tokens of the paragraph; `clauses` are its clauses as they are asked for.
    """

    span: Span
    paragraph: int
    in_title: bool
    dates: list[tuple[Date, Token]]
    dated: frozenset[int]
    omitted: frozenset[int]
    quoted: frozenset[int]
    clauses: Clauses

    @property
    def in_lead(self) -> bool:
        """Whether it stands in the headline or in the paragraphs that sum the news up."""
        return self.paragraph <= _LEAD

    @property
    def opens(self) -> bool:
        """Whether the text opens with it: the first sentence of its lead."""
        at = self.span.start
        first = at == 0 or "\n" in self.span.doc[at - 1].text_with_ws
        return first and self.paragraph <= _FIRST and not self.in_title


class Candidate(NamedTuple):
    """What a clause tells, before it is dated.

    `clause` is that of the predicate that tells it, `lemma` that predicate's; `evidence` heads the words
    that tell it; `source_heads` and `target_heads` head the phrases of those on either side who are no known
    actors; `core` is the predicate of the act within ("agreed to *send*", "said that … had *left*");
    `subjects` are the heads of its grammatical doers. Of a statement (`saying`), `content` heads what is
    said; `source` is a verb of saying that only tells where the author has the rest from. `ruled` tells that
    a rule has made it; `chance` is how probable it is an event, None where nobody has weighed it, `share`
    the weight of its type, which rule and judge may have `agreed` on; `days` is what the judge holds of each
    day (`Verdict.days`); `barred` says why it can be no event.
    """

    clause: Clause
    lemma: str
    evidence: Token
    type: PloverType | None
    mode: str | None
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    subjects: tuple[Token, ...]
    core: Token | None
    saying: bool = False
    content: Token | None = None
    source: Token | None = None
    construction: Construction = "main"
    ruled: bool = True
    source_heads: tuple[Token, ...] = ()
    target_heads: tuple[Token, ...] = ()
    chance: float | None = None
    share: float = 0.5
    agreed: bool = False
    days: Mapping[str, float] = MappingProxyType({})
    barred: str = ""

    @classmethod
    def act(cls, act: Act, clause: Clause, sources: tuple[str, ...], targets: tuple[str, ...]) -> Candidate:
        """What somebody does."""
        lemma = lemma_of(clause.head)
        return cls(clause, lemma, clause.head, act.type, act.mode, sources, targets, act.doers, act.core)

    @classmethod
    def statement(
        cls,
        clause: Clause,
        kind: PloverType | None,
        mode: str | None,
        sources: tuple[str, ...],
        targets: tuple[str, ...],
        core: Token | None = None,
    ) -> Candidate:
        """What somebody says."""
        said = Act(clause.head, kind, mode, clause.subjects, (), core=core or clause.content)
        return cls.act(said, clause, sources, targets)._replace(saying=True, content=clause.content)

    def told_by(self, source: Token) -> Candidate:
        """The same, where a verb of saying only tells where the author has it from."""
        return self._replace(source=source, evidence=source)

    @property
    def inner(self) -> Clause | None:
        """The clause of what is said, or of the act within."""
        head = self.content or self.core
        return None if head is None else self.clause.clauses.of(head)

    @property
    def heads(self) -> tuple[Token, ...]:
        """Its predicates, the one that tells first."""
        return (self.clause.head, *(t for t in (self.content, self.source) if t is not None))
