"""The MkDocs plugin: pages from articles before a build, styles and script beside them, metadata into their heads.

Thin: it hands over to `timeline.pipeline`, `pages` and `head`.
`mkdocs serve` calls it for every change, and its own writing into the docs folder is a change too:
since only what differs is written, the second build writes nothing and the server comes to rest.
"""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from pydantic import ValidationError as Unfit

from timeline.errors import TimelineError
from timeline.export import without_address
from timeline.model import Timeline
from timeline.settings import Settings, settings_from
from timeline.site.chronicle import newest_day
from timeline.site.content import Content, ids_of
from timeline.site.data_list import with_data_list
from timeline.site.frame import Frames
from timeline.site.head import with_metadata
from timeline.site.pages import write_pages
from timeline.site.story import Story

DEFAULTS = Path(__file__).parent / "defaults" / "docs"
"""Pages and assets that a site has unless its docs folder holds a file of the same name."""
STYLES = ("assets/timeline.css", "assets/timeline-list.css", "assets/timeline-event.css", "assets/timeline-names.css")
SCRIPT = "assets/timeline.js"
_MAP = (".js.map", ".css.map")
"""Source maps: for those who look for a fault in the theme's own scripts, as large as all the rest of a small site."""
_EPOCH = "SOURCE_DATE_EPOCH"
Context = dict[str, Any]
"""What MkDocs hands to a page's template."""
_log = logging.getLogger("mkdocs.plugins.timeline")


class TimelinePlugin(BasePlugin):  # type: ignore[misc]
    """Options are the fields of `Settings`; paths are relative to the folder of mkdocs.yml."""

    config_scheme = tuple((name, Optional(Type(object))) for name in Settings.model_fields)

    def __init__(self) -> None:
        self.settings = Settings()
        self.given: Story | None = None
        """Set by those who have a timeline already, so that it is not built again."""
        self._content = Content()
        self._frames = Frames()
        self._whole: str | None = None
        self._epoch_before: str | None = None

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> tuple[Any, Any]:
        """Let the settings themselves judge the options."""
        errors, warnings = super().load_config(options, config_file_path)
        folder = Path(config_file_path).parent if config_file_path else Path()
        try:
            self.settings = settings_of(options, folder)
        except Unfit as unfit:
            errors += [(str(one["loc"][0]), ValidationError(one["msg"])) for one in unfit.errors()]
        return errors, warnings

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Exist, so that MkDocs keeps this instance from one build to the next."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the styles and the script; a timeline without a title of its own takes the site's."""
        for listed, asset in (*((config.extra_css, style) for style in STYLES), (config.extra_javascript, SCRIPT)):
            if asset not in [str(one) for one in listed]:
                listed.append(asset)
        if not self.config.get("title"):
            self.settings = self.settings.model_copy(update={"title": config.site_name})
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages, and date the build by the newest article."""
        try:
            story = self.given or build_story(self.settings)
            docs, site_url = Path(config.docs_dir), config.site_url or ""
            result = write_pages(story.timeline, story.articles, docs, site_url, self.settings)
        except TimelineError as error:
            raise PluginError(str(error)) from error
        if missing := without_address(site_url):
            _log.info("left out, because site_url is not set: %s", ", ".join(missing))
        self._content, self._frames = Content(story.timeline, result.names, site_url), Frames(result.names)
        self._epoch_before = os.environ.get(_EPOCH)
        os.environ[_EPOCH] = str(_epoch(story.timeline))
        _log.info(
            "%d pages written, %d removed, %d as before", len(result.written), len(result.removed), result.unchanged
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the default pages and assets that the docs folder does not have; drop what is for the theme's makers."""
        for file in [file for file in files if file.src_uri.startswith("assets/") and file.src_uri.endswith(_MAP)]:
            files.remove(file)
        for path in sorted(DEFAULTS.rglob("*.*")):
            name = path.relative_to(DEFAULTS).as_posix()
            if files.get_file_from_path(name) is None:
                files.append(File.generated(config, name, abs_src_path=str(path)))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Let the theme's part of the generated pages be made once for all of a kind."""
        self._frames.enter(env)
        return env

    @event_priority(-100)  # type: ignore[untyped-decorator]
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """List the data files where a page asks for it; keep a generated page's blocks from a needless parser."""
        if not self._content.put_aside(page.file.src_uri, markdown):
            return with_data_list(markdown, config.site_url or "")
        page.render = partial(_leave_empty, page)
        return ""

    @event_priority(100)  # type: ignore[untyped-decorator]
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put them where they belong."""
        blocks = self._content.taken_back(page.file.src_uri)
        if blocks is None:
            return html
        page.present_anchor_ids |= ids_of(blocks)
        return blocks

    @event_priority(100)  # type: ignore[untyped-decorator]
    def _before_search(self, context: Context, *, page: Page, **_: object) -> Context:
        """Let the search read no more than it keeps."""
        self._whole = self._content.shown(page.file.src_uri, page.content)
        page.content = self._content.searched(page.file.src_uri, page.content)
        return context

    @event_priority(-100)  # type: ignore[untyped-decorator]
    def _after_search(self, context: Context, *, page: Page, **_: object) -> Context:
        page.content = self._whole
        return context

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Complete the page's head."""
        data = self._content.linked_data(page.file.src_uri)
        return with_metadata(output, page.meta, config.site_name, data, config.site_url or "")

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Leave the environment as it was."""
        self._restore_epoch()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Leave the environment as it was, also after a failure."""
        self._restore_epoch()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        """Rebuild on a new or changed article or override."""
        for path in (*self.settings.sources, self.settings.overrides):
            if path is not None and path.exists():
                server.watch(str(path))
        return server

    def _restore_epoch(self) -> None:
        if self._epoch_before is None:
            os.environ.pop(_EPOCH, None)
        else:
            os.environ[_EPOCH] = self._epoch_before


def settings_of(options: dict[str, Any], folder: Path) -> Settings:
    """Settings from the plugin's options, paths resolved from `folder`; pydantic's error where one is unfit."""
    return settings_from({name: options[name] for name in options if name in Settings.model_fields}, folder)


def build_story(settings: Settings) -> Story:
    """Read the articles and build their timeline; what is left out is a warning, which `--strict` refuses."""
    from timeline.articles import read_articles
    from timeline.pipeline import build
    from timeline.quotation import publishable

    reading = read_articles(*settings.sources, cache=settings.cache)
    for problem in reading.problems:
        _log.warning("left out: %s", problem)
    for warning in reading.warnings:
        _log.info(warning)
    return Story(build(reading.articles, settings), publishable(reading.articles, settings.quotation))


def _leave_empty(page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - as MkDocs calls it
    """Stands for MkDocs' rendering of a page of which nothing is left to render; no parser is set up."""
    page.content, page.toc, page.present_anchor_ids, page.links_to_anchors = "", get_toc([]), set(), {}


def _epoch(timeline: Timeline) -> int:
    """Midnight UTC of the newest article's day, in seconds; 0 where none is dated."""
    newest = newest_day(timeline)
    return max(int(datetime.combine(newest, time(), UTC).timestamp()), 0) if newest else 0
