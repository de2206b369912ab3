"""From bytes to an Article: decoding, the head of an article, its paragraphs, its markup."""

from analysis.reading.source import parse_published, read_article, read_bytes

__all__ = ["parse_published", "read_article", "read_bytes"]
