"""A web server on loopback, which answers as a test tells it to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Stream = Callable[[Callable[[bytes], object]], None]


@dataclass
class Reply:
    """What is sent for one path."""

    body: bytes | Stream = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """The replies by path, and what was asked for."""

    root: str
    replies: dict[str, Reply | Callable[[dict[str, str]], Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def page(self, path: str, body: str | bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Put a page there; gives its address."""
        content = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.replies[path] = Reply(content, headers={"Content-Type": kind} | named)
        return self.root + path

    def redirect(self, path: str, to: str) -> str:
        """Let a path lead elsewhere; gives its address."""
        self.replies[path] = Reply(status=302, headers={"Location": to})
        return self.root + path


@contextmanager
def serving() -> Iterator[Site]:
    """A running server's site."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            found = site.replies.get(self.path, Reply(b"nothing here", 404))
            reply = found(dict(self.headers.items())) if callable(found) else found
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                if callable(reply.body):
                    reply.body(self.wfile.write)
                else:
                    self.wfile.write(reply.body)
            except OSError:
                pass  # who asked has gone away, as tests of limits do

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
