"""The record of a case that will probably be opened in a moment: its line was chosen, the Enter has yet to come."""

from PySide6.QtCore import QObject, QTimer, Slot

from counsellor_app.domain.ids import CaseId
from counsellor_app.services.cases import CaseRecord
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk

FRESH = 5000  # ms: what was not opened by then is let go of, and read again when it is


class CaseAhead(QObject):
    """Reads one case at a time, the one chosen last. What it holds goes when anything changes."""

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._coming: CaseId | None = None
        self._next: CaseId | None = None  # chosen while another one is being read
        self._record: CaseRecord | None = None
        self._fresh = QTimer(self)
        self._fresh.setSingleShot(True)
        self._fresh.setInterval(FRESH)
        self._fresh.timeout.connect(self._let_go)
        desk.changed.connect(self._let_go)

    def expect(self, case_id: CaseId) -> None:
        if self._coming is not None:
            self._next = case_id
        elif not self.has(case_id):
            self._read(case_id)

    def has(self, case_id: CaseId) -> bool:
        """It was read, and nothing changed since."""
        return self._record is not None and self._record.case.id == case_id

    def take(self) -> CaseRecord | None:
        """Once."""
        record = self._record
        self._let_go()
        return record

    def _read(self, case_id: CaseId) -> None:
        self._let_go()
        self._coming, self._next = case_id, None
        self._desk.ask(lambda: self._services.cases.page(case_id), self._on_record, self._on_failed)

    def _on_record(self, record: CaseRecord) -> None:
        self._record = record
        self._fresh.start()
        self._go_on()

    def _on_failed(self, _error: Exception) -> bool:
        """Nobody asked to see it: whoever opens the case is told."""
        self._go_on()
        return True

    def _go_on(self) -> None:
        self._coming, wanted = None, self._next
        if wanted is not None and not self.has(wanted):
            self._read(wanted)

    @Slot()
    def _let_go(self) -> None:
        self._record = None
        self._fresh.stop()
