"""Which addresses may be asked, and on which machine: checked after the name is resolved, and asked there.

A name that resolves to several machines is refused as soon as one of them is not on the public network,
and the connection goes to the number that was checked; the name is not resolved a second time.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass

import httpx

from timeline.web.errors import FetchError, RefusedError

SCHEMES = {"http": 80, "https": 443}
_TRANSLATED = (
    ipaddress.ip_network("64:ff9b::/96"),
    ipaddress.ip_network("2002::/16"),
    ipaddress.ip_network("2001::/32"),
)
"""IPv6 networks whose addresses lead on to IPv4 ones."""
_MAX = 2000

Number = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be asked, and the number of the machine to ask."""

    url: httpx.URL
    number: str

    @property
    def pinned(self) -> httpx.URL:
        """The address with the machine's number in the place of its name."""
        return self.url.copy_with(host=self.number)


def parse(address: str) -> httpx.URL:
    """A web address; raises RefusedError for what is none, or bears a name and a password."""
    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError, TypeError):
        raise RefusedError(f"{_shown(address)}: not a web address; write it as https://example.org/page") from None
    if url.scheme not in SCHEMES or not url.host:
        raise RefusedError(f"{_shown(address)}: only http and https addresses are fetched")
    if url.userinfo:
        raise RefusedError(f"{_shown(url.host)}: an address with a name or password in it is not fetched")
    if len(str(url)) > _MAX:
        raise RefusedError(f"{_shown(address)}: longer than {_MAX:,} characters")
    return url.copy_with(fragment=None)


def locate(url: httpx.URL, *, allow_private: bool) -> Target:
    """The machine behind an address; raises RefusedError for one that is not public, FetchError for none."""
    numbers = _resolved(url)
    if not allow_private:
        for number in numbers:
            if not is_public(number):
                raise RefusedError(
                    f"{_shown(str(url))}: it leads to {number}, which is not on the public network; "
                    "--allow-private allows that"
                )
    return Target(url, str(numbers[0]))


def is_public(number: Number) -> bool:
    """Whether a machine stands on the public network: not here, not next door, not a broadcast."""
    if isinstance(number, ipaddress.IPv6Address):
        if number.ipv4_mapped is not None:
            return is_public(number.ipv4_mapped)
        if any(number in network for network in _TRANSLATED):
            return False
    return number.is_global and not (number.is_multicast or number.is_reserved or number.is_unspecified)


def _resolved(url: httpx.URL) -> list[Number]:
    port = url.port or SCHEMES[url.scheme]
    host = url.raw_host.decode("ascii").strip("[]")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "no such name"
        raise FetchError(f"{_shown(str(url))}: {_shown(host)} cannot be found: {reason}") from None
    numbers = [ipaddress.ip_address(str(row[4][0]).partition("%")[0]) for row in found]
    if not numbers:
        raise FetchError(f"{_shown(str(url))}: {_shown(host)} has no address")
    return list(dict.fromkeys(numbers))


def _shown(text: str) -> str:
    """An address as it can stand in a message."""
    clean = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return clean if len(clean) <= 200 else clean[:199] + "…"
