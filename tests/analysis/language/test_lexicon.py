"""Every word list is read through a type that knows its keys, and says so when it does not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

import analysis
from analysis.language.lexicon import LexiconError, load

_ROOT = Path(analysis.__file__).parent


def _typed() -> Iterator[tuple[str, str, Any]]:
    """The package, the name and the type of each word list, as the code asks for them."""
    for path in sorted(_ROOT.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)) if "import load" in source else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "load":
                module = import_module(".".join(path.relative_to(_ROOT.parent).with_suffix("").parts))
                package, name, kind = (eval(ast.unparse(arg), vars(module)) for arg in node.args)
                yield package, name, kind


_TYPED = list(_typed())


@pytest.mark.parametrize(("package", "name", "kind"), _TYPED, ids=lambda value: str(value))
def test_each_word_list_is_as_its_type_says(package: str, name: str, kind: type[Struct]) -> None:
    assert load(package, name, kind) is load(package, name, kind)
    assert kind.__struct_config__.forbid_unknown_fields
    assert kind.__struct_config__.frozen


class _Few(Struct, frozen=True, forbid_unknown_fields=True):
    object_control: int


class _None(Struct, frozen=True, forbid_unknown_fields=True):
    pass


@pytest.mark.parametrize("kind", [_Few, _None])
def test_a_fault_is_told_with_file_and_key(kind: type[Struct]) -> None:
    with pytest.raises(LexiconError, match=r"analysis/language/grammar\.toml: .*object_control"):
        load("analysis.language", "grammar", kind)
