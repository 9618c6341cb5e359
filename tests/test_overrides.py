"""Human decisions: addressed by words of a sentence, applied last, never orphaned silently."""

from __future__ import annotations

import logging
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import OverrideError
from timeline.interval import Interval
from timeline.model import ArticleRecord, Basis, DateRecord, Event, Evidence, Participant, Status, Timeline
from timeline.overrides import Override, Overrides, find_overrides, read_overrides
from timeline.settings import Settings


def mention(article: str, sentence: str, trigger: str, address: str = "") -> Evidence:
    start = sentence.index(trigger)
    return Evidence(
        article=article,
        sentence=sentence,
        sentence_start=0,
        start=start,
        end=start + len(trigger),
        trigger=trigger,
        basis=Basis.EXPLICIT,
        address=address,
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


VOTE = mention("a", "Norway's parliament voted for the harbour on 3 May.", "voted", "vote-a")
VOTED = mention("b", "Parliament had voted for it.", "voted", "vote-b")
BUILT = mention("b", "The harbour was built by Kenya within a year.", "built", "built-b")
OPENED = mention("c", "Kenya opened the harbour it had built.", "opened", "opened-c")
HARBOUR = event("vote-a", "2025-05-03", VOTE, VOTED, BUILT, OPENED).model_copy(
    update={
        "aliases": ("built-b", "former", "opened-c", "vote-b"),
        "participants": (Participant(name="Norway"), Participant(name="Kenya")),
        "succeeds": ("lost",),
    }
)
MIXED = STORY.model_copy(
    update={"articles": (*STORY.articles, record("c", "2025-05-09")), "events": (STORM, HARBOUR)},
)
AT_BUILT = '[[event]]\narticle = "b"\nquote = "built by Kenya"\n'
OPENING = '{ article = "c", quote = "Kenya opened" }'


def test_splitting(tmp_path: Path) -> None:
    """The mention is an event of its own, and every address goes with its mention."""
    result = by_id(decisions(tmp_path, AT_BUILT + "split = true\n").apply(MIXED))
    assert set(result) == {"storm", "vote-a", "built-b"}
    built, rest = result["built-b"], result["vote-a"]
    assert (built.mentions, built.aliases, built.title) == (
        (BUILT,),
        (),
        "The harbour was built by Kenya within a year",
    )
    assert (rest.mentions, rest.aliases) == ((VOTE, VOTED, OPENED), ("former", "opened-c", "vote-b"))
    assert [one.name for one in built.participants] == ["Kenya"]
    assert (built.succeeds, rest.succeeds) == ((), ("lost",))
    assert (built.edited, rest.edited) == (("mentions",), ("mentions",))


def test_splitting_several_mentions_off_together(tmp_path: Path) -> None:
    """With what else is decided about the part."""
    content = AT_BUILT + f'split = [{OPENING}]\ntitle = "Kenya builds harbour"\ndate = "2025-05-08"\n'
    result = by_id(decisions(tmp_path, content).apply(MIXED))
    assert set(result) == {"storm", "vote-a", "built-b"}
    built = result["built-b"]
    assert (built.mentions, built.aliases) == ((BUILT, OPENED), ("opened-c",))
    assert (built.title, built.date.edtf) == ("Kenya builds harbour", "2025-05-08")
    assert [one.name for one in result["vote-a"].participants] == ["Norway"]


def test_splitting_the_anchor_off(tmp_path: Path) -> None:
    """What is left is called by its own first mention."""
    content = '[[event]]\narticle = "a"\nquote = "parliament voted"\nsplit = true\n'
    result = by_id(decisions(tmp_path, content).apply(MIXED))
    assert result["vote-a"].mentions == (VOTE,)
    assert result["vote-b"].aliases == ("built-b", "former", "opened-c")


def test_moving_a_mention_from_one_event_to_another(tmp_path: Path) -> None:
    """Split from the one and merged with the other."""
    content = AT_BUILT + 'split = true\ntitle = "T"\nmerge_with = {article = "a", quote = "storm hit"}\n'
    result = by_id(decisions(tmp_path, content).apply(MIXED))
    assert {name: one.title for name, one in result.items()} == {"built-b": "T", "vote-a": "vote-a"}
    assert set(result["built-b"].mentions) == {BUILT, *STORM.mentions}


def test_later_decisions_see_what_earlier_ones_made(tmp_path: Path) -> None:
    """Split, then decided about the part and about the rest."""
    content = AT_BUILT + "split = true\n" + AT_BUILT + 'title = "Part"\n'
    content += '[[event]]\narticle = "c"\nquote = "opened"\ntitle = "Rest"\n'
    result = by_id(decisions(tmp_path, content).apply(MIXED))
    assert (result["built-b"].title, result["vote-a"].title) == ("Part", "Rest")


def test_a_hidden_events_addresses_lead_to_the_nearest_event(tmp_path: Path) -> None:
    """One of the same articles, then of the nearest day; what else is decided about it is no error."""
    overrides = decisions(tmp_path, AT_FLOOD + "hide = true\n" + AT_FLOOD + 'title = "F"\n')
    result = by_id(overrides.apply(STORY))
    assert (result["later"].succeeds, result["storm"].succeeds) == (("flood",), ())
    assert overrides.stale(STORY) == ()


def test_no_address_is_lost_by_any_decision(tmp_path: Path) -> None:
    """Nor does one lead to two events."""
    every = {name for one in MIXED.events for name in (one.id, *one.aliases, *one.succeeds)}
    for content in (
        AT_BUILT + "split = true\n",
        AT_BUILT + "hide = true\n",
        AT_BUILT + f"split = [{OPENING}]\nhide = true\n",
        AT_BUILT + 'merge_with = {article = "a", quote = "storm hit"}\n',
    ):
        events = decisions(tmp_path, content).apply(MIXED).events
        found = [name for one in events for name in (one.id, *one.aliases, *one.succeeds)]
        assert sorted(found) == sorted(every), content


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (AT_STORM + "split = true\n", 'stale: "storm" holds nothing else from which it could be split'),
        (AT_STORM + f"split = [{OPENING}]\n", 'stale: what is to be split from "storm" is no part of it any more'),
        (
            AT_BUILT + 'split = [{ article = "c", quote = "hail" }]\n',
            'stale: points at the words "hail" of article "c"',
        ),
        (
            AT_BUILT + "split = true\n" + AT_BUILT.replace("built by Kenya", "a") + "pin = true\n",
            'the words "a" of article "b" tell of 2 events; add trigger = one of built, voted',
        ),
    ],
)
def test_stale_splits(tmp_path: Path, content: str, expected: str) -> None:
    """They change nothing, and say why."""
    overrides = decisions(tmp_path, content)
    assert [expected in str(problem) for problem in overrides.stale(MIXED)] == [True], overrides.stale(MIXED)


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
        (AT_STORM + 'split = "yes"\n', "4: split: expected true, or a list of { article"),
        (AT_STORM + 'split = [{article = "b"}]\n', '1: "split.0.quote" is missing'),
        (AT_STORM + "split = false\n", "1: decides nothing; add title"),
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


