"""A person's own settings: what they do, and what is said when they are wrong."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotations.wrap import one_line
from tui.settings.actions import ACTIONS
from tui.settings.config import USUAL, Config, in_short
from tui.settings.file import parse
from tui.settings.keymap import default_keys
from tui.settings.keys import arrivals, key_named, shown_key, written
from tui.settings.template import template


def keys_of(config: Config, name: str) -> tuple[str, ...]:
    return config.keymap.keys(next(action for action in ACTIONS if action.id == name))


def test_every_setting_is_read() -> None:
    text = (
        b'theme = "nord"\nmouse = false\nwidth = 60\norder = "text"\nview = "full"\nscrollbar = false\n'
        b'[keys]\nnext-event = ["f9", "ctrl+N"]\n'
    )
    config, complaints = parse(text)
    assert complaints == ()
    assert config[:6] == ("nord", False, 60, "text", "full", False)
    assert keys_of(config, "next-event") == ("f9", "ctrl+n")
    assert keys_of(config, "previous-event") == ("left_square_bracket",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("them = 'nord'", "“them” (is theme meant?)"),
        ("theme = 'plaid'", "not “plaid”"),
        ("mouse = 'no'", "mouse must be true or false"),
        ("scrollbar = 1", "scrollbar must be true or false"),
        ("width = true", "width must be a number"),
        ("width = -3", "width must be a number"),
        (f"width = 0x{'f' * 5000}", "not a number like that"),
        (f"width{'.a' * 400} = 1", "line 2: too deeply nested"),
        ("order = ['date']", "order must be"),
        ("view = 'sparse'", "view must be"),
        ("mouse = yes", "line 2: "),
        ("theme = 'nord\x1b[31m'", "line 2: "),
        ('"\\u001b[31m[b]" = 1', "␛[31m[b]"),
        ("keys.next-evnt = 'x'", "is next-event meant?"),
        ("keys.next-event = 7", "a key or a list of keys"),
        ("keys.next-event = 'banana'", "no key “banana”"),
        (f"keys.next-event = '{'x' * 5000}'", "there is no key “xxx"),
        (f"theme = '{'x' * 5000}'", "theme must be"),
        (f"a = {{ {'x' * 5000} = 1, {'x' * 5000} = 1 }}", "line 2"),
        ("keys.next-event = 'ctrl+q'", "ctrl+q always quits"),
        ("keys.next-event = 'esc'", "escape is always clear"),
        ("keys.clear = 'x'", "needed for typing"),
        ("keys = {top = 'f9', bottom = 'f9'}", "bottom: f9 is already top"),
        ("keys.next-event = 'n'", "search-next has no key left"),
    ],
)
def test_a_mistake_is_said_and_costs_no_other_line(line: str, said: str) -> None:
    good = "mouse = false" if line.startswith("width") else "width = 70"
    config, complaints = parse(f"{good}\n{line}\n".encode())
    assert len(complaints) == 1
    assert said in complaints[0]
    assert "\x1b" not in complaints[0]
    assert len(complaints[0]) < 200
    assert (config.mouse, config.width) != (USUAL.mouse, USUAL.width)


def test_a_file_that_is_no_toml_at_all_is_left_aside() -> None:
    for text in (b"\xff\xfe", b"hello", b"[keys\ntop = 'x'", b"a = " + b"[" * 9000, b"a =\n" * 50):
        config, complaints = parse(text)
        assert config == USUAL
        assert complaints
        assert len(in_short(complaints)) < 600


def test_a_key_taken_from_another_action_leaves_it_the_others() -> None:
    config, complaints = parse(b"[keys]\nsearch-next = ['c', 'n']\nquit = []\n")
    assert complaints == ()
    assert keys_of(config, "next-quote") == ("right_curly_bracket",)
    assert keys_of(config, "quit") == ()


def test_what_goes_without_its_key_is_told_in_one_line() -> None:
    config, complaints = parse(b"[keys]\nsearch-next = ['e', 'n']\n")
    assert complaints == ("list-events has no key left: e is now search-next",)
    assert keys_of(config, "list-events") == ()
    config, complaints = parse(b"[keys]\nnext-event = 'e'\nprevious-event = 'p'\ndown = 's'\n")
    assert complaints == (
        "no key is left for list-events (e is now next-event), list-actors (p is now previous-event), "
        "list-quotes (s is now down)",
    )


def test_two_actions_can_swap_their_keys() -> None:
    config, complaints = parse(b"[keys]\ntop = 'G'\nbottom = 'g'\nclear = 'ctrl+g'\n")
    assert complaints == ()
    assert (keys_of(config, "top"), keys_of(config, "bottom")) == (("G",), ("g",))
    assert keys_of(config, "clear") == ("ctrl+g", "escape")


@pytest.mark.parametrize(
    ("text", "key", "seen"),
    [
        ("]", "right_square_bracket", "]"),
        ("/", "slash", "/"),
        (",", "comma", ","),
        ("+", "plus", "+"),
        (" ", "space", "space"),
        ("ctrl++", "ctrl+plus", "C-+"),
        ("Shift+N", "N", "N"),
        ("shift+slash", "question_mark", "?"),
        ("Alt+Ctrl+F5", "alt+ctrl+f5", "A-C-f5"),
        ("Page_Down", "pagedown", "pgdn"),
        ("ctrl+[", "escape", "esc"),
        ("é", "é", "é"),
        ("", None, ""),
        ("\x1b", None, ""),
        ("ctrl+", None, ""),
        ("hyperspace+x", None, ""),
    ],
)
def test_keys_are_understood_as_signs_and_as_names(text: str, key: str | None, seen: str) -> None:
    assert key_named(text) == key
    if key is not None:
        assert shown_key(key) == seen
        assert key_named(written(key)) == key


def test_every_key_of_the_table_has_a_name_and_arrives_under_it() -> None:
    for action in ACTIONS:
        bound = {name for key in default_keys(action) for name in arrivals(key)}
        assert set(action.keys.split(",")) <= bound
        assert (
            action.sign.split()
            == [shown_key(key) for key in default_keys(action)][: len(action.sign.split())]
        )


PIECES = st.sampled_from(
    [
        *"\n\n=[]{}\"',.#\\\x00\x1b7",
        "keys",
        "[keys]\n",
        "width",
        "order",
        "top",
        "clear",
        "= 1",
        "'G'",
        "true",
        "'''",
    ]
)


@given(
    st.one_of(
        st.binary(),
        st.text().map(lambda text: text.encode("utf-8", "replace")),
        st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).encode()),
    )
)
def test_no_bytes_keep_anybody_from_reading(data: bytes) -> None:
    _, complaints = parse(data)
    assert all(piece and piece == one_line(piece) and len(piece) < 200 for piece in complaints)


@given(
    st.dictionaries(
        st.sampled_from([action.id for action in ACTIONS]),
        st.lists(st.one_of(st.sampled_from("abcdegGn?,/]}:"), st.text(max_size=12))),
    )
)
def test_whatever_is_wished_no_key_does_two_things(wishes: dict[str, list[str]]) -> None:
    lines = "".join(f"{name} = [{', '.join(map(_toml, keys))}]\n" for name, keys in wishes.items())
    config, _ = parse(f"[keys]\n{lines}".encode())
    taken = [key for action in ACTIONS for key in config.keymap.keys(action)]
    assert len(taken) == len(set(taken))
    assert "escape" in keys_of(config, "clear")


def _toml(text: str) -> str:
    return '"' + "".join(f"\\U{ord(c):08x}" for c in text if not 0xD800 <= ord(c) < 0xE000) + '"'


@given(st.sets(st.integers(0, 60)))
def test_any_lines_of_the_printed_file_can_be_uncommented(chosen: set[int]) -> None:
    lines = template("config.toml").split("\n")
    settings = [number for number, line in enumerate(lines) if re.match(r"#\S", line)]
    for index in chosen & set(range(len(settings))):
        lines[settings[index]] = lines[settings[index]][1:]
    text = "\n".join(lines)
    assert len(tomllib.loads(text).get("keys", {})) <= len(ACTIONS)
    config, complaints = parse(text.encode())
    assert complaints == ()
    assert config._replace(theme=None) == USUAL


def test_the_printed_file_names_everything() -> None:
    table = tomllib.loads(re.sub(r"(?m)^#(?=\S)", "", template("config.toml")))
    assert set(table) == {"theme", "mouse", "width", "order", "view", "motion", "scrollbar", "keys"}
    assert set(table["keys"]) == {action.id for action in ACTIONS}
