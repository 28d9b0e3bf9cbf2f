"""Whom to tell, with phones; the family only where the file is open, and never somebody who must not be called."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.ids import is_id
from counsellor_app.services.student_commands import StudentProfile
from counsellor_app.ui.crisis.look import length, said
from counsellor_app.ui.crisis.run_state import TOLD, CrisisRunState, Tick
from counsellor_app.ui.format import capital, clock_time
from counsellor_app.ui.language import current
from counsellor_app.ui.widgets.scroll import set_up_scroll

SCROLL = 12  # px at 100 % that a scroll bar may take
Contact = tuple[str, str, str]  # name, role, phone


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyContact:
    """Somebody of the student's family; `no_call`: may not be contacted, or is the alleged abuser."""

    name: str = field(repr=False)
    relation: str
    phone: str = field(default="", repr=False)
    no_call: bool = False
    person_id: str = ""


def family_of(profile: StudentProfile, content: Content) -> tuple[FamilyContact, ...]:
    """Those who may be called first, with the first phone of each."""
    found = tuple(
        FamilyContact(
            name=card.person.full_name(),
            relation=content.word(CodeList.GUARDIAN_KIND, card.relation.kind).of(current().value),
            phone=next(iter(card.person.phones), ""),
            no_call=not card.relation.may_contact or card.relation.alleged_abuser,
            person_id=card.person.id,
        )
        for card in profile.guardians
        if card.relation.until_on is None
    )
    return tuple(sorted(found, key=lambda one: (one.no_call, not one.phone)))


