"""What a reader of a poll must know: a small base, an impossible percentage, how the sample was taken, the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import amount
from claimcheck.quantities.nouns import so_many
from claimcheck.stats.counts import mean_is_possible, percent_is_possible, percents_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.claims.filters import Where
    from claimcheck.evaluation.polls import Poll, Sample

SMALL_BASE = 100  # answers


def base_words(base: Where) -> str:
    """Among whom, as the filter has it: "sex women", "region not North"."""
    return ", ".join(
        f"{item.column} {'not ' if item.negated else ''}{' or '.join(item.values) or f'as {item.same_as}'}"
        for item in base
    )


def poll_notes(polls: Sequence[Poll], sample: Sample) -> tuple[str, ...]:
    """The notes of the polls."""
    found = [f"base: {base_words(sample.base)}"] if sample.base else []
    found += [note for poll in polls for note in (*_small(poll), *_impossible(poll, sample))]
    if any(poll.from_sheets for poll in polls):
        found.append("every answer sheet counts once: the figures are unweighted")
    if sample.deff is None and any(poll.n is not None and poll.is_share for poll in polls):
        found.append("margins are those of a simple random sample; weights and clusters widen them (`deff`)")
    if sample.question is not None and len(set(sample.question.values)) == 1:
        found.append(f'the question: "{sample.question.values[0]}"')
    return tuple(dict.fromkeys(found))


def _small(poll: Poll) -> Iterator[str]:
    if poll.n is not None and poll.n < SMALL_BASE:
        yield f"a small base: {so_many(poll.n, 'answers')} in {poll.seen.at}"


def _impossible(poll: Poll, sample: Sample) -> Iterator[str]:
    """GRIM: a printed figure that so many whole answers cannot give. Weighted answers can give any."""
    places = poll.value.decimals
    if poll.n is None or places is None or poll.from_sheets or sample.deff is not None:
        return
    shown = amount(poll.seen.value, poll.seen.unit)
    if not poll.is_share:
        if not mean_is_possible(poll.value.value, poll.n, places):
            yield f"GRIM: no mean of {poll.n} whole answers is {shown}"
        return
    if percent_is_possible(poll.percent, poll.n, places):
        return
    near = " and ".join(f"{item.percent:.1f}% ({item.answers})" for item in percents_around(poll.percent, poll.n))
    none = f"{shown} is no number of {so_many(poll.n, 'answers')}"
    yield f"GRIM: {none}; the nearest are {near}, unless answers were weighted"
