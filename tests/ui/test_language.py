"""Three languages, switched while the window is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import language
from counsellor_app.ui.language import Language, set_language


class Heard(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.switched = 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.switched += 1


@pytest.mark.parametrize("one", list(Language))
def test_the_language_is_remembered_and_qt_follows(one: Language, qapp: QApplication) -> None:
    set_language(one)
    assert language.current() is one
    assert QLocale().name().startswith(one.value)


def test_every_widget_is_told(qtbot: QtBot) -> None:
    heard = Heard()
    qtbot.addWidget(heard)
    set_language(Language.RU)
    qtbot.waitUntil(lambda: heard.switched > 0)


def test_without_a_compiled_file_the_source_shows(tmp_path: Path) -> None:
    assert not set_language(Language.KK, tmp_path)
    assert QCoreApplication.translate("Levels", "Act today") == "Act today"


def test_qts_own_dialogs_speak_it_too() -> None:
    set_language(Language.RU)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    set_language(Language.EN)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_each_language_is_named_in_itself() -> None:
    assert language.NAMES == {Language.KK: "Қазақша", Language.RU: "Русский", Language.EN: "English"}
    assert language.system_language() in Language
