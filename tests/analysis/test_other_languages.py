"""What is in another language than English is left alone, and the layout says so."""

from __future__ import annotations

import pytest

from analysis.language.foreign import is_english, is_foreign
from analysis.model import Annotation
from tests.conftest import Annotate

PASSAGES = {
    "German": "Ministerin Anna Weber sagte am 3. Mai 2019, dass die Brücke fehlt. „Auch das Geld ist weg.“",
    "French": "La ministre Anne Dubois est dans la ville, mais elle ne dit pas que le pont sera prêt.",
    "Spanish": "El alcalde Pedro Ruiz dijo que los vecinos del barrio no quieren la obra y que es muy cara.",
    "Italian": "Il sindaco Paolo Neri ha detto che la strada è chiusa per una frana e che non si sa altro.",
    "Polish": "Burmistrz Jan Nowak powiedział w piątek, że most nie zostanie zbudowany, bo brak pieniędzy.",
    "Turkish": "Belediye başkanı köprünün bu yıl inşa edilmeyeceğini söyledi. Meclis konuyu görüşmek "
    "için cuma günü toplanacak ve bir karar verecek, dedi Ahmet Kaya.",
    "Indonesian": "Wali kota mengatakan bahwa jembatan itu tidak akan dibangun dan kami tidak punya uang.",
    "Russian": "Мэр города Иван Лесков заявил, что моста в 2019 году не будет. «Денег нет».",
    "Greek": "Ο δήμαρχος Νίκος Λάμπρου είπε ότι η γέφυρα δεν θα χτιστεί το 2019.",
    "Japanese": "市長は2019年5月3日に「橋は建設されない」と述べた。",
}
ENGLISH = (
    "The harbour board met on Friday, and Maria Okello, who leads it, said that the pier was safe.",
    "In Los Angeles, El Paso, Las Vegas, San Juan, La Paz, El Alto and Los Alamos the shops were shut.",
    "QB Jo Rowe 61 88% 9 of 14, 2 TD, 1 INT. LB Tom Hale 70 100% 4 tackles, 1 sack, 3 QH.",
    "Ida van der Berg, Jo de la Cruz and Ana dos Santos read “Die Brücke und das Meer” in Le Mans.",
    "NO TALKS BEFORE SPRING, MINISTER SAYS",
    "June 9 – Dunmore, Hall. June 11 – Harrow, Old Barn. June 12 – Lund, Quay.",
)


def found(annotation: Annotation) -> list[object]:
    return [*annotation.actors, *annotation.dates, *annotation.quotes, *annotation.events]


@pytest.mark.parametrize("language", PASSAGES)
def test_another_language_is_known(language: str) -> None:
    assert is_foreign(PASSAGES[language])
    assert not is_english(PASSAGES[language])


@pytest.mark.parametrize("text", ENGLISH)
def test_english_and_lists_of_names_are_no_other_language(text: str) -> None:
    assert not is_foreign(text)


@pytest.mark.parametrize("language", PASSAGES)
def test_a_passage_in_another_language_is_left_alone(annotate: Annotate, language: str) -> None:
    annotation = annotate(f"{ENGLISH[0]}\n\n{PASSAGES[language]}\n\n“It will hold,” she told the council.")
    start = annotation.article.text.index(PASSAGES[language])
    end = start + len(PASSAGES[language])
    assert [p.part for p in annotation.layout] == ["body", "foreign", "body"]
    assert [actor.name for actor in annotation.actors] == ["Maria Okello"]
    assert not [date for date in annotation.dates if start <= date.start < end]
    assert len(annotation.quotes) == 2


@pytest.mark.parametrize("language", PASSAGES)
def test_an_article_in_another_language_is_left_alone(annotate: Annotate, language: str) -> None:
    passage = PASSAGES[language]
    annotation = annotate(f"{passage}\n\nJan Lenz, 3.5.2019\n\n{passage} {passage}\n")
    assert not found(annotation)
    assert "body" not in {p.part for p in annotation.layout}
    assert "foreign" in {p.part for p in annotation.layout}


def test_the_english_in_such_an_article_is_read(annotate: Annotate) -> None:
    passage = PASSAGES["German"]
    annotation = annotate(f"{passage}\n\n{passage}\n\n{ENGLISH[0]}\n\n{passage}\n")
    assert [actor.name for actor in annotation.actors] == ["Maria Okello"]
