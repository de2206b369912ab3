"""Where a reported clause ends."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.conftest import Quotes


def test_what_the_speaker_does_next_is_not_reported(quotes: Quotes) -> None:
    (only,) = quotes("The bridge was never safe, the mayor said in a letter, and left the town.")
    assert only.content == ("The bridge was never safe",)


def test_a_second_verb_shares_the_subject(quotes: Quotes) -> None:
    first, second = quotes("Olsen said the bridge was closed and warned that the road would follow.")
    assert first.content == ("the bridge was closed",)
    assert second.speaker == "Olsen"


def test_the_next_report_has_its_own_speaker(quotes: Quotes) -> None:
    first, second = quotes(
        "Olsen said the bridge was closed, and drivers complained that nobody had told them."
    )
    assert (first.content, second.speaker) == (("the bridge was closed",), "drivers")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "A baker who had promised to keep the mill as it is and a miller who had promised not to sell "
            "the mill divided the town on Sunday.",
            ["to keep the mill as it is", "not to sell the mill"],
        ),
        (
            "Berg, whose sister Ida came to the river to say that nobody should be afraid, had invited his "
            "rival to the hall.",
            ["that nobody should be afraid"],
        ),
        ("The council promised “300 crowns” in May, and has paid out 85.", ["“300 crowns” in May"]),
        ("The guard told them to leave, even as the court met upstairs.", ["to leave"]),
        (
            "The mayor ordered the clerks to begin counting ballots in March and so far they have counted "
            "ten.",
            ["the clerks to begin counting ballots in March"],
        ),
        (
            "The ferry company said it would send two ships, as the weather office warned that the storm was "
            "growing.",
            ["it would send two ships", "that the storm was growing"],
        ),
        (
            "Olsen said he would not sit with men who had robbed him, and accused the clerks of lying.",
            ["he would not sit with men who had robbed him", "lying"],
        ),
        (
            "He admitted that he had taken the boat, calling it “a loan for the night”.",
            ["that he had taken the boat", "“a loan for the night”"],
        ),
        ("The two firms said on Tuesday they had agreed on a price.", ["they had agreed on a price"]),
        ("The town has said more than once that a dam would ruin it.", ["that a dam would ruin it"]),
        ("The chairman declared himself re-elected.", ["himself re-elected"]),
        (
            "Berg called for the mill to be shut for good. Olsen said it was late, a view that few share.",
            ["it was late"],
        ),
        (
            "The star said that the film was a crime, called her a thief, and urged fans to stay at home.",
            ["that the film was a crime", "fans to stay at home"],
        ),
        ("The band played until the guards asked them to leave, which they did.", ["them to leave"]),
        ("He told jurors he had slept for two nights.", ["he had slept for two nights"]),
        (
            "He accused the women of being put up to it by a rival and lodged a complaint against them.",
            ["being put up to it by a rival"],
        ),
        ("The captain had ordered the fence to be raised by a metre.", ["the fence to be raised by a metre"]),
    ],
)
def test_a_report_ends_where_the_sentence_goes_on(quotes: Quotes, text: str, content: list[str]) -> None:
    assert [" ".join(one.content) for one in quotes(text)] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # the participle that leads up to the words
        (
            "Ada Lind criticised the fines given, saying “they are far too low for us”.",
            ["“they are far too low for us”"],
        ),
        (
            "The group announced its plans saying, “We will come for you by night.”",
            ["“We will come for you by night.”"],
        ),
        # the day on which it was said
        ("The pilots' head Moss said yesterday boats would search the bay.", ["boats would search the bay"]),
        # another report behind "with"
        (
            "Moss said the boats would search the bay, with new reports saying that divers would come.",
            ["the boats would search the bay", "that divers would come"],
        ),
        # said once more who says it
        (
            "According to the army, rebels fired forty shells since dawn, the army says.",
            ["rebels fired forty shells since dawn"],
        ),
        (
            "To a packed hall at the Grand Hotel in Ely, the treasurer said the cuts were the same as "
            "closing every library, he told members.",
            ["the cuts were the same as closing every library"],
        ),
        # an object shared by a preposition and a verb
        (
            "The firm claims to have gained access to and copied the names of all guests.",
            ["to have gained access to and copied the names of all guests"],
        ),
        # a gerund for a subject
        (
            "Ms Holt said being “well rested” would also help drivers.",
            ["being “well rested” would also help drivers"],
        ),
        # what a semicolon parts from the source
        (
            "Ann Pohl gave a count of ten; according to Jo Hart, a nurse, wounds ranged “from cuts to "
            "burns”.",
            ["wounds ranged “from cuts to burns”"],
        ),
        # a second thing that is said of it
        (
            "Berg said the engine was “barely there” and described it as “a horrible thing”.",
            ["the engine was “barely there”", "“a horrible thing”"],
        ),
        # the writer's own remark
        (
            "He called them puppets of the “old men”, who ruled the island until 1980.",
            ["them puppets of the “old men”"],
        ),
        # a "that" which points to a thing
        (
            "The college announced the closing of the hall, and an hour after that notice, guards said there "
            "had been a fire.",
            ["there had been a fire"],
        ),
    ],
)
def test_the_narrator_s_words_are_left_out(quotes: Quotes, text: str, content: list[str]) -> None:
    assert [piece for one in quotes(text) for piece in one.content] == content


def test_a_source_in_front_of_a_quotation_is_none(quotes: Quotes) -> None:
    (only,) = quotes(
        "According to a text sent round by aides, he told members: “We must all pull on one rope.”"
    )
    assert (only.content, only.speaker) == (("“We must all pull on one rope.”",), "he")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Dray said he would quit, drawing criticism from his peers.", ("he would quit",)),
        (
            "Dray said the fire spread fast, causing damage to homes.",
            ("the fire spread fast, causing damage to homes",),
        ),
        (
            "The minister vowed to cut taxes in a speech on Monday, which came a day after the vote.",
            ("to cut taxes in a speech on Monday",),
        ),
        (
            'The paper acknowledges that trade causes harm, but it also talks of the "gains" of work abroad.',
            ("that trade causes harm",),
        ),
        (
            "Dray said the bank's sums were right but declined to publish them.",
            ("the bank's sums were right",),
        ),
        (
            "Dray said the firm had asked for help but refused to pay.",
            ("the firm had asked for help but refused to pay",),
        ),
        (
            "There were nights, she said, when they had nowhere to sleep.",
            ("There were nights", "when they had nowhere to sleep"),
        ),
        (
            "The plan is open to all and can be sold, said Sgt. Joe Dray, the county's coordinator of plans.",
            ("The plan is open to all and can be sold",),
        ),
    ],
)
def test_what_the_narrator_goes_on_with_is_told_from_what_is_said(
    quotes: Quotes, text: str, content: tuple[str, ...]
) -> None:
    (only,) = quotes(text)
    assert only.content == content


@pytest.mark.parametrize(
    "dateline",
    [
        "Lund, March 3 (Okello) -- ",
        "LUND, Skane, June 2, 2020 /Okellowire/ -- ",
        "LUND (Okello) - ",
        "Lund (okello) - ",
    ],
)
def test_a_dateline_is_not_said(quotes: Quotes, dateline: str) -> None:
    (only,) = quotes(f"{dateline}The bank owes thousands of crowns, two newspapers reported Thursday.")
    assert only.content == ("The bank owes thousands of crowns",)
