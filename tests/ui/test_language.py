"""Three languages, switched while the window is open."""

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import language
from counsellor_app.ui.format import days
from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.levels import level_text


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


TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ru"><context>
<name>Levels</name><message><source>Act today</source><translation>Действовать сегодня</translation></message></context>
<context><name>Format</name><message numerus="yes"><source>%n day(s)</source><translation>
<numerusform>%n день</numerusform><numerusform>%n дня</numerusform>
<numerusform>%n дней</numerusform></translation></message></context></TS>"""


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    """A folder with a compiled Russian file of two texts."""
    source = tmp_path / "ru.ts"
    source.write_text(TS, "utf-8")
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(tmp_path / "counsellor_ru.qm")], check=True)
    return tmp_path


def test_a_compiled_file_speaks_and_counts(compiled: Path) -> None:
    assert set_language(Language.RU, compiled)
    assert level_text("R2", full=True) == "R2 Действовать сегодня"
    assert [days(count) for count in (1, 3, 25)] == ["1\u00a0день", "3\u00a0дня", "25\u00a0дней"]
    set_language(Language.EN, compiled)
    assert level_text("R2", full=True) == "R2 Act today"


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
