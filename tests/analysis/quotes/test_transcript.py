"""Transcripts and interviews: who speaks in which paragraph."""

from __future__ import annotations

import pytest

from analysis import Annotator, Article
from analysis.language.speech_labels import labels
from analysis.reading.layout import paragraphs

from .conftest import Quotes


def turns(quotes: Quotes, text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker, " ".join(one.content)) for one in quotes(text)]


ASKED, ANSWERED, THANKED = (
    "Is the harbour frozen? We sail at six.",
    "It is. I saw it last night.",
    "Good to know.",
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("HALE: ", "ROWE: "),
        ("Hale: ", "Rowe: "),
        ("MR. HALE: ", "DEPUTY ADM. ROWE: "),
        ("**Tom Hale:** ", "**Jo Rowe:** "),
        ("VOICE 1: ", "VOICE 2: "),
        ("P01: ", "P02: "),
        ("[00:02:10] Hale: ", "[00:02:21] Rowe: "),
        ("[00:02 Tom Hale] ", "[00:04 Jo Rowe] "),
        ("Tom Hale (02:10): ", "Jo Rowe (02:21): "),
        ("Hale [02:10]: ", "Rowe [02:21]: "),
        ("HALE. ", "ROWE. "),
        ("HALE — ", "ROWE — "),
        ("<hale> ", "<rowe> "),
        ("Q. ", "A. "),
        ("Q: ", "A: "),
        ("Q    ", "A    "),
        ("Question: ", "Answer: "),
        ("MODERATOR: ", "CAPTAIN ROWE (NORTH SEA PILOTS): "),
        ("Tom Hale\n", "Jo Rowe\n"),
        ("TOM HALE\n", "JO ROWE\n"),
        ("#### Speaker A\n\n", "#### Speaker B\n\n"),
    ],
)
def test_a_label_may_be_set_in_many_ways(quotes: Quotes, first: str, second: str) -> None:
    text = f"{first}{ASKED}\n\n{second}{ANSWERED}\n\n{first}{THANKED}\n\n{second}You are welcome."
    found = turns(quotes, text)
    assert [said for _, said in found] == [ASKED, ANSWERED, THANKED, "You are welcome."]
    names = [name for name, _ in found]
    assert names[0] == names[2] != names[1] == names[3]
    assert str(names[0]) in first
    assert str(names[1]) in second


def test_a_label_stands_where_a_question_is_answered(quotes: Quotes) -> None:
    assert turns(quotes, f"Hale: {ASKED}\n\nRowe: {ANSWERED}") == [("Hale", ASKED), ("Rowe", ANSWERED)]


def test_a_turn_goes_on_in_further_paragraphs(quotes: Quotes) -> None:
    said = turns(
        quotes,
        f"HALE: {ASKED}\n\nROWE: {ANSWERED}\n\nThe ice is a foot thick.\n\nThe long night\n\n"
        "Nobody will sail.\n\nA ship in the ice. Photo: Harbour Museum.\n\nHALE: Good to know.",
    )
    assert said[1] == ("ROWE", f"{ANSWERED} The ice is a foot thick. Nobody will sail.")
    assert len(said) == 3


def test_notes_in_brackets_are_not_said(quotes: Quotes) -> None:
    said = turns(
        quotes,
        f"HALE: {ASKED}\n\n(Applause.)\n\nROWE: (Laughter.) It is. [Crosstalk] I saw it.\n\n"
        "HALE: [00:15:02] Oh.",
    )
    assert said == [("HALE", ASKED), ("ROWE", "It is. I saw it."), ("HALE", "Oh.")]


def test_a_question_alone_among_named_speakers(quotes: Quotes) -> None:
    said = turns(quotes, "MS. ROWE:  Good morning.\n\nQ    Is it frozen?\n\nMS. ROWE:  It is.")
    assert said == [("MS. ROWE", "Good morning."), ("Q", "Is it frozen?"), ("MS. ROWE", "It is.")]


@pytest.mark.parametrize(
    "text",
    [
        "Where: Town hall.\n\nWhen: Friday at six.\n\nTickets: Ask us at the door.\n\nWhere: The old mill.",
        "Note: The bridge is closed.\n\nThe town is quiet.\n\nUpdate: We were told it opens at six.",
        "CHAPTER I\n\nI was born in Riga.\n\nCHAPTER II\n\nWe left for Oslo.",
        "NASA. The agency will fly.\n\nThe rocket is ready, and we saw it.",
        "A. The first reason is money.\n\nB. The second is time.",
        "Pool A — Riga 2 – 1 Oslo\n\nRiga won late.\n\nPool B — Bern 0 – 0 Rome\n\n"
        "“We were poor,” one said.\n\nPool A — Oslo 1 – 1 Kiel\n\nOslo were better.\n\n"
        "Pool B — Rome 2 – 0 Metz\n\nRome won.",
        "Beets\n\nWe had none.\n\nTurnips\n\nI had two.",
    ],
)
def test_what_only_looks_like_labels(quotes: Quotes, text: str) -> None:
    assert not [one for one in quotes(text) if "“" not in one.content[0]]


def test_a_title_with_a_name_is_no_turn(quotes: Quotes) -> None:
    text = f"Tom Hale: a life on the ice\n\nHale: {ASKED}\n\nRowe: {ANSWERED}\n\nHale: {THANKED}"
    assert [said for _, said in turns(quotes, text)] == [ASKED, ANSWERED, THANKED]


def test_each_turn_is_a_paragraph_where_lines_are_wrapped() -> None:
    text = (
        "HALE: The harbour was frozen for a month, and nobody at all knew how\n"
        "long it would last, so we walked across the ice to the other shore and\n"
        "ROWE: And back again the same night, if I remember it well, although the\n"
        "moon was down and the ice was cracking under us with every step we took.\n"
        "HALE: It was.\n"
    )
    parts = [text[p.start : p.end] for p in paragraphs(text)]
    assert [part[:5] for part in parts] == ["HALE:", "ROWE:", "HALE:"]


def test_labels_are_joined_to_the_people_of_the_text(annotator: Annotator) -> None:
    text = (
        "The harbour master Johanna Rowe and the pilot Thomas Hale met on Monday.\n\n"
        f"MR. HALE: {ASKED}\n\nROWE: {ANSWERED}\n\nMR. HALE: {THANKED}"
    )
    found = annotator.annotate(Article(text=text))
    names = {actor.id: actor.name for actor in found.actors}
    assert [names.get(quote.speaker or "") for quote in found.quotes] == [
        "Thomas Hale", "Johanna Rowe", "Thomas Hale",
    ]  # fmt: skip


def test_a_text_without_paragraphs_has_no_labels() -> None:
    assert labels("", []) == {}
    assert labels("HALE:", [(0, 5)]) == {}
