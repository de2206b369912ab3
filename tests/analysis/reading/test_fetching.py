"""Fetching pages: from a server of our own, which does what servers should not."""

from __future__ import annotations

import gzip
import socket
import threading

import pytest

from analysis.errors import ReadError
from analysis.reading import fetching
from analysis.reading.addresses import is_address
from analysis.reading.fetching import LARGEST, fetch
from tests.analysis.reading.server import Answer, Server, ok, to

BODY = b"<html><body><p>The pier is closed.</p></body></html>"


def refusal(server: Server, path: str, seconds: float = 10) -> str:
    with pytest.raises(ReadError) as caught:
        fetch(server.at(path), allow_private=True, seconds=seconds)
    assert str(caught.value).isprintable()
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("https://courier.example/pier", True), ("HTTP://courier.example", True),
        ("file:///etc/passwd", True), ("file:/etc/passwd", True), ("ftp://courier.example", True),
        ("data:text/html,x", True),
        ("pier.html", False), ("./a:b.txt", False), ("-", False), ("C:notes.txt", False), ("", False),
    ],
)  # fmt: skip
def test_addresses_are_told_from_files(name: str, is_one: bool) -> None:
    assert is_address(name) is is_one


@pytest.mark.parametrize(
    "answer",
    [
        ok(BODY),
        ok(gzip.compress(BODY), "Content-Encoding: gzip"),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY),
        b"HTTP/1.0 200 OK\r\n\r\n" + BODY,
    ],
    ids=["plain", "gzip", "chunked", "1.0"],
)
def test_a_page(answer: bytes) -> None:
    with Server({"/pier": answer}) as server:
        page = fetch(server.at("/pier"), allow_private=True)
        assert (page.data, page.address, page.charset) == (BODY, server.at("/pier"), None)


def test_what_the_server_is_told_and_tells() -> None:
    with Server({"/a%20b?c=%C3%A9": ok(BODY, "Content-Type: text/html; charset=windows-1252")}) as server:
        page = fetch(server.at("/a b?c=é#part"), allow_private=True)
        assert page.charset == "windows-1252"
        host = server.at("").removeprefix("http://").encode()
        assert b"\r\nHost: " + host + b"\r\n" in server.requests[0]


def test_it_goes_where_it_is_sent() -> None:
    pages = {f"/{n}": to(f"/{n + 1}", status) for n, status in enumerate((301, 302, 303, 307, 308))}
    with Server({**pages, "/5": ok(BODY)}) as server:
        assert fetch(server.at("/0"), allow_private=True).address == server.at("/5")
        server.pages["/5"] = to("/6")
        assert refusal(server, "/0") == "the server sends one on more than 5 times"


def test_a_circle() -> None:
    with Server({"/a": to("/b"), "/b": to("/a")}) as server:
        assert refusal(server, "/a") == "the server sends one round in a circle"
        assert server.asked == ["/a", "/b"]


@pytest.mark.parametrize("other", ["file:///etc/passwd", "ftp://127.0.0.1/", "data:text/html,x"])
def test_it_is_sent_to_no_file(other: str) -> None:
    with Server({"/a": to(other)}) as server:
        assert refusal(server, "/a").endswith("addresses are not fetched, only http: and https:")


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1", "localhost", "[::1]", "10.0.0.7", "192.168.1.1", "172.16.0.1", "169.254.169.254",
        "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[fe80::1]", "[fd00::1]", "224.0.0.1", "2130706433",
        "100.64.0.1", "0.0.0.0", "127.1",
    ],
)  # fmt: skip
def test_private_networks_are_left_alone(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("it was connected to"))
    with pytest.raises(ReadError, match="private network"):
        fetch(f"http://{place}:8080/")


def test_a_name_that_leads_into_a_private_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(host: str, port: int, **_: object) -> list[object]:
        places = ["93.184.216.34", "127.0.0.1"] if host == "courier.example" else []
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port)) for place in places]

    monkeypatch.setattr(socket, "getaddrinfo", ask)
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("it was connected to"))
    with pytest.raises(ReadError, match="private network"):
        fetch("https://courier.example/pier")


def test_a_server_that_sends_one_into_a_private_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_is_public", lambda place: place == "127.0.0.1")
    with Server({"/a": to("http://127.0.0.2:1/secret"), "/b": ok(BODY)}) as server:
        assert fetch(server.at("/b")).data == BODY
        with pytest.raises(ReadError, match="private network"):
            fetch(server.at("/a"))


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * (LARGEST + 1),
        ok(gzip.compress(b"\0" * (LARGEST * 20)), "Content-Encoding: gzip"),
    ],
)
def test_what_is_too_large(answer: bytes) -> None:
    with Server({"/a": answer}) as server:
        assert refusal(server, "/a") == "larger than 20 MiB"


def _drip(first: bytes, release: threading.Event) -> Answer:
    def answer(line: socket.socket) -> None:
        line.sendall(first)
        while not release.wait(0.05):
            line.sendall(b"x")

    return answer


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-Drip: ",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5",
    ],
)
def test_a_server_that_drips(first: bytes) -> None:
    release = threading.Event()
    with Server({"/a": _drip(first, release)}) as server:
        try:
            assert refusal(server, "/a", seconds=0.4).startswith("the server took longer than")
        finally:
            release.set()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 500 Out of paper\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 302 Nowhere\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        ok(b"no gzip", "Content-Encoding: gzip"),
        ok(BODY, "Content-Encoding: br"),
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        to("http://\x00/"),
        to("http://[::1"),
    ],
)
def test_what_no_server_should_say(answer: bytes) -> None:
    with Server({"/a": answer}) as server:
        assert "\n" not in refusal(server, "/a")


def test_no_server_and_no_host() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(ReadError, match="no server answers there"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)
    for address in ("http://", "http:///a", "http://a b/", "http://nowhere.invalid/"):
        with pytest.raises(ReadError, match="no host"):
            fetch(address, allow_private=True)
