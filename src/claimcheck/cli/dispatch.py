"""From words to a call: one Typer application for the one command that was asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import typer

from claimcheck.cli.books import NoBook
from claimcheck.cli.ending import NOTHING, UNREADABLE, USAGE
from claimcheck.cli.usage import WrongUsage
from claimcheck.report.output import say
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

# Click's own name for it; Typer carries Click inside itself since 0.29, so it cannot be imported from there.
_Refused: type[Exception] = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")


def dispatch(name: str, arguments: Sequence[str]) -> int:
    """Run the command; the exit code. What the words did not say rightly is told in a sentence."""
    try:
        code = application(name)(args=list(arguments), prog_name=f"claimcheck {name}", standalone_mode=False)
    except WrongUsage as wrong:
        return _told(str(wrong), wrong.hint or f"claimcheck {name} --help")
    except NoBook as answer:
        return _no_book(answer)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except _Refused as error:
        message = getattr(error, "format_message", error.__str__)()
        return _told(message[:1].lower() + message[1:].rstrip("."), f"claimcheck {name} --help")
    return code if isinstance(code, int) else 0


def application(name: str) -> typer.Typer:
    """A Typer application with this command alone; help without Rich, which would cost more than the command."""
    module = importlib.import_module(f"claimcheck.cli.{name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    app.command(name, context_settings=settings, epilog=module.EXAMPLES)(module.command)
    return app


def _no_book(answer: NoBook) -> int:
    """A path that does not exist cannot be read; a folder without a book is one where nothing matches."""
    problem = answer.problem
    where = f" ({one_line(problem.place.path)})" if problem.place is not None else ""
    say(f"claimcheck: {one_line(problem.message)}{where}")
    if problem.hint:
        say(f"  help: {one_line(problem.hint)}")
    return UNREADABLE if answer.is_missing else NOTHING


def _told(message: str, hint: str) -> int:
    say(f"claimcheck: {one_line(message)}")
    say(f"  help: {one_line(hint)}")
    return USAGE
