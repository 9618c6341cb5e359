"""Publication dates: what a page or a text states, and what can be inferred where neither states any."""

from typing import TYPE_CHECKING

from timeline.publication.agreement import by_every_day
from timeline.publication.clues import Clue
from timeline.publication.dating import Dated, Undated, date_articles
from timeline.publication.stamps import Stamp, read_stamp
from timeline.publication.stating import page_day

if TYPE_CHECKING:
    from timeline.publication.tree import HtmlElement as HtmlElement

__all__ = ["Clue", "Dated", "Stamp", "Undated", "by_every_day", "date_articles", "page_day", "read_stamp"]
