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
    example: tuple[str, str, str]  # said, measured, outcome
    samples: tuple[str, ...] = ()  # words that stand in no table of single words


ROWS_IN_WORDS: dict[Hedge, WordRow] = {
    Hedge.BARE: WordRow(
        "within g/2 and t2; or cut off instead of rounded, and within t1",
        "within t1; or within g/2 but beyond t2 (a coarse figure)",
        "within t2 inexact; else false, over- or understated",
        ("60", "57.5", "mostly"),
    ),
    Hedge.EXACTLY: WordRow(
        "within half of the last digit written, zeros counted", "", "false", ("exactly 4,800", "4751", "false")
    ),
    Hedge.ABOUT: WordRow("within g/2 or t1, whichever is wider", "within t2", "false", ("about 60", "65.5", "mostly")),
    Hedge.NEARLY: WordRow(
        "below the figure by at most t1 (or g/2, up to t2)",
        "below by at most t2; or reached, within g/2 (understated)",
        "false",
        ("nearly 60", "58", "true"),
    ),
    Hedge.CLOSE_TO: WordRow(
        "read as 'about' and as 'nearly'; the better one counts", "", "false", ("close to 60", "62.9", "true")
    ),
    Hedge.MORE_THAN: WordRow(
        "above the figure (more than 25% above is noted as understated)",
        "",
        "inexact when it rounds to the figure but does not exceed it; else false",
        ("over 100", "99.7", "inexact"),
    ),
    Hedge.AT_LEAST: WordRow(
        "the figure or more", "", "inexact when it rounds to it; else false", ("at least 100", "100", "true")
    ),
    Hedge.LESS_THAN: WordRow(
        "below the figure",
        "",
        "inexact when it rounds to it but is not below; else false",
        ("under 60", "60.2", "inexact"),
    ),
    Hedge.AT_MOST: WordRow(
        "the figure or less", "", "inexact when it rounds to it; else false", ("up to 60", "60.2", "inexact")
    ),
    Hedge.BETWEEN: WordRow(
        "between the two, each with its g/2", "at most t1 outside", "false", ("65-70%", "70.4", "true"), ("between",)
    ),
    Hedge.AS_HIGH_AS: WordRow(
        "the highest value of the period reaches the figure, by its own rounding",
        "at most t1 below",
        "false",
        ("as high as 80", "77", "mostly"),
    ),
    Hedge.WELL_OVER: WordRow("above by more than t1", "above", "false", ("well over 50", "51", "mostly")),
    Hedge.WELL_UNDER: WordRow("below by more than t1", "below", "false", ("well under 50", "49", "mostly")),
    Hedge.FRACTION: WordRow(
        "within 5% of the fraction",
        "within 10%",
        "false",
        ("a third", "0.36", "mostly"),
        ("half", "a third", "a quarter"),
    ),
    Hedge.ONE_IN: WordRow(
        "one over the share rounds to N; up to one in four, within 5% of the fraction",
        "N one off, from 8 on; up to one in four, within 10%",
        "false",
        ("one in five", "0.21", "true"),
        ("one in five",),
    ),
    Hedge.MAJORITY: WordRow("more than half, by its lower bound", "", "false", ("most", "0.51", "true")),
    Hedge.VAST_MAJORITY: WordRow("75% or more", "66 to 75%", "false", ("the vast majority", "0.7", "mostly")),
    Hedge.EVERY: WordRow("all of them; one counterexample refutes", "", "false", ("every", "0.98", "false")),
    Hedge.NONE: WordRow("not one; one example refutes", "", "false", ("none", "0", "true")),
    Hedge.MULTIPLE: WordRow(
        "the ratio within 5% of k; undecidable when rounding hides it",
        "within 10%",
        "further in the claimed direction inexact, understated; else false",
        ("doubled", "2.05", "true"),
        ("doubled", "tripled", "twice as many", "three times as many", "five-fold"),
    ),
    Hedge.MORE_THAN_MULTIPLE: WordRow(
        "the ratio above k, by its lower bound",
        "",
        "undecidable when k lies inside the rounding; else false",
        ("more than doubled", "2.25", "true"),
        ("more than doubled", "more than twice"),
    ),
    Hedge.NEARLY_MULTIPLE: WordRow(
        "from 0.9 k up to k",
        "",
        "k or more inexact, understated; less false",
        ("nearly doubled", "1.925", "true"),
        ("nearly doubled", "almost tripled"),
    ),
    Hedge.PART: WordRow(
        "what is left within 5% of the fraction; undecidable when rounding hides it",
        "within 10%",
        "further down inexact, understated; else false",
        ("halved", "0.495", "true"),
        ("halved", "cut in half", "cut to a third", "half as many"),
    ),
    Hedge.MORE_THAN_PART: WordRow(
        "less is left than the fraction, by its upper bound",
        "",
        "undecidable when the fraction lies inside the rounding; else false",
        ("more than halved", "0.466", "true"),
        ("more than halved",),
    ),
    Hedge.TIMES_MORE: WordRow(
        "N times as much, or N + 1 times; the finding says which fits",
        "within 10% of either",
        "false",
        ("3 times more than", "4", "true"),
        ("three times more than", "five times higher than"),
    ),
    Hedge.UNCHANGED: WordRow("within 2%, or the stated margin", "within 5%", "false", ("unchanged", "-1.5", "true")),
    Hedge.SLIGHTLY: WordRow("under 5%, a house convention", "", "false", ("slightly", "3", "true")),
    Hedge.SHARPLY: WordRow("over 20%, a house convention", "", "false", ("sharply", "25", "true")),
    Hedge.DRAMATICALLY: WordRow("over 40%, a house convention", "", "false", ("dramatically", "30", "false")),
}
