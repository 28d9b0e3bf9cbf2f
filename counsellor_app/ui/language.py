"""Kazakh, Russian, English: chosen live, equal in everything. Without a compiled file the English source shows."""

from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDERS = (
    Path(__file__).parents[1] / "_i18n",
    Path(__file__).parents[2] / "build" / "i18n",
)


class Language(StrEnum):
    KK = "kk"
    RU = "ru"
    EN = "en"


CODES = frozenset(language.value for language in Language)
NAMES = {Language.KK: "Қазақша", Language.RU: "Русский", Language.EN: "English"}  # each in itself, never translated


class _Speech:
    """The translators in the application: loaded again, not exchanged, so that every widget is told once."""

    def __init__(self) -> None:
        self.language = Language.EN
        self.own = QTranslator()
        self.base = QTranslator()
        self.is_installed = False


@cache
def _speech() -> _Speech:
    return _Speech()


def current() -> Language:
    return _speech().language


def set_language(language: Language, folder: Path | None = None) -> bool:
    """Switches the whole window; `QEvent.Type.LanguageChange` tells every widget. False: no compiled file found."""
    speech = _speech()
    speech.language = language
    QLocale.setDefault(QLocale(f"{language.value}_{'GB' if language is Language.EN else 'KZ'}"))
    found = any(
        speech.own.load(f"counsellor_{language.value}", str(place))
        for place in ((folder,) if folder is not None else FOLDERS)
    )
    speech.base.load(f"qtbase_{language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    app = QCoreApplication.instance()
    if app is not None and not speech.is_installed:
        app.installTranslator(speech.base)
        app.installTranslator(speech.own)
        speech.is_installed = True
    return found


def system_language() -> Language:
    """The first of the system's languages that we speak, otherwise Russian."""
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0].split("_")[0]
        if code in CODES:
            return Language(code)
    return Language.RU
