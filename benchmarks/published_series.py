"""Published results about series and counts: the smoking ban, the Nile, seat belts, rate ratios, regressions.

The Nile (Cobb 1978) is public domain, Norris and Wampler1 are works of the US National Institute of Standards and
Technology (Statistical Reference Datasets, Linear Regression), so they stand here; the rest is read from the folder.
"""

from __future__ import annotations

import math

from benchmarks.published_case import Case, at_least, at_most, columns_of, near

from claimcheck.stats.change_point import ChangePoint, change_point
from claimcheck.stats.counts import poisson_interval
from claimcheck.stats.interrupted import Interrupted, interrupted
from claimcheck.stats.interrupted_counts import as_ratio
from claimcheck.stats.least_squares import least_squares
from claimcheck.stats.mixtures import Estimate
from claimcheck.stats.poisson import CountFit, poisson_regression
from claimcheck.stats.rate_ratio import rate_ratio

NILE = """
1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958 1140 1100 1210 1150 1250 1260
1220 1030 1100 774 840 874 694 940 833 701 916 692 1020 1050 969 831 726 456 824 702 1120 1100 832 764 821 768 845 864
862 698 845 744 796 1040 759 781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890 744 749
838 1050 918 986 797 923 975 815 1020 906 901 1170 912 746 919 718 714 740
"""
NORRIS_Y = """
0.1 338.8 118.1 888.0 9.2 228.1 668.5 998.5 449.1 778.9 559.2 0.3 0.1 778.1 668.8 339.3 448.9 10.8 557.7 228.3 998.0
888.8 119.6 0.3 0.6 557.6 339.3 888.0 998.5 778.9 10.2 117.6 228.9 668.4 449.2 0.2
"""
NORRIS_X = """
0.2 337.4 118.2 884.6 10.1 226.5 666.3 996.3 448.6 777.0 558.2 0.4 0.6 775.5 666.9 338.0 447.5 11.6 556.0 228.1 995.8
887.6 120.2 0.3 0.3 556.8 339.1 887.2 999.0 779.0 11.1 118.3 229.2 669.1 448.9 0.5
"""
LAW = 169  # months before February 1983


def figures(text: str) -> list[float]:
    """The numbers of a text."""
    return [float(word) for word in text.split()]


def sicily(pairs: int) -> CountFit:
    """The regression of the tutorial: a step and a trend, and waves of the year where there are pairs of them."""
    table = {name: [float(cell) for cell in cells] for name, cells in columns_of("sicily.csv").items()}
    columns = [[1.0] * len(table["aces"]), table["smokban"], table["time"]]
    for turn in range(1, pairs + 1):
        angles = [2 * math.pi * turn * month / 12 for month in table["month"]]
        columns += [[math.sin(angle) for angle in angles], [math.cos(angle) for angle in angles]]
    fit = poisson_regression(columns, table["aces"], table["stdpop"])
    assert fit is not None
    return fit


def bounds(found: Estimate) -> tuple[float, float, float]:
    """A value and its interval."""
    return found.value, found.low, found.high


def smoking_ban_quasi() -> tuple[float, ...]:
    """With two waves and Pearson's dispersion."""
    fit = sicily(2)
    return *bounds(as_ratio(fit.quasi(1))), fit.dispersion


def ratio(one: int, other: int, exposure: tuple[float, float]) -> tuple[float, ...]:
    """The exact ratio, its interval and p."""
    found = rate_ratio(one, other, exposure=exposure)
    return found.ratio or math.nan, found.low, found.high or math.nan, found.p


def garwood() -> tuple[float, float]:
    """The interval of ten events."""
    found = poisson_interval(10)
    return found.low, found.high


def nile() -> tuple[float, ...]:
    """The last year of the first regime."""
    found = change_point(range(1871, 1971), figures(NILE))
    assert isinstance(found, ChangePoint)
    return found.last_before, found.p


def norris() -> tuple[float, ...]:
    """Both coefficients and their standard errors."""
    fit = least_squares([[1.0] * 36, figures(NORRIS_X)], figures(NORRIS_Y))
    return float(fit.coefficients[1]), float(fit.coefficients[0]), float(fit.standard_errors[1])


