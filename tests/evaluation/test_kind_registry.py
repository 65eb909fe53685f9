"""The kinds are found by their files, and a file is imported only when somebody asks for its kind."""

from __future__ import annotations

import subprocess
import sys

import pytest

from claimcheck.evaluation.kind import discover, params_of

LOOK = """
import sys
from claimcheck.evaluation.kind import discover, params_of
kinds = discover()
assert "level" in list(kinds)
before = [name for name in sys.modules if name.startswith("claimcheck.evaluation.kinds.")]
params_of(kinds)["level"]
after = [name for name in sys.modules if name.startswith("claimcheck.evaluation.kinds.")]
print(before, after)
"""


@pytest.mark.parametrize("name", discover())
def test_a_kind_is_called_like_its_file(name: str) -> None:
    assert discover()[name].name == name
    assert params_of(discover())[name] is discover()[name].params


def test_the_kinds_are_listed_in_alphabetical_order() -> None:
    assert list(discover()) == sorted(discover())
    assert len(discover()) == len(list(discover()))


def test_only_the_kind_that_is_asked_for_is_imported() -> None:
    found = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True).stdout
    assert found.strip() == "[] ['claimcheck.evaluation.kinds.level']"


def test_a_kind_that_is_not_there_is_no_kind() -> None:
    assert "lvel" not in discover()
    with pytest.raises(KeyError):
        discover()["lvel"]
