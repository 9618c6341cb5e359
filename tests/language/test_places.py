"""The gazetteer: names, demonyms, and which of several places is meant."""

from __future__ import annotations

import pytest

from timeline.language.places import gazetteer


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("France", "France"),
        ("Côte d'Ivoire", "Ivory Coast"),
        ("U.S.", "United States"),
        ("UK", "United Kingdom"),
        ("Holland", "Netherlands"),
        ("Lyon", "France"),
        ("São Paulo", "Brazil"),
        ("Bavaria", "Germany"),
        ("Calif.", "United States"),
        ("Peking", "China"),
        ("Gaza Strip", "Palestinian Territory"),
    ],
)
def test_a_name_leads_to_its_country(name: str, country: str) -> None:
    place = gazetteer().resolve(name)
    assert place is not None
    assert country == place.country


@pytest.mark.parametrize("name", ["Xyzzyville", "", "...", "\x00"])
def test_an_unknown_name_leads_nowhere(name: str) -> None:
    assert gazetteer().resolve(name) is None


@pytest.mark.parametrize(
    ("name", "context", "country"),
    [
        ("Birmingham", (), "United Kingdom"),
        ("Birmingham", ("Alabama",), "United States"),
        ("Georgia", ("Tbilisi", "United States"), "Georgia"),
        ("Georgia", ("Alabama", "Savannah"), "United States"),
        ("Mexico", ("Mexico City", "Cancun"), "Mexico"),
        ("Tripoli", (), "Libya"),
        ("Tripoli", ("Beirut", "Lebanon"), "Lebanon"),
    ],
)
def test_the_other_places_of_the_story_decide(name: str, context: tuple[str, ...], country: str) -> None:
    place = gazetteer().resolve(name, context)
    assert place is not None
    assert country == place.country


def test_a_region_is_a_region_where_the_text_says_so() -> None:
    """The town has a GeoNames id in the data, the region of the same name has none."""
    town, region = gazetteer().resolve("Tambov"), gazetteer().resolve("Tambov", region=True)
    assert town is not None
    assert region is not None
    assert town.geonames is not None
    assert region.geonames is None


def test_coordinates_lie_in_the_country() -> None:
    place = gazetteer().resolve("Lyon")
    assert place is not None
    assert 45 < (place.latitude or 0) < 46.5
    assert 4 < (place.longitude or 0) < 5.5


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("French", "FR"),
        ("South Korean", "KR"),
        ("Swiss", "CH"),
        ("Puerto Ricans", "PR"),
        ("European", "Europe"),
        ("New", ""),
    ],
)
def test_demonyms_lead_to_their_country_or_area(word: str, meaning: str) -> None:
    assert meaning == gazetteer().demonym(word)


def test_every_capital_in_the_data_is_marked_once_in_its_country() -> None:
    """Washington is the capital, not the dozen towns of its name."""
    marked = [place for place in gazetteer().lookup("Washington") if "h" in place.flags]
    assert [place.region for place in marked] == ["District of Columbia"]
