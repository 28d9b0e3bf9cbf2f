"""Ctrl+K: students, people, cases, notes and commands in one field. First answers within a frame."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QListView, QWidget
from shiboken6 import isValid

from counsellor_app.services.house import Services
from counsellor_app.services.search import CaseHit, Found, NoteHit, PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.palette.delegate import LINE_ROLE
from counsellor_app.ui.palette.panel import RADIUS, PalettePanel, draw_shadow, with_shadow
from counsellor_app.ui.palette.rows import ONLY_COMMANDS, Command, Ground, Line, lines_of
from counsellor_app.ui.theme import px, tokens
from counsellor_app.ui.veil import Veil

__all__ = ["Command", "Palette"]

WIDTH, TOP, BOTTOM = 640, 84, 32
MOST_FOUND = 5  # of each group
PAUSE = 200  # ms without another key: what is chosen now is probably what was looked for

Answer = tuple[int, Found]


class Palette(QWidget):
    """A frameless child over the whole window: the shade, and the panel on it."""

    person_chosen = Signal(str)  # the student on whose page the person stands
    case_chosen = Signal(str)
    entry_chosen = Signal(str, str)  # case, entry
    command_chosen = Signal(str)
    expected = Signal(str)  # the case that is probably chosen next

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        services: Services,
        commands: Callable[[], Sequence[Command]],
        veil: Veil | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._services = services
        self._commands = commands
        self._veil = veil
        self._asked = 0  # only the last answer is shown
        self._found = Found()
        self._offered: Sequence[Command] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self._came_from: QWidget | None = None
        self.panel = PalettePanel(self)
        self.panel.field.textChanged.connect(self._on_text)
        self.panel.field.moved.connect(self._move)
        self.panel.field.entered.connect(self._choose)
        self.panel.field.left.connect(self.leave)
        self.panel.view.clicked.connect(self._on_clicked)
        if veil is not None:
            veil.changed.connect(self._show)
        window.installEventFilter(self)
        self._retranslate()
        self.panel.measure()
        self.hide()

    @Slot()
    def open(self, text: str = "") -> None:
        """Opens, or takes the field up again when it is open; `text` ``">"`` for commands."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
            self._offered = tuple(self._commands())
            self.setGeometry(self._window.rect())
            self.panel.field.setText(text)
            self._on_text()
            self.show()
            self.raise_()
        self.panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.panel.field.end(False)

    @Slot()
    def leave(self) -> None:
        """Closes; the focus goes back to where it was."""
        self._asked += 1
        self._found = Found()
        self._pause.stop()
        self.hide()
        self.panel.field.clear()
        if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self.panel.measure()
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens().shade))
        draw_shadow(painter, self.panel.geometry())
        painter.end()

    def _retranslate(self) -> None:
        self.panel.set_texts(
            find=self.tr("Find a student, a case, a note or a command"),
            choose=self.tr("choose"),
            open_=self.tr("open"),
            commands=self.tr("commands"),
            here=self.tr("Searches on this computer only"),
            nothing=self.tr("Nothing found"),
        )

    @Slot()
    def _on_text(self) -> None:
        text = self.panel.field.text()
        self._asked += 1
        self._pause.stop()
        if not text.strip() or text.startswith(ONLY_COMMANDS):
            self._found = Found()
            self._show()
        else:
            self._desk.ask(self._question(self._asked, text), self._on_found)

    def _question(self, number: int, text: str) -> Callable[[], Answer]:
        def ask() -> Answer:
            # typed over while it waited in the queue: nobody will look at the answer
            return number, Found() if number != self._asked else self._services.search.find(text, MOST_FOUND)

        return ask

    @Slot(object)
    def _on_found(self, answer: Answer) -> None:
        number, found = answer
        if number == self._asked:
            self._found = found
            self._show()

    @Slot()
    def _show(self) -> None:
        session = self._services.session
        ground = Ground(content=session.content, veil=self._veil, now=session.now())
        self.panel.model.set_lines(lines_of(self._found, self._offered, self.panel.field.text(), ground))
        self._place()
        self._go_to(self.panel.model.step(-1, 1))

    def _place(self) -> None:
        width = min(px(WIDTH), self.width() - px(32))
        top = min(px(TOP), self.height() // 8)
        height = self.panel.height_for(self.height() - top - px(BOTTOM))
        was = self.panel.geometry()
        self.panel.setGeometry((self.width() - width) // 2, top, width, height)
        now = self.panel.geometry()
        if was != now:  # only the shadow's old and new place: the whole page lies under the shade
            self.update(with_shadow(was.united(now)) - QRegion(was.intersected(now).adjusted(0, 0, 0, -RADIUS)))

    @Slot(int)
    def _move(self, by: int) -> None:
        self._go_to(self.panel.model.step(self.panel.view.currentIndex().row(), by))

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        index = self.panel.model.index(row)
        self.panel.view.setCurrentIndex(index)
        if self.isVisible():
            self._pause.start()
        if row == 1:
            self.panel.view.scrollToTop()  # with the title of the first group
        self.panel.view.scrollTo(index, QListView.ScrollHint.EnsureVisible)
        line = index.data(LINE_ROLE)
        if self.isVisible() and isinstance(line, Line):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.panel.field, line.spoken()))

    @Slot()
    def _on_pause(self) -> None:
        line = self.panel.view.currentIndex().data(LINE_ROLE)
        if isinstance(line, Line) and isinstance(line.target, CaseHit | NoteHit):
            self.expected.emit(line.target.case_id)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:  # not the title of a group
            self.panel.view.setCurrentIndex(index)
            self._choose()

    @Slot()
    def _choose(self) -> None:
        line = self.panel.view.currentIndex().data(LINE_ROLE)
        if not isinstance(line, Line) or line.target is None:
            return
        self.leave()
        match line.target:
            case PersonHit():
                self.person_chosen.emit(line.target.opens or line.target.id)
            case CaseHit():
                self.case_chosen.emit(line.target.case_id)
            case NoteHit():
                self.entry_chosen.emit(line.target.case_id, line.target.entry_id)
            case Command():
                self.command_chosen.emit(line.target.id)
