"""What stands at an address → an article, or why there is none."""

from __future__ import annotations

from timeline.articles import Found, Sent, found_in_bytes
from timeline.web.errors import FetchError
from timeline.web.fetching import Answer, Fetcher

_PAGES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml")
_TEXTS = ("text/plain", "text/markdown", "text/x-markdown")


def take(address: str, fetcher: Fetcher) -> Found:
    """The article at a web address; raises FetchError where there is no page, ArticleError for one without article."""
    answer = fetcher.fetch(address)
    kind = _kind(answer)
    found = found_in_bytes(answer.body, answer.address, _sent(answer), is_page=kind in _PAGES)
    if found.problem is not None:
        raise found.problem
    return found


def _kind(answer: Answer) -> str:
    """The content's kind, by the server's word, or by the bytes where it says nothing."""
    kind = answer.content_type.partition(";")[0].strip().lower()
    if not kind or kind == "application/octet-stream":
        kind = _PAGES[0] if answer.body.lstrip()[:1] == b"<" else kind or _TEXTS[0]
    if kind not in (*_PAGES, *_TEXTS):
        raise FetchError(f"{answer.address}: it is {kind[:60]}, neither a web page nor plain text")
    return kind


def _sent(answer: Answer) -> Sent:
    return Sent(answer.address, answer.charset, answer.day)
