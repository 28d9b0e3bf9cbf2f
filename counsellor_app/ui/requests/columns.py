"""How a line of the register of requests reads. A cancelled one stays, greyed."""

from collections.abc import Callable
from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.requests import Subject
from counsellor_app.services.request_commands import RequestLine
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.models.table import Column
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.due import due_words
from counsellor_app.ui.veil import Veil

FAR = date(9999, 1, 1)


def request_columns(
    content: Content, veil: Veil, zone: tzinfo, today: Callable[[], date]
) -> tuple[Column[RequestLine], ...]:
    def about(line: RequestLine) -> str:
        if line.subject is Subject.CHILD and line.people:
            return ", ".join(veil.name(name) for name in line.people)
        return capital(said.subject(content, line.subject))

    def below_subject(line: RequestLine) -> str:
        return said.period(line.period_from, line.period_until)

    def state(line: RequestLine) -> str:
        return capital(said.state(content, line.state, is_cancelled=line.is_cancelled))

    def due(line: RequestLine) -> tuple[str, str, str]:
        words = due_words(line.due_on, line.bucket, line.days_late, today())
        return words.day or said.EM, words.left, words.tone

    return (
        Column[RequestLine](
            key="number",
            title=lambda: QCoreApplication.translate("Requests", "Number"),
            text=lambda line: line.number,
            below=_their_number,
            sort=lambda line: (line.received_at, line.id),
            tone=_tone,
            weight=500,
            width=118,
        ),
        Column[RequestLine](
            key="received",
            title=lambda: QCoreApplication.translate("Requests", "Received"),
            text=lambda line: date_digits(local_day(line.received_at, zone)),
            sort=lambda line: line.received_at,
            tone=_tone,
            width=96,
        ),
        Column[RequestLine](
            key="sender",
            title=lambda: QCoreApplication.translate("Requests", "From whom"),
            text=lambda line: line.sender,
            below=lambda line: said.office(content, line.office),
            tip=lambda line: line.sender,
            tone=_tone,
            weight=500,
            width=200,
            stretch=True,
        ),
        Column[RequestLine](
            key="subject",
            title=lambda: QCoreApplication.translate("Requests", "About what"),
            text=about,
            below=below_subject,
            tone=_tone,
            width=180,
        ),
        Column[RequestLine](
            key="due",
            title=lambda: QCoreApplication.translate("Requests", "Answer by"),
            text=lambda line: due(line)[0],
            below=lambda line: due(line)[1],
            sort=lambda line: line.due_on or FAR,
            tone=lambda line: "disabled" if line.is_cancelled else due(line)[2],
            width=128,
        ),
        Column[RequestLine](
            key="state",
            title=lambda: QCoreApplication.translate("Requests", "State"),
            text=state,
            tip=state,
            below=_what_left,
            tone=_tone,
            width=180,
        ),
    )


def _tone(line: RequestLine) -> str:
    return "disabled" if line.is_cancelled else "text"


def _their_number(line: RequestLine) -> str:
    if not line.outside_number:
        return ""
    return QCoreApplication.translate("Requests", "their {number}").format(number=line.outside_number)


def _what_left(line: RequestLine) -> str:
    if line.disclosures and not line.is_delivered:
        return QCoreApplication.translate("Requests", "not handed over yet")
    return ""
