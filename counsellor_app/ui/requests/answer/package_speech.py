"""How a package reads in the window's language, in the words it carries itself: what is seen is what arrives."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsellor_app.domain.package_data import PackageData, PersonOut, Saying, WordsOut
from counsellor_app.domain.pseudonyms import shown
from counsellor_app.ui.format import capital, date_digits, locale, nobreak
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.requests.answer.saying import NB, Chip, Run

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
ISO_MONTH = re.compile(r"(\d{4})-(\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """`people`: key -> (how somebody is called, whether that is a real name)."""

    language: str
    codes: Mapping[str, WordsOut]
    people: Mapping[str, tuple[str, bool]]

    def code(self, code: str | None, *lists: str) -> str:
        """The words of a code from the first list that has it; the code itself where the package brings none."""
        if not code:
            return ""
        found = next((self.codes[f"{name}/{code}"] for name in lists if f"{name}/{code}" in self.codes), None)
        return _of(found, self.language) if found else code

    def person(self, key: str) -> str:
        return self.people.get(key, (key, False))[0]

    def chip(self, key: str) -> Chip:
        text, is_named = self.people.get(key, (key, False))
        return Chip(key, text, is_named)

    def runs(self, saying: Saying) -> tuple[Run, ...]:
        return tuple(piece if isinstance(piece, str) else self.chip(piece.who) for piece in saying)

    def day(self, iso: str | None) -> str:
        """``24.11.2026``, or the month in words where days became months."""
        text = iso or ""
        if ISO_DAY.fullmatch(text[:10]) and len(text) >= 10:
            return date_digits(date.fromisoformat(text[:10]))
        found = ISO_MONTH.fullmatch(text)
        if found is None:
            return text
        name = capital(locale().standaloneMonthName(int(found[2])))
        return nobreak(f"{found[1]} {name}" if self.language == "kk" else f"{name} {found[1]}")

    def period(self, first: str | None, last: str | None) -> str:
        if first and last:
            return f"{self.day(first)}\u2013{self.day(last)}"
        if first:
            return QCoreApplication.translate("Requests", "from {day}").format(day=self.day(first))
        return QCoreApplication.translate("Requests", "until {day}").format(day=self.day(last)) if last else ""


def speech(data: PackageData, language: Language | None = None) -> Speech:
    spoken = (language or current()).value
    people = {person.key: (_called(person, data, spoken), bool(person.name)) for person in data.people}
    return Speech(language=spoken, codes=data.words, people=people)


def _called(person: PersonOut, data: PackageData, language: str) -> str:
    if person.name:
        return person.name
    label = data.words.get(f"person_kind/{person.kind}")
    words = _of(label, language) if label else person.kind
    return f"{words} {shown(person.key, language)}".replace(" ", NB)


def _of(words: WordsOut, language: str) -> str:
    match language:
        case "kk":
            return words.kk
        case "ru":
            return words.ru
        case _:
            return words.en
