"""The commands: their names and what each is for, in the order in which people meet them."""

from __future__ import annotations

COMMANDS = {
    "init": "make a book of claims that works: one claim, one source, settings",
    "new": "write a claim file from a sentence, with its open questions as comments",
    "check": "check the claims against the data: the verdicts, as a table",
    "show": "one claim with all its evidence",
    "report": "what an editor publishes: a page, a site, Markdown",
    "export": "the verdicts for other programs: ClaimReview, JSON, tables, PROV",
    "list": "the claims of the book, by tag, speaker or verdict",
    "validate": "check the files only: spelling, dates, sources; opens no data",
    "explain": "what a kind of check, a rule, a code or a word means",
}

EXIT_CODES = {
    0: "every claim stands as expected",
    1: "a verdict differs from the one expected",
    2: "wrong usage or settings",
    3: "a claim or source file cannot be read",
    4: "evidence is missing, or has changed",
    5: "nothing matched",
    10: "a bug of ours",
    130: "interrupted",
}

_EXAMPLES = {
    "claimcheck init my-book": "a folder to start from",
    "claimcheck check": "all claims of the book you are in",
    "claimcheck check claims/jobs.yaml": "the claims of one file",
    "claimcheck show ID": "how a verdict came about",
    "claimcheck explain rank": "how to write such a check",
}


def top_help() -> str:
    """What `claimcheck --help` prints."""
    return "\n".join(
        [
            "Usage: claimcheck COMMAND [OPTIONS]",
            "",
            "Fact-check policy claims against the data: is the number right, and does the",
            "picture hold? Claims and sources are files in a folder, the book.",
            "",
            "Commands:",
            *_columns(COMMANDS),
            "",
            "Examples:",
            *_columns(_EXAMPLES),
            "",
            "Options:",
            *_columns({"-h, --help": "this page, or that of a command", "--version": "the version"}),
            "",
            "Exit codes:",
            *_columns({str(code): meaning for code, meaning in EXIT_CODES.items()}),
            "",
            "More about a command: claimcheck COMMAND --help",
        ]
    )


def _columns(rows: dict[str, str]) -> list[str]:
    width = max(map(len, rows))
    return [f"  {name:<{width}}  {text}" for name, text in rows.items()]
