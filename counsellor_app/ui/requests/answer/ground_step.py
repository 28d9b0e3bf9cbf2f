"""The first step: what was asked, by whom, on what ground, by which day; what is missing is said, not blocked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from counsellor_app.content.library import Content
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.request_commands import RequestView
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.requests.due import due_words
from counsellor_app.ui.requests.rows import Fact, FactsCard
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.form import FormColumn


class GroundStep(AnswerStep):
    def __init__(self, model: AnswerModel, content: Content, veil: Veil) -> None:
        super().__init__(model)
        self._content = content
        self._veil = veil
        self.column = FormColumn()
        self.facts = FactsCard()
        self.no_ground = Banner(kind=BannerKind.WARNING)
        self.put_right = self.no_ground.add_verb("")
        self.unpaid, self.no_letter = Banner(), Banner(kind=BannerKind.PLAIN)
        for part in (self.no_ground, self.unpaid, self.facts, self.no_letter):
            self.column.add(part)
        self.column.rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)
        self.put_right.clicked.connect(self._on_put_right)
        veil.changed.connect(self._on_model)
        self.retranslate()

    def name(self) -> str:
        return self.tr("Request")

    def next_verb(self) -> str:
        return self.tr("What to give")

    def next_words(self) -> str:
        return self.tr("Nothing is sent before the last step. Every choice is kept as a draft.")

    def focus_first(self) -> None:
        if self.put_right.isVisible():
            self.put_right.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.no_ground.set_text(
            self.tr(
                "The letter names no legal ground. Numbers can be given without one; facts about a child with its name"
                " cannot."
            )
        )
        self.put_right.setText(self.tr("Write it down"))
        self.unpaid.set_text(
            self.tr(
                "A regional commissioner works unpaid. No law settles access to names: a de-identified case is what is"
                " usually given."
            )
        )
        self.no_letter.set_text(
            self.tr("The letter itself is not in the file yet. It can be added on the page of the request.")
        )

    def show_model(self) -> None:
        loaded = self.model.loaded
        if loaded is None:
            return
        view = loaded.view
        request = view.request
        self.no_ground.setVisible(not request.legal_ground)
        self.unpaid.setVisible(request.office is OfficeKind.REGIONAL_COMMISSIONER)
        self.no_letter.setVisible(all(one.removed_at is not None for one in view.documents))
        self.facts.set_title(self.tr("The letter"))
        self.facts.show_facts(self._facts(view))

    def _facts(self, view: RequestView) -> tuple[Fact, ...]:
        request, content = view.request, self._content
        people = ", ".join(self._veil.name(one.name) for one in view.people)
        subject = (
            people if request.subject is Subject.CHILD and people else capital(said.subject(content, request.subject))
        )
        due = due_words(request.due_on, view.bucket, view.days_late, view.today)
        letter = ", ".join(
            part
            for part in (
                self.tr("No. {number}").format(number=request.outside_number) if request.outside_number else "",
                date_digits(request.letter_on) if request.letter_on else "",
            )
            if part
        )
        return (
            Fact(name=self.tr("From"), value=request.sender, below=capital(said.office(content, request.office))),
            Fact(name=self.tr("Letter"), value=letter),
            Fact(name=self.tr("About what"), value=subject),
            Fact(name=self.tr("Period"), value=said.period(request.period_from, request.period_until)),
            Fact(name=self.tr("What it asks for"), value=capital(said.items(content, request.items))),
            Fact(name=self.tr("In other words"), value=self._veil.text(request.words)),
            Fact(
                name=self.tr("Legal ground"),
                value=request.legal_ground,
                below=self.tr("as typed, not verified by the program"),
            ),
            Fact(
                name=self.tr("Answer by"),
                value=due.day or capital(due.left),
                below=due.left if due.day else self.tr("the law names no term"),
                late=due.tone == "r2",
            ),
        )

    def _on_put_right(self) -> None:
        if self.model.request_id is not None:
            self.navigate.emit("request-form", ("change", self.model.request_id))
