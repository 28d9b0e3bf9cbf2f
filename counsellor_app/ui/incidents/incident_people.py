"""The people of one incident, each with a role in it; somebody is added by searching."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.incidents.state import Part
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.avatar import Avatar
from counsellor_app.ui.widgets.buttons import IconButton, LinkButton, Size
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.person_picker import PersonPicker
from counsellor_app.ui.widgets.person_words import beside_name

ROLE_WIDTH = 280
BY_KIND = {PersonKind.GUARDIAN: "LEGAL_REP", PersonKind.STAFF: "STAFF"}


class PersonRow(QFrame):
    """Name, class and age, the role, the verb that takes the person out of this incident."""

    changed = Signal()
    removed = Signal()

    def __init__(self, hit: PersonHit, content: Content, veil: Veil, *, is_main: bool, of_case: bool = False) -> None:
        super().__init__()
        self.setProperty("box", "item")
        self.hit = hit
        self._content = content
        self._veil = veil
        self._of_case = of_case
        self._other_case = ""  # number of the open case that is offered
        self._avatar = Avatar(own=is_main, small=True)
        self._name, self._meta = ElidedLabel(), ElidedLabel("", "quiet")
        self.role = Combo()
        self.role.setProperty("measure", "row")
        self.remove = IconButton("x", size=Size.SMALL)
        self.own_case = QCheckBox()
        self._row = QHBoxLayout()
        for part in (self._avatar, self._name, self._meta):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.role)
        self._row.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._under = QHBoxLayout()
        self._under.addWidget(self.own_case)
        self._under.addStretch(1)
        self._column.addLayout(self._under)
        self.own_case.setVisible(not is_main and not of_case and hit.kind is PersonKind.STUDENT)
        self.role.chosen.connect(self.changed)
        self.own_case.toggled.connect(self.changed)
        self.remove.clicked.connect(self.removed)
        self._measure()
        self.retranslate()

    def part(self) -> Part:
        own_case = self.own_case.isChecked() and (self._of_case or not self.own_case.isHidden())
        return Part(person_id=self.hit.id, role=self.role.code(), own_case=own_case)

    def offer_case(self, number: str, *, ticked: bool) -> None:
        """This child has an open case in which the incident can stand too."""
        is_new = not self._other_case
        self._other_case = number
        self.own_case.show()
        self.retranslate()
        if is_new and ticked:
            self.own_case.setChecked(True)

    def retranslate(self) -> None:
        name = self._veil.name(self.hit.short_name)
        self._avatar.set_name(self.hit.short_name)
        self._name.setText(name)
        self._meta.setText(beside_name(self.hit))
        role = self.role.code()
        self.role.set_choices((one.id, one.of(current().value)) for one in self._content.items(CodeList.ROLE))
        self.role.set_code(role or "UNKNOWN")
        self.role.setAccessibleName(self.tr("Role of {name} in this incident").format(name=name))
        self.remove.set_words(self.tr("Take {name} out of this incident").format(name=name))
        self.own_case.setText(
            self.tr("Write it down in this child's case {number} too").format(number=self._other_case)
            if self._of_case
            else self.tr("Open a case for this child too")
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(4), px(8), px(4))
        self._column.setSpacing(px(2))
        self._row.setSpacing(px(8))
        self.role.setFixedWidth(px(ROLE_WIDTH))
        self._under.setContentsMargins(px(24 + 8), 0, 0, 0)


class IncidentPeople(QWidget):
    """Rows, and below them the verb that opens the search. `arranged`: a row came or went.

    `of_case`: a further incident of a case; a row offers another child's case only after `offer_case`.
    """

    changed = Signal()
    arranged = Signal()
    added = Signal(str)  # id of a person who came

    def __init__(
        self, desk: Desk, search: SearchService, content: Content, veil: Veil, *, of_case: bool = False
    ) -> None:
        super().__init__()
        self._of_case = of_case
        self._content = content
        self._veil = veil
        self._main: PersonId | None = None
        self._rows: list[PersonRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.add = LinkButton()
        self._whom = label("", "muted")
        self.picker = PersonPicker(desk, search, veil)
        self.picker.hide()
        foot = boxed("item")
        self._foot = QHBoxLayout(foot)
        self._foot.addWidget(self.add)
        self._foot.addWidget(self._whom, 1)
        self._foot.addWidget(self.picker, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._list)
        column.addWidget(foot)
        self.add.clicked.connect(self._on_add)
        self.picker.picked.connect(self._on_picked)
        veil.changed.connect(self.retranslate)
        self._measure()
        self.retranslate()

    def parts(self) -> tuple[Part, ...]:
        return tuple(row.part() for row in self._rows)

    def rows(self) -> tuple[PersonRow, ...]:
        return tuple(self._rows)

    def hits(self) -> tuple[PersonHit, ...]:
        return tuple(row.hit for row in self._rows)

    def set_parts(self, parts: Iterable[Part], known: dict[PersonId, PersonHit]) -> None:
        for row in tuple(self._rows):
            self._drop(row)
        for part in parts:
            hit = known.get(part.person_id)
            if hit is not None and all(row.hit.id != hit.id for row in self._rows):
                row = self._append(hit, part.role)
                row.own_case.setChecked(part.own_case)

    def set_main(self, hit: PersonHit | None, role: str) -> None:
        """The child the referral is about comes first; one that was chosen before and by mistake goes.

        Without a `role` nobody is added: a draft holds its people already.
        """
        before, self._main = self._main, hit.id if hit else None
        if before == self._main and any(row.hit.id == before for row in self._rows):
            return
        roles = {row.hit.id: row.role.code() for row in self._rows}
        for row in tuple(self._rows):
            if row.hit.id in (before, self._main):
                self._drop(row)
        if hit is not None and (role or hit.id in roles):
            self._append(hit, roles.get(hit.id, role), at=0)

    def offer_case(self, person_id: PersonId, number: str, *, ticked: bool) -> None:
        for row in self._rows:
            if row.hit.id == person_id:
                row.offer_case(number, ticked=ticked)
        self.arranged.emit()

    def suggest(self, people: Callable[[], Sequence[PersonHit]]) -> None:
        """Who is offered before anything is typed, without those who stand here already."""

        def others() -> list[PersonHit]:
            here = {row.hit.id for row in self._rows}
            return [hit for hit in people() if hit.id not in here]

        self.picker.suggest(others)

    def add_person(self, hit: PersonHit) -> None:
        if all(row.hit.id != hit.id for row in self._rows):
            self._append(hit, BY_KIND.get(hit.kind, "UNKNOWN"))
            self.changed.emit()

    @Slot()
    def retranslate(self) -> None:
        self.add.setText(self.tr("Add a person"))
        self._whom.setText(self.tr("a student, a parent or a member of staff"))
        self.picker.set_placeholder(self.tr("Name of the person"))
        for row in self._rows:
            row.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the search first, the page only after that."""
        if event.key() == Qt.Key.Key_Escape and self.picker.isVisible():
            self._end_search()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._foot.setContentsMargins(px(12), px(6), px(12), px(6))
        self._foot.setSpacing(px(8))
        self.add.set_icon("plus")

    def _append(self, hit: PersonHit, role: str, at: int = -1) -> PersonRow:
        row = PersonRow(hit, self._content, self._veil, is_main=hit.id == self._main, of_case=self._of_case)
        row.role.set_code(role)
        row.changed.connect(self.changed)
        row.removed.connect(self._on_removed)
        place = len(self._rows) if at < 0 else at
        self._rows.insert(place, row)
        self._list.insertWidget(place, row)
        self.arranged.emit()
        self.added.emit(hit.id)
        return row

    def _drop(self, row: PersonRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _on_add(self) -> None:
        self.add.hide()
        self._whom.hide()
        self.picker.set_hit(None)
        self.picker.clear()
        self.picker.show()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picker.show_suggested()

    @Slot(object)
    def _on_picked(self, hit: PersonHit) -> None:
        self.add_person(hit)
        self._end_search()

    def _end_search(self) -> None:
        self.picker.hide()
        self.add.show()
        self._whom.show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, PersonRow):
            self._drop(row)
            self.changed.emit()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