class PersonRow(QFrame):
    """A name, what the person is, the phone; `told` is pressed once the person knows."""

    def __init__(self, name: str, role: str, phone: str, *, no_call: bool = False) -> None:
        super().__init__()
        self.setProperty("crisis", "person")
        self.name = said(name, "strong", wrap=True)
        self.role = said(role, "small", wrap=True)
        self.phone = said(phone, "phone")
        self.phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.phone.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told = QPushButton()
        self.told.setProperty("crisis", "told")
        self.no_call = said("", "not")
        self.is_told = False
        left, right = QVBoxLayout(), QVBoxLayout()
        self._right = right
        for side, parts in ((left, (self.name, self.role)), (right, (self.phone, self.told, self.no_call))):
            side.setSpacing(0)
            side.addStretch(1)
            for part in parts:
                side.addWidget(part)
                if side is right:
                    side.setAlignment(part, Qt.AlignmentFlag.AlignRight)
            side.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        self._row.addLayout(right)
        self.role.setVisible(bool(role))
        self.phone.setVisible(bool(phone) and not no_call)
        self.told.setVisible(not no_call)
        self.no_call.setVisible(no_call)
        self.measure()

    def least_width(self) -> int:
        """Px below which name and phone cannot stand side by side."""
        side = max(part.sizeHint().width() for part in (self.phone, self.told, self.no_call) if not part.isHidden())
        return self.name.minimumSizeHint().width() + self._row.spacing() + side

    def stack(self, *, stacked: bool) -> None:
        """Phone and verb below the name instead of beside it."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if stacked else across)
        self._right.setDirection(across if stacked else down)
        self._right.setStretch(0, 0 if stacked else 1)
        self._right.setSpacing(length(14) if stacked else 0)

    def refit(self) -> None:
        """Words changed: how high it has to be is asked anew."""
        self._row.invalidate()

    def measure(self) -> None:
        self._row.setContentsMargins(0, length(3), 0, length(3))
        self._row.setSpacing(length(10))
        self.setMinimumHeight(length(54))


class PeopleCard(QFrame):
    """`told` carries the key of a tick (``told-HEAD``) and a `Tick`, or None to take it back."""

    told = Signal(str, object)

    def __init__(self, content: Content, contacts: Sequence[Contact]) -> None:
        super().__init__()
        self.setProperty("crisis", "card")
        self._content = content
        self._contacts = tuple(contacts)
        self._family: tuple[FamilyContact, ...] | None = None
        self._rows: dict[str, PersonRow] = {}
        bodies = content.items(CodeList.BODY)
        self._known = {one.id for one in content.crisis.tell} | {one.id for one in bodies}
        self._title = said("", "card-title")
        self._note = said("", "small", wrap=True)
        self._scroll = QScrollArea()
        set_up_scroll(self._scroll)
        self._list = QWidget()
        self._list.setProperty("crisis", "scrolled")
        self._people = QVBoxLayout(self._list)
        self._people.setContentsMargins(0, 0, 0, 0)
        self._people.setSpacing(0)
        self._scroll.setWidget(self._list)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._scroll, 1)
        self._fill()

    def set_family(self, family: Sequence[FamilyContact] | None) -> None:
        """None: the file is locked, so nobody knows the family's phones."""
        self._family = None if family is None else tuple(family)
        self._fill()

    def no_call_names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self._family or () if one.no_call)

    def measure(self) -> None:
        self._column.setContentsMargins(length(18), 0, length(18), length(4))
        self._title.setFixedHeight(length(38))
        self._note.setContentsMargins(0, length(8), 0, length(8))
        for row in self._rows.values():
            row.measure()

    def show_run(self, run: CrisisRunState) -> None:
        for key, row in self._rows.items():
            known = run.at(key)
            row.is_told = known is not None
            time = clock_time(known[1]) if known else ""
            row.told.setText(self.tr("told {time}").format(time=time) if known else self.tr("Mark as told"))
            row.told.setAccessibleName(f"{row.told.text()}: {row.name.text()}")
        self._fit()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Whom to tell"))
        self.setAccessibleName(self.tr("Whom to tell"))
        self._note.setText(
            self.tr("Family phones appear after you sign in.")
            if self._family is None
            else self.tr("No phones of the family are known here.")
        )
        for row in self._rows.values():
            row.no_call.setText(self.tr("Do not call"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its people, and no higher."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """What is in it has its face only now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() - 2 * length(18) - 2
        stacked = any(row.least_width() > width - length(SCROLL) for row in self._rows.values())
        for row in self._rows.values():
            row.stack(stacked=stacked)
            row.refit()
        self._people.invalidate()
        self.setMaximumHeight(self._people.totalHeightForWidth(width) + length(38 + 4) + 4)

    def _fill(self) -> None:
        """Those of the school first, then the family; the list is short, so it is made anew."""
        while (entry := self._people.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None and widget is not self._note:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for name, role, phone in (*self._contacts, *self._roles()):
            words = self._role_words(role)
            self._add(role, PersonRow(name or capital(words), words if name else "", phone))
        for one in self._family or ():
            self._add(one.person_id, PersonRow(one.name, one.relation, one.phone, no_call=one.no_call))
        self._people.addWidget(self._note)
        self._note.setVisible(not self._family)
        self.measure()
        self.retranslate()
        self._fit()

    def _roles(self) -> tuple[Contact, ...]:
        """Those without a phone written down: it still says whom."""
        known, tell = {role for _, role, _ in self._contacts}, self._content.crisis.tell
        return tuple(("", one.id, "") for one in tell if not one.if_safe and one.id not in known)

    def _role_words(self, role: str) -> str:
        """A code in words, the shorter ones of the crisis pack first; what was typed by hand stays as it is."""
        short = next((one for one in self._content.crisis.tell if one.id == role), None)
        return (short or self._content.word(CodeList.BODY, role)).of(current().value) if role else ""

    def _add(self, who: str, row: PersonRow) -> None:
        """The tick is kept under the role or the person: a place in this list is another one's after a change.

        What was typed as a role by hand may be a name: only its place is kept then.
        """
        place = len(self._rows) + 1
        is_known = is_id(who) or who in self._known
        key = TOLD + (who if is_known else str(place))
        if key in self._rows:
            key = f"{key}-{place}"
        row.told.clicked.connect(lambda: self._on_told(key, row))
        self._rows[key] = row
        self._people.addWidget(row)
        row.show()  # at once: a layout passes over what is not shown yet, and the card would be too low for it

    def _on_told(self, key: str, row: PersonRow) -> None:
        self.told.emit(key, None if row.is_told else Tick.DONE)
