"""Words of the student pages: codes of the packs, a student's number, class and age, why two records look alike."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.iin import IinVerdict, IinWarning
from counsellor_app.domain.people import ClassSpell
from counsellor_app.services.student_commands import Likeness
from counsellor_app.ui.format import NB, class_name, date_digits
from counsellor_app.ui.language import current

SHORT_LANGUAGES: dict[str, object] = {
    "kk": QT_TRANSLATE_NOOP("Students", "Kaz"),
    "ru": QT_TRANSLATE_NOOP("Students", "Rus"),
    "uz": QT_TRANSLATE_NOOP("Students", "Uzb"),
    "ug": QT_TRANSLATE_NOOP("Students", "Uyg"),
    "tg": QT_TRANSLATE_NOOP("Students", "Taj"),
    "en": QT_TRANSLATE_NOOP("Students", "Eng"),
}
LIKENESS: dict[Likeness, object] = {
    Likeness.SAME_NAME: QT_TRANSLATE_NOOP("Students", "The same name"),
    Likeness.SAME_NAME_AND_BIRTH: QT_TRANSLATE_NOOP("Students", "The same name and birth date"),
    Likeness.ONE_LETTER: QT_TRANSLATE_NOOP("Students", "One birth date, names differ by one letter"),
}
VERDICTS: dict[IinVerdict, object] = {
    IinVerdict.VALID: QT_TRANSLATE_NOOP("Students", "The check digit is right"),
    IinVerdict.TRAINING: QT_TRANSLATE_NOOP("Students", "A training number: no such date of birth exists"),
    IinVerdict.BAD_LENGTH: QT_TRANSLATE_NOOP("Students", "Twelve digits are needed, {n} are typed"),
    IinVerdict.NOT_DIGITS: QT_TRANSLATE_NOOP("Students", "Only digits, please"),
    IinVerdict.BAD_CHECK_DIGIT: QT_TRANSLATE_NOOP("Students", "A mistake in a digit: the check digit does not agree"),
    IinVerdict.ORGANISATION: QT_TRANSLATE_NOOP("Students", "This is the number of an organisation (BIN)"),
}
WARNINGS: dict[IinWarning, object] = {
    IinWarning.DATE_MISMATCH: QT_TRANSLATE_NOOP("Students", "The IIN speaks of another birth date. This is allowed."),
    IinWarning.SEX_MISMATCH: QT_TRANSLATE_NOOP("Students", "The IIN speaks of the other sex. This is allowed."),
}


def code_words(content: Content, code_list: CodeList, code: str) -> str:
    return content.word(code_list, code).of(current().value)


def choices(content: Content, code_list: CodeList) -> tuple[tuple[str, str], ...]:
    """Codes of a list with their words, in the list's order."""
    return tuple((item.id, item.of(current().value)) for item in content.items(code_list))


def short_language(code: str) -> str:
    """``каз``: what a column of the list has room for; an unknown code as it is."""
    words = SHORT_LANGUAGES.get(code)
    return QCoreApplication.translate("Students", str(words)).lower() if words else code


def class_words(grade: int | None, letter: str) -> str:
    """``7 «Б»``; the letter alone or nothing where the grade is not known."""
    return class_name(grade, letter) if grade is not None else letter


def spell_words(spell: ClassSpell) -> str:
    """``01.09.2026 – 24.11.2026``, or since when."""
    if spell.until_on is None:
        return (
            QCoreApplication.translate("Students", "since {day}")
            .format(day=date_digits(spell.from_on))
            .replace(" ", NB)
        )
    return f"{date_digits(spell.from_on)}{NB}– {date_digits(spell.until_on)}"


def verdict_words(verdict: IinVerdict, typed: int) -> str:
    return QCoreApplication.translate("Students", str(VERDICTS[verdict])).format(n=typed)


def warning_words(warning: IinWarning) -> str:
    return QCoreApplication.translate("Students", str(WARNINGS[warning]))


def likeness_words(likeness: Likeness) -> str:
    return QCoreApplication.translate("Students", str(LIKENESS[likeness]))


def grouped_iin(iin: str) -> str:
    """``110230 590001``: read aloud in two halves."""
    return f"{iin[:6]}{NB}{iin[6:]}"


def born_words(born_on: date | None) -> str:
    return date_digits(born_on) if born_on else ""
