"""`claimcheck validate`: the files alone."""

from __future__ import annotations

from claimcheck.cli.books import open_book_of
from claimcheck.cli.ending import exit_code, level_of
from claimcheck.cli.options import FORMATS, ColorWhen, FailOnLevel, FormatName, Output, Paths, Quiet, VerboseBook
from claimcheck.cli.telling import deliver, screen_of
from claimcheck.cli.usage import one_of
from claimcheck.quantities.nouns import so_many
from claimcheck.report.output import say
from claimcheck.report.visible import one_line

EXAMPLES = """\b
Examples:
  claimcheck validate                           all files of the book you are in
  claimcheck validate claims/jobs.yaml          one file, while you write it
  claimcheck validate -f concise                one line a problem, for editors"""


def command(
    paths: Paths = None,
    format_name: FormatName = "table",
    output: Output = None,
    fail_on: FailOnLevel = None,
    quiet: Quiet = False,
    verbose: VerboseBook = False,
    color: ColorWhen = "auto",
) -> int:
    """Check the files only: spelling, dates, figures in words, ids, sources and measures.

    Opens no data and no network, so it is quick enough to run on every save. All problems of a file are
    told at once, each with its line and what to type.
    """
    form = one_of("--format", format_name, FORMATS)
    screen = screen_of(output, color)
    selection = open_book_of(paths)
    level = level_of(fail_on, selection.book.config)
    from claimcheck.judgement.rule_names import check_rule_names
    from claimcheck.judgement.scale_names import scales_of
    from claimcheck.loading import load
    from claimcheck.report.validation import told

    loaded = load(selection.book, files=selection.files)
    loaded = loaded.with_problems(check_rule_names(loaded.claims, loaded.book.config))
    loaded = loaded.with_problems(scales_of(loaded.claims, loaded.book)[1])
    code = exit_code(loaded.problems, len(loaded.claims), level)
    if verbose:
        say(f"book: {one_line(loaded.book.root)}")
        say(f"read: {so_many(len(loaded.claims), 'claims')}, {so_many(len(loaded.catalogue.sources), 'sources')}")
    deliver(told(loaded, form, screen, quiet=quiet), output)
    return code
