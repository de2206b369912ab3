"""What looks like a report and is none, and whose the reports beside it are."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.conftest import Quotes


@pytest.mark.parametrize(
    "text",
    [
        "Herons 4, Rovers 2: Paul Dray had two goals, rookie Emil Brand added a goal and an assist.",
        "Let's say you think a course will cost $90,000 in ten years.",
        "One Harbour Light refers to works meant to make a “warm, open house” for visitors.",
        "The town avoids mentioning the loss of the island.",
        "The lawyer defended people accused of arson or murder.",
        "That decision by an independent bench emphasizes the stakes in this struggle.",
        "The county is denying free meals to patients.",
    ],
)
def test_nobody_says_it(quotes: Quotes, text: str) -> None:
    assert not quotes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mayor added that the bridge was safe.", "that the bridge was safe"),
        ("The minister denied that meals were late.", "that meals were late"),
        ("She could not resist saying that it was late.", "that it was late"),
        ("The judge emphasized the risks of the plan.", "the risks of the plan"),
        ("The clerk was accused of arson by a neighbour.", "arson"),
    ],
)
def test_somebody_says_it(quotes: Quotes, text: str, said: str) -> None:
    assert [one.content for one in quotes(text)] == [(said,)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A spokesman who did not wish to be named because of company policy said that it was closed.",
            "A spokesman",
        ),
        (
            "Marsh was accused of theft by a neighbour and fraud by another one after a fair in Bergen.",
            "a neighbour",
        ),
    ],
)
def test_the_speaker_is_who_says_it(quotes: Quotes, text: str, speaker: str) -> None:
    assert [one.speaker for one in quotes(text)] == [speaker]


def test_whom_a_letter_goes_to_does_not_say_what_is_in_it(quotes: Quotes) -> None:
    text = (
        "In a letter to Ann Berg, the head of the agency, and Carl Moss, the secretary, said they would pay."
    )
    assert not any(one.speaker and "Moss" in one.speaker for one in quotes(text))


def test_a_full_stop_of_a_short_word_ends_no_report(quotes: Quotes) -> None:
    text = "She said the clerks saw what members called “chaos” led to a row."
    assert quotes(text)[0].content[0].startswith("the clerks")


@pytest.mark.parametrize(
    "text",
    [
        "My father died of a fever, which confirmed what I always knew.",
        "The leaders denounce the test; others vow revenge.",
        "The party would do well to target miners, stressing the threat to the pits.",
    ],
)
def test_what_shows_or_is_yet_to_be_told_is_not_said(quotes: Quotes, text: str) -> None:
    assert not [one for one in quotes(text) if one.speaker in ("a fever", "others", "The party", "which")]


def test_a_study_that_the_sentence_names_says_it(quotes: Quotes) -> None:
    said = quotes("They printed a report, which said that the dam was safe.")
    assert [one.content for one in said] == [("that the dam was safe",)]


@pytest.mark.parametrize(
    "text",
    [
        "He did not recall the letter.",
        "The drivers respect him, though they would not say that they like him.",
        "Neither of them wished to say that it was over.",
        "She has been charged with disclosing a secret.",
        "The king recalled his envoy from Oslo, and Peru recalled its ambassador from Rome.",
        "The clinic admits patients who find a doctor.",
        "Be wary of anyone who says that he wants nothing.",
        "The case was dropped, which tells you what it was worth.",
        "The town would have to ask itself whom it was arming.",
        "The office closed, in a tone that suggested it would open soon.",
        "That is not to say that bridges are useless.",
        "Moss said it, and so did the man at the kiosk.",
        "I would not be writing this if that man were still in office.",
        "He stopped short of asking for her to go.",
        "Berg had been asked to explain why the boats were late.",
        "The demands are these: that the college disclose its debts, that it sell the mill.",
        "She mentioned no one.",
        "Berg claimed victory and kissed his wife.",
        "Their lawyers are in court, asking for a delay that nobody was ever given.",
        "What the bank said, what it meant, and who will be angry",
        "The union demanded lower fares at once, which it does every year.",
        "That is the target it pledged to reach.",
        "He had no right to; he said so; he locked the door.",
        "I had said the same thing so often, in court, that I could not very well argue.",
        "I will not tell another client that it is only his body.",
        "Moss, it turns out, promised more than he let on to get the chair.",
        "The ship was sent to lie off the town for a week “as a precaution”.",
    ],
)
def test_nobody_has_said_it(quotes: Quotes, text: str) -> None:
    assert not quotes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Moss was arrested after saying that the king was late.", "that the king was late"),
        ("She recalled the day of the flood.", "the day of the flood"),
        ("The army denied having struck the camp.", "having struck the camp"),
        ("Berg, asked how it had gone, said that it had been useful.", "that it had been useful"),
        ("The unions demanded that the law go.", "that the law go"),
    ],
)
def test_this_has_been_said(quotes: Quotes, text: str, said: str) -> None:
    assert [" ".join(one.content) for one in quotes(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "A driver described heavy traffic on the bridge.",
        "The mayor announced a replacement bus service.",
        "Leaders of all parties have condemned the violence.",
        "The union promised a figure.",
        "The “heavy” rains in May have claimed at least twenty lives.",
        "The court was told that the driver had slept for two hours.",
    ],
)
def test_a_mere_thing_is_nobody_s_words(quotes: Quotes, text: str) -> None:
    assert not quotes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mayor announced a “new dawn for buses”.", "a “new dawn for buses”"),
        ("The clerk described a plan that nobody had read.", "a plan that nobody had read"),
        ("The guide described the cave as narrow.", "the cave as narrow"),
        ("The mayor acknowledged the high costs of the bridge.", "the high costs of the bridge"),
    ],
)
def test_a_thing_of_which_something_is_said_is(quotes: Quotes, text: str, said: str) -> None:
    assert [one.content for one in quotes(text)] == [(said,)]


@pytest.mark.parametrize(
    "text",
    [
        "The board denied her application for a licence.",
        "The storm threatened to flood the harbour.",
        "The strike, which threatens to halt trains, began on Monday.",
        "The firm disclosed details of the sale to the paper for the first time.",
        "No one has claimed that the boat was stolen. No group claimed that it was sunk.",
        "Last week the managers submitted what they called their last offer for the mill.",
    ],
)
def test_what_is_refused_looms_or_is_only_mentioned_is_nobody_s_words(quotes: Quotes, text: str) -> None:
    assert not quotes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ministers denied any plan to sell the port.", "any plan to sell the port"),
        ("The union threatened to halt trains.", "to halt trains"),
        ("The council disclosed that details were lost.", "that details were lost"),
    ],
)
def test_what_somebody_denies_threatens_or_discloses_is_said(quotes: Quotes, text: str, said: str) -> None:
    (only,) = quotes(text)
    assert only.content == (said,)
