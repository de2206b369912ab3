"""Which keys do what: the keys of the table of actions, and a person's own in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final, NamedTuple

from analysis.annotations.wrap import one_line
from tui.settings.actions import ACTIONS, Action
from tui.settings.keys import arrivals, is_sign, key_named, shown_key, written

_NO_KEY: Final = "no-key"
"""Textual takes an empty list of keys for none of the person's own; this is a key that nobody has."""

_LEAVE: Final = "clear"
"""The action that also leaves a line one types in. It keeps escape, or one could not get out of there."""

_LONGEST: Final = 20
"""Characters that are quoted of what is no key."""

_QUITS: Final = "ctrl+q"
"""Textual's own way out, which nothing can be laid on."""


class Keymap(NamedTuple):
    """The keys of each action that does not have those of the table."""

    changed: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def keys(self, action: Action) -> tuple[str, ...]:
        """The keys that an action has."""
        return self.changed.get(action.id, default_keys(action))

    def keys_of(self, *names: str) -> frozenset[str]:
        """The keys of the actions with these ids."""
        return frozenset(key for action in ACTIONS if action.id in names for key in self.keys(action))

    def sign(self, action: Action) -> str:
        """An action's keys as they are shown; empty when it has none."""
        if action.id not in self.changed:
            return action.sign
        return " ".join(shown_key(key) for key in self.changed[action.id])

    def first_sign(self, name: str) -> str:
        """The first key of the action with this id, as it is shown."""
        return next((sign.split()[0] for a in ACTIONS if a.id == name and (sign := self.sign(a))), "")

    def for_textual(self) -> dict[str, str]:
        """The keys that differ, as Textual's keymap has them."""
        return {
            name: ",".join(chain.from_iterable(arrivals(key) for key in keys)) or _NO_KEY
            for name, keys in self.changed.items()
        }

    def footer(self) -> Iterable[tuple[str, str]]:
        """Keys and words for the line at the bottom, in order, each with what it does."""
        told = (action for action in ACTIONS if action.footer and self.sign(action))
        return ((f"{self.first_sign(action.id)} {action.footer}", action.call) for action in told)


def default_keys(action: Action) -> tuple[str, ...]:
    """The keys that the table gives to an action, each once."""
    return tuple(dict.fromkeys(key_named(key) or key for key in action.keys.split(",")))


def keymap(wishes: Mapping[str, tuple[str, ...]]) -> tuple[Keymap, tuple[str, ...]]:
    """The keymap in which the wished keys, as a person writes them, replace those of the table; and what is
    wrong with the wishes. A wished key is taken from an action that only has it from the table."""
    known = {action.id: action for action in ACTIONS}
    complaints: list[str] = []
    changed: dict[str, tuple[str, ...]] = {}
    for name, texts in wishes.items():
        keys, wrong = _wished(known[name], texts, changed)
        complaints += wrong
        if keys or not texts:
            changed[name] = keys
    lost: list[tuple[str, str]] = []
    for action in ACTIONS:
        if action.id in changed and action.id in wishes:
            continue
        had = default_keys(action)
        kept = tuple(key for key in had if _owner(action, key, changed) is None)
        if not kept:
            lost.append((action.id, f"{written(had[0])} is now {_owner(action, had[0], changed)}"))
        if kept != had:
            changed[action.id] = kept
    changed = {name: keys for name, keys in changed.items() if keys != default_keys(known[name])}
    return Keymap(MappingProxyType(changed)), (*complaints, *_told(lost))


def _told(lost: list[tuple[str, str]]) -> Iterator[str]:
    """In one line, which actions have no key left, and to whom it went."""
    if len(lost) == 1:
        yield f"{lost[0][0]} has no key left: {lost[0][1]}"
    elif lost:
        yield f"no key is left for {', '.join(f'{name} ({why})' for name, why in lost)}"


def _wished(
    action: Action, texts: tuple[str, ...], taken: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], list[str]]:
    """The keys that a person wishes for an action, as far as it can have them; and what is wrong."""
    keys: list[str] = []
    complaints: list[str] = []
    for text in texts:
        key = key_named(text)
        wrong = _wrong(action, key, taken)
        if wrong:
            said = f"“{one_line(text[:_LONGEST])}”" if key is None else written(key)
            complaints.append(f"{action.id}: {wrong.replace('KEY', said)}")
        elif key is not None and key not in keys:
            keys.append(key)
    if action.id == _LEAVE and "escape" not in keys:
        keys.append("escape")
    return tuple(keys), complaints


def _wrong(action: Action, key: str | None, taken: Mapping[str, tuple[str, ...]]) -> str:
    """Why the key, which `KEY` stands for, cannot be the action's; empty when it can."""
    if key is None:
        return "there is no key KEY"
    if key == _QUITS:
        return "KEY always quits"
    if action.id == _LEAVE and is_sign(key):
        return "KEY is needed for typing"
    if action.id != _LEAVE and key == "escape":
        return f"KEY is always {_LEAVE}"
    owner = _owner(action, key, taken)
    return f"KEY is already {owner}" if owner is not None else ""


def _owner(action: Action, key: str, taken: Mapping[str, tuple[str, ...]]) -> str | None:
    """Another action that has taken the key: there is a place where both would work."""
    return next(
        (other.id for other in ACTIONS if other.id != action.id and key in taken.get(other.id, ())),
        None,
    )
