"""From bytes to an Article: decoding, the head of an article, its paragraphs, its markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.reading.source import parse_published, read_article, read_bytes

__all__ = ["parse_published", "read_article", "read_bytes"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from analysis.reading import source  # whoever wants one of its neighbours need not wait for it

        return getattr(source, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
