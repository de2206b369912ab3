"""The Annotator: a trained spaCy pipeline and the components of this package behind it, in order."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import version
from itertools import pairwise
from typing import Any, Final, NamedTuple, cast

import spacy
from msgspec.structs import replace
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from analysis.actors.known.user_file import AliasesError
from analysis.defaults import DEFAULT_MODEL
from analysis.errors import ModelError
from analysis.events.explaining import Explanation
from analysis.events.judge import fingerprint
from analysis.guard import Attempt, forget, guarded, noted
from analysis.identity import identified
from analysis.installed import not_installed
from analysis.language.attachments import PREFIXED
from analysis.language.foreign import is_foreign
from analysis.language.marks import repeated
from analysis.layers import LAYERS
from analysis.model import (
    Annotation,
    Article,
    Engine,
    Failure,
    LayerName,
    Paragraph,
    Reading,
    Span,
    Step,
)
from analysis.reading.head.complete import complete
from analysis.reading.head.dateline import report_start
from analysis.reading.head.lines import Head, read_head
from analysis.reading.languages import with_languages
from analysis.reading.layout import layout_of
from analysis.reading.masking import legible, mask
from analysis.reading.sentences import sentences
from analysis.reading.source import shown

COMPONENTS: Final[dict[str, LayerName]] = {
    layer.component: cast("LayerName", layer.name) for layer in LAYERS if layer.component is not None
}
"""The components of this package in their order, and what each finds."""

_NEEDED: Final = ("parser", "ner")
_BATCH: Final = 16_000
"""Characters that go through the model together: more is hardly faster, and memory grows with it."""
_PIECE: Final = 5_000
"""Characters of one piece at most; a paragraph longer than that is rare."""
_WORD: Final = 200
"""Characters without white space at most: the tokenizer's time grows with the square of a word's length."""

_STRETCH: Final = re.compile(rf"\S{{1,{_WORD}}}\s{{0,{_PIECE}}}|\s{{1,{_PIECE}}}")

_INK: Final = re.compile(r"\S")

Progress = Callable[[float], None]


class Annotator:
    """Annotates articles.

    `model` names an installed spaCy pipeline (default: the small English one that Dateline depends on).
    Raises ModelError when it is not installed, is no pipeline, or has no parser or no entity recogniser.
    `actors` is the path of a TOML file of actors that win over others (`analysis.actors.known.user_file`);
    raises AliasesError when it cannot be read or has another form.

    A step that fails, which is a fault of ours, costs no more than itself: the annotation's `failures` tell
    what it goes without. With `strict` it raises, for tests and for whoever mends it.
    """

    def __init__(
        self,
        model: str | None = None,
        actors: str | os.PathLike[str] | None = None,
        *,
        strict: bool = False,
    ) -> None:
        self._strict = strict
        self.nlp: Language = _load(model or DEFAULT_MODEL, None if actors is None else _as_text(actors))
        meta = self.nlp.meta
        self.engine = Engine(
            dateline=version("dateline"),
            spacy=version("spacy"),
            model=f"{meta['lang']}_{meta['name']} {meta['version']}",
            judge=fingerprint(),
        )

    def annotate(self, article: Article | Reading, progress: Progress | None = None) -> Annotation:
        """What is in one article, which may have been read before. `progress` is called with the share done,
        0 to 1, from time to time."""
        return next(self._run((article,), progress))

    def pipe(self, articles: Iterable[Article | Reading]) -> Iterator[Annotation]:
        """The annotations of many articles, in their order; faster than one by one."""
        return self._run(articles, None)

    def explain(self, article: Article | Reading) -> tuple[Explanation, ...]:
        """Why each event of the article is one, and what was decided of every other clause, in the order of
        the text."""
        one = _Prepared(article, strict=self._strict)
        docs = [doc for batch in _batches(iter(one.pieces)) for doc in self._parsed(batch)]
        explanations: tuple[Explanation, ...] = self._annotated(one, docs, explaining=True)._.explanations
        return explanations

    def _run(self, articles: Iterable[Article | Reading], progress: Progress | None) -> Iterator[Annotation]:
        prepared = (_Prepared(article, strict=self._strict) for article in articles)
        ahead, here = itertools.tee(prepared)
        pieces = (piece for one in ahead for piece in one.pieces)
        parsed = (doc for batch in _batches(pieces) for doc in self._parsed(batch))
        for one in here:
            docs, done = [], 0
            for doc in itertools.islice(parsed, len(one.pieces)):
                # The model's vectors have done their work, and are large; a mere slice would hold on to those
                # of the whole batch. A piece without a parse has none.
                doc.tensor = doc.tensor[:0].reshape(0, 0).copy()
                docs.append(doc)
                done += len(doc.text)
                if progress:
                    progress(0.9 * done / len(one.article.text))
            annotation = self._finish(one, docs)
            if progress:
                progress(1.0)
            yield annotation

    def _parsed(self, batch: list[_Piece]) -> Iterable[Doc]:
        """The pieces as the model reads them: all at once or, where that fails, each by itself. One that it
        cannot read has no parse."""
        own = list(COMPONENTS)
        with Attempt(None if self._strict else forget, "parse"):
            texts = [piece.text for piece in batch]
            return list(self.nlp.pipe(texts, batch_size=len(texts), disable=own))
        return (self._parsed_alone(piece, own) for piece in batch)

    def _parsed_alone(self, piece: _Piece, own: list[str]) -> Doc:
        with piece.whole.attempt("parse", where=piece.paragraph):
            return self.nlp(piece.text, disable=own)
        return self.nlp.make_doc(piece.text)

    def _annotated(self, one: _Prepared, docs: list[Doc], *, explaining: bool = False) -> Doc:
        """The pieces as one Doc, with everything found in it."""
        doc = Doc.from_docs(docs, ensure_whitespace=False) or self.nlp.make_doc("")
        doc._.article = one.article
        doc._.layout = one.layout
        doc._.sentences = one.sentences
        doc._.guarded = not self._strict
        doc._.explaining = explaining
        doc._.failures = one.failures
        for name, layer in COMPONENTS.items():
            with guarded(doc, layer):
                self.nlp.get_pipe(name)(doc)
        return doc

    def _finish(self, one: _Prepared, docs: list[Doc]) -> Annotation:
        doc = self._annotated(one, docs)
        found: dict[str, Any] = {layer.name: layer.of(doc._) for layer in LAYERS}
        annotation = Annotation(
            article=one.article,
            layout=one.layout,
            sentences=one.sentences,
            **found,
            engine=self.engine,
            failures=doc._.failures,
        )
        with guarded(doc, "ids", "records"):
            return identified(annotation)
        return replace(annotation, failures=doc._.failures)


class _Piece(NamedTuple):
    """A piece of text for the model, the paragraph that it is of, and the article."""

    text: str
    paragraph: Span
    whole: _Prepared


class _Prepared:
    """An article that has been read, with its text cut into pieces for the model."""

    def __init__(self, article: Article | Reading, *, strict: bool) -> None:
        self._strict = strict
        self.failures: tuple[Failure, ...] = ()
        self.layout: tuple[Paragraph, ...]
        self.sentences: tuple[Span, ...]
        if isinstance(article, Reading):
            self.article, self.layout, self.sentences = article.article, article.layout, article.sentences
        else:
            self._read(article)
        text, markup = self.article.text, self.article.markup
        masked = self._masked(text, markup)
        self.pieces = [
            _Piece(_unwrapped(masked[a:b]), (p.start, p.end), self)
            for p in self.layout
            for a, b in self._cut(masked, p)
        ]

    def _read(self, article: Article) -> None:
        """`analysis.reading.reading`, step by step."""
        self.article, self.sentences = article, ()
        text, markup = article.text, article.markup
        head: Head | None = None
        with self.attempt("head"):
            head = read_head(text, markup)
            self.article = complete(article, head)
        self.layout = (Paragraph(0, len(text), "body"),) if text else ()
        with self.attempt("head", "layout"):
            self.layout = layout_of(article, head)
            self.article = with_languages(self.article, self.layout)
        with self.attempt("head", "sentences"):
            self.sentences = sentences(text, self.layout)

    def attempt(self, layer: LayerName, step: Step = "reading", where: Span | None = None) -> Attempt:
        """A step that may fail before there is a Doc."""
        return Attempt(None if self._strict else self._note, layer, step, where)

    def _note(self, failure: Failure) -> None:
        self.failures = noted(self.article.text, self.failures, failure)

    def _masked(self, text: str, markup: str) -> str:
        with self.attempt("head", "layout"):
            masked = _in_english(legible(mask(text, markup)), self.layout)
            return _without_repeats(masked, self.layout)
        return mask(text)

    def _cut(self, masked: str, paragraph: Paragraph) -> Iterable[Span]:
        where = (paragraph.start, paragraph.end)
        with self.attempt("parse", where=where):
            return list(_cut(masked, paragraph))
        return (where,)


def _unwrapped(piece: str) -> str:
    """Line breaks inside a paragraph as spaces: to the model, a break in a name is two names."""
    words = piece.rstrip()
    return words.replace("\n", " ") + piece[len(words) :]


def _in_english(text: str, layout: Sequence[Paragraph]) -> str:
    """The text with blanks for what is in another language; with nothing else if all of its body is."""
    parts = {paragraph.part for paragraph in layout}
    none = "foreign" in parts and "body" not in parts
    pieces = []
    for p in layout:
        piece = text[p.start : p.end]
        other = none or p.part == "foreign" or (p.part == "title" and is_foreign(piece))
        pieces.append(_INK.sub(" ", piece) if other else piece)
    return "".join(pieces)


def _without_repeats(text: str, layout: Sequence[Paragraph]) -> str:
    """The text without the marks that stand there twice by mistake: the tokenizer makes one word of two."""
    odd = [i for paragraph in layout for i in repeated(text, paragraph.start, paragraph.end)]
    return " ".join(text[a + 1 : b] for a, b in pairwise([-1, *odd, len(text)])) if odd else text


def _batches(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """The pieces in lists of about as many characters each."""
    batch: list[_Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _cut(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """A paragraph in pieces short enough for the model, cut where there is white space, if anywhere."""
    start = end = report_start(text, paragraph.start, paragraph.end)
    if start > paragraph.start:  # to the model, a dateline is a subject of the first sentence
        yield paragraph.start, start
    for word in _STRETCH.finditer(text, start, paragraph.end):
        if end > start and (word.end() - start > _PIECE or not text[end - 1].isspace()):
            yield start, end
            start = end
        end = word.end()
    if end > start:
        yield start, end


def _as_text(actors: str | os.PathLike[str]) -> str:
    """The name of the file of actors, for the pipeline's configuration. Raises AliasesError."""
    name = os.fspath(actors)
    if name.encode("utf-8", "replace").decode("utf-8") != name:
        raise AliasesError(f"{shown(name)}: the name of the file is not text")
    return name


