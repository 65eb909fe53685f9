"""Groups, registers and notes: who is in a table, whatever a check asks of it."""

from collections.abc import Callable
from typing import Any

from claimcheck.datasets.series import Need

Make = Callable[..., Any]


def test_groups_take_their_members_from_the_table(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {column: y, grain: year}
          entity: {column: e, label: l}
          aggregates: [World]
          measures: {m: {column: v}}
        groups:
          countries: {all-except: aggregates, expected: 195}
          others: {all-except: [Alpha]}
          first: {column: phase, in: [1, 2]}
          top: {entities: [A, B], of: countries, complete: top}
        """,
        t__csv="e,l,phase,y,v\nA,Alpha,1,2015,1\nB,Beta,2,2015,\nC,Gamma,3,2015,1\nW,World,1,2015,3\n",
    )
    tables = book.scan(Need("s", "m"))
    assert tables.group("countries", ["s"]).members == ("A", "B", "C")
    assert tables.group("countries", ["s"]).expected == 195
    assert tables.group("others", ["s"]).members == ("B", "C")
    assert tables.group("first", ["s"]).members == ("A", "B")
    assert tables.group("top", ["s"]).holds_top
    assert tables.group("nobody", ["s"]) is None
    assert book.series("m").aggregates == {"W"}


def test_an_answer_does_not_depend_on_what_else_is_asked(table: Make, make_where: Make) -> None:
    book = table("e,y,sex,v\nA,2015,total,3\nA,2015,male,2\nB,2015,male,1\nC,2015,total,\n", "where: {sex: total}")
    plain, male = Need("s", "m"), Need("s", "m", make_where(sex="male"))
    together, alone = book.scan(plain, male), book.scan(plain)
    assert together.series(plain) == alone.series(plain)
    assert list(together.series(plain).cells) == ["A", "C"]
    assert list(together.series(male).cells) == ["A", "B"]
    assert together.inhabitants("s").entities == alone.inhabitants("s").entities == ("A", "C")


def test_a_note_below_the_table_is_no_place(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {column: y, grain: year}
          entity: {column: e}
          measures: {m: {column: v}}
        groups: {all-of-them: {all-except: aggregates}, first: {column: phase, in: 1}}
        """,
        t__csv="e,phase,y,v\nA,1,2015,3\nB,2,2015,4\nSource: ministry,,,\n",
    )
    tables = book.scan(Need("s", "m"))
    assert list(tables.series(Need("s", "m")).cells) == ["A", "B"]
    assert tables.group("all-of-them", ["s"]).members == ("A", "B")
    assert tables.group("first", ["s"]).members == ("A",)


def test_a_group_by_a_missing_column_is_told(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data: {path: data/t.csv, time: {at: 2015}, entity: {column: e}, measures: {m: {column: v}}}
        groups: {first: {column: fase, in: 1}}
        """,
        t__csv="e,phase,v\nA,1,3\n",
    )
    assert [found[:2] for found in book.faults()] == [("CC501", 7)]


def test_a_register_with_a_filter_keeps_its_own_places_and_span(shelf: Make, make_where: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          rows: event
          where: {valid: yes}
          time: {column: y, grain: year}
          entity: {column: e}
          measures: {m: {rows: count}}
        """,
        t__csv="e,y,valid,type\nA,2015,yes,x\nB,2017,yes,y\nC,2019,no,x\n",
    )
    series = book.series("m", where=make_where(type="x"))
    assert list(series.cells) == ["A", "B"]
    assert book.values("m", of="B", where=make_where(type="x")) == {"2015": 0.0, "2016": 0.0, "2017": 0.0}
