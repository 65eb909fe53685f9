"""The rows of the table of words as people read them: when a word is true, mostly true, and what else it may be."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.quantities.quantity import Hedge


@dataclass(frozen=True, slots=True)
class WordRow:
    """What one word promises. g is the grain of the figure said, t1 and t2 the house tolerances (5% and 10%)."""

    true: str
    mostly: str
    otherwise: str


ROWS_IN_WORDS: dict[Hedge, WordRow] = {
    Hedge.BARE: WordRow(
        "within g/2 and t2; or cut off instead of rounded, and within t1",
        "within t1; or within g/2 but beyond t2 (a coarse figure)",
        "within t2 inexact; else false, over- or understated",
    ),
    Hedge.EXACTLY: WordRow("within half of the last digit written, zeros counted", "", "false"),
    Hedge.ABOUT: WordRow("within g/2 or t1, whichever is wider", "within t2", "false"),
    Hedge.NEARLY: WordRow(
        "below the figure by at most t1 (or g/2, up to t2)",
        "below by at most t2; or reached, within g/2 (understated)",
        "false",
    ),
    Hedge.CLOSE_TO: WordRow("read as 'about' and as 'nearly'; the better one counts", "within t2", "false"),
    Hedge.MORE_THAN: WordRow(
        "above the figure (more than 25% above is noted as understated)",
        "",
        "inexact when it rounds to the figure but does not exceed it; else false",
    ),
    Hedge.JUST_OVER: WordRow(
        "above the figure by at most t1 (or g/2, up to t2): the mirror of 'nearly', a house convention",
        "above by at most t2",
        "inexact when it rounds to the figure but does not exceed it; else false",
    ),
    Hedge.AT_LEAST: WordRow("the figure or more", "", "inexact when it rounds to it; else false"),
    Hedge.LESS_THAN: WordRow("below the figure", "", "inexact when it rounds to it but is not below; else false"),
    Hedge.AT_MOST: WordRow("the figure or less", "", "inexact when it rounds to it; else false"),
    Hedge.BETWEEN: WordRow("between the two, each with its g/2", "at most t1 outside", "false"),
    Hedge.AS_HIGH_AS: WordRow(
        "the highest value of the period reaches the figure, by its own rounding", "at most t1 below", "false"
    ),
    Hedge.WELL_OVER: WordRow("above by more than t1", "above", "false"),
    Hedge.WELL_UNDER: WordRow("below by more than t1", "below", "false"),
    Hedge.FRACTION: WordRow("within 5% of the fraction", "within 10%", "false"),
    Hedge.ONE_IN: WordRow(
        "one over the share rounds to N; up to one in four, within 5% of the fraction",
        "N one off, from 8 on; up to one in four, within 10%",
        "false",
    ),
    Hedge.MAJORITY: WordRow("more than half, by its lower bound", "", "false"),
    Hedge.VAST_MAJORITY: WordRow("75% or more", "66 to 75%", "false"),
    Hedge.EVERY: WordRow("all of them; one counterexample refutes", "", "false"),
    Hedge.NONE: WordRow("not one; one example refutes", "", "false"),
    Hedge.MULTIPLE: WordRow(
        "the ratio within 5% of k; undecidable when rounding hides it",
        "within 10%",
        "further in the claimed direction inexact, understated; else false",
    ),
    Hedge.MORE_THAN_MULTIPLE: WordRow(
        "the ratio above k, by its lower bound", "", "undecidable when k lies inside the rounding; else false"
    ),
    Hedge.NEARLY_MULTIPLE: WordRow("from 0.9 k up to k", "", "k or more inexact, understated; less false"),
    Hedge.PART: WordRow(
        "what is left within 5% of the fraction; undecidable when rounding hides it",
        "within 10%",
        "further down inexact, understated; else false",
    ),
    Hedge.MORE_THAN_PART: WordRow(
        "less is left than the fraction, by its upper bound",
        "",
        "undecidable when the fraction lies inside the rounding; else false",
    ),
    Hedge.TIMES_MORE: WordRow(
        "N times as much, or N + 1 times; the finding says which fits", "within 10% of either", "false"
    ),
    Hedge.UNCHANGED: WordRow("within 2%, or the stated margin", "within 5%", "false"),
    Hedge.SLIGHTLY: WordRow("under 5%, a house convention", "", "false"),
    Hedge.SHARPLY: WordRow("over 20%, a house convention", "", "false"),
    Hedge.DRAMATICALLY: WordRow("over 40%, a house convention", "", "false"),
}
