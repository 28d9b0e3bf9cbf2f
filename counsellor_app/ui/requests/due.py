"""The day an office waits for an answer, in words: which day, what is left of it, how loud."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from counsellor_app.domain.followups import Bucket
from counsellor_app.ui.format import date_digits, nobreak
from counsellor_app.ui.widgets.paint import Pill, PillState


@dataclass(frozen=True, slots=True)
class DueWords:
    """`day` ``27.11.2026``, `left` ``3 days left``; `tone` names a token."""

    day: str
    left: str
    tone: str


class DueCount(QObject):
    """A class only because the tool that collects texts knows plurals only as `self.tr`."""

    def left(self, days: int) -> str:
        return nobreak(self.tr("%n day(s) left", "", days))

    def late(self, days: int) -> str:
        return nobreak(self.tr("%n day(s) late", "", days))


def due_words(due_on: date | None, bucket: Bucket | None, days_late: int, today: date) -> DueWords:
    """`bucket` None: it is answered, or the letter names no day."""
    if due_on is None:
        return DueWords("", QCoreApplication.translate("Requests", "no day in the letter"), "quiet")
    day = date_digits(due_on)
    match bucket:
        case None:
            return DueWords(day, "", "quiet")
        case Bucket.OVERDUE:
            return DueWords(day, DueCount().late(days_late), "r2")
        case Bucket.TODAY:
            return DueWords(day, QCoreApplication.translate("Requests", "today"), "r2")
        case _:
            return DueWords(day, DueCount().left((due_on - today).days), "text")


def due_pill(due_on: date | None, bucket: Bucket | None, days_late: int, today: date) -> Pill:
    """The same as a pill for the head of a page."""
    words = due_words(due_on, bucket, days_late, today)
    states = {Bucket.OVERDUE: PillState.OVERDUE, Bucket.TODAY: PillState.TODAY, None: PillState.MET}
    if due_on is None:
        return Pill(title=words.left, state=PillState.CHIP)
    by = QCoreApplication.translate("Requests", "by {day}").format(day=words.day)
    return Pill(title=by, left=words.left, state=states.get(bucket, PillState.OPEN))
