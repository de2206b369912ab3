"""Reading what lies somewhere: files, and nothing that keeps anybody waiting or fills the memory."""

from __future__ import annotations

import os
import socket
import threading
import time
from pathlib import Path

import pytest

from analysis import files
from analysis.files import LARGEST, NoFileError, TooLargeError, read_file, read_handle, read_small, reason


@pytest.mark.parametrize("name", ["pipe", "socket", "zero", "tty", "full", "folder", "itself", "nowhere"])
def test_what_is_no_file_is_refused_at_once(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as there:
        there.bind("socket")
    for device in ("zero", "tty", "full"):
        os.symlink(f"/dev/{device}", device)
    os.mkdir("folder")
    os.symlink("itself", "itself")
    os.symlink("absent", "nowhere")
    began = time.monotonic()
    for read in (read_small, read_file):
        with pytest.raises(OSError, match=r"\w") as caught:
            read(name)
        assert reason(caught.value).isprintable()
    assert time.monotonic() - began < 5


def test_nothing_stands_for_an_empty_file_but_for_no_article() -> None:
    assert read_small(os.devnull) == b""
    with pytest.raises(NoFileError):
        read_file(os.devnull)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * LARGEST)
    assert len(read_small(path)) == LARGEST
    os.truncate(path, 1 << 40)
    for read in (read_small, read_file):
        with pytest.raises(TooLargeError):
            read(path)
    monkeypatch.setattr(files, "LARGEST_ARTICLE", 10)
    path.write_bytes(b"x" * 10)
    assert read_file(path) == b"x" * 10
    path.write_bytes(b"x" * 11)
    with pytest.raises(TooLargeError):
        read_file(path)


@pytest.mark.parametrize("waits", [True, False])
def test_a_pipe_is_read_to_its_end_and_no_further_than_the_most(waits: bool) -> None:
    for size, most in ((0, 10), (3_000_000, 3_000_000), (3_000_001, 3_000_000)):
        reading, writing = os.pipe()
        os.set_blocking(reading, waits)

        def write(there: int = writing, data: bytes = b"x" * size) -> None:
            with os.fdopen(there, "wb") as pipe:
                time.sleep(0.05)
                pipe.write(data)

        writer = threading.Thread(target=write)
        writer.start()
        if size > most:
            with pytest.raises(TooLargeError):
                read_handle(reading, most)
            while os.read(reading, 1 << 20):
                pass
        else:
            assert read_handle(reading, most) == b"x" * size
        writer.join()
        os.close(reading)


def test_an_endless_device_is_left_when_it_is_too_much() -> None:
    handle = os.open("/dev/zero", os.O_RDONLY)
    try:
        with pytest.raises(TooLargeError):
            read_handle(handle, 5_000_000)
    finally:
        os.close(handle)
