"""One thing under several names over a story."""

from __future__ import annotations

from timeline.language.aliases import Known, actor_key, link
from timeline.language.names import Name


def person(name: str, role: str = "") -> Known:
    return Known(name, "person", role)


def test_a_bare_surname_goes_to_the_full_name_of_another_article() -> None:
    assert link([[person("Brekke")], [person("Olav Brekke")]]) == {
        "Brekke": "Olav Brekke",
        "Olav Brekke": "Olav Brekke",
    }


def test_spellings_join_by_the_same_given_name() -> None:
    table = link([[person("Olav Brekkov")], [person("Olav Brekkoff")], [person("Olav Brekkoff")]])
    assert table["Olav Brekkov"] == "Olav Brekkoff"


def test_spellings_join_by_the_same_office() -> None:
    table = link([[person("Brekkov", "special envoy")], [person("Olav Brekkoff", "special envoy")]])
    assert table["Brekkov"] == "Olav Brekkoff"


def test_likeness_alone_joins_nobody() -> None:
    table = link([[person("Brekkov")], [person("Olav Brekkoff")], [person("Jan Harder"), person("Per Harden")]])
    assert table == {name: name for name in table}


def test_two_persons_of_one_surname_stay_two() -> None:
    """The bare surname goes to the one whom more articles name."""
    table = link([[person("Ann Pike")], [person("Ann Pike")], [person("Joe Pike")], [person("Pike")]])
    assert table == {"Ann Pike": "Ann Pike", "Joe Pike": "Joe Pike", "Pike": "Ann Pike"}


def test_initials_and_middle_names_agree() -> None:
    table = link([[person("Ann B. Pike"), person("Ann Pike")], [person("Ann Pike")], [person("A. Pike")]])
    assert {"Ann Pike"} == set(table.values())


def test_a_surname_of_the_story_is_no_place_elsewhere() -> None:
    table = link([[person("Ann Lincoln")], [person("Ann Lincoln")], [Known("Lincoln", "place")]])
    assert table["Lincoln"] == "Ann Lincoln"


def test_a_country_stays_one_whatever_people_are_called() -> None:
    assert link([[person("Ann Jordan")], [Known("Jordan", "place")]])["Jordan"] == "Jordan"


def test_abbreviations_go_to_the_only_name_with_such_initials() -> None:
    table = link([[Known("International Fisheries Organization", "organisation")], [Known("IFO", "organisation")]])
    assert table["IFO"] == "International Fisheries Organization"


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [[person("Pike")], [person("Ann Pike")], [person("Joe Pike")], [person("Anne Pike")]]
    assert link(articles) == link(list(reversed(articles)))


def test_a_country_its_capital_its_people_and_its_seat_are_one_actor() -> None:
    names = [
        Name(0, 6, "Moscow", "place", "Moscow", country="RU"),
        Name(0, 7, "Russian", "nationality", "Russia", country="RU"),
        Name(0, 7, "Kremlin", "organisation", "Kremlin", country="RU"),
    ]
    assert {"RU"} == {actor_key(name) for name in names}


def test_a_ministry_is_not_its_country() -> None:
    assert (
        actor_key(Name(0, 24, "Russian Foreign Ministry", "organisation", "Russian Foreign Ministry", country="RU"))
        == "russian foreign ministry"
    )


def test_the_key_of_a_person_is_the_folded_surname() -> None:
    assert actor_key(Name(0, 9, "Mr Brekké", "person", "Olav Brekké Jr.")) == "brekke"


def test_a_place_in_two_spellings_of_capitals_is_one() -> None:
    table = link([[Known("Ras al-Keb", "place")], [Known("Ras al-Keb", "place"), Known("Ras Al-Keb", "place")]])
    assert table == {"Ras al-Keb": "Ras al-Keb", "Ras Al-Keb": "Ras al-Keb"}
