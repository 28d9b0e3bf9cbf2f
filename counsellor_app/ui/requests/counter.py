"""The number beside "Requests" in the rail: open ones whose day is over, today, or within a week."""

from PySide6.QtCore import QObject, Signal, Slot

from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.request_commands import RequestFilter, RequestLine
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.requests.listing import Show, fits

TOPICS = frozenset({Topic.REQUESTS, Topic.DISCLOSURES})


class RequestCounter(QObject):
    counted = Signal(int)

    def __init__(self, desk: Desk, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        desk.changed.connect(self._on_changed)

    def count(self) -> None:
        wanted = RequestFilter(is_open=True)
        self._desk.ask(lambda: self._services.requests.lines(wanted), self._on_lines)

    @Slot(object)
    def _on_changed(self, touched: frozenset[Topic]) -> None:
        if touched & TOPICS:
            self.count()

    def _on_lines(self, lines: tuple[RequestLine, ...]) -> None:
        self.counted.emit(sum(fits(line, Show.WEEK) for line in lines))
