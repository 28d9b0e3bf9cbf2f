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


def step_words(step: Step, event: str, content: Content) -> str:
    """One step; `event` is what started the clock."""
    day = _day(step.on)
    match step.kind:
        case StepKind.STARTED:
            words = f"{day}: {event_words(event)}"
        case StepKind.SAME_DAY:
            words = QCoreApplication.translate("ClockSteps", "Immediately: the same day, {day}").format(day=day)
        case StepKind.COUNTED:
            words = QCoreApplication.translate("ClockSteps", "{day}: day {n}").format(day=day, n=step.n)
        case StepKind.SKIPPED:
            words = QCoreApplication.translate("ClockSteps", "{day}: not counted, {reason}").format(
                day=day, reason=_reason(step, content)
            )
        case StepKind.MONTHS:
            words = QCoreApplication.translate("ClockSteps", "%n month(s) later: {day}", "", step.n or 0)
            words = words.format(day=day)
        case StepKind.CLAMPED:
            words = QCoreApplication.translate("ClockSteps", "That month has no such day: {day}").format(day=day)
        case StepKind.ENDS if step.until is not None:
            words = QCoreApplication.translate("ClockSteps", "Ends: {day}, {time}").format(
                day=day, time=step.until.strftime("%H:%M")
            )
        case StepKind.ENDS:
            words = QCoreApplication.translate("ClockSteps", "Ends: {day}, by the end of the day").format(day=day)
        case StepKind.SHOWN_WITH:
            words = QCoreApplication.translate("ClockSteps", "A day of rest ({reason}): you are reminded on {day}")
            words = words.format(reason=_reason(step, content), day=day)
        case StepKind.ALERT:
            words = QCoreApplication.translate("ClockSteps", "Reminder: {day}").format(day=day)
    return capital(words)


def _day(day: date) -> str:
    return f"{weekday(day)}, {day_month(day)}"


def _reason(step: Step, content: Content) -> str:
    return content.day_words(step.reason or "").of(language())
