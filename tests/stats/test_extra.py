from __future__ import annotations

import math

import numpy as np

from claimcheck.stats.extra import NotTested, extra_or_none, long_columns


def test_a_package_that_is_not_installed_is_none() -> None:
    assert extra_or_none("no_such_package") is None


def test_a_package_that_is_installed_is_imported() -> None:
    assert extra_or_none("math") is math


def test_without_the_extra_the_words_say_what_to_install() -> None:
    assert NotTested().why == "not tested: install 'policy-claimcheck[did]'"


def test_a_panel_becomes_a_row_for_each_cell() -> None:
    found = long_columns(np.array([[5.0, 6, 7], [8, 9, 10]]))

    assert found["unit"].tolist() == [0, 0, 0, 1, 1, 1]
    assert found["time"].tolist() == [1, 2, 3, 1, 2, 3]
    assert found["figure"].tolist() == [5, 6, 7, 8, 9, 10]
