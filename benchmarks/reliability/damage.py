"""Print how many damaged files the reader comes up with, says so in one line, and leaves the rest as it is.

python benchmarks/reliability/damage.py [--files 2000] [--screens 40] [--seed 1]

A place, an annotation, a file of settings or one of actors is damaged: bits are turned over, it is cut off,
there is something else in it, or something that is no file lies there. Then it is read as the reader does
when it opens an article. What cannot be used must be told in one line; a file that is kept must be set aside
as it is, and the next place or annotation be kept; a person's own file must stay; all other files must be as
they were. In a person's own file a turned bit may mean something else that is as good: then nothing is to be
told.

Some are opened in whole readers, each in a terminal of its own, with all four files damaged at once.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Literal

from msgspec.structs import replace
from programs import ROOT, TEXT, WORDS, Terminal, home, report

sys.path.insert(0, str(ROOT))

from analysis.annotations.narrowing import Narrowing
from analysis.errors import DatelineError
from analysis.library.cache import Cache, key_of
from analysis.library.folders import (
    cache_folder,
    check_actors,
    read_settings,
    state_folder,
    usual_actors,
    usual_settings,
)
from analysis.library.places import Place, Places
from analysis.model import Actor, Annotation, Article
from analysis.reading.source import open_article
from tui.articles.memories import Memories
from tui.settings.config import in_short
from tui.settings.file import parse

Kind = Literal["place", "annotation", "settings", "actors"]
KINDS: Final[tuple[Kind, ...]] = ("place", "annotation", "settings", "actors")
SETTINGS: Final = 'width = 70\nmouse = false\norder = "text"\n[keys]\nquit = ["q", "x"]\n'
ACTORS: Final = '[[actor]]\nname = "Oskar Lind"\naliases = ["Lind"]\nkind = "person"\ncountry = "NOR"\n'
PLACE: Final = Place(
    position=21, actor="Oskar Lind", bookmarks={"a": 3, "b": 40}, narrowed=Narrowing(statuses=("planned",))
)
SECONDS: Final = 10
OTHER_FORMS: Final = (
    b"{}",
    b"[]",
    b"null",
    b'"text"',
    b"1",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b'{"version":1,"position":' + b"9" * 5000 + b"}",
    b'{"version":1,"position":1e999}',
    b'{"version":1,"position":18446744073709551616}',
    b'{"version":1,"position":-1}',
    b'{"version":1,"position":"1"}',
    b'{"version":1,"bookmarks":{"a":9223372036854775808}}',
    b'{"version":1,"bookmarks":[]}',
    b'{"version":true}',
    b'{"version":0}',
    b'{"version":1,"unknown":1}',
    b'{"version":1,"narrowed":[["\\ud800"],[],[],[]]}',
    b"x = " + b"9" * 5000,
    b"x = " + b"[" * 20_000,
    b"a." * 20_000 + b"a = 1",
    b"\xff\xfe\x00\x01",
    b"[[actor]]\nname = 7\n",
    b"[[actor]]\nname = 'x'\nkind = 'robot'\n",
    b"width = 1e400\n",
    b"keys = 7\n",
)
NEWER: Final = b'{"version":2,"pane":"margin"}'

Damage = Callable[[Path, random.Random], None]


def _flip(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 1, 2, 8])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def _cut(path: Path, chance: random.Random) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


def _zeros(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 600))
    data[start:end] = bytes(end - start)
    path.write_bytes(data)


def _append(path: Path, chance: random.Random) -> None:
    with path.open("ab") as file:
        file.write(chance.randbytes(chance.randrange(1, 50)))


def _noise(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(chance.randrange(0, 2000)))


def _swap(path: Path, chance: random.Random) -> None:
    """Two stretches of the file change places."""
    data = path.read_bytes()
    a, b, c = sorted(chance.randrange(len(data) + 1) for _ in range(3))
    path.write_bytes(data[:a] + data[b:c] + data[a:b] + data[c:])


def _other_form(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.choice(OTHER_FORMS))


def _newer(path: Path, _: random.Random) -> None:
    path.write_bytes(NEWER)


def _large(path: Path, _: random.Random) -> None:
    os.truncate(path, 1 << 30)


def _pipe(path: Path, _: random.Random) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder(path: Path, chance: random.Random) -> None:
    path.unlink()
    path.mkdir()
    if chance.random() < 0.5:
        (path / "letter.txt").write_text("Dear Ida", encoding="utf-8")


def _socket(path: Path, _: random.Random) -> None:
    path.unlink()
    with socket.socket(socket.AF_UNIX) as there:
        before = os.getcwd()
        os.chdir(path.parent)  # the name of a socket is short
        there.bind(path.name)
        os.chdir(before)


def _link(path: Path, chance: random.Random) -> None:
    path.unlink()
    path.symlink_to(
        chance.choice(["/dev/zero", "/dev/tty", "/dev/full", "nowhere", path.name, "/", "/dev/ptmx"])
    )


def _forbidden(path: Path, _: random.Random) -> None:
    path.chmod(0)


DAMAGES: Final[tuple[Damage, ...]] = (
    *(_flip,) * 6,
    *(_cut,) * 3,
    *(_zeros,) * 2,
    *(_append,) * 2,
    *(_noise,) * 2,
    *(_swap,) * 2,
    *(_other_form,) * 4,
    _newer,
    _large,
    _pipe,
    _folder,
    _socket,
    _link,
    _forbidden,
)


def articles(folder: Path) -> list[Article]:
    """Some articles, of which the first will be opened."""
    texts = [TEXT, TEXT + "\nMore came on Tuesday.\n", "Nothing happened on Wednesday.\n"]
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return [open_article(folder / f"{number}.txt") for number in range(len(texts))]


def fill(all_: list[Article]) -> dict[Kind, Path]:
    """Write what there is to be damaged, and more of the same; where the files of the first article lie."""
    config = Path(usual_settings()).parent
    config.mkdir(parents=True)
    (config / "config.toml").write_text(SETTINGS, encoding="utf-8")
    (config / "actors.toml").write_text(ACTORS, encoding="utf-8")
    cache, places = Cache(cache_folder()), Places(state_folder())
    found: dict[Kind, Path] = {"settings": config / "config.toml", "actors": config / "actors.toml"}
    for article in reversed(all_):
        before = set(cache_folder().glob("*")), set(state_folder().glob("*"))
        actor = Actor(id="a1", name="Oskar Lind", kind="person")
        key = key_of(article, None, usual_actors())
        assert key is not None
        cache.keep(key, Annotation(article=article, actors=(actor,) * 20))
        places.write(article.text, PLACE)
        (found["annotation"],) = set(cache_folder().glob("*")) - before[0]
        (found["place"],) = set(state_folder().glob("*")) - before[1]
    return found


def lines_of(kind: Kind, article: Article) -> list[str]:
    """What the reader tells when it opens an article."""
    if kind == "settings":
        try:
            _, complaints = parse(read_settings(usual_settings()))
        except DatelineError as error:
            complaints = (str(error),)
        return [in_short(complaints)] if complaints else []
    if kind == "actors":
        try:
            if (path := usual_actors()) is not None:
                check_actors(path)
        except DatelineError as error:
            return [str(error)]
        return []
    return list(Memories(None, usual_actors(), keep=True).of(article).notices)


def kept_again(kind: Kind, article: Article) -> bool:
    """Whether a new place or annotation is kept where the damaged one was."""
    if kind == "place":
        resume = Memories(None, None, keep=True).of(article).resume
        resume.note(replace(PLACE, position=7))
        resume.save()
        place = Places(state_folder()).read(article.text)
        return place is not None and place.position == 7
    cache, key = Cache(cache_folder()), key_of(article, None, usual_actors())
    assert key is not None
    cache.keep(key, Annotation(article=article))
    return cache.find(key, article) is not None


def state(path: Path) -> object:
    """What lies somewhere, so that it can be known again."""
    if path.is_symlink():
        return os.readlink(path)
    if path.is_dir():
        return sorted(os.listdir(path))
    st = path.lstat()
    return path.read_bytes() if path.is_file() and st.st_size < 1 << 20 else (st.st_mode, st.st_size)


@contextmanager
def as_anybody(folder: Path, *, needed: bool) -> Iterator[None]:
    """Not as root, who may read everything."""
    if not needed or os.geteuid() != 0:
        yield
        return
    for where, _, names in os.walk(folder):
        for name in (where, *(f"{where}/{each}" for each in names)):
            os.chown(name, 65534, 65534, follow_symlinks=False)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def wrong_with(folder: Path, kind: Kind, damage: Damage, chance: random.Random) -> str | None:
    """What went wrong with one damaged file."""
    for name, value in home(folder).items():
        if name.startswith("XDG_"):
            os.environ[name] = value
    all_ = articles(folder)
    files = fill(all_)
    path = files[kind]
    before, others = state(path), {each: state(each) for each in folder.rglob("*") if each.is_file()}
    if lines := lines_of(kind, all_[0]):
        return f"told {lines} before there was any damage"
    damage(path, chance)
    damaged = state(path)
    is_forbidden = damage is _forbidden
    del others[path]
    if damaged == before and not is_forbidden:
        return None
    with as_anybody(folder, needed=is_forbidden):
        began = time.monotonic()
        lines = lines_of(kind, all_[0])
        if time.monotonic() - began > SECONDS:
            return f"took {time.monotonic() - began:.0f} s"
        own = kind in ("settings", "actors")
        if len(lines) != 1 and not (own and not lines and isinstance(damaged, bytes)):
            return f"told {lines}"
        if any("\n" in line for line in lines):
            return f"several lines: {lines}"
        is_newer = kind == "place" and damage is _newer
        aside = list(path.parent.glob(f"{path.name}.damaged*"))
        if own or is_newer:
            if aside or (not is_forbidden and state(path) != damaged):
                return "did not stay"
        elif not aside or (not is_forbidden and state(aside[0]) != damaged):
            return f"was not set aside as it was: {aside}"
        elif not kept_again(kind, all_[0]):
            return "nothing is kept there any more"
        changed = [each.name for each, was in others.items() if state(each) != was]
        return f"changed {changed}" if changed else None


def in_reader(folder: Path, chance: random.Random) -> str | None:
    """What went wrong in a whole reader when everything is damaged at once."""
    for name, value in home(folder).items():
        if name.startswith("XDG_"):
            os.environ[name] = value
    all_ = articles(folder)
    for path in fill(all_).values():
        chance.choice([d for d in DAMAGES if d is not _forbidden])(path, chance)
    reader = Terminal((str(all_[0].source),), home(folder))
    if not reader.until(WORDS, seconds=SECONDS):
        return f"did not come up: {reader.end(0).output[-300:]!r}"
    reader.until("annotated", seconds=1)
    reader.press("jq")
    ended = reader.end()
    if ended.status != 0 or "Traceback" in ended.output:
        return f"ended with {ended.status}: {ended.output[-300:]!r}"
    for kept in (folder / "state").rglob("*.json"):
        with suppress(ValueError, OSError):
            if kept.is_file() and json.loads(kept.read_bytes()).get("version") == 1:
                return None
    return "no place was kept"


def main() -> None:
    """Damage, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=2000, help="how many files are damaged, one at a time")
    parser.add_argument("--screens", type=int, default=40, help="how many whole readers are started")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    failures: list[str] = []
    for number in range(given.files + given.screens):
        chance = random.Random(f"{given.seed} {number}")
        is_screen = number >= given.files
        kind, damage = KINDS[number % len(KINDS)], chance.choice(DAMAGES)
        what = "a reader" if is_screen else f"{kind}, {damage.__name__.strip('_')}"
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            try:
                wrong = in_reader(folder, chance) if is_screen else wrong_with(folder, kind, damage, chance)
            except Exception as error:  # noqa: BLE001 - whatever is raised is a failure
                wrong = f"{type(error).__name__}: {error}"
        if wrong is not None:
            failures.append(f"{number}, {what}: {wrong}")
    of = given.files + given.screens
    report("damaged files come up with", of - len(failures), of, failures)


if __name__ == "__main__":
    main()
