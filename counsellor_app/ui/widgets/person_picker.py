"""Choosing a person: a field that searches while one types, with a list under it."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.domain.people import PersonKind
from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import icon
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.mention_popup import Option, PersonPopup

MOST_SHOWN = 8

Answer = tuple[int, str, tuple[PersonHit, ...]]


class PersonPicker(QLineEdit):
    """`offers_unknown` adds a last row for somebody who is not known yet: the typed letters describe the person."""

    picked = Signal(object)  # PersonHit
    unknown = Signal(str)

    def __init__(
        self,
        desk: Desk,
        search: SearchService,
        veil: Veil | None = None,
        *,
        kinds: Collection[PersonKind] | None = None,
        offers_unknown: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = search
        self._veil = veil
        self._kinds = kinds
        self._offers_unknown = offers_unknown
        self._hit: PersonHit | None = None
        self._asked = 0  # only the last answer is shown
        self._popup: PersonPopup | None = None
        self._suggested: Callable[[], Sequence[PersonHit]] = tuple
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setIcon(icon("search", "quiet", 16))
        self.textEdited.connect(self._on_edited)
        if veil is not None:
            veil.changed.connect(self._show_name)

    def set_placeholder(self, text: str) -> None:
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def suggest(self, people: Callable[[], Sequence[PersonHit]]) -> None:
        """Who is offered while nothing is typed."""
        self._suggested = people

    @Slot()
    def show_suggested(self) -> None:
        people = tuple(self._suggested())[:MOST_SHOWN]
        if people:
            self._offer(people, "", "")

    def hit(self) -> PersonHit | None:
        """The person that was picked; None again as soon as the letters are changed."""
        return self._hit

    def set_hit(self, hit: PersonHit | None) -> None:
        """Shows a person without telling anybody."""
        self._close()
        self._hit = hit
        self.setText("")
        self._show_name()

    def is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup if self.is_open() else None
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if popup is not None:
                popup.move_current(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Down:
                self._on_edited(self.text())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if popup is not None and popup.choose():
                event.accept()  # a form's Enter must not go on
            case Qt.Key.Key_Escape if popup is not None:
                self._close()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._close()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._glass.setIcon(icon("search", "quiet", 16))

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._hit = None
        self._asked += 1
        if not text.strip():
            self._close()
            self.show_suggested()
            return
        self._desk.ask(self._question(self._asked, text), self._show)

    def _question(self, number: int, text: str) -> Callable[[], Answer]:
        def ask() -> Answer:
            # typed over while it waited: nobody will look at the answer
            is_stale = number != self._asked
            return number, text, () if is_stale else self._search.people(text, MOST_SHOWN, self._kinds)

        return ask

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        number, text, hits = answer
        if number != self._asked:
            return
        rows: list[Option] = list(hits)
        if self._offers_unknown:
            rows.append(self.tr("Not yet known: “{words}”").format(words=text.strip()))
        note = "" if hits else self.tr("Nobody found")
        self._offer(rows, text, "" if self._offers_unknown else note)

    def _offer(self, rows: Sequence[Option], text: str, note: str) -> None:
        if self._popup is None:
            self._popup = PersonPopup(self, self._veil)
            self._popup.chosen.connect(self._on_chosen)
        self._popup.offer(list(rows), text, self.rect(), note)

    @Slot(object)
    def _on_chosen(self, option: Option) -> None:
        if isinstance(option, PersonHit):
            self.set_hit(option)
            self.picked.emit(option)
        else:
            self._close()
            self.unknown.emit(self.text().strip())

    @Slot()
    def _show_name(self) -> None:
        if self._hit is not None:
            name = self._hit.short_name
            self.setText(self._veil.name(name) if self._veil else name)

    def _close(self) -> None:
        self._asked += 1
        if self._popup is not None:
            self._popup.hide()
