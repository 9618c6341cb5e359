"""What can go wrong with an address.

FetchError            a page or feed cannot be had; the text says why, and what to do
├── RefusedError      it is not asked for: its scheme, its network, its owner's robots.txt
└── LimitError        it is larger, slower or further away than allowed
"""

from __future__ import annotations

from timeline.errors import TimelineError


class FetchError(TimelineError):
    """An address gives nothing that can be used."""


class RefusedError(FetchError):
    """An address that is not asked at all."""


class LimitError(FetchError):
    """An answer beyond a limit."""