PAGE = Path(__file__).parent.parent / "docs" / "overrides.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
CALL = mention("2025-05-19-phone-call", "Two delegations met in Istanbul last week.", "met", "call")
WROTE = mention("2025-05-19-phone-call", "Both sides wrote a statement.", "wrote", "wrote")
AGREED = mention("2025-05-23-prisoners", "It was agreed at the talks.", "talks", "talks")
BROUGHT = mention("2025-05-23-prisoners", "Then buses brought the men home.", "brought", "brought")
EXAMPLE_STORY = Timeline(
    title="S",
    articles=(record("2025-05-19-phone-call", "2025-05-19"), record("2025-05-23-prisoners", "2025-05-23")),
    events=(
        event("call", "2025-05-16", CALL, WROTE),
        event("talks", "2025-05-16", AGREED),
        event("brought", "2025-05-23", BROUGHT),
    ),
)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_documentation(tmp_path: Path, example: str) -> None:
    """Each can be pasted, points at something and decides something."""
    overrides = decisions(tmp_path, example)
    assert overrides.entries
    assert overrides.stale(EXAMPLE_STORY) == ()
    assert overrides.apply(EXAMPLE_STORY) != EXAMPLE_STORY


def test_every_decision_has_an_example() -> None:
    """But summary and type, which are written like the title."""
    keys = {key for example in EXAMPLES for table in tomllib.loads(example)["event"] for key in table}
    assert {name for name in Override.model_fields if name not in ("line", "summary", "type")} == keys
