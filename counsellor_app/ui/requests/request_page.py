"""The page of a request: what was asked, the letter, how far the answer is, what left."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import DocumentId, RequestId, is_id
from counsellor_app.domain.request_states import Act
from counsellor_app.domain.requests import RequestState
from counsellor_app.services.disclosure_commands import LetterKind
from counsellor_app.services.documents import RemoveDocument
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.services.request_commands import CancelRequest, RefuseRequest, RequestView
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import capital, class_name, moment_digits
from counsellor_app.ui.language import current
from counsellor_app.ui.page import Page
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer_card import AnswerCard, LeftCard
from counsellor_app.ui.requests.documents_card import DocumentsCard
from counsellor_app.ui.requests.letters import LettersCard
from counsellor_app.ui.requests.reason_panel import ReasonPanel
from counsellor_app.ui.requests.refuse_panel import RefusePanel
from counsellor_app.ui.requests.request_header import RequestHeader
from counsellor_app.ui.requests.rows import Fact, FactsCard
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.scroll import set_up_scroll

ASIDE = 360
NARROW = 860  # px at 100 %: below, the cards stand under one another


class RequestPage(Page):
    """`open` takes the id of a request. `navigate` goes to ``answer``, ``disclosure`` and ``request-form``."""

    topics = frozenset({Topic.REQUESTS, Topic.DISCLOSURES, Topic.DOCUMENTS, Topic.PEOPLE})

    def __init__(self, desk: Desk, services: Services, veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._veil = veil
        self._say = say
        self._id: RequestId | None = None
        self._view: RequestView | None = None
        self._is_narrow: bool | None = None
        content, zone = services.session.content, services.session.zone
        self.header = RequestHeader(content, zone)
        self.asked = FactsCard()
        self.documents = DocumentsCard(desk, services, veil)
        self.answer = AnswerCard(content, veil)
        self.left = LeftCard(content, zone)
        self.letters = LettersCard(desk, services)
        self.refuse_panel = RefusePanel(content)
        self.cancel_panel, self.remove_panel = ReasonPanel(), ReasonPanel()
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        number = self._view.request.number if self._view else ""
        return self.tr("Request {number}").format(number=number).strip()

    def open(self, arg: object) -> None:
        if isinstance(arg, str) and is_id(arg):
            request_id = RequestId(arg)
            if request_id != self._id:
                self._close_panels()
            self._id = request_id
            self._desk.ask(lambda: self._services.requests.opened(request_id), lambda _done: None)
            self.reload()

    def reload(self) -> None:
        request_id = self._id
        if request_id is not None:
            self._desk.ask(lambda: self._services.requests.view(request_id), self._show)

    def focus_first(self) -> None:
        (self.header.answer_button if self.header.answer_button.isVisible() else self.header.more_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _build(self) -> None:
        self._area = QScrollArea()
        set_up_scroll(self._area)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self._main, self._side = QVBoxLayout(), QVBoxLayout()
        for column in (self._main, self._side):
            column.setSpacing(px(12))
        for part in (self.refuse_panel, self.asked):
            self._main.addWidget(part)
        self._main.addStretch(1)
        self._cards = (self.answer, self.letters, self.left, self.documents)
        self._columns = QHBoxLayout(sheet)
        self._columns.setContentsMargins(px(16), px(16), px(16), px(16))
        self._columns.setSpacing(px(16))
        self._columns.addLayout(self._main, 1)
        self._side_holder = QWidget()
        self._side_holder.setLayout(self._side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._side_holder)
        self._area.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._area, 1)
        column.addWidget(self.cancel_panel)
        column.addWidget(self.remove_panel)
        self._fit()

    def _connect(self) -> None:
        self.header.answer_asked.connect(lambda: self.navigate.emit("answer", self._id))
        self.header.more_asked.connect(self._open_more)
        self.documents.removal_asked.connect(self.remove_panel.start)
        for card in (self.documents, self.letters):
            card.told.connect(self.told)
        self.left.opened.connect(lambda key: self.navigate.emit("disclosure", key))
        self.cancel_panel.confirmed.connect(self._cancel)
        self.remove_panel.confirmed.connect(self._remove)
        self.refuse_panel.confirmed.connect(self._refuse)
        self.refuse_panel.left.connect(self._close_panels)
        self._veil.changed.connect(self._reshow)

    @Slot()
    def _reshow(self) -> None:
        if self._view is not None:
            self._show(self._view)

    def _show(self, view: RequestView) -> None:
        self._view = view
        request = view.request
        self.header.show_view(view)
        self._show_asked(view)
        self.documents.show_documents(request.id, view.documents, may_add=Act.CHANGE in view.may)
        self.answer.show_view(view)
        self.left.show_view(view)
        kinds = (LetterKind.REFUSAL,) if request.state is RequestState.REFUSED else ()
        self.letters.show_letters(request.id, request.number, kinds)
        self.titled.emit()
        put_in_order(self)

    def _show_asked(self, view: RequestView) -> None:
        request, content = view.request, self._services.session.content
        people = ", ".join(self._named(one.name, one.grade, one.letter) for one in view.people)
        ground = request.legal_ground or self.tr("The letter names none.")
        guarded = [code for code in request.items if code in content.disclosure.sensitive | content.disclosure.never]
        below = self.tr("guarded: {items}").format(items=said.items(content, guarded)) if guarded else ""
        channel = content.word(CodeList.CHANNEL, request.channel).of(current().value)
        registered = moment_digits(request.registered_at, self._services.session.zone)
        self.asked.set_title(self.tr("What is asked"))
        self.asked.show_facts(
            (
                Fact(name=self.tr("About what"), value=people or capital(said.subject(content, request.subject))),
                Fact(name=self.tr("Period"), value=said.period(request.period_from, request.period_until)),
                Fact(name=self.tr("What it asks for"), value=capital(said.items(content, request.items)), below=below),
                Fact(name=self.tr("In other words"), value=self._veil.text(request.words)),
                Fact(
                    name=self.tr("Legal ground"),
                    value=ground,
                    below=self.tr("as typed, not verified by the program") if request.legal_ground else "",
                    tone="" if request.legal_ground else "muted",
                ),
                Fact(name=self.tr("Signed by"), value=view.signer),
                Fact(name=self.tr("How it came"), value=channel),
                Fact(name=self.tr("Registered"), value=f"{registered}, {view.registered_by}".rstrip(", ")),
            )
        )

    def _named(self, name: str, grade: int | None, letter: str) -> str:
        shown = self._veil.name(name)
        return f"{shown}, {class_name(grade, letter)}" if grade is not None else shown

    @Slot(QWidget)
    def _open_more(self, at: QWidget) -> None:
        view = self._view
        if view is None:
            return
        menu = QMenu(self)
        if Act.CHANGE in view.may:
            menu.addAction(
                self.tr("Put right"), lambda: self.navigate.emit("request-form", ("change", view.request.id))
            )
        if Act.REFUSE in view.may:
            menu.addAction(self.tr("Refuse wholly"), self.start_refusing)
        if Act.CANCEL in view.may:
            menu.addAction(self.tr("Cancel the request"), self.start_cancelling)
        menu.exec(at.mapToGlobal(QPoint(at.width() - menu.sizeHint().width(), at.height() + px(2))))
        menu.deleteLater()

    def start_refusing(self) -> None:
        if self._view is not None:
            self._close_panels()
            self.refuse_panel.start(self._view)
            put_in_order(self)
            self._area.verticalScrollBar().setValue(0)

    def start_cancelling(self) -> None:
        if self._view is not None:
            self._close_panels()
            self.cancel_panel.start(self._view.request.id)

    def _refuse(self, reasons: tuple[tuple[str, str], ...], words: str) -> None:
        if self._id is not None:
            command = RefuseRequest(id=self._id, reasons=reasons, words=words)
            said_words = self.tr("The refusal is written down")
            self._desk.act(
                lambda: self._services.requests.refuse(command), self._on_done, self._on_not_refused, said_words
            )

    def _on_not_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.refuse_panel.refuse(error.field, self._say(error))

    @Slot(str, str)
    def _cancel(self, request_id: str, reason: str) -> None:
        command = CancelRequest(id=RequestId(request_id), reason=reason)
        words = self.tr("The request is cancelled")
        self._desk.act(lambda: self._services.requests.cancel(command), self._on_done, self._on_no_reason, words)

    @Slot(str, str)
    def _remove(self, document_id: str, reason: str) -> None:
        command = RemoveDocument(id=DocumentId(document_id), reason=reason)
        self._desk.act(lambda: self._services.documents.remove(command), self._on_done, self._on_no_reason)

    def _on_no_reason(self, error: Exception) -> bool:
        if not isinstance(error, RuleBroken) or error.field != "reason":
            return False
        (self.cancel_panel if self.cancel_panel.isVisible() else self.remove_panel).refuse(self._say(error))
        return True

    def _on_done(self, _done: Done) -> None:
        self._close_panels()
        self.reload()

    @Slot()
    def _close_panels(self) -> None:
        self.refuse_panel.hide()
        self.cancel_panel.end()
        self.remove_panel.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Beside what is asked where there is room, under it where there is not."""
        narrow = self.width() < px(NARROW)
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        self._side_holder.setVisible(not narrow)
        self._side_holder.setFixedWidth(px(ASIDE))
        for card in self._cards:
            if narrow:
                self._main.insertWidget(self._main.count() - 1, card)
            else:
                self._side.addWidget(card)
        if not narrow:
            self._side.addStretch(1)

    def _retranslate(self) -> None:
        for part in (self.header, self.documents, self.answer, self.left, self.letters, self.refuse_panel):
            part.retranslate()
        stays = self.tr("The number and the line stay in the register, with the reason.")
        self.cancel_panel.set_texts(
            self.tr("Why is this request cancelled?"), stays, self.tr("Cancel the request"), self.tr("Keep the request")
        )
        self.remove_panel.set_texts(
            self.tr("Why is this file removed?"),
            self.tr("Its line stays with the reason; what was in it is deleted."),
            self.tr("Remove the file"),
            self.tr("Keep the file"),
        )
        self._reshow()
