"""What is asked for, what is refused, and where the limits lie."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Callable
from ipaddress import ip_address

import httpx
import pytest

from tests.web.server import Reply, Site
from timeline.web import Fetcher, FetchError, LimitError, Limits, RefusedError
from timeline.web.addresses import is_public, locate, parse

PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
]


def quick(limits: Limits) -> Fetcher:
    return Fetcher(limits, allow_private=True, sleep=lambda _seconds: None)


def test_a_page_with_what_came_along(site: Site, fetcher: Fetcher) -> None:
    """Its bytes, kind, encoding and the server's own word on the day."""
    address = site.page("/a", "hello", ETag='"1"', Date="Mon, 19 May 2025 10:00:00 GMT")
    answer = fetcher.fetch(address)
    assert (answer.body, answer.charset, answer.etag, answer.address) == (b"hello", "utf-8", '"1"', address)


def test_redirects_are_followed(site: Site, fetcher: Fetcher) -> None:
    """The address is the one where the page stands in the end, relative redirects included."""
    site.page("/b/c", "there")
    assert fetcher.fetch(site.redirect("/a", "b/c")).address == f"{site.root}/b/c"


def test_endless_redirect(site: Site, fetcher: Fetcher) -> None:
    """The limit is named."""
    site.redirect("/a", "/b")
    with pytest.raises(LimitError, match="more than 5 redirects"):
        fetcher.fetch(site.redirect("/b", "/a"))


