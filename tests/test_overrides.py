"""Human decisions: addressed by words of a sentence, applied last, never orphaned silently."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import OverrideError
from timeline.interval import Interval
from timeline.model import ArticleRecord, Basis, DateRecord, Event, Evidence, Participant, Status, Timeline
from timeline.overrides import Overrides, find_overrides, read_overrides
from timeline.settings import Settings


def mention(article: str, sentence: str, trigger: str) -> Evidence:
    start = sentence.index(trigger)
    return Evidence(
        article=article,
        sentence=sentence,
        sentence_start=0,
        start=start,
        end=start + len(trigger),
        trigger=trigger,
        basis=Basis.EXPLICIT,
    )


def event(name: str, day: str, *mentions: Evidence) -> Event:
    return Event(
        id=name,
        title=name,
        summary="",
        type="meeting",
        status=Status.OCCURRED,
        date=DateRecord.of(Interval.of_day(date.fromisoformat(day))),
        participants=(Participant(name=name.title()),),
        salience=0.5,
        confidence=0.5,
        mentions=mentions,
    )


def record(name: str, day: str) -> ArticleRecord:
    published = date.fromisoformat(day)
    return ArticleRecord(
        id=name, title=name, source="", url="", published=published, published_basis="given", language="en"
    )


STORM = event("storm", "2025-05-01", mention("a", "A storm hit the “old” harbour.", "hit"))
FLOOD = event("flood", "2025-05-02", mention("b", "The flood came after the storm hit.", "flood"))
LATER = event("later", "2025-05-03", mention("b", "The flood came after the storm hit.", "hit"))
STORY = Timeline(
    title="S", articles=(record("a", "2025-05-04"), record("b", "2025-05-03")), events=(STORM, FLOOD, LATER)
)

AT_STORM = '[[event]]\narticle = "a"\nquote = "hit the \\"old\\" harbour"\n'
AT_FLOOD = '[[event]]\narticle = "b"\nquote = "flood came"\ntrigger = "flood"\n'


def decisions(tmp_path: Path, content: str) -> Overrides:
    path = tmp_path / "overrides.toml"
    path.write_text(content, encoding="utf-8")
    return read_overrides(path)


def by_id(timeline: Timeline) -> dict[str, Event]:
    return {one.id: one for one in timeline.events}


def test_setting_fields(tmp_path: Path) -> None:
    """What is set stands in the event with its name in `edited`; the id stays; other events too."""
    content = AT_STORM + 'title = "Storm"\nsummary = "S."\ntype = "disaster"\nstatus = "claimed"\npin = true\n'
    result = by_id(decisions(tmp_path, content).apply(STORY))
    storm = result["storm"]
    assert (storm.title, storm.summary, storm.type, storm.status) == ("Storm", "S.", "disaster", Status.CLAIMED)
    assert storm.salience == 1
    assert storm.edited == ("salience", "status", "summary", "title", "type")
    assert result["flood"] == FLOOD


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ('"2025-05-09"', "2025-05-09"),
        ("2025-05-09", "2025-05-09"),
        ('"2025-W20"', "2025-05-12/2025-05-18"),
        ('"2025-05"', "2025-05"),
        ('"2025-05-09/2025-05-11"', "2025-05-09/2025-05-11"),
    ],
)
def test_redating(tmp_path: Path, written: str, edtf: str) -> None:
    """A date in any of the forms of events.json; the event moves to its place in order."""
    result = decisions(tmp_path, f"{AT_STORM}date = {written}\n").apply(STORY)
    assert by_id(result)["storm"].date.edtf == edtf
    starts = [one.date.start for one in result.events]
    assert starts == sorted(starts)


def test_hiding(tmp_path: Path) -> None:
    """A hidden event is gone."""
    assert list(by_id(decisions(tmp_path, AT_FLOOD + "hide = true\n").apply(STORY))) == ["storm", "later"]


def test_merging(tmp_path: Path) -> None:
    """One event with the mentions of both; the address of each still leads to it; the title is the addressed one's."""
    result = decisions(tmp_path, AT_STORM + 'merge_with = {article = "b", quote = "flood", trigger = "flood"}\n').apply(
        STORY
    )
    merged = by_id(result)["flood"]
    assert (merged.title, merged.date, merged.aliases) == ("storm", STORM.date, ("storm",))
    assert [one.article for one in merged.mentions] == ["b", "a"]
    assert [one.name for one in merged.participants] == ["Storm", "Flood"]
    assert [(one.date, one.articles) for one in merged.other_dates] == [(FLOOD.date, ("b",))]
    assert merged.edited == ("mentions",)


