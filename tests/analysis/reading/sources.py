"""A source of each format, and what can happen to one: for those who read them damaged."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from typing import Final

WORDS: Final = (
    "The harbour closes on Monday, the minister said.",
    "“We will wait,” Oskar Lind told the council in Århus – “for three days.”",
    "Nobody had been told why the pier was shut; boats lay idle.",
)
_HTML: Final = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>The harbour</title>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The harbour",'
    ' "author": {"name": "Ida Lind"}, "datePublished": "2024-05-03"}</script></head><body><article>'
    "<h1>The harbour</h1><p>By <a rel=author>Ida Lind</a>, <time datetime='2024-05-03'>3 May 2024</time></p>"
    f"<p>{WORDS[0]}</p><ul><li>{WORDS[1]}</li></ul><table><tr><td>1</td><td>2</td></tr></table>"
    f"<blockquote>{WORDS[2]}</blockquote></article></body></html>"
)


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return box.getvalue()


def html() -> bytes:
    """A page."""
    return _HTML.encode()


def pdf() -> bytes:
    """Two pages, made by reportlab."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    made, style = io.BytesIO(), getSampleStyleSheet()
    words = [Paragraph(one, style["Normal"]) for one in WORDS]
    SimpleDocTemplate(made, title="The harbour").build(
        [Paragraph("The harbour", style["Title"]), *words, PageBreak(), Paragraph(WORDS[0], style["Normal"])]
    )
    return made.getvalue()


def docx() -> bytes:
    """Headings, a list and a table, made by python-docx."""
    import docx as library

    document, made = library.Document(), io.BytesIO()
    document.add_heading("The harbour", 0)
    for one in WORDS:
        document.add_paragraph(one)
    document.add_paragraph(WORDS[0], style="List Bullet")
    document.add_table(2, 2).cell(0, 0).text = "Monday"
    document.save(made)
    return made.getvalue()


def epub() -> bytes:
    """Two chapters."""
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{}</h1><p>{}</p></body></html>"
    return _zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": "<container "
            "xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
            "<rootfiles><rootfile full-path='book.opf'/></rootfiles></container>",
            "book.opf": "<package xmlns='http://www.idpf.org/2007/opf'><metadata "
            "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>The harbour</dc:title><dc:creator>Ida Lind"
            "</dc:creator><dc:date>2024-05-03</dc:date></metadata><manifest>"
            "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
            "<item id='b' href='b.xhtml' media-type='application/xhtml+xml'/></manifest>"
            "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>",
            "a.xhtml": page.format("One", WORDS[0]),
            "b.xhtml": page.format("Two", WORDS[1]),
        }
    )


def odt() -> bytes:
    """A heading and paragraphs."""
    text = "".join(f"<text:p>{one}</text:p>" for one in WORDS)
    return _zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": "<office:document-content "
            "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
            "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
            f"<text:h text:outline-level='1'>The harbour</text:h>{text}</office:text></office:body>"
            "</office:document-content>",
            "meta.xml": "<office:document-meta "
            "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
            "xmlns:dc='http://purl.org/dc/elements/1.1/'><office:meta><dc:title>The harbour</dc:title>"
            "</office:meta></office:document-meta>",
        }
    )


def rtf() -> bytes:
    """Paragraphs with signs in hexadecimal and as numbers."""
    lines = "\\par ".join(WORDS).replace("–", "\\u8211?").replace("Å", "\\'c5")
    lines = lines.replace("“", "\\ldblquote ").replace("”", "\\rdblquote ")
    return f"{{\\rtf1\\ansi{{\\info{{\\title The harbour}}}}\\pard {lines}\\par}}".encode()


def mail() -> bytes:
    """Plain text and HTML, and a message that it answers."""
    message = EmailMessage()
    message["From"], message["To"] = "Ida Lind <ida@example.org>", "per@example.org"
    message["Subject"], message["Date"] = "Århus harbour", "Fri, 3 May 2024 10:00:00 +0200"
    message.set_content("\n\n".join(WORDS) + "\n\nOn Thu, Per wrote:\n> Why?\n\n-- \nIda\n")
    message.add_alternative(_HTML, subtype="html")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="a.png")
    return message.as_bytes()


def mailbox() -> bytes:
    """Two messages in a box."""
    return b"".join(b"From ida@example.org Fri May  3 10:00:00 2024\n" + mail() + b"\n\n" for _ in range(2))


def feed() -> bytes:
    """Two entries of RSS."""
    items = "".join(
        f"<item><title>{one}</title><link>https://example.org/{n}</link>"
        f"<pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{one}&lt;/p&gt;</description></item>"
        for n, one in enumerate(WORDS)
    )
    channel = f"<channel><title>Post</title>{items}</channel>"
    return f"<?xml version='1.0'?><rss version='2.0'>{channel}</rss>".encode()


def jsonl() -> bytes:
    """Three records."""
    records = (
        {"text": one, "title": "The harbour", "author": ["Ida"], "published": "2024-05-03"} for one in WORDS
    )
    return "\n".join(map(json.dumps, records)).encode()


def subtitles() -> bytes:
    """Cues with a speaker each."""
    cues = (f"00:0{n}.000 --> 00:0{n}.900\n<v Ida>{one}</v>\n" for n, one in enumerate(WORDS))
    return ("WEBVTT\n\n" + "\n".join(cues)).encode()


def xml() -> bytes:
    """A document of no known kind."""
    return f"<?xml version='1.0'?><r><title>x</title>{''.join(f'<p>{one}</p>' for one in WORDS)}</r>".encode()


def plain() -> bytes:
    """A text."""
    return "\n\n".join(WORDS).encode()


def markdown() -> bytes:
    """A text with signs."""
    return (
        f"---\ntitle: x\n---\n# The harbour\n\n> {WORDS[0]}\n\n- [one](x)\n\n| a | b |\n|---|---|\n".encode()
    )


SOURCES: Final[Mapping[str, Callable[[], bytes]]] = {
    "a.html": html, "a.pdf": pdf, "a.docx": docx, "a.epub": epub, "a.odt": odt, "a.rtf": rtf, "a.eml": mail,
    "a.mbox": mailbox, "a.rss": feed, "a.jsonl": jsonl, "a.vtt": subtitles, "a.xml": xml, "a.txt": plain,
    "a.md": markdown,
}  # fmt: skip
"""What makes a source, by the name of a file of its format."""


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A source to which something happened; to one in an archive, half of the time inside."""
    if data.startswith(b"PK") and chance.random() < 0.5:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        name = chance.choice(list(files))
        if name != "mimetype":
            files[name] = _hit(files[name], chance)
            return _zipped(files)
    return _hit(data, chance)


def _hit(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not data:
            break
        at = chance.randrange(len(data))
        length = min(len(data) - at, int(chance.expovariate(1 / 30)) + 1)
        piece, kind = data[at : at + length], chance.randrange(7)
        put = (
            bytes([data[at] ^ 1 << chance.randrange(8)]) + piece[1:],
            b"",
            chance.randbytes(length),
            piece * chance.randrange(2, 50),
            data[chance.randrange(len(data)) :][:length],
            chance.choice(
                (
                    b"\0",
                    b"\xff\xfe",
                    b"\xed\xa0\x80",
                    b"<",
                    b">",
                    b"&",
                    b"]]>",
                    b"\r",
                    b"{",
                    b"}",
                    b"%PDF-",
                    b"9" * 40,
                )
            ),
            b"" if chance.random() < 0.8 else piece,
        )[kind]
        data = data[:at] + put + (data[at + length :] if kind < 6 else b"")
    return data
