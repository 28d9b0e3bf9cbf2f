"""How a report speaks one language: its own fixed words, and those that the package brings for its codes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counsellor_app.documents.render import Words, words
from counsellor_app.domain.package_data import PackageData, PersonOut, Saying, WordsOut
from counsellor_app.domain.pseudonyms import shown

Run = dict[str, str]  # {"text": …} or {"who": …}: letters, or somebody
NO_BREAK = "\N{NO-BREAK SPACE}"
SHORT, LINE = 16, 60  # rows, letters: a table that surely fits on a page is not broken
LONGEST_LABEL = 300  # letters; the longest of our packs has under 120
PIECE = 16  # letters; shorter than what the printer breaks
KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Speech:
    """`codes`: "list/CODE" -> words. `people`: key -> how somebody is called in this language."""

    language: str
    fixed: Words
    said: Words
    codes: Mapping[str, WordsOut]
    people: Mapping[str, str]

    def code(self, code: str | None, *lists: str) -> str:
        """The words of a code from the first list that has it; the code itself where the package brings none."""
        if not code:
            return ""
        found = next((self.codes[f"{name}/{code}"] for name in lists if f"{name}/{code}" in self.codes), None)
        return _cut(_of(found, self.language)) if found else _cut(code)

    def say(self, key: str, **values: object) -> str:
        """A fixed sentence with its values."""
        return str(self.said[key]).format(**values)

    def word(self, key: str) -> str:
        return str(self.fixed[key])

    def counted(self, key: str, count: int) -> str:
        """``3 эпизода``."""
        forms = self.said[key]
        return str(forms[plural(count, self.language)]).format(count=number(count)).replace(" ", NO_BREAK)

    def day(self, iso: str | None) -> str:
        """``24.11.2026``, a month in words, ``24.11.2026 10:30``; what is no day stands as it is."""
        text = iso or ""
        if (found := re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?", text)) is None:
            return text
        year, month, day, time = found.groups()
        if day is not None:
            return f"{day}.{month}.{year}" + (f" {time}" if time else "")
        months = self.said["months"]
        name = months[int(month) - 1] if 1 <= int(month) <= len(months) else month
        return self.say("month", year=year, month=name)

    def runs(self, saying: Saying) -> list[Run]:
        """Free text: letters as they were written, people as they are called here."""
        return [
            {"text": piece} if isinstance(piece, str) else {"who": self.person(piece.who)} for piece in saying if piece
        ]

    def person(self, key: str) -> str:
        return self.people.get(key, key)

    def size(self, size: int) -> str:
        if size < KILOBYTE:
            return self.say("bytes", count=size)
        if size < KILOBYTE**2:
            return self.say("kilobytes", count=number(round(size / KILOBYTE)))
        megabytes = f"{size / KILOBYTE**2:.1f}"
        return self.say("megabytes", count=megabytes if self.language == "en" else megabytes.replace(".", ","))


def speech(data: PackageData, language: str) -> Speech:
    fixed = words("report", language)
    return Speech(
        language=language,
        fixed=fixed,
        said=fixed["said"],
        codes=data.words,
        people={person.key: _called(person, data, language) for person in data.people},
    )


def plural(count: int, language: str) -> int:
    """0 for one, 1 for few, 2 for many; Kazakh has one form."""
    if language == "kk":
        return 0
    if language == "en":
        return 0 if count == 1 else 1
    if count % 10 == 1 and count % 100 != 11:
        return 0
    return 1 if count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14} else 2


def number(count: int) -> str:
    """``1 184``, with spaces that do not break."""
    return f"{count:,}".replace(",", NO_BREAK)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def is_short(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table can be kept on one page."""
    return len(rows) <= SHORT and all(len(text) <= LINE for row in rows for text in row)


def unbroken(text: str) -> Sequence[str]:
    """Pieces that the printer puts together again: a hash or a command must not get invisible places to break."""
    return [text[start : start + PIECE] for start in range(0, len(text), PIECE)]


def _called(person: PersonOut, data: PackageData, language: str) -> str:
    if person.name:
        return person.name
    label = data.words.get(f"person_kind/{person.kind}")
    kind = _cut(_of(label, language) if label else person.kind)
    return f"{kind} {shown(person.key, language)}".replace(" ", NO_BREAK)


def _cut(label: str) -> str:
    """A label, not a text: one line, and whoever made the package, it does not fill pages."""
    label = re.sub(rf"[^\S{NO_BREAK}]+", " ", label).strip()
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"


def _of(words: WordsOut, language: str) -> str:
    match language:
        case "kk":
            return words.kk
        case "ru":
            return words.ru
        case _:
            return words.en
