"""What an article states about its own day: by its address, by a line of its text, by its dateline."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.model import Article
from timeline.publication.address import address_clues
from timeline.publication.clues import Bounds, Clue, choose
from timeline.publication.lines import dateline_clues, line_clues, named_years
from timeline.publication.markup import read_markup
from timeline.publication.visible import visible_lines

if TYPE_CHECKING:
    from timeline.publication.tree import HtmlElement


def stated_day(article: Article) -> Clue | None:
    """The day that an article without a date in its fields states elsewhere; None where it states none."""
    clues = address_clues(article.url)
    clues += line_clues(article.text, article.language)
    if not clues:
        clues += dateline_clues(article.text, article.language, named_years(article.text))
    return choose(clues)


def page_day(tree: HtmlElement, address: str, language: str, seen: date | None = None) -> Clue | None:
    """The day of a web page: by its markup, its address, or the lines around its headline; None without any.

    `seen` is the day on which its server handed it out, after which it cannot have been published.
    The tree is left as it is.
    """
    markup = read_markup(tree, address, language)
    lines = visible_lines(tree)
    clues = [*markup.clues, *address_clues(address), *line_clues(lines, language)]
    clues += dateline_clues(lines, language, named_years(lines))
    return choose(clues, Bounds(markup.modified, seen))
