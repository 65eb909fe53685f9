"""docs/check.schema.json: the JSON of `check`, for programs that read it."""

from __future__ import annotations

import json

from claimcheck.report.check_schema import check_schema


def page() -> str:
    """The whole schema."""
    return json.dumps(check_schema(), indent=2, ensure_ascii=False)
