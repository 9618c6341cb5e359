"""Pages that a browser saved as one file (RFC 2557): the page itself, among its pictures and styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from timeline.articles.origin import Origin
from timeline.articles.page import Sent

DEEPEST = 4
"""Parts within parts that are looked into; browsers write one level."""
_BLANK = re.compile(rb"\r?\n\r?\n")


def page_within(data: bytes, origin: Origin) -> tuple[bytes, Sent]:
    """The HTML of a saved page, and its address and encoding; raises ArticleError where there is none."""
    found = next(_pages(data, "", DEEPEST), None)
    if found is None:
        raise origin.error("there is no page in the saved file; save it again, or copy the text")
    part, address = found
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b"", Sent(address, part.get_content_charset() or "")


def _pages(data: bytes, address: str, depth: int) -> Iterator[tuple[Message, str]]:
    """The parts that are HTML, in order, each with its address or that of what holds it."""
    head = message_from_bytes(_BLANK.split(data, 1)[0] + b"\n\n")
    address = _one_line(head["Snapshot-Content-Location"] or head["Content-Location"]) or address
    boundary = head.get_boundary()
    if head.get_content_type() in ("text/html", "application/xhtml+xml"):
        yield message_from_bytes(data), address
    elif head.get_content_maintype() == "multipart" and boundary and depth:
        # Split by hand: the library would take every picture apart too, and nest as deeply as a file tells it to.
        line = re.compile(
            rb"(?:\A|\r?\n)--" + re.escape(boundary.encode(errors="replace")) + rb"(?:--)?[ \t]*(?:\r?\n|\Z)"
        )
        for part in line.split(data)[1:]:
            yield from _pages(part, address, depth - 1)


def _one_line(value: object) -> str:
    return "".join(str(value or "").split())
