"""The commands: results to standard output or a file, everything else beside; three exit statuses."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from timeline.cli import app
from timeline.model import Article, EventMention

BRIDGE = """---
title: Bridge opens in Springfield
published: 2025-03-14
source: Harbour Gazette
---
The old bridge was opened in Springfield on Tuesday after two years of repairs. Mayor Ann Miller cut the ribbon.
"""
FIRE = """---
title: Fire destroys warehouse
published: 2025-03-17
---
A fire destroyed a warehouse in Springfield on Sunday. Police arrested a suspect on Monday.
"""


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without mkdocs.yml, with a folder of two articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bridge.md").write_text(BRIDGE)
    (folder / "fire.md").write_text(FIRE)
    return folder


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=given)


def mistaken(*arguments: str) -> str:
    """What an exception that `main` turns into one line says."""
    result = run(*arguments)
    assert result.exception is not None
    return str(result.exception)


def test_several_folders_are_one_story(story: Path, tmp_path: Path) -> None:
    """Files and folders may be named one after the other; those of mkdocs.yml are named whole or by the first."""
    whole = run("export", str(story)).stdout
    (tmp_path / "more").mkdir()
    (story / "fire.md").rename(tmp_path / "more/fire.md")
    assert run("export", "articles", "more").stdout == whole
    assert run("export", "more/fire.md", "articles/bridge.md").stdout == whole
    (tmp_path / "mkdocs.yml").write_text("site_name: Ours\nplugins: [{timeline: {articles: [articles, more]}}]\n")
    titles = [json.loads(run("export", *named).stdout)["title"] for named in ((), ("articles",), ("articles", "more"))]
    assert titles == ["Ours"] * 3
    assert json.loads(run("export", "more").stdout)["title"] == "Timeline"
    assert run("check", "more", "articles").exit_code == 0


def test_export_writes_valid_json(story: Path) -> None:
    """events.json keeps to the schema that `schema` prints, and the summary goes to standard error."""
    result = run("export", str(story))
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    jsonschema.validate(document, json.loads(run("schema").stdout))
    assert [article["id"] for article in document["articles"]] == ["bridge", "fire"]
    assert document["events"]
    assert "2 articles read, 0 left out" in result.stderr


def test_articles_default_to_the_usual_folder(story: Path) -> None:
    """Without mkdocs.yml the folder `articles` is read."""
    assert run("export").stdout == run("export", str(story)).stdout


def test_export_takes_the_format_from_the_ending(story: Path, tmp_path: Path) -> None:
    """--format stands above the file's ending."""
    run("export", str(story), "-o", str(tmp_path / "a.csv"))
    run("export", str(story), "-o", str(tmp_path / "b.json"), "--format", "csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"id,start,end")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert "there is no export format" in mistaken("export", str(story), "-o", str(tmp_path / "c.xyz"))


def test_left_out_article_shows_in_the_exit_status(story: Path) -> None:
    """The others are exported all the same, and one line names file and line."""
    (story / "bad.md").write_text("---\npublished: yesterday\n---\nText.\n")
    result = run("export", str(story))
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)["articles"]) == 2
    assert f'left out: {story}/bad.md:2: published: "yesterday" is not a date' in result.stderr


