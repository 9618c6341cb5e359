"""Lines of a page: the cues find what they must and leave what they must."""

from __future__ import annotations

import time

import pytest

from timeline.language.lines import comment_mark, cue_of, kind_of, kinds_of
from timeline.language.resources import read_toml

RULES = read_toml("lines")["rule"]
EXAMPLES = [(rule["name"], rule["kind"], line) for rule in RULES for line in rule["examples"]]
COUNTER = [(rule["name"], line) for rule in RULES for line in rule["counter"]]


@pytest.mark.parametrize(("name", "kind", "line"), EXAMPLES)
def test_a_cue_finds_its_examples(name: str, kind: str, line: str) -> None:
    assert (name, kind) == cue_of(line)


@pytest.mark.parametrize(("name", "line"), COUNTER)
def test_no_cue_finds_a_counter_example(name: str, line: str) -> None:
    assert cue_of(line) is None, name


def test_every_cue_has_examples_of_both_sorts() -> None:
    assert all(rule["examples"] and rule["counter"] for rule in RULES)


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    assert kind_of("Markets fall after the vote") == "heading"
    assert kind_of("Markets fell after the vote.") == "prose"


def test_what_follows_the_head_of_a_list_of_links_belongs_to_it() -> None:
    """Up to the first line that is a sentence."""
    lines = ["Read more:", "The dam that broke", "Why did it break?", "The mayor resigned on Monday.", "What next"]
    assert kinds_of(lines) == ["boilerplate", "boilerplate", "boilerplate", "prose", "heading"]


@pytest.mark.parametrize("line", read_toml("lines")["comments"]["examples"])
def test_a_mark_of_readers_comments_is_known(line: str) -> None:
    assert comment_mark().search(line)


@pytest.mark.parametrize("line", read_toml("lines")["comments"]["counter"])
def test_an_article_s_own_words_are_no_such_mark(line: str) -> None:
    assert not comment_mark().search(line)


def test_readers_comments_are_not_the_article_s() -> None:
    """From the first marked line to the end, if there are three marks; one may be quoted in the text."""
    lines = ["The mayor resigned on Monday.", "Good riddance! Posted by: rider7 | May 3, 2031 9:14 PM | Report abuse"]
    thread = [*lines, "Who is next?", "Posted by: nell | May 3, 2031 9:20 PM | Report abuse"]
    assert kinds_of(thread) == ["prose", "boilerplate", "boilerplate", "boilerplate"]
    assert kinds_of([lines[0], "Flag as inappropriate", lines[0]])[::2] == ["prose", "prose"]


@pytest.mark.parametrize("piece", ["1", "Posted by ", "Posted by: x ", "1 hours ago "])
def test_marks_of_comments_are_looked_for_in_one_go(piece: str) -> None:
    """Time that grew with the square of the line would be half a minute here."""
    started = time.process_time()
    kinds_of([piece * 40_000])
    assert time.process_time() - started < 2
