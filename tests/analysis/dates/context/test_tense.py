"""Whether a clause looks back or ahead."""

from __future__ import annotations

import pytest

from analysis import Annotator
from analysis.dates.context.tense import Tense, Tenses


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They will meet on Friday.", "future"),
        ("They met on Friday.", "past"),
        ("They are at home after Friday's match.", "past"),
        ("They will be at home after Friday's match.", "future"),
        ("Visit us on Friday.", "future"),
        ("They have met on Friday.", "past"),
        ("He is leaving on Friday.", "future"),
        ("Voting begins on Friday.", "future"),
        ("The treaty is to be signed on Friday.", "future"),
        ("The vote is scheduled for Friday.", "future"),
        ("The vote was scheduled for Friday.", None),
        ("They would have met on Friday.", None),
        ("They may meet on Friday.", "future"),
        ("The plan to meet on Friday is new.", "future"),
        ("They wanted to meet on Friday.", None),
        ("They will leave and meet on Friday.", "future"),
        ("The shop is closed until Friday.", "future"),
        ("They have been calm since Friday.", "past"),
        ("It is cold on Friday.", None),
        ("The vote, slated for Friday, could topple him.", "future"),
        ("A hearing slated for Friday has been moved.", "future"),
        ("The match, set for Friday, is sold out.", "future"),
        ("A march planned for Friday worries them.", "future"),
        ("On Friday, voters go to the polls.", "future"),
        ("On Friday, the king visits and will speak.", "future"),
        ("Following her trip to Rome on Friday, she will return.", "future"),
        ("After talks on Friday, they will fly home.", "future"),
        ("According to a report on Friday, he had fled.", "past"),
        ("Ahead of Friday's vote, the parties fell silent.", "future"),
        ("He was speaking ahead of a hearing on Friday.", "future"),
        ("The vote, due on Friday, was put off.", "future"),
        ("The report, due out on Friday, is long.", "future"),
        ("The bill, expected to be signed on Friday, bans nets.", "future"),
        ("The museum is open on Friday.", "future"),
        ("Norvik reports earnings on Friday.", "future"),
        ("The paper reports that they met on Friday.", "past"),
        ("Friday's summit will discuss trade.", "future"),
        ("Friday's summit discussed trade.", "past"),
        ("There is a vote on Friday.", "future"),
        ("The deadline is Friday.", "future"),
        ("He is due in court on Friday.", "future"),
        ("The film is out on Friday.", "future"),
        ("We have a meeting on Friday.", "future"),
        ("The mayor wants a vote on Friday.", "future"),
        ("She vowed to return on Friday.", "future"),
        ("They agreed to talk on Friday.", "future"),
        ("The meeting was moved to Friday.", "future"),
        ("Come Friday, the shops will be open.", "future"),
        ("The man arrested on Friday will appear in court.", "past"),
        ("The deal reached on Friday will save jobs.", "past"),
        ("Two carts were overturned and set alight on Friday.", "past"),
        ("The governor closed all schools until Friday.", "future"),
        ("He worked there until Friday.", "past"),
        ("The union called a strike for Friday.", "future"),
        ("The judge has recalled her for Friday.", "future"),
        ("The union called for calm on Friday.", "past"),
        ("He gave the owners until Friday.", "future"),
        ("She demanded that they be freed on Friday.", "future"),
        ("There is a storm warning for Friday.", "future"),
        ("She will be mayor after winning Friday's vote.", "past"),
        ("The firm could not be reached for comment on Friday.", "past"),
        ("They could be freed on Friday.", "future"),
        ("They agreed to pay more during talks in Rome on Friday.", None),
        ("The ruling prompted at least one of those growers to leave the union on Friday.", None),
    ],
)
def test_the_verb_tells(annotator: Annotator, text: str, tense: Tense) -> None:
    with annotator.nlp.select_pipes(disable=[n for n in annotator.nlp.pipe_names if "dateline" in n]):
        doc = annotator.nlp(text)
    start = text.index("Friday")
    assert Tenses(doc).at(start, start + len("Friday")) == tense


def test_without_a_parse_no_tense_shows(annotator: Annotator) -> None:
    assert Tenses(annotator.nlp.make_doc("They met on Friday.")).at(12, 18) is None
