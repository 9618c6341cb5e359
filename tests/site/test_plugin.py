"""The MkDocs plugin, through MkDocs itself."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from pydantic import ValidationError

from tests.site.story import Story
from timeline.errors import ArticleError, PipelineError
from timeline.settings import Settings
from timeline.site.plugin import TimelinePlugin, settings_of

CONFIG = """
site_name: Our story
use_directory_urls: false
strict: true
theme: {name: material, font: false}
nav: [index.md, articles/index.md, method.md, for-programs.md]
not_in_nav: /events/
plugins:
  - search
  - timeline: {articles: texts}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with mkdocs.yml, docs and articles."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


class Pipeline:
    """Stands for reading and building, and counts how often it was asked."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.asked: list[Settings] = []
        self.problems: tuple[ArticleError, ...] = ()

    def read_articles(self, source: Path, *, cache: bool) -> types.SimpleNamespace:  # noqa: ARG002
        assert source.is_absolute()
        return types.SimpleNamespace(articles=self.story.articles, problems=self.problems, warnings=())

    def build(self, articles: object, settings: Settings) -> object:
        assert articles == self.story.articles
        self.asked.append(settings)
        return self.story.timeline


@pytest.fixture
def pipeline(story: Story, monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    """The plugin's way to articles and timeline, replaced."""
    fake = Pipeline(story)
    reading, building = types.ModuleType("timeline.articles"), types.ModuleType("timeline.pipeline")
    reading.read_articles = fake.read_articles  # type: ignore[attr-defined]
    building.build = fake.build  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "timeline.articles", reading)
    monkeypatch.setitem(sys.modules, "timeline.pipeline", building)
    return fake


def run(project: Path) -> None:
    loaded = load_config(str(project / "mkdocs.yml"))
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)


def test_a_strict_build_passes_and_the_pages_stay_on_the_disk(project: Path, pipeline: Pipeline) -> None:
    """MkDocs alone makes the site; its pages are plain Markdown in the docs folder."""
    run(project)
    assert (project / "site/events/2025-03-11-talks-in-jeddah.html").is_file()
    assert (project / "docs/events/2025-03-11-talks-in-jeddah.md").is_file()
    assert (project / "site/assets/timeline.css").is_file()
    assert pipeline.asked[0].articles == project / "texts"
    assert pipeline.asked[0].title == "Our story"


def test_a_second_build_writes_no_page(project: Path, pipeline: Pipeline) -> None:
    """That is what lets `mkdocs serve` come to rest."""
    run(project)
    written = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*.*")}
    run(project)
    assert {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*.*")} == written
    assert len(pipeline.asked) == 2


def test_the_build_is_dated_by_the_newest_article(
    project: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site map bears that day, and the environment is as it was afterwards."""
    assert pipeline.story.timeline.articles
    text = CONFIG.replace("site_name:", "site_url: https://example.org/x/\nsite_name:")
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12345")
    run(project)
    site_map = (project / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "<lastmod>2025-05-20</lastmod>" in site_map
    assert site_map.count("<lastmod>2025-05-20</lastmod>") == site_map.count("<lastmod>")
    assert os.environ["SOURCE_DATE_EPOCH"] == "12345"


def test_an_article_left_out_fails_a_strict_build(project: Path, pipeline: Pipeline) -> None:
    """A warning that names the file."""
    pipeline.problems = (ArticleError("no date", path="a.md", line=2),)
    with pytest.raises(Abort, match="1 warning"):
        run(project)


def test_an_error_of_the_program_is_one_line(
    project: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback for what a person can put right."""

    def fail(*_: object) -> None:
        raise PipelineError("the pipeline xx is not installed")

    monkeypatch.setattr(sys.modules["timeline.pipeline"], "build", fail)
    assert not pipeline.asked
    with pytest.raises(Abort):
        run(project)
    assert "the pipeline xx is not installed" in caplog.text


def test_a_page_of_the_project_replaces_the_default_one(project: Path, pipeline: Pipeline) -> None:
    """The package's pages and assets fill gaps only."""
    (project / "docs/method.md").write_text("# Our method\n", encoding="utf-8")
    (project / "docs/assets").mkdir()
    (project / "docs/assets/timeline.css").write_text("/* ours */", encoding="utf-8")
    run(project)
    assert "Our method" in (project / "site/method.html").read_text(encoding="utf-8")
    assert (project / "site/assets/timeline.css").read_text(encoding="utf-8") == "/* ours */"
    assert pipeline.asked


def test_an_unfit_option_is_named(project: Path) -> None:
    """What the settings refuse stops MkDocs, with the option's name."""
    (project / "mkdocs.yml").write_text(CONFIG.replace("articles: texts", "workers: 0"), encoding="utf-8")
    with pytest.raises(Abort):
        load_config(str(project / "mkdocs.yml"))
    (project / "mkdocs.yml").write_text(CONFIG.replace("articles: texts", "artikles: texts"), encoding="utf-8")
    with pytest.raises(Abort):
        load_config(str(project / "mkdocs.yml"))


def test_options_are_the_settings(tmp_path: Path) -> None:
    """Every setting is an option, and paths are counted from the folder of mkdocs.yml."""
    assert [name for name, _ in TimelinePlugin.config_scheme] == list(Settings.model_fields)
    settings = settings_of({"articles": "a", "overrides": "b.toml", "workers": 2, "title": None}, tmp_path)
    assert (settings.articles, settings.overrides, settings.workers) == (tmp_path / "a", tmp_path / "b.toml", 2)
    assert settings_of({}, tmp_path).overrides is None
    with pytest.raises(ValidationError):
        settings_of({"workers": 0}, tmp_path)


def test_serving_watches_articles_and_overrides(project: Path) -> None:
    """Only what exists can be watched."""
    watched: list[str] = []
    plugin = TimelinePlugin()
    plugin.load_config({"articles": "texts", "overrides": "none.toml"}, str(project / "mkdocs.yml"))
    server = types.SimpleNamespace(watch=watched.append)
    assert plugin.on_serve(server, config=None, builder=None) is server  # type: ignore[arg-type]
    assert watched == [str(project / "texts")]
