"""How much, how long and how often: every limit of what is fetched, named once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run may ask of others and take from them."""

    page_bytes: int = 8 * 1024 * 1024
    """Of a page or a feed, unpacked."""
    robots_bytes: int = 512 * 1024
    seconds: float = 30.0
    """For one address, redirects included."""
    wait: float = 10.0
    """Seconds for a connection, and for each next piece."""
    redirects: int = 5
    entries: int = 200
    """Of one feed, from its beginning."""
    pages: int = 50
    """Fetched for one feed in one run."""
    pause: float = 1.0
    """Seconds between two requests to one host."""
    longest_pause: float = 20.0
    """Of what a host may ask for between two requests; it is not waited longer."""
