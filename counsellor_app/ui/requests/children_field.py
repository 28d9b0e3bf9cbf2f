"""The children a letter names: found by name, kept as chips that can be taken away."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.paint import frame, words
from counsellor_app.ui.widgets.person_picker import PersonPicker

KINDS = (PersonKind.STUDENT, PersonKind.UNKNOWN)


class _ChildChip(QAbstractButton):
    """A chosen child; pressing it takes the child away."""

    def __init__(self, hit: PersonHit, veil: Veil) -> None:
        super().__init__()
        self.hit = hit
        self._veil = veil
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.name()

    def name(self) -> None:
        self.setText(f"@{self._veil.name(self.hit.short_name)}")
        self.setAccessibleName(self.tr("Take away: {name}").format(name=self._veil.name(self.hit.short_name)))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(6) * 2 + px(5) + px(14) + width_of(self.text(), 13, 500), px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.name()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, side = tokens(), px(14)
        painter = QPainter(self)
        frame(painter, self.rect(), look.soft_line if self.underMouse() else look.soft, None, 4)
        words(painter, self.rect().adjusted(px(6), 0, -px(6) - side, 0), self.text(), 13, 500, look.accent)
        painter.drawPixmap(self.width() - px(4) - side, (self.height() - side) // 2, pixmap("x", "accent", 14))
        painter.end()


class ChildrenField(QWidget):
    changed = Signal()

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._veil = veil
        self._hits: dict[PersonId, PersonHit] = {}
        self.picker = PersonPicker(desk, services.search, veil, kinds=KINDS)
        self._row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self._flow = FlowLayout(self._row, gap=px(6), line_gap=px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._row)
        column.addWidget(self.picker)
        self._row.hide()
        self.setFocusProxy(self.picker)
        self.picker.picked.connect(self._on_picked)
        veil.changed.connect(self._name_chips)

    def ids(self) -> tuple[PersonId, ...]:
        return tuple(self._hits)

    def set_hits(self, hits: tuple[PersonHit, ...]) -> None:
        self._hits = {hit.id: hit for hit in hits}
        self.picker.set_hit(None)
        self._fill()

    def chips(self) -> tuple[QAbstractButton, ...]:
        return tuple(self._row.findChildren(_ChildChip))

    @Slot(object)
    def _on_picked(self, hit: PersonHit) -> None:
        self._hits[hit.id] = hit
        self.picker.set_hit(None)
        self.picker.clear()
        self._fill()
        self.changed.emit()

    def _take_away(self, person_id: PersonId) -> None:
        self._hits.pop(person_id, None)
        self._fill()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _fill(self) -> None:
        while (entry := self._flow.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for hit in self._hits.values():
            chip = _ChildChip(hit, self._veil)
            chip.clicked.connect(lambda _on=False, person=hit.id: self._take_away(person))
            self._flow.addWidget(chip)
            chip.show()
        self._row.setVisible(bool(self._hits))
        chain = [*self.chips(), self.picker]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _name_chips(self) -> None:
        for chip in self._row.findChildren(_ChildChip):
            chip.name()
