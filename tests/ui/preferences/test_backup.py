"""Back up here and elsewhere, the check of the file, and the way back into a new place."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.services.backups import BackUp
from counsellor_app.services.vault import VaultPlace
from counsellor_app.services.vault_check import CheckReport
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.preferences.backup import BackupSection
from counsellor_app.ui.preferences.check_words import PROBLEMS, problem_words
from counsellor_app.ui.unlock.restore import RestoreScreen
from tests.builders import PASSPHRASE, Hour, a_student
from tests.services.vault_mould import opened
from tests.ui.keyboard import show, write
from tests.ui.preferences.conftest import Open
from tests.ui.unlock.conftest import Waiting, words_of


@pytest.fixture
def section(house: Open, qtbot: QtBot) -> BackupSection:
    found = house.page(qtbot, "backup").section()
    assert isinstance(found, BackupSection)
    return found


def test_a_backup_is_made_and_stands_in_the_list(section: BackupSection, house: Open, hour: Hour, qtbot: QtBot) -> None:
    section.now.click()
    [file] = house.vault.place.backups.glob("*.qbk")
    assert "opened again and compared with the file" in section.message.text_label.text()
    qtbot.waitUntil(lambda: file.name in words_of(section))
    assert section.now.isEnabled()
    assert not section.progress.isVisible()
    last = house.services.backups.last()
    assert last is not None
    assert last.verified
    hour.move(days=8)
    section.reload()
    qtbot.waitUntil(lambda: "Tue, 24\u00a0November" in words_of(section))  # no longer "today"


def test_a_backup_on_another_disk_restores_into_a_new_place(
    section: BackupSection, house: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    student = a_student(house.services.session)
    stick = tmp_path / "stick"
    stick.mkdir()
    section.back_up_to(stick / "copy.qbk")
    assert list(house.vault.place.backups.glob("*.qbk")) == []
    qtbot.waitUntil(lambda: str(stick / "copy.qbk") in words_of(section))
    house.vault.record("thing-done", house.services.session.now())

    fresh = VaultPlace(tmp_path / "vault-00000009")
    screen = RestoreScreen(house.desk, lambda: fresh, house.services.session.now, beside=house.vault.place)
    show(qtbot, screen, screen.file_step.choose_button)
    screen.choose(stick / "copy.qbk")
    screen.go(1)
    write(screen.key_step.secret, PASSPHRASE)
    screen.next.click()
    assert "2 line" in screen.look_step.lost.text_label.text()  # the note that a backup was made, and one more
    with qtbot.waitSignal(screen.restored):
        screen.next.click()
    vault = opened(fresh)
    assert vault.connection.execute("SELECT count(*) FROM person WHERE id = ?", (student,)).fetchone() == (1,)
    vault.close()


def test_a_place_among_the_files_own_is_refused(section: BackupSection, house: Open) -> None:
    section.back_up_to(house.vault.place.folder / "copy.qbk")
    assert "best another disk" in section.message.text_label.text()
    assert house.services.backups.last() is None
    assert section.now.isEnabled()


def test_a_place_that_is_not_there_is_told(section: BackupSection, house: Open, tmp_path: Path) -> None:
    section.back_up_to(tmp_path / "no such disk" / "copy.qbk")
    assert section.message.isVisible()
    assert house.services.backups.last() is None


def test_cancel_leaves_no_file(house: Open, qtbot: QtBot) -> None:
    waiting = Waiting()
    house.desk = Desk(waiting)
    section = house.page(qtbot, "backup").section()
    assert isinstance(section, BackupSection)
    waiting.work()
    section.now.click()
    assert section.progress.isVisible()
    assert not section.now.isEnabled()
    section.progress.cancel_button.click()
    waiting.work()
    qtbot.waitUntil(section.now.isEnabled)
    assert "No backup was made" in section.message.text_label.text()
    assert list(house.vault.place.backups.glob("*")) == []


def test_a_sound_file_is_told_with_its_numbers(section: BackupSection) -> None:
    section.check.click()
    assert "No fault was found" in section.message.text_label.text()
    assert "every signature holds" in section._check_line.text()
    assert section.check.isEnabled()


def test_a_line_of_the_log_changed_from_outside_is_found(section: BackupSection, house: Open) -> None:
    connection = house.vault.connection
    of_log = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'"
    for (name,) in connection.execute(of_log).fetchall():
        connection.execute("DROP TRIGGER " + name)
    connection.execute("UPDATE audit SET detail = '{\"forged\":1}' WHERE seq = 2")
    section.check.click()
    assert "changed from outside" in section.message.text_label.text()


def test_every_problem_has_words() -> None:
    assert CheckReport.__doc__ is not None
    codes = {code.strip(" .`\n") for code in CheckReport.__doc__.split(":")[1].split(".")[0].split(",")}
    assert codes == set(PROBLEMS)
    assert all(problem_words(code) != code for code in codes)


def test_the_way_to_restore_leads_to_the_lock_screen(house: Open, qtbot: QtBot) -> None:
    house.services.backups.back_up(BackUp())
    page = house.page(qtbot, "backup")
    section = page.section()
    assert isinstance(section, BackupSection)
    with qtbot.waitSignal(page.lock_wanted):
        section.restore.click()
