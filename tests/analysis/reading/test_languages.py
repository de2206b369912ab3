"""What of an article is in another language is told in a line."""

from __future__ import annotations

import subprocess
import sys

import pytest

from analysis.language.foreign import has_foreign_signs
from analysis.language.identifying import is_in_another_language, language_named, language_of
from analysis.model import Article
from analysis.reading.reading import read

ENGLISH = (
    "The harbour board met on Friday, and Maria Okello, who leads it, said that the pier was safe. "
    "Nobody had told the council why it was shut for so long, or who had asked for that."
)
SENTENCES = {
    "af": "Baie handelaars kla oor dalende verkope, en die burgemeester wil die brug later bou.",
    "cs": "Přístav zůstane uzavřen do pátku, oznámila radnice po jednání.",
    "da": "Havnen forbliver lukket til fredag, oplyser kommunen efter et møde.",
    "de": "Viele Händler klagen über sinkende Umsätze seit dem Winter.",
    "es": "Muchos comerciantes se quejan de la caída de las ventas.",
    "fi": "Illalla kaikilla teillä oli ruuhkaa, ja poliisi tutkii asiaa.",
    "fr": "Plusieurs commerçants dénoncent une baisse des ventes.",
    "hu": "A kikötő péntekig zárva marad, közölte az önkormányzat.",
    "it": "In serata si sono formate code su tutti gli accessi al porto.",
    "nl": "Veel winkeliers klagen over een dalende omzet sinds de winter.",
    "pl": "Port pozostanie zamknięty do piątku, poinformował ratusz.",
    "pt": "O porto continuará fechado até sexta-feira, informou a prefeitura.",
    "ro": "Mulți comercianți se plâng de scăderea vânzărilor din oraș.",
    "ru": "Порт останется закрытым до пятницы, сообщила мэрия.",
    "sv": "Många handlare klagar över minskad försäljning sedan i vintras.",
    "tr": "Birçok esnaf satışların düşmesinden şikâyetçi olduğunu söyledi.",
    "el": "Το λιμάνι θα μείνει κλειστό έως την Παρασκευή.",
    "ar": "سيبقى الميناء مغلقا حتى يوم الجمعة، حسبما أعلنت البلدية.",
    "zh": "市政府表示，港口将关闭至星期五。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_one_sentence_is_enough(code: str) -> None:
    assert is_in_another_language(SENTENCES[code])
    assert language_of(SENTENCES[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "São Paulo, Brasília, Curitiba, Fortaleza",
        "Photo: João Silva / Agência Brasil",
        "Ángel Martínez, José Núñez y María Peña",
        "Der Spiegel, Die Zeit, Le Monde, El País",
        "“Liberté, égalité, fraternité”",
        "Homo sapiens, Canis lupus familiaris, Felis catus",
        "Škoda, Citroën and Peugeot win rally stages in Córdoba",
        "Friday, 20 September 2024",
        "QB Jo Rowe 61 88% 9 of 14, 2 TD, 1 INT.",
        "",
        "1 2 3 …",
    ],
)
def test_english_and_names_are_not(text: str) -> None:
    assert not is_in_another_language(text)


def test_names_of_languages() -> None:
    assert language_named("de") == "German"
    assert language_named("pt-br") == "Portuguese"
    assert language_named("x") is None


def told(text: str) -> tuple[str, ...]:
    return read(Article(text=text)).article.notices


def test_the_share_is_told() -> None:
    spanish = " ".join([SENTENCES["es"]] * 3)
    assert told(f"{ENGLISH}\n\n{spanish}\n\n{ENGLISH}") == ("32% of it is in Spanish and is not annotated",)


def test_an_article_in_another_language() -> None:
    reading = read(Article(text=f"{SENTENCES['de']}\n\n{SENTENCES['de']}"))
    assert reading.article.notices == ("it is in German and is not annotated",)
    assert reading.article.language == "de"


def test_several_languages() -> None:
    text = "\n\n".join([ENGLISH, SENTENCES["fr"], SENTENCES["ru"]])
    assert told(text) == ("37% of it is in French and Russian and is not annotated",)


def test_a_sentence_in_a_long_article_is_not_told() -> None:
    text = "\n\n".join([ENGLISH] * 8 + [SENTENCES["fr"]])
    assert told(text) == ()
    assert "foreign" in {paragraph.part for paragraph in read(Article(text=text)).layout}


def test_notices_of_the_source_come_first_and_once() -> None:
    article = Article(text=SENTENCES["de"], notices=("mended",))
    once = read(article).article
    assert once.notices == ("mended", "it is in German and is not annotated")
    assert read(once).article.notices == once.notices


@pytest.mark.terminal
def test_english_costs_no_library() -> None:
    assert not has_foreign_signs(ENGLISH)
    code = (
        "import sys\n"
        "from analysis.model import Article\n"
        "from analysis.reading.reading import read\n"
        f"read(Article(text={ENGLISH!r} + '\\n\\nLe Monde and Zoë met in Córdoba.'))\n"
        "print([name for name in ('py3langid', 'numpy') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
