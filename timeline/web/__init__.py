"""The only room that uses the network: pages and feeds, fetched within limits, written as articles."""

from timeline.web.errors import FetchError, LimitError, RefusedError
from timeline.web.fetching import Answer, Fetcher
from timeline.web.limits import Limits
from timeline.web.memory import Memory, load, save
from timeline.web.pulling import Pull, pull
from timeline.web.taking import take

__all__ = [
    "Answer",
    "FetchError",
    "Fetcher",
    "LimitError",
    "Limits",
    "Memory",
    "Pull",
    "RefusedError",
    "load",
    "pull",
    "save",
    "take",
]
