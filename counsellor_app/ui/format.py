"""How days, moments, ages, classes and sizes are written in the three languages.

Day and month names come from Qt's own locale data. What belongs together is joined by non-breaking spaces, so that
an article, a class or a number never breaks over a line.
"""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from math import floor

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from counsellor_app.domain.clock import ZONE, local_day
from counsellor_app.ui.language import Language, current

NB = "\u00a0"


class Format(QObject):
    """Counted words. Only `self.tr` with a count is found as a plural by lupdate, hence a class."""

    def minutes(self, n: int) -> str:
        return self.tr("%n minute(s)", "", n)

    def hours(self, n: int) -> str:
        return self.tr("%n hour(s)", "", n)

    def days(self, n: int) -> str:
        return self.tr("%n day(s)", "", n)

    def working_days(self, n: int) -> str:
        return self.tr("%n working day(s)", "", n)

    def years(self, n: int) -> str:
        return self.tr("%n year(s) old", "", n)

    def octets(self, n: int) -> str:
        return self.tr("%n byte(s)", "", n)


@cache
def _counted() -> Format:
    return Format()


@cache
def _locale(language: Language) -> QLocale:
    return QLocale(f"{language.value}_{'GB' if language is Language.EN else 'KZ'}")


def locale() -> QLocale:
    return _locale(current())


def _name(day: date, pattern: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), pattern)


def day_month(day: date, today: date | None = None) -> str:
    """``30 ноября``; with the year when it is not this year's: ``30 ноября 2025``."""
    same_year = today is None or today.year == day.year
    if same_year:
        return nobreak(_name(day, "d MMMM"))
    return nobreak(_name(day, "yyyy 'ж.' d MMMM" if current() is Language.KK else "d MMMM yyyy"))


def weekday(day: date) -> str:
    """``пн``, ``дс``, ``Mon``."""
    return _name(day, "ddd").rstrip(".")


def nearby_day(day: date, today: date) -> str:
    """A day beside today in words: ``сегодня``, ``вчера``, ``завтра``, ``пн, 30 ноября``."""
    match (day - today).days:
        case 0:
            return QCoreApplication.translate("Format", "today")
        case -1:
            return QCoreApplication.translate("Format", "yesterday")
        case 1:
            return QCoreApplication.translate("Format", "tomorrow")
    return f"{weekday(day)}, {day_month(day, today)}"


def day_heading(day: date, today: date) -> str:
    """The heading of a day: ``Сегодня, вторник 24 ноября``; in Kazakh the weekday stands last."""
    long_weekday, rest = _name(day, "dddd"), day_month(day, today)
    together = f"{rest}, {long_weekday}" if current() is Language.KK else f"{long_weekday} {rest}"
    if abs((day - today).days) <= 1:
        together = f"{nearby_day(day, today)}, {together}"
    return capital(together)


def full_day(day: date) -> str:
    """For a title: ``вторник, 24 ноября``; ``24 қараша, сейсенбі``."""
    if current() is Language.KK:
        return f"{day_month(day)}, {_name(day, 'dddd')}"
    return f"{_name(day, 'dddd')}, {day_month(day)}"


def date_digits(day: date) -> str:
    """``24.11.2026``: the way dates are written in the country's papers, in every language."""
    return f"{day.day:02d}.{day.month:02d}.{day.year}"


def day_digits(day: date) -> str:
    """``24.11``"""
    return f"{day.day:02d}.{day.month:02d}"


def clock_time(moment: datetime, zone: tzinfo = ZONE) -> str:
    """``09:20`` in the school's zone."""
    return moment.astimezone(zone).strftime("%H:%M")


def moment_digits(moment: datetime, zone: tzinfo = ZONE) -> str:
    """``24.11.2026, 10:30``"""
    return f"{date_digits(local_day(moment, zone))}, {clock_time(moment, zone)}"


def nearby_moment(moment: datetime, today: date, zone: tzinfo = ZONE) -> str:
    """``сегодня, 15:00``; ``пн, 30 ноября, 15:00``"""
    return f"{nearby_day(local_day(moment, zone), today)}, {clock_time(moment, zone)}"


def left(span: timedelta) -> str:
    """What is left, in one unit: ``38 минут``, ``7 часов``, ``25 дней``. Past spans count the same way."""
    minutes = int(abs(span).total_seconds() // 60)
    if minutes < 60:
        return nobreak(_counted().minutes(minutes))
    if minutes < 48 * 60:
        return nobreak(_counted().hours(minutes // 60))
    return days(minutes // (24 * 60))


def days(count: int) -> str:
    return nobreak(_counted().days(count))


def working_days(count: int) -> str:
    return nobreak(_counted().working_days(count))


def age(born: date, on: date) -> str:
    """Full years: ``13 лет``."""
    return nobreak(_counted().years(years(born, on)))


def years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def class_name(grade: int | str, letter: str = "") -> str:
    """``7 «Б»``; ``7`` without a letter."""
    return f"{grade}{NB}«{letter}»" if letter else f"{grade}"


def size(octets: int) -> str:
    """``214 КБ``; binary units, as file managers show them."""
    if octets < 1024:
        return nobreak(_counted().octets(octets))
    value, unit = octets / 1024, QCoreApplication.translate("Format", "KB")
    if value >= 1024:
        value, unit = value / 1024, QCoreApplication.translate("Format", "MB")
    if value >= 1024:
        value, unit = value / 1024, QCoreApplication.translate("Format", "GB")
    digits = f"{value:.0f}" if value >= 10 else f"{value:.1f}"
    return f"{digits.replace('.', locale().decimalPoint())}{NB}{unit}"


def percent(part: float) -> str:
    """0.62 -> ``62 %``; a half is rounded up, as one does by hand: 1 of 8 is 13 %."""
    return f"{floor(part * 100 + 0.5)}{NB}%"


_TIES = (
    (re.compile(r"(№|§|\b(?:пп?|ст|подп|art|para|No)\.) +(?=\S)"), rf"\1{NB}"),
    (re.compile(r"(?<=\d) +(?=\S)"), NB),
)


def nobreak(text: str) -> str:
    """Ties what belongs together: ``№ 506``, ``п. 9(2)``, ``7 «Б»``, ``24 ноября``."""
    for pattern, tied in _TIES:
        text = pattern.sub(tied, text)
    return text


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """For inside a sentence; an abbreviation stays as it is: ``ЖСН``."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def letters(name: str) -> str:
    """Two letters for an avatar: ``Есенов Мирас`` -> ``ЕМ``; also from initials."""
    parts = [part for part in re.split(r"[\s.\-]+", name.lstrip("@")) if part]
    return "".join(part[0] for part in parts[:2]).upper()


def initials(name: str) -> str:
    """A veiled name: ``Есенов Мирас Ерланович`` -> ``Е. М.``"""
    return NB.join(f"{letter}." for letter in letters(name))


def utc(day: date, hours: int, minutes: int, zone: tzinfo = ZONE) -> datetime:
    """The UTC moment of a wall clock time of the school."""
    return datetime(day.year, day.month, day.day, hours, minutes, tzinfo=zone).astimezone(UTC)
