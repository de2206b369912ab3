"""Pages of the web: fetched only where a person has given an address, in bounds that no server can move.

A server is a stranger. It has fifteen seconds in all, however slowly it speaks; what it sends is at most
20 MiB, packed and unpacked; and it may send one on five times, but never to a file or into one's own
network: the host is asked for its addresses once, these are looked at, and it is to them that we connect.
"""

from __future__ import annotations

import http.client
import ipaddress
import queue
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final, NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from analysis.errors import ReadError

SECONDS: Final = 15.0
LARGEST: Final = 20 << 20
MOST_REDIRECTS: Final = 5

_CHUNK: Final = 64 << 10
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_PORTS: Final = {"http": 80, "https": 443}
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]-._"
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w-]{2,40})", re.I)
_HEADERS: Final = {
    "User-Agent": "dateline (a reader in a terminal)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "en;q=1.0,*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_INSIDE: Final = tuple(
    ipaddress.ip_network(each) for each in ("64:ff9b::/96", "2002::/16", "2001::/32", "fec0::/10")
)
"""Networks of IPv6 in which any address of IPv4 can hide, and one that is_global does not know."""


class Page(NamedTuple):
    """What a server sent: the bytes, where they were in the end, and the encoding that it told, if it did."""

    data: bytes
    address: str
    charset: str | None = None


def fetch(address: str, *, allow_private: bool = False, seconds: float = SECONDS) -> Page:
    """The page at an address. Raises ReadError, without the address, with what went wrong.

    It comes back after `seconds` at the latest, whatever the server and the network do; what still goes on
    then is cut off.
    """
    deadline = time.monotonic() + seconds
    answers: queue.SimpleQueue[Page | ReadError] = queue.SimpleQueue()

    def work() -> None:
        answer = _outcome(lambda: _followed(address, deadline, allow_private=allow_private))
        # What came in when the line was cut is no page, and what went wrong then is no other fault.
        answers.put(answer if time.monotonic() < deadline else _too_slow())

    threading.Thread(target=work, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        answer = _too_slow()
    if isinstance(answer, ReadError):
        raise answer
    return answer


def _outcome(work: Callable[[], Page]) -> Page | ReadError:
    try:
        return work()
    except ReadError as error:
        return error
    except ssl.SSLCertVerificationError as error:
        return ReadError(f"its certificate is not good: {error.verify_message.lower()}")
    except TimeoutError:
        return _too_slow()
    except ConnectionRefusedError:
        return ReadError("no server answers there")
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        words = " ".join(str(getattr(error, "strerror", None) or error or type(error).__name__).split())
        return ReadError(f"it cannot be fetched: {words[:200]}")


def _too_slow() -> ReadError:
    return ReadError(f"the server took longer than {SECONDS:.0f} seconds")


def _followed(address: str, deadline: float, *, allow_private: bool) -> Page:
    """The page, wherever the servers send one to find it."""
    seen: set[str] = set()
    for _ in range(MOST_REDIRECTS + 1):
        if address in seen:
            raise ReadError("the server sends one round in a circle")
        seen.add(address)
        answer = _asked(address, deadline, allow_private=allow_private)
        if isinstance(answer, Page):
            return answer
        address = urljoin(address, answer)
    raise ReadError(f"the server sends one on more than {MOST_REDIRECTS} times")


def _asked(address: str, deadline: float, *, allow_private: bool) -> Page | str:
    """What a server answers: a page, or another address."""
    parts = urlsplit(address.strip())
    if parts.scheme not in _PORTS:
        raise ReadError(f"{parts.scheme or 'such'}: addresses are not fetched, only http: and https:")
    host = _in_ascii(parts.hostname or "")
    port = parts.port or _PORTS[parts.scheme]
    target = urlunsplit(("", "", quote(parts.path or "/", _SAFE), quote(parts.query, _SAFE), ""))
    where = f"[{host}]" if ":" in host else host
    where = where if port == _PORTS[parts.scheme] else f"{where}:{port}"
    with _line_to(_places(host, port, deadline, allow_private=allow_private), port, deadline) as line:
        if parts.scheme == "https":
            line.secure(host)
        return _answer(line.socket, target, where, deadline, address)


def _in_ascii(host: str) -> str:
    """The name of a host as it is written in the net."""
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        name = ""
    if not name or any(ord(char) <= 32 for char in name):
        raise ReadError("there is no host in the address")
    return name


def _tls() -> ssl.SSLContext:
    """What a certificate has to be good for: the roots of the system, and those of certifi."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _answer(line: socket.socket, target: str, host: str, deadline: float, address: str) -> Page | str:
    headers = {"Host": host, **_HEADERS}
    asked = [f"GET {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    line.sendall(("\r\n".join(asked) + "\r\n\r\n").encode("latin-1", "replace"))
    with http.client.HTTPResponse(line, method="GET") as response:
        response.begin()
        if response.status in _REDIRECTS and (other := response.getheader("Location")):
            return other
        if response.status != 200:
            raise ReadError(f"the server says: {response.status} {response.reason}".rstrip())
        length = response.getheader("Content-Length") or ""
        if length.isdecimal() and int(length) > LARGEST:
            raise _too_large()
        packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
        if packing not in ("identity", "gzip", "x-gzip"):
            raise ReadError(f"the server packs it as nobody asked: {packing[:40]}")
        data, received = _body(response, deadline, packed=packing != "identity")
        if length.isdecimal() and received < int(length):
            raise ReadError("the server broke off in the middle of it")
        charset = _CHARSET.search(response.getheader("Content-Type") or "")
        return Page(data, address, charset[1] if charset else None)


def _body(response: http.client.HTTPResponse, deadline: float, *, packed: bool) -> tuple[bytes, int]:
    """What the server sends, unpacked, never more than is read of a page; and how many bytes that took."""
    whole = bytearray()
    received = 0
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while piece := response.read1(_CHUNK):
        _left(deadline)
        received += len(piece)
        while piece:
            part = unpacking.decompress(piece, _CHUNK) if packed else piece
            piece = unpacking.unconsumed_tail if packed and not unpacking.eof else b""
            whole += part
            if max(len(whole), received) > LARGEST:
                raise _too_large()
    return bytes(whole), received


def _too_large() -> ReadError:
    return ReadError(f"larger than {LARGEST >> 20} MiB")


def _places(host: str, port: int, deadline: float, *, allow_private: bool) -> list[str]:
    """The addresses of a host that may be connected to. Raises ReadError when there is none."""
    answers: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(each[4][0]) for each in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError("no such host"))

    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=_left(deadline))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(found, OSError):
        raise ReadError(f"there is no host {host!r}") from found
    if allow_private:
        return found
    public = [each for each in found if _is_public(each)]
    if len(public) < len(found) or not public:
        raise ReadError("it lies in a private network; --allow-private fetches from there, too")
    return public


def _is_public(place: str) -> bool:
    """Whether an address is one of the open net."""
    address = ipaddress.ip_address(place.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return _is_public(str(address.ipv4_mapped))
        if any(address in network for network in _INSIDE):
            return False
    return address.is_global and not address.is_multicast


class _Line:
    """A connection, which may become a secure one on the way."""

    def __init__(self, connected: socket.socket) -> None:
        self.socket = connected

    def secure(self, host: str) -> None:
        """Go on by TLS, with that host and no other."""
        secured = _tls().wrap_socket(self.socket, server_hostname=host, do_handshake_on_connect=False)
        self.socket = secured
        secured.do_handshake()

    def cut(self) -> None:
        """End it, whoever waits for a byte now."""
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)


@contextmanager
def _line_to(places: list[str], port: int, deadline: float) -> Iterator[_Line]:
    """A line to the first of some places that answers; it is cut when the time is over, though a byte came
    just now."""
    connected: socket.socket | None = None
    failed: OSError | None = None
    for place in places:
        try:
            connected = socket.create_connection((place, port), timeout=_left(deadline))
            break
        except OSError as error:
            failed = error
    if connected is None:
        raise failed or TimeoutError()
    line = _Line(connected)
    cutting = threading.Timer(_left(deadline), line.cut)
    cutting.daemon = True
    cutting.start()
    try:
        yield line
    finally:
        cutting.cancel()
        line.socket.close()


def _left(deadline: float) -> float:
    """The seconds that are left. Raises TimeoutError when none are."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
