"""The extra `did`: designs that are computed by the package diff-diff, and only where it is installed."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from types import ModuleType

    from numpy.typing import NDArray

    Table = Callable[[Mapping[str, NDArray[Any]]], object]

EXTRA = "policy-claimcheck[did]"
PACKAGE = "diff_diff"


@dataclass(frozen=True, slots=True)
class NotTested:
    """The extra is not there; nothing was computed.

    Attributes
    ----------
    install
        What to install.

    """

    install: str = EXTRA

    @property
    def why(self) -> str:
        """In words."""
        return f"not tested: install '{self.install}'"


def extra_or_none(package: str = PACKAGE) -> ModuleType | None:
    """The package of the extra; None where it is not installed.

    Parameters
    ----------
    package
        What it is called when imported.

    """
    try:
        return importlib.import_module(package)
    except ImportError:
        return None


def long_columns(figures: NDArray[np.float64]) -> dict[str, NDArray[Any]]:
    """A panel as columns: `unit` from 0, `time` from 1 and `figure`, a row for each cell.

    Parameters
    ----------
    figures
        Units by periods.

    """
    units, periods = figures.shape
    return {
        "unit": np.repeat(np.arange(units), periods),
        "time": np.tile(np.arange(1, periods + 1), units),
        "figure": figures.ravel(),
    }
