"""Sends what ends a follow-up or a clock, with the words that Undo shows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counsellor_app.services.clocks import CancelClock, MeetClock
from counsellor_app.services.done import Done
from counsellor_app.services.followups import CancelFollowUp, FinishFollowUp, MoveFollowUp
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.followups.end_form import Command


def send(
    desk: Desk,
    services: Services,
    command: Command,
    then: Callable[[Done], None],
    failed: Callable[[Exception], bool],
) -> None:
    followups, clocks = services.followups, services.clocks
    match command:
        case FinishFollowUp():
            words = QCoreApplication.translate("Endings", "Contact marked as done")
            desk.act(lambda: followups.finish(command), then, failed, words)
        case MoveFollowUp():
            words = QCoreApplication.translate("Endings", "Contact moved")
            desk.act(lambda: followups.move(command), then, failed, words)
        case CancelFollowUp():
            words = QCoreApplication.translate("Endings", "Contact cancelled")
            desk.act(lambda: followups.cancel(command), then, failed, words)
        case MeetClock():
            desk.act(lambda: clocks.meet(command), then, failed)  # final: there is nothing to take back
        case CancelClock():
            desk.act(lambda: clocks.cancel(command), then, failed)
