"""The text of a note in the timeline: it remembers how high it is, because layouts ask twenty times."""

from PySide6.QtCore import QEvent, Slot

from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.widgets.note_view import NoteView


class NoteBody(NoteView):
    """Laying a text out for a width and back costs more than all else in a card."""

    def __init__(self, stored: str, names: CaseNames) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(stored, names.full, names.veil)
        self.document().contentsChanged.connect(self._forget)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._heights.clear()
        super().changeEvent(event)

    @Slot()
    def _forget(self) -> None:
        self._heights.clear()
