"""How the panes are arranged is kept: whoever changes what, nothing of anybody's is lost."""

from __future__ import annotations

import stat
import threading
from hashlib import blake2b
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.files import open_file
from analysis.library import files as kept_files
from analysis.library.arrangements import (
    USUAL,
    Arrangement,
    Arrangements,
    SizeClass,
    merged,
    size_class,
)
from analysis.library.files import KeptError

arrangements = st.builds(
    Arrangement,
    text=st.integers(0, 1000),
    card=st.integers(0, 1000),
    zoomed=st.booleans(),
    hidden=st.booleans(),
    swapped=st.booleans(),
    closed=st.booleans(),
)
BySize = dict[SizeClass, Arrangement]
by_size = st.dictionaries(st.sampled_from(get_args(SizeClass)), arrangements, max_size=4)

ZOOMED, SWAPPED = Arrangement(zoomed=True), Arrangement(swapped=True)


def kept_in(folder: Path) -> Arrangements:
    return Arrangements(folder / "dateline" / "arrangements.json")


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((60, 20), "narrow-low"),
        ((99, 24), "narrow-high"),
        ((100, 23), "usual-low"),
        ((179, 50), "usual-high"),
        ((180, 14), "wide-low"),
        ((400, 90), "wide-high"),
    ],
)
def test_a_screen_has_a_class(size: tuple[int, int], wanted: SizeClass) -> None:
    assert size_class(*size) == wanted


@given(by_size, by_size)
def test_what_is_kept_is_there_next_time(
    tmp_path_factory: pytest.TempPathFactory, old: BySize, new: BySize
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    assert kept_in(folder).update({}, old) is None
    assert kept_in(folder).update(kept_in(folder).read(), new) is None
    there = kept_in(folder).read()
    assert {size: there.get(size, USUAL) for size in (*old, *new)} == {
        size: new.get(size, USUAL) for size in (*old, *new)
    }


def test_nothing_is_known_before_and_nobody_else_may_look(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    assert kept.read() == {}
    kept.update({}, {"narrow-high": ZOOMED})
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.path.parent.stat().st_mode) == 0o700


@given(by_size, by_size, by_size)
def test_of_two_readers_each_changes_what_it_has_changed(
    before: BySize,
    now: BySize,
    there: BySize,
) -> None:
    both = merged(before, now, there)
    for size in get_args(SizeClass):
        for name in Arrangement.__struct_fields__:
            was, ours, theirs, kept = (
                getattr(each.get(size, USUAL), name) for each in (before, now, there, both)
            )
            assert kept == (theirs if ours == was else ours)


def test_two_readers_lose_nothing_of_each_other_s(tmp_path: Path) -> None:
    one, other = kept_in(tmp_path), kept_in(tmp_path)
    one.update({}, {"usual-high": ZOOMED})
    other.update({}, {"usual-high": SWAPPED, "narrow-low": ZOOMED})
    one.update({"usual-high": ZOOMED}, {"usual-high": replace(ZOOMED, text=600)})
    assert kept_in(tmp_path).read() == {
        "usual-high": Arrangement(zoomed=True, swapped=True, text=600),
        "narrow-low": ZOOMED,
    }


def test_many_at_once_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_files, "PATIENCE", 60.0)  # however slow the machine, nobody was stopped

    def keep(size: SizeClass) -> None:
        kept_in(tmp_path).update({}, {size: ZOOMED})

    writers = [threading.Thread(target=keep, args=(size,)) for size in get_args(SizeClass)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert kept_in(tmp_path).read() == dict.fromkeys(get_args(SizeClass), ZOOMED)


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"\x00" * 99, b'{"check":"0123456789abcdef","version":1,"sizes":{}}\n']
)
def test_what_is_damaged_is_told_once_and_kept_aside(tmp_path: Path, damage: bytes) -> None:
    kept = kept_in(tmp_path)
    kept.update({}, {"usual-high": ZOOMED})
    kept.path.write_bytes(damage)
    with pytest.raises(KeptError, match="the arrangement of panes kept from last time was damaged"):
        kept.read()
    assert kept.read() == {}
    assert kept.path.with_name("arrangements.json.damaged").read_bytes() == damage


def test_what_is_damaged_while_one_reads_is_told_and_kept_aside(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    kept.update({}, {"usual-high": ZOOMED})
    kept.path.write_bytes(b"?")
    assert "was damaged" in (kept.update({}, {"wide-low": SWAPPED}) or "")
    assert kept.read() == {"wide-low": SWAPPED}
    assert kept.path.with_name("arrangements.json.damaged").read_bytes() == b"?"


def test_of_a_newer_version_it_stays_as_it_is(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    kept.update({}, {"usual-high": ZOOMED})
    newer = b'{"version":2,"sizes":[]}'
    check = blake2b(newer, digest_size=8).hexdigest().encode()
    data = b'{"check":"%b",%b\n' % (check, newer[1:])
    kept.path.write_bytes(data)
    with pytest.raises(KeptError, match="of a newer Dateline"):
        kept.read()
    assert kept.update({}, {"usual-high": SWAPPED}) is None
    assert kept.path.read_bytes() == data
    assert "of a newer Dateline" in (kept_in(tmp_path).update({}, {"usual-high": SWAPPED}) or "")


def test_where_nothing_can_be_kept_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "dateline").write_text("a file, where a folder should be")
    assert kept_in(tmp_path).read() == {}
    with pytest.raises(KeptError, match="the arrangement of panes cannot be kept"):
        kept_in(tmp_path).update({}, {"usual-high": ZOOMED})


def test_what_another_has_put_there_meanwhile_is_not_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that comes between two looks at its place."""
    kept = kept_in(tmp_path)
    opened = open_file

    def too_early(path: Path, *, nothing: bool) -> int:
        monkeypatch.setattr(kept_files, "open_file", opened)
        kept_in(tmp_path).update({}, {"usual-high": ZOOMED})
        raise FileNotFoundError(path)

    monkeypatch.setattr(kept_files, "open_file", too_early)
    kept.update({}, {"wide-low": ZOOMED})
    assert kept.read() == {"usual-high": ZOOMED, "wide-low": ZOOMED}
