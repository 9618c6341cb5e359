"""Human decisions about events, read from overrides.toml and applied last.

A decision addresses its event by words of a sentence that tells it, never by the event's id or place,
so that a new article cannot orphan it:

    [[event]]
    article = "a"
    quote = "talks in Jeddah on Tuesday"
    title = "US–Ukraine talks in Jeddah"

A decision whose words no event's sentence holds any more is stale: a warning of the build, an error of `check`.
Events keep their ids, whatever is decided about them.
"""

from timeline.overrides.applying import Overrides
from timeline.overrides.decisions import Address, Override
from timeline.overrides.reading import find_overrides, read_overrides

__all__ = ["Address", "Override", "Overrides", "find_overrides", "read_overrides"]