def test_nothing_to_read(story: Path, tmp_path: Path) -> None:
    """An empty folder is said to be one; a folder that is not there is a mistake."""
    (tmp_path / "empty").mkdir()
    result = run("export", str(tmp_path / "empty"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no article can be used" in result.stderr
    assert "no such file or folder" in mistaken("export", str(tmp_path / "nowhere"))
    assert story.is_dir()


def test_standard_input(story: Path) -> None:
    """`-` reads one text or JSONL."""
    result = run("export", "-", given=(story / "bridge.md").read_text())
    assert [article["id"] for article in json.loads(result.stdout)["articles"]] == ["stdin"]


def test_cache_changes_nothing(story: Path, tmp_path: Path) -> None:
    """A cold cache, a warm one and none give the same bytes."""
    cold = run("export", str(story)).stdout
    assert (tmp_path / "cache" / "results.sqlite3").is_file()
    assert run("export", str(story)).stdout == cold
    assert run("export", str(story), "--no-cache").stdout == cold


def test_a_warm_cache_extracts_nothing(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a changed article is read again."""
    cold = run("export", str(story)).stdout
    extracted: list[str] = []

    def find_mentions(article: Article, _nlp: object) -> tuple[EventMention, ...]:
        extracted.append(article.id)
        return ()

    monkeypatch.setattr("timeline.events.mentions.find_mentions", find_mentions)
    assert run("export", str(story)).stdout == cold
    (story / "fire.md").write_text(FIRE + "Nobody was hurt.\n")
    run("export", str(story))
    assert extracted == ["fire"]


def test_unwritable_output(story: Path, tmp_path: Path) -> None:
    """A mistaken file name is said before anything is lost."""
    assert "no such folder" in mistaken("export", str(story), "-o", str(tmp_path / "none" / "e.json"))
    assert "is a folder" in mistaken("export", str(story), "-o", str(tmp_path / "cache" / ".."))


def test_build(story: Path, tmp_path: Path) -> None:
    """The site with its data, and where it is."""
    result = run("build", str(story), "--out", str(tmp_path / "site"))
    assert result.exit_code == 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert json.loads((tmp_path / "site" / "data" / "events.json").read_text())["events"]
    assert f"open {tmp_path}/site/index.html" in result.stderr


def test_strict_build_writes_nothing(story: Path, tmp_path: Path) -> None:
    """Where an article is left out."""
    (story / "bad.md").write_text("Text without a date.\n")
    result = run("build", str(story), "--out", str(tmp_path / "site"), "--strict")
    assert result.exit_code == 1
    assert not (tmp_path / "site").exists()
    assert "nothing is built: 1 article left out" in result.stderr


def test_tag(tmp_path: Path) -> None:
    """The same lines with the expressions added; a wrong line is named and the others go on."""
    docs = tmp_path / "docs.jsonl"
    lines = [
        {"doc_id": "1", "dct": "2025-03-14", "text": "They met on Tuesday.", "more": [1]},
        {"doc_id": "2", "dct": "soon", "text": "They met on Tuesday."},
        {"doc_id": "3", "dct": None, "text": "They met on 11 March 2025."},
    ]
    docs.write_text("".join(json.dumps(line) + "\n" for line in lines) + "{\n")
    result = run("tag", str(docs), "-o", str(tmp_path / "out.jsonl"))
    assert result.exit_code == 1
    first, third = map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines())
    expected = {"start": 12, "end": 19, "text": "Tuesday", "type": "DATE", "value": "2025-03-11"}
    assert first == lines[0] | {"timexes": [expected]}
    assert third["timexes"][0]["value"] == "2025-03-11"
    assert f"{docs}:2: " in result.stderr
    assert f"{docs}:4: not valid JSON" in result.stderr


def test_tag_explain() -> None:
    """One text, read before one's eyes."""
    result = run("tag", "--explain", "They met on Tuesday.", "--dct", "2025-03-14")
    assert "Tuesday  [12:19]\n  DATE 2025-03-11\n" in result.stdout
    assert "anchor publication 2025-03-14" in result.stdout
    assert "--dct" in mistaken("tag", "--explain", "x", "--dct", "soon")
    assert run("tag").exit_code == 2


def test_mentions(story: Path) -> None:
    """One mention a line, with offsets that fit the article's text."""
    result = run("mentions", str(story))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    text = BRIDGE.split("---\n")[2]
    opened = next(row for row in rows if row["text"] == "opened")
    assert text[opened["start"] : opened["end"]] == "opened"
    assert text[slice(*opened["sentence"])].startswith("The old bridge")
    assert opened["date"] == {
        "start": "2025-03-11",
        "end": "2025-03-11",
        "granularity": "day",
        "edtf": "2025-03-11",
        "approximate": False,
    }
    assert (opened["article"], opened["basis"], opened["timex"]["text"]) == ("bridge", "explicit", "Tuesday")
    assert list(opened) == [
        "article",
        "start",
        "end",
        "text",
        "sentence",
        "date",
        "basis",
        "status",
        "participants",
        "places",
        "timex",
    ]


def test_explain(story: Path) -> None:
    """By id, by words of the title; the date with its reason."""
    events = json.loads(run("export", str(story)).stdout)["events"]
    fire = next(event for event in events if "fire" in event["title"].lower())
    by_id = run("explain", fire["id"], str(story))
    assert by_id.exit_code == 0
    assert by_id.stdout.startswith(f"{fire['title']}\n  Sunday 16 March 2025")
    assert "“Sunday”, in an article of Monday 17 March 2025 → Sunday 16 March 2025" in by_id.stdout
    assert run("explain", fire["title"].lower(), str(story)).stdout == by_id.stdout


def test_explain_what_is_not_there(story: Path) -> None:
    """Nothing, or several: what there is, with its id."""
    result = run("explain", "nonsense", str(story))
    assert result.exit_code == 1
    assert "0 events for “nonsense”" in result.stderr


def test_check_finds_nothing(story: Path) -> None:
    """All is well."""
    result = run("check", str(story))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 articles can be used; 0 problems found" in result.stderr


def test_check_finds_everything(story: Path) -> None:
    """Articles, warnings and stale decisions, by file and line, on standard output."""
    (story / "bad.md").write_text("---\npublished: 2025-02-30\n---\nText.\n")
    (story / "odd.md").write_text("---\npublished: 2025-02-20\ntittle: x\n---\nText.\n")
    (story / "overrides.toml").write_text('[[event]]\narticle = "bridge"\nquote = "nowhere"\nhide = true\n')
    result = run("check", str(story))
    assert result.exit_code == 1
    assert [line.split(": ")[0].removeprefix(f"{story}/") for line in result.stdout.splitlines()] == [
        "bad.md:2",
        "odd.md:3",
        "overrides.toml:1",
    ]


def test_decisions_reach_the_export(story: Path) -> None:
    """A title set by hand stands in events.json."""
    (story / "overrides.toml").write_text(
        '[[event]]\narticle = "fire"\nquote = "A fire destroyed"\ntrigger = "destroyed"\ntitle = "Warehouse burns"\n'
    )
    events = json.loads(run("export", str(story)).stdout)["events"]
    (event,) = (event for event in events if event["title"] == "Warehouse burns")
    assert event["edited"] == ["title"]


def test_settings_from_mkdocs(story: Path, tmp_path: Path) -> None:
    """The plugin's options count for the configured articles, and mistakes in them are said in one line."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: Our town\nx: !!python/name:a.b\nplugins:\n  - timeline:\n      articles: articles\n")
    assert json.loads(run("export").stdout)["title"] == "Our town"
    assert json.loads(run("export", str(story)).stdout)["title"] == "Our town"
    assert json.loads(run("export", str(story / "fire.md")).stdout)["title"] == "Timeline"
    config.write_text("plugins:\n  timeline:\n    artikles: x\n")
    assert 'mkdocs.yml:3: there is no setting "artikles"; did you mean "articles"?' in mistaken("export")
    config.write_text("plugins:\n  timeline:\n    workers: 0\n")
    assert 'mkdocs.yml:3: the setting "workers" cannot be used' in mistaken("export")
    config.write_text("plugins: [\n")
    assert "mkdocs.yml:2: not valid YAML" in mistaken("export")
    config.write_text("plugins: [search]\n")
    assert run("export").exit_code == 0


def test_version_and_help() -> None:
    """Both stop at once."""
    assert run("--version").stdout.startswith("timeline 0.")
    assert run("build", "--help").exit_code == 0
    assert run("nonsense").exit_code == 2
