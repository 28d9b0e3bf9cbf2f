"""How a line of the register of disclosures reads."""

from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication, QObject

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.services.disclosure_commands import DisclosureLine
from counsellor_app.ui.format import date_digits
from counsellor_app.ui.models.table import Column
from counsellor_app.ui.requests import words as said

LONG_AGO = date(1, 1, 1)


class LeftCount(QObject):
    """A class only because the tool that collects texts knows plurals only as `self.tr`."""

    def entries(self, count: int) -> str:
        return self.tr("%n entry(ies)", "", count)

    def files(self, count: int) -> str:
        return self.tr("%n file(s)", "", count)

    def fields(self, count: int) -> str:
        return self.tr("%n field(s)", "", count)


def disclosure_columns(content: Content, zone: tzinfo) -> tuple[Column[DisclosureLine], ...]:
    return (
        Column[DisclosureLine](
            key="number",
            title=lambda: QCoreApplication.translate("Requests", "Number"),
            text=lambda line: line.number,
            below=lambda line: line.request_number,
            sort=lambda line: (line.sealed_at, line.id),
            weight=500,
            width=118,
        ),
        Column[DisclosureLine](
            key="sealed",
            title=lambda: QCoreApplication.translate("Requests", "Sealed"),
            text=lambda line: date_digits(local_day(line.sealed_at, zone)),
            sort=lambda line: line.sealed_at,
            width=96,
        ),
        Column[DisclosureLine](
            key="sender",
            title=lambda: QCoreApplication.translate("Requests", "To whom"),
            text=lambda line: line.sender,
            below=lambda line: said.office(content, line.office),
            tip=lambda line: line.sender,
            weight=500,
            width=190,
            stretch=True,
        ),
        Column[DisclosureLine](
            key="profile",
            title=lambda: QCoreApplication.translate("Requests", "What left"),
            text=lambda line: said.word(content, DisclosureList.PROFILE, line.profile.value),
            below=_amount,
            width=190,
        ),
        Column[DisclosureLine](
            key="key",
            title=lambda: QCoreApplication.translate("Requests", "Key of"),
            text=lambda line: ", ".join(line.recipients),
            tip=lambda line: ", ".join(line.recipients),
            width=140,
        ),
        Column[DisclosureLine](
            key="delivered",
            title=lambda: QCoreApplication.translate("Requests", "Handed over"),
            text=_delivered,
            sort=lambda line: line.delivered_on or LONG_AGO,
            tone=lambda line: "text" if line.delivered_on or line.returned_on else "r2",
            width=116,
        ),
        Column[DisclosureLine](
            key="receipt",
            title=lambda: QCoreApplication.translate("Requests", "Receipt"),
            text=lambda line: date_digits(line.receipt_on) if line.receipt_on else said.EM,
            sort=lambda line: line.receipt_on or LONG_AGO,
            tone=lambda line: "text" if line.receipt_on else "quiet",
            width=96,
        ),
    )


def _amount(line: DisclosureLine) -> str:
    if not line.is_saved:
        return QCoreApplication.translate("Requests", "the file may be missing")
    counted = LeftCount()
    first = counted.entries(line.entries) if line.entries else counted.fields(line.fields)
    return f"{first}, {counted.files(line.files)}"


def _delivered(line: DisclosureLine) -> str:
    if line.returned_on and (line.delivered_on is None or line.returned_on >= line.delivered_on):
        return QCoreApplication.translate("Requests", "returned")
    return date_digits(line.delivered_on) if line.delivered_on else QCoreApplication.translate("Requests", "not yet")
