"""Letters a finding is about are cut out of a text without losing one; a text with chips is laid out for any width."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.disclosure import Finding, FindingKind
from counsellor_app.domain.package_data import RedactionOut
from counsellor_app.ui.requests.answer.marks import by_place, marked
from counsellor_app.ui.requests.answer.preview_row import row_of, summed
from counsellor_app.ui.requests.answer.saying import Chip, Marked, Run, SayingLayout, Strong, letters

PLACE = "cases/0/lines/3/text/0/1"
TEXTS = st.text(st.sampled_from("абв где \n😀ң"), max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=5)


def a_finding(start: int, end: int, place: str = PLACE, *, blocks: bool = True) -> Finding:
    return Finding(
        key=f"{start}-{end}",
        kind=FindingKind.NAME,
        place=place,
        entry_id=None,
        text="",
        start=start,
        end=end,
        blocks=blocks,
    )


@given(text=TEXTS, spans=SPANS)
def test_no_letter_is_lost_or_doubled(text: str, spans: list[tuple[int, int]]) -> None:
    found = by_place(a_finding(min(span), max(span)) for span in spans)
    runs = marked((text,), found, PLACE)
    assert "".join(run if isinstance(run, str) else run.text for run in runs) == text
    covered = {at for first, last in (sorted(span) for span in spans) for at in range(first, min(last, len(text)))}
    at, shown = 0, set()
    for run in runs:
        length = len(run if isinstance(run, str) else run.text)
        if isinstance(run, Marked):
            shown |= set(range(at, at + length))
        at += length
    assert shown == covered


def test_a_finding_is_counted_in_its_own_piece() -> None:
    runs: tuple[Run, ...] = ("Позвонила ", Chip("B", "Ученик Б"), " Айгерим вечером")
    found = by_place([a_finding(1, 8, f"{PLACE}/2")])
    assert marked(runs, found, PLACE) == (
        "Позвонила ",
        Chip("B", "Ученик Б"),
        " ",
        Marked("Айгерим", blocks=True),
        " вечером",
    )


def test_a_finding_of_another_text_marks_nothing() -> None:
    assert marked(("Айгерим",), by_place([a_finding(0, 7, "cases/0/lines/4/text/0/1")]), PLACE) == ("Айгерим",)


@pytest.mark.parametrize(
    ("place", "row"),
    [
        ("cases/0/lines/3/text/0/1/2", "cases/0/lines/3"),
        ("cases/1/incidents/0/text", "cases/1/incidents/0"),
        ("cases/0/clocks/2/late_reason/1", "cases/0/clocks/2"),
        ("cases/0/opened", "cases/0"),
        ("people/4/name", "people/4"),
    ],
)
def test_every_place_stands_in_one_row(place: str, row: str) -> None:
    assert row_of(place) == row


def test_the_same_change_is_told_once_with_its_count() -> None:
    one = RedactionOut(place=PLACE, kind="name", reason="OTHER_CHILD", count=2)
    other = RedactionOut(place=PLACE, kind="name", reason="STAFF")
    assert [(each.reason, each.count) for each in summed((one, other, one))] == [("OTHER_CHILD", 4), ("STAFF", 1)]


@settings(max_examples=60, deadline=None)
@given(before=TEXTS, after=TEXTS, width=st.integers(40, 400))
def test_a_chip_is_found_where_it_is_painted_at_any_width(
    qapp: QApplication, before: str, after: str, width: int
) -> None:
    chip = Chip("B", "Ученик Б")
    layout = SayingLayout((before, chip, after), width)
    hits = {layout.chip_at(QPointF(x, y)) for y in range(0, layout.height, 4) for x in range(0, max(width, 200), 8)} - {
        None
    }
    assert hits == {chip}


def test_a_narrow_text_is_higher(qapp: QApplication) -> None:
    runs: tuple[Run, ...] = (Strong("Заметка. "), "Договорились встретиться завтра. " * 6)
    assert SayingLayout(runs, 200).height > 2 * SayingLayout(runs, 700).height


def test_what_is_read_out_has_no_hard_spaces() -> None:
    assert letters((Strong("Заметка. "), Chip("B", "Ученик\u00a0Б"), ", ", Marked("Айгерим", blocks=True))) == (
        "Заметка. Ученик Б, Айгерим"
    )
