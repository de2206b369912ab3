"""Speech told by the layout."""

from __future__ import annotations

import pytest

from .conftest import Quotes


def test_a_transcript_gives_each_turn_to_its_speaker(quotes: Quotes) -> None:
    said = quotes(
        "The two met on Friday.\n\n"
        "OLSEN: Is the bridge closed? I need to know.\n\n"
        "LANE: It is. We closed it on Monday.\n\n"
        "(CROSSTALK)\n\n"
        "OLSEN: Thank you."
    )
    assert [(one.speaker, " ".join(one.content)) for one in said] == [
        ("OLSEN", "Is the bridge closed? I need to know."),
        ("LANE", "It is. We closed it on Monday."),
        ("OLSEN", "Thank you."),
    ]
    assert {one.form for one in said} == {"direct"}


def test_a_paragraph_between_turns_is_the_reporter_s(quotes: Quotes) -> None:
    said = quotes("OLSEN: Is it closed?\n\nA telephone rang in the hall.\n\nLANE: It is.")
    assert [one.content[0] for one in said] == ["Is it closed?", "It is."]


def test_a_heading_between_marks_is_not_said(quotes: Quotes) -> None:
    text = '"The bridge is closed," Olsen said.\n\n‘A Long Wait.’\n\nTrucks wait at the river.'
    assert len(quotes(text)) == 1


def test_questions_and_answers(quotes: Quotes) -> None:
    said = quotes("Q: Is the bridge closed?\n\nA: It is. We closed it on Monday.")
    assert [one.content[0] for one in said] == ["Is the bridge closed?", "It is. We closed it on Monday."]


def test_one_label_is_no_transcript(quotes: Quotes) -> None:
    assert quotes("NOTE: The bridge is closed.\n\nThe town is quiet.") == []


@pytest.mark.parametrize("dash", [" ― ", "— ", " -- ", "―"])
def test_a_signature_names_the_speaker(quotes: Quotes, dash: str) -> None:
    said = quotes(f"Readers wrote to us.\n\n“The bridge must be closed.”{dash}Marta Olsen")
    assert [(one.content, one.speaker) for one in said] == [
        (("“The bridge must be closed.”",), "Marta Olsen")
    ]


def test_the_full_stop_behind_a_signature_is_no_part_of_the_name(quotes: Quotes) -> None:
    (said,) = quotes(
        "Readers wrote to us.\n\n“The bridge must be closed.” ― Marta Olsen.\n\nThe end came soon."
    )
    assert said.speaker == "Marta Olsen"


@pytest.mark.parametrize("space", ["\xa0", " \xa0", "\xa0\xa0"])
def test_the_cue_of_a_signature_is_the_dash(quotes: Quotes, space: str) -> None:
    (said,) = quotes(f"“The bridge must be closed,”{space}―{space}Marta Olsen")
    assert (said.speaker, said.cue) == ("Marta Olsen", "―")


def test_a_quotation_below_a_colon(quotes: Quotes) -> None:
    said = quotes("On Monday, Olsen wrote:\n\n“The bridge is closed. It is old.”")
    assert [one.speaker for one in said] == ["Olsen"]


@pytest.mark.parametrize(
    "behind",
    [" (@martaolsen)", " (@martaolsen) May 14, 2024", ", 14 May 2024", ", ferry captain", ", the captain."],
)
def test_a_signature_may_tell_more_than_the_name(quotes: Quotes, behind: str) -> None:
    said = quotes(f"The town was angry.\n\n“The bridge is ours!” — Marta Olsen{behind}")
    assert [one.speaker for one in said] == ["Marta Olsen"]


def test_a_signature_may_stand_below(quotes: Quotes) -> None:
    said = quotes(
        "They read it out.\n\n“A bridge is a promise.”\n— Marta Olsen, engineer\n\nThe town agreed."
    )
    assert [(one.content, one.speaker) for one in said] == [(("“A bridge is a promise.”",), "Marta Olsen")]


def test_a_list_below_signs_nothing(quotes: Quotes) -> None:
    said = quotes("“The bridge is closed.”\n\n— Two lanes will open in May\n\n— Marta Olsen was told.")
    assert [one.speaker for one in said] == [None]


def test_parliaments_print_the_office_and_the_name_in_brackets(quotes: Quotes) -> None:
    said = quotes(
        "Marta Olsen (Dunmore) (Lab): Will the Minister resign?\n\n"
        "The Minister for Ports (Karl Lane): I will not."
    )
    assert [one.speaker for one in said] == ["Marta Olsen", "Karl Lane"]


def test_a_chat_is_a_transcript_although_nobody_ends_a_sentence(quotes: Quotes) -> None:
    said = quotes("[12:03] olsen: is it closed?\n[12:04] lane: yes it is\n[12:05] olsen: thanks a lot")
    assert [(one.speaker, " ".join(one.content)) for one in said] == [
        ("olsen", "is it closed?"),
        ("lane", "yes it is"),
        ("olsen", "thanks a lot"),
    ]


def test_what_a_title_is_about_does_not_say_it(quotes: Quotes) -> None:
    assert not quotes("Elena Marsh: Norway ends inquiry\n\nProsecutors in Norway have ended it.")


def test_who_speaks_below_speaks_in_the_title(quotes: Quotes) -> None:
    said = quotes("Elena Marsh: No talks before spring\n\nMarsh said there was no hurry.")
    assert [one.speaker for one in said] == ["Elena Marsh", "Marsh"]


def test_a_title_is_no_turn_of_a_transcript(quotes: Quotes) -> None:
    said = quotes("Lane: No talks\n\nThe two met.\n\nOLSEN: Is it closed?\n\nLANE: It is.")
    assert [one.content[0] for one in said if one.form == "direct"] == ["Is it closed?", "It is."]
