"""The page of reports over a real file: days, as seen and as it would leave, table and bars, the file; by keys."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.record import School
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.prevention import AddPrevention
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.reports.page import SECTIONS, ReportsPage
from counsellor_app.ui.reports.report_card import ReportCard
from counsellor_app.ui.veil import Veil
from tests.builders import Hour, a_vault
from tests.services.counted_by_hand import Story
from tests.services.released_examples import leaves


@pytest.fixture(scope="module")
def hour() -> Hour:
    return Hour(now=Hour().now.replace(month=9, day=2))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, hour: Hour) -> Iterator[Services]:
    """Some sixty referrals of one autumn, and an event."""
    vault = a_vault(tmp_path_factory.mktemp("told"), now=hour())
    services = open_house(vault, load_content(), now=hour)
    with services.session.store.begin("test-school") as unit:
        unit.schools.add(School(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
    Story(services.session, hour, 5).tell(60)
    hour.move(days=1)
    services.prevention.add(AddPrevention(kind="CLASS_HOUR", on_day=date(2026, 9, 2), children=27))
    yield services
    vault.close()


def shown_page(services: Services, desk: Desk, qtbot: QtBot) -> ReportsPage:
    page = ReportsPage(desk, services, Veil(follows_screens=False), words_for)
    qtbot.addWidget(page)
    page.resize(1158, 720)
    desk.changed.connect(lambda touched: page.reload() if page.topics & touched else None)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.reload()
    return page


@pytest.fixture
def page(told: Services, desk: Desk, qtbot: QtBot, qapp: QApplication) -> ReportsPage:
    return shown_page(told, desk, qtbot)


def card(page: ReportsPage, code: str) -> ReportCard:
    return next(each for each in page.cards if each.shown.id == code)


def press(page: ReportsPage, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_it_opens_on_this_school_year_as_the_school_sees_it(page: ReportsPage) -> None:
    assert page.bar.chips["year"].isChecked()
    assert [each.shown.id for each in page.cards] == list(SECTIONS["main"])
    assert not page.banner.isVisible()
    assert "as of" in page.subtitle()
    counts = [row.count for each in page.cards for row in each.shown.rows]
    assert None not in counts
    assert any(0 < (count or 0) < 5 for count in counts)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_has_its_cards(page: ReportsPage, section: str) -> None:
    page.open(section)
    assert page.sections[section].isChecked()
    assert [each.shown.id for each in page.cards if each.shown.rows] == [
        code for code in SECTIONS[section] if code not in NOTHING
    ]
    for each in page.cards:
        assert each.caption.text()
        assert each.accessibleName()


NOTHING = {"prevention-papers"}  # no plan was written down


def test_each_chart_has_its_table_one_key_away(page: ReportsPage) -> None:
    first = page.cards[0]
    first.table_button.setFocus()
    press(page, Qt.Key.Key_Space)
    assert first.table is not None
    assert first.table.isVisible()
    assert not first.chart.isVisible()
    assert QApplication.focusWidget() is first.table
    assert first.table.model().rowCount() == len(first.shown.rows)
    first.table_button.click()
    assert first.chart.isVisible()


def test_a_chart_is_read_aloud_whole(page: ReportsPage) -> None:
    heard = page.cards[0].chart.accessibleName()
    assert page.cards[0].caption.text().rstrip(".") in heard
    for bar in page.cards[0].chart.bars():
        assert bar.spoken() in heard


def test_as_it_would_leave_small_numbers_are_gone(page: ReportsPage) -> None:
    page.bar.leaving.click()
    assert page.banner.isVisible()
    assert "hidden" in page.banner.text_label.text()
    assert "up to" in page.subtitle()
    for section in SECTIONS:
        page.open(section)
        for each in page.cards:
            if not each.shown.id.startswith("prevention") and each.shown.id != "terms-hours":
                assert not any(0 < (row.count or 0) < 5 for row in each.shown.rows), each.shown.id
    page.open("reports")
    hidden = [row for row in card(page, "reports-by-type").shown.rows if row.count is None]
    assert hidden
    assert all(row.why and row.number in ("1–4", "hidden") for row in hidden)
    refused = card(page, "reports-source-by-type")
    assert refused.shown.refused
    assert not refused.table_button.isVisible()


def test_the_why_stands_under_the_number_in_the_table(page: ReportsPage) -> None:
    page.bar.leaving.click()
    page.open("reports")
    told = card(page, "reports-by-type")
    told.table_button.click()
    assert told.table is not None
    below = [told.shown.rows[n].why for n in range(len(told.shown.rows))]
    assert "A count of 1 to 4" in below


def test_other_days_give_other_numbers(page: ReportsPage, hour: Hour) -> None:
    year = page.cards[0].shown.total()
    page.bar.chips["last-year"].click()
    assert all(not each.shown.rows for each in page.cards)
    assert page.empty.isVisible()
    page.bar.chips["before"].click()
    assert not page.empty.isVisible()
    page.bar.chips["dates"].click()
    assert QApplication.focusWidget() is page.bar.first
    page.bar.first.set_value(date(2026, 9, 2))
    page.bar.last.set_value(date(2026, 9, 10))
    part = page.cards[0].shown.total()
    assert year is not None
    assert part is not None
    assert 0 < part < year


def test_days_that_are_no_period_are_refused_beside_them(page: ReportsPage) -> None:
    page.bar.choose("dates")
    page.bar.last.set_value(date(2026, 9, 1))
    page.bar.first.set_value(date(2026, 9, 5))
    assert page.bar.error.isVisible()
    assert "before" in page.bar.error.text()
    page.bar.first.set_value(date(2026, 8, 5))
    assert not page.bar.error.isVisible()


def test_what_is_not_over_cannot_leave_and_says_so(page: ReportsPage, hour: Hour) -> None:
    page.bar.choose("dates")
    page.bar.last.set_value(date(2030, 9, 1))
    page.bar.first.set_value(date(2030, 8, 1))
    page.bar.leaving.setChecked(True)
    assert "No day of this period is over yet" in page.bar.error.text()
    assert not page.bar.save_button.isEnabled()
    page.bar.choose("year")
    assert not page.bar.error.isVisible()
    assert page.bar.save_button.isEnabled()


def test_the_numbers_are_saved_as_they_are_shown(page: ReportsPage, tmp_path: Path) -> None:
    heard: list[str] = []
    page.told.connect(heard.append)
    file = tmp_path / "report.csv"
    page.save(file)
    assert heard == ["The numbers are saved"]
    own = read(file)
    assert own[0] == ["Table", "Counted in", "By", "and by", "Number", "Share"]
    assert ["Referrals by who told", "referrals", "total", ""] in [line[:4] for line in own]
    page.bar.leaving.click()
    page.save(file)
    left = read(file)
    assert "hidden" in {line[4] for line in left}
    assert not any(line[4].isdigit() and 0 < int(line[4]) < 5 for line in left if line[1] in ("cases", "referrals"))
    with page._services.session.store.read() as unit:
        acts = [act for (act,) in unit.connection.execute("SELECT act FROM audit ORDER BY seq DESC LIMIT 2")]
    assert acts == ["report-saved", "report-saved"]


def read(file: Path) -> list[list[str]]:
    text = file.read_bytes().decode("utf-8-sig")
    return list(csv.reader(StringIO(text), delimiter=";"))


def test_a_table_is_copied_with_tabs(page: ReportsPage) -> None:
    page.cards[0].copy_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(page.cards[0].shown.rows) + 1
    assert lines[0].startswith("Kind\t")


def test_cards_stand_side_by_side_where_there_is_room(page: ReportsPage) -> None:
    page.resize(1158, 720)
    QApplication.processEvents()
    assert page.cards[0].y() == page.cards[1].y()
    page.resize(620, 720)
    QApplication.processEvents()
    assert page.cards[0].y() < page.cards[1].y()


def test_it_is_walked_by_keys_from_days_to_cards(page: ReportsPage) -> None:
    page.focus_first()
    stops = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused in stops or focused is None:
            break
        stops.append(focused)
        press(page, Qt.Key.Key_Tab)
    wanted = [page.bar.leaving, page.bar.save_button, page.sections["main"], page.cards[0].table_button]
    assert [stops.index(each) for each in wanted] == sorted(stops.index(each) for each in wanted)


def test_a_new_event_is_counted_at_once(page: ReportsPage, told: Services, desk: Desk) -> None:
    page.open("prevention")
    before = card(page, "prevention-events").shown.total()
    desk.act(lambda: told.prevention.add(AddPrevention(kind="CLASS_HOUR", on_day=date(2026, 9, 3))))
    assert card(page, "prevention-events").shown.total() == (before or 0) + 1
    assert Topic.PREVENTION in page.topics


def test_days_that_left_before_are_shown_as_they_were(told: Services, desk: Desk, qtbot: QtBot, hour: Hour) -> None:
    first, last = date(2026, 9, 2), date(2026, 9, 20)
    leaves(told.session, told.statistics.answer(first, last))
    page = shown_page(told, desk, qtbot)
    page.bar.choose("dates")
    page.bar.first.set_value(first)
    page.bar.last.set_value(last)
    page.bar.leaving.click()
    assert "left before" in page.banner.text_label.text()
    assert page.subtitle().endswith((first + timedelta(days=18)).strftime("%d.%m.%Y"))


def test_an_empty_file_says_what_will_stand_here(desk: Desk, qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    vault = a_vault(tmp_path)
    services = open_house(vault, load_content(), now=Hour())
    page = shown_page(services, desk, qtbot)
    assert page.empty.isVisible()
    assert not any(each.isVisible() for each in page.cards)
    vault.close()
