"""The way in: `claimcheck COMMAND …`; arguments in, text and an exit code out.

Only the command that was asked for is imported. `--version` and the first help page import nothing more than this.
"""

from __future__ import annotations

import gc
import sys

from claimcheck.cli.commands import COMMANDS, top_help
from claimcheck.report.output import CannotWrite

TYPE_CHECKING = False  # not worth the import of `typing`, which costs more than all else here
if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE, BUG, INTERRUPTED = 2, 10, 130


def run() -> None:
    """What the installed command calls."""
    # A short run makes many objects and hardly a circle of them: collecting often would be a tenth of its time.
    gc.set_threshold(200_000, 20, 20)
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    try:
        return _main(arguments)
    except KeyboardInterrupt:
        _say("stopped; nothing was changed")
        return INTERRUPTED
    except CannotWrite as error:
        _say(f"the output could not be written: {error}")
        return USAGE
    except Exception as error:  # noqa: BLE001  # what only we can fix: a short message, and a log for the report
        from claimcheck.cli.bugs import tell_bug

        tell_bug(error, arguments)
        return BUG


def _main(arguments: Sequence[str]) -> int:
    name = arguments[0] if arguments else "--help"
    if name in {"-h", "--help", "help"}:
        return _help(arguments[1:])
    if name == "--version":
        from claimcheck._version import __version__

        return _print(f"claimcheck {__version__}")
    if name in COMMANDS:
        from claimcheck.cli.dispatch import dispatch

        return dispatch(name, arguments[1:])
    return _unknown(name)


def _help(about: Sequence[str]) -> int:
    """`claimcheck help check` is `claimcheck check --help`."""
    if about and about[0] in COMMANDS:
        from claimcheck.cli.dispatch import dispatch

        return dispatch(about[0], ["--help"])
    return _print(top_help())


def _unknown(name: str) -> int:
    from claimcheck.problems import did_you_mean

    if name.startswith("-"):
        _say(f"the option {ascii(name)[1:-1]} stands before a command; options come after it: claimcheck check -q")
        return USAGE
    near = did_you_mean(name, COMMANDS)
    meant = f"did you mean '{near}'? " if near else ""
    _say(f"there is no command {name!a}; {meant}commands: {', '.join(COMMANDS)}")
    return USAGE


def _print(text: str) -> int:
    from claimcheck.report.output import write_to

    write_to(sys.stdout, f"{text}\n")
    return 0


def _say(text: str) -> None:
    from claimcheck.report.output import say

    say(f"claimcheck: {text}")
