"""Forms, cards, rows of chips, banners, Undo, progress, steps: what is built of smaller things."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import theme
from counsellor_app.ui.placed import placed
from counsellor_app.ui.progress import Progress
from counsellor_app.ui.theme import Theme, px, tokens
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.clock_pill import ClockPill, Pill
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.form import FormColumn, FormField
from counsellor_app.ui.widgets.progress import ProgressView
from counsellor_app.ui.widgets.steps import Steps


def test_a_field_has_its_label_help_and_error(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = FormField(edit, "Reason", name="reason", help_text="What you saw and heard")
    qtbot.addWidget(field)
    field.show()
    assert edit.accessibleName() == "Reason"
    assert edit.accessibleDescription() == "What you saw and heard"
    field.set_error("At least 30 characters")
    assert (edit.property("bad"), field.error()) == ("true", "At least 30 characters")
    assert edit.accessibleDescription() == "At least 30 characters"
    assert field.below.isHidden()
    field.set_error("")
    assert edit.property("bad") == "false"
    assert not field.below.isHidden()
    field.set_label("Причина")
    field.set_help("Что видели и слышали")
    assert (edit.accessibleName(), edit.accessibleDescription()) == ("Причина", "Что видели и слышали")


def test_an_error_has_the_red_edge(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = FormField(edit, "Reason")
    qtbot.addWidget(field)
    field.show()
    field.set_error("Missing")
    assert edit.grab().toImage().pixelColor(0, edit.height() // 2) == QColor(tokens().r3.text)


def test_a_refusal_finds_its_field(qtbot: QtBot) -> None:
    form = FormColumn()
    qtbot.addWidget(form)
    card = Card("Incident")
    inner = FormField(QLineEdit(), "Place", name="place", in_card=True)
    card.add_widget(inner)
    form.add_row(
        FormField(QLineEdit(), "From", name="channel"), FormField(QLineEdit(), "How", name="form"), stretches=(2, 1)
    )
    form.add(card)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    assert set(form.fields) == {"channel", "form", "place"}
    assert form.show_error("place", "Choose one")
    assert inner.error() == "Choose one"
    assert inner.control.hasFocus()
    assert not form.show_error("unknown", "?")
    assert not form.show_error(None, "?")
    form.clear_errors()
    assert inner.error() == ""


@pytest.mark.parametrize("scale", [100, 150])
def test_a_form_is_never_wider_than_720(scale: int, qapp: QApplication, qtbot: QtBot) -> None:
    form = FormColumn()
    qtbot.addWidget(form)
    field = FormField(QLineEdit(), "Reason")
    form.add(field)
    form.resize(1600, 400)
    form.show()
    theme.apply(qapp, Theme.LIGHT, scale)
    QApplication.sendPostedEvents()
    assert field.width() == px(720)


def test_a_form_scrolls_only_when_it_is_higher_than_its_place(qtbot: QtBot) -> None:
    """Wrapped words are many lines in the narrowest column; here they are one."""
    form = FormColumn()
    qtbot.addWidget(form)
    for _ in range(6):
        form.add(FormField(QLineEdit(), "Name", help_text="A word that stands here " * 5))
    form.rows.addStretch(1)
    form.resize(900, form._column.heightForWidth(720) + 40)
    form.show()
    QApplication.processEvents()
    assert form.verticalScrollBar().maximum() == 0
    form.resize(900, form.height() - 60)
    QApplication.processEvents()
    assert form.verticalScrollBar().maximum() > 0


def test_a_card_counts_and_is_as_high_as_drawn(qtbot: QtBot) -> None:
    card = Card("Not signed", 3)
    qtbot.addWidget(card)
    item = card.add_item("Есенов Мирас", "talk, today 09:48", side=Button("Sign", Kind.ACCENT_QUIET, size=Size.SMALL))
    card.show()
    assert card.count_label.text() == "3"
    assert card.sizeHint().height() == 36 + 48 + 2
    assert item.height() == 48
    card.set_count(None)
    card.set_title("")
    assert card.count_label.isHidden()
    assert card.head.isHidden()
    card.clear()
    assert card.body.count() == 0


def test_a_banner_has_its_verbs(qtbot: QtBot) -> None:
    banner = Banner("Draft of 19 November", BannerKind.WARNING)
    qtbot.addWidget(banner)
    keep, drop = banner.add_verb("Keep"), banner.add_verb("Discard")
    assert (keep.kind(), drop.kind()) == (Kind.ACCENT_QUIET, Kind.QUIET)
    banner.show()
    assert banner.sizeHint().height() >= px(42)
    assert banner.grab().toImage().pixelColor(px(5), px(20)) == QColor(tokens().r2.fill)
    banner.set_kind(BannerKind.NOTE)
    assert banner.grab().toImage().pixelColor(px(5), px(20)) == QColor(tokens().soft)
    banner.set_text("Rules are new")
    assert banner.accessibleName() == "Rules are new"


def test_chips_that_do_not_fit_stand_behind_a_number(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    for number in range(6):
        row.add(ClockPill(Pill(title=f"Duty number {number}", left="25 days")))
    row.resize(row.sizeHint())
    row.show()
    assert row.hidden_count() == 0
    chip = row.chips()[0].sizeHint().width()
    row.resize(chip * 3 + 100, 26)
    assert row.hidden_count() == 6 - sum(one.isVisible() for one in row.chips()) > 0
    more = next(one for one in row.findChildren(QWidget) if getattr(one, "text", lambda: "")().startswith("+"))
    assert more.isVisible()
    for width in range(chip, chip * 6, 17):
        row.resize(width, 26)
        shown = [one for one in (*row.chips(), more) if one.isVisible()]
        assert all(one.geometry().right() < width for one in shown)
    assert {one.geometry().top() for one in row.chips() if one.isVisible()} == {0}
    row.clear()
    assert row.chips() == ()


def test_where_the_chosen_chip_is_hidden_the_last_one_says_so(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    chips = [FilterChip(f"A long name {n}", code=str(n)) for n in range(4)]
    for chip in chips:
        row.add(chip)
    row.resize(260, 30)
    row.show()
    chips[0].setChecked(True)
    QApplication.processEvents()
    assert (row.hidden_count() > 0, row._more.isChecked()) == (True, False)
    chips[0].setChecked(False)
    chips[3].setChecked(True)
    QApplication.processEvents()
    assert chips[3].isHidden()
    assert row._more.isChecked()


class Asked(ChipRow):
    """Counts how often it was asked to place its chips."""

    times = 0

    def event(self, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.LayoutRequest
        return super().event(event)


def test_chips_come_to_rest(qtbot: QtBot) -> None:
    """A number that changed with each placing asked for the next one, for ever: a third of a core on a page at rest."""
    row = Asked()
    qtbot.addWidget(row)
    for number in range(12):
        row.add(FilterChip(f"Filter number {number}", count=number))
    row.show()
    whole = row.sizeHint().width()
    for width in range(whole // 4, whole, 23):
        row.resize(width, 26)
        for _ in range(5):
            QCoreApplication.processEvents()
        before = row.times
        for _ in range(5):
            QCoreApplication.processEvents()
        assert row.times == before, f"{width} of {whole}"


def test_a_chip_that_grew_while_its_page_was_hidden_is_not_cut_off(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row, chip = ChipRow(), FilterChip("All", count=0)
    row.add(chip)
    row.add(FilterChip("Others", count=0))
    QVBoxLayout(page).addWidget(row)
    page.resize(400, 60)
    page.show()
    page.hide()
    chip.set_count(262)
    page.show()
    assert chip.width() == chip.sizeHint().width()
    assert row.chips()[1].x() > chip.width()


def test_the_rest_of_the_chips_can_be_seen(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    for number in range(6):
        row.add(ClockPill(Pill(title=f"Duty number {number}")))
    row.resize(300, 26)
    row.show()
    hidden = row.hidden_count()
    shown: list[int] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        shown.append(len(menu.actions()))
        menu.close()

    row.more_opened.connect(lambda: QTimer.singleShot(0, look))
    next(one for one in row.findChildren(QWidget) if getattr(one, "text", lambda: "")().startswith("+")).click()  # type: ignore[attr-defined]
    assert shown == [hidden]
    assert len(row.chips()) == 6
    assert all(chip.parent() is row for chip in row.chips())


def test_a_flow_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=6, line_gap=4)
    for _ in range(5):
        part = QLabel()
        part.setFixedSize(QSize(50, 20))
        flow.addWidget(part)
    assert flow.heightForWidth(5 * 50 + 4 * 6) == 20
    assert flow.heightForWidth(5 * 50 + 4 * 6 - 1) == 44
    assert flow.heightForWidth(10) == 5 * 20 + 4 * 4
    flow.setGeometry(QRect(0, 0, 110, 200))
    assert [part.geometry().top() for part in placed(flow)] == [0, 0, 24, 24, 48]
    assert flow.takeAt(9) is None


def test_long_work_shows_how_far_and_can_be_cancelled(qtbot: QtBot) -> None:
    view = ProgressView(lambda what: {"rows": "Reading rows"}[what])
    qtbot.addWidget(view)
    progress = Progress()
    view.follow(progress)
    progress.report(620, 1000, "rows")
    qtbot.waitUntil(lambda: view.percent.text().startswith("62"))
    assert view.what.text() == "Reading rows"
    assert view.bar.value() == 620
    with qtbot.waitSignal(view.cancelled):
        view.cancel_button.click()
    assert progress.cancelled()
    assert not view.cancel_button.isEnabled()


def test_steps_are_named_and_lead_back(qtbot: QtBot) -> None:
    steps = Steps(("Language", "School", "Passphrase"))
    qtbot.addWidget(steps)
    steps.set_current(1)
    steps.show()
    assert steps.sizeHint().width() == px(232)
    names = [one.accessibleName() for one in steps.findChildren(QWidget) if one.accessibleName()]
    assert names == ["1. Language, done", "2. School, current step", "3. Passphrase"]
    first, _, third = steps.steps()
    with qtbot.waitSignal(steps.went_back) as told:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told.args == [0]
    with qtbot.assertNotEmitted(steps.went_back):
        qtbot.mouseClick(third, Qt.MouseButton.LeftButton)
    steps.set_texts(("Тіл", "Мектеп", "Құпиясөз"))
    assert steps.current() == 1
    assert not steps.grab().isNull()


def test_an_empty_page_says_what_to_do_first(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    empty = EmptyState("cases")
    QVBoxLayout(box).addWidget(empty)
    box.resize(900, 500)
    empty.set_texts(
        "No cases yet", "Случай появится с первым обращением. Сроки по приказу № 506 посчитаются сами, без вас."
    )
    empty.add_verb(QPushButton("New referral"))
    empty.add_below(Card("First steps"))
    box.show()
    assert empty.accessibleName().startswith("No cases yet")
    assert empty.text_label.height() >= empty.text_label.heightForWidth(px(520))


def test_a_label_gives_way(qtbot: QtBot) -> None:
    one = ElidedLabel("first information about the case", "muted")
    qtbot.addWidget(one)
    wide = one.sizeHint().width()
    one.setFixedWidth(60)
    one.show()
    assert one.is_cut()
    assert one.sizeHint().width() == wide
    assert one.minimumSizeHint().width() == 0
    one.setFixedWidth(wide)
    assert not one.is_cut()


def test_labels_never_read_tags(qtbot: QtBot) -> None:
    one = label("<b>Aigerim</b>", "name")
    qtbot.addWidget(one)
    assert one.textFormat() is Qt.TextFormat.PlainText
