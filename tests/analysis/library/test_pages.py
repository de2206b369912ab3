"""Articles from addresses: kept, and the same the next time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.errors import ReadError
from analysis.library.opening import extracts_of, open_source
from analysis.reading.conversion import Asked
from tests.analysis.reading.html.pages import PARAGRAPHS, TEXT, paragraphs, story
from tests.analysis.reading.server import Server, ok, to

PRIVATE = Asked(allow_private=True)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({"/pier": ok(story().encode())}) as one:
        yield one


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_a_page_is_an_article(server: Server) -> None:
    (article,) = open_source(server.at("/pier"), asked=PRIVATE)
    assert (article.text, article.title, article.source) == (
        TEXT,
        "Vellmar closes its grain pier",
        server.at("/pier"),
    )


def test_it_opens_again_without_a_network(server: Server) -> None:
    first = open_source(server.at("/pier"), asked=PRIVATE)
    server.pages.clear()
    assert open_source(server.at("/pier"), asked=Asked()) == first
    assert server.asked == ["/pier"]


def test_it_is_kept_by_the_address_that_was_given(server: Server) -> None:
    server.pages["/old"] = to("/pier")
    first = open_source(server.at("/old"), asked=PRIVATE)
    server.pages.clear()
    assert open_source(server.at("/old"), asked=PRIVATE) == first


def test_it_is_fetched_anew_and_told_what_has_changed(server: Server) -> None:
    refresh = PRIVATE._replace(refresh=True)
    (first,) = open_source(server.at("/pier"), asked=refresh)
    assert first.notices == ()
    (again,) = open_source(server.at("/pier"), asked=refresh)
    assert again.notices[0].startswith("the page has not changed since ")
    text = paragraphs(
        *PARAGRAPHS[1:], "The mayor has resigned, and took the bollards with her to the north quay."
    )
    server.pages["/pier"] = ok(story(headline="Vellmar keeps its pier after all", text=text).encode())
    (changed,) = open_source(server.at("/pier"), asked=refresh)
    assert changed.notices[0].endswith(": another title, 1 new paragraph, 1 gone")
    (kept,) = open_source(server.at("/pier"), asked=PRIVATE)
    assert (kept.text, kept.notices) == (changed.text, ())


def test_a_failure_leaves_what_is_kept(server: Server) -> None:
    first = open_source(server.at("/pier"), asked=PRIVATE)
    server.pages.clear()
    with pytest.raises(ReadError, match=r"/pier: the server says: 404 Not Found"):
        open_source(server.at("/pier"), asked=PRIVATE._replace(refresh=True))
    assert open_source(server.at("/pier"), asked=PRIVATE) == first


def test_no_trace(server: Server, tmp_path: Path) -> None:
    open_source(server.at("/pier"), asked=PRIVATE._replace(keep=False))
    assert not (tmp_path / "state").exists()


def test_a_damaged_page_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    open_source(server.at("/pier"), asked=PRIVATE)
    (path,) = (tmp_path / "state").rglob("*.page")
    path.write_bytes(path.read_bytes()[:-20])
    (article,) = open_source(server.at("/pier"), asked=PRIVATE)
    assert article.text == TEXT
    assert article.notices[0].startswith("a page kept from before was damaged")
    (again,) = open_source(server.at("/pier"), asked=PRIVATE)
    assert again.notices == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_cannot_be_written(server: Server, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    (article,) = open_source(server.at("/pier"), asked=PRIVATE)
    assert article.notices[0].startswith("pages cannot be kept in ")


def test_what_is_kept_is_private(server: Server, tmp_path: Path) -> None:
    open_source(server.at("/pier"), asked=PRIVATE)
    (path,) = (tmp_path / "state").rglob("*.page")
    assert path.stat().st_mode & 0o077 == 0


def test_the_encoding_that_the_server_tells(server: Server) -> None:
    source = story(
        text=paragraphs(*PARAGRAPHS, "The café on the pier has moved to the fish hall by the north quay.")
    )
    data = source.replace('<meta charset="utf-8">', "").encode("cp1250")
    server.pages["/pier"] = ok(data, "Content-Type: text/html; charset=windows-1250")
    (extract,) = extracts_of(server.at("/pier"), asked=PRIVATE)
    assert "The café on the pier" in extract.text


def test_a_feed_is_a_list_of_articles(server: Server) -> None:
    items = "".join(
        f"<item><title>News {n}</title><description>{words}</description></item>"
        for n, words in enumerate(PARAGRAPHS)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{items}</channel></rss>'
    server.pages["/feed"] = ok(feed.encode(), "Content-Type: application/rss+xml")
    assert [each.title for each in open_source(server.at("/feed"), asked=PRIVATE)] == [
        f"News {n}" for n in range(4)
    ]
