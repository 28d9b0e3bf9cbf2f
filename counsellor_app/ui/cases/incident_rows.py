"""How an incident of another case reads in a line: its day, where and what, who had which part, in which cases."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.referrals import Incident, Precision
from counsellor_app.services.incidents import IncidentElsewhere
from counsellor_app.ui.cases.words import language, role_words
from counsellor_app.ui.format import capital, day_month
from counsellor_app.ui.models.table import Column


def day_words(incident: Incident, today: date | None = None) -> str:
    """``12 November``, ``about 12 November``: as exactly as the day is known."""
    day = day_month(incident.day, today)
    if incident.precision is Precision.ABOUT:
        return QCoreApplication.translate("IncidentCard", "about {day}").format(day=day)
    if incident.precision is Precision.MONTH:
        return QCoreApplication.translate("IncidentCard", "in the month of {day}").format(day=day)
    return day


def columns(
    content: Content, name: Callable[[str], str], today: Callable[[], date]
) -> tuple[Column[IncidentElsewhere], ...]:
    """`name` shows a name as the veil allows."""
    return (
        Column[IncidentElsewhere](
            key="day",
            title=lambda: QCoreApplication.translate("IncidentRows", "Day"),
            text=lambda row: day_words(row.incident, today()),
            sort=lambda row: row.incident.day,
            weight=500,
            width=150,
        ),
        Column[IncidentElsewhere](
            key="what",
            title=lambda: QCoreApplication.translate("IncidentRows", "What and where"),
            text=lambda row: what_words(row.incident, content),
            below=lambda row: people_words(row, content, name),
            stretch=True,
            width=260,
            tip=lambda row: people_words(row, content, name),
        ),
        Column[IncidentElsewhere](
            key="cases",
            title=lambda: QCoreApplication.translate("IncidentRows", "Stands in"),
            text=lambda row: ", ".join(row.numbers),
            tone=lambda _row: "quiet",
            width=110,
        ),
    )


def what_words(incident: Incident, content: Content) -> str:
    kinds = [content.word(CodeList.BULLYING_FORM, code).of(language()) for code in incident.kinds]
    place = content.word(CodeList.PLACE, incident.place).of(language()) if incident.place else ""
    return capital(", ".join(part for part in (*kinds, place) if part)) or QCoreApplication.translate(
        "IncidentRows", "no kind and no place"
    )


def people_words(row: IncidentElsewhere, content: Content, name: Callable[[str], str]) -> str:
    parts = (f"{name(row.names.get(r.person_id, ''))} ({role_words(r.role, content)})" for r in row.roles)
    return ", ".join(parts)


def says(row: IncidentElsewhere, text: str) -> bool:
    """Whether each word that is looked for begins a part of a name, or stands in a case number."""
    names = fold(" ".join(row.names.get(role.person_id, "") for role in row.roles)).split()
    return all(
        any(part.startswith(word) for part in names) or any(word in fold(number) for number in row.numbers)
        for word in fold(text).split()
    )
