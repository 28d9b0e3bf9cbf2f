"""The foot of the rail: who works, whether it is a demo, when it was last saved."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from counsellor_app.ui.format import clock_time
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.elided import ElidedLabel


class DemoMark(QLabel):
    """On every page of a vault with invented people."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "mark")
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setText(self.tr("DEMO"))
        self.setToolTip(self.tr("All people and cases here are invented"))


class Foot(QFrame):
    """`mark` is hidden until the vault is known to be a demonstration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "item")
        self._saved_at: datetime | None = None
        self._is_folded = False
        self.name = ElidedLabel("", "medium")
        self.mark = DemoMark()
        self.mark.hide()
        self._check = QLabel()
        self.state = label("", "quiet")
        saved = QHBoxLayout()
        saved.setSpacing(px(4))
        saved.addWidget(self._check)
        saved.addWidget(self.state, 1)
        self._grid = QGridLayout(self)
        self._grid.setSpacing(0)
        self._grid.addWidget(self.name, 0, 0)
        self._grid.addWidget(self.mark, 0, 1, Qt.AlignmentFlag.AlignCenter)
        self._grid.addLayout(saved, 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._measure()

    def set_user(self, name: str) -> None:
        self.name.setText(name)

    def set_folded(self, is_folded: bool) -> None:
        self._is_folded = is_folded
        self.name.setHidden(is_folded)
        self.state.setHidden(is_folded)
        self._measure()

    @Slot(datetime)
    def set_saved(self, moment: datetime) -> None:
        self._saved_at = moment
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._measure()

    def _measure(self) -> None:
        side = 0 if self._is_folded else px(8)
        self._grid.setContentsMargins(side, px(10), side, px(2))
        self._grid.setVerticalSpacing(px(2))
        self._check.setPixmap(pixmap("check", "quiet", 14))
        aside = Qt.AlignmentFlag.AlignHCenter if self._is_folded else Qt.AlignmentFlag.AlignLeft
        self._check.setAlignment(aside | Qt.AlignmentFlag.AlignVCenter)
        self._check.setVisible(self._saved_at is not None)
        if self._saved_at is not None:
            self.state.setText(self.tr("saved {time}").format(time=clock_time(self._saved_at)))
            self._check.setToolTip(self.state.text() if self._is_folded else "")
