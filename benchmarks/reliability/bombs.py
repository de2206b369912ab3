"""Print how many bombs, and things that are no files, do no harm: each within 10 s and 500 MB, a source that
is taken apart within 20 s.

python benchmarks/reliability/bombs.py [WORD]

Articles that never end, are too large or no text, in every command: one line and exit status 2. Sources
of every format that grow when they are unpacked, lie in each other or lead in a circle: they are read, or
refused in one line. Pipes that
nobody fills: left by an interrupt. The same in place of a place, an annotation, the settings, the actors, or
one of the folders: the reader comes up and says so in a line, and so do the other commands. WORD chooses
those whose name has it. The memory is the most that the process itself or a child of it has had; the model
takes most of what `show` and `annotate` have.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from programs import COMMAND, NO_MODEL, ROOT, TEXT, WORDS, Ended, Terminal, home, report, run

sys.path.insert(0, str(ROOT))

from analysis.files import LARGEST, LARGEST_ARTICLE
from analysis.library.cache import Cache, key_of
from analysis.library.places import Place, Places
from analysis.model import Annotation, Article

SECONDS: Final = 10.0
SECONDS_FOR_SOURCES: Final = 20.0
MEGABYTES: Final = 500.0
GIGABYTE: Final = 1 << 30

Make = Callable[[Path], None]


class Bomb(NamedTuple):
    """What is tried in a folder of its own: it says how it ended and, if that was wrong, why."""

    name: str
    attempt: Callable[[Path], tuple[Ended, str | None]]
    seconds: float = SECONDS


def fifo(path: Path) -> None:
    """A pipe that nobody fills."""
    os.mkfifo(path)


def folder(path: Path) -> None:
    """A folder with something in it."""
    path.mkdir()
    (path / "letter.txt.bak").write_text("Dear Ida", encoding="utf-8")


def link(target: str, path: Path) -> None:
    """A link to something."""
    path.symlink_to(target)


def sparse(size: int, path: Path) -> None:
    """A large file that takes no room."""
    with path.open("wb") as file:
        file.truncate(size)


def repeated(piece: bytes, size: int, path: Path) -> None:
    """A file of one thing over and over."""
    with path.open("wb") as file:
        block = piece * ((1 << 20) // len(piece))
        for _ in range(size // len(block)):
            file.write(block)


def written(data: bytes, path: Path) -> None:
    """A small file."""
    path.write_bytes(data)


NO_FILES: Final[dict[str, Make]] = {
    "fifo": fifo,
    "folder": folder,
    "link to zero": partial(link, "/dev/zero"),
    "link to tty": partial(link, "/dev/tty"),
    "link to full": partial(link, "/dev/full"),
    "link to itself": lambda path: link(path.name, path),
    "link to nothing": partial(link, "nowhere"),
    "gigabyte": partial(sparse, GIGABYTE),
}
ARTICLES: Final[dict[str, Make]] = {
    "fifo of a link": lambda path: link("/dev/zero", path),
    "one byte too many": partial(sparse, LARGEST_ARTICLE + 1),
    "ten gigabytes": partial(sparse, 10 * GIGABYTE),
    "folder": folder,
    "link to itself": lambda path: link(path.name, path),
    "link to full": partial(link, "/dev/full"),
    "zeros": partial(sparse, 200 << 20),
    "control characters": partial(repeated, b"\x01", 200 << 20),
    "blanks": partial(repeated, b" \r\n", 200 << 20),
    "pdf": partial(repeated, b"%PDF-1.7\n", 200 << 20),
}
MILLION: Final = 1_000_000


def zipped(files: dict[str, tuple[bytes, int]], path: Path) -> None:
    """An archive of files, each a piece over and over."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (piece, times) in files.items():
            with archive.open(name, "w", force_zip64=True) as file:
                block, left = piece * 1000, times
                while left > 0:
                    file.write(block if left >= 1000 else piece * left)
                    left -= 1000


def nested(opening: str, words: str, closing: str, path: Path, *, times: int = MILLION) -> None:
    """Something in itself, many times over."""
    path.write_text(opening * times + words + closing * times, encoding="utf-8")


def entities(root: str, path: Path) -> None:
    """XML whose entities multiply."""
    defined = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "{"boat" * 100}">{defined}]>{root}', encoding="utf-8"
    )


def deep_mail(path: Path) -> None:
    """Parts in parts."""
    parts = (f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(20_000))
    path.write_text(f"From: ida@example.org\nSubject: x\n{''.join(parts)}\nThe end", encoding="utf-8")


