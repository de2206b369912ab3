"""The table of layers: that its entries hold together, and that one more entry is a layer like the others."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from analysis.layers import LAYERS, Layer, named
from analysis.model import Annotation, LayerName
from tests.conftest import ROOT

RECORD = '''

class Sum(Struct, frozen=True, kw_only=True):
    """An amount of money."""

    id: str
    start: int
    end: int
    amount: float
    event: str | None = None
'''

ENTRY = """
SUMS: Final = Layer(
    name="sums",
    word="sum",
    letter="s",
    record=Sum,
    component="dateline_sums",
    begins=lambda sum_: (sum_.start, sum_.end),
    made_of=lambda sum_: ((sum_.start, sum_.end),),
    refers={"event": "events"},
    stretches=lambda sum_: (Stretch("{}", (sum_.start, sum_.end)),),
    failures={"resolution": "sums could not be converted"},
    inks=(Ink("sum", "an amount of money", look="underline"),),
    marks=lambda sum_: (((sum_.start, sum_.end), "sum"),),
    line="analysis.sums.component:in_words",
    told_at=lambda sum_: sum_.start,
)

"""

COMPONENT = '''
"""The spaCy component `dateline_sums`."""

import re

from spacy.language import Language

from analysis.document import register
from analysis.model import Sum

register()


def in_words(sum_, index):
    """What is said of a sum."""
    return f"{sum_.amount:,.0f} in all"


def find(doc):
    """Sets `doc._.sums`."""
    found = re.finditer(r"[$€](\\d+) million", doc.text)
    doc._.sums = tuple(
        Sum(
            id=f"s{n}",
            start=one.start(),
            end=one.end(),
            amount=int(one[1]) * 1e6,
            event=doc._.events[0].id if doc._.events else None,
        )
        for n, one in enumerate(found, 1)
    )
    return doc


@Language.factory("dateline_sums")
def make_sums(nlp, name):
    return find
'''

USE = """
import json, sys
from pathlib import Path

import msgspec
from msgspec.structs import replace
from spacy.tokens import Doc

from analysis import Annotation, Annotator, Article
from analysis.annotations.failures import in_words
from analysis.annotations.index import Index
from analysis.annotations.ink import Runs, annotation_ink, names
from analysis.background import Message
from analysis.export import exported
from analysis.export.text.page import page
from analysis.library.cache import Cache
from analysis.model import Failure, Sum
from analysis.soundness import faults
from tui.cli.output import coloured
from tui.lines.status import counts
from tui.panes.text import TextPane
from tui.screens.help import HelpPage

