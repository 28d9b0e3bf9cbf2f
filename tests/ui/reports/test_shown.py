"""Tables in words, bars and captions: nothing hidden is told, no bar is wrong."""

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.content.library import load_content
from counsellor_app.domain.package_data import RowOut, TableOut
from counsellor_app.domain.tables import TABLE
from counsellor_app.ui.reports.findings import findings
from counsellor_app.ui.reports.shown import (
    Reasons,
    ShownTable,
    bars_of,
    has_chart,
    reason_words,
    refused_table,
    shown_table,
)
from counsellor_app.ui.reports.table_views import CROSSED, model_of, text_of
from counsellor_app.ui.widgets.bar_chart import Look

CONTENT = load_content()
Rows = dict[tuple[str, ...], int | None]


def a_table(code: str, rows: Rows, reasons: Reasons | None = None) -> ShownTable:
    shape = TABLE[code]
    out = tuple(RowOut(keys=keys, count=count, share=share_of(rows, keys)) for keys, count in rows.items())
    table = TableOut(id=code, unit=shape.unit, columns=shape.columns, rows=out)
    return shown_table(CONTENT, table, reasons or {})


def share_of(rows: Rows, keys: tuple[str, ...]) -> float | None:
    count, whole = rows[keys], rows.get(("*",))
    return None if count is None or not whole or keys == ("*",) else count / whole


PLACES: Rows = {("CLASSROOM",): 7, ("YARD",): 11, ("UNKNOWN",): 20, ("*",): 38}
HIDDEN: Rows = {("CLASSROOM",): None, ("YARD",): 11, ("BUS",): None, ("*",): 20}
WHY: Reasons = {
    ("incidents-by-place", ("CLASSROOM",)): "SMALL_CELL",
    ("incidents-by-place", ("BUS",)): "COMPLEMENTARY_CELL",
}


def test_rows_are_in_words_and_counts_with_their_share(qapp: QApplication) -> None:
    table = a_table("incidents-by-place", PLACES)
    assert table.title == "Incidents by place"
    assert [row.words[0] for row in table.rows] == ["Classroom", "School yard", "Not stated", "Total"]
    assert [(row.number, row.share) for row in table.rows][:2] == [("7", "18\u00a0%"), ("11", "29\u00a0%")]
    assert table.total() == 38


def test_a_hidden_number_says_how_and_why(qapp: QApplication) -> None:
    table = a_table("incidents-by-place", HIDDEN, WHY)
    small, shown, other, _ = table.rows
    assert (small.number, small.why) == ("1–4", "A count of 1 to 4")
    assert (other.number, other.why) == ("hidden", "Would give a hidden count away")
    assert (shown.number, shown.why) == ("11", "")
    assert table.hidden == 2


def test_bars_are_as_long_as_their_numbers_and_a_hidden_one_has_no_length(qapp: QApplication) -> None:
    bars = bars_of(a_table("incidents-by-place", HIDDEN, WHY))
    assert [(bar.label, bar.whole, bar.parts is None) for bar in bars] == [
        ("Classroom", 0, True),
        ("School yard", 11, False),
        ("Bus", 0, True),
    ]
    assert bars[0].spoken() == "Classroom: 1–4"


def test_levels_stand_from_the_highest_and_keep_their_sign(qapp: QApplication) -> None:
    bars = bars_of(a_table("cases-by-level", {("R0",): 9, ("R1",): 4, ("R3",): 1, ("NONE",): 2, ("*",): 16}))
    assert [bar.level for bar in bars] == ["R3", "R1", "R0", ""]


TERMS: Rows = {
    ("B07", "IN_TIME"): 9,
    ("B07", "LATE_REASON"): 1,
    ("B07", "LATE"): 1,
    ("B07", "RUNNING"): 2,
    ("B07", "*"): 13,
    ("B04", "IN_TIME"): 13,
    ("B04", "*"): 13,
}


def test_terms_tell_how_many_of_those_that_ended(qapp: QApplication) -> None:
    talk, head = bars_of(a_table("terms-by-rule", TERMS))
    assert talk.number.replace("\u00a0", " ") == "9 of 11"
    assert [(part.value, part.look) for part in talk.parts or ()] == [
        (9, Look.FULL),
        (1, Look.OUTLINE),
        (1, Look.HATCHED),
        (2, Look.DASHED),
    ]
    assert head.number.replace("\u00a0", " ") == "13 of 13"


def test_a_term_with_a_hidden_state_is_hidden_whole(qapp: QApplication) -> None:
    talk, head = bars_of(a_table("terms-by-rule", TERMS | {("B07", "LATE"): None}))
    assert (talk.parts, talk.number) == (None, "hidden")
    assert head.parts is not None


