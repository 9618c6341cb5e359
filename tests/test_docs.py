"""The documentation says what is so: commands, options, links, paths, fields and messages are looked up."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import typer
from pydantic import BaseModel
from typer.main import get_command

from timeline.articles import read_articles
from timeline.articles.origin import KNOWN_FIELDS
from timeline.cli import app
from timeline.model import (
    ArticleRecord,
    DateRecord,
    Event,
    Evidence,
    Expression,
    OtherDate,
    Participant,
    Place,
    Timeline,
)
from timeline.overrides import Override
from timeline.settings import Settings

TOP = Path(__file__).parent.parent
PAGES = sorted([TOP / "README.md", TOP / "CONTRIBUTING.md", TOP / "CHANGELOG.md", *(TOP / "docs").rglob("*.md")])
ROOT = get_command(app)
COMMANDS = dict(getattr(ROOT, "commands", {}))
CODE = re.compile(r"```.*?\n(.*?)```|`([^`\n]+)`", re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
INVOCATION = re.compile(r"(?:^|[\s/])timeline ((?!-|import\b)[a-z]+)\b([^\n#]*)", re.MULTILINE)
OPTION = re.compile(r"(?<![\w-])(--?[a-z][a-z-]*)")


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def code(page: Path) -> list[str]:
    """What stands in code blocks and code spans."""
    return [block or span for block, span in CODE.findall(text_of(page))]


def options(command: typer.core.TyperCommand) -> set[str]:
    return {name for parameter in command.params for name in parameter.opts} | {"--help", "-h"}


def ids(page: Path) -> str:
    return page.relative_to(TOP).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_commands_and_options_exist(page: Path) -> None:
    """Every command that a page shows can be typed."""
    for piece in code(page):
        for name, rest in INVOCATION.findall(piece):
            assert name in COMMANDS, piece
            assert set(OPTION.findall(rest)) <= options(COMMANDS[name]), piece


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_links_resolve(page: Path) -> None:
    """A link inside the project leads to a file."""
    for target in LINK.findall(text_of(page)):
        if not target.startswith(("https://", "http://", "#")):
            assert (page.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_named_files_exist(page: Path) -> None:
    """A path of the project that a page names is there."""
    for span in (span for _, span in CODE.findall(text_of(page))):
        if re.fullmatch(r"(?:timeline|tests|docs|training|seeds)/[\w./-]*", span):
            assert (TOP / span).exists(), span


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented(name: str) -> None:
    """With a section of its own, that names all its options."""
    section = text_of(TOP / "docs" / "cli.md").partition(f"\n## timeline {name}\n")[2].partition("\n## ")[0]
    assert section, f"docs/cli.md has no section on {name}"
    general = text_of(TOP / "docs" / "cli.md").partition("\n## ")[0]
    for parameter in COMMANDS[name].params:
        if parameter.param_type_name == "option":
            assert any(option in section + general for option in parameter.opts), parameter.opts


def test_make_targets_exist() -> None:
    """`make …` in a page is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", text_of(TOP / "Makefile"), re.MULTILINE))
    for page in PAGES:
        for piece in code(page):
            for line in re.findall(r"^make ([a-z ]+)", piece, re.MULTILINE):
                assert set(line.split()) <= targets, line


@pytest.mark.parametrize(
    "record", [Timeline, ArticleRecord, Event, DateRecord, Evidence, Expression, OtherDate, Participant, Place]
)
def test_every_field_of_events_json_is_documented(record: type[BaseModel]) -> None:
    """A field that is published is explained."""
    page = text_of(TOP / "docs" / "events-json.md")
    for name in record.model_fields:
        assert re.search(rf"[`\"]{name}[`\":]", page), name


def test_the_event_in_the_readme_is_real() -> None:
    """It has the published form, and its offsets are those of the sample article."""
    (block,) = re.findall(r"```json\n(.*?)```", text_of(TOP / "README.md"), re.DOTALL)
    record = json.loads(block)
    edtf = record["date"].pop("edtf")
    event = Event.model_validate(record)
    assert event.date.edtf == edtf
    articles = {article.id: article.text for article in read_articles(TOP / "seeds").articles}
    for mention in event.mentions:
        text, expression = articles[mention.article], mention.expression
        assert text[mention.sentence_start :].startswith(mention.sentence)
        assert text[mention.start : mention.end] == mention.trigger
        assert expression is not None
        assert text[expression.start : expression.end] == expression.text


def test_settings_fields_and_keys_are_documented() -> None:
    """Options of the plugin, fields of the front matter, keys of overrides.toml."""
    expected = {
        "cli.md": list(Settings.model_fields),
        "articles.md": list(KNOWN_FIELDS),
        "overrides.md": [name for name in Override.model_fields if name != "line"],
    }
    for page, names in expected.items():
        for name in names:
            assert re.search(rf"`{name}\b", text_of(TOP / "docs" / page)), (page, name)


def test_messages_are_those_of_the_program() -> None:
    """Each message that docs/articles.md explains stands in the code."""
    sources = "".join(text_of(path) for path in (TOP / "timeline" / "articles").glob("*.py"))
    sources = sources.replace("{MAX_BYTES:,}", "8,388,608")
    table = text_of(TOP / "docs" / "articles.md").partition("\n## Messages\n")[2]
    messages = [span for row in table.splitlines() for span in re.findall(r"`([^`]+)`", row.split(" | ")[0])]
    assert len(messages) > 15
    for message in messages:
        for piece in message.split("…"):
            assert piece.strip() in sources, message
