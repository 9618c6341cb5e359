"""From what was found in all sources to the articles of a story: ids, days, revisions, reprints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline.articles.origin import Origin, printable
from timeline.errors import ArticleError
from timeline.model import Article
from timeline.reprints import are_reprints, reprinted, shingles_of

if TYPE_CHECKING:
    from timeline.publication import Undated

HOW_TO_DATE = 'add a field "published" with a date such as 2025-03-13'
HOW_TO_DATE_A_PAGE = 'run "timeline add" on the page, and write the day into the file that it makes'
ONE_SOURCE = 45
"""Days within which one text printed twice is a reprint, and not a page that is written anew from time to time."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: articles sorted by publication date and id, and what is to be said about the others."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...] = ()
    """One for each article that is left out."""
    warnings: tuple[str, ...] = ()
    """What is odd in articles that stay, by file and line."""
    notes: tuple[str, ...] = ()
    """What a person may want to know of articles that stay, and need not act on: a day that was inferred."""


@dataclass(frozen=True, slots=True)
class Found:
    """One article, or why it is left out."""

    origin: Origin
    article: Article | None = None
    problem: ArticleError | None = None
    warnings: tuple[str, ...] = ()
    slip: str = ""
    """The question whether another field was meant to be the date."""
    is_page: bool = False
    """It is HTML, which has no front matter to add a field to."""


def settle(items: Iterable[Found], warnings: tuple[str, ...]) -> Reading:
    """The articles that stay, and a message for each that does not.

    Of two with one id the first stays; a later state of an article takes the place of the earlier one.
    """
    kept: dict[str, Found] = {}
    places: dict[str, int] = {}
    problems: dict[int, ArticleError] = {}
    for place, item in enumerate(items):
        if item.article is None:
            problems |= {place: item.problem} if item.problem else {}
        elif (first := kept.get(item.article.id)) is not None:
            problems[place] = _same_id(item, first)
        else:
            kept[item.article.id] = item
            places[item.article.id] = place
    dated, undated = _dated([found.article for found in kept.values() if found.article])
    problems |= {places[one.article.id]: _undated(one, kept[one.article.id]) for one in undated}
    newest, replaced = _newest_states(dated, kept)
    articles = _with_reprints(sorted(newest, key=_order))
    warnings += tuple(warning for article in newest for warning in kept[article.id].warnings)
    notes = tuple(_inferred(article, kept[article.id]) for article in articles if article.published_basis == "inferred")
    told = tuple(problem for _, problem in sorted(problems.items(), key=lambda row: row[0]))
    return Reading(tuple(articles), told, warnings + tuple(replaced), notes)


def _dated(articles: Sequence[Article]) -> tuple[Sequence[Article], Sequence[Undated]]:
    """The articles that have a day or get one, and those that have none."""
    if all(article.published for article in articles):
        return articles, ()
    # Half a second to load, which only a story with an undated article need pay.
    from timeline.publication import date_articles

    dated = date_articles(articles)
    return dated.articles, dated.undated


def _order(article: Article) -> tuple[date, str]:
    return article.published or date.min, article.id


def _same_id(item: Found, first: Found) -> ArticleError:
    name = printable(item.article.id) if item.article else ""
    where = f"{first.origin.shown}:{first.origin.line}"
    return item.origin.error(f'the id "{name}" is already that of {where}; give one of the two another "id"')


def _undated(one: Undated, found: Found) -> ArticleError:
    if found.slip:
        return found.origin.error(f"no publication date: {found.slip}")
    todo = HOW_TO_DATE_A_PAGE if found.is_page else HOW_TO_DATE
    return found.origin.error(f"no publication date; {todo} ({one.why})")


def _inferred(article: Article, found: Found) -> str:
    where = f"{found.origin.shown}:{found.origin.line}"
    return f"{where}: published {article.published}, inferred: {article.published_evidence}"


def _newest_states(articles: Sequence[Article], kept: dict[str, Found]) -> tuple[list[Article], list[str]]:
    """Without the older states of articles that come twice from one address; and a word about each."""
    by_address: dict[str, list[Article]] = {}
    for article in articles:
        by_address.setdefault(address_key(article.url) or article.id, []).append(article)
    older: dict[str, Article] = {}
    for states in by_address.values():
        for earlier, later in _revisions(states):
            older[earlier.id] = later
    said = [_replaced(kept[id_], kept[later.id]) for id_, later in older.items()]
    return [article for article in articles if article.id not in older], said


def _revisions(states: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
    """Each older state with the newest one, by publication and then by the order of reading."""
    if len(states) < 2:
        return
    newest = max(enumerate(states), key=lambda row: (row[1].published or date.min, row[0]))[1]
    yield from ((state, newest) for state in states if state is not newest and _is_one_article(state, newest))


def _is_one_article(one: Article, other: Article) -> bool:
    """Whether two texts from one address are states of one article, rather than what a section's page held."""
    if one.title == other.title or one.text == other.text:
        return True
    first, second = shingles_of(one.text), shingles_of(other.text)
    return first is not None and second is not None and are_reprints(first, second)


def _replaced(earlier: Found, later: Found) -> str:
    place = f"{later.origin.shown}:{later.origin.line}"
    return f"{earlier.origin.shown}:{earlier.origin.line}: an older state of {place}, at the same address; not used"


def address_key(address: str) -> str:
    """What two addresses of one article have in common; empty for none, and for that of a whole site."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if not parts.netloc or not (path or parts.query):
        return ""
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    kept = sorted(pair for pair in parts.query.split("&") if pair and not _is_tracking(pair))
    return f"{host}{path.removesuffix('/amp')}{'?' + '&'.join(kept) if kept else ''}"


def _is_tracking(pair: str) -> bool:
    """Whether a part of an address's query says where a reader came from, and not what he reads."""
    name = pair.partition("=")[0].lower()
    return name.startswith(("utm_", "at_")) or name in ("fbclid", "gclid", "ref", "cmpid", "ito", "smid", "feature")


def _with_reprints(articles: Sequence[Article]) -> list[Article]:
    """The articles, sorted by day, each reprint naming the earliest article of its text."""
    first = reprinted([article.text for article in articles])
    return [
        _as_reprint(article, articles[origin]) if origin != index else article
        for index, (article, origin) in enumerate(zip(articles, first, strict=True))
    ]


def _as_reprint(article: Article, original: Article) -> Article:
    """The article as a reprint of another, where both are of one time."""
    apart = abs(((article.published or date.min) - (original.published or date.min)).days)
    return article.model_copy(update={"reprint_of": original.id}) if apart <= ONE_SOURCE else article