def _load(model: str, actors: str | None) -> Language:
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise not_installed(model) from error
    except Exception as error:  # another package of that name, or a pipeline of another time
        raise ModelError(f"{model!r} cannot be loaded as a spaCy pipeline: {error}") from error
    missing = [name for name in _NEEDED if not nlp.has_pipe(name)]
    if missing:
        raise ModelError(
            f"the spaCy pipeline {model!r} has no {' and no '.join(missing)}; Dateline needs both"
        )
    _part_abbreviations(nlp)
    nlp.add_pipe("dateline_attachments")
    for name, layer in COMPONENTS.items():
        import_module(f"analysis.{layer}.component")  # which makes its factory known
        nlp.add_pipe(name, config={"aliases": actors} if name == "dateline_actors" else {})
    return nlp


def _part_abbreviations(nlp: Language) -> None:
    """Let the tokenizer part "U.S.-China" too, as it does "Sino-American", and leave "re-elected" whole, as
    the model has learnt it."""
    tokenizer = nlp.tokenizer
    if isinstance(tokenizer, Tokenizer):
        infixes = [*(nlp.Defaults.infixes or ()), r"(?<=[A-Z]\.)[-–](?=[A-Za-z])"]
        found = compile_infix_regex(infixes).finditer

        def infixes_of(word: str) -> Iterator[re.Match[str]]:
            whole = PREFIXED.match(word)
            return (one for one in found(word) if whole is None or one.start() >= whole.end())

        tokenizer.infix_finditer = infixes_of