def wampler() -> tuple[float, ...]:
    """Six coefficients, all 1."""
    powers = [[float(x**power) for x in range(21)] for power in range(6)]
    fit = least_squares(powers, [sum(column[x] for column in powers) for x in range(21)])
    return tuple(float(value) for value in fit.coefficients)


def seat_belts(who: str, *, as_published: bool) -> tuple[float, ...]:
    """The step in percent, its interval and the p that rules.

    as_published: with what Harvey and Durbin held constant (the seasons, petrol prices, kilometres driven) and without
    a straight trend; else what our menu does with any monthly series.
    """
    table = columns_of("Seatbelts.csv")
    logs = {name: [math.log(float(cell)) for cell in table[name]] for name in (who, "PetrolPrice", "kms")}
    months = range(len(logs[who]))
    if as_published:
        held = [[math.cos(math.pi * turn * month / 6) for month in months] for turn in range(1, 7)]
        held += [[math.sin(math.pi * turn * month / 6) for month in months] for turn in range(1, 6)]
        held += [logs["PetrolPrice"], logs["kms"]]
        found = interrupted(months, logs[who], LAW, trend=False, beside=held)
    else:
        found = interrupted(months, logs[who], LAW, season=12)
    assert isinstance(found, Interrupted)
    step = as_ratio(found.step)
    return 100 * (step.low - 1), 100 * (step.high - 1), found.p


SERIES = (
    Case(
        "Sicily smoking ban: Poisson step, rate ratio",
        "0.8944 [0.8647, 0.925]",
        (near(0.8944, 1e-4), near(0.8647, 1e-4), near(0.925, 2e-4)),
        lambda: bounds(as_ratio(sicily(0).plain(1))),
        "sicily.csv",
    ),
    Case(
        "Sicily smoking ban: quasi-Poisson, two waves, dispersion",
        "0.8851 [0.8394, 0.9332], 2.262",
        (near(0.8851, 1e-4), near(0.8394, 1e-4), near(0.9332, 1e-4), near(2.262, 1e-3)),
        smoking_ban_quasi,
        "sicily.csv",
    ),
    Case(
        "exact rate ratio, 60/51,477.5 against 30/54,308.7",
        "2.110 [1.340, 3.388], p 0.00086",
        (near(2.110, 5e-4), near(1.340, 5e-4), near(3.388, 5e-4), near(0.00086, 5e-6)),
        lambda: ratio(60, 30, (51_477.5, 54_308.7)),
    ),
    Case("exact test, 380 against 420", "p 0.1679", (near(0.1679, 5e-5),), lambda: ratio(380, 420, (1, 1))[3:]),
    Case("Garwood interval of 10", "4.7954 to 18.3904", (near(4.7954, 5e-5), near(18.3904, 5e-5)), garwood),
    Case("Nile: last year of the first regime, p", "1898", (near(1898, 0), at_most(0.05)), nile),
    Case(
        "NIST Norris: B1, B0, standard error of B1",
        "1.00211681802045, -0.262323073774029",
        (near(1.00211681802045, 1e-11), near(-0.262323073774029, 1e-9), near(0.429796848199937e-3, 1e-12)),
        norris,
    ),
    Case("NIST Wampler1: six coefficients", "all 1", (near(1.0, 1e-7),) * 6, wampler),
    *(
        Case(
            f"seat belts, {name}: interval, p below {limit:g} ({how})",
            f"{published}%",
            (at_most(published), at_least(published), at_most(limit)),
            lambda who=who, as_published=as_published: seat_belts(who, as_published=as_published),  # type: ignore[misc]
            "Seatbelts.csv",
        )
        for as_published, how, limits in (
            (True, "their columns", (1e-5, 1e-5)),
            (False, "our menu", (1e-3, 1e-4)),
        )
        for (name, who, published), limit in zip(
            (("drivers", "drivers", -23), ("front seats", "front", -30)), limits, strict=True
        )
    ),
)
