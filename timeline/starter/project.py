"""A folder → a project: settings, an example article, decisions, a page of its own, the workflow."""

from __future__ import annotations

import json
import re
from pathlib import Path

from timeline.errors import SettingsError
from timeline.site.build import DEFAULT_CONFIG, generated

FILES = Path(__file__).parent / "files"
DOCS = "site_src"
_PLACES = {
    "article.md": "articles/2025-03-14-bridge-reopens.md",
    "overrides.toml": "articles/overrides.toml",
    "about.md": f"{DOCS}/about.md",
    "readme.md": "README.md",
    "workflow.yml": ".github/workflows/timeline.yml",
}
"""File of the package → where it goes."""
_OPTIONS = """  timeline:
    articles: articles
    # How much of a source's text is published: sentence, words:N, or none.
    # quotation: sentence
    # Feeds that `timeline pull` reads new articles from.
    # feeds:
    #   - https://news.example.org/feed.xml
"""


def start_project(folder: Path, title: str = "") -> tuple[Path, ...]:
    """Write a project into `folder`, which must be new or empty; gives the paths written, sorted.

    Without a title the folder's name becomes one: "my-story" is "My story".
    Raises SettingsError for a folder that holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SettingsError(f"{folder} holds something already; name a folder that is new or empty")
    title = title or _title_of(folder)
    texts = {place: (FILES / name).read_text(encoding="utf-8") for name, place in _PLACES.items()}
    texts = {place: text.replace("@TITLE@", title) for place, text in texts.items()}
    texts |= {"mkdocs.yml": _config(title), ".gitignore": _ignored()}
    for place, text in texts.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return tuple(sorted(folder / place for place in texts))


def _title_of(folder: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", folder.absolute().name).strip()
    return words[:1].upper() + words[1:] or "Timeline"


def _config(title: str) -> str:
    """The package's own mkdocs.yml with the project's name, its articles and its pages."""
    text = DEFAULT_CONFIG.read_text(encoding="utf-8")
    text = text.partition("\n\n")[2]  # the remark on the package's own file
    name = f"site_name: {json.dumps(title, ensure_ascii=False)}\n"
    own = f"{name}# site_url: https://example.org/story/\ndocs_dir: {DOCS}\n"
    text = text.replace("site_name: Timeline\n", own).replace("  timeline: {}\n", _OPTIONS)
    nav, end = "  - For programs: for-programs.md\n", "  - About: about.md\n"
    return f"# How this timeline is built.\n\n{text.replace(nav, nav + end)}"


def _ignored() -> str:
    """What git should not keep: what is installed, what is cached, what every build makes anew."""
    folder = Path(DOCS)
    made = [f"/{path.as_posix()}{'' if path.suffix else '/'}" for path in generated(folder)]
    return "\n".join(["/.cache/", "/.program/", "/.venv/", "/site/", *made]) + "\n"