def test_decisions_follow_an_earlier_merge(tmp_path: Path) -> None:
    """What is decided about a merged event's part is decided about the whole."""
    content = AT_STORM + 'merge_with = {article = "b", quote = "flood", trigger = "flood"}\n'
    content += AT_FLOOD + 'title = "Together"\n' + AT_FLOOD + 'merge_with = {article = "a", quote = "A storm"}\n'
    result = by_id(decisions(tmp_path, content).apply(STORY))
    assert result["flood"].title == "Together"
    assert len(result) == 2


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('[[event]]\narticle = "a"\nquote = "hail"\ntitle = "H"\n', 'stale: points at the words "hail" of article "a"'),
        ('[[event]]\narticle = "z"\nquote = "hail"\nhide = true\n', "there is no such article"),
        (
            '[[event]]\narticle = "b"\nquote = "flood"\nhide = true\n',
            "tell of 2 events; add trigger = one of flood, hit",
        ),
        (AT_STORM + 'merge_with = {article = "b", quote = "hail"}\n', 'points at the words "hail" of article "b"'),
    ],
)
def test_stale(tmp_path: Path, content: str, expected: str, caplog: pytest.LogCaptureFixture) -> None:
    """It changes nothing, and is listed with the file, the line and what it pointed at."""
    overrides = decisions(tmp_path, "# a comment\n\n" + content)
    with caplog.at_level(logging.WARNING):
        assert overrides.apply(STORY) == STORY
    (problem,) = overrides.stale(STORY)
    assert str(problem).startswith(f"{tmp_path}/overrides.toml:3: ")
    assert expected in str(problem)
    assert [one.getMessage() for one in caplog.records] == [str(problem)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("x = [", "1: not valid TOML"),
        ('a = "b"\n[[event]]\nquote = "unclosed\n', "3: not valid TOML"),
        ("x = " + "[" * 50_000, "not"),
        ("\nevents = 1\n", '2: unknown "events"; decisions are [[event]] tables'),
        ("[event]\nhide = true\n", "1: write [[event]] with two brackets"),
        ("event = [1]\n", "1: write [[event]] with two brackets"),
        (AT_STORM + 'titel = "x"\n', '4: unknown "titel"; did you mean "title"?'),
        (AT_STORM + "title = 3\n", "4: title: Input should be a valid string"),
        (AT_STORM + 'title = " "\n', "4: title: must not be empty"),
        (AT_STORM + 'date = "last week"\n', '4: date: "last week" names no days; write'),
        (AT_STORM + 'date = "2025-02-30"\n', '4: date: "2025-02-30" names no days'),
        (AT_STORM + 'date = "2025-03-13/2025-03-11"\n', "4: date: "),
        (AT_STORM + "date = 2025\n", '4: date: expected a date such as "2025-03-11"'),
        (AT_STORM + 'status = "maybe"\n', "4: status: Input should be 'occurred', 'planned'"),
        (AT_STORM + 'hide = "yes"\n', "4: hide: Input should be a valid boolean"),
        (AT_STORM, "1: decides nothing; add title"),
        ('[[event]]\narticle = "a"\nhide = true\n', '1: "quote" is missing; an event is addressed by'),
        (AT_STORM + 'merge_with = {article = "b"}\n', '1: "merge_with.quote" is missing'),
        (
            AT_STORM + 'hide = true\n\n[[event]]\narticle = ""\nquote = "x"\nhide = true\n',
            "7: article: must not be empty",
        ),
    ],
)
def test_wrong_files(tmp_path: Path, content: str, expected: str) -> None:
    """One message with file and line."""
    with pytest.raises(OverrideError) as caught:
        decisions(tmp_path, content)
    assert str(caught.value).startswith(f"{tmp_path}/overrides.toml:")
    assert expected in str(caught.value)


def test_unreadable_files(tmp_path: Path) -> None:
    """A file that was named must be there and be text; none named is no decision."""
    with pytest.raises(OverrideError, match="cannot be read"):
        read_overrides(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"\n# caf\xe9\n")
    with pytest.raises(OverrideError, match=r"latin\.toml:2: not UTF-8"):
        read_overrides(tmp_path / "latin.toml")
    assert read_overrides(None).apply(STORY) == STORY


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    """A file from any editor is read."""
    content = "\ufeff" + (AT_STORM + 'title = "Storm"\n').replace("\n", "\r\n")
    (tmp_path / "overrides.toml").write_bytes(content.encode())
    assert by_id(read_overrides(tmp_path / "overrides.toml").apply(STORY))["storm"].title == "Storm"


def test_where_the_file_is(tmp_path: Path) -> None:
    """Beside the articles, unless the settings name another."""
    folder = tmp_path / "articles"
    folder.mkdir()
    assert find_overrides(Settings(articles=folder)) is None
    (folder / "overrides.toml").write_text("")
    assert find_overrides(Settings(articles=folder)) == folder / "overrides.toml"
    assert find_overrides(Settings(articles=folder / "all.jsonl")) == folder / "overrides.toml"
    assert find_overrides(Settings(articles=folder, overrides=tmp_path / "x.toml")) == tmp_path / "x.toml"
