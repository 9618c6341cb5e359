"""No address ever dies: whatever articles come, an id leads to the event that holds its mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.events.building import mention, telling
from timeline.articles import read_articles
from timeline.events.addresses import LONGEST_SLUG, Addresses, slug
from timeline.events.likeness import Telling
from timeline.events.mentions import find_mentions
from timeline.events.story import make_events
from timeline.language.pipeline import load
from timeline.model import Article, Event, EventMention

SEEDS = Path(__file__).parent.parent.parent / "seeds"
Anchor = tuple[str, int]
Row = tuple[int, int, dict[str, str], str, str, str, bool]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Chile–Peru talks in Lima",
            "chile-peru-talks-in-lima",
        ),
        ("Ångström École: 50% off!", "angstrom-ecole-50-off"),
        ("  ", ""),
        ("会談", ""),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_slug_is_plain(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(max_size=300))
def test_a_slug_is_always_safe_in_a_path_and_short(text: str) -> None:
    found = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", found)
    assert len(found) <= LONGEST_SLUG


def assigned(*groups: list[Telling]) -> list[tuple[str, tuple[str, ...]]]:
    return Addresses([telling for group in groups for telling in group]).assign(groups)


def test_an_id_is_made_of_the_anchor_mention_alone() -> None:
    """Its day, its words and a mark of its article, and nothing of the story around it."""
    alone = assigned([telling()])
    together = assigned([telling(article="b", title="Border summit held"), telling()])
    assert alone[0][0] == together[0][0]
    assert re.fullmatch(r"2025-05-12-chile-and-peru-meet-[0-9a-f]{6}", alone[0][0])


def test_the_id_that_another_mention_would_have_given_is_an_alias() -> None:
    ((id_, aliases),) = assigned([telling(), telling("2025-05-13", article="b", title="Border summit held")])
    assert id_.startswith("2025-05-12-chile-and-peru-meet-")
    assert [alias.rpartition("-")[0] for alias in aliases] == ["2025-05-13-border-summit-held"]


def test_two_articles_never_share_an_address() -> None:
    """So that it does not matter which of them came first."""
    later, earlier = telling(article="b", published="2025-05-14"), telling(article="a")
    assert assigned([later]) == assigned([later], [earlier])[:1]
    assert assigned([earlier]) == assigned([later], [earlier])[1:]


def test_two_mentions_of_one_article_never_share_an_address() -> None:
    first, second = telling(), telling(start=90)
    (one, _), (other, _) = assigned([first], [second])
    assert other == f"{one}-2"


def test_the_address_of_what_is_told_no_more_leads_to_the_nearest_event_of_its_article() -> None:
    near, far = telling("2025-05-11", start=200), telling("2025-05-20", start=90)
    elsewhere, lost = telling(article="b"), telling()
    every = [near, far, elsewhere, lost]
    found = Addresses(every).successions([[elsewhere], [far], [near]], every)
    assert found == [(), (), (Addresses(every).of(lost),)]


@pytest.mark.parametrize(
    ("day", "nearest"), [("2025-05-01", 0), ("2025-05-14", 0), ("2025-05-19", 1), ("2025-06-01", 1)]
)
def test_otherwise_to_the_event_of_the_nearest_day(day: str, nearest: int) -> None:
    groups = [[telling("2025-05-12")], [telling("2025-05-20", start=90)]]
    lost = telling(day, article="b")
    found = Addresses([*groups[0], *groups[1], lost]).successions(groups, [lost])
    assert [len(addresses) for addresses in found] == [int(number == nearest) for number in (0, 1)]


def test_where_nothing_is_told_nothing_can_be_led_to() -> None:
    assert Addresses([telling()]).successions([], [telling()]) == []


def test_a_mention_without_words_of_its_own_has_an_id() -> None:
    ((id_, _),) = assigned([telling(title="", word="会談")])
    assert id_.startswith("2025-05-12-meet-")


class Growth:
    """A story to which articles are added; remembers every address that ever was, and its mention."""

    def __init__(self, mentions: dict[str, Sequence[EventMention]]) -> None:
        self.mentions = mentions
        self.articles: list[Article] = []
        self.known: dict[str, Anchor] = {}

    def add(self, article: Article) -> list[str]:
        """The addresses that lead nowhere now, or past the event that holds their mention."""
        self.articles = sorted([*self.articles, article], key=lambda other: (other.published or date.min, other.id))
        events = make_events(self.articles, [m for other in self.articles for m in self.mentions[other.id]])
        leads = {id_: event for event in events for id_ in addresses([event])}
        broken = [id_ for id_, anchor in self.known.items() if events and not _is_led(id_, anchor, leads)]
        for event in events:
            assert {event.id, *event.aliases} == {found.address for found in event.mentions if found.address}
            self.known |= {found.address: (found.article, found.start) for found in event.mentions if found.address}
        return broken


def _is_led(id_: str, anchor: Anchor, leads: dict[str, Event]) -> bool:
    """Whether an address leads to the event that holds its mention, or to any where none does."""
    if id_ not in leads:
        return False
    return holds(leads[id_], anchor) or not any(holds(event, anchor) for event in leads.values())


def holds(event: Event, anchor: Anchor) -> bool:
    return any((evidence.article, evidence.start) == anchor for evidence in event.mentions)


def addresses(events: Iterable[Event]) -> list[str]:
    return [id_ for event in events for id_ in (event.id, *event.aliases, *event.succeeds)]


@pytest.fixture(scope="module")
def sample() -> tuple[list[Article], dict[str, Sequence[EventMention]]]:
    articles = list(read_articles(SEEDS).articles)
    return articles, {article.id: find_mentions(article, load(None)) for article in articles}


def test_no_address_dies_when_the_sample_story_grows(
    sample: tuple[list[Article], dict[str, Sequence[EventMention]]],
) -> None:
    articles, mentions = sample
    growth = Growth(mentions)
    assert [growth.add(article) for article in articles] == [[]] * len(articles)


def test_no_address_dies_in_whatever_order_the_sample_story_grows(
    sample: tuple[list[Article], dict[str, Sequence[EventMention]]],
) -> None:
    """An article may come in late, too."""
    articles, mentions = sample
    for order in list(permutations(articles))[::13]:
        growth = Growth(mentions)
        assert [growth.add(article) for article in order] == [[]] * len(articles)


def test_no_two_events_of_the_sample_story_share_an_address(
    sample: tuple[list[Article], dict[str, Sequence[EventMention]]],
) -> None:
    articles, mentions = sample
    counts = Counter(addresses(make_events(articles, [m for found in mentions.values() for m in found])))
    assert [id_ for id_, count in counts.items() if count > 1] == []


KINDS = [
    {"word": "met", "lemma": "meet", "type_": "meet"},
    {"word": "call", "lemma": "call", "type_": "call"},
    {"word": "signed", "lemma": "sign", "type_": "agree"},
]
TOLD = st.tuples(
    st.integers(0, 4),
    st.integers(-3, 1),
    st.sampled_from(KINDS),
    st.sampled_from(["*Chile, *Peru", "*Chile", "*Norway, *Chile", "*Anna Berg, *Chile"]),
    st.sampled_from(["border delegation", "gas price", "border gas", "fish quota treaty"]),
    st.sampled_from(["Chile and Peru meet", "Chile signs treaty", "Chile calls Peru in Lima"]),
    st.booleans(),
)
BEGINS = date(2025, 5, 12)
QUICK = settings(max_examples=40, deadline=None, derandomize=True, phases=[Phase.generate])


def story(
    rows: Iterable[tuple[int, int, dict[str, str], str, str, str, bool]],
) -> list[tuple[Article, list[EventMention]]]:
    """Five articles on five days, with the mentions that the rows say."""
    told: dict[int, list[EventMention]] = {number: [] for number in range(5)}
    for number, days, kind, who, words, title, second in rows:
        start = 70 * len(told[number]) + 100 * second
        when = (BEGINS + timedelta(days=number + days)).isoformat()
        made = mention(
            when,
            article=f"a{number}",
            start=start,
            who=who,
            words=words,
            title=title,
            word=kind["word"],
            lemma=kind["lemma"],
            type_=kind["type_"],
        )
        told[number].append(made)
    text = "One sentence of this text is as good as any other of them. " * 40
    return [
        (Article(id=f"a{number}", text=text, published=BEGINS + timedelta(days=number)), mentions)
        for number, mentions in told.items()
    ]


@QUICK
@given(st.lists(TOLD, min_size=1, max_size=12))
def test_no_two_events_share_an_address(
    rows: list[Row],
) -> None:
    made = story(rows)
    events = make_events([article for article, _ in made], [m for _, mentions in made for m in mentions])
    counts = Counter(addresses(events))
    assert [id_ for id_, count in counts.items() if count > 1] == []


@QUICK
@given(st.lists(TOLD, min_size=1, max_size=12), st.permutations(range(5)))
def test_no_address_dies_whatever_comes(rows: list[Row], order: list[int]) -> None:
    """In whatever order, so that a late article may unmake an event, or be published before all others."""
    made = story(rows)
    growth = Growth({article.id: mentions for article, mentions in made})
    assert [broken for number in order for broken in growth.add(made[number][0])] == []
