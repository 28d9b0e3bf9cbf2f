"""What every page of the rail is."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.done import Topic


class Page(QWidget):
    """Made at its first visit. The shell calls `reload` when it is shown and one of its `topics` was touched.

    Subclasses override `title`, `subtitle`, `topics`, `reload`, `open` and `_retranslate`.
    """

    navigate = Signal(str, object)  # key of a page, argument for its `open`
    expected = Signal(str, object)  # as `navigate`: somebody is about to go there, a line of it was chosen
    titled = Signal()  # title or subtitle became another
    told = Signal(str)  # words for a short message
    topics: frozenset[Topic] = frozenset()
    leads_to = ""  # key of the page that is likely next: its code is loaded while the window rests

    def title(self) -> str:
        return ""

    def subtitle(self) -> str:
        """A date, a topic: quiet, after the title. Never beside a full name (look.md)."""
        return ""

    def reload(self) -> None:
        """Asks the desk again. Called at the first showing and whenever the page is stale and visible."""

    def open(self, arg: object) -> None:
        """Goes to what `arg` names: an id, a filter; None is the page itself."""

    def expect(self, arg: object) -> None:
        """It will probably be opened so in a moment: what can be made and read before is. Nothing is shown."""

    def leave(self) -> None:
        """The user goes to another page, or the window locks: save the draft."""

    def focus_first(self) -> None:
        """Where the focus stands after the page was opened."""
        self.setFocus()

    def _retranslate(self) -> None:
        """Sets every text of the page again."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.titled.emit()
        super().changeEvent(event)
