"""`Fetcher`: one address → what stands there, within limits, politely."""

from __future__ import annotations

import re
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate_to_datetime
from threading import Timer

import httpx

from timeline import __version__
from timeline.web.addresses import locate, parse
from timeline.web.errors import FetchError, LimitError, RefusedError
from timeline.web.limits import Limits
from timeline.web.robots import Robots

AGENT = "timeline"
USER_AGENT = f"{AGENT}/{__version__} (reads news articles for a timeline)"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave."""

    address: str
    """Where it was found in the end."""
    status: int
    body: bytes
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    day: date | None = None
    """The day on which it was sent, by the server's word."""

    @property
    def charset(self) -> str:
        """The encoding that the server claims; empty where it claims none."""
        match = _CHARSET.search(self.content_type)
        return match[1] if match else ""


@dataclass(slots=True)
class _Host:
    """What is remembered of a host within a run."""

    robots: Robots | None = None
    asked: float = field(default=float("-inf"))


class Fetcher:
    """Fetches addresses one at a time; remembers robots.txt and the last request to each host.

    `clock` gives seconds that only grow and `sleep` waits; both can be replaced in tests.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        allow_private: bool = False,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.limits = limits or Limits()
        self._private, self._clock, self._sleep = allow_private, clock, sleep
        self._hosts: dict[str, _Host] = {}
        self._tls = httpx.create_ssl_context(trust_env=False)

    def fetch(self, address: str, headers: dict[str, str] | None = None) -> Answer:
        """What stands at an address, redirects followed; each step is checked like the first.

        Raises RefusedError, LimitError, or FetchError for an answer that is neither 2xx nor 304.
        """
        url, until = parse(address), self._clock() + self.limits.seconds
        for _ in range(self.limits.redirects + 1):
            self._heed_robots(url, until)
            answer = self._ask(url, until, self.limits.page_bytes, headers or {})
            if answer.status not in _REDIRECTS:
                return _checked(answer)
            url = _next(url, answer)
        raise LimitError(
            f"{address}: more than {self.limits.redirects} redirects; give the address it leads to in the end"
        )

    def _heed_robots(self, url: httpx.URL, until: float) -> None:
        host = self._hosts.setdefault(_site(url), _Host())
        if host.robots is None:
            host.robots = self._robots(url, until)
        if not host.robots.allow(AGENT, str(url)):
            raise RefusedError(f"{url}: its robots.txt asks not to fetch it")

    def _robots(self, url: httpx.URL, until: float) -> Robots:
        """RFC 9309: none forbids nothing, and a server that fails forbids everything for now."""
        place = url.copy_with(path="/robots.txt", query=None)
        for _ in range(self.limits.redirects + 1):
            try:
                answer = self._ask(place, until, self.limits.robots_bytes, {}, cut=True)
            except RefusedError:
                raise
            except FetchError as error:
                raise FetchError(f"{url}: nothing is fetched while its robots.txt cannot be read ({error})") from None
            if answer.status not in _REDIRECTS:
                break
            place = _next(place, answer)
        else:
            return Robots.allowing_all()
        if answer.status >= 500:
            raise FetchError(f"{url}: nothing is fetched while its robots.txt gives status {answer.status}; try later")
        return Robots.of(answer.body) if answer.status < 300 else Robots.allowing_all()

    def _ask(self, url: httpx.URL, until: float, most: int, headers: dict[str, str], *, cut: bool = False) -> Answer:
        """One request to the machine that was checked; `cut` takes the beginning of what is too large."""
        target = locate(url, allow_private=self._private)
        self._wait_for(url)
        sent = {
            "User-Agent": USER_AGENT,
            "Host": url.netloc.decode("ascii"),
            "Accept-Encoding": "gzip",
            "Accept": "*/*",
        }
        name = {"sni_hostname": url.raw_host.decode("ascii")} if url.scheme == "https" else {}
        try:
            with (
                self._client(until) as client,
                client.stream("GET", target.pinned, headers=sent | headers, extensions=name) as response,
            ):
                is_page = response.status_code not in _REDIRECTS
                return _answer(url, response, self._body(response, url, until, (most, cut)) if is_page else b"")
        except httpx.TimeoutException:
            raise LimitError(f"{url}: no answer within {self.limits.wait:g} seconds; try later") from None
        except (httpx.HTTPError, httpx.StreamError, RuntimeError, ValueError, zlib.error) as error:
            if self._clock() > until:
                raise self._too_slow(url) from None
            raise FetchError(f"{url}: cannot be fetched: {_reason(error)}") from None

    @contextmanager
    def _client(self, until: float) -> Iterator[httpx.Client]:
        """A client for one request, closed when time is up even while a server sends a letter a second.

        No proxy and no credentials from the environment: the machine that was checked is the one that is asked;
        and no connection is kept, since two names on one machine would share it.
        """
        client = httpx.Client(trust_env=False, follow_redirects=False, timeout=self.limits.wait, verify=self._tls)
        watch = Timer(max(0.1, until - self._clock() + 0.1), client.close)
        watch.daemon = True
        watch.start()
        try:
            with client:
                yield client
        finally:
            watch.cancel()

    def _too_slow(self, url: httpx.URL) -> LimitError:
        return LimitError(f"{url}: not there after {self.limits.seconds:g} seconds; save it by hand and add the file")

    def _body(self, response: httpx.Response, url: httpx.URL, until: float, limit: tuple[int, bool]) -> bytes:
        """The content, unpacked; `limit` is its size, and whether more is cut off rather than refused."""
        body = bytearray()
        most, cut = limit
        for piece in _unpacked(response, most + 1):
            body += piece
            if self._clock() > until:
                raise self._too_slow(url)
            if len(body) > most:
                if cut:
                    return bytes(body[:most])
                raise LimitError(f"{url}: larger than {most:,} bytes; save what you need of it and add the file")
        return bytes(body)

    def _wait_for(self, url: httpx.URL) -> None:
        """Leave a host alone between two requests as long as it asks, or as is polite."""
        host = self._hosts.setdefault(_site(url), _Host())
        wanted = host.robots.pause(AGENT) if host.robots else 0.0
        rest = host.asked + min(max(self.limits.pause, wanted), self.limits.longest_pause) - self._clock()
        if rest > 0:
            self._sleep(rest)
        host.asked = self._clock()


def _unpacked(response: httpx.Response, most: int) -> Iterator[bytes]:
    """Pieces of the content; a packed one gives no more than `most` bytes, whatever it would unpack to."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        yield from response.iter_raw()
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise ValueError(f"it is packed as {encoding[:20]!r}, which was not asked for")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for piece in response.iter_raw():
        yield unpacker.decompress(piece, most)
        if unpacker.unconsumed_tail:
            yield unpacker.decompress(unpacker.unconsumed_tail, most)


def _answer(url: httpx.URL, response: httpx.Response, body: bytes) -> Answer:
    headers = response.headers
    return Answer(
        headers.get("location", "") if response.status_code in _REDIRECTS else str(url),
        response.status_code,
        body,
        headers.get("content-type", ""),
        headers.get("etag", ""),
        headers.get("last-modified", ""),
        _day(headers.get("date", "")),
    )


def _day(stamp: str) -> date | None:
    try:
        return parsedate_to_datetime(stamp).date()
    except (TypeError, ValueError, IndexError):
        return None


def _next(url: httpx.URL, answer: Answer) -> httpx.URL:
    """Where a redirect leads."""
    if not answer.address:
        raise FetchError(f"{url}: a redirect that does not say where to")
    try:
        return parse(str(url.join(answer.address)))
    except (httpx.InvalidURL, ValueError):
        raise FetchError(f"{url}: a redirect to what is no address") from None


def _checked(answer: Answer) -> Answer:
    if answer.status == 304 or 200 <= answer.status < 300:
        return answer
    raise FetchError(f"{answer.address}: the server answers with status {answer.status}; is the address right?")


def _site(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
