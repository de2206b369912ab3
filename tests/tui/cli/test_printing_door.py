"""Everything that is printed goes through one door, `tui.cli.streams`, which makes it safe for a terminal."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PRINTERS = {"print", "pprint", "input", "echo", "secho", "echo_via_pager", "style", "progressbar"}
STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}
DOORS = {
    "tui/cli/streams.py": "the door itself",
    "tui/terminal": "the screen, whose words have been made safe when they were drawn, and the end",
    "tui/cli/output.py": "a page in memory, which the door prints",
    "analysis/background.py": "messages to the reader, not to a terminal",
    "analysis/reading/formats/pdf/child.py": "what was read, to the process that asked for it",
}


def prints(source: str) -> Iterator[int]:
    """The lines in which something is printed: by a function that prints, a method of a standard stream or of
    a console, or through the handle of one."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            *owner, name = called.rsplit(".", 1)
            streams = {part.id for part in ast.walk(node.func) if isinstance(part, ast.Name)} | {
                part.attr for part in ast.walk(node.func) if isinstance(part, ast.Attribute)
            }
            if (
                (name in PRINTERS and owner[:1] in ([], ["click"]))
                or (name in ("write", "writelines") and streams & STREAMS)
                or (name in ("print", "print_exception", "log") and "onsole" in called)
                or called in ("os.write", "os.writev", "warnings.warn", "traceback.print_exc")
                or any(keyword.arg == "file" and _is_stream(keyword.value) for keyword in node.keywords)
            ):
                yield node.lineno


def _is_stream(value: ast.expr) -> bool:
    return isinstance(value, ast.Attribute) and value.attr in STREAMS


def modules() -> list[Path]:
    return sorted(path for package in ("analysis", "tui") for path in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_printed_beside_the_door(path: Path) -> None:
    name = str(path.relative_to(ROOT))
    if not any(name == door or name.startswith(f"{door}/") for door in DOORS):
        assert list(prints(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    [
        "print(1)",
        "click.echo('x', err=True)",
        "echo(x)",
        "sys.stdout.write(x)",
        "sys.stderr.buffer.write(x)",
        "console.print(x)",
        "Console(stderr=True).print(x)",
        "os.write(2, x)",
        "traceback.print_exc()",
        "dump(x, file=sys.stdout)",
    ],
)
def test_a_print_beside_the_door_is_found(line: str) -> None:
    assert list(prints(line)) == [1]
