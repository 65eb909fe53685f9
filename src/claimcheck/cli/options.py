"""The options that commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATHS", help="Claim files or folders; without any, the book you are in."),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Only what is not as it should be.")]
QuietIds = Annotated[bool, typer.Option("-q", "--quiet", help="The ids alone, one a line.")]
QuietVerdict = Annotated[bool, typer.Option("-q", "--quiet", help="The verdict and the reason alone, on one line.")]
QuietFiles = Annotated[bool, typer.Option("-q", "--quiet", help="Do not name the files that are written.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Also what was read, with fingerprints of the data.")]
VerboseBook = Annotated[bool, typer.Option("-v", "--verbose", help="Also which book was read.")]
# Every command takes -q and -v, so that a script need not know which; where they change nothing, help is silent.
QuietUnused = Annotated[bool, typer.Option("-q", "--quiet", hidden=True)]
VerboseUnused = Annotated[bool, typer.Option("-v", "--verbose", hidden=True)]
ColorWhen = Annotated[str, typer.Option("--color", metavar="auto|always|never", help="When to colour.")]
FormatName = Annotated[
    str, typer.Option("-f", "--format", metavar="table|json|concise", help="How the result is written.")
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the result there, not on the screen.")
]
ScaleName = Annotated[
    str | None,
    typer.Option("--scale", metavar="NAME", help="The house whose words to use, such as politifact; or a file."),
]
AsOfDay = Annotated[
    str,
    typer.Option("--as-of", metavar="said|today|DATE", help="Whose verdict to print: of that day, by what was out."),
]
FailOnLevel = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="error|warning|never",
        help="From what on the exit code is 1; error, unless claimcheck.toml says otherwise.",
    ),
]

FORMATS = ("table", "json", "concise")
