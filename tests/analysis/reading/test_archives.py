"""Archives and XML from strangers: what would fill the memory is refused, nothing is fetched or replaced."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.reading import archives
from analysis.reading.archives import Archive, parsed


def packed(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_a_member_that_is_too_large_is_refused_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 1000)
    archive = Archive(packed({"bomb": b"0" * 1001, "text": b"The ferry sails."}))
    with pytest.raises(ReadError, match="more than is ever unpacked"):
        archive.read("bomb")
    assert archive.read("text") == b"The ferry sails."


def test_members_that_are_too_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_TOTAL", 1500)
    archive = Archive(packed({"one": b"0" * 1000, "two": b"0" * 1000}))
    archive.read("one")
    with pytest.raises(ReadError, match="more than is ever unpacked"):
        archive.read("two")


def test_an_archive_of_too_many_members_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 2)
    with pytest.raises(ReadError, match="more than is ever unpacked"):
        Archive(packed({"one": b"", "two": b"", "three": b""}))


def test_what_is_damaged_is_told() -> None:
    whole = packed({"text": b"The ferry sails. " * 100})
    with pytest.raises(ReadError, match="damaged"):
        Archive(whole[:-30])
    with pytest.raises(ReadError, match="text cannot be unpacked"):
        Archive(whole[:45] + b"\xff\xff\xff" + whole[48:]).read("text")
    with pytest.raises(ReadError, match="other is missing"):
        Archive(whole).read("other")


def test_no_entity_of_a_document_is_replaced() -> None:
    billion = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    root = parsed(f'<!DOCTYPE x [<!ENTITY l0 "lol">{billion}]><x>a<b>&l9;</b></x>'.encode())
    assert "lol" not in "".join(root.itertext())
    root = parsed(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>a<b>&e;</b></x>')
    assert "root:" not in "".join(root.itertext())


def test_the_names_that_html_has_for_signs_are_known() -> None:
    assert parsed(b"<x>caf&eacute;&nbsp;&amp; &lt;</x>").text == "café\xa0& <"


@pytest.mark.parametrize("data", [b"", b"words", b"\0\0", b"<" * 100])
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        parsed(data)


def test_a_tag_with_very_many_attributes_is_refused() -> None:
    with pytest.raises(ReadError, match="more than is ever unpacked"):
        parsed(b"<x " + b" ".join(b'a%d=""' % n for n in range(12_000)) + b"/>")


@given(st.binary(max_size=300), st.integers(0, 400))
def test_whatever_is_damaged_is_read_or_refused(noise: bytes, at: int) -> None:
    whole = packed({"a.xml": b"<x>The ferry sails.</x>", "b": b"again"})
    at = min(at, len(whole))
    with suppress(ReadError):
        archive = Archive(whole[:at] + noise + whole[at:])
        for name in archive.names:
            archive.xml(name)
