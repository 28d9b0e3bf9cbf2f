"""How a line of the register reads. A cancelled one stays, greyed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.alphabet import sort_key
from counsellor_app.services.referral_commands import RegisterLine
from counsellor_app.services.session import Session
from counsellor_app.ui.code_words import word
from counsellor_app.ui.format import moment_digits
from counsellor_app.ui.models.table import Column
from counsellor_app.ui.referrals.words import type_words


def columns(session: Session, name: Callable[[str], str]) -> tuple[Column[RegisterLine], ...]:
    """`name` shows a name as the veil allows."""
    content, zone = session.content, session.zone

    def source(line: RegisterLine) -> str:
        return word(content, CodeList.REFERRAL_SOURCE, line.source) or _not_written()

    return (
        Column[RegisterLine](
            key="number",
            title=lambda: QCoreApplication.translate("Register", "Number"),
            text=lambda line: line.number,
            sort=lambda line: (line.registered_at, line.id),
            tone=_tone,
            weight=500,
            width=118,
        ),
        Column[RegisterLine](
            key="received",
            title=lambda: QCoreApplication.translate("Register", "Received"),
            text=lambda line: moment_digits(line.received_at, zone),
            sort=lambda line: line.received_at,
            tone=_tone,
            width=136,
        ),
        Column[RegisterLine](
            key="source",
            title=lambda: QCoreApplication.translate("Register", "From whom"),
            text=source,
            tip=source,
            tone=_tone,
            width=244,
        ),
        Column[RegisterLine](
            key="types",
            title=lambda: QCoreApplication.translate("Register", "About what"),
            text=lambda line: type_words(content, line.types),
            tip=lambda line: type_words(content, line.types),
            tone=_tone,
            width=150,
            stretch=True,
        ),
        Column[RegisterLine](
            key="student",
            title=lambda: QCoreApplication.translate("Register", "Student"),
            text=lambda line: name(line.student),
            sort=lambda line: sort_key(line.student),
            tone=_tone,
            weight=500,
            width=210,
        ),
        Column[RegisterLine](
            key="case",
            title=lambda: QCoreApplication.translate("Register", "Case"),
            text=_case_words,
            tone=lambda line: "disabled" if line.cancelled else "quiet",
            width=126,
        ),
    )


def _tone(line: RegisterLine) -> str:
    return "disabled" if line.cancelled else "text"


def _not_written() -> str:
    return QCoreApplication.translate("Register", "not written yet")


def _case_words(line: RegisterLine) -> str:
    return QCoreApplication.translate("Register", "cancelled") if line.cancelled else line.case_number
