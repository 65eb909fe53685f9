from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from claimcheck.report.html.environment import rendered, shown
from claimcheck.report.tongues import tongue_of


@pytest.mark.parametrize(
    ("value", "told"),
    [
        pytest.param("a\x00\x1b[31mb", "a\\x00\\x1b[31mb", id="control characters"),
        pytest.param("a\u202eb", "a\\u202eb", id="a mark of direction"),
        pytest.param("a\ufffeb\U0001ffffc", "a\\ufffeb\\U0001ffffc", id="no characters at all"),
        pytest.param("\ud800", "\\ud800", id="half a character"),
        pytest.param("año 🙂", "año 🙂", id="letters stay"),
        pytest.param(None, "", id="nothing"),
        pytest.param(3, 3, id="a number"),
        pytest.param(Markup("<b>"), "<b>", id="markup of our own"),
    ],
)
def test_a_page_shows_what_it_would_else_obey(value: object, told: object) -> None:
    assert shown(value) == told


def test_a_template_that_asks_for_what_is_not_there_fails() -> None:
    with pytest.raises(UndefinedError):
        rendered("moved.html", tongue_of("en"), title="x", tab="x")
