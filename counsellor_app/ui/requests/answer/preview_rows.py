"""What the recipient will see, row by row: made of the package alone, plus what waits to be read by the user."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from counsellor_app.domain.package_data import PackageData, PersonOut, RedactionOut
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.requests.answer.case_rows import CaseRows
from counsellor_app.ui.requests.answer.marks import by_place
from counsellor_app.ui.requests.answer.package_speech import Speech, speech
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind, row_of, summed
from counsellor_app.ui.requests.answer.saying import Run

BETWEEN = "   "


class PreviewWords(QObject):
    """A class only because the tool that collects texts knows plurals only as `self.tr`."""

    def aged(self, years: int) -> str:
        return self.tr("%n year(s) old", "", years)

    def grade(self, grade: int) -> str:
        return self.tr("grade {grade}").format(grade=grade)


def rows_of(preview: Preview, *, shows_held: bool) -> tuple[Row, ...]:
    """`shows_held`: rows of the file of which nothing leaves stand between the others, greyed."""
    data, said = preview.data, speech(preview.data)
    redactions = _by_row(data.redactions)
    rows = [
        Row(kind=RowKind.TITLE, runs=(title_words(data.profile),)),
        Row(kind=RowKind.META, runs=(meta_words(data, said),)),
    ]
    if data.people:
        changed = summed(each for each in data.redactions if each.place.startswith("people/"))
        rows.append(Row(kind=RowKind.PEOPLE, place="people", runs=tuple(_people(data, said)), redactions=changed))
    cases = CaseRows(preview, said, redactions, by_place(preview.findings), shows_held=shows_held)
    for at in range(len(data.cases)):
        rows += cases.made(at)
    return tuple(rows)


def title_words(profile: str) -> str:
    match profile:
        case "identified":
            return QCoreApplication.translate("Preview", "Facts about the child named in the letter")
        case "deidentified":
            return QCoreApplication.translate("Preview", "Facts of a case, de-identified")
        case _:
            return QCoreApplication.translate("Preview", "Statistics")


def meta_words(data: PackageData, said: Speech) -> str:
    """The school, the letter, the period: one line."""
    names = (data.school.name_kk, data.school.name_ru)
    school = next((name for name in (names if said.language == "kk" else names[::-1]) if name), "")
    number, day = data.request.outside_number or data.request.number, said.day(data.request.letter_on)
    by = QCoreApplication.translate("Preview", "by request No. {number}").format(number=number)
    if day:
        by = QCoreApplication.translate("Preview", "by request No. {number} of {day}").format(number=number, day=day)
    period = said.period(data.period_from, data.period_until)
    if period:
        period = QCoreApplication.translate("Preview", "period {period}").format(period=period)
    return " · ".join(part for part in (school, by, period) if part)


def about_person(person: PersonOut, said: Speech) -> Iterator[str]:
    """What is said of somebody besides the name: bands, or exact where the profile gives them."""
    words = PreviewWords()
    yield from (
        text
        for text in (
            said.code(person.position, "body", "guardian_kind"),
            said.code(person.sex, "sex"),
            words.aged(person.age) if person.age is not None else said.code(person.age_band, "age_band"),
            words.grade(person.grade) if person.grade is not None else said.code(person.grade_band, "grade_band"),
            said.code(person.language, "language"),
            person.iin or "",
            person.address or "",
            ", ".join(person.phones),
        )
        if text
    )


def _people(data: PackageData, said: Speech) -> Iterator[Run]:
    for at, person in enumerate(data.people):
        if at:
            yield BETWEEN
        yield said.chip(person.key)
        about = ", ".join(about_person(person, said))
        yield f" {about}" if about else ""


def _by_row(redactions: tuple[RedactionOut, ...]) -> dict[str, list[RedactionOut]]:
    found: dict[str, list[RedactionOut]] = {}
    for each in redactions:
        found.setdefault(row_of(each.place), []).append(each)
    return found
