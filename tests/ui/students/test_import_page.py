"""The import wizard, on the files that schools really have."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.domain.roster import Refusal, RosterField, RowNote
from counsellor_app.services.house import Services
from counsellor_app.services.student_commands import MarkLeft
from counsellor_app.ui.desk import Desk, Progress, Worker
from counsellor_app.ui.messages import known_codes
from counsellor_app.ui.students.import_model import Phase
from counsellor_app.ui.students.import_page import ImportPage
from counsellor_app.ui.students.import_tables import Tab
from counsellor_app.ui.students.roster_messages import FIELDS, NOTES, REFUSALS
from counsellor_app.ui.tab_order import stops
from counsellor_app.ui.veil import Veil
from tests.ui.students.conftest import added

ROSTERS = Path(__file__).parents[2] / "data" / "rosters"


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk, services, veil)
    qtbot.addWidget(made)
    made.show()
    return made


def phase(page: ImportPage) -> Phase:
    return page.model.phase


def count(page: ImportPage, name: str) -> str:
    return page.check.counts[name].number.text()


def test_a_file_is_checked_then_written_then_taken_back(page: ImportPage, services: Services, qtbot: QtBot) -> None:
    page.open(ROSTERS / "school_ru_titled.xlsx")
    assert page.steps.current() == 1
    assert page.subtitle() == "school_ru_titled.xlsx"
    assert [count(page, name) for name in ("read", "new", "changed", "unchanged", "refused")] == [
        "260",
        "260",
        "0",
        "0",
        "0",
    ]
    assert page.write_button.text() == "Write 260 lines"
    assert "backup" not in page.note_label.text()  # nothing is there yet that could be lost
    assert services.students.list() == ()
    page.write_button.click()
    assert phase(page) is Phase.WRITTEN
    assert page.result_step.state.text_label.text() == "260 students added"
    assert len(services.students.list()) == 260
    with qtbot.waitSignal(page.navigate) as going:
        page.result_step.students_button.click()
    assert going.args == ["students", None]
    page.result_step.undo_button.click()
    assert services.students.list() == ()
    assert phase(page) is Phase.FILE


def test_a_second_import_backs_up_first_and_finds_nothing_to_write(page: ImportPage, services: Services) -> None:
    page.open(ROSTERS / "school_ru_old.xls")
    page.write_button.click()
    page.open(None)
    page.model.choose(ROSTERS / "school_ru_old.xls")
    assert not page.write_button.isEnabled()
    assert page.note_label.text() == "Everything in this file is already written."
    page.model.choose(ROSTERS / "bad_rows.csv")
    assert page.note_label.text() == "2 students will be added.\nA backup is made before writing."
    page.write_button.click()
    assert services.backups.last() is not None
    assert page.result_step.state.text_label.text() == "2 students added, 10 lines not accepted"


def test_an_import_that_was_taken_back_is_not_shown_as_written(page: ImportPage, services: Services) -> None:
    page.open(ROSTERS / "bad_rows.csv")
    page.write_button.click()
    page.reload()
    assert phase(page) is Phase.WRITTEN
    assert page.model.done is not None
    assert page.model.done.undo is not None
    page.model.done.undo()
    page.reload()  # the window's Ctrl+Z made the page stale
    assert phase(page) is Phase.FILE
    assert services.students.list() == ()


def test_tab_goes_from_the_columns_to_the_lists_to_the_verbs(page: ImportPage) -> None:
    page.open(ROSTERS / "bad_rows.csv")
    reached = [part.accessibleName() or getattr(part, "text", str)() for part in stops(page)]
    first, last = "What the column holds: ИИН", "Write 2 lines"
    order = [first, "Remember for such files", "Not accepted 10", "Save the list", "Back", last]
    assert [stop for stop in reached if stop in order] == order
    at: QWidget | None = page.columns.combos[0]
    chain: list[QWidget] = []
    while at is not None and at is not page.write_button:
        chain.append(at)
        at = at.nextInFocusChain()
    assert chain.index(page.columns.remember) < chain.index(page.check.save_button) < chain.index(page.back_button)


def test_refused_lines_say_why_in_words(page: ImportPage) -> None:
    page.open(ROSTERS / "bad_rows.csv")
    lines = page.check.models[Tab.REFUSED].rows()
    assert [line.at for line in lines] == [3, 4, 5, 6, 8, 9, 10, 11, 12, 13]
    assert (lines[0].what, lines[0].below) == ("IIN: a digit is wrong", "in the file: 1309••••9837")
    assert (lines[2].what, lines[2].below) == ("There is no such date", "in the file: 31.02.2012")
    assert lines[3].below == "in the file: empty"
    assert count(page, "refused") == "10"
    text = page.check.refused_text()
    assert "'=HYPERLINK" in text
    assert "130974529837" not in text


def test_the_list_of_refused_lines_is_saved(page: ImportPage, desk: Desk, tmp_path: Path) -> None:
    failures: list[Exception] = []
    desk.failed.connect(failures.append)
    page.open(ROSTERS / "bad_rows.csv")
    page.check.save_asked.emit(tmp_path / "list.csv", page.check.refused_text())
    assert (tmp_path / "list.csv").read_bytes().count(b"\r\n") == 11
    page.check.save_asked.emit(tmp_path, "a folder is no file")
    assert isinstance(failures[0], Trouble)


def test_a_column_is_corrected_and_the_check_is_done_again(page: ImportPage, services: Services) -> None:
    page.open(ROSTERS / "school_ru_old.xls")
    combo = page.columns.combos[9]
    assert combo.code() == RosterField.GUARDIAN
    combo.set_code(RosterField.IGNORE)
    combo.chosen.emit(RosterField.IGNORE)
    assert page.model.opened is not None
    assert page.model.opened.mapping.columns[9] is RosterField.IGNORE
    assert "10 of 11 known" in page.columns.count_label.text()
    assert "parents" not in page.check.info.text()
    page.write_button.click()
    page.open(None)
    page.model.choose(ROSTERS / "school_ru_old.xls")
    assert page.model.opened.mapping.columns[9] is RosterField.IGNORE  # remembered for these titles


def test_without_a_column_of_names_nothing_can_be_written(page: ImportPage) -> None:
    page.open(ROSTERS / "school_ru_titled.xlsx")
    page.columns.corrected.emit(1, RosterField.IGNORE)
    assert page.message.text_label.text() == "Say which column holds the names."
    assert page.check.isHidden()
    assert not page.write_button.isEnabled()
    page.columns.corrected.emit(1, RosterField.FULL_NAME)
    assert page._message_room.isHidden()
    assert page.write_button.isEnabled()


@pytest.mark.parametrize(
    ("octets", "said"), [(b"", "There is nothing in this file"), (b"PK\x03\x04 cut", "This file cannot be read")]
)
def test_a_file_that_cannot_be_read_is_told_above_the_first_step(
    page: ImportPage, tmp_path: Path, octets: bytes, said: str
) -> None:
    (tmp_path / "list.xlsx").write_bytes(octets)
    page.open(tmp_path / "list.xlsx")
    assert phase(page) is Phase.FILE
    assert page.message.text_label.text().startswith(said)


def test_a_file_can_be_dropped_on_the_page(page: ImportPage) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(ROSTERS / "bad_rows.csv"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(200, 200), copy, mime, left, none))
    assert phase(page) is Phase.CHECK


def test_cancel_in_the_middle_writes_nothing(services: Services, veil: Veil, qtbot: QtBot) -> None:
    worker = Worker("test")
    page = ImportPage(Desk(worker.submit), services, veil)
    qtbot.addWidget(page)
    page.model.choose(ROSTERS / "school_kk_utf8.csv")
    qtbot.waitUntil(lambda: phase(page) is Phase.CHECK, timeout=20_000)

    def stop(progress: Progress) -> None:
        progress.changed.connect(lambda done, _of, _what: progress.cancel() if done else None)

    page.model.started.connect(stop)
    page.write_button.click()
    qtbot.waitUntil(lambda: phase(page) is Phase.CHECK, timeout=20_000)
    worker.stop()
    assert services.students.list() == ()
    assert page._message_room.isHidden()


def test_a_change_meanwhile_is_checked_again_before_writing(page: ImportPage, services: Services) -> None:
    page.open(ROSTERS / "bad_rows.csv")
    added(services, "Ахметова", "Сабина", iin="141297640808")
    page.write_button.click()
    assert phase(page) is Phase.CHECK
    assert count(page, "new") == "1"
    assert count(page, "changed") == "1"
    assert len(services.students.list()) == 1
    page.write_button.click()
    assert phase(page) is Phase.WRITTEN


def test_those_not_in_the_file_stay_and_lead_to_their_profile(
    page: ImportPage, services: Services, qtbot: QtBot
) -> None:
    student_id = added(services)
    page.open(ROSTERS / "bad_rows.csv")
    page.check.show_tab(Tab.GONE)
    (line,) = page.check.models[Tab.GONE].rows()
    assert (line.who, line.what) == ("Есенов Мирас", "stays in Pana; mark as left if so")
    with qtbot.waitSignal(page.navigate) as going:
        page.check.tables[Tab.GONE].opened.emit(student_id)
    assert going.args == ["student", student_id]
    services.students.mark_left(
        MarkLeft(id=student_id, status=SchoolStatus.LEFT, left_on=services.session.now().date())
    )
    page.reload()
    assert page.check.models[Tab.GONE].rows() == ()


def test_the_veil_hides_the_people_of_the_file(page: ImportPage, veil: Veil) -> None:
    page.open(ROSTERS / "bad_rows.csv")
    veil.set_on(True)
    said = " ".join(f"{line.who} {line.what} {line.below}" for line in page.check.models[Tab.REFUSED].rows())
    assert "Смағұлов" not in said
    assert "31.02.2012" not in said
    assert "IIN: a digit is wrong" in said


def test_every_code_has_words() -> None:
    assert set(REFUSALS) == set(Refusal)
    assert set(NOTES) == set(RowNote)
    assert set(FIELDS) == set(RosterField)
    assert {"mapping-no-name", "mapping-field-twice", "roster-changed-since"} <= known_codes()


def test_a_bug_while_reading_is_not_swallowed(desk: Desk, page: ImportPage) -> None:
    failures: list[Exception] = []
    desk.failed.connect(failures.append)
    assert page.model._say(ValueError()) is False
    assert page.model._say(RuleBroken("undo-too-late")) is True
    assert page.model._say(Trouble(TroubleKind.CANCELLED)) is True
    assert failures == []
