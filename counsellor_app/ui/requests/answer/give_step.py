"""The second step: which profile, which cases, which days, how much of each kind, what the head allows by name."""

from datetime import tzinfo

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Profile, Share
from counsellor_app.domain.ids import CaseId, DocumentId
from counsellor_app.services.disclosure_preview import PreviewEntry
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.answer.asked_choice import AskedChoice
from counsellor_app.ui.requests.answer.cases_choice import CasesChoice
from counsellor_app.ui.requests.answer.documents_choice import DocumentsChoice
from counsellor_app.ui.requests.answer.kinds_choice import KindsChoice
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.requests.period_field import PeriodField
from counsellor_app.ui.requests.radio_rows import Choice, RadioRows
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.form import FormColumn, FormField

PAUSE = 150  # ms after the last choice: the package is made again for the kinds of entry


class GiveStep(AnswerStep):
    def __init__(self, model: AnswerModel, content: Content, veil: Veil, zone: tzinfo) -> None:
        super().__init__(model)
        self._content = content
        self.form = FormColumn()
        self.profile = RadioRows()
        self.profile_field = FormField(self.profile, " ", name="profile")
        self.cases = CasesChoice(veil, zone)
        self.cases_field = FormField(self.cases, name="cases")
        self.period = PeriodField(model.today)
        self.months = QCheckBox()
        self.kinds = KindsChoice(content)
        self.asked = AskedChoice(content)
        self.documents = DocumentsChoice(veil)
        for part in (
            self.profile_field,
            self.cases_field,
            self.period,
            self.months,
            self.kinds,
            self.asked,
            self.documents,
        ):
            self.form.add(part)
        self.form.rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(model.make_preview)
        self._connect()
        self.retranslate()

    def name(self) -> str:
        return self.tr("What to give")

    def next_verb(self) -> str:
        return self.tr("Preview")

    def next_words(self) -> str:
        return self.tr("Next you see exactly what would leave, field by field.")

    def enter(self) -> None:
        self.show_model()
        if self._has_cases() and self.model.is_stale:
            self.model.make_preview()

    def focus_first(self) -> None:
        self.profile.setFocus(Qt.FocusReason.OtherFocusReason)

    def missing(self) -> str:
        choices = self.model.choices
        if choices.profile is not Profile.STATISTICS and not choices.cases:
            return self.tr("Choose a case.")
        if choices.profile is Profile.STATISTICS and (choices.period_from is None or choices.period_until is None):
            return self.tr("Numbers need a period: its first and its last day.")
        if not self.period.check():
            return self.tr("Check the days of the period.")
        if choices.profile is Profile.IDENTIFIED and self.asked.missing_reason():
            return self.tr("Each thing the head allows needs a reason.")
        return ""

    def show_missing(self) -> None:
        choices = self.model.choices
        if choices.profile is not Profile.STATISTICS and not choices.cases:
            first = next(iter(self.cases.boxes.values()), self.cases.search)
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.ensureWidgetVisible(self.cases)
        elif choices.profile is Profile.IDENTIFIED and self.asked.missing_reason():
            self.asked.show_missing()
        else:
            self.period.first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.ensureWidgetVisible(self.period)

    def _connect(self) -> None:
        model = self.model
        self.profile.picked.connect(self._on_profile)
        self.cases.changed.connect(self._on_cases)
        self.period.changed.connect(self._on_period)
        self.months.clicked.connect(lambda is_on: model.choose(months=is_on))
        self.kinds.changed.connect(self._on_kinds)
        self.asked.changed.connect(lambda items, withheld: model.choose(items=items, withheld=withheld))
        self.documents.changed.connect(self._on_documents)

    def _has_cases(self) -> bool:
        return self.model.choices.profile is not Profile.STATISTICS and bool(self.model.choices.cases)

    def retranslate(self) -> None:
        self._name_profiles()
        self.profile_field.set_label(self.tr("Profile"))
        self.months.setText(self.tr("Give months instead of days"))
        for part in (self.cases, self.period, self.kinds, self.asked, self.documents):
            part.retranslate()

    def _name_profiles(self) -> None:
        words = dict(said.choices(self._content, DisclosureList.PROFILE))
        below = {
            Profile.STATISTICS: (
                self.tr("Counts by source, form, place, class, terms, measures; counts of 1 to 4 are hidden."),
                self.tr("Never: names, texts, anything about a single child."),
            ),
            Profile.DEIDENTIFIED: (
                self.tr("The course of a case; letters in place of people, bands in place of age and class."),
                self.tr("Never: names, IIN, address, phones, diagnoses, notes of sessions, answers of tests, family."),
            ),
            Profile.IDENTIFIED: (
                self.tr("The child named in the letter by name and with exact days; everybody else stays a letter."),
                self.tr("Needs a legal ground and the head's decision. Never: names of other children, drafts."),
            ),
        }
        tags = {Profile.STATISTICS: self.tr("default"), Profile.IDENTIFIED: self.tr("the head decides by name")}
        self.profile.set_choices(
            tuple(
                Choice(code=each.value, title=words[each.value], tag=tags.get(each, ""), below=below[each])
                for each in Profile
            )
        )

    def show_model(self) -> None:
        loaded, choices = self.model.loaded, self.model.choices
        if loaded is None:
            return
        is_case = choices.profile is not Profile.STATISTICS
        self.profile.set_code(choices.profile.value)
        self.cases_field.setVisible(is_case)
        self.cases.show_options(loaded.options, choices.cases)
        self.period.set_value(choices.period_from, choices.period_until)
        self.months.setVisible(choices.profile is Profile.DEIDENTIFIED)
        self.months.setChecked(choices.months)
        preview = self.model.preview
        is_of_these = preview is not None and preview.data.profile == choices.profile.value
        self.kinds.show_entries(preview.entries if preview is not None and is_of_these and self._has_cases() else ())
        self.asked.show_options(loaded.options, choices)
        self.documents.show_options(loaded.options, choices)
        self.documents.setVisible(is_case and self.documents.has_any())
        put_in_order(self)

    def _on_model(self) -> None:
        super()._on_model()
        if self.isVisible() and self._has_cases() and self.model.preview is None:
            self._soon.start()  # what the kinds of entry are counted in

    @Slot(str)
    def _on_profile(self, code: str) -> None:
        """Children of the letter come with their newest case, so that there is something to look at."""
        profile, loaded = Profile(code), self.model.loaded
        cases = self.model.choices.cases
        if profile is Profile.STATISTICS:
            self.model.choose(profile=profile)
            return
        if not cases and loaded is not None:
            newest: dict[str, CaseId] = {}
            for case in loaded.options.cases:
                if case.is_of_request:
                    newest.setdefault(case.child, case.id)
            cases = tuple(newest.values())
        self.model.choose(profile=profile, cases=cases)
        self._soon.start()

    @Slot(object)
    def _on_cases(self, cases: tuple[CaseId, ...]) -> None:
        self.model.choose(cases=cases)
        self._soon.start()

    @Slot()
    def _on_period(self) -> None:
        first, last = self.period.value()
        is_half = self.period.first.is_wrong() or self.period.last.is_wrong()
        if not is_half:
            self.model.choose(period_from=first, period_until=last)
            self._soon.start()

    @Slot(object, object)
    def _on_kinds(self, entries: tuple[PreviewEntry, ...], share: Share) -> None:
        self.model.share_all(entries, share)
        self._soon.start()

    @Slot(object)
    def _on_documents(self, documents: tuple[DocumentId, ...]) -> None:
        self.model.choose(documents=documents)
