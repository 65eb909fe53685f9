"""`claimcheck check`: the verdicts."""

from __future__ import annotations

from claimcheck.cli.books import open_book_of, scale_typed
from claimcheck.cli.bugs import tell_crashes
from claimcheck.cli.ending import exit_code, level_of
from claimcheck.cli.options import (
    FORMATS,
    AsOfDay,
    ColorWhen,
    FailOnLevel,
    FormatName,
    Output,
    Paths,
    Quiet,
    ScaleName,
    Verbose,
)
from claimcheck.cli.telling import as_of_typed, deliver, screen_of, tell_reading, today
from claimcheck.cli.usage import one_of

EXAMPLES = """\b
Examples:
  claimcheck check                              the book you are in
  claimcheck check claims/jobs.yaml             the claims of one file
  claimcheck check -q --fail-on warning         for a build server
  claimcheck check --as-of said                 as of the day each was said
  claimcheck check --scale chequeado            in the words of Chequeado
  claimcheck check -f json -o verdicts.json     for another program"""


def command(
    paths: Paths = None,
    format_name: FormatName = "table",
    output: Output = None,
    fail_on: FailOnLevel = None,
    as_of: AsOfDay = "today",
    scale: ScaleName = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    color: ColorWhen = "auto",
) -> int:
    """Check claims against the data and print the verdicts.

    Problems come first, then the table, then each verdict that differs from the one that the newsroom
    expects (`expect:` in the claim), with the line to change. The exit code is 0 when every claim stands
    as expected.
    """
    form = one_of("--format", format_name, FORMATS)
    screen = screen_of(output, color)
    selection = open_book_of(paths)
    level = level_of(fail_on, selection.book.config)
    from claimcheck.pipeline import run
    from claimcheck.report.formats import told

    day = today()
    result = run(
        selection.book,
        files=selection.files,
        today=day,
        scale=scale_typed(scale, selection.book),
        as_of=as_of_typed(as_of, day),
    )
    code = exit_code(result.problems, len(result.verdicts), level)
    if verbose:
        tell_reading(result)
    deliver(told(result, form, screen, quiet=quiet, code=code), output)
    tell_crashes(result.crashes)
    return code
