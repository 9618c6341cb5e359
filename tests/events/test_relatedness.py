"""Articles are about the same thing where they use the same names."""

from __future__ import annotations

from timeline.events.relatedness import Relatedness
from timeline.model import Article

TEXTS = {
    "a": "The ferry Aurora sank off Tromsø. Captain Dahl was rescued by the crew of the Nordlys.",
    "b": "Rescuers from the Nordlys found Dahl clinging to the Aurora near Tromsø on Sunday.",
    "c": "The ferry Meridian sank off Valdivia. The captain was rescued by fishermen from Corral.",
    "d": "Fishermen from Corral saved those on board the Meridian, said officials in Valdivia.",
}


def related(**texts: str) -> Relatedness:
    return Relatedness(Article(id=id_, text=text) for id_, text in (TEXTS | texts).items())


def test_the_same_names_relate_more_than_the_same_verbs() -> None:
    found = related()
    assert found("a", "b") > found("a", "c")
    assert found("c", "d") > found("a", "c")


def test_an_article_is_wholly_related_to_itself_and_the_order_does_not_matter() -> None:
    found = related()
    assert found("a", "a") == 1
    assert found("a", "b") == found("b", "a") <= 1


def test_a_word_that_only_begins_a_sentence_is_no_name() -> None:
    found = related(
        e="Rescuers were late. The rescuers waited. Fishermen were not.",
        f="Rescuers waited. The fishermen helped: no rescuers, only fishermen, and then rescuers.",
    )
    assert found("e", "f") == 0
