"""What the kernels load: scipy only when a figure is asked for, and never its slow half."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import importlib, pkgutil, sys
import claimcheck.stats
for module in pkgutil.iter_modules(claimcheck.stats.__path__):
    importlib.import_module(f"claimcheck.stats.{module.name}")
assert not {"scipy", "pandas", "diff_diff"} & set(sys.modules), "loaded before it is needed"
import numpy
from claimcheck.stats.placebos import placebos
from claimcheck.stats.welch import welch
figures = numpy.sin(numpy.arange(60.0).reshape(6, 10) ** 2)
welch(figures[0], figures[1])
placebos(figures[0], figures[1:], 7)
assert "scipy" in sys.modules
assert not {"scipy.stats", "pandas"} & set(sys.modules), "slow to load"
"""


def test_scipy_is_loaded_only_when_a_figure_is_asked_for_and_never_its_statistics() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED], check=False, timeout=120, capture_output=True, text=True, encoding="utf-8"
    )

    assert told.returncode == 0, told.stderr