CONTAINER: Final = (b"<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>", 1)
OPF: Final = (
    b"<package xmlns='http://www.idpf.org/2007/opf'><manifest><item id='a' href='a.xhtml'"
    b" media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>",
    1,
)
TYPES: Final = (
    b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
    b" ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
    b" PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
    b"wordprocessingml.document.main+xml'/></Types>",
    1,
)
PDF_LOOP: Final = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"
    b"endobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n"
    b"trailer<</Size 3/Root 1 0 R/Prev 122>>\nstartxref\n122\n%%EOF"
)
PARAGRAPH: Final = b"<p>They sail on Monday.</p>"
GIGABYTE_OF: Final = GIGABYTE // len(PARAGRAPH)
SOURCES: Final[dict[str, Make]] = {
    "a.epub, a gigabyte": partial(
        zipped, {"META-INF/container.xml": CONTAINER, "b.opf": OPF, "a.xhtml": (PARAGRAPH, GIGABYTE_OF)}
    ),
    "a.epub, a hundred thousand files": partial(
        zipped, {"META-INF/container.xml": CONTAINER, **{f"{n}.xhtml": (b"x", 1) for n in range(100_000)}}
    ),
    "a.docx, a gigabyte": partial(
        zipped, {"[Content_Types].xml": TYPES, "word/document.xml": (b"<w:p/>", GIGABYTE // 6)}
    ),
    "a.odt, a gigabyte": partial(
        zipped,
        {
            "mimetype": (b"application/vnd.oasis.opendocument.text", 1),
            "content.xml": (b"<text:p>x</text:p>", GIGABYTE // 18),
        },
    ),
    "a.xml, entities": partial(entities, "<x><p>They sail &e12;.</p></x>"),
    "a.rss, entities": partial(entities, "<rss><channel><item><title>&e12;</title></item></channel></rss>"),
    "a.xml, nested": partial(nested, "<a>", "They sail.", "</a>"),
    "a.html, nested": partial(nested, "<div>", "They sail.", "</div>"),
    "a.html, never closed": partial(nested, "<b><p>", "They sail.", ""),
    "a.html, attributes": partial(nested, "<p x='" + "y" * 100 + "'>", "They sail.", ""),
    "a.html, comments never closed": partial(nested, "<!-- ", "They sail.", ""),
    "a.eml, nested": deep_mail,
    "a.eml, a boundary a line": lambda path: (
        path.write_text(
            'From: i@example.org\nContent-Type: multipart/mixed; boundary="b"\n\n' + "--b\n\nx\n" * 100_000
        )
        and None
    ),
    "a.eml, HTML nested": lambda path: (
        path.write_text(
            "From: i@example.org\nSubject: x\nContent-Type: text/html\n\n" + "<div>" * MILLION + "They sail."
        )
        and None
    ),
    "a.jsonl, nested": partial(nested, '{"text": [', '"They sail."', "]}"),
    "a.vtt, many cues": lambda path: (
        path.write_text("WEBVTT\n\n" + "00:01.000 --> 00:02.000\nThey sail.\n\n" * 100_000) and None
    ),
    "a.rtf, nested": partial(nested, "{\\rtf1 ", "They sail.", "}"),
    "a.pdf, a loop": partial(written, PDF_LOOP),
    "a.txt, a line of 2 MB": partial(repeated, b"They sail on Monday. ", 2 << 20),
    "a.txt, a word of 2 MB": partial(repeated, b"sail", 2 << 20),
    "a.txt, a few NUL bytes": partial(written, b"They sail\0 on Monday.\0"),
    "a.txt, lone surrogates": partial(written, b"They sail \xed\xa0\x80 on \xed\xbf\xbf Monday."),
    "a.jsonl, lone surrogates": partial(written, b'{"text": "They sail \\ud800 on Monday."}\n'),
}
"""What is named after a file of its format: it is read, or refused in one line."""
STREAMS: Final = {
    "zero": "< /dev/zero",
    "urandom": "< /dev/urandom",
    "pipe": "yes 'The strait stays open.' 2>/dev/null |",
    "closed": "<&-",
}
TOML: Final = {
    "dots": b"a." * (LARGEST // 2 - 4) + b"a = 1",
    "brackets": b"a = " + b"[" * (LARGEST - 10),
    "digits": b"width = " + b"9" * (LARGEST - 10),
    "names": b"".join(b"a%d = 1\n" % number for number in range(LARGEST // 14)),
    "actors": b"".join(b"[[actor]]\nname = 'x%d'\n" % number for number in range(LARGEST // 26)),
    "mistakes": b"x =\n" * (LARGEST // 4 - 4),
}


def one_line(ended: Ended) -> str | None:
    """What is wrong with an end in one line and exit status 2."""
    if ended.status != 2 or not ended.output.startswith("dateline: ") or ended.output.count("\n") != 1:
        return f"status {ended.status}, {ended.output[-300:]!r}"
    return None


def refused(command: str, make: Make, here: Path) -> tuple[Ended, str | None]:
    """A command of an article that is none."""
    make(here / "article.txt")
    arguments = ("article.txt",) if command == "read" else (command, "article.txt")
    os.chdir(here)
    if command == "read":
        ended = Terminal(arguments, home(here)).end(SECONDS * 2)
        return ended, one_line(ended._replace(output=ended.output.replace("\r\n", "\n")))
    ended = run(arguments, home(here), SECONDS * 2)
    return ended, one_line(ended)


def taken_apart(name: str, make: Make, here: Path) -> tuple[Ended, str | None]:
    """`dateline text` of a source: an end in time."""
    path = here / name.partition(",")[0]
    make(path)
    ended = run(("text", str(path)), home(here), SECONDS_FOR_SOURCES * 2)
    if ended.status == 0:
        return ended, "Traceback" if "Traceback (most" in ended.output else None
    return ended, one_line(ended)


def refused_stream(command: str, stream: str, here: Path) -> tuple[Ended, str | None]:
    """A command whose standard input never ends, or is none."""
    words = " ".join(f"'{part}'" for part in (*COMMAND, command, "-"))
    line = f"{stream} {words}" if stream.endswith("|") else f"{words} {stream}"
    began = time.monotonic()
    usage = f"import os, resource; os.system({line!r} + '; echo status $?')"
    usage += "; print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run(
        [sys.executable, "-c", usage],
        env=home(here),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
    )
    *output, status, memory = done.stdout.splitlines(keepends=True)
    ended = Ended(int(status.split()[1]), time.monotonic() - began, int(memory) / 1024, "".join(output))
    return ended, one_line(ended)


def interrupted(command: str, here: Path) -> tuple[Ended, str | None]:
    """A command that waits for a pipe, and is left with ctrl+c."""
    article = "-" if command.endswith("-") else "article.txt"
    os.chdir(here)
    fifo(here / "article.txt")
    arguments = ("article.txt",) if command == "read" else (command.split()[0], article)
    began = time.monotonic()
    if command == "read":
        terminal = Terminal(arguments, home(here))
        terminal.until("never", seconds=2)
        terminal.press("\x03")
        ended = terminal.end(SECONDS)
    else:
        reading, writing = os.pipe()
        child = subprocess.Popen(
            [*COMMAND, *arguments],
            env=home(here),
            stdin=reading,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        time.sleep(2)
        child.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            child.wait(SECONDS)
        child.kill()
        output = child.communicate()[0].decode()
        os.close(reading)
        os.close(writing)
        ended = Ended(child.returncode, time.monotonic() - began, 0.0, output)
    told = ended.output.replace("^C", "").strip()
    wrong = ended.status != 130 or "Traceback" in told or "\n" in told
    return ended, f"status {ended.status}, {told[-300:]!r}" if wrong else None


def comes_up(where: str, make: Make, here: Path) -> tuple[Ended, str | None]:
    """The reader, with something in place of a file or folder of its own."""
    article = here / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    path = place_of(where, here)
    path.parent.mkdir(parents=True, exist_ok=True)
    make(path)
    reader = Terminal(
        (str(article), *(() if where.startswith(("actors", "annotation")) else NO_MODEL)), home(here)
    )
    is_up = reader.until(WORDS, seconds=SECONDS)
    took = time.monotonic() - reader.began
    told = ("damaged", "cannot be", "left aside", "config.toml", "is locked", "dateline:")
    end = time.monotonic() + 20
    while is_up and not any(reader.has(words) for words in told) and time.monotonic() < end:
        reader.press("j")
        reader.until("never", seconds=0.5)
    is_told = any(reader.has(words) for words in told)
    reader.press("q")
    ended = reader.end()._replace(seconds=took)
    if not is_up or not is_told or ended.status != 0 or "Traceback" in ended.output:
        return ended, f"up {is_up}, told {is_told}, status {ended.status}, {ended.output[-300:]!r}"
    return ended, None


def place_of(where: str, here: Path) -> Path:
    """Where something of the reader's own lies."""
    if where == "place":
        before = set((here / "state").rglob("*"))
        Places(here / "state" / "dateline" / "places").write(TEXT, Place())
        (path,) = (path for path in set((here / "state").rglob("*")) - before if path.is_file())
        path.unlink()
        return path
    if where == "annotation":
        actors = None
        article = Article(text=TEXT)
        key = key_of(article, None, actors)
        return here / "cache" / "dateline" / "annotations" / f"{key}.annotation"
    return (
        here
        / {
            "settings": "config/dateline/config.toml",
            "actors": "config/dateline/actors.toml",
            "configuration": "config/dateline",
            "places": "state/dateline/places",
            "annotations": "cache/dateline/annotations",
        }[where]
    )


def without_actors(command: str, where: str, make: Make, here: Path) -> tuple[Ended, str | None]:
    """A command that goes on without actors, which are none."""
    (here / "article.txt").write_text(TEXT, encoding="utf-8")
    path = place_of(where, here)
    path.parent.mkdir(parents=True)
    make(path)
    output = here / "output"
    ended = run((command, str(here / "article.txt"), "-o", str(output)), home(here), SECONDS * 3)
    is_written = output.is_file() and "Oskar Lind" in output.read_text("utf-8")
    if ended.status != 0 or ended.output.count("\n") != 1 or not is_written:
        return ended, f"status {ended.status}, {ended.output[-300:]!r}"
    return ended, None


def checked(make: Make, here: Path) -> tuple[Ended, str | None]:
    """`config --check` of settings that are none."""
    path = place_of("settings", here)
    path.parent.mkdir(parents=True)
    make(path)
    ended = run(("config", "--check"), home(here), SECONDS * 2)
    return ended, None if ended.status == 2 and "Traceback" not in ended.output else f"{ended}"


def not_displaced(here: Path) -> tuple[Ended, str | None]:
    """A gigabyte among the annotations."""
    cache = Cache(here / "cache" / "dateline" / "annotations")
    article = Article(text=TEXT)
    for number in range(20):
        cache.keep(f"{number:032x}", Annotation(article=article))
    for name in (f"{99:032x}.annotation", f"{98:032x}.annotation.damaged", "foreign", ".dateline-1-xyz"):
        sparse(GIGABYTE, cache.folder / name)
    began = time.monotonic()
    cache.keep(f"{21:032x}", Annotation(article=article))
    took = time.monotonic() - began
    left = [number for number in (*range(20), 21) if cache.find(f"{number:032x}", article)]
    ended = run(("cache",), home(here), SECONDS * 2)._replace(seconds=took)
    return ended, None if len(left) == 21 and ended.output.count("21 articles, 0.0 MB") else f"{left} {ended}"


def bombs() -> Iterator[Bomb]:
    """All of them."""
    for name, make in SOURCES.items():
        yield Bomb(name, partial(taken_apart, name, make), SECONDS_FOR_SOURCES)
    for command in ("read", "show", "annotate", "text"):
        for name, make in ARTICLES.items():
            yield Bomb(f"{command}, {name}", partial(refused, command, make))
    for command in ("show", "annotate", "text"):
        for name, stream in STREAMS.items():
            yield Bomb(f"{command} -, {name}", partial(refused_stream, command, stream))
    for command in ("read", "show", "annotate", "show -", "annotate -"):
        yield Bomb(f"{command}, waiting for a pipe", partial(interrupted, command))
    for where in ("place", "annotation", "settings", "actors"):
        for name, make in NO_FILES.items():
            yield Bomb(f"{where}, {name}", partial(comes_up, where, make))
    for where in ("configuration", "places", "annotations"):
        for name in ("fifo", "link to zero", "link to itself", "link to nothing"):
            if (where, name) != ("places", "link to nothing"):
                yield Bomb(f"{where}, {name}", partial(comes_up, where, NO_FILES[name]))
    for name, data in TOML.items():
        yield Bomb(f"settings, {name}", partial(comes_up, "settings", partial(written, data[: 60 << 10])))
        yield Bomb(f"config --check, {name}", partial(checked, partial(written, data[: 60 << 10])))
    for name, make in NO_FILES.items():
        yield Bomb(f"config --check, {name}", partial(checked, make))
        yield Bomb(f"annotate, actors, {name}", partial(without_actors, "annotate", "actors", make))
    for name in ("dots", "brackets", "digits", "names", "mistakes"):
        make = partial(written, TOML[name])
        yield Bomb(f"show, actors, {name}", partial(without_actors, "show", "actors", make))
    yield Bomb(
        "show, configuration, link to itself",
        partial(without_actors, "show", "configuration", NO_FILES["link to itself"]),
    )
    yield Bomb("a gigabyte in the cache", not_displaced)


def main() -> None:
    """Try all, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("word", nargs="?", default="", help="only those whose name has it")
    given = parser.parse_args()
    failures: list[str] = []
    chosen = [bomb for bomb in bombs() if given.word in bomb.name]
    for bomb in chosen:
        with tempfile.TemporaryDirectory() as name:
            ended, wrong = bomb.attempt(Path(name))
            os.chdir(ROOT)
        if wrong is None and ended.seconds > bomb.seconds:
            wrong = "too long"
        if wrong is None and ended.megabytes > MEGABYTES:
            wrong = "too much memory"
        figures = f"{ended.seconds:5.1f} s {ended.megabytes:6.0f} MB"
        sys.stdout.write(f"{figures}  {bomb.name}{'' if wrong is None else ' FAILED'}\n")
        sys.stdout.flush()
        if wrong is not None:
            failures.append(f"{bomb.name}: {wrong} ({figures.strip()})")
    report("bombs that do no harm", len(chosen) - len(failures), len(chosen), failures)


if __name__ == "__main__":
    main()
