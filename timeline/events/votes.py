"""An election and who won it are one event: "the election", "beaten in last week's election", "an election victory"."""

from __future__ import annotations

from timeline.events.lexicon import noun_type
from timeline.model import EventMention, Status

WIN = "win"
ELECTION = "elect"
VOTE = "vote"


def is_of_vote(won: EventMention, vote: EventMention) -> bool:
    """Whether one tells who won or lost the other; nobody has won a vote that is only planned."""
    return won.type == WIN and vote.type == ELECTION and vote.status != Status.PLANNED and vote.lemma in won.words


def may_be_of_vote(type_: str, other: str) -> bool:
    """Whether one names something won and the other a vote, which may be what an election is called the second time."""
    return {type_, other} == {WIN, VOTE}


def votes_won(mention: EventMention) -> tuple[str, ...]:
    """The words of a victory or defeat that name what was won or lost, if that is a vote."""
    return tuple(word for word in mention.words if noun_type(word) == ELECTION) if mention.type == WIN else ()
