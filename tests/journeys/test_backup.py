"""Back up now, restore into a new place through the window, open it: the same file, and the old one untouched."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.services.backup_making import own_backups
from counsellor_app.ui.cases.list_page import CasesPage
from counsellor_app.ui.preferences.page import PreferencesPage
from counsellor_app.ui.unlock.lock_screen import LockScreen
from counsellor_app.ui.unlock.restore import RestoreScreen
from counsellor_app.ui.widgets.banner import Banner
from counsellor_app.ui.widgets.buttons import Button, LinkButton
from tests.builders import PASSPHRASE
from tests.journeys.conftest import Start
from tests.journeys.hands import click, part, press, press_enter, write
from tests.journeys.running import PATIENCE, a_file


def test_a_backup_is_restored_into_a_new_place(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    place, _case = a_file(tmp_path)
    first = start("--vault", str(place.folder))
    first.unlock()
    first.wait_home().go("settings", "backup")
    first.settle()
    settings = part(first.window(), PreferencesPage)
    press(Qt.Key.Key_Space)  # the focus stands on "Back up now"
    first.settle()
    ((backup, _at),) = own_backups(place)
    click(part(settings, Button, "Lock and restore"))
    assert first.codes == [0]
    before = place.database.read_bytes()

    second = start(*first.restarts[0])
    click(part(second.screen(LockScreen), LinkButton, "Restore a backup"))
    screen = second.screen(RestoreScreen)
    screen.choose(backup)  # what the file dialog of the system does
    click(screen.next)
    write(PASSPHRASE)
    press_enter()
    qtbot.waitUntil(lambda: screen.page() is screen.look_step, timeout=PATIENCE)
    click(screen.next)
    lock = second.screen(LockScreen)
    assert part(lock, Banner).text_label.text().startswith("Restored.")
    second.unlock()
    window = second.wait_home()
    restored = second.places.current_vault()
    assert restored is not None
    assert restored.parent == second.places.data
    assert restored != place.folder

    window.go("cases")
    second.settle()
    assert [row.student for row in part(window, CasesPage).model.table.rows()] == ["Есенов Мирас"]
    assert place.database.read_bytes() == before, "the file that was there stays as it was"
