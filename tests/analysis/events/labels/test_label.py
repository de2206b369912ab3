"""Labels: a line that can be read alone, as a news desk would print it."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Anna Berg visited Poland.", "Anna Berg visits Poland"),
        ("France and Germany condemned the coup in Niger.", "France and Germany condemn the coup in Niger"),
        ("Chile urged Peru to free the crew.", "Chile urges Peru to free the crew"),
        ("French and German officials met in Rome.", "French and German officials meet in Rome"),
        (
            "Chile met with the Ambassador to Rome Anna Lee.",
            "Chile meets with the Ambassador to Rome Anna Lee",
        ),
        ("The envoy, Anna Berg, was detained in Peru.", "Anna Berg is detained in Peru"),
        (
            "The Economic Community of West African States (ECOWAS) condemned Niger.",
            "ECOWAS condemns Niger",
        ),
        (
            "The mayor spoke before lawmakers defending the budget approved by the council "
            "that boosted spending.",
            "Mayor speaks before lawmakers defending the budget approved by the council…",
        ),
        ("The Rovers spent Monday looking for a coach.", "Rovers spends Monday looking for a coach"),
        (
            "Peru is expected to dismiss hundreds of clerks beginning this week.",
            "Peru is expected to dismiss hundreds of clerks",
        ),
        (
            "Bergen – Several thousand teachers surrounded the town hall.",
            "Several thousand teachers surround the town hall",
        ),
        ("Six of Hale's friends attended the funeral.", "Six of Hale's friends attend the funeral"),
        ("The ex-sailor became mayor of Ardley.", "Ex-sailor becomes mayor of Ardley"),
        (
            "One of the best known bakers of the town, Vincent “the Loaf” Arkwright, has died in hospital.",
            "Vincent “the Loaf” Arkwright dies in hospital",
        ),
        ("The storm tore off the roof of the school.", "Storm tears off the roof of the school"),
        ("The miller pleaded guilty Monday to theft.", "Miller pleads guilty to theft"),
        (
            "A group of teachers, alarmed that the county is closing two schools, is urging it to wait.",
            "Group of teachers is alarmed that the county is closing two schools",
        ),
        (
            "The patients, a husband and wife, are from the north. They were diagnosed with plague.",
            "Patients are diagnosed with plague",
        ),
        (
            "President of the Senate, Anna Berg, Senator Dino Mela and Senator Ben Murray have dragged the "
            "Inspector-General of Police, Jon Larsen, to court.",
            "Berg, Mela and Murray drag the Inspector-General of Police, Jon Larsen, to court",
        ),
        (
            "Patrick Lund of the Vellmar hospital, Chris Rowan Overbeck, Struan Wilkie and Owen Dempsey met "
            "the governor of the northern province.",
            "Patrick Lund of Vellmar hospital and others meet governor of northern province",
        ),
        (
            "Park Larsen described the operation in the eastern provinces of the old kingdom as “a clear "
            "violation of international law” and left.",
            "Park Larsen describes the operation as “a clear violation of international law”",
        ),
        (
            "In view of the meeting between the head of the board and the Peruvian president, the Chilean "
            "presidential administration issued a warning.",
            "Chilean presidential administration issues a warning",
        ),
        (
            "The Tax Foundation puts the figure at $1.2 trillion over the next decade, which is far less "
            "than others have said so far in this campaign.",
            "Tax Foundation puts the figure at $1.2 trillion over the next decade",
        ),
        (
            "“The truth of the matter is that this is an issue that has been sort of made,” Berg "
            "said at noon.",
            "Berg: “The truth… is that this is an issue that has been sort of made”",
        ),
        (
            "For those with incomes of more than $5 million, Peru will impose a surcharge.",
            "Peru will impose a surcharge for those with incomes of more than $5 million",
        ),
        (
            "The sudden death of the old chairman in February left the council evenly divided between the "
            "friends and the enemies of the harbour project that he had begun.",
            "Death of old chairman leaves council evenly divided between friends and enemies",
        ),
        (
            "Acts of courage, Mr. Berg said, are acts of patriotism, whether it is standing on a quay in the "
            "storm of 1960 or wearing a shirt with a picture of the harbour.",
            "Berg says acts of courage are acts of patriotism",
        ),
        (
            "The former minister of fisheries and current chairman of the port said that the quay would be "
            "closed.",
            "Former minister of fisheries and current chairman says quay will be closed",
        ),
        (
            "The lawyer and activist was jailed for nine years.",
            "Lawyer and activist is jailed for nine years",
        ),
        (
            "A court in England, UK has jailed a policeman for ten months.",
            "Court in England jails a policeman for ten months",
        ),
        (
            "22-year-old males Ali Hassan and Omar Reza were found guilty of arson on Monday.",
            "Ali Hassan and Omar Reza are found guilty of arson",
        ),
        (
            "On Thursday Anna Berg was in Oslo. She and other parents took their anger to the school.",
            "Anna Berg and others take their anger to the school",
        ),
        (
            "The man had stolen a knife from a boat, the court heard.",
            "Court hears the man has stolen a knife from a boat",
        ),
        (
            "Larsen punched the guard during the visit, the court was told.",
            "Larsen punches the guard during the visit, court is told",
        ),
        (
            "For instance, calls to set up a commission were rejected by the council in 2015.",
            "Council rejects calls to set up a commission",
        ),
        (
            "The outbreak, which began in 2001, led to the slaughter of a million sheep, ruined many farms, "
            "and is thought to have cost four billion crowns.",
            "Outbreak leads to the slaughter of a million sheep",
        ),
        (
            "“You are in this job because of this crisis,” Berg told Larsen, calling for an inquiry.",
            "Berg: “You are in this job because of this crisis”",
        ),
        (
            "Prosecutors claimed that one of the potential jurors, a retired officer who had once sued the "
            "state, might have an anti-government bias that could skew her judgement in the trial.",
            "Prosecutors claim one of the potential jurors might have an anti-government bias",
        ),
        ("Voters re-elected the mayor of Dunmore on Monday.", "Voters re-elect the mayor of Dunmore"),
        (
            "A report issued Monday by a Peruvian think tank said the men had trained in the hills.",
            "Peruvian think tank issues a report",
        ),
        (
            "Anna Berg has backed the budget of Chancellor Jon Larsen amid opposition claims that he was too "
            "bullish about the state of the economy.",
            "Berg backs the budget of Jon Larsen",
        ),
        (
            "The announcement comes as Dunmore said it would invest in wells.",
            "Dunmore says it will invest in wells",
        ),
        (
            "Chile left. The tax which the cabinet promised to abolish on Monday is back.",
            "Cabinet promises to abolish the tax",
        ),
        (
            "The old bridge that the council refused to repair last year was closed.",
            "Council refuses to repair the old bridge",
        ),
        (
            "The old bridge could be closed by Friday under a plan of the council.",
            "Old bridge could be closed under a plan of the council",
        ),
        ("Dunes spokesman Adam Reza said Dunes would strike back.", "Dunes will strike back, Adam Reza says"),
    ],
)
def test_a_label_tells_who_does_what_in_the_present(annotate: Annotate, text: str, expected: str) -> None:
    assert expected in [event.label for event in annotate(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan did not attack Korea.", "Japan does not attack Korea"),
        ("The police never found the boat.", "Police never find the boat"),
        ("No talks were held in Geneva.", "No talks are held in Geneva"),
        ("Italy will send medicine to Libya.", "Italy will send medicine to Libya"),
        ("Peru was expected to sign the treaty.", "Peru is expected to sign the treaty"),
        ("France is to sign the treaty on Monday.", "France to sign the treaty"),
        ("The rebels may have crossed the border.", "Rebels may have crossed the border"),
        (
            "Brent Council cannot afford the new school.",
            "Brent Council cannot afford the new school",
        ),
        ("Tom Hale could resign, officials said.", "Tom Hale could resign, officials say"),
        ("The visit wasn’t the first of its kind.", "Visit is not the first of its kind"),
        ("Peru attacked Chile, according to residents.", "Peru attacks Chile, according to residents"),
        (
            "If the strike goes on, the airline will cancel all its flights to Norway.",
            "Airline will cancel all its flights to Norway if the strike goes on",
        ),
    ],
)
def test_a_label_claims_no_more_than_the_text(annotate_all: Annotate, text: str, expected: str) -> None:
    assert expected in [event.label for event in annotate_all(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The loan was granted by Peru.", "Peru grants the loan"),
        (
            "Talks between Chile and Peru were held in Geneva.",
            "Talks between Chile and Peru are held in Geneva",
        ),
        ("Anna Berg, a lawyer who defended the miners, won the election.", "Anna Berg defends the miners"),
        ("The storm hit the town, injuring two teachers.", "Storm injures two teachers"),
        ("The company that Peru accused of fraud has closed its plant.", "Peru accuses the company of fraud"),
        (
            "The factory from which Hale was dismissed burned down.",
            "Hale is dismissed from the factory",
        ),
        ("The bridge, which the army had blown up, was reopened.", "Army blows up the bridge"),
        ("Asked about the report, Hale said he would resign.", "Hale is asked about the report"),
        ("Peru's arrest of the crew angered Chile.", "Peru's arrest of the crew"),
    ],
)
def test_clauses_of_every_kind_make_a_sentence(annotate_all: Annotate, text: str, expected: str) -> None:
    assert expected in [event.label for event in annotate_all(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We have time,” said Defence Secretary Tom Hale.", "Tom Hale: “We have time”"),
        (
            "President Lukas Varga said that the harvest had been good.",
            "Lukas Varga says the harvest has been good",
        ),
        ("The bakers said that they were invited.", "Bakers say they were invited"),
        ("Hale has denied that he took money.", "Hale denies that he took money"),
        (
            "The minister told reporters that the talks would resume on 4 June.",
            "Minister says the talks will resume on 4 June",
        ),
        (
            "Hale told the court in a long letter that the fine for the mill was “cruel and unjust”.",
            "Hale says the fine for the mill was “cruel and unjust”",
        ),
        (
            "Hale called the plan “a disgrace to the town”.",
            "Hale calls the plan “a disgrace to the town”",
        ),
    ],
)
def test_what_is_said_stays_what_was_said(annotate: Annotate, text: str, expected: str) -> None:
    assert expected in [event.label for event in annotate(text).events]


def test_a_pronoun_is_told_by_its_noun(annotate: Annotate) -> None:
    events = annotate("Tom Hale was arrested on Friday. His mother said that he had done nothing.").events
    assert [event.label for event in events] == [
        "Tom Hale is arrested",
        "Hale's mother says he has done nothing",
    ]


def test_a_label_leaves_out_the_date_that_stands_beside_it(annotate: Annotate) -> None:
    (event,) = annotate("On 5 May 2021 Chile condemned Peru.").events
    assert event.label == "Chile condemns Peru"


def test_a_team_is_many_where_the_article_says_so(annotate_all: Annotate) -> None:
    text = "The Ardley Bulls were beaten in Rome. The Ardley Bulls have signed Anna Berg."
    assert any("Bulls are" in e.label or "Bulls sign" in e.label for e in annotate_all(text).events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sources said protocol called for the minister to be taken to a hospital in the wake of her "
            "collapse at the station.",
            "Sources say protocol called for the minister to be taken to a hospital",
        ),
        (
            "He had, according to Anna Berg of the Daily Post, caught and eaten a wild boar before he "
            "fell ill.",
            "Anna Berg says he had caught and eaten a wild boar before he fell ill",
        ),
        (
            "Five people have so far been confirmed dead in the flood, Larsen said.",
            "Five people are confirmed dead in the flood, Larsen says",
        ),
        (
            "Wilkins explained how the painter's use of a cheap camera changed his work.",
            "Wilkins explains how the painter's use of a cheap camera changed his work",
        ),
        (
            "“From the north to the south, we see schools giving hope,” the letter read.",
            "Letter: “From the north to the south, we see schools giving hope”",
        ),
        (
            "The Tribune reports that 28 people who met the patient were quarantined, and felt no symptoms.",
            "28 people who met the patient are quarantined, Tribune says",
        ),
    ],
)
def test_a_label_tells_all_that_makes_it_understood(annotate: Annotate, text: str, expected: str) -> None:
    assert expected in [event.label for event in annotate(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We know, that is plain, and so do they,” Anna Berg said on Monday.",
            "Anna Berg: “We know, that is plain, and so do they”",
        ),
        ("Anna Berg said: “It is this or; it is nothing.”", "Anna Berg: “It is this or; it is nothing”"),
    ],
)
def test_quoted_words_keep_their_marks(annotate_all: Annotate, text: str, expected: str) -> None:
    assert expected in [event.label for event in annotate_all(text).events]
