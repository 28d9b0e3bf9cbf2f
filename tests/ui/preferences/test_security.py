"""Another passphrase, another recovery code: from then on only the new one opens the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.services.vault import Kind, VaultPlace, open_vault
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.preferences.security import SecuritySection
from tests.builders import CHEAP, MORNING, PASSPHRASE
from tests.services.vault_mould import CODE, Mould, a_mould, opened
from tests.ui.keyboard import press, write
from tests.ui.preferences.conftest import Open
from tests.ui.unlock.conftest import Waiting, acts, words_of

RETURN = Qt.Key.Key_Return
NEW = "теңіз жаңбыр қайық шам қоңырау"


@pytest.fixture
def section(house: Open, qtbot: QtBot) -> SecuritySection:
    found = house.page(qtbot, "security").section()
    assert isinstance(found, SecuritySection)
    return found


def opens(place: VaultPlace, text: str, kind: Kind = "passphrase") -> bool:
    try:
        open_vault(place, bytearray(text.encode()), kind=kind, now=MORNING, floor=CHEAP).close()
    except Trouble as trouble:
        if trouble.kind not in (TroubleKind.WRONG_PASSPHRASE, TroubleKind.WRONG_RECOVERY_CODE):
            raise
        return False
    return True


def type_in(section: SecuritySection, old: str, new: str, again: str) -> None:
    """By keyboard, Enter after each."""
    form = section.passphrase
    form.wipe()
    for field, text in ((form.old, old), (form.fields.secret, new), (form.fields.again, again)):
        if field.isVisible():
            field.setFocus()
            write(field, text)
            press(field, RETURN)


def type_code_back(section: SecuritySection) -> str:
    panel = section.recovery.panel
    assert panel is not None
    code = panel.code()
    panel.ask.click()
    for at, edit in panel._asked():
        write(edit, code.split("-")[at])
    return code


def test_the_passphrase_is_changed(section: SecuritySection, house: Open) -> None:
    type_in(section, PASSPHRASE, NEW, NEW)
    assert "only the new passphrase opens the file" in words_of(section)
    assert acts(house.vault)[-1] == "passphrase-changed"
    assert section.passphrase.fields.secret.length() == section.passphrase.old.length() == 0
    house.vault.close()
    assert not opens(house.vault.place, PASSPHRASE)
    assert opens(house.vault.place, NEW)


def test_the_old_one_is_asked_for(section: SecuritySection, house: Open) -> None:
    assert not section.passphrase.change.isEnabled()
    type_in(section, "not this one at all", NEW, NEW)
    assert "does not open the file" in section.passphrase.old_field.error()
    assert section.passphrase.old.hasFocus()
    assert section.passphrase.fields.secret.length() == len(NEW)  # not typed anew
    write(section.passphrase.old, PASSPHRASE)
    assert section.passphrase.old_field.error() == ""
    press(section.passphrase.old, RETURN)
    assert acts(house.vault)[-1] == "passphrase-changed"


@pytest.mark.parametrize(
    ("new", "again", "words"),
    [
        (NEW, NEW + "а", "not the same"),
        ("Пробная школа Айгүл", "Пробная школа Айгүл", "your own name"),
        ("qwertyuiopasdfgh", "qwertyuiopasdfgh", "keyboard"),
    ],
)
def test_a_weak_one_is_refused(new: str, again: str, words: str, section: SecuritySection, house: Open) -> None:
    before = acts(house.vault)
    type_in(section, PASSPHRASE, new, again)
    assert words in words_of(section)
    assert acts(house.vault) == before


def test_a_new_code_counts_only_after_it_was_typed_back(
    section: SecuritySection, house: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    section.recovery.begin.click()
    panel = section.recovery.panel
    assert panel is not None
    assert not section.recovery.use.isEnabled()
    panel.save_sheet(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes()[:5] == b"%PDF-"
    sheet = section._sheet(panel.code())
    assert (sheet.vault_id.hex(), sheet.school) == (house.vault.vault_id, "Пробная школа")
    panel.ask.click()
    qtbot.waitUntil(panel.edits[1].isVisible)
    press(panel.edits[0], RETURN)  # too early: it only goes on to the next group
    assert panel.edits[1].hasFocus()
    assert "recovery-code-renewed" not in acts(house.vault)
    code = type_code_back(section)
    press(panel.edits[1], RETURN)
    assert acts(house.vault)[-1] == "recovery-code-renewed"
    assert "only the new recovery code counts" in words_of(section)
    assert section.recovery.panel is None
    house.vault.close()
    assert opens(house.vault.place, code, "recovery")
    assert opens(house.vault.place, PASSPHRASE)


def test_a_code_that_was_only_shown_changes_nothing(section: SecuritySection, house: Open) -> None:
    section.recovery.begin.click()
    section.recovery.drop_code.click()
    assert section.recovery.panel is None
    assert section.recovery.begin.isVisible()
    section.recovery.begin.click()
    section.leave()
    assert section.recovery.panel is None
    assert "recovery-code-renewed" not in acts(house.vault)


def test_nothing_secret_waits_on_a_page_nobody_looks_at(house: Open, qtbot: QtBot) -> None:
    page = house.page(qtbot, "security")
    section = page.section()
    assert isinstance(section, SecuritySection)
    write(section.passphrase.old, PASSPHRASE)
    write(section.passphrase.fields.secret, "half typed")
    section.passphrase.fields.suggest.click()
    page.show_section("look")
    assert section.passphrase.old.length() == section.passphrase.fields.secret.length() == 0
    assert section.passphrase.fields.suggested.text() == ""


def test_keys_are_derived_off_the_windows_thread(house: Open, qtbot: QtBot) -> None:
    waiting = Waiting()
    house.desk = Desk(waiting)
    section = house.page(qtbot, "security").section()
    assert isinstance(section, SecuritySection)
    waiting.work()
    type_in(section, PASSPHRASE, NEW, NEW)
    assert len(waiting.jobs) == 1
    assert not section.isEnabled()
    assert "passphrase-changed" not in acts(house.vault)
    waiting.work()
    qtbot.waitUntil(section.isEnabled)
    assert acts(house.vault)[-1] == "passphrase-changed"


@pytest.fixture(scope="module")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault-00000001")


def test_who_came_with_the_code_sets_a_new_passphrase(house: Open, mould: Mould, qtbot: QtBot, tmp_path: Path) -> None:
    place = mould.pour(tmp_path / "recovered")
    house.vault.close()
    house.vault = opened(place, CODE, "recovery")
    section = house.page(qtbot, "security").section()
    assert isinstance(section, SecuritySection)
    assert not section.passphrase.old.isVisible()
    type_in(section, "", NEW, NEW)
    assert acts(house.vault)[-1] == "passphrase-changed"
    assert section.passphrase.old.isVisible()  # from now on it is asked for
    house.vault.close()
    assert opens(place, NEW)
    assert not opens(place, PASSPHRASE)
