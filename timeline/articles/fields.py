"""Stated fields and a text → one `Article`, or the one message that says why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from timeline.articles.languages import detect_language
from timeline.articles.origin import KNOWN_FIELDS, Field, Origin, printable, suggestion
from timeline.links import web_address
from timeline.model import Article

MAX_TITLE = 120
MAX_ID = 200

_DATE = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:[.,]\d+)?)?"
    r"[ \t]*(?:[+-]\d{2}(?::?\d{2})?|[A-Za-z]{1,5})?)?",
    re.ASCII,
)
_LANGUAGE = re.compile(r"(?P<code>[A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*", re.ASCII)
_HEADING = re.compile(r"#{1,6}[ \t]+")
_HOW_TO_DATE = "write it as YYYY-MM-DD, such as 2025-03-13"


def make_article(fields: Mapping[str, Field], text: str, origin: Origin) -> tuple[Article, tuple[str, ...]]:
    """An article, and warnings about what was left out of it; raises ArticleError where it cannot be used.

    An article whose fields give no date has none yet.
    """
    published = _published(fields, origin)
    _check_text(text, origin)
    url, warnings = _url(fields.get("url"), origin)
    language, more = _language(fields.get("language"), text, origin)
    article = Article(
        id=_id(fields, origin),
        title=_line(fields, "title") or _first_line(text),
        text=text,
        published=published,
        published_basis="given" if published else "unknown",
        published_evidence=_line(fields, "published_evidence") if published else "",
        source=_line(fields, "source"),
        url=url,
        language=language,
        path=origin.path,
        first_line=origin.first_line,
    )
    return article, (*warnings, *more)


def unknown_fields(fields: Mapping[str, Field], origin: Origin) -> Iterator[str]:
    """A warning for each field that means nothing here."""
    for key, field in fields.items():
        if key not in KNOWN_FIELDS:
            guess = suggestion(key)
            advice = f'did you mean "{guess}"?' if guess else f"known are {', '.join(KNOWN_FIELDS)}"
            yield f'{origin.shown}:{field.line}: "{printable(key)}" is not a known field; {advice}'


def _published(fields: Mapping[str, Field], origin: Origin) -> date | None:
    """The calendar day as written, whatever time and zone stand behind it."""
    field = fields.get("published")
    if field is None:
        return None
    match = _DATE.fullmatch(field.value.strip())
    if match is None:
        raise origin.error(f'published: "{printable(field.value)}" is not a date; {_HOW_TO_DATE}', field.line)
    try:
        return date(*map(int, match["day"].split("-")))
    except ValueError:
        raise origin.error(f"published: the calendar has no {match['day']}; correct the date", field.line) from None


def slip_of_date(fields: Mapping[str, Field]) -> str:
    """The field that was perhaps meant to be the date, as a question; empty where there is none."""
    slip = next((key for key in fields if key not in KNOWN_FIELDS and suggestion(key) == "published"), None)
    return f'is "{printable(slip)}" in line {fields[slip].line} meant to be "published"?' if slip else ""


def _check_text(text: str, origin: Origin) -> None:
    if not text.strip():
        raise origin.error("the article has no text; add it or remove the article", origin.first_line)
    if (nul := text.find("\0")) >= 0:
        line = origin.first_line + text.count("\n", 0, nul)
        raise origin.error("the text holds a NUL character; is this a text file? Remove the character", line)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise origin.error("the text holds half of a surrogate pair; correct the escape", origin.first_line)


def _id(fields: Mapping[str, Field], origin: Origin) -> str:
    field = fields.get("id")
    stated = field.value.strip() if field else ""
    name, line = (stated, field.line) if field and stated else (origin.name, origin.line)
    if printable(name, MAX_ID) != name:
        raise origin.error(f"the id must be one line of at most {MAX_ID} characters; state another one", line)
    return name


def _line(fields: Mapping[str, Field], key: str) -> str:
    """A stated value as one line of plain characters."""
    field = fields.get(key)
    return printable(" ".join(field.value.split()), len(field.value)) if field else ""


def _first_line(text: str) -> str:
    line = next(line.strip() for line in text.splitlines() if line.strip())
    title = " ".join(_HEADING.sub("", line, count=1).split())
    return title if len(title) <= MAX_TITLE else title[: MAX_TITLE - 1].rsplit(" ", 1)[0] + "…"


def _url(field: Field | None, origin: Origin) -> tuple[str, tuple[str, ...]]:
    """The address, where it is one that a page may link to."""
    address = field.value.strip() if field else ""
    if field is None or not address:
        return "", ()
    if web_address(address):
        return address, ()
    what = f'url: "{printable(address)}" is left out; only http and https addresses are linked'
    return "", (f"{origin.shown}:{field.line}: {what}",)


def _language(field: Field | None, text: str, origin: Origin) -> tuple[str, tuple[str, ...]]:
    """The ISO 639 code that is stated, otherwise the one that the text seems to be in."""
    stated = field.value.strip() if field else ""
    if field is None or not stated:
        return detect_language(text), ()
    if match := _LANGUAGE.fullmatch(stated):
        return match["code"].lower(), ()
    what = f'language: "{printable(stated)}" is no language code such as "en"; the text decides'
    return detect_language(text), (f"{origin.shown}:{field.line}: {what}",)
