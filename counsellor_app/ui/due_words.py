"""What is due, in words: the act, when, and which rule made it. One place for Today, the case page and the pills."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.domain.agenda import DueLine, RequestStep
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.followups import Bucket
from counsellor_app.services.today import TodayLine, when
from counsellor_app.ui import format as form
from counsellor_app.ui.language import current


@dataclass(frozen=True, slots=True)
class DueWords:
    """`act` what to do, `due` when in words, `basis` the article or schedule, `is_hot` for today and overdue."""

    act: str
    due: str
    basis: str
    is_hot: bool


def act_words(line: DueLine, content: Content) -> str:
    """The duty of a clock, the contact of a schedule, what an office waits for, or the user's own words."""
    if line.request is not None:
        if line.request.step is RequestStep.HAND_OVER:
            return QCoreApplication.translate("DueWords", "Hand over the sealed answer")
        return QCoreApplication.translate("DueWords", "Answer the request")
    language = current().value
    if line.rule:
        return content.clock(line.rule).action.of(language)
    if line.source == "schedule":
        return content.contact_title(line.mode, line.step).of(language)
    return line.title


def basis_words(line: DueLine, content: Content) -> str:
    if line.request is not None:
        return QCoreApplication.translate("DueWords", "the day in the letter")
    language = current().value
    if line.rule:
        return form.nobreak(content.clock(line.rule).article_full.of(language))
    if line.source == "schedule":
        return content.schedule_short(line.schedule).of(language)
    return QCoreApplication.translate("DueWords", "by hand")


def due_words(line: TodayLine, content: Content, now: datetime) -> DueWords:
    due = line.due
    today = local_day(now)
    return DueWords(
        act=act_words(due, content),
        due=_when(line, today, now),
        basis=basis_words(due, content),
        is_hot=line.bucket in (Bucket.OVERDUE, Bucket.TODAY) and not line.waiting,
    )


def _when(line: TodayLine, today: date, now: datetime) -> str:
    due = line.due
    if line.bucket is Bucket.OVERDUE:
        return _late(line, now)
    if line.bucket is Bucket.TODAY:
        if due.due_at is None:
            return QCoreApplication.translate("DueWords", "today")
        until = QCoreApplication.translate("DueWords", "until %1").replace("%1", form.clock_time(due.due_at))
        return f"{until} · {form.left(due.due_at - now)}"
    day = when(due).day()
    is_agreed = due.source == "hand" and due.due_at is not None  # an hour of a schedule only says from when
    shown = form.nearby_moment(due.due_at, today) if is_agreed and due.due_at else form.nearby_day(day, today)
    if due.shown_with is not None:
        return QCoreApplication.translate("DueWords", "%1, a day off").replace("%1", shown)
    return shown


def _late(line: TodayLine, now: datetime) -> str:
    if line.days_late == 0 and line.due.due_at is not None:
        return QCoreApplication.translate("DueWords", "%1 ago").replace("%1", form.left(now - line.due.due_at))
    if line.due.rule and line.working_days_late:
        return QCoreApplication.translate("DueWords", "%1 ago").replace("%1", form.working_days(line.working_days_late))
    if line.days_late == 1:
        return QCoreApplication.translate("DueWords", "yesterday")
    return QCoreApplication.translate("DueWords", "%1 ago").replace("%1", form.days(line.days_late))
