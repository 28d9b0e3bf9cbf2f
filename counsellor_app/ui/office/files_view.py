"""The files of a package: each one held against its hash; chosen ones are saved into a folder, all or none."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.services.office import PackageFile
from counsellor_app.ui.format import size
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.progress import ProgressView
from counsellor_app.ui.widgets.scroll import set_up_scroll


class FilesView(QWidget):
    """`save_wanted` carries the chosen paths and the folder."""

    save_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._files: tuple[PackageFile, ...] = ()
        self._said: Callable[[], str] = str
        self.banner = Banner()
        self.banner.hide()
        self.all_box = QCheckBox()
        self.save_button = Button("", Kind.FILLED, "save")
        self.progress = ProgressView(lambda _code: self.tr("Saving, and held against the hashes once more"))
        self.progress.hide()
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self._rows = QVBoxLayout(sheet)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.area = QScrollArea()
        set_up_scroll(self.area, sideways=True)
        self.area.setWidget(sheet)
        foot = QHBoxLayout()
        foot.addWidget(self.all_box)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(10))
        column.setSpacing(px(8))
        column.addWidget(self.banner)
        column.addWidget(self.area, 1)
        column.addWidget(self.progress)
        column.addLayout(foot)
        self.all_box.clicked.connect(self._on_all)
        self.save_button.clicked.connect(self._save)
        self.retranslate()

    def show_files(self, files: tuple[PackageFile, ...]) -> None:
        self._files = files
        self.banner.hide()
        self.retranslate()

    def chosen(self) -> tuple[str, ...]:
        return tuple(path for path, box in self._boxes.items() if box.isChecked())

    def say(self, words: Callable[[], str], kind: BannerKind = BannerKind.NOTE) -> None:
        """`words` are asked again when the language changes."""
        self._said = words
        self.banner.set_kind(kind)
        self.banner.show()
        self.banner.set_text(words())

    def set_working(self, is_working: bool) -> None:
        self.progress.setVisible(is_working)
        self.save_button.setEnabled(not is_working and bool(self.chosen()))

    def retranslate(self) -> None:
        self.banner.set_text(self._said())
        self.all_box.setText(self.tr("All files"))
        self.save_button.setText(self.tr("Save into a folder…"))
        kept = set(self.chosen())
        self._clear()
        widest = max((label(size(file.size), "quiet").sizeHint().width() for file in self._files), default=0)
        for file in self._files:
            self._rows.addWidget(self._row(file, self.tr("Verified"), widest))
            self._boxes[file.path].setChecked(file.path in kept)
        self._rows.addStretch(1)
        self._on_ticked()

    def _row(self, file: PackageFile, verified: str, widest: int) -> QWidget:
        row = boxed("item")
        box = QCheckBox(file.path)
        box.setAccessibleDescription(f"{size(file.size)}, SHA-256 {file.sha256}")
        box.toggled.connect(self._on_ticked)
        self._boxes[file.path] = box
        digest = label(f"SHA-256 {file.sha256[:16]}…", "quiet")
        digest.setFont(font(12, fixed_width=True))
        digest.setToolTip(file.sha256)
        line = QHBoxLayout(row)
        line.setContentsMargins(px(8), px(7), px(12), px(7))
        line.setSpacing(px(12))
        line.addWidget(box, 1)
        line.addWidget(digest)
        octets = label(size(file.size), "quiet")
        octets.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        octets.setMinimumWidth(widest)
        line.addWidget(octets)
        line.addWidget(label(f"✓ {verified}", "quiet"))
        return row

    def _clear(self) -> None:
        self._boxes = {}
        while (entry := self._rows.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    @Slot()
    def _on_ticked(self) -> None:
        count = len(self.chosen())
        self.save_button.setEnabled(count > 0)
        self.all_box.setChecked(bool(self._boxes) and count == len(self._boxes))

    @Slot(bool)
    def _on_all(self, is_on: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(is_on)

    @Slot()
    def _save(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the files are saved"), str(Path.home()))
        if chosen:
            self.save_wanted.emit(self.chosen(), Path(chosen))
