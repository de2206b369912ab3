"""Texts as long as one likes, each full of one thing: what makes an annotation slow if anything does.

Every kind is a function that writes pieces for ever, from a random generator. `text` joins as many as a size
asks for; of one seed, the shorter text is the beginning of the longer one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, cycle, islice
from random import Random
from typing import Final

Kind = Callable[[Random], Iterator[str]]

_GIVEN: Final = (
    "Maria", "Peter", "Anna", "David", "Amina", "Thomas", "Lucia", "Henrik", "Grace", "Samuel",
    "Ingrid", "Paul", "Elena", "Daniel", "Fatima", "Robert", "Helen", "Marco", "Joyce", "Viktor",
)  # fmt: skip
_STARTS: Final = (
    "Ok", "Berg", "Lind", "Var", "Mor", "Kas", "Tol", "Hass", "Nor", "Wend", "Bal", "Dru", "Fen",
    "Gal",
)  # fmt: skip
_MIDDLES: Final = (
    "el", "ar", "in", "ov", "an", "er", "is", "um", "and", "est",
)  # fmt: skip
_ENDS: Final = (
    "lo", "sen", "man", "ski", "ton", "ova", "dez", "berg", "ani", "wood", "qvist", "ara",
)  # fmt: skip
_LANDS: Final = (
    "Kenya", "Peru", "Norway", "Chile", "Japan", "France", "Ghana", "Poland", "Mexico", "India",
    "Canada", "Egypt", "Spain", "Brazil", "Turkey", "Vietnam", "Uganda", "Sweden", "Oman", "Iran",
)  # fmt: skip
_PEOPLES: Final = (
    "Kenyan", "Peruvian", "Norwegian", "Chilean", "Japanese", "French", "Ghanaian", "Polish",
    "Mexican", "Indian",
)  # fmt: skip
_CAPITALS: Final = (
    "Nairobi", "Lima", "Oslo", "Tokyo", "Paris", "Accra", "Warsaw", "Cairo", "Madrid", "Ottawa",
)  # fmt: skip
_ROLES: Final = (
    "Foreign Minister", "President", "Deputy Trade Minister", "Ambassador", "Senator", "General",
    "Governor", "Prime Minister", "Judge", "Mayor",
)  # fmt: skip
_BODIES: Final = (
    "Ministry", "Agency", "Council", "Commission", "Institute", "Union", "Federation", "Committee",
)  # fmt: skip
_TOPICS: Final = (
    "Water", "Trade", "Harbours", "Forests", "Health", "Roads", "Fisheries", "Energy", "Schools",
    "Labour",
)  # fmt: skip
_NOUNS: Final = (
    "bridge", "harbour", "budget", "river", "school", "treaty", "market", "railway", "election",
    "storm", "court", "factory", "dam", "strike", "harvest", "museum", "ship", "valley", "road",
    "forest",
)  # fmt: skip
_ADJECTIVES: Final = (
    "new", "old", "northern", "late", "small", "common", "narrow", "costly", "quiet", "public",
)  # fmt: skip
_ACTS: Final = (
    "met", "criticised", "supported", "visited", "attacked", "accused", "praised", "warned",
    "invited", "sued",
)  # fmt: skip
_SAYING: Final = (
    "said", "added", "warned", "told reporters", "argued", "explained", "insisted", "announced",
)  # fmt: skip
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_FEASTS: Final = (
    "Christmas", "Easter", "Labour Day", "New Year's Day", "Thanksgiving", "Good Friday",
    "Easter Monday",
)  # fmt: skip
_HEAD: Final = "Talks on the harbour go on\n\nBy Maria Okello\n\nNAIROBI, 3 May 2021 (Agency) — "


def text(name: str, size: int, seed: int) -> str:
    """The text of the kind, of `size` characters."""
    pieces: list[str] = []
    length = 0
    for piece in KINDS[name](Random(f"{seed} {name}")):
        pieces.append(piece)
        length += len(piece)
        if length >= size:
            break
    return "".join(pieces)[:size]


def _surname(chance: Random) -> str:
    return chance.choice(_STARTS) + chance.choice(_MIDDLES) + chance.choice(_ENDS)


def _person(chance: Random) -> str:
    return f"{chance.choice(_GIVEN)} {_surname(chance)}"


def _thing(chance: Random) -> str:
    return f"the {chance.choice(_ADJECTIVES)} {chance.choice(_NOUNS)}"


def _body(chance: Random) -> str:
    return f"{chance.choice(_STARTS)}{chance.choice(_ENDS)} {chance.choice(_TOPICS)} {chance.choice(_BODIES)}"


def _date(chance: Random) -> str:
    return f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(1950, 2024)}"


def _clause(chance: Random) -> str:
    return f"{_person(chance)} {chance.choice(_ACTS)} {_person(chance)} over {_thing(chance)}"


def _speech(chance: Random) -> str:
    return f"we cannot wait for {_thing(chance)} and {_thing(chance)} any longer"


def news(chance: Random) -> Iterator[str]:
    """What articles are made of, a little of everything."""
    while True:
        day, land = chance.choice(_WEEKDAYS), chance.choice(_LANDS)
        yield (
            f"{_clause(chance)} on {day}. “{_speech(chance).capitalize()},” "
            f"{chance.choice(_SAYING)} the minister of"
            f" {land}. The {_body(chance)} of {land} {chance.choice(_ACTS)} it on "
            f"{_date(chance)}, and he rejected the"
            f" plan.\n\n"
        )


def _nested_marks(chance: Random) -> Iterator[str]:
    while True:
        depth = chance.randint(2, 30)
        yield "".join(cycled for _, cycled in zip(range(depth), cycle("“‘"), strict=False))
        yield f"{_speech(chance)}, {_person(chance)} said "
        yield "".join(cycled for _, cycled in zip(range(depth), cycle("’”"), strict=False)) + ". "


def _marks_without_paragraphs(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"“{_speech(chance).capitalize()},” {chance.choice(_SAYING)} "
            f"{_person(chance)}. He met {_person(chance)}. "
        )


def _one_quotation(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"“On {_date(chance)} {_clause(chance)}. It was {_thing(chance)}, he "
            f"said, and {_speech(chance)}.\n\n"
        )


def _unclosed(chance: Random) -> Iterator[str]:
    yield f"{_person(chance)} said: “"
    while True:
        yield f"On {_date(chance)} {_clause(chance)}. {_speech(chance).capitalize()}. "


def _straight(chance: Random) -> Iterator[str]:
    while True:
        yield f'"{_speech(chance).capitalize()}," {_person(chance)} said. "It was {_thing(chance)}."\n\n'


def _one_speaker(chance: Random) -> Iterator[str]:
    yield f"Foreign Minister Maria Okello met {_person(chance)}.\n\n"
    while True:
        who = chance.choice(("she", "Okello", "Maria Okello", "the minister"))
        yield (
            f"“{_speech(chance).capitalize()},” {who} {chance.choice(_SAYING)}. “It is {_thing(chance)}.”\n\n"
        )


def _two_speakers(chance: Random) -> Iterator[str]:
    for who in cycle(("Maria Okello", "Peter Lindqvist")):
        yield f"“{_speech(chance).capitalize()},” {who} said. “It is {_thing(chance)}.”\n\n"


def _interview(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Q: Why did {_clause(chance)}?\n\nA: Because {_speech(chance)}. I told {_person(chance)} so.\n\n"
        )


def _apostrophes(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"The voters’ choice isn't {_person(chance)}'s, and {_surname(chance)}’s "
            f"'90s {_thing(chance)[4:]}'s. "
        )


def _dashes(chance: Random) -> Iterator[str]:
    while True:
        yield f"{_person(chance)} – the mayor – said — as {_person(chance)} - did -- that {_thing(chance)} – "


def _brackets(chance: Random) -> Iterator[str]:
    while True:
        depth = chance.randint(1, 40)
        yield f"{_clause(chance)} " + "([" * depth + _thing(chance) + "])" * depth + ". "


def _unclosed_brackets(chance: Random) -> Iterator[str]:
    while True:
        yield f"({_clause(chance)} [{_thing(chance)} "


def _capital_words(chance: Random) -> Iterator[str]:
    while True:
        yield f"{_surname(chance)} {_body(chance)} {_person(chance)} {chance.choice(_TOPICS)} "


def _capitals(chance: Random) -> Iterator[str]:
    for sentence in news(chance):
        yield sentence.upper()


def _commas(chance: Random) -> Iterator[str]:
    while True:
        yield f"{_person(chance)}, {_thing(chance)}, {chance.choice(_LANDS)}, {chance.choice(_ACTS)}, "


def _line_feeds(chance: Random) -> Iterator[str]:
    while True:
        yield f"{_clause(chance)}.{chr(10) * chance.randint(1, 200)}"


def _hard_lines(chance: Random) -> Iterator[str]:
    for sentences in news(chance):
        line = 0
        for word in sentences.split():
            line += len(word) + 1
            yield word + ("\n" if line > 66 else " ")
            line = 0 if line > 66 else line
        if chance.random() < 0.3:
            yield "\n\n"


def _lists(chance: Random) -> Iterator[str]:
    for number in count(1):
        yield f"{chance.choice(('-', '*', f'{number}.', '•'))} {_clause(chance)}\n"


def _dates(chance: Random) -> Iterator[str]:
    while True:
        yield f"On {_date(chance)} {_clause(chance)}; two days later it was over. "


def _date_ranges(chance: Random) -> Iterator[str]:
    while True:
        first = chance.randint(1, 14)
        yield (
            f"From {first} to {first + 9} {chance.choice(_MONTHS)} {chance.randint(1900, 2020)}, and between"
            f" {chance.choice(_MONTHS)} and {chance.choice(_MONTHS)} {chance.randint(1900, 2020)}, "
        )


def _years(chance: Random) -> Iterator[str]:
    while True:
        yield f"In {chance.randint(1200, 2020)} {_clause(chance)}, as in the {chance.randint(120, 199)}0s. "


def _weekdays(chance: Random) -> Iterator[str]:
    while True:
        hour, minute = chance.randint(0, 23), chance.randint(10, 59)
        yield (
            f"{_clause(chance)} on {chance.choice(_WEEKDAYS)} at {hour}:{minute}, and the next day at noon. "
        )


def _feasts(chance: Random) -> Iterator[str]:
    while True:
        yield f"after {chance.choice(_FEASTS)} {chance.randint(1990, 2020)} came {chance.choice(_FEASTS)}, "


def _quoted_dates(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"It was {_date(chance)}. “On {chance.choice(_WEEKDAYS)} {_clause(chance)}"
            f",” {_person(chance)} said. "
        )


def _initials(chance: Random) -> Iterator[str]:
    letters = "ABCDEFGHJKLMNPRST"
    while True:
        yield (
            f"{chance.choice(letters)}. {chance.choice(letters)}. {_surname(chance)} "
            f"met {chance.choice(letters)}."
        )
        yield f"{chance.choice(letters)}. {_surname(chance)} in the U.S. "


def _letters_and_dots(chance: Random) -> Iterator[str]:
    while True:
        yield chance.choice("abcdeABCDE") + "."


def _roles(chance: Random) -> Iterator[str]:
    while True:
        who = chance.choice(("", f"{chance.choice(_GIVEN)} ")) + _surname(chance)
        yield (
            f"{chance.choice(_PEOPLES)} {chance.choice(_ROLES)} {who}, the "
            f"{chance.choice(_PEOPLES)} minister of"
            f" {chance.choice(_TOPICS).lower()}, met {chance.choice(_ROLES)} "
            f"{_surname(chance)}. The minister said that"
            f" the {chance.choice(_PEOPLES)} ambassador would stay.\n\n"
        )


def _one_role(chance: Random) -> Iterator[str]:
    yield "Foreign Minister Maria Okello met Foreign Minister James Okello.\n\n"
    while True:
        yield (
            f"Foreign Minister Okello met {chance.choice(_ROLES)} Maria Okello. The "
            "minister accused James Okello. "
        )


def _countries(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{chance.choice(_LANDS)} and the {chance.choice(_PEOPLES)} government "
            f"accused {chance.choice(_CAPITALS)} of"
            f" an attack on {chance.choice(_LANDS)}'s ministry, and the "
            f"{chance.choice(_PEOPLES)} Trade Ministry"
            f" rejected it. "
        )


def _short_forms(chance: Random) -> Iterator[str]:
    while True:
        words = [_surname(chance), chance.choice(_TOPICS), chance.choice(_TOPICS), chance.choice(_BODIES)]
        short = "".join(word[0] for word in words)
        yield (
            f"The {' '.join(words)} ({short}) criticised the {_body(chance)}. The "
            f"{short} said it met the council. "
        )


def _acronyms(chance: Random) -> Iterator[str]:
    while True:
        yield f"The {''.join(chance.choices('ABCDEFGHIKLMNOPRSTUW', k=chance.randint(2, 6)))} sued the "
        yield f"{''.join(chance.choices('ABCDEFGHIKLMNOPRSTUW', k=chance.randint(2, 6)))}. "


def _offices(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"The Ministry of {chance.choice(_TOPICS)} and {_surname(chance)} of "
            f"{chance.choice(_LANDS)} said the"
            f" {chance.choice(_PEOPLES)} {chance.choice(_TOPICS)} {chance.choice(_BODIES)} met the ministry. "
        )


def _many_persons(chance: Random) -> Iterator[str]:
    while True:
        yield f"{_clause(chance)}. {_surname(chance)} left, and she told {_person(chance)}. "


def _one_surname(chance: Random) -> Iterator[str]:
    while True:
        given = chance.choice(_GIVEN) + chance.choice(_MIDDLES)
        yield (
            f"{given} Okello met {chance.choice(_GIVEN)} Okello. Okello said that Mr. "
            "Okello knew Mrs. Okello. "
        )


def _one_name(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Maria Okello {chance.choice(_ACTS)} Okello over {_thing(chance)}. "
            "Okello left. She had met Maria. "
        )


def _long_sentence(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{_clause(chance)} and said that {_speech(chance)} while "
            f"{_person(chance)} left for {_thing(chance)} "
        )


def _short_paragraphs(chance: Random) -> Iterator[str]:
    while True:
        yield f"{chance.choice((_surname(chance), chance.choice(_NOUNS), chance.choice(_LANDS)))}\n\n"


def _tables(chance: Random) -> Iterator[str]:
    yield "| name | land | day |\n|---|:-:|---|\n"
    while True:
        yield f"| {_person(chance)} | {chance.choice(_LANDS)} | {_date(chance)} |\n"


def _numbers(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{chance.randint(1, 99)} {chance.randint(1, 10**6):,} "
            f"{chance.random():.3f} {chance.randint(1, 31)}/5 "
        )


def _digits(chance: Random) -> Iterator[str]:
    while True:
        yield f"{chance.randint(0, 999)}{chance.choice('.,:-/')}"


def _repeated_event(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"On 3 May 2021 Kenya attacked Peru. {chance.choice(_CAPITALS)} condemned "
            "the attack. In response, Peru "
        )
        yield "accused Kenya on Tuesday. Kenya denied it.\n\n"


def _quoted_events(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Kenya attacked Peru on {_date(chance)}, Maria Okello said. Peru said it "
            f"“would reject {_thing(chance)}”. "
        )


def _relatives(chance: Random) -> Iterator[str]:
    while True:
        yield f"{_person(chance)}, who {chance.choice(_ACTS)} "
        for _ in range(chance.randint(2, 40)):
            yield f"the {chance.choice(_NOUNS)} that {chance.choice(_ACTS)} "
        yield f"{_person(chance)}, left. "


def _markdown_blocks(chance: Random) -> Iterator[str]:
    yield f"# {_clause(chance)}\n\n**Bold** words.\n\n"
    while True:
        yield (
            f"## {_person(chance)}\n\n> {_clause(chance)}.\n\n- [{_thing(chance)}"
            f"](https://example.org/{_surname(chance)})\n\n"
        )
        yield "```\ncode = [1, 2]\n```\n\n"


def _emphasis(chance: Random) -> Iterator[str]:
    yield f"# {_clause(chance)}\n\n**Bold** words.\n\n"
    while True:
        yield (
            f"*{_person(chance)}* _{chance.choice(_ACTS)}_ **{_person(chance)} `in "
            f"{chance.choice(_NOUNS)}` [{_thing(chance)} "
        )


def _front_matter(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"---\ntitle: {_clause(chance)}\nauthor: {_person(chance)}\ndate: "
            f"2021-05-03\n---\n{_clause(chance)}.\n\n"
        )


def _heads(chance: Random) -> Iterator[str]:
    while True:
        yield f"{_HEAD}{_clause(chance)}. {_speech(chance).capitalize()}.\n\n"


def _links_at_the_end(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Read more:\n\n{_clause(chance)}\n\n{_person(chance)} is a writer in "
            f"{chance.choice(_LANDS)}.\n\n"
        )


def _combining(chance: Random) -> Iterator[str]:
    for sentence in news(chance):
        yield "".join(sign + "\u0301\u0323"[: chance.randint(0, 2)] for sign in sentence)


def _emoji(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{chance.choice(('🎉', '👩‍🚀', '🇰🇪', '👍🏽', '🚢'))} {_clause(chance)} "
            f"{chance.choice('🎉🔥🌊') * chance.randint(1, 20)} "
        )


def _cjk(chance: Random) -> Iterator[str]:
    while True:
        yield (
            "".join(
                chance.choices("日本国総理大臣会談経済問題昨日発表政府中国韓国北東", k=chance.randint(5, 60))
            )
            + "。"
        )


def _urls(chance: Random) -> Iterator[str]:
    while True:
        path = "/".join(_surname(chance).lower() for _ in range(chance.randint(1, 12)))
        yield (
            f"See https://www.example.org/{path}?q={chance.randint(1, 9999)}&r=a.b.c "
            f"or mail {_surname(chance)}@example.org. "
        )


def _tabs(chance: Random) -> Iterator[str]:
    while True:
        tabs = "\t" * chance.randint(1, 60)
        yield f"{_person(chance)}{tabs}{chance.choice(_ACTS)}\t {_person(chance)}.\t"


KINDS: Final[dict[str, Kind]] = {
    "news": news,
    "nested quotation marks": _nested_marks,
    "quotations in one paragraph": _marks_without_paragraphs,
    "one quotation, all paragraphs": _one_quotation,
    "one unclosed quotation": _unclosed,
    "straight quotation marks": _straight,
    "one speaker": _one_speaker,
    "two speakers in turn": _two_speakers,
    "interview": _interview,
    "apostrophes": _apostrophes,
    "dashes": _dashes,
    "nested brackets": _brackets,
    "brackets never closed": _unclosed_brackets,
    "capitalised words": _capital_words,
    "capitals throughout": _capitals,
    "commas": _commas,
    "line feeds": _line_feeds,
    "hard line ends": _hard_lines,
    "lists": _lists,
    "dates": _dates,
    "ranges of dates": _date_ranges,
    "years": _years,
    "times and weekdays": _weekdays,
    "feasts": _feasts,
    "dates in quotations": _quoted_dates,
    "initials": _initials,
    "letters and dots, no space": _letters_and_dots,
    "roles and titles": _roles,
    "one title": _one_role,
    "countries": _countries,
    "names with a short form": _short_forms,
    "acronyms": _acronyms,
    "offices": _offices,
    "many persons": _many_persons,
    "one surname": _one_surname,
    "one name": _one_name,
    "one long sentence": _long_sentence,
    "paragraphs of one word": _short_paragraphs,
    "tables": _tables,
    "numbers": _numbers,
    "digits without a space": _digits,
    "one event again and again": _repeated_event,
    "events and quotations": _quoted_events,
    "relative clauses": _relatives,
    "Markdown: blocks and links": _markdown_blocks,
    "Markdown: emphasis and code": _emphasis,
    "front matter": _front_matter,
    "heads": _heads,
    "links at the end": _links_at_the_end,
    "combining characters": _combining,
    "emoji": _emoji,
    "Chinese, no space": _cjk,
    "addresses": _urls,
    "tabs": _tabs,
}
"""Every kind by its name."""


def kinds(wanted: list[str]) -> list[str]:
    """The names of the kinds that have one of the words in them; all without words."""
    return [name for name in KINDS if not wanted or any(word.lower() in name.lower() for word in wanted)]


def opening(name: str, seed: int, pieces: int) -> str:
    """A few pieces of a kind, to look at."""
    return "".join(islice(KINDS[name](Random(f"{seed} {name}")), pieces))
