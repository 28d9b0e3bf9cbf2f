"""An editor and a view of notes in one window, over a file with two students."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.text import Mention, join
from counsellor_app.services.search import SearchService
from counsellor_app.services.session import Session
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.mention_popup import PersonPopup
from counsellor_app.ui.widgets.note_edit import NoteEdit
from counsellor_app.ui.widgets.note_view import NoteView
from tests.builders import a_student
from tests.ui.keyboard import show


class WritingDesk:
    def __init__(self, session: Session, desk: Desk, qtbot: QtBot) -> None:
        self.miras = a_student(session)
        self.dana = a_student(session, "Есенова", "Дана", "", letter="А")
        self.session = session
        self.veil = Veil(follows_screens=False)
        self.edit = NoteEdit(desk, SearchService(session), self.veil)
        self.view = NoteView(veil=self.veil)
        self.window = QWidget()
        self.window.resize(700, 500)
        column = QVBoxLayout(self.window)
        for part in (self.view, self.edit, self.edit.hint_line):
            column.addWidget(part)
        column.addStretch(1)
        show(qtbot, self.window, self.edit)

    def name(self, person_id: PersonId) -> str:
        return {self.miras: "Есенов Мирас", self.dana: "Есенова Дана"}.get(person_id, "")

    def open_list(self) -> PersonPopup | None:
        return next((p for p in self.window.findChildren(PersonPopup) if p.isVisible()), None)

    def offered(self) -> list[str]:
        shown = self.open_list()
        model = shown.model if shown else None
        return [str(model.index(row).data()) for row in range(model.rowCount())] if model else []


def ref(person_id: PersonId) -> str:
    return join([Mention(person_id)])


def copied(widget: NoteEdit | NoteView) -> QMimeData:
    widget.selectAll()
    data = widget.createMimeDataFromSelection()
    assert isinstance(data, QMimeData)
    return data
