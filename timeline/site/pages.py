"""All pages and data files of a timeline, and how they reach the disk: only what changed, and nothing left over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import SettingsError
from timeline.export import export_files, exporters, render_compact, schema
from timeline.model import Article, Event, Timeline
from timeline.settings import Settings
from timeline.site.address import event_page
from timeline.site.alias_page import GONE, alias_page
from timeline.site.article_pages import article_pages
from timeline.site.edition import Edition, PageMaker
from timeline.site.event_page import Surroundings, event_page_text
from timeline.site.markup import GENERATED
from timeline.site.people_pages import people_pages
from timeline.site.place_pages import place_pages
from timeline.site.related import Kinship
from timeline.site.sources_page import sources_page
from timeline.site.timeline_page import timeline_pages

GENERATED_FOLDERS = ("articles", "data", "events", "people", "places", "timeline")
"""Folders of the docs directory that hold generated files; `index.md` stands beside them."""
_SCHEMA = "events.schema.json"
_HEAD = 600
"""Characters at a file's beginning among which its mark stands."""


@dataclass(frozen=True, slots=True)
class WriteResult:
    """Paths relative to the docs folder, sorted."""

    names: tuple[str, ...]
    """All generated files."""
    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def write_pages(
    timeline: Timeline,
    articles: Sequence[Article],
    docs: Path,
    site_url: str = "",
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> WriteResult:
    """Bring the generated files below `docs` up to date.

    A file of the same name that is not the program's own raises SettingsError.
    """
    pages = all_pages(timeline, articles, site_url, settings)
    stale = _stale(docs, pages)
    changed = {name: text for name, text in pages.items() if _differs(docs / name, text)}
    for name, text in changed.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(text.encode("utf-8"))
    for name in stale:
        (docs / name).unlink()
    return WriteResult(tuple(pages), tuple(changed), stale, len(pages) - len(changed))


def all_pages(
    timeline: Timeline,
    articles: Sequence[Article],
    site_url: str = "",
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> dict[str, str]:
    """Every generated file's path below the docs folder → its text, sorted by path."""
    edition = Edition.of(timeline, articles, settings, site_url)
    pages = {path: text for make in MAKERS for path, text in make(edition).items()}
    return dict(sorted(pages.items()))


def _sources_page(edition: Edition) -> Mapping[str, str]:
    return {"articles/index.md": sources_page(edition.timeline)}


def _event_pages(edition: Edition) -> Mapping[str, str]:
    """Each event's page and data, and a page for every former id; a living event's id wins over a former one."""
    events, kinship = edition.order.events, Kinship(edition.order.events)
    pages = {alias: text for event in events for alias, text in _alias_pages(event)}
    for at, (event, before, after) in enumerate(zip(events, (None, *events), (*events[1:], None), strict=False)):
        address = event_page(event.id)
        pages.pop(address, None)
        around = Surroundings(before, after, kinship.of(at))
        pages[address.replace(".html", ".md")] = event_page_text(event, around, edition)
        pages[address.replace(".html", ".json")] = _event_data(event, edition)
    return pages


def _event_data(event: Event, edition: Edition) -> str:
    """The event alone in the form of events.json, with the articles that tell of it."""
    told = {mention.article for mention in event.mentions}
    articles = tuple(source.record for key, source in edition.sources.items() if key in told)
    return render_compact(edition.timeline.model_copy(update={"articles": articles, "events": (event,)}))


def _alias_pages(event: Event) -> list[tuple[str, str]]:
    moved = [(event_page(alias), alias_page(event)) for alias in event.aliases]
    return [*moved, *((event_page(former), alias_page(event, GONE)) for former in event.succeeds)]


def _data_files(edition: Edition) -> Mapping[str, str]:
    files = {f"data/{name}": text for name, text in export_files(edition.timeline, edition.site_url).items()}
    return {**files, f"data/{_SCHEMA}": schema()}


MAKERS: tuple[PageMaker, ...] = (
    timeline_pages,
    _event_pages,
    people_pages,
    place_pages,
    _sources_page,
    article_pages,
    _data_files,
)
"""Who writes what; no two write the same file."""


def _differs(path: Path, text: str) -> bool:
    if not path.exists():
        return True
    if path.suffix in (".md", ".html") and not _is_generated(path):
        raise SettingsError(f"{path} was not written by this program; rename it, its place is needed")
    return path.read_bytes() != text.encode("utf-8")


def _stale(docs: Path, pages: Mapping[str, str]) -> tuple[str, ...]:
    """Generated files that belong to no page any more."""
    found = (path for folder in GENERATED_FOLDERS for path in (docs / folder).glob("*.*"))
    names = {path.relative_to(docs).as_posix(): path for path in found}
    return tuple(sorted(name for name, path in names.items() if name not in pages and _is_generated(path)))


def _is_generated(path: Path) -> bool:
    """Whether the file bears the program's mark; data files, which cannot, count by their names."""
    if path.parent.name == "data":
        return path.name in {_SCHEMA, *(exporter.filename for exporter in exporters())}
    if path.suffix == ".json":
        return True
    with path.open(encoding="utf-8", errors="replace") as file:
        return GENERATED in file.read(_HEAD)
