"""First: which package, and with which key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.ui.office.file_field import FileField
from counsellor_app.ui.office.keys_card import KeysCard
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.progress import ProgressView
from counsellor_app.ui.widgets.scroll import set_up_scroll

WIDEST = 620


class ChooseView(QWidget):
    """`wanted` carries the package's file and the key's."""

    wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._seeks_keys = False
        self._refused: Callable[[], str] = str
        self.heading, self.lead = label("", "wizard-title", wrap=True), label("", "muted", wrap=True)
        self.package, self.key = FileField("doc", "*.age"), FileField("key", "*.key *.txt")
        self.package_field, self.key_field = FormField(self.package, " "), FormField(self.key, " ")
        self.banner = Banner(kind=BannerKind.WARNING)
        self.banner.hide()
        self.open_button = Button("", Kind.FILLED, size=Size.LARGE)
        self.progress = ProgressView(lambda _code: self.tr("Verifying every file"))
        self.progress.hide()
        self.keys = KeysCard()
        card = boxed("card")
        self._card = QVBoxLayout(card)
        for part in (self.heading, self.lead, self.banner, self.package_field, self.key_field):
            self._card.addWidget(part)
        self._card.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.addWidget(self.progress)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.addWidget(card)
        self._column.addWidget(self.keys)
        self._column.addStretch(1)
        self._sheet = sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self.area = QScrollArea()
        set_up_scroll(self.area, sideways=True)
        self.area.setWidget(sheet)
        self.area.verticalScrollBar().rangeChanged.connect(self._seek_keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._holder, 100)
        row.addStretch(1)
        for field in (self.package, self.key):
            field.changed.connect(self._on_changed)
        self.open_button.clicked.connect(self._open)
        self._measure()
        self.retranslate()
        self._on_changed()

    def choose(self, file: Path) -> None:
        self.package.take(file)

    def refuse(self, words: Callable[[], str], kind: BannerKind = BannerKind.WARNING) -> None:
        """`words` are asked again when the language changes. They come into sight, wherever one had scrolled to."""
        self._refused = words
        self.banner.set_kind(kind)
        self.banner.show()
        self.banner.set_text(words())
        self._seeks_keys = False
        self.area.verticalScrollBar().setValue(0)

    def set_working(self, is_working: bool) -> None:
        self.progress.setVisible(is_working)
        self.open_button.setEnabled(not is_working)
        self.package.setEnabled(not is_working)
        self.key.setEnabled(not is_working)
        if is_working:
            self.banner.hide()

    def show_made(self) -> None:
        """The words of the new keys, in sight."""
        self._seeks_keys = True  # their rows are not laid out yet

    @Slot()
    def _seek_keys(self) -> None:
        if self._seeks_keys:
            top = self.keys.mapTo(self._sheet, QPoint()).y()
            self.area.verticalScrollBar().setValue(top)
            self._seeks_keys = self.area.verticalScrollBar().maximum() < top

    def focus_first(self) -> None:
        field = self.package if self.package.file() is None else self.key
        field.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Open a package"))
        self.lead.setText(
            self.tr("Everything is verified first. Nothing is written to this computer but what you save yourself.")
        )
        self.package_field.set_label(self.tr("The package"))
        self.package_field.set_help(self.tr("A file that ends in .zip.age"))
        self.key_field.set_label(self.tr("The office's key"))
        self.key_field.set_help(self.tr("office.key, or the reserve key"))
        for field, words in ((self.package, self.tr("The package")), (self.key, self.tr("The office's key"))):
            field.retranslate()
            field.choose_button.setAccessibleName(f"{words}: {field.choose_button.text()}")
        self.open_button.setText(self.tr("Verify and open"))
        self.banner.set_text(self._refused())
        self.keys.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    @Slot()
    def _on_changed(self) -> None:
        self.banner.hide()
        self.open_button.setEnabled(self.package.file() is not None and self.key.file() is not None)

    @Slot()
    def _open(self) -> None:
        self.wanted.emit(self.package.file(), self.key.file())

    def _measure(self) -> None:
        self._card.setContentsMargins(px(20), px(16), px(20), px(20))
        self._card.setSpacing(px(12))
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(16))
        self._holder.setMaximumWidth(px(WIDEST))
