"""The JSON Schema of `check -f json` and `export --to json`: what other programs may rely on.

Every key that is named is always there; what is not known is null. More keys may come with any release, and more
words in lists that are not closed here; none is taken away while `version` stays 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.judgement.axes import BROKEN_SERIES, FINAL, PROVISIONAL, REVISED, STALE
from claimcheck.judgement.verdicts import CONTEXT, LOAD_BEARING, Weight, Word
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided
from claimcheck.report.json_report import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _of(*types: str) -> Schema:
    return {"type": types[0] if len(types) == 1 else list(types)}


TEXT, TEXT_OR_NULL = _of("string"), _of("string", "null")
COUNT, COUNT_OR_NULL = {"type": "integer", "minimum": 0}, {"type": ["integer", "null"], "minimum": 0}
NUMBER_OR_NULL, FLAG, FLAG_OR_NULL = _of("number", "null"), _of("boolean"), _of("boolean", "null")
DAY_OR_NULL = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def _one_of(words: Iterable[str], *, or_null: bool = False) -> Schema:
    return {"enum": [*(str(word) for word in words), *([None] if or_null else [])]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _keys(**properties: Schema) -> Schema:
    """An object that has all of these keys, and may have others."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def check_schema() -> Schema:
    """The whole schema."""
    counted = dict.fromkeys(("claims", "agree", "differ", "without_expect", "not_checked"), COUNT)
    top = _keys(
        version={"const": VERSION},
        claimcheck=TEXT,
        summary=_keys(**counted),
        claims=_list(_ref("claim")),
        problems=_list(_ref("problem")),
    )
    title = "The verdicts of claimcheck, version 1"
    return {"$schema": DIALECT, "title": title, "description": _about(), **top, "$defs": _definitions()}


def _about() -> str:
    return " ".join((__doc__ or "").split("\n\n")[1].split())


def _definitions() -> dict[str, Schema]:
    return {
        "claim": _claim(),
        "dated": _dated(),
        "axes": _axes(),
        "check": _check(),
        "finding": _finding(),
        "figure": _figure(),
        "readings": _readings(),
        "detected": _detected(),
        "problem": _problem(),
    }


_WORD = _one_of(Word, or_null=True)
_SLANT = _one_of(Slant, or_null=True)


def _claim() -> Schema:
    return _keys(
        id=TEXT,
        file=TEXT_OR_NULL,
        line=COUNT_OR_NULL,
        claim=TEXT_OR_NULL,
        said_by=TEXT_OR_NULL,
        said_on=DAY_OR_NULL,
        tags=_list(TEXT),
        verdict=_WORD,
        direction=_SLANT,
        label=TEXT_OR_NULL,
        scale=TEXT,
        rating=_or_null(_keys(value=_of("number"), lowest=NUMBER_OR_NULL, highest=NUMBER_OR_NULL)),
        reason=TEXT_OR_NULL,
        day=DAY_OR_NULL,
        as_of=_or_null(_ref("dated")),
        today=_or_null(_ref("dated")),
        expected=_WORD,
        agrees=FLAG_OR_NULL,
        override=_or_null(
            _keys(
                verdict=_one_of(Word),
                reason=TEXT,
                by=TEXT,
                on=DAY_OR_NULL,
                label=TEXT_OR_NULL,
                differs=FLAG,
            )
        ),
        axes=_or_null(_ref("axes")),
        checks=_list(_ref("check")),
        not_checked=_list(_keys(part=TEXT, reason=TEXT)),
        sentence=_list(
            _keys(
                text=TEXT,
                start=COUNT,
                end=COUNT,
                kind=TEXT,
                checks=_list(COUNT),
                not_checked=TEXT_OR_NULL,
                line=COUNT_OR_NULL,
                column=COUNT_OR_NULL,
            )
        ),
        detectors=_list(_ref("detected")),
        ignored=_list(_keys(rule=TEXT, reason=TEXT, detected=_list(_ref("detected")))),
        problems=_list(_ref("problem")),
    )


def _dated() -> Schema:
    return _keys(on=DAY_OR_NULL, verdict=_WORD, direction=_SLANT, label=TEXT_OR_NULL, reason=TEXT)


def _axes() -> Schema:
    measures = dict.fromkeys(("n", "S", "x", "K_half", "R", "F", "U", "H", "omega"), NUMBER_OR_NULL)
    sources = _keys(independent=COUNT, primary=FLAG, circular=FLAG, stance_mismatch=_list(TEXT))
    return _keys(
        accuracy=_one_of(Accuracy, or_null=True),
        context=_one_of(Weight),
        data=_one_of((FINAL, PROVISIONAL, BROKEN_SERIES, REVISED, STALE), or_null=True),
        robustness=_keys(**measures),
        evidence=_or_null(_keys(scale=TEXT, level=_of("integer"), state=TEXT)),
        sources=sources,
    )


def _check() -> Schema:
    return _keys(
        kind=TEXT,
        part=COUNT,
        reading=TEXT_OR_NULL,
        counts=FLAG,
        role=_one_of((LOAD_BEARING, CONTEXT)),
        outcome=_one_of(Outcome, or_null=True),
        disputed=FLAG,
        undecided=_one_of(Undecided, or_null=True),
        direction=_SLANT,
        reason=TEXT,
        findings=_list(_ref("finding")),
        readings=_or_null(_ref("readings")),
    )


def _finding() -> Schema:
    return _keys(
        source=TEXT_OR_NULL,
        stance=_one_of(("supports", "contradicts", "context"), or_null=True),
        outcome=_one_of(Outcome),
        direction=_SLANT,
        undecided=_one_of(Undecided, or_null=True),
        would_decide=TEXT_OR_NULL,
        claimed=TEXT,
        reason=TEXT,
        n=COUNT_OR_NULL,
        observed=_list(_ref("figure")),
        rows=_list(TEXT),
        notes=_list(TEXT),
    )


def _figure() -> Schema:
    bounds = dict.fromkeys(("value", "low", "high"), NUMBER_OR_NULL)
    words = dict.fromkeys(("of", "label", "at", "measure", "unit", "status"), TEXT)
    return _keys(**words, **bounds)


def _readings() -> Schema:
    told = _keys(
        source=TEXT,
        way=TEXT_OR_NULL,
        at=TEXT_OR_NULL,
        reason=TEXT,
        sentences={"type": "object", "additionalProperties": TEXT},
    )
    return _keys(
        n=COUNT_OR_NULL,
        keep_half=COUNT_OR_NULL,
        weight=NUMBER_OR_NULL,
        counter_arguments=_list(told),
        nearest_true=_or_null(told),
        safe_to_say=TEXT_OR_NULL,
    )


def _detected() -> Schema:
    heavy = [weight for weight in Weight if weight is not Weight.CLEAN]
    return _keys(
        rule=TEXT,
        severity=_one_of(heavy),
        message=TEXT,
        part=COUNT_OR_NULL,
        source=TEXT_OR_NULL,
        suggestion=TEXT_OR_NULL,
        line=COUNT_OR_NULL,
        column=COUNT_OR_NULL,
    )


def _problem() -> Schema:
    place = {"file": TEXT_OR_NULL, "line": COUNT_OR_NULL, "column": COUNT_OR_NULL}
    severity = _one_of(("error", "warning"))
    return _keys(
        code={"type": "string", "pattern": "^CC[0-9]{3}$"},
        severity=severity,
        message=TEXT,
        **place,
        hint=TEXT_OR_NULL,
        claim=TEXT_OR_NULL,
    )
