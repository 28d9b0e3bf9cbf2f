"""A school's list comes in, is taken back, and comes in again; a second time it changes nothing."""

from pathlib import Path

from PySide6.QtCore import Qt

from counsellor_app.services.house import Services
from counsellor_app.ui.students.import_model import Phase
from counsellor_app.ui.students.import_page import ImportPage
from tests.journeys.conftest import DATA, House
from tests.journeys.hands import ALT, CONTROL, click, part, press

KAZAKH = DATA / "rosters" / "school_kk_utf8.csv"


def import_page(house: House, file: Path) -> ImportPage:
    house.window.go("import", file)
    return part(house.window, ImportPage)


def counts(page: ImportPage) -> tuple[int, ...]:
    diff = page.model.preview.diff if page.model.preview is not None else None
    assert diff is not None
    return len(diff.new), len(diff.changed), len(diff.unchanged), len(diff.refused)


def test_a_list_is_imported_undone_and_imported_again(house: House, services: Services) -> None:
    page = import_page(house, KAZAKH)
    assert counts(page) == (420, 0, 0, 0)
    click(page.write_button)
    assert page.model.phase is Phase.WRITTEN
    assert len(services.students.list()) == 420

    press(Qt.Key.Key_Z, modifier=CONTROL)  # the Undo bar offers it
    assert services.students.list() == ()

    page = import_page(house, KAZAKH)
    assert counts(page) == (420, 0, 0, 0)
    click(page.write_button)
    before = services.students.list()

    page = import_page(house, KAZAKH)
    assert counts(page) == (0, 0, 420, 0)
    assert not page.write_button.isEnabled()
    assert services.students.list() == before

    press(Qt.Key.Key_2, modifier=ALT)  # the list of students, by keyboard
    assert house.window.pages.current_key() == "students"
    press(Qt.Key.Key_Return)
    assert house.window.pages.current_key() == "student"
