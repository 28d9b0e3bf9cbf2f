"""What can be done from anywhere: id, keys and words in one table, for shortcuts, the palette and the help page."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Action(NamedTuple):
    """`keys` in Qt's portable spelling, "" for none; `also` does the same, unsaid. `words` is a verb.

    `everywhere`: the window's own.
    """

    id: str
    words: object
    keys: str = ""
    also: tuple[str, ...] = ()
    icon: str = ""
    everywhere: bool = True


FIND = Action(id="find", keys="Ctrl+K", icon="search", words=QT_TRANSLATE_NOOP("Actions", "Find anything"))
NEW_REFERRAL = Action(id="new-referral", keys="Ctrl+N", icon="plus", words=QT_TRANSLATE_NOOP("Actions", "New referral"))
CRISIS = Action(id="crisis", keys="Ctrl+Shift+H", icon="oct", words=QT_TRANSLATE_NOOP("Actions", "Crisis screen"))
VEIL = Action(id="veil", keys="F9", icon="veil", words=QT_TRANSLATE_NOOP("Actions", "Hide names"))
LOCK = Action(id="lock", keys="Ctrl+L", icon="lock", words=QT_TRANSLATE_NOOP("Actions", "Lock"))
UNDO = Action(id="undo", keys="Ctrl+Z", icon="undo", words=QT_TRANSLATE_NOOP("Actions", "Take back the last step"))
HELP = Action(id="help", keys="F1", icon="info", words=QT_TRANSLATE_NOOP("Actions", "Help for this page"))
SIGN = Action(
    id="sign", keys="Ctrl+Return", icon="pen", words=QT_TRANSLATE_NOOP("Actions", "Sign note"), everywhere=False
)
FIND_HERE = Action(  # Kazakh and Russian layouts have no key for a slash
    id="find-here",
    keys="Ctrl+F",
    also=("/",),
    icon="search",
    words=QT_TRANSLATE_NOOP("Actions", "Search in the list"),
    everywhere=False,
)
ACTIONS = (FIND, NEW_REFERRAL, CRISIS, VEIL, LOCK, UNDO, HELP, SIGN, FIND_HERE)


def text(action: Action) -> str:
    return QCoreApplication.translate("Actions", str(action.words))


def keys_text(action: Action) -> str:
    """How the keys are shown: ``Ctrl K``."""
    return shown_keys(action.keys)


def shown_keys(keys: str) -> str:
    return (
        QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ").replace("Return", "Enter")
    )


def install(owner: QWidget, action: Action, then: Callable[[], object]) -> QAction:
    """A shortcut of `owner` (its window, or only the widget and its children)."""
    made = QAction(owner)
    made.setObjectName(action.id)
    made.setText(text(action))
    made.setShortcuts([QKeySequence(keys) for keys in (action.keys, *action.also)])
    context = Qt.ShortcutContext.WindowShortcut if action.everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
    made.setShortcutContext(context)
    made.setAutoRepeat(False)
    made.triggered.connect(lambda _checked=False: then())
    owner.addAction(made)
    return made
