"""What every section of the settings is: a heading, a column of fields, a message of its own."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.errors import RuleBroken, Trouble
from counsellor_app.services.done import Topic
from counsellor_app.ui import messages
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormColumn


class Section(QWidget):
    """`reload` when it is shown and one of its `topics` was touched. `lock_wanted`: only the lock screen can do it."""

    lock_wanted = Signal()
    topics: frozenset[Topic] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.line = label("", "name"), label("", "muted", wrap=True)
        self.message = Banner()
        self.message.hide()
        self.form = FormColumn()
        self.form.rows.setSpacing(px(16))
        top = QVBoxLayout()
        top.setSpacing(px(4))
        top.addWidget(self.heading)
        top.addWidget(self.line)
        self.form.rows.addLayout(top)
        self.form.rows.addWidget(self.message)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.form, 1)

    def reload(self) -> None:
        """Asks the desk again; what the user has typed and not saved stays."""

    def focus_first(self) -> None:
        """Where the focus stands when the section is opened."""

    def leave(self) -> None:
        """Another section or page is opened, or the file is locked."""

    def say(self, text: str, kind: BannerKind = BannerKind.NOTE) -> None:
        """What came of it; "" takes the message away."""
        self.message.set_kind(kind)
        self.message.set_text(text)
        self.message.setVisible(bool(text))
        if text:
            self.form.ensureWidgetVisible(self.message)

    def refuse(self, error: Exception) -> bool:
        """True when there are words for it, which are shown."""
        if not isinstance(error, (RuleBroken, Trouble)):
            return False
        self.say(messages.words_for(error), BannerKind.WARNING)
        return True

    def _retranslate(self) -> None:
        """Sets every text of the section again."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.say("")  # it was said in the language before
            self._retranslate()
