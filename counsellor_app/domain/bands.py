"""Bands in place of exact values: ages, grades, months.

A band is what a stranger may know. They end where school stages and the law's ages do, and so that age and grade say
nearly the same: 6-9 is the primary school (grades 0-4), 10-12 grades 5-6, 13-15 grades 7-9, 16-17 grades 10-12;
14, 16 and 18 change what the law allows, so no band crosses 16 or 18. Where both together would still point at few
children of the school, the less needed one is left out: see `Traits.coarser` and `FEWEST`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

FEWEST = 5  # children of the school who look the same; the threshold of the statistics too


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """`first` to `last`, both inside; in years, or grades."""

    id: str
    first: int
    last: int


AGE_BANDS = (
    Band(id="0-5", first=0, last=5),
    Band(id="6-9", first=6, last=9),
    Band(id="10-12", first=10, last=12),
    Band(id="13-15", first=13, last=15),
    Band(id="16-17", first=16, last=17),
    Band(id="18-up", first=18, last=150),
)
GRADE_BANDS = (
    Band(id="0-4", first=0, last=4),
    Band(id="5-6", first=5, last=6),
    Band(id="7-9", first=7, last=9),
    Band(id="10-12", first=10, last=12),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a de-identified package may say of a child besides the role. None: unknown or left out."""

    age_band: str | None = None
    grade_band: str | None = None
    sex: str | None = None
    language: str | None = None

    def coarser(self) -> "Traits":
        """With one trait less: first the language, then the sex, then the age, then the grade; itself when empty."""
        for name in ("language", "sex", "age_band", "grade_band"):
            if getattr(self, name) is not None:
                return replace(self, **{name: None})
        return self

    def covers(self, other: "Traits") -> bool:
        """Whether `other` could be meant by what is said here."""
        return all(
            said is None or said == known
            for said, known in (
                (self.age_band, other.age_band),
                (self.grade_band, other.grade_band),
                (self.sex, other.sex),
                (self.language, other.language),
            )
        )


def age_band(age: int | None) -> str | None:
    """`age` in full years; None for unknown or impossible."""
    return _band(AGE_BANDS, age)


def grade_band(grade: int | None) -> str | None:
    return _band(GRADE_BANDS, grade)


def month(day: date) -> str:
    """``2026-11``: all that is left of a day when days become months."""
    return day.isoformat()[:7]


def coarsened(traits: Traits, school: Iterable[tuple[Traits, int]], fewest: int = FEWEST) -> Traits:
    """`traits` made coarser until at least `fewest` children of the school look the same.

    `school`: how many children there are of each kind. With no such kind left, nothing is said.
    """
    known = tuple(school)
    while traits != Traits():
        if sum(count for other, count in known if traits.covers(other)) >= fewest:
            return traits
        traits = traits.coarser()
    return traits


def _band(bands: tuple[Band, ...], value: int | None) -> str | None:
    if value is None:
        return None
    return next((band.id for band in bands if band.first <= value <= band.last), None)
