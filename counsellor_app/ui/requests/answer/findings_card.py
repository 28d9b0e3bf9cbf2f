"""What still looks like somebody: each finding leads to its place; what stops says what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Finding
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.format import capital
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer.remedies import Remedy, remedies
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton, Size
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.flow_layout import FlowLayout

MOST = 30  # shown; the rest follows when these are mended


class _FindingRow(QFrame):
    """`asked` carries a `Remedy`."""

    asked = Signal(object)
    accepted = Signal(str)  # reason

    def __init__(self, finding: Finding, kind: str, shown: str, offered: tuple[Remedy, ...]) -> None:
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
        for remedy in offered:
            self._verb(remedy, shown)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why it can stay, Enter"))
        self.reason.setAccessibleName(self.tr("Why it can stay"))
        self.reason.hide()
        self._column.addWidget(self.reason)
        self.place.clicked.connect(lambda: self.asked.emit(Remedy.SHOW))
        self.reason.returnPressed.connect(self._on_reason)
        self._measure()

    def ask_reason(self) -> None:
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _verb(self, remedy: Remedy, shown: str) -> None:
        words = {
            Remedy.NOTE: self.tr("Open the note"),
            Remedy.CASE: self.tr("Open the case"),
            Remedy.LEAVE_OUT: self.tr("Leave the text out"),
            Remedy.REQUEST: self.tr("Put the request right"),
            Remedy.DOCUMENT: self.tr("Do not enclose the document"),
            Remedy.ACCEPT: self.tr("Let it pass"),
        }
        button = Button(words[remedy], Kind.ACCENT_QUIET, size=Size.SMALL)
        button.setAccessibleDescription(shown)
        button.clicked.connect(lambda _on=False: self.asked.emit(remedy))
        self._verbs.addWidget(button)

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(6), px(8), px(6))
        self._column.setSpacing(px(2))

    def _on_reason(self) -> None:
        if self.reason.text().strip():
            self.accepted.emit(self.reason.text().strip())


class FindingsCard(Card):
    """`asked` carries a `Finding` and the `Remedy`; `accepted` the key of one and the reason."""

    asked = Signal(object, object)
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
            self.body.addWidget(self._row(finding, preview))
        for finding in preview.accepted:
            self.body.addWidget(self._let_pass(finding))

    def focus_first(self) -> bool:
        """The first finding; False when there is none."""
        row = next(iter(self.rows.values()), None)
        if row is not None:
            row.place.setFocus(Qt.FocusReason.TabFocusReason)
        return row is not None

    def _row(self, finding: Finding, preview: Preview) -> _FindingRow:
        kind = capital(said.word(self._content, DisclosureList.FINDING_KIND, finding.kind.value))
        row = _FindingRow(finding, kind, self._veil.text(finding.text), remedies(finding, preview))
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

    def _on_asked(self, remedy: Remedy, finding: Finding) -> None:
        if remedy is Remedy.ACCEPT:
            self.rows[finding.key].ask_reason()
        else:
            self.asked.emit(finding, remedy)
