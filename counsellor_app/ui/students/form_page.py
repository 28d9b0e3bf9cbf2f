"""What a form of this room is: a column of fields, a foot with Save, an error beside its field."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.done import Done
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.page import Page
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormColumn


class FormPage(Page):
    """Subclasses fill `form`, and override `_save` and `_left`. Ctrl+Enter saves, Esc leaves; what is typed stays."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.form = FormColumn()
        self.back_button = Button()
        self.note_label = label("", "quiet", wrap=True)
        self.save_button = Button(kind=Kind.FILLED)
        foot = boxed("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(24), px(13), px(24), px(13))
        row.setSpacing(px(16))
        row.addWidget(self.back_button)
        row.addWidget(self.note_label, 1)
        row.addWidget(self.save_button)
        self.note_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(foot)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_save)
        self.save_button.clicked.connect(self._on_save)
        self.back_button.clicked.connect(self._left)

    def _save(self) -> None:
        """Checks what the core cannot see, then `_send`s the command."""
        raise NotImplementedError

    def _left(self) -> None:
        """Where Back and Esc go."""
        raise NotImplementedError

    @Slot()
    def _on_save(self) -> None:
        self.form.clear_errors()
        self._save()

    def _send(self, command: Callable[[], Done], words: str) -> None:
        self.save_button.setEnabled(False)
        self._desk.act(command, self._on_saved, self._failed, words)

    def _saved(self, done: Done) -> None:
        """Where to go when it is written."""
        raise NotImplementedError

    def _on_saved(self, done: Done) -> None:
        self.save_button.setEnabled(True)
        self._saved(done)

    def _failed(self, error: Exception) -> bool:
        self.save_button.setEnabled(True)
        return isinstance(error, RuleBroken) and self.form.show_error(error.field, words_for(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            super().keyPressEvent(event)
