"""How a mention stands to the world, who says so, and what an article is read for."""

from __future__ import annotations

import pytest

from tests.events.parsing import article, mentions, needed, views
from timeline.events.mentions import find_mentions
from timeline.language.pipeline import load
from timeline.model import EventMention, Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The court [freed] the pilot on Monday.", "occurred"),
        ("The court will [free] the pilot on Friday.", "planned"),
        ("The court plans to [free] the pilot.", "planned"),
        ("The court may [free] the pilot.", "planned"),
        ("The court did not [free] the pilot on Monday.", "denied"),
        ("The union said the court [freed] the pilot on Monday.", "claimed"),
        ("The union called for a [strike].", "planned"),
        ("The need for a [summit] is great.", "planned"),
        ("The [talks] will begin on Friday.", "planned"),
        ("The pilot hopes that the court will [free] him.", "planned"),
        ("The court agreed to hear and [release] the pilot.", "planned"),
        ("After [talks] in Lima, Chile will sign the treaty.", "occurred"),
    ],
)
def test_status_is_read_from_the_clauses_around(text: str, status: str) -> None:
    assert needed(text).status == Status(status)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Angela Merkel said that the court [freed] the pilot.", "Angela Merkel"),
        ("The union said that the court [freed] the pilot.", "union"),
        ("The court [freed] the pilot on Monday.", None),
        ("Norway said that it [freed] the pilot.", "Norway"),
    ],
)
def test_who_says_so(text: str, claimant: str | None) -> None:
    assert needed(text).claimed_by == claimant


def test_what_stands_twice_in_an_article_is_a_caption() -> None:
    line = "The court in Lima freed the pilot on Monday."
    assert mentions(f"{line}\n\nNobody else was in the room.\n\n{line}\n") == ()


def test_paragraphs_are_counted_from_the_lead() -> None:
    found = mentions("The court freed the pilot.\n\nThe union praised the court.\n\nThe firm hired the pilot.\n")
    assert sorted({mention.paragraph for mention in found}) == [0, 1, 2]


def test_mentions_come_in_text_order_and_none_twice() -> None:
    found = mentions("After talks in Lima on Monday, Chile and Peru signed a treaty. The firm hired the pilot.")
    starts = [mention.start for mention in found]
    assert starts == sorted(set(starts))


def test_a_mention_is_a_pure_function_of_its_article() -> None:
    text = "Chile and Peru signed a treaty in Lima on Monday. The talks took nine years."
    assert find_mentions(article(text), load(None)) == find_mentions(article(text), load(None))


def test_a_mention_can_be_stored_and_read_back() -> None:
    for found in mentions("Chile and Peru signed a treaty in Lima on Monday, officials said."):
        assert EventMention.model_validate_json(found.model_dump_json(round_trip=True)) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "?!",
        "Monday.",
        "\x00",
        "“”",
        "x " * 3000,
        "Monday Tuesday said said said.",
        "会談は月曜日に開かれた。",
    ],
    ids=["nothing", "blanks", "marks", "a day", "null", "empty quotation", "long", "no grammar", "another script"],
)
def test_no_text_is_trouble(text: str) -> None:
    assert find_mentions(article(text), load(None)) is not None


def test_words_of_a_clause_are_folded_sorted_and_without_its_date() -> None:
    words = needed("Chile and Peru [signed] it in Lima on Monday.").words
    assert list(words) == sorted(words)
    assert "monday" not in words
    assert {"chile", "peru", "lima"} <= set(words)


def test_a_noun_that_points_back_is_definite() -> None:
    assert needed("The [talks] failed.").definite
    assert not needed("New [talks] failed.").definite


def test_quotation_marks_are_seen_token_by_token() -> None:
    (sentence,) = views("The judge said “we freed him” on Monday.")
    assert [token.text for token in sentence.doc if sentence.is_quoted(token)] == ["we", "freed", "him"]


def test_a_time_expression_hangs_on_the_sentence_by_one_token() -> None:
    (sentence,) = views("The court freed the pilot on 12 May 2025.")
    ((root, timex),) = sentence.time_roots()
    assert (timex.value, root.head.text) == ("2025-05-12", "freed")
