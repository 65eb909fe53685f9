"""claimcheck: fact-check policy claims against the data.

    import claimcheck

    for verdict in claimcheck.check("my-book"):
        print(verdict.claim.id, verdict.word, verdict.reason)

Importing it is cheap: what a call needs is imported by the call.
"""

from __future__ import annotations

from claimcheck._version import __version__

TYPE_CHECKING = False  # not worth the import of `typing`, which costs more than all else here
if TYPE_CHECKING:
    from claimcheck.api import Results, check
    from claimcheck.judgement.verdicts import Verdict, Word
    from claimcheck.problems import Problem

__all__ = ["Problem", "Results", "Verdict", "Word", "__version__", "check"]

_HOMES = {
    "Problem": "claimcheck.problems",
    "Results": "claimcheck.api",
    "Verdict": "claimcheck.judgement.verdicts",
    "Word": "claimcheck.judgement.verdicts",
    "check": "claimcheck.api",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
