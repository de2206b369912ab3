"""What the judge answers, with its weights and without."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from analysis.events.judge import (
    KINDS,
    NO_DAY,
    NOTICE,
    OTHER_DAY,
    STATUSES,
    TYPES,
    Judge,
    Passage,
    Read,
    Side,
    Surroundings,
    Verdict,
    fingerprint,
)
from analysis.events.judge.encoder import Alone, Encoder, Floats, Within
from analysis.events.judge.judge import FOLDER
from analysis.events.judge.tokenizer import LONGEST, Tokenizer
from tests.conftest import ROOT

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "police", "arrest", "##ed", "the", "mayor", ".", "and"]
SOURCE, TARGET = (np.eye(3, dtype=np.float32)[role] * 9 for role in (1, 2))


class Scripted:
    """An encoder that takes police for the source and the mayor for the target, and all for an arrest: less
    surely of a text of its own than in a window. Of days it holds the first date there is."""

    def alone(self, pieces: Sequence[int]) -> Alone:
        return Alone(kinds(2.0), np.array([2, 0, 0, 0], np.float32), self._labels(pieces)[1:-1])

    def within(
        self, pieces: Sequence[int], clauses: Sequence[Sequence[int]], dates: Sequence[Sequence[int]]
    ) -> Within:
        count = len(clauses)
        days = np.zeros((count, 3 + len(dates)), np.float32)
        days[:, 3:4] = 5.0
        return Within(
            np.stack([kinds(4.0)] * count),
            np.zeros((count, len(STATUSES)), np.float32),
            np.stack([self._labels(pieces)] * count),
            days,
        )

    def _labels(self, pieces: Sequence[int]) -> Floats:
        labels = np.zeros((len(pieces), 3), np.float32)
        labels[:, 0] = 4.0
        for index, piece in enumerate(pieces):
            if VOCABULARY[piece] == "police":
                labels[index] = SOURCE
            if VOCABULARY[piece] in ("the", "mayor"):
                labels[index] = TARGET
        return labels


def kinds(arrest: float) -> Floats:
    found = np.zeros(len(KINDS), np.float32)
    found[KINDS.index("COERCE")] = arrest
    return found


def scripted(temperature: float = 1.0) -> Judge:
    temperatures = dict.fromkeys(("kinds", "statuses", "labels", "days"), temperature)
    return Judge(Tokenizer(VOCABULARY), cast(Encoder, Scripted()), temperatures)


@pytest.fixture(scope="module")
def judge() -> Judge:
    found = Judge.load()
    if found is None:
        pytest.skip("no weights of the judge")
    return found


def check(verdict: Verdict) -> None:
    assert tuple(verdict.kinds) == KINDS
    assert tuple(verdict.statuses) == STATUSES
    assert sum(verdict.kinds.values()) == pytest.approx(1.0, abs=1e-5)
    assert sum(verdict.statuses.values()) == pytest.approx(1.0, abs=1e-5)
    assert verdict.certainty == verdict.kinds[verdict.kind]
    assert verdict.status_certainty == verdict.statuses[verdict.status]
    assert verdict.event == pytest.approx(1 - verdict.kinds["NONE"])
    kind, share = verdict.type_if_event()
    assert kind in TYPES
    assert 0 <= share <= 1


def test_a_verdict_says_what_and_between_whom() -> None:
    text = "Police arrested the mayor."
    (verdict,) = scripted().verdicts([text])
    check(verdict)
    assert verdict.kind == "COERCE"
    assert verdict.status == "happened"
    assert [(side.role, text[side.start : side.end]) for side in verdict.sides] == [
        ("source", "Police"),
        ("target", "the mayor"),
    ]
    assert all(0.9 < side.probability <= 1 for side in verdict.sides)


def test_sides_of_one_role_are_two_where_a_word_stands_between() -> None:
    (verdict,) = scripted().verdicts(["police and police"])
    assert [(side.start, side.end) for side in verdict.sides] == [(0, 6), (11, 17)]


def test_a_higher_temperature_is_less_sure() -> None:
    (sure,), (unsure,) = (scripted(heat).verdicts(["police"]) for heat in (1.0, 2.0))
    assert unsure.certainty < sure.certainty
    assert unsure.kind == sure.kind


def test_a_text_without_words_is_no_event() -> None:
    for verdict in scripted().verdicts(["", "  \n", "\u200b"]):
        check(verdict)
        assert verdict.kind == "NONE"
        assert verdict.certainty == 1.0
        assert verdict.event == 0.0
        assert verdict.sides == ()


def test_nothing_asked_is_nothing_answered() -> None:
    assert scripted().verdicts([]) == []


def test_a_verdict_stays_as_it_is() -> None:
    side = Side("source", 0, 6, 0.9)
    with pytest.raises(FrozenInstanceError):
        side.start = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police arrested two brothers on Monday", "COERCE"),
        ("“You must open the border now,” she told the ministers.", "REQUEST"),
        ("She accused the mayor of lying to the council.", "ACCUSE"),
        ("The town has 3,000 inhabitants and lies on a river.", "NONE"),
    ],
)
def test_the_plainest_cases(judge: Judge, text: str, kind: str) -> None:
    (verdict,) = judge.verdicts([text])
    check(verdict)
    assert verdict.kind == kind


def test_a_verdict_does_not_depend_on_what_else_is_asked(judge: Judge) -> None:
    texts = [
        "Police arrested two brothers",
        "",
        "The strike went on for a ninth day in all ports.",
        "x " * 400,
    ]
    together = judge.verdicts(texts)
    assert together == [verdict for text in texts for verdict in judge.verdicts([text])]
    assert together == list(reversed(judge.verdicts(texts[::-1])))


def test_of_a_very_long_text_the_beginning_is_judged(judge: Judge) -> None:
    text = "Police arrested two brothers in the harbour on Monday night. " * 500
    (verdict,) = judge.verdicts([text])
    check(verdict)
    assert all(side.end < 10 * LONGEST for side in verdict.sides)


def test_strange_texts_are_judged(judge: Judge) -> None:
    for verdict in judge.verdicts(["\x00", "☃", "a" * 5000, "漢字", "\ud800 said", "…", "ﬁne"]):
        check(verdict)


def test_the_judge_is_loaded_once(judge: Judge) -> None:
    assert Judge.load() is judge
    assert len(fingerprint()) == 16


def test_without_weights_there_is_no_judge_and_one_line_says_so(tmp_path: Path) -> None:
    assert Judge.load(tmp_path) is None
    assert fingerprint(tmp_path) == ""
    assert "\n" not in NOTICE


def test_weights_that_are_no_network_are_none(tmp_path: Path) -> None:
    about = {"kinds": KINDS, "statuses": STATUSES, "sha256": "0" * 64, "temperatures": {}}
    (tmp_path / "about.json").write_text(json.dumps(about))
    (tmp_path / "vocabulary.txt").write_text("\n".join(VOCABULARY))
    assert Judge.load(tmp_path) is None
    (tmp_path / "weights.onnx").write_bytes(b"version https://git-lfs.github.com/spec/v1\n")
    assert Judge.load(tmp_path / ".") is None


@pytest.mark.parametrize(
    "about", ["", "[]", "{}", '{"kinds": ["WAR"], "statuses": [], "sha256": "0"}', "\x00"]
)
def test_weights_of_another_version_are_none(tmp_path: Path, about: str) -> None:
    (tmp_path / "about.json").write_text(about)
    (tmp_path / "weights.onnx").write_bytes(b"")
    assert Judge.load(tmp_path) is None
    assert fingerprint(tmp_path) == ""


def test_without_onnxruntime_there_is_no_judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("about.json", "vocabulary.txt", "weights.onnx"):
        if (FOLDER / name).exists():
            (tmp_path / name).symlink_to(FOLDER / name)
    monkeypatch.delitem(sys.modules, "analysis.events.judge.encoder")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert Judge.load(tmp_path) is None


def test_what_is_told_of_the_weights_is_true(judge: Judge) -> None:
    about = json.loads((FOLDER / "about.json").read_bytes())
    assert hashlib.sha256((FOLDER / "weights.onnx").read_bytes()).hexdigest() == about["sha256"]
    assert (FOLDER / "weights.onnx").stat().st_size < 25_000_000


def test_who_may_ask_for_the_judge_loads_no_network() -> None:
    code = (
        "import sys, analysis.events.judge as judge; judge.fingerprint();"
        "print(*{'numpy', 'onnxruntime'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_runtime_reports_to_nobody_and_leaves_no_trace(judge: Judge, tmp_path: Path) -> None:
    del judge  # it is there
    code = "from analysis.events.judge import Judge; Judge.load().verdicts(['Police arrested the mayor.'])"
    homes = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CACHE", "STATE", "DATA", "CONFIG")}
    allowed = {
        name: value for name, value in os.environ.items() if name not in ("CI", "ORT_DISABLE_TELEMETRY")
    }
    environment = {**allowed, **homes, "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=ROOT)
    assert list(tmp_path.rglob("*")) == []


ARTICLE = "Police and mayor\n\nPolice arrested the mayor and police."


def surroundings() -> Surroundings:
    below = ARTICLE.index("Police arrested")
    passages = (Passage(0, "Police and mayor"), Passage(below, ARTICLE[below:]))
    return Surroundings(passages, date(2021, 3, 9), [(below, below + 6, "2021-03-08T12:00")])


def clause(*words: str) -> Read:
    """Words of the article below its headline, in one line."""
    text, stretches, starts, at = "", [], [], ARTICLE.index("\n\n")
    for word in words:
        at = ARTICLE.index(word, at)
        starts.append(len(text))
        stretches.append((at, at + len(word)))
        text, at = f"{text}{word} ", at + len(word)
    return Read(text.rstrip(), stretches, starts)


def test_a_clause_is_read_in_its_article_and_alone() -> None:
    (verdict,) = scripted().judged(surroundings(), [clause("Police", "arrested", "the", "mayor")])
    (alone,) = scripted().verdicts(["Police arrested the mayor"])
    (within,) = scripted().within(surroundings(), [clause("Police", "arrested", "the", "mayor")])
    assert within is not None
    check(verdict)
    assert alone.certainty < verdict.certainty < within.certainty


def test_sides_are_told_by_their_places_in_the_clause() -> None:
    asked = clause("Police", "arrested", "police")
    (verdict,) = scripted().within(surroundings(), [asked])
    assert verdict is not None
    assert [asked.text[side.start : side.end] for side in verdict.sides] == ["Police", "police"]


def test_a_day_is_told_by_its_value() -> None:
    (verdict,) = scripted().within(surroundings(), [clause("Police", "arrested")])
    assert verdict is not None
    assert max(verdict.days, key=verdict.days.__getitem__) == "2021-03-08"
    assert set(verdict.days) == {NO_DAY, OTHER_DAY, "2021-03-08", "2021-03-09"}
    assert sum(verdict.days.values()) == pytest.approx(1.0, abs=1e-5)


def test_words_that_nowhere_stand_are_read_alone() -> None:
    asked = Read("police arrested", [(500, 506), (507, 515)], [0, 7])
    assert scripted().within(surroundings(), [asked]) == [None]
    assert scripted().judged(surroundings(), [asked]) == scripted().verdicts(["police arrested"])


def test_what_stands_around_a_clause_counts(judge: Judge) -> None:
    """Of a game nobody is attacked in."""
    told = "The Rovers attacked from the start and beat the Lions in the second half."
    verdicts = []
    for before in ("Rovers win the cup final", "Army shells the suburbs"):
        text = f"{before}\n\n{told}"
        start = text.index(told)
        passages = (Passage(0, before), Passage(start, told))
        asked = Read(told[:31], [(start, start + 31)], [0])
        verdicts += judge.within(Surroundings(passages, date(2021, 3, 9)), [asked])
    game, war = verdicts
    assert game is not None
    assert war is not None
    assert game.kinds["ASSAULT"] < war.kinds["ASSAULT"]