@pytest.mark.parametrize(
    "address", ["FILE:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "https://", "x"]
)
def test_only_the_web(address: str, fetcher: Fetcher) -> None:
    """Other schemes are not fetched."""
    with pytest.raises(RefusedError, match=r"only http and https|not a web address"):
        fetcher.fetch(address)


def test_no_passwords(fetcher: Fetcher) -> None:
    """A name and a password are neither sent nor shown."""
    with pytest.raises(RefusedError) as refused:
        fetcher.fetch("https://ann:secret@example.org/")
    assert "secret" not in str(refused.value)


def test_private_addresses_need_leave(site: Site) -> None:
    """This machine is not asked unless that is allowed; nothing is sent to it."""
    with pytest.raises(RefusedError, match=r"127\.0\.0\.1, which is not on the public network; --allow-private"):
        Fetcher().fetch(site.page("/a", "hello"))
    assert site.asked == []


@pytest.mark.parametrize("number", PRIVATE)
def test_what_is_not_public(number: str) -> None:
    """Loopback, private, link-local, shared, multicast; IPv4 inside IPv6 too."""
    assert not is_public(ip_address(number))


@pytest.mark.parametrize("number", ["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_what_is_public(number: str) -> None:
    """Ordinary machines may be asked."""
    assert is_public(ip_address(number))


@pytest.mark.parametrize(
    "written", ["http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::1]/", "http://localhost/"]
)
def test_other_ways_to_write_this_machine(written: str) -> None:
    """What counts is where a name leads, however it is written."""
    with pytest.raises(FetchError):
        locate(parse(written), allow_private=False)


def resolving(monkeypatch: pytest.MonkeyPatch, answers: Callable[[str], list[str]]) -> None:
    def lookup(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in answers(host)]

    monkeypatch.setattr("timeline.web.addresses.socket.getaddrinfo", lookup)


def test_one_private_number_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with a public and a private number is refused."""
    resolving(monkeypatch, lambda _host: ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(RefusedError, match=r"10\.0\.0\.1"):
        locate(parse("http://example.org/"), allow_private=False)


def test_the_number_that_was_checked_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads elsewhere the second time gains nothing: it is resolved once for each request."""
    port = httpx.URL(site.root).port
    lookups: list[str] = []

    def once(host: str) -> list[str]:
        lookups.extend([host] if host != "127.0.0.1" else [])
        return ["127.0.0.1"]

    resolving(monkeypatch, once)
    hosts: list[str] = []
    site.replies["/a"] = lambda headers: (hosts.append(headers["Host"]), Reply(b"hello"))[1]
    assert quick(Limits()).fetch(f"http://news.example:{port}/a").body == b"hello"
    assert lookups == ["news.example"] * 2  # its robots.txt, and the page
    assert hosts == [f"news.example:{port}"]


def test_redirect_to_a_private_address(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is checked like the first: a public page cannot send us next door."""
    monkeypatch.setattr("timeline.web.addresses.is_public", lambda number: str(number) == "127.0.0.1")
    with pytest.raises(RefusedError, match=r"169\.254\.169\.254"):
        Fetcher(sleep=lambda _seconds: None).fetch(site.redirect("/a", "http://169.254.169.254/latest/meta-data/"))


def test_large_page(site: Site) -> None:
    """A page of 50 MB is left after the limit, which is named."""
    sent = 0

    def pour(write: Callable[[bytes], object]) -> None:
        nonlocal sent
        for _ in range(800):
            write(b"x" * 65536)
            sent += 65536

    site.replies["/a"] = Reply(pour, headers={"Content-Type": "text/html"})
    with pytest.raises(LimitError, match="larger than 100,000 bytes"):
        quick(Limits(page_bytes=100_000)).fetch(f"{site.root}/a")
    assert sent < 50_000_000


def test_packed_page_that_grows(site: Site) -> None:
    """What counts is the size when unpacked, and no more than that is unpacked."""
    site.page("/a", gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")
    with pytest.raises(LimitError, match="larger than 100,000 bytes"):
        quick(Limits(page_bytes=100_000)).fetch(f"{site.root}/a")


def test_packed_page(site: Site, fetcher: Fetcher) -> None:
    """An ordinary packed page is unpacked."""
    assert fetcher.fetch(site.page("/a", gzip.compress(b"hello"), Content_Encoding="gzip")).body == b"hello"


def test_slow_page(site: Site) -> None:
    """A server that sends a little now and then is left after the time allowed."""

    def drip(write: Callable[[bytes], object]) -> None:
        for _ in range(100):
            write(b"x")
            time.sleep(0.05)

    site.replies["/a"] = Reply(drip, headers={"Content-Type": "text/html"})
    begun = time.monotonic()
    with pytest.raises(LimitError, match=r"not there after 0\.5 seconds"):
        quick(Limits(seconds=0.5, wait=2)).fetch(f"{site.root}/a")
    assert time.monotonic() - begun < 3


def test_silent_server() -> None:
    """A server that says nothing is left after a while."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/a"
        with pytest.raises(FetchError, match=r"no answer within 0\.2 seconds"):
            quick(Limits(wait=0.2, seconds=5)).fetch(address)


def test_slow_headers() -> None:
    """A server that never comes to the point is left after the time allowed, too."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        import threading

        def drip() -> None:
            peer, _ = server.accept()
            with peer:
                peer.recv(1000)
                try:
                    peer.sendall(b"HTTP/1.1 200 OK\r\n")
                    for number in range(60):
                        peer.sendall(b"X-%d: y\r\n" % number)
                        time.sleep(0.05)
                except OSError:
                    return

        threading.Thread(target=drip, daemon=True).start()
        begun = time.monotonic()
        with pytest.raises(FetchError, match=r"not there after 0\.4 seconds"):
            quick(Limits(wait=1, seconds=0.4)).fetch(f"http://127.0.0.1:{server.getsockname()[1]}/a")
        assert time.monotonic() - begun < 2


def test_robots_are_heeded(site: Site, fetcher: Fetcher) -> None:
    """What the owner does not want fetched is not asked for; the rest is, and robots.txt but once."""
    site.page("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain")
    site.page("/a", "hello")
    site.page("/private/b", "secret")
    assert fetcher.fetch(f"{site.root}/a").body == b"hello"
    with pytest.raises(RefusedError, match=r"robots\.txt asks not to fetch"):
        fetcher.fetch(f"{site.root}/private/b")
    assert site.asked == ["/robots.txt", "/a"]


def test_robots_of_where_a_redirect_leads(site: Site, fetcher: Fetcher) -> None:
    """A redirect does not lead around the owner's wishes."""
    site.page("/robots.txt", "User-agent: timeline\nDisallow: /b\n", "text/plain")
    site.page("/b", "hello")
    with pytest.raises(RefusedError):
        fetcher.fetch(site.redirect("/a", "/b"))


def test_a_server_in_trouble_is_left_alone(site: Site, fetcher: Fetcher) -> None:
    """RFC 9309: where robots.txt cannot be had because the server fails, nothing is fetched."""
    site.replies["/robots.txt"] = Reply(b"oops", 503)
    with pytest.raises(FetchError, match="status 503"):
        fetcher.fetch(site.page("/a", "hello"))


def test_requests_to_one_host_are_apart(site: Site) -> None:
    """By the pause that is usual, or the longer one that the owner wishes, up to a limit."""
    waited: list[float] = []
    slow = Fetcher(Limits(pause=1, longest_pause=7), allow_private=True, clock=lambda: 0.0, sleep=waited.append)
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 5\n", "text/plain")
    slow.fetch(site.page("/a", "hello"))
    assert waited == [5.0]
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 500\n", "text/plain")
    patient = Fetcher(Limits(pause=1, longest_pause=7), allow_private=True, clock=lambda: 0.0, sleep=waited.append)
    patient.fetch(f"{site.root}/a")
    assert waited == [5.0, 7.0]


@pytest.mark.parametrize("status", [400, 403, 404, 410, 500, 503])
def test_answers_that_are_no_page(status: int, site: Site, fetcher: Fetcher) -> None:
    """The status is named."""
    site.replies["/a"] = Reply(b"no", status)
    with pytest.raises(FetchError, match=f"status {status}"):
        fetcher.fetch(f"{site.root}/a")


def test_nobody_there(fetcher: Fetcher) -> None:
    """A closed door is one message."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(FetchError):
        fetcher.fetch(f"http://127.0.0.1:{port}/a")


def test_no_proxy_from_the_environment(site: Site, monkeypatch: pytest.MonkeyPatch, fetcher: Fetcher) -> None:
    """The machine that was checked is the one that is asked, whatever the environment names."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert fetcher.fetch(site.page("/a", "hello")).body == b"hello"
