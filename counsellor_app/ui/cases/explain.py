"""How a due date was counted, in words: one line per step."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.domain.clocks import StartEvent, Step, StepKind
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.format import capital, day_month, weekday

EVENT_WORDS = {
    StartEvent.INFO_RECEIVED: QT_TRANSLATE_NOOP("ClockSteps", "the information was received"),
    StartEvent.CASE_REGISTERED: QT_TRANSLATE_NOOP("ClockSteps", "the case was registered"),
    StartEvent.INCIDENT: QT_TRANSLATE_NOOP("ClockSteps", "the incident happened"),
    StartEvent.TALK_DONE: QT_TRANSLATE_NOOP("ClockSteps", "the talk was held"),
    StartEvent.AUTHORITY_REGISTERED: QT_TRANSLATE_NOOP("ClockSteps", "the authority registered it"),
    StartEvent.AUTHORITY_DECISION: QT_TRANSLATE_NOOP("ClockSteps", "the authority decided"),
    StartEvent.VSHU_PLACED: QT_TRANSLATE_NOOP("ClockSteps", "put on the school's register"),
    StartEvent.BREACH_DETECTED: QT_TRANSLATE_NOOP("ClockSteps", "the breach was found"),
}


def event_words(event: str) -> str:
    known = next((words for each, words in EVENT_WORDS.items() if each.value == event), None)
    return QCoreApplication.translate("ClockSteps", str(known)) if known else event


STEP_WORDS = {
    StepKind.SAME_DAY: QT_TRANSLATE_NOOP("ClockSteps", "Immediately: the same day, {day}"),
    StepKind.COUNTED: QT_TRANSLATE_NOOP("ClockSteps", "{day}: day {n}"),
    StepKind.SKIPPED: QT_TRANSLATE_NOOP("ClockSteps", "{day}: not counted, {reason}"),
    StepKind.MONTHS: QT_TRANSLATE_NOOP("ClockSteps", "Plus {n} mo.: {day}"),
    StepKind.CLAMPED: QT_TRANSLATE_NOOP("ClockSteps", "That month has no such day: {day}"),
    StepKind.ENDS: QT_TRANSLATE_NOOP("ClockSteps", "Ends: {day}, by the end of the day"),
    StepKind.SHOWN_WITH: QT_TRANSLATE_NOOP("ClockSteps", "A day of rest ({reason}): you are reminded on {day}"),
    StepKind.ALERT: QT_TRANSLATE_NOOP("ClockSteps", "Reminder: {day}"),
}


def step_words(step: Step, event: str, content: Content) -> str:
    """One step; `event` is what started the clock."""
    day = _day(step.on)
    count = step.n or 0
    if step.kind is StepKind.STARTED:
        return capital(f"{day}: {event_words(event)}")
    if step.kind is StepKind.ENDS and step.until is not None:
        words = QCoreApplication.translate("ClockSteps", "Ends: {day}, {time}")
        return words.format(day=day, time=step.until.strftime("%H:%M"))
    reason = content.day_words(step.reason).of(language()) if step.reason else ""
    words = QCoreApplication.translate("ClockSteps", str(STEP_WORDS[step.kind]))
    return capital(words.format(day=day, n=count, reason=reason))


def _day(day: date) -> str:
    return f"{weekday(day)}, {day_month(day)}"
