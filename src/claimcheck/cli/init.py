"""`claimcheck init`: a book that works at once."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.options import QuietFiles, VerboseUnused
from claimcheck.cli.telling import today
from claimcheck.cli.usage import WrongUsage
from claimcheck.report.output import write_new, write_to
from claimcheck.report.visible import one_line, safe_json

EXAMPLES = """\b
Examples:
  claimcheck init my-book                       a new folder
  claimcheck init                               the folder you are in; nothing is overwritten"""

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Where; made when it is not there.")]

DATA = "sources/data/library-visits.csv"
# Path in the book → packaged text. Python packages cannot hold dot folders everywhere, hence the plain names.
STARTER = {
    "claims/example.yaml": "claim.yaml",
    "sources/example.yaml": "source.yaml",
    DATA: "library-visits.csv",
    "claimcheck.toml": "claimcheck.toml",
    ".github/workflows/claimcheck.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
}


def command(folder: Folder = Path(), quiet: QuietFiles = False, verbose: VerboseUnused = False) -> int:  # noqa: ARG001
    """Write a book to start from: one claim, one source with its data, settings, editor schemas, CI.

    The book works at once: `claimcheck check` in it gives a verdict. Files that are there already are kept
    as they are.
    """
    import sys

    root = _made(folder)
    lines = []
    for name, text in {**starter_files(), **schemas()}.items():
        written = _write_new(root / name, text)
        lines.append(f"{'wrote' if written else 'kept '}  {name}")
    if not quiet:
        going = [] if root.resolve() == Path().resolve() else [f"  cd {_quoted(folder)}"]
        following = [*going, "  claimcheck check", "  claimcheck show library-visits-rose"]
        write_to(sys.stdout, "\n".join([*lines, "", "Next:", *following]) + "\n")
    return 0


def starter_files() -> dict[str, str]:
    """Every file of the starter book but the schemas, by its path in the book."""
    from importlib import resources

    home = resources.files("claimcheck.cli") / "starter"
    texts = {name: (home / packaged).read_text(encoding="utf-8") for name, packaged in STARTER.items()}
    fingerprint = hashlib.sha256(texts[DATA].encode("utf-8")).hexdigest()
    texts["sources/example.yaml"] = (
        texts["sources/example.yaml"].replace("SHA256", fingerprint).replace("TODAY", today().isoformat())
    )
    return texts


def schemas() -> dict[str, str]:
    """The JSON Schemas that editors complete and check by, made from the grammar itself."""
    from claimcheck.claims.schema import claim_schema, schema_of
    from claimcheck.datasets.sources import Source
    from claimcheck.evaluation.kind import discover, params_of

    claim = claim_schema(params_of(discover()))
    source = schema_of(Source, "A source file of claimcheck", listed_under="sources")
    return {
        "schema/claim.schema.json": safe_json(claim) + "\n",
        "schema/source.schema.json": safe_json(source) + "\n",
    }


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "a file of that name is there" if folder.is_file() else error.strerror or str(error)
        raise WrongUsage(f"the folder {one_line(folder)} cannot be made: {reason}", "name another folder") from error
    return folder


def _write_new(path: Path, text: str) -> bool:
    """Write the file unless one is there; whether it was written."""
    try:
        write_new(path, text)
    except FileExistsError:
        return False
    except OSError as error:
        reason = error.strerror or str(error)
        raise WrongUsage(f"{one_line(path)} cannot be written: {reason}", "check the permissions") from error
    return True


def _quoted(folder: Path) -> str:
    """A folder as one types it."""
    text = one_line(folder)
    if os.name == "nt":
        return f'"{text}"' if " " in text else text
    import shlex

    return shlex.quote(text)
