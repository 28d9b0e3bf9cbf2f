"""How far the answer is: in preparation, agreed by the head, refused; and what left already."""

from datetime import tzinfo

from PySide6.QtCore import Signal

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.request_states import Act
from counsellor_app.services.request_commands import RequestView
from counsellor_app.ui.format import capital, date_digits, uncapital
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.rows import Line, Sentence
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card


class AnswerCard(Card):
    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._view: RequestView | None = None

    def show_view(self, view: RequestView) -> None:
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("The answer"))
        self.clear()
        view = self._view
        if view is None:
            return
        request = view.request
        if request.cancelled_at is not None:
            why = self._veil.text(request.cancel_reason) or self.tr("taken back")
            self.body.addWidget(Line(self.tr("Cancelled"), why))
        for item, reason in request.refusals:
            why = said.word(self._content, DisclosureList.WITHHELD_REASON, reason)
            refused = self.tr("Refused: {what}").format(what=uncapital(said.item(self._content, item)))
            self.body.addWidget(Line(refused, why))
        if request.refusal_words:
            self.body.addWidget(Sentence(self._veil.text(request.refusal_words), ""))
        for approval in reversed(view.approvals):
            head = ", ".join(part for part in (view.approvers.get(approval.approved_by, ""), approval.position) if part)
            agreed = self.tr("agreed on {day}").format(day=date_digits(approval.approved_on))
            self.body.addWidget(Line(head, f"{agreed} · {approval.content_hash[:8]}"))
        if view.has_draft:
            self.body.addWidget(Line(self.tr("In preparation"), self.tr("kept as a draft")))
        if not self.body.count():
            self.body.addWidget(Sentence(self._first_words(view)))

    def _first_words(self, view: RequestView) -> str:
        if Act.APPROVE in view.may:
            return self.tr(
                "Nothing is prepared yet. The answer shows exactly what would leave before anything does; the head"
                " agrees, then it is sealed."
            )
        return self.tr("Answered.")


class LeftCard(Card):
    """Packages that left: `opened` carries the id of a disclosure."""

    opened = Signal(str)

    def __init__(self, content: Content, zone: tzinfo) -> None:
        super().__init__()
        self._content = content
        self._zone = zone
        self._view: RequestView | None = None

    def show_view(self, view: RequestView) -> None:
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("What left"))
        self.clear()
        view = self._view
        if view is None:
            return
        self.setVisible(bool(view.disclosures))
        self.set_count(len(view.disclosures))
        for row in reversed(view.disclosures):
            button = Button(self.tr("Open"), Kind.ACCENT_QUIET, size=Size.SMALL)
            button.setAccessibleName(f"{button.text()}: {row.number}")
            button.clicked.connect(lambda _on=False, key=row.id: self.opened.emit(key))
            profile = said.word(self._content, DisclosureList.PROFILE, row.profile.value)
            day = date_digits(local_day(row.sealed_at, self._zone))
            self.body.addWidget(Line(f"{row.number} · {capital(profile)}", day, button))
