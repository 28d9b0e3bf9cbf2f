"""A note to read: no frame, as high as its text, people as chips; what is copied has names in it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QMouseEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.text import render
from counsellor_app.ui.clipboard import marked
from counsellor_app.ui.veil import HIDDEN, Veil
from counsellor_app.ui.widgets.chip_object import fill, person_of, prepare, read, restyle

Name = Callable[[PersonId], str]


def _nobody(_person_id: PersonId) -> str:
    return ""


class NoteView(QTextEdit):
    """`name` gives full names: the veil is asked here. Under the veil the text is five dots."""

    person_clicked = Signal(str)  # id of the person

    def __init__(
        self, stored: str = "", name: Name = _nobody, veil: Veil | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stored, self._name, self._veil = stored, name, veil
        self.setProperty("bare", "true")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(0)
        self._chips = prepare(self.document(), veil)
        if veil is not None:
            veil.changed.connect(self._show)
        self._show()

    def set_stored(self, stored: str, name: Name) -> None:
        self._stored, self._name = stored, name
        self._show()

    def heightForWidth(self, width: int) -> int:
        document = self.document()
        was = document.textWidth()
        if was == width:
            return round(document.size().height())
        document.setTextWidth(width)
        height = round(document.size().height())
        document.setTextWidth(was)
        return height

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 480
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the note."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            restyle(self.document())
            self.updateGeometry()

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        data = QMimeData()
        chosen = read(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        data.setText("".join(letters for _, letters in chosen))
        return marked(data)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Not before: see `own_viewport`, which a text cannot have."""
        super().enterEvent(event)
        self.viewport().setMouseTracking(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._person_at(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        person_id = self._person_at(event)
        if person_id and event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.person_clicked.emit(person_id)

    def _person_at(self, event: QMouseEvent) -> PersonId | None:
        at = self.document().documentLayout().hitTest(event.position(), Qt.HitTestAccuracy.ExactHit)
        if at < 0:
            return None
        cursor = self.textCursor()
        cursor.setPosition(at)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return person_of(cursor.charFormat())

    @Slot()
    def _show(self) -> None:
        is_hidden = self._veil is not None and self._veil.is_on()
        fill(self.document(), HIDDEN if is_hidden and self._stored else self._stored, self._name)
        self.setAccessibleName(HIDDEN if is_hidden else render(self._stored, self._name))
        self.updateGeometry()
