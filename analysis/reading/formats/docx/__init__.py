"""DOCX and its kin (templates, files with macros): Word's documents as Office Open XML, opened by
python-docx."""

from __future__ import annotations

from analysis.reading.conversion import Asked, Converter, Extract


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    from analysis.reading.formats.docx.document import extract

    return (extract(data, asked.name),)


CONVERTER = Converter(_extract, needs="office")
