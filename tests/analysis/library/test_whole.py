"""Files that are written whole or not at all, and what a killed process leaves of them."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis.library.whole import mode_of, prepared, write_whole

KILLED = """
import os, signal, sys
from pathlib import Path
from analysis.library.whole import prepared
with prepared(Path(sys.argv[1]), b"half"):
    print("begun", flush=True)
    {then}
"""


def writer(path: Path, then: str) -> subprocess.Popen[bytes]:
    """A process that has prepared a file and not put it in its place."""
    script = KILLED.format(then=then)
    child = subprocess.Popen([sys.executable, "-c", script, path], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"begun\n"
    return child


def left_by(child: subprocess.Popen[bytes], folder: Path) -> Path:
    """The file that a process has not finished."""
    (left,) = folder.glob(f".dateline-{child.pid}-*")
    return left


def test_what_is_there_stays_until_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with prepared(path, b"new") as put:
        assert path.read_bytes() == b"old"
        put()
        assert path.read_bytes() == b"new"
    with prepared(path, b"newer"):
        pass
    with pytest.raises(RuntimeError), prepared(path, b"newer"):
        raise RuntimeError
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("out", b"new")]


def test_what_is_not_finished_is_nobody_elses_to_read_or_to_foresee(tmp_path: Path) -> None:
    seen = set()
    for _ in range(2):
        with prepared(tmp_path / "out", b"new", mode=0o644):
            (there,) = tmp_path.iterdir()
            seen.add(there.name)
        assert str(os.getpid()) in there.name
    assert len(seen) == 2
    before = os.umask(0)
    try:
        write_whole(tmp_path / "out", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o600


def test_the_permissions_are_those_of_the_file_before_or_of_any_new_one(tmp_path: Path) -> None:
    path = tmp_path / "out"
    before = os.umask(0o027)
    try:
        assert mode_of(path) == 0o640
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    path.touch()
    path.chmod(0o604)
    write_whole(path, b"new", mode=mode_of(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@pytest.mark.terminal
def test_what_a_killed_process_has_left_goes_with_the_next_that_writes_there(tmp_path: Path) -> None:
    killed = writer(tmp_path / "out", "os.kill(os.getpid(), signal.SIGKILL)")
    assert killed.wait() == -signal.SIGKILL
    left = left_by(killed, tmp_path)
    assert left.read_bytes() == b"half"
    foreign = [
        tmp_path / f".dateline-{killed.pid}",
        tmp_path / f".dateline-{killed.pid}-{'0' * 16}.txt",
        tmp_path / f".dateline-x-{'0' * 16}",
    ]
    for path in foreign:
        path.write_bytes(b"somebody's")
    (tmp_path / f".dateline-{killed.pid}-{'1' * 16}").mkdir()
    (tmp_path / f".dateline-{killed.pid}-{'2' * 16}").symlink_to(foreign[0])
    os.mkfifo(tmp_path / f".dateline-{killed.pid}-{'3' * 16}")
    before = set(tmp_path.iterdir()) - {left}
    write_whole(tmp_path / "other", b"")
    assert set(tmp_path.iterdir()) == before | {tmp_path / "other"}


@pytest.mark.terminal
def test_what_is_still_being_written_stays_however_old(tmp_path: Path) -> None:
    running = writer(tmp_path / "out", "signal.pause()")
    try:
        left = left_by(running, tmp_path)
        os.utime(left, (time.time() - 99999,) * 2)
        write_whole(tmp_path / "other", b"")
        assert left.exists()
    finally:
        running.kill()
        running.wait()


def test_a_number_that_another_process_has_now_keeps_nothing_for_long(tmp_path: Path) -> None:
    young, old = (tmp_path / f".dateline-{os.getpid()}-{digit * 16}" for digit in "12")
    for path in (young, old):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 999,) * 2)
    write_whole(tmp_path / "out", b"")
    assert young.exists()
    assert not old.exists()
