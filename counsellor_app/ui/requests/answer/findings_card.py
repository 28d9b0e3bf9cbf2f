"""What still looks like somebody: each finding leads to its place; what stops says what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Finding
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.format import capital
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton, Size
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.flow_layout import FlowLayout

MOST = 30  # shown; the rest follows when these are mended


class _FindingRow(QFrame):
    """`asked` carries what is to be done: "show", "note", "leave-out", "accept"."""

    asked = Signal(str)
    accepted = Signal(str)  # reason

    def __init__(self, finding: Finding, kind: str, shown: str, *, can_open: bool) -> None:
        super().__init__()
        self.setProperty("box", "item")
        self.setProperty("ring", "true")
        self.place = LinkButton(shown)
        self.place.setAccessibleName(f"{kind}: {shown}")
        what = self.tr("Stops the sealing") if finding.blocks else self.tr("Look whether it is somebody")
        head = label(f"{kind} · {what}", "late" if finding.blocks else "quiet", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(head)
        self._column.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft)
        self._holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._verbs = FlowLayout(self._holder, gap=px(2), line_gap=0)
        self._column.addWidget(self._holder)
        if can_open:
            self._verb(self.tr("Open the note"), "note", shown)
            self._verb(self.tr("Leave the text out"), "leave-out", shown)
        if not finding.blocks:
            self._verb(self.tr("Let it pass"), "accept", shown)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why it can stay, Enter"))
        self.reason.setAccessibleName(self.tr("Why it can stay"))
        self.reason.hide()
        self._column.addWidget(self.reason)
        self.place.clicked.connect(lambda: self.asked.emit("show"))
        self.reason.returnPressed.connect(self._on_reason)
        self._measure()

    def ask_reason(self) -> None:
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _verb(self, words: str, what: str, shown: str) -> None:
        button = Button(words, Kind.ACCENT_QUIET, size=Size.SMALL)
        button.setAccessibleDescription(shown)
        button.clicked.connect(lambda _on=False: self.asked.emit(what))
        self._verbs.addWidget(button)

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(6), px(8), px(6))
        self._column.setSpacing(px(2))

    def _on_reason(self) -> None:
        if self.reason.text().strip():
            self.accepted.emit(self.reason.text().strip())


class FindingsCard(Card):
    """`shown`, `note_asked`, `left_out` carry a `Finding`; `accepted` its key and the reason."""

    shown = Signal(object)
    note_asked = Signal(object)
    left_out = Signal(object)
    accepted = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._preview: Preview | None = None
        self.rows: dict[str, _FindingRow] = {}
        veil.changed.connect(self.retranslate)

    def show_preview(self, preview: Preview) -> None:
        before = self._preview
        self._preview = preview
        if before is None or (before.findings, before.accepted) != (preview.findings, preview.accepted):
            self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Look at these"))
        self.clear()
        self.rows = {}
        preview = self._preview
        if preview is None:
            return
        self.setVisible(bool(preview.findings or preview.accepted))
        self.set_count(len(preview.findings))
        for finding in preview.findings[:MOST]:
            self.body.addWidget(self._row(finding))
        for finding in preview.accepted:
            self.body.addWidget(self._let_pass(finding))

    def focus_first(self) -> bool:
        """The first finding; False when there is none."""
        row = next(iter(self.rows.values()), None)
        if row is not None:
            row.place.setFocus(Qt.FocusReason.TabFocusReason)
        return row is not None

    def _row(self, finding: Finding) -> _FindingRow:
        kind = capital(said.word(self._content, DisclosureList.FINDING_KIND, finding.kind.value))
        row = _FindingRow(finding, kind, self._veil.text(finding.text), can_open=finding.entry_id is not None)
        row.asked.connect(lambda what, finding=finding: self._on_asked(what, finding))
        row.accepted.connect(lambda why, finding=finding: self.accepted.emit(finding.key, why))
        self.rows[finding.key] = row
        return row

    def _let_pass(self, finding: Finding) -> QFrame:
        row = QFrame()
        row.setProperty("box", "item")
        line = QHBoxLayout(row)
        line.setContentsMargins(px(12), px(4), px(8), px(4))
        shown = self._veil.text(finding.text)
        line.addWidget(label(self.tr("{what}: let pass").format(what=shown), "quiet", wrap=True), 1)
        button = Button(self.tr("Take back"), Kind.QUIET, size=Size.SMALL)
        button.setAccessibleDescription(shown)
        button.clicked.connect(lambda _on=False: self.taken_back.emit(finding.key))
        line.addWidget(button)
        return row

    def _on_asked(self, what: str, finding: Finding) -> None:
        match what:
            case "show":
                self.shown.emit(finding)
            case "note":
                self.note_asked.emit(finding)
            case "leave-out":
                self.left_out.emit(finding)
            case _:
                self.rows[finding.key].ask_reason()