text, folder = sys.argv[1:]
article = Article(text=text)
annotator = Annotator(strict=True)
found = annotator.annotate(article)
one = found.sums[0]
json_form = json.loads(exported(found, "json"))
cache = Cache(Path(folder))
cache.keep("0" * 32, found)
message = msgspec.json.decode(msgspec.json.encode(Message(annotation=found)), type=Message)
doc = annotator.nlp(text)
stored = Doc(doc.vocab).from_bytes(doc.to_bytes())
failure = Failure(layer="sums", step="resolution", error="x")
failed = replace(found, failures=(failure,))
print(json.dumps({
    "json": json_form["sums"],
    "events": [event["id"] for event in json_form["events"]],
    "comes back": Annotation.from_dict(json_form) == found,
    "kept": cache.find("0" * 32, article) == found,
    "sent": message.annotation == found,
    "stored": [stored._.sums == doc._.sums, all(isinstance(one, Sum) for one in stored._.sums)],
    "faults": [list(faults(found)), [*faults(replace(found, sums=(one, replace(one, event="e0", end=999))))]],
    "again": annotator.annotate(Article(text="Much has changed.\\n\\n" + text)).sums[0].id == one.id,
    "short": Index(article, found).short(one.id),
    "ink": names(Runs(annotation_ink(found)).at(one.start)),
    "list": exported(found, "text").splitlines()[-2:],
    "text": exported(found, "text").splitlines()[0],
    "part": [line.words for line in page(found, ["sums"])],
    "coloured": coloured(page(found, ["sums"]), 80),
    "failing": [in_words((failure,)), Annotation.from_dict(failed.to_dict()) == failed],
    "styled": "text--sum" in TextPane.COMPONENT_CLASSES and "text--sum" in TextPane.DEFAULT_CSS,
    "help": "text--sum" in HelpPage.COMPONENT_CLASSES,
}))
"""


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.name)
def test_what_an_entry_names_is_there(layer: Layer[Any]) -> None:
    paths = (layer.faults, layer.line, layer.marker, layer.entries, layer.row, layer.fitting, layer.groups)
    assert all(callable(named(path)) for path in paths if path is not None)
    fields = {one.name: one.type for one in msgspec.structs.fields(Annotation)}
    assert fields[layer.name] == tuple[layer.record, ...]  # type: ignore[name-defined]
    own = {one.name for one in msgspec.structs.fields(layer.record)}
    assert {path.partition(".")[0] for path in layer.refers} <= own
    assert set(layer.refers.values()) <= {one.name for one in LAYERS}


def test_no_two_layers_have_the_same_name_or_letter() -> None:
    assert len({layer.name for layer in LAYERS}) == len({layer.letter for layer in LAYERS}) == len(LAYERS)


def test_every_component_can_be_had_in_any_pipeline() -> None:
    offered = {one.name: one.value for one in entry_points(group="spacy_factories")}
    for layer in LAYERS:
        if layer.component is not None:
            assert offered[layer.component].startswith(f"analysis.{layer.name}.component:")
            assert layer.name in get_args(LayerName)


@pytest.mark.model
@pytest.mark.terminal
@pytest.mark.slow
def test_one_more_layer_is_a_component_a_record_and_an_entry(tmp_path: Path) -> None:
    for package in ("analysis", "tui"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    change(
        tmp_path / "analysis" / "model.py",
        ("\n\nclass Engine(", f"{RECORD}\n\nclass Engine("),
        (
            "    events: tuple[Event, ...] = ()\n",
            "    events: tuple[Event, ...] = ()\n    sums: tuple[Sum, ...] = ()\n",
        ),
        ('"events", "ids"]', '"events", "sums", "ids"]'),
    )
    change(
        tmp_path / "analysis" / "layers.py",
        ("Place, Quote, Span\n", "Place, Quote, Span, Sum\n"),
        ("LAYERS: Final", f"{ENTRY}LAYERS: Final"),
        ("DATES, EVENTS)", "DATES, EVENTS, SUMS)"),
    )
    (tmp_path / "analysis" / "sums").mkdir()
    (tmp_path / "analysis" / "sums" / "component.py").write_text(textwrap.dedent(COMPONENT), "utf-8")
    text = "Switzerland summoned the Norwegian ambassador on Friday over $40 million."
    start, end = text.index("$"), text.index(".")
    done = subprocess.run(
        [sys.executable, "-P", "-c", USE, text, str(tmp_path / "kept")],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    (one,) = found["json"]
    assert (one["start"], one["end"], one["amount"]) == (start, end, 4e7)
    assert one["id"].startswith("s")
    assert len(one["id"]) == len(found["events"][0])
    assert one["event"] == found["events"][0]
    assert found["comes back"]
    assert found["kept"]
    assert found["sent"]
    assert found["again"]
    assert found["stored"] == [True, True]
    assert found["faults"][0] == []
    assert {
        f"{one['id']} is at {start}–999, of a text of {len(text)} characters",
        f"{one['id']} is the id of 2 things",
        f"{one['id']} refers to e0",
    } <= set(found["faults"][1])
    assert found["short"] == "s1"
    assert found["ink"] == ["sum"]
    assert "[s1]" in found["text"]
    assert found["list"] == ["1 sum", "s1  $40 million · 40,000,000 in all"]
    assert found["part"] == ["$40 million · 40,000,000 in all"]
    assert "\x1b[4m$40 million\x1b[0m" in found["coloured"]
    assert found["failing"] == ["sums could not be converted", True]
    assert found["styled"]
    assert found["help"]


def change(path: Path, *replaced: tuple[str, str]) -> None:
    """Write a file with each of the passages, which is there once, replaced."""
    text = path.read_text("utf-8")
    for old, new in replaced:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