@pytest.mark.parametrize(
    ("code", "rows", "said"),
    [
        ("incidents-by-place", PLACES, "38 incidents. Most often: school yard, 11."),
        ("incidents-by-place", HIDDEN, "20 incidents."),
        ("incidents-by-place", {("YARD",): 3, ("BUS",): 3, ("*",): 6}, "6 incidents."),  # two are most
        ("incidents-by-place", {("YARD",): None, ("*",): None}, "2 numbers hidden."),
        ("incidents-by-place", {}, "Nothing to count in these days."),
        ("cases-by-language", {("kk",): 6, ("ru",): 2, ("*",): 8}, "8 cases. Most often: Kazakh, 6."),
        ("reports-by-source", {("CHILD",): 1, ("*",): 1}, "1 referral. Most often: the child, 1."),
        ("closed-by-outcome", {("STOPPED",): 2, ("*",): 2}, "2 cases closed. Most often: stopped, 2."),
        ("cases-by-level", {("R0",): 9, ("R2",): 2, ("R3",): 1, ("*",): 12}, "Act now or today: 3 of 12."),
        ("cases-by-level", {("R0",): 9, ("R3",): None, ("*",): 12}, "1 number hidden."),
        ("bullying-by-repeat", {("ONE",): 4, ("TWO_OR_MORE",): 6, ("*",): 10}, "Two or more incidents: 6 of 10."),
        ("bullying-by-cyber", {("NO",): 4, ("*",): 4}, "Online: 0 of 4."),
        ("bullying-by-decision", {("RECOGNISED",): 5, ("*",): 9}, "Recognised by the authority: 5 of 9."),
        ("cases-handed-on", {("KDN",): 2, ("*",): 9}, "Sent to the Commission on Minors: 2."),
        ("cases-handed-on", {("*",): 9}, "Nothing was handed on."),
        (
            "terms-by-rule",
            TERMS,
            "In time: 22 of 24. Most often late: talk with both sides, No.\u00a0506, para\u00a09(2).",
        ),
        (
            "terms-hours",
            {("B04",): 3, ("B07",): 26},
            "Takes longest: talk with both sides, No.\u00a0506, para\u00a09(2), 26 hours.",
        ),
        ("prevention-events", {("Q1", "CLASS_HOUR"): 2, ("Q1", "*"): 2, ("*", "*"): 2}, "2 events."),
        ("prevention-reach", {("*", "CHILDREN"): 90, ("*", "ADULTS"): 4}, "Children: 90. Adults: 4."),
        ("prevention-papers", {("PLAN", "2026-09-01"): 1}, "1 document."),
    ],
)
def test_the_caption_states_the_finding(code: str, rows: Rows, said: str, qapp: QApplication) -> None:
    assert findings().of(a_table(code, rows)) == said


@pytest.mark.parametrize("code", TABLE)
def test_every_table_has_a_caption_when_all_of_it_is_hidden(code: str, qapp: QApplication) -> None:
    if TABLE[code].open:
        return
    known = {"level": "R1", "state": "IN_TIME"}
    keys = tuple(known.get(column, "X") for column in TABLE[code].columns)
    table = a_table(code, {keys: None, ("*",) * len(keys): None})
    assert findings().of(table) == "2 numbers hidden."


def test_a_refused_table_says_why(qapp: QApplication) -> None:
    table = refused_table(CONTENT, TABLE["cases-type-by-level"], reason_words(CONTENT, "RELEASED_BEFORE"))
    assert findings().of(table) == "Not given."
    assert table.refused == "Could be compared with a table given before"
    assert not has_chart(table)


def test_rows_against_columns_with_their_sums_last(qapp: QApplication) -> None:
    rows: Rows = {("0-4", "m"): 3, ("0-4", "*"): 3, ("7-9", "f"): 6, ("7-9", "*"): 6, ("*", "m"): 3, ("*", "*"): 9}
    model = model_of(a_table("cases-band-by-sex", rows))
    assert [column.title() for column in model.columns] == ["Grades", "Boy", "Girl", "Total"]
    shown = [[column.text(row) for column in model.columns] for row in model.rows()]
    assert [line[1:] for line in shown] == [["3", "0", "3"], ["0", "6", "6"], ["3", "0", "9"]]


def test_what_is_copied_is_what_is_shown(qapp: QApplication) -> None:
    text = text_of(a_table("incidents-by-place", HIDDEN, WHY)).splitlines()
    assert text[0] == "Place\tNumber\tShare"
    assert text[1] == "Classroom\t1–4\t"
    assert text[3] == "Bus\thidden\t"
    assert set(TABLE) >= CROSSED


def test_hours_and_days_are_written_out(qapp: QApplication) -> None:
    hours = a_table("terms-hours", {("B04",): 26})
    assert hours.rows[0].number.replace("\u00a0", " ") == "26 h"
    papers = a_table("prevention-papers", {("PLAN", "2026-09-01"): 1})
    assert papers.rows[0].words == ("Prevention plan approved", "01.09.2026")


def test_columns_stand_in_the_order_of_the_sums(qapp: QApplication) -> None:
    """The first form of bullying has happened in the highest grades only: they still come last."""
    rows: Rows = {("PHYSICAL", "10-12"): 2, ("PHYSICAL", "*"): 2, ("VERBAL", "0-4"): 1, ("VERBAL", "7-9"): 1}
    sums: Rows = {("VERBAL", "*"): 2, ("*", "0-4"): 1, ("*", "7-9"): 1, ("*", "10-12"): 2, ("*", "*"): 4}
    model = model_of(a_table("incidents-form-by-band", rows | sums))
    assert [column.key for column in model.columns] == ["by", "0-4", "7-9", "10-12", "*"]
