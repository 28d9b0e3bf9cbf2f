"""Words of the case pages: kinds of entries, how a due date was counted, what is left of a clock."""

from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.followups import Bucket
from counsellor_app.domain.record import ClockRow
from counsellor_app.ui.format import NB, clock_time, days, left, nearby_day, nearby_moment, nobreak
from counsellor_app.ui.language import current

KIND_ICONS = {
    EntryKind.NOTE: "note",
    EntryKind.CALL: "phone",
    EntryKind.SESSION: "user",
    EntryKind.MEETING: "students",
    EntryKind.OBSERVATION: "eye",
    EntryKind.DECISION: "check",
    EntryKind.NOTICE: "requests",
    EntryKind.ADDENDUM: "amend",
    EntryKind.CORRECTION: "amend",
}
REASON_WORDS = {
    "registered": QT_TRANSLATE_NOOP("Cases", "at registration"),
    "risk-reported": QT_TRANSLATE_NOOP("Cases", "by the type of the referral"),
    "attempt-reported": QT_TRANSLATE_NOOP("Cases", "an attempt was reported"),
    "acute-sign": QT_TRANSLATE_NOOP("Cases", "acute sign"),
    "level-changed": QT_TRANSLATE_NOOP("Cases", "the level changed"),
    "incident-taken-back": QT_TRANSLATE_NOOP("Cases", "the incident was taken back"),
}


# What stands in a panel and in an incident; the pack's own words are too long there and stand in the tooltip.
ROLE_WORDS = {
    "TARGET": QT_TRANSLATE_NOOP("Cases", "is bullied"),
    "INITIATOR": QT_TRANSLATE_NOOP("Cases", "initiator"),
    "ASSISTANT": QT_TRANSLATE_NOOP("Cases", "assistant"),
    "REINFORCER": QT_TRANSLATE_NOOP("Cases", "reinforcer"),
    "BYSTANDER": QT_TRANSLATE_NOOP("Cases", "bystander"),
    "DEFENDER": QT_TRANSLATE_NOOP("Cases", "defender"),
}


def role_words(role: str, content: Content) -> str:
    """Short, in lower case."""
    known = ROLE_WORDS.get(role)
    full = content.word(CodeList.ROLE, role).of(language())
    return QCoreApplication.translate("Cases", str(known)) if known else full


def reason_words(reason: str) -> str:
    """A reason code in words; what a person wrote stays as it is."""
    known = REASON_WORDS.get(reason)
    return QCoreApplication.translate("Cases", str(known)) if known else reason


def language() -> str:
    """The code that packs are asked with."""
    return current().value


def person_short(full_name: str) -> str:
    """``Тлеген Айша Канатовна`` -> ``Тлеген А. К.``"""
    surname, *rest = full_name.split() or [""]
    return NB.join([surname, *(f"{part[0]}." for part in rest[:2])])


def clock_state(row: ClockRow, now: datetime, zone: tzinfo) -> Bucket | None:
    """Where a running clock stands; None for one that was met or does not apply."""
    if row.met_at is not None or row.cancelled_at is not None or row.due_on is None:
        return None
    today = local_day(now, zone)
    is_over = now > row.due_at if row.due_at else today > row.due_on
    if is_over:
        return Bucket.OVERDUE
    if row.due_on == today:
        return Bucket.TODAY
    return Bucket.WEEK if row.due_on <= today + timedelta(days=7) else Bucket.LATER


def clock_left(row: ClockRow, now: datetime, zone: tzinfo) -> str:
    """``by 18:00 · 7 hours``, ``today``, ``25 days``, ``2 days late``; nothing once it has ended."""
    today = local_day(now, zone)
    match clock_state(row, now, zone):
        case Bucket.OVERDUE if row.due_on is not None and row.due_on < today:
            return QCoreApplication.translate("Cases", "late by {days}").format(days=days((today - row.due_on).days))
        case Bucket.OVERDUE if row.due_at is not None:
            return QCoreApplication.translate("Cases", "late by {days}").format(days=left(now - row.due_at))
        case Bucket.TODAY if row.due_at is not None:
            until = QCoreApplication.translate("Cases", "by {time}").format(time=clock_time(row.due_at, zone))
            return f"{nobreak(until)} · {left(row.due_at - now)}"
        case Bucket.TODAY:
            return QCoreApplication.translate("Cases", "today")
        case Bucket.WEEK | Bucket.LATER if row.due_on is not None:
            return days((row.due_on - today).days)
    return ""


def due_words(at: datetime | None, on: date | None, today: date, zone: tzinfo, *, with_hour: bool = False) -> str:
    """``today, 15:00``; ``ср, 25 ноября``; `with_hour`: of any day."""
    if at is not None:
        day = local_day(at, zone)
        return nearby_moment(at, today, zone) if day == today or with_hour else nearby_day(day, today)
    return nearby_day(on, today) if on is not None else ""
