"""Actors in the reader: listed, opened, followed from line to line, their mentions walked."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from rich.segment import Segment
from textual.notifications import SeverityLevel

from analysis.annotations.index import Index
from analysis.model import Actor, Annotation, Article, Event, Mention, MentionForm
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE, TEXT, at
from tui import moves
from tui.app import DatelineApp
from tui.messages import ActorChosen, PlaceChosen, Warned
from tui.panes.actors import ActorsPane
from tui.panes.rows import Row, wrapped
from tui.selection import Selection


def mention(words: str, number: int = 0, form: MentionForm = "name") -> Mention:
    """The n-th place of the words as a mention."""
    start, end = at(words, number)
    return Mention(start=start, end=end, form=form)


def with_actors(*changed: Actor) -> Annotation:
    """The example, with some of its actors changed and others added."""
    new = {actor.id: actor for actor in changed}
    kept = [new.pop(actor.id, actor) for actor in ANNOTATION.actors]
    return replace(ANNOTATION, actors=(*kept, *new.values()))


LIND, BORDURIA, *_ = ANNOTATION.actors
FLEET = Actor(
    id="a5",
    name="Bordurian Fleet",
    kind="organization",
    affiliations=("a2",),
    mentions=(mention("The fishing fleet"),),
)
MINISTER = replace(
    LIND,
    affiliations=("a5",),
    mentions=(
        mention("Bordurian Foreign Minister", form="nominal"),
        mention("Oskar Lind"),
        mention("his", form="pronoun"),
        mention("Lind", 1),
        mention("He", form="pronoun"),
        mention("Lind", 2),
    ),
)
RICH = with_actors(MINISTER, FLEET)

CARD = [
    ("mention 0", "", "person · 6 mentions · 3 events · 2 quotes", ""),
    ("mention 3", "also", "Lind", ""),
    (f"place {at('Foreign Minister')[0]}", "role", "Foreign Minister", ""),
    ("actor a5", "of", "Bordurian Fleet", ""),
    ("actor a2", "of", "Borduria", ""),
    (
        "mention 0",
        "first",
        "On March 4, Bordurian Foreign Minister Oskar Lind met his colleague Vera Dahl in Oslo.",
        "nominal",
    ),
    ("mention 5", "last", "In response, Lind called the claim “[b]pure invention[/b]”.", ""),
    ("event e2", "with", "Syldavia", "2 events"),
    ("event e1", "with", "Vera Dahl", "1 event"),
    ("quote q1", "said", "“We will keep the strait open,”", ""),
    ("quote q3", "said", "the claim “[b]pure invention[/b]”", ""),
    ("event e1", "did", "Oskar Lind meets Vera Dahl in Oslo", "4 Mar"),
    ("event e2", "did", "Oskar Lind promises to visit Syldavia", "Apr"),
    ("event e4", "did", "Lind calls the claim “[b]pure invention[/b]”", ""),
]


def actors_pane(reader: Reader) -> ActorsPane:
    return reader.screen.query_one(ActorsPane)


def card_rows(reader: Reader) -> list[tuple[str, str, str, str]]:
    """Key, label, text and tail of the lines of the open card."""
    if reader.selection.card is None:
        return []
    rows = reader.screen.card.rows
    return [(row.key, "".join(piece for piece, _ in row.head).strip(), row.text, row.tail) for row in rows]


async def open_first(reader: Reader) -> None:
    """Go to the list of actors, open the weightiest and enter its card."""
    await reader.press("p", "g", "enter")
    await enter_card(reader)


async def enter_card(reader: Reader) -> None:
    """Go to the card."""
    assert reader.selection.card is not None
    while reader.focus != "card":
        await reader.press("tab")


@pytest.mark.parametrize("size", SIZES)
async def test_actors_are_listed_with_what_they_are_ordered_by(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(RICH)
        await reader.press("p")
        rows = actors_pane(reader).rows
        listed = [
            ("".join(piece for piece, _ in row.head).strip(), row.text, row.tail.split()) for row in rows
        ]
        assert listed == [
            ("☻", "Oskar Lind · Foreign Minister", ["6", "3→"]),
            ("⚑", "Syldavia", ["3", "1→", "→2"]),
            ("☻", "Vera Dahl", ["2", "→1"]),
            ("⚑", "Borduria", ["3", "→1"]),
            ("⌂", "Bordurian Fleet", ["1"]),
        ]
        assert reader.seen("☻ Oskar Lind")


@pytest.mark.parametrize("size", SIZES)
async def test_a_card_tells_all_there_is(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(RICH)
        await open_first(reader)
        assert card_rows(reader) == CARD
        assert reader.seen("▾ ☻ Oskar Lind")
        assert reader.seen("─☻ Oskar Lind─")
        assert reader.seen("person · 6 mentions · 3 events · 2 quotes")


async def test_what_was_done_to_an_actor_is_told_apart_from_what_it_did() -> None:
    async with reading() as reader:
        await reader.press("p", "j", "enter")
        assert reader.selection.actor == "a4"
        deeds = [(key, label) for key, label, *_ in card_rows(reader) if label in ("did", "←")]
        assert deeds == [("event e3", "did"), ("event e2", "←"), ("event e4", "←")]


def place_of(key: str) -> int:
    """Where in the text a line of Lind's card leads."""
    kind, _, which = key.partition(" ")
    if kind == "event":
        return next(e.trigger[0] for e in ANNOTATION.events if e.id == which)
    if kind == "quote":
        return next(q.spans[0][0] for q in ANNOTATION.quotes if q.id == which)
    return MINISTER.mentions[int(which)].start if kind == "mention" else int(which)


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_of_a_card_leads_to_its_place(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(RICH)
        await open_first(reader)
        find = Index(ARTICLE, RICH)
        for number, (key, *_) in enumerate(CARD):
            await reader.press(*["j"] * bool(number))
            kind, _, which = key.partition(" ")
            if kind == "actor":
                continue
            await reader.press("enter")
            assert reader.focus == "text"
            assert "text" in reader.panes()
            assert reader.selection.actor == "a1"
            assert reader.selection.position == find.sentences.at(place_of(key))[0]
            assert reader.seen(reader.sentence.split()[0])
            if kind == "mention":
                assert reader.selection.mention == int(which)
            if kind in ("event", "quote"):
                assert which in (reader.selection.event, reader.selection.quote)
            await reader.press("shift+tab")
            assert current(reader) == key


@pytest.mark.parametrize("size", SIZES)
async def test_enter_on_an_affiliation_opens_that_actor(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(RICH)
        await open_first(reader)
        await reader.press("j", "j", "j", "enter")
        assert (reader.selection.actor, reader.selection.marked) == ("a5", "a5")
        assert reader.focus == "card"
        assert reader.seen("─⌂ Bordurian Fleet─")
        assert reader.seen("▾ ⌂ Bordurian Fleet")
        assert reader.seen("of    Borduria")
        assert reader.seen("once  The fishing fleet went out")
        assert not reader.seen("▾ ☻ Oskar Lind")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no colour"])
async def test_every_mention_is_walked_told_and_seen(
    size: tuple[int, int], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size, annotated=False) as reader:
        await reader.annotate(RICH)
        await open_first(reader)
        for key, numbers in ((")", [1, 2, 3, 4, 5, 6]), ("(", [5, 4, 3, 2, 1])):
            for number in numbers:
                await reader.press({")": "right_parenthesis", "(": "left_parenthesis"}[key])
                one = MINISTER.mentions[number - 1]
                assert reader.seen(f"mention {number} of 6 of Oskar Lind · {one.form}")
                assert TEXT[one.start : one.end] == reader.chosen_words()
                assert (reader.selection.actor, reader.selection.marked) == ("a1", "a1")
            await reader.press({")": "w", "(": "W"}[key])
            assert reader.seen(f"there is no mention further {'on' if key == ')' else 'back'}")
            assert TEXT[one.start : one.end] == reader.chosen_words()


async def test_the_walk_begins_where_one_reads() -> None:
    async with reading() as reader:
        await reader.press("right_square_bracket", "right_square_bracket", "right_square_bracket", "]")
        assert (reader.selection.event, reader.selection.actor) == ("e4", "a1")
        await reader.press("W")
        assert reader.seen("mention 2 of 3 of Oskar Lind")
        await reader.press("w")
        assert reader.seen("mention 3 of 3 of Oskar Lind")
        await reader.press("k", "w")
        assert reader.seen("mention 3 of 3 of Oskar Lind") or reader.selection.actor != "a1"


async def test_reading_on_another_actor_and_escape_leave_the_mention() -> None:
    async with reading() as reader:
        await reader.press("right_square_bracket", "w")
        assert reader.seen("mention 1 of 3")
        for key in ("j", "d", "c", "enter", "escape"):
            await reader.press(key)
            assert reader.selection.mention is None, key
            assert not reader.seen("mention 1 of 3")
            await reader.press("escape", "escape", "g", "right_square_bracket", "w")
            assert reader.seen("mention 1 of 3")


async def test_without_an_actor_there_is_nothing_to_walk() -> None:
    async with reading(annotated=False) as reader:
        before = reader.selection
        await reader.press("w", "W")
        assert reader.selection == before
        await reader.annotate()
        await reader.press("w", "W")
        assert reader.selection.mention is None


async def test_a_burst_of_keys_walks_as_many_mentions() -> None:
    async with reading(annotated=False) as reader:
        await reader.annotate(RICH)
        await open_first(reader)
        await reader.at_once("w", "w", "w", "w", "W")
        assert reader.selection.mention == 2


async def test_a_line_of_a_card_leads_to_its_actor_whoever_is_shown_by_then() -> None:
    async with reading(annotated=False) as reader:
        await reader.annotate(with_actors(FLEET))
        for actor in ("a2", "a5"):
            reader.screen.query_one(ActorsPane).post_message(ActorChosen(actor))
        reader.screen.query_one(ActorsPane).post_message(PlaceChosen("a2", at("Borduria", 2)[0], mention=2))
        await reader.settle()
        assert reader.seen("mention 3 of 3 of Borduria")
        assert moves.mention(Index(ARTICLE, ANNOTATION), Selection(actor="a2", mention=7)) is None


async def test_a_long_name_leaves_room_for_the_number() -> None:
    long = replace(LIND, name="The Extraordinary Plenipotentiary Commissioner for Straits and Harbours")
    async with reading(SMALL, annotated=False) as reader:
        await reader.annotate(with_actors(long))
        await open_first(reader)
        await reader.press("w")
        assert reader.seen("mention 1 of 3 · name")


async def test_a_click_marks_the_innermost_of_nested_mentions() -> None:
    async with reading(annotated=False) as reader:
        await reader.annotate(RICH)
        row = next(n for n, line in enumerate(reader.rows()) if "Bordurian Foreign" in line)
        for words, actor in (("Bordurian", "a2"), ("Foreign", "a1")):
            await reader.pilot.click(offset=(reader.rows()[row].index(words) + 1, row))
            await reader.settle()
            assert reader.selection.marked == actor


@pytest.mark.parametrize("size", SIZES)
async def test_an_actor_of_whom_little_is_known_has_a_short_card(size: tuple[int, int]) -> None:
    ghost = Actor(id="a9", name="[b]Nobody[/b]", kind="group")
    circle = Actor(id="a8", name="Ring", kind="group", affiliations=("a9", "a8", "a404"))
    async with reading(size, annotated=False) as reader:
        await reader.annotate(with_actors(replace(ghost, affiliations=("a8",)), circle))
        await reader.press("p", "G", "enter")
        assert card_rows(reader) == [("mention 0", "", "group", ""), ("actor a9", "of", "[b]Nobody[/b]", "")]
        await reader.press("tab", "j", "enter")
        assert (reader.focus, reader.selection.actor) == ("card", "a9")
        assert reader.seen("[b]Nobody[/b]")
        await reader.press("w", "W")


def crowd(actors: int, mentions: int) -> tuple[Article, Annotation]:
    """Very many actors, of whom the first is mentioned, acts and speaks very often."""
    sentence = "Ada met Bert. "
    text = sentence * mentions
    starts = range(0, len(text), len(sentence))
    article = Article(text=text)
    ada = Actor(
        id="a0",
        name="Ada",
        kind="person",
        mentions=tuple(Mention(start=n, end=n + 3, form="name") for n in starts),
    )
    others = (
        Actor(
            id=f"a{n}",
            name=f"Bert {n}",
            kind="person",
            mentions=(Mention(start=starts[n % mentions] + 8, end=starts[n % mentions] + 12, form="name"),),
        )
        for n in range(1, actors)
    )
    deeds = (
        Event(
            id=f"e{number}",
            start=start,
            end=start + 12,
            trigger=(start + 4, start + 7),
            sources=("a0",),
            targets=(f"a{1 + number % (actors - 1)}",),
            label="Ada meets Bert",
        )
        for number, start in enumerate(starts)
    )
    return article, Annotation(article=article, actors=(ada, *others), events=tuple(deeds))


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
async def test_only_what_is_seen_of_a_great_crowd_is_drawn(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    article, annotation = crowd(2000, 1000)
    drawn: list[int] = []
    draw = ActorsPane.draw

    def record(pane: ActorsPane, line: int) -> list[Segment]:
        drawn.append(line)
        return draw(pane, line)

    monkeypatch.setattr(ActorsPane, "draw", record)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press("p", "enter")
        assert reader.selection.actor == "a0"
        await reader.press("G", "g", "space", "w", "w", "w")
        assert reader.selection.mention is not None
        assert len(drawn) < 20 * size[1]


async def test_of_a_great_crowd_only_the_opened_card_is_arranged(monkeypatch: pytest.MonkeyPatch) -> None:
    article, annotation = crowd(2000, 1000)
    async with reading(WIDE, article, annotated=False) as reader:
        await reader.annotate(annotation)
        arranged: list[Row] = []

        def record(row: Row, width: int) -> list[str]:
            arranged.append(row)
            return wrapped(row, width)

        monkeypatch.setattr("tui.panes.rows.wrapped", record)
        await reader.press("p", "G", "enter", "k", "enter")
        assert reader.selection.actor == "a1998"
        assert reader.seen("▾ ☻ Bert 1998")
        assert not reader.seen("▾ ☻ Bert 1999")
        assert 0 < len(arranged) < 40


@pytest.mark.parametrize("size", SIZES)
async def test_a_faulty_file_of_actors_is_told_and_reading_goes_on(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = DatelineApp(ARTICLE)
    notices, notify = list[tuple[str, str]](), app.notify

    def noted(message: str, *, severity: SeverityLevel, **more: Any) -> None:
        notices.append((message, severity))
        notify(message, severity=severity, **more)

    monkeypatch.setattr(app, "notify", noted)
    async with app.run_test(size=size, notifications=True) as pilot:
        reader = Reader(pilot)
        reader.screen.post_message(Warned("actors.toml: [b]no[/b]\x1b TOML\nat all; it is left aside"))
        await reader.until(lambda: reader.seen("actors.toml: [b]no[/b]"))
        assert notices == [("actors.toml: [b]no[/b]␛ TOML at all; it is left aside", "warning")]
        await reader.annotate()
        await reader.press("j")
        assert reader.focus == "text"


async def test_enter_closes_the_actor_that_it_has_opened() -> None:
    async with reading() as reader:
        await reader.press("p", "j", "enter")
        assert (reader.selection.actor, reader.selection.marked) == ("a4", "a4")
        assert reader.seen("▾ ⚑ Syldavia")
        await reader.press("enter")
        assert (reader.selection.actor, reader.selection.marked) == (None, None)
        assert not reader.seen("▾")
        assert card_rows(reader) == []
        assert "card" not in reader.panes()
        await reader.press("enter")
        assert reader.seen("▾ ⚑ Syldavia")


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_section_of_a_card_is_cut_until_one_asks(size: tuple[int, int]) -> None:
    article, annotation = crowd(5, 40)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press("p", "enter")
        await enter_card(reader)
        assert sum(label == "did" for _, label, *_ in card_rows(reader)) == 8
        while current(reader) != "more did":
            await reader.press("j")
        assert reader.seen("… 32 more")
        await reader.press("enter")
        assert sum(label == "did" for _, label, *_ in card_rows(reader)) == 40
        assert current(reader) == "event e8"
        assert not reader.seen("more")


def current(reader: Reader) -> str:
    """The key of the row of the card under the cursor."""
    row = reader.screen.card.current
    assert row is not None
    return row.key


@pytest.mark.parametrize("size", SIZES)
async def test_walking_the_list_says_what_its_columns_mean(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("p", "g")
        does, suffers = (len(Index(ARTICLE, ANNOTATION).did("a1")), len(Index(ARTICLE, ANNOTATION).met("a1")))
        assert f"Oskar Lind: 3 mentions · events: does {does}, suffers {suffers} " in reader.status
        await reader.press("e", "j")
        assert "suffers" not in reader.status
