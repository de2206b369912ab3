"""Count the ways in which what others have written can command the terminal: none, it is hoped.

python benchmarks/reliability/commands.py [--payloads 60] [--ways all] [--python PYTHON] [--seed 1]

Every payload goes into every way: the text of an article, its title, the name of a file, the values of
options, files of settings and actors, the environment, what is pasted, the name of the program; with every
command, in a terminal of its own. What the terminal gets is looked at byte by byte: nothing of a payload may
arrive that it would obey, that reorders or that hides. `--payloads` takes that many of them, by chance;
`--ways` those whose name begins so; `--python` runs the Dateline that is installed for another interpreter.
Printed are the ways that failed, each with its payloads, and the figure. All takes half an hour.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from terminal import Terminal

PATIENCE: Final = 90.0
"""Seconds after which a command that has not ended is ended."""
PROGRAM: Final = (
    "import os, sys; sys.argv[0] = os.environ.pop('NAME', 'dateline'); from tui.cli import main; main()"
)
MARK: Final = "EVIL"

_SEQUENCES: Final = {
    "clear": "\x1b[2J",
    "clear lines behind": "\x1b[3J",
    "home": "\x1b[1;1H",
    "far": "\x1b[7;13H",
    "up": "\x1b[5A",
    "red": "\x1b[31;5;7m",
    "hidden": "\x1b[8m",
    "colons": "\x1b[38:2::1:2:3m",
    "other screen": "\x1b[?1049l",
    "mouse": "\x1b[?1003h",
    "no cursor": "\x1b[?25l",
    "insert": "\x1b[4h",
    "scroll region": "\x1b[3;5r",
    "delete lines": "\x1b[9M",
    "report": "\x1b[6n",
    "attributes": "\x1b[c",
    "window": "\x1b[8;5;5t",
    "title back": "\x1b[21t",
    "soft reset": "\x1b[!p",
    "keys": "\x1b[>31u",
    "print": "\x1b[5i",
    "unfinished": "\x1b[",
    "interrupted": "\x1b[3\x182J",
    "title": "\x1b]0;x\x07",
    "title, ended by ST": "\x1b]2;x\x1b\\",
    "link": "\x1b]8;;http://example.org\x1b\\",
    "clipboard": "\x1b]52;c;cm0gLXJm\x07",
    "colour of the ground": "\x1b]11;#ff0000\x07",
    "palette": "\x1b]4;1;#00ff00\x07",
    "file": "\x1b]1337;File=inline=1:AAAA\x07",
    "notice": "\x1b]777;notify;a;b\x07",
    "title without an end": "\x1b]0;",
    "device": "\x1bP$q q\x1b\\",
    "sixel": "\x1bPq#0;2;0;0;0~\x1b\\",
    "application": "\x1b_Gi=1;AAAA\x1b\\",
    "privacy": "\x1b^x\x1b\\",
    "reset": "\x1bc",
    "save": "\x1b7",
    "restore": "\x1b8",
    "signs for lines": "\x1b(0",
    "down": "\x1bD",
    "escape": "\x1b",
    "two": "\x1b\x1b[2J",
}
_SIGNS: Final = {
    "bell": "\a",
    "back": "\b\b\b",
    "return": "\r",
    "line": "\v",
    "form": "\f",
    "shift": "\x0e",
    "shift back": "\x0f",
    "cancel": "\x18",
    "enquiry": "\x05",
    "delete": "\x7f",
    "C1 CSI": "\x9b2J",
    "C1 OSC": "\x9d0;x\x9c",
    "C1 DCS": "\x90q\x9c",
    "C1 index": "\x84\x85\x8d",
    "C1 as a byte": "\udc9b2J",
    "override": "\u202e",
    "embedding": "\u202a\u202b\u202c\u202d",
    "isolates": "\u2066\u2067\u2068\u2069",
    "marks": "\u200e\u200f\u061c",
    "separators": "\u2028\u2029",
    "interlinear": "\ufff9a\ufffab\ufffb",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "variations": "x\ufe01\ufe02\U000e0101\U000e0110",
    "no width": "\u200b\u200b\u200c\u200d",
    "half a character": "\udcff",
}
PAYLOADS: Final = {**_SEQUENCES, **_SIGNS}

_FORBIDDEN: Final = re.compile(
    "[\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f\udc80-\udcff]"
)
"""What never reaches the terminal, by whatever way: the bytes of a character are one character here."""
_STYLE: Final = re.compile(r"\x1b\[[0-9;]*m")
_OURS: Final = re.compile(r"\x1b\](?:52;c;[A-Za-z0-9+/=]*|22;[a-z-]*)(?:\x07|\x1b\\)")
"""What the reader tells a terminal: what is copied, and the form of the pointer."""
_CONTROL: Final = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_QUIET: Final = re.compile("[\x00-\x06\x09\x0b\x0c\x0e-\x1a\x1c-\x1f]")
"""What the reader has no use for; a bell, a step back, a return and ESC it may need."""


class Run(NamedTuple):
    """A command in a folder, and what is typed into its terminal, each when some words, a
    pattern, have come."""

    arguments: Sequence[str]
    environment: Mapping[str, str] = {}
    keys: Sequence[tuple[str, str]] = ()
    reader: bool = False


Way = Callable[[Path, str], Run]


def _file(folder: Path, name: str, content: str) -> str:
    (folder / name).write_bytes(content.encode("utf-8", "surrogateescape"))
    return name


def _name(payload: str) -> str:
    """A payload as the name of a file."""
    return payload.replace("/", "|") + MARK


def _article(payload: str) -> str:
    said = f"“We {payload}{MARK} agree,” Ada {payload}{MARK} Berg told reporters in Oslo on 3 May 2024."
    left = f"She {payload}{MARK} left on Monday."
    return f"A head {payload}{MARK} line\n\nBy Jo {payload}{MARK} Doe\n\n{said} {left}\n"


def _paste(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


def _read(*arguments: str, keys: Sequence[str] = (), words: str = "events", **environment: str) -> Run:
    """The reader, left when some words have stood there and it has taken the keys."""
    steps = [("", each) for each in keys]
    return Run((*arguments, "--no-state"), environment, [(words, ""), *steps, ("", "\x1b"), ("", "q")], True)


def _ways() -> dict[str, Way]:
    """Every way, by command and channel."""
    plain = "A head\n\nAda Berg left Oslo on 3 May 2024.\n"

    def good(folder: Path) -> str:
        return _file(folder, "good.txt", plain)

    def text(folder: Path, payload: str) -> str:
        return _file(folder, "evil.txt", _article(payload))

    def settings(folder: Path, payload: str) -> str:
        raw = "".join(c if ord(c) >= 0x20 and c not in '"\\\x7f' else f"\\u{ord(c):04x}" for c in payload)
        raw = raw.encode("utf-8", "replace").decode()
        return _file(
            folder, "evil.toml", f'theme = "{raw}{MARK}"\n"{raw}{MARK}" = 1\n[keys]\nquit = "{raw}{MARK}"\n'
        )

    def actors(folder: Path, payload: str) -> str:
        raw = "".join(c if ord(c) >= 0x20 and c not in '"\\\x7f' else f"\\u{ord(c):04x}" for c in payload)
        raw = raw.encode("utf-8", "replace").decode()
        return _file(
            folder,
            "who.toml",
            f'[[actor]]\nname = "{raw}{MARK}"\naliases = ["Ada Berg"]\nkind = "{raw}{MARK}"\n',
        )

    ways: dict[str, Way] = {
        "read, text": lambda f, p: _read(
            text(f, p), words=r"\d events?\b", keys=["y", "]", "Y", "}", "o", "?"]
        ),
        "read, name": lambda f, p: _read(_file(f, _name(p), plain)),
        "read, names of several": lambda f, p: _read(
            good(f), _file(f, _name(p), plain), keys=["o", "\x1b", "J"]
        ),
        "read, no such file": lambda f, p: _read(good(f), _name(p), keys=["J", "o"]),
        "read, settings": lambda f, p: _read(good(f), "--config", settings(f, p)),
        "read, name of settings": lambda f, p: _read(good(f), "--config", _file(f, _name(p), "x = 1\n")),
        "read, --theme": lambda f, p: _read(good(f), "--theme", p + MARK),
        "read, --model": lambda f, p: _read(good(f), "--model", p + MARK, keys=["j"]),
        "read, --published": lambda f, p: _read(good(f), "--published", p + MARK),
        "read, --actors": lambda f, p: _read(good(f), "--actors", actors(f, p)),
        "read, pasted to search": lambda f, p: _read(good(f), keys=["/", _paste(p + MARK), "\r"]),
        "read, pasted pattern": lambda f, p: _read(good(f), keys=["//", _paste(f"({p}{MARK}"), "\r"]),
        "read, pasted to narrow": lambda f, p: _read(good(f), keys=["f", _paste(p + MARK), "\r"]),
        "read, pasted to the palette": lambda f, p: _read(good(f), keys=[":", _paste(p + MARK)]),
        "read, TEXTUAL_THEME": lambda f, p: _read(good(f), TEXTUAL_THEME=p + MARK),
        "read, TEXTUAL_DRIVER": lambda f, p: _read(good(f), TEXTUAL_DRIVER=p + MARK),
        "read, TEXTUAL_COLOR_SYSTEM": lambda f, p: _read(good(f), TEXTUAL_COLOR_SYSTEM=p + MARK),
        "read, locale": lambda f, p: _read(good(f), LC_ALL=p + MARK, LANG=p + MARK),
        "read, TERM": lambda f, p: _read(good(f), TERM=p + MARK, TERM_PROGRAM=p + MARK),
        "help, name of the program": lambda f, p: Run(["--help"], {"NAME": p + MARK}),
        "help of a command, name of the program": lambda f, p: Run(["show", "--help"], {"NAME": p + MARK}),
        "help, no argument": lambda f, p: Run(["show"], {"NAME": p + MARK}),
        "errors, option": lambda f, p: Run([f"--{p}{MARK}"]),
        "errors, option of a command": lambda f, p: Run(["show", f"--{p}{MARK}", "x"]),
        "errors, argument too many": lambda f, p: Run(["cache", p + MARK]),
        "errors, no such file": lambda f, p: Run([_name(p)]),
        "errors, locale": lambda f, p: Run(["show", _name(p)], {"LC_ALL": p + MARK}),
        "config, name": lambda f, p: Run(["config", "--check", _name(p)]),
        "config, settings": lambda f, p: Run(["config", "--check", settings(f, p)]),
        "config, as bytes": lambda f, p: Run(
            ["config", "--check", _file(f, "raw.toml", f'theme = "{p}{MARK}"\n')]
        ),
        "config, folder": lambda f, p: Run(["config"], {"XDG_CONFIG_HOME": f"{f}/{_name(p)}"}),
        "config, folder to check": lambda f, p: Run(
            ["config", "--check"], {"XDG_CONFIG_HOME": f"{f}/{_name(p)}"}
        ),
        "cache, folder": lambda f, p: Run(["cache"], {"XDG_CACHE_HOME": f"{f}/{_name(p)}"}),
        "cache, folder to clear": lambda f, p: Run(
            ["cache", "--clear"], {"XDG_CACHE_HOME": f"{f}/{_name(p)}"}
        ),
    }
    for command in ("show", "annotate"):
        for way, make in _printed(command, text, good, actors).items():
            ways[f"{command}, {way}"] = make
    ways["show, --only"] = lambda f, p: Run(["show", good(f), "--only", p + MARK])
    ways["show, --width"] = lambda f, p: Run(["show", good(f), "--width", p + MARK])
    ways["annotate, --format"] = lambda f, p: Run(["annotate", good(f), "--format", p + MARK])
    return ways


def _printed(
    command: str,
    text: Callable[[Path, str], str],
    good: Callable[[Path], str],
    actors: Callable[[Path, str], str],
) -> dict[str, Way]:
    """The ways that `show` and `annotate` have both."""
    return {
        "text": lambda f, p: Run([command, text(f, p)]),
        "text, to /dev/tty": lambda f, p: Run([command, text(f, p), "-o", "/dev/tty"]),
        "name": lambda f, p: Run([command, _file(f, _name(p), _article(p))]),
        "no such file": lambda f, p: Run([command, _name(p)]),
        "--published": lambda f, p: Run([command, good(f), "--published", p + MARK]),
        "--model": lambda f, p: Run([command, good(f), "--model", p + MARK]),
        "--actors": lambda f, p: Run([command, good(f), "--actors", actors(f, p)]),
        "name of actors": lambda f, p: Run([command, good(f), "--actors", _name(p)]),
        "-o": lambda f, p: Run([command, good(f), "-o", f"{_name(p)}/x"]),
    }


def follow(terminal: Terminal, run: Run) -> None:
    """Type what is to be typed, and take what comes until the end."""
    end = time.monotonic() + PATIENCE
    for words, keys in run.keys:
        pattern = re.compile(words.encode())
        if words:
            terminal.wait_until(partial(_has, pattern, terminal), end - time.monotonic())
        if keys:
            terminal.press(keys)
        if run.reader:
            terminal.settle()
    terminal.look(end - time.monotonic())
    with suppress(ProcessLookupError):
        os.kill(terminal.pid, signal.SIGKILL)
    os.waitpid(terminal.pid, 0)
    os.close(terminal.fd)


def _has(pattern: re.Pattern[bytes], terminal: Terminal) -> bool:
    return pattern.search(terminal.output) is not None


def _started(python: str, run: Run, folder: Path) -> Terminal:
    home = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "CACHE", "STATE")}
    base = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "HOME": str(folder), **home}
    command = [python, "-P", "-c", PROGRAM, *run.arguments]
    return Terminal(command, {**os.environ, **base, **run.environment}, (120, 40), folder=folder)


def obeyed(output: bytes, payload: str, *, reader: bool) -> bool:
    """Whether anything of a payload has arrived as more than signs."""
    text = output.decode("utf-8", "surrogateescape")
    if _FORBIDDEN.search(text) or any(core in text for core in _cores(payload)):
        return True
    own = _OURS.sub("", text) if reader else _STYLE.sub("", text)
    return bool((_QUIET if reader else _CONTROL).search(own))


def _cores(payload: str) -> Iterator[str]:
    """What would stand in the output if a payload were printed as it is."""
    core = payload.lstrip("abcdefghijklmnopqrstuvwxyz")
    if core:
        yield core + MARK


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Try them all; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--payloads", type=int, default=len(PAYLOADS))
    parser.add_argument("--ways", default="")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    ways = {name: way for name, way in _ways().items() if name.startswith(asked.ways)}
    tried = failed = 0
    faulty: dict[str, list[str]] = {}
    for name, way in ways.items():
        for kind in sorted(chance.sample(sorted(PAYLOADS), min(asked.payloads, len(PAYLOADS)))):
            folder = Path(tempfile.mkdtemp())
            try:
                run = way(folder, PAYLOADS[kind])
                terminal = _started(os.path.abspath(asked.python), run, folder)
                follow(terminal, run)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            tried += 1
            if obeyed(bytes(terminal.output), PAYLOADS[kind], reader=run.reader):
                failed += 1
                faulty.setdefault(name, []).append(kind)
        if name in faulty:
            _say(f"{name}: {', '.join(faulty[name])}")
    closed = len(ways) - len(faulty)
    _say(f"{tried - failed} of {tried} payloads command nothing; {closed} of {len(ways)} ways are closed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
