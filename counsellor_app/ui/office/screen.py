"""The office's room in the start window: choose a package and a key, then read what came. No vault, no passphrase."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused
from counsellor_app.services.office import Office, OfficeKeyPair, OfficePackage
from counsellor_app.ui import actions, messages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import NAMES, Language, current
from counsellor_app.ui.office.choose_view import ChooseView
from counsellor_app.ui.office.opened_view import OpenedView
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import boxed, label


class OfficeScreen(QWidget):
    """`left`: back to where it was opened from; `language_chosen` carries the code."""

    left = Signal()
    language_chosen = Signal(str)

    def __init__(self, desk: Desk, content: Content, known: Path, now: Now) -> None:
        """`known`: where the certificates of the schools are remembered."""
        super().__init__()
        self._desk = desk
        self._office = Office(known, now)
        self._package: OfficePackage | None = None
        self._others = 0
        self.veil = Veil()
        self.back = Button(kind=Kind.QUIET, icon="left")
        self.choosing, self.opened = ChooseView(), OpenedView(desk, content, self.veil)
        self.stack = QStackedWidget()
        self._build()
        self.back.clicked.connect(self._on_back)
        self.choosing.package.changed.connect(self._look)
        self.choosing.wanted.connect(self._open)
        self.choosing.keys.wanted.connect(self._make_keys)
        self.opened.confirmed.connect(self._accept)
        self.opened.card.files.save_wanted.connect(self._save)
        actions.install(self, actions.VEIL, self.veil.toggle)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.back.click)
        self._retranslate()

    def choose(self, file: Path, others: int = 0) -> None:
        """A package that was opened from outside, with so many `others`: only its key is still to be chosen."""
        self._others = others
        self.choosing.choose(file)

    def focus_first(self) -> None:
        self.choosing.focus_first()

    def package(self) -> OfficePackage | None:
        return self._package

    def _build(self) -> None:
        bar = boxed("bar")
        self._bar = QHBoxLayout(bar)
        self._bar.addWidget(self.back)
        self.title = label("", "section")
        self._bar.addWidget(self.title, 1)
        self._languages: dict[Language, Button] = {}
        for language in Language:
            button = Button(NAMES[language], Kind.QUIET, size=Size.SMALL)
            button.clicked.connect(partial(self.language_chosen.emit, language.value))
            self._languages[language] = button
            self._bar.addWidget(button)
        self.stack.addWidget(self.choosing)
        self.stack.addWidget(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.stack, 1)
        self._measure()

    @Slot()
    def _look(self) -> None:
        file = self.choosing.package.file()
        if file is not None:
            self._desk.ask(lambda: (file, self._office.look(file)), self._on_looked)

    def _on_looked(self, looked: tuple[Path, PackageRefused | Trouble | None]) -> None:
        """What is no package is said before anybody looks for its key."""
        file, refused = looked
        others, self._others = self._others, 0
        if file != self.choosing.package.file():
            return
        if refused is not None:
            self.choosing.refuse(partial(self._words_of_file, refused))
            self.choosing.package.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif others:
            self.choosing.refuse(
                lambda: self.tr("%n more file(s) came with this one. Packages are opened one at a time.", "", others),
                BannerKind.NOTE,
            )

    def _words_of_file(self, refused: PackageRefused | Trouble) -> str:
        if isinstance(refused, Trouble):
            return self.tr("This file cannot be read. It may have been moved, or it is a folder, or its disk is away.")
        return messages.words_for(refused)

    @Slot(object, object)
    def _open(self, file: Path, key: Path) -> None:
        """Verified as a whole before any of it is shown."""
        self._set_working(True)
        job = self._desk.run_long(
            lambda progress: self._office.open(file, key, progress), self._on_opened, self._on_refused
        )
        self.choosing.progress.follow(job)

    def _on_opened(self, package: OfficePackage) -> None:
        self._set_working(False)
        self._package = package
        self.opened.show_package(package)
        self.stack.setCurrentWidget(self.opened)
        self._retitle()
        self.opened.focus_first()

    def _on_refused(self, error: Exception) -> bool:
        """Nothing was shown and nothing is kept; the reason stands above the fields."""
        self._set_working(False)
        self.choosing.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if _is_cancelled(error):
            self.choosing.refuse(lambda: self.tr("Cancelled. Nothing was opened."), BannerKind.NOTE)
        elif messages.words_for(error):
            self.choosing.refuse(partial(messages.words_for, error))
        else:
            return False
        return True

    @Slot()
    def _accept(self) -> None:
        package = self._package
        if package is not None:
            self._desk.ask(lambda: self._office.accept(package), self._on_accepted, self._on_not_accepted)

    def _on_accepted(self, package: OfficePackage) -> None:
        if self._package is not None:
            self._package = package
            self.opened.show_sender(package)
            self.opened.focus_first()

    def _on_not_accepted(self, error: Exception) -> bool:
        words = messages.words_for(error)
        if words:
            self.opened.refuse(words)
        return bool(words)

    @Slot(object, object)
    def _save(self, paths: tuple[str, ...], folder: Path) -> None:
        package, files = self._package, self.opened.card.files
        if package is None:
            return
        files.set_working(True)
        self.back.setEnabled(False)
        job = self._desk.run_long(
            lambda progress: self._office.save(package, paths, folder, progress), self._on_saved, self._on_not_saved
        )
        files.progress.follow(job)

    def _on_saved(self, count: int) -> None:
        self._end_saving()
        files = self.opened.card.files
        files.say(lambda: self.tr("%n file(s) saved. They are no longer sealed: keep them as the law asks.", "", count))

    def _on_not_saved(self, error: Exception) -> bool:
        self._end_saving()
        files = self.opened.card.files
        if _is_cancelled(error):
            files.say(lambda: self.tr("Cancelled. Nothing was saved."))
        elif messages.words_for(error):
            files.say(partial(messages.words_for, error), BannerKind.WARNING)
        else:
            return False
        return True

    def _end_saving(self) -> None:
        files = self.opened.card.files
        files.set_working(False)
        self.back.setEnabled(True)
        files.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, bool)
    def _make_keys(self, folder: Path, reserve: bool) -> None:
        self._desk.ask(lambda: self._office.make_keys(folder, reserve=reserve), self._on_keys, self._on_no_keys)

    def _on_keys(self, pairs: tuple[OfficeKeyPair, ...]) -> None:
        self.choosing.keys.show_pairs(pairs)
        if self.choosing.key.file() is None:
            self.choosing.key.take(pairs[0].secret)
        self.choosing.show_made()

    def _on_no_keys(self, error: Exception) -> bool:
        is_told = bool(messages.words_for(error))
        if is_told:
            self.choosing.keys.refuse(partial(messages.words_for, error))
        return is_told

    def _set_working(self, is_working: bool) -> None:
        """While it works only Cancel can be pressed."""
        self.choosing.set_working(is_working)
        self.back.setEnabled(not is_working)

    @Slot()
    def _on_back(self) -> None:
        """From the package to the choice, from there away: what was opened is dropped."""
        if self._package is None:
            self.left.emit()
            return
        self._forget()
        self.stack.setCurrentWidget(self.choosing)
        self._retitle()
        self.choosing.focus_first()

    def _forget(self) -> None:
        self._package = None
        self.opened.forget()

    def _retitle(self) -> None:
        self.title.setText("" if self._package is None else self.tr("Opened package"))

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        for language, button in self._languages.items():
            button.set_kind(Kind.ORDINARY if language is current() else Kind.QUIET)
        self._retitle()
        self.choosing.retranslate()
        self.opened.retranslate()

    def _measure(self) -> None:
        self._bar.setContentsMargins(px(8), px(7), px(12), px(7))
        self._bar.setSpacing(px(6))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)


def _is_cancelled(error: Exception) -> bool:
    return isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED
