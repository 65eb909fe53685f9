"""Where a command's words go: the result to its place, our own to the standard error stream."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

from claimcheck.cli.usage import WrongUsage, one_of
from claimcheck.quantities.nouns import so_many
from claimcheck.report.output import say, write_file, write_to
from claimcheck.report.screen import Color, Screen, screen_for
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.two_dates import AsOf
    from claimcheck.pipeline import Run


def screen_of(output: Path | None, color: str) -> Screen:
    """The screen of the result; a file is as wide as its text, and plain unless colour is asked for."""
    when = Color(one_of("--color", color, [item.value for item in Color]))
    if output is None:
        return screen_for(sys.stdout, when)
    return Screen(color=when is Color.ALWAYS)


def deliver(text: str, output: Path | None) -> None:
    """Write the result to the screen, or to the file that was named.

    Raises
    ------
    WrongUsage
        If the file cannot be written.

    """
    if output is None:
        write_to(sys.stdout, text)
        return
    try:
        write_file(output, text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WrongUsage(f"{output} cannot be written: {reason}", "name a file in a folder that is there") from error
    say(f"written: {one_line(output)}")


def today() -> dt.date:
    """The day of the run: the only place that asks the clock."""
    return dt.datetime.now(tz=dt.UTC).astimezone().date()


def as_of_typed(typed: str, today: dt.date) -> AsOf:
    """The day whose verdict is the headline: `said`, `today`, or a day that is not to come.

    Raises
    ------
    WrongUsage
        If it is neither.

    """
    from claimcheck.judgement.two_dates import headline_of

    try:
        return headline_of(typed, today)
    except ValueError as error:
        raise WrongUsage(f"--as-of: {error}", "type said, today, or a day such as 2018-07-20") from error


def tell_reading(result: Run) -> None:
    """What was read, for `--verbose`."""
    loaded = result.loaded
    say(f"book: {one_line(loaded.book.root)}")
    say(f"read: {so_many(len(result.verdicts), 'claims')}, {so_many(len(loaded.catalogue.sources), 'sources')}")
    for name, fingerprint in result.fingerprints().items():
        say(f"  {one_line(name)} sha256 {fingerprint}")
