"""The case page as a screen: the record, what of its timeline is shown, and the commands the page can send."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counsellor_app.domain.ids import CaseId
from counsellor_app.services.cases import CaseRecord
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.case_ahead import CaseAhead
from counsellor_app.ui.cases.timeline_items import Item, Part, chosen, counts, timeline
from counsellor_app.ui.desk import Desk

Say = Callable[[Exception], str]
PAINTED = 60  # milliseconds; by then what was read is painted: before, the worker would take the window's time


class CaseModel(QObject):
    """`shown` comes with True when another case came than before, False when the same one was read again."""

    shown = Signal(bool)
    filtered = Signal()

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._wanted: CaseId | None = None
        self._noted: CaseId | None = None
        self._unnoted: CaseId | None = None  # its turn comes when it is painted
        self._note = QTimer(self)
        self._note.setSingleShot(True)
        self._note.setInterval(PAINTED)
        self._note.timeout.connect(self.note_opened)
        self._asked: CaseId | None = None  # the answer is on its way: nothing older than this question
        self._ahead = CaseAhead(desk, services)
        self._items: tuple[Item, ...] = ()
        self.record: CaseRecord | None = None
        self.part = Part.ALL

    @property
    def case_id(self) -> CaseId | None:
        return self._wanted

    def open(self, case_id: CaseId) -> None:
        if case_id != self._wanted:
            self._wanted = case_id
            self.record = None
            self.part = Part.ALL

    def expect(self, case_id: CaseId) -> None:
        """It is probably opened next: read now, it is shown at once then."""
        if case_id != self._wanted:
            self._ahead.expect(case_id)

    def ask(self, *, at_once: bool) -> None:
        """`at_once`: the page is laid out. What was read ahead of a case is shown then, without another question."""
        wanted = self._wanted
        if wanted is None or self.record is not None or not self._ahead.has(wanted):
            self.reload()
        elif at_once and (record := self._ahead.take()) is not None:
            self._on_record(record)
            self._asked = wanted  # who asks again in this moment would be told the same
            QTimer.singleShot(0, self, self._on_told)

    @Slot()
    def _on_told(self) -> None:
        self._asked = None

    def reload(self) -> None:
        wanted = self._wanted
        if wanted is not None and wanted != self._asked:
            self._asked = wanted
            self._desk.ask(lambda: self._services.cases.page(wanted), self._on_record, self._on_failed)

    def act(
        self, command: Callable[[], Done], failed: Callable[[Exception], bool] | None = None, words: str = ""
    ) -> None:
        self._desk.act(command, None, failed, words)

    def choose(self, part: Part) -> None:
        self.part = part
        self.filtered.emit()

    def items(self) -> tuple[Item, ...]:
        return chosen(self._items, self.part)

    def counts(self) -> dict[Part, int]:
        return counts(self._items)

    @Slot(object)
    def _on_record(self, record: CaseRecord) -> None:
        """An answer for a case that was left meanwhile is dropped."""
        if record.case.id == self._asked:
            self._asked = None
        if record.case.id != self._wanted:
            return
        is_other = self.record is None
        self.record = record
        self._items = timeline(record, self._services.session.zone)
        if not counts(self._items)[self.part]:
            self.part = Part.ALL
        self.shown.emit(is_other)
        if self._noted != record.case.id:
            self.note_opened()
            self._noted = self._unnoted = record.case.id
            self._note.start()

    @Slot()
    def note_opened(self) -> None:
        """That somebody looked into the case: when it is painted, or before that when it is left."""
        case_id, self._unnoted = self._unnoted, None
        if case_id is not None:
            self._desk.ask(lambda: self._services.cases.opened(case_id), lambda _done: None)

    def _on_failed(self, _error: Exception) -> bool:
        """Told as every failure is; it may be asked again."""
        self._asked = None
        return False
