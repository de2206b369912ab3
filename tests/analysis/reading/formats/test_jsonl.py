"""Records as articles, by whatever names their fields have."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats.jsonl import CONVERTER


def read(data: str, **fields: str) -> tuple[Extract, ...]:
    return CONVERTER.extract(data.encode("utf-8", "surrogatepass"), Asked(fields=fields))


def test_records() -> None:
    first, second = read(
        '{"text": "They sail.\\r\\nThey wait.", "title": " The  strait ", '
        '"author": "Ida Lind", "published": "2024-05-03T23:30:00-05:00", "id": 7}\n\n'
        '{"text": "They wait.", "author": ["Ida", "Per"]}\n'
    )
    assert (first.text, first.title, first.authors) == ("They sail.\nThey wait.", "The strait", ("Ida Lind",))
    assert (first.published, first.name) == (date(2024, 5, 3), "7")
    assert (second.text, second.title, second.authors, second.name) == (
        "They wait.",
        None,
        ("Ida", "Per"),
        "3",
    )
    assert first.notices == second.notices == ()


def test_fields_by_other_names() -> None:
    record = {
        "meta": {"when": "3 May 2024"},
        "story": "They sail.",
        "body": "x",
        "head.line": "Boats",
        "key": "a",
    }
    (found,) = read(
        json.dumps(record), text="story", published="meta.when", title="head.line", id="key", author="none"
    )
    assert (found.text, found.title, found.published, found.name) == (
        "They sail.",
        "Boats",
        date(2024, 5, 3),
        "a",
    )
    assert found.authors == ()
    assert read('{"body": "They sail.", "headline": "Boats", "byline": "Ida", "date": "2024-05-03"}')[0] == (
        Extract("They sail.", title="Boats", authors=("Ida",), published=date(2024, 5, 3), name="1")
    )


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-03", date(2024, 5, 3)),
        ("2024-05-03 23:59", date(2024, 5, 3)),
        ("20240503", date(2024, 5, 3)),
        ("20240503T101112Z", date(2024, 5, 3)),
        ("Fri, 03 May 2024 23:30:00 -0500", date(2024, 5, 3)),
        ("May 3, 2024", date(2024, 5, 3)),
        (1714780800, date(2024, 5, 4)),
        (1714780800000, date(2024, 5, 4)),
        ("0001-01-01T00:00:00Z", None),
        ("2024-13-03", None),
        ("soon", None),
        (True, None),
        (1e300, None),
        ({"day": 3}, None),
    ],
)
def test_days(value: Any, day: date | None) -> None:
    assert read(json.dumps({"text": "They sail.", "date": value}))[0].published == day


def test_a_list_and_a_frame_of_records() -> None:
    records = [{"text": "They sail."}, {"text": ["They wait.", "They sail."]}]
    for whole in (records, {"articles": records, "count": 2}):
        for indent in (None, 2):
            assert [found.text for found in read(json.dumps(whole, indent=indent))] == [
                "They sail.", "They wait.\n\nThey sail.",
            ]  # fmt: skip
    (one,) = read(json.dumps({"text": "They sail.", "tags": [{"text": "boats"}]}, indent=2))
    assert one.text == "They sail."


def test_what_is_no_record_is_left_out_and_told() -> None:
    found = read('{"text": "They sail."}\n{"text": \n{"title": "x"}\n[1]\n{"text": "They wait."}\n')
    assert [one.text for one in found] == ["They sail.", "They wait."]
    assert found[0].notices == ("record 2 (and 2 more) has no text and is left out",)


def test_no_text_in_any() -> None:
    with pytest.raises(ReadError, match=r"'text'; there are: story, day \(--fields text=NAME\)"):
        read('{"story": "They sail.", "day": 3}\n')
    with pytest.raises(ReadError, match="'tale'"):
        read('{"text": "They sail."}\n', text="tale")


def test_names_of_fields_are_shown_and_not_obeyed() -> None:
    with pytest.raises(ReadError) as caught:
        read(json.dumps({"\x1b[31m\x80\n": 1, "x" * 5_000: 2}))
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


def test_half_a_character_is_shown_as_a_lost_one() -> None:
    (found,) = read('{"text": "They \\ud83d sail.", "title": "\\udc00", "author": "\\ud83d\\ude00"}')
    assert (found.text, found.title, found.authors) == ("They \ufffd sail.", "\ufffd", ("😀",))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "text", "x"]), inner)
    ),
    max_leaves=6,
)


def test_a_byline() -> None:
    (found,) = read('{"text": "They sail.", "byline": "By Ida Lind and Per Holm"}')
    assert found.authors == ("Ida Lind", "Per Holm")


NAMES = st.sampled_from(["text", "title", "author", "published", "id", "body", "x"])


@given(st.lists(st.dictionaries(NAMES, VALUES), max_size=4), st.integers(0, 60))
def test_whatever_comes_is_read_or_refused(records: list[dict[str, Any]], cut: int) -> None:
    text = "\n".join(map(json.dumps, records))
    try:
        found = read(text[: len(text) - cut])
    except ReadError:
        return
    assert all(one.text.strip() for one in found)
