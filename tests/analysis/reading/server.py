"""A server of pages on the loopback, for tests: it says what it is told to, well or badly."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Mapping
from types import TracebackType

Answer = bytes | Callable[[socket.socket], None]


def ok(body: bytes, *headers: str) -> bytes:
    """A page."""
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def to(address: str, status: int = 302) -> bytes:
    """Another address."""
    return f"HTTP/1.1 {status} Elsewhere\r\nLocation: {address}\r\nContent-Length: 0\r\n\r\n".encode()


class Server:
    """Answers every request for a path with what `pages` has for it; `asked` are the paths."""

    def __init__(self, pages: Mapping[str, Answer]) -> None:
        self.pages = dict(pages)
        self.asked: list[str] = []
        self.requests: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def at(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}{path}"

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(line,), daemon=True).start()

    def _answer(self, line: socket.socket) -> None:
        with line:
            request = b""
            while b"\r\n\r\n" not in request and (piece := line.recv(4096)):
                request += piece
            if not request:
                return
            path = request.split(b" ")[1].decode()
            self.asked.append(path)
            self.requests.append(request)
            answer = self.pages.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            try:
                if callable(answer):
                    answer(line)
                else:
                    line.sendall(answer)
            except OSError:
                return
