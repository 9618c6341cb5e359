"""Whom headlines call by a surname alone, whom in full, and whom not at all."""

from __future__ import annotations

import pytest

from tests.events.building import mention, telling
from timeline.events.bynames import Renown, standing_alone, surname, surnames
from timeline.events.people import StoryNames
from timeline.events.titles import title_of
from timeline.model import HeadlinePiece


def renown(**people: dict[str, int]) -> Renown:
    """From how often each article names each person."""
    here = {(article, name): count for article, named in people.items() for name, count in named.items()}
    return Renown.of(here, list(here))


def story(*articles: str, texts: dict[str, str] | None = None) -> StoryNames:
    """The names of a story from the persons of each article: of "a", of "b" and so on."""
    made = [mention(who=who, article=chr(ord("a") + number)) for number, who in enumerate(articles)]
    return StoryNames.of(made, texts)


def titled(names: StoryNames, *pieces: HeadlinePiece | str, article: str = "a") -> str:
    """What a title comes out as; a person is given as a piece, all else as words."""
    words = tuple(HeadlinePiece(text=piece) if isinstance(piece, str) else piece for piece in pieces)
    return title_of(telling(headline=words, article=article), names)


def person(text: str, full: str = "") -> HeadlinePiece:
    return HeadlinePiece(text=text, name=True, full=full or text)


@pytest.mark.parametrize(
    ("full", "wanted"),
    [
        ("Anna Berg", "Berg"),
        ("Olav Dahl Jr.", "Dahl"),
        ("Olav Dahl III", "Dahl"),
        ("Pia van der Lund", "van der Lund"),
        ("Pia Van Lund", "Van Lund"),
        ("Berg", "Berg"),
    ],
)
def test_the_small_words_of_a_surname_belong_to_it(full: str, wanted: str) -> None:
    assert surname(full) == wanted


def test_two_people_of_one_surname_keep_their_given_names() -> None:
    assert surnames(renown(a={"Anna Berg": 2, "Olav Berg": 2, "Pia Lund": 1})) == {
        "Anna Berg": "Anna Berg",
        "Olav Berg": "Olav Berg",
        "Pia Lund": "Lund",
    }


def test_the_surname_is_that_of_whoever_the_story_is_about() -> None:
    shown = surnames(renown(a={"Anna Berg": 40, "Olav Berg": 1}))
    assert shown == {"Anna Berg": "Berg", "Olav Berg": "Olav Berg"}


def test_two_names_that_no_article_has_beside_each_other_may_be_one_persons() -> None:
    apart = surnames(renown(a={"Henry Berg": 4}, b={"Hank Berg": 3}))
    assert apart == {"Henry Berg": "Berg", "Hank Berg": "Berg"}
    beside = surnames(renown(a={"Henry Berg": 4, "Hank Berg": 3}))
    assert beside == {"Henry Berg": "Henry Berg", "Hank Berg": "Hank Berg"}


def test_whom_several_articles_name_a_headline_calls_by_the_surname() -> None:
    names = story("*Anna Berg, *Olav Dahl", "*Anna Berg")
    assert titled(names, person("Anna Berg"), "resigns") == "Berg resigns"
    assert titled(names, person("Olav Dahl"), "resigns") == "Olav Dahl resigns"


def test_a_surname_of_somebody_unknown_becomes_the_whole_name_that_the_article_gives() -> None:
    names = story("*Anna Berg, *Olav Dahl", "*Anna Berg")
    assert titled(names, person("Dahl", full="Olav Dahl"), "resigns") == "Olav Dahl resigns"


def test_a_whole_name_that_comes_only_later_may_be_another_persons() -> None:
    text = "Dahl resigned, as the band of that name had. Olav Dahl, a baker, read of it."
    names = StoryNames.of(
        [mention(who="*Olav Dahl", headline=(person("Dahl", full="Olav Dahl"),), sentence=(0, 44))], {"a": text}
    )
    assert title_of(telling(headline=(person("Dahl", "Olav Dahl"),), sentence=(0, 44)), names) == "Dahl"
    assert title_of(telling(headline=(person("Dahl", "Olav Dahl"),), sentence=(45, 76)), names) == "Olav Dahl"


def test_a_surname_that_two_persons_of_an_article_bear_names_nobody() -> None:
    names = story("*Anna Berg, *Olav Berg", "*Pia Lund")
    assert titled(names, person("Berg", full="Anna Berg"), "resigns") == ""
    assert titled(names, person("Anna Berg"), "resigns") == "Anna Berg resigns"
    known = story("*Anna Berg, *Olav Berg", "*Anna Berg")
    assert titled(known, person("Berg", full="Anna Berg"), "resigns") == "Anna Berg resigns"


def test_two_of_one_surname_in_one_title_stand_there_in_full() -> None:
    names = story(*["*Anna Berg"] * 4, "*Olav Berg")
    assert titled(names, person("Anna Berg"), "resigns") == "Berg resigns"
    assert titled(names, person("Anna Berg"), "succeeds", person("Olav Berg")) == "Anna Berg succeeds Olav Berg"


def test_a_single_name_that_no_article_completes_opens_no_title() -> None:
    """Who Tamsin is, the readers of her article learned in another way."""
    names = story("*Tamsin, *Anna Berg", "*Anna Berg")
    assert titled(names, person("Tamsin"), "remembers the flood") == ""
    assert titled(names, "King", person("Tamsin"), "remembers the flood") == "King Tamsin remembers the flood"
    known = story("*Tamsin, *Anna Berg", "*Anna Berg, *Tamsin")
    assert titled(known, person("Tamsin"), "remembers the flood") == "Tamsin remembers the flood"


def test_an_office_that_opens_a_title_gives_way_to_whoever_held_it() -> None:
    names = story("*Anna Berg", "*Anna Berg")
    assert titled(names, person("governor", full="Anna Berg"), "resigns") == "Berg resigns"
    assert titled(names, "Dahl pushes", person("governor", full="Anna Berg")) == "Dahl pushes governor"


def test_part_of_a_heading_is_nobodys_name() -> None:
    names = story("*Anna Berg", "*Anna Berg")
    assert titled(names, person("Dahl", full="Says Olav Dahl"), "resigns") == "Dahl resigns"


def test_whole_names_that_make_a_title_too_long_are_left_short() -> None:
    long = "says the harbour of the town will stay closed until the storm has passed the coast"
    names = story("*Anna Berg", "*Pia Lund")
    assert titled(names, person("Berg", full="Anna Berg"), long) == f"Berg {long}"
    assert titled(names, person("Anna Berg"), long) == f"Berg {long}"


def test_a_name_stands_alone_where_no_other_part_of_it_is_beside_it() -> None:
    text = "Anna Berg spoke. The drilling rig Northern Aurora sank, Mr Dahl said; “Berg’s firm” owns it."
    alone = standing_alone([text])
    assert alone is not None
    assert {"Dahl", "Berg"} <= alone
    assert not {"Anna", "Northern", "Aurora"} & alone


def test_who_hardly_ever_goes_by_one_word_keeps_the_whole_name() -> None:
    text = "Anna Berg boarded the Northern Aurora. Berg was rescued."
    shown = story("*Anna Berg, *Northern Aurora", "*Anna Berg, *Northern Aurora", texts={"a": text, "b": text}).bynames
    assert shown.headline_name("Anna Berg") == "Berg"
    assert shown.headline_name("Northern Aurora") == "Northern Aurora"


def test_a_surname_has_its_small_words_where_the_articles_give_them_to_it() -> None:
    with_them, without = "Pia van der Lund spoke; van der Lund left.", "Pia van der Lund spoke, and Lund left."
    for text, wanted in ((with_them, "van der Lund"), (without, "Lund")):
        shown = story("*Pia van der Lund", "*Pia van der Lund", texts={"a": text, "b": text}).bynames
        assert shown.headline_name("Pia van der Lund") == wanted


def test_a_name_in_capitals_is_written_as_a_name() -> None:
    assert story("*ANNA BERG").bynames.headline_name("ANNA BERG") == "Anna Berg"
