"""What the letter asks for, thing by thing: given, given because the head allows it, or withheld and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Choices
from counsellor_app.services.disclosure_preview import AnswerOptions, ItemOption
from counsellor_app.ui.format import capital
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.refuse_panel import USUAL
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormField

GIVEN = "given"
NOT_ALLOWED = "NOT_ALLOWED_BY_HEAD"


class AskedChoice(Card):
    """`allowed`: item -> the head's reason; `withheld`: item -> reason code."""

    changed = Signal(object, object)  # dict[str, str] items, dict[str, str] withheld

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self._shown: tuple[object, ...] = ()
        self._options: AnswerOptions | None = None
        self._choices = Choices()
        self.combos: dict[str, Combo] = {}
        self.reasons: dict[str, FormField] = {}

    def show_options(self, options: AnswerOptions, choices: Choices) -> None:
        """Rows are only made anew for another letter or another profile: a reason is being typed in them."""
        self._options, self._choices = options, choices
        wanted = (options.items, options.never, choices.profile)
        if wanted != self._shown:
            self._shown = wanted
            self.retranslate()
        else:
            for code, combo in self.combos.items():
                self._set(code, combo)

    def missing_reason(self) -> str:
        """The item the head allows without saying why, or nothing."""
        return next((code for code, why in self._choices.items.items() if not why.strip()), "")

    def show_missing(self) -> None:
        """Says it beside the field and goes there."""
        for code, field in self.reasons.items():
            is_missing = code in self._choices.items and not self._choices.items[code].strip()
            field.set_error(self.tr("Write why the head allows it.") if is_missing else "")
            if is_missing:
                field.control.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("What the letter asks for"))
        self.clear()
        self.combos, self.reasons = {}, {}
        options = self._options
        asked = [item for item in options.items if item.in_letter] if options else []
        self.setVisible(bool(asked))
        for item in asked:
            self.body.addWidget(self._row(item))

    def _row(self, item: ItemOption) -> QWidget:
        name = capital(said.item(self._content, item.code))
        row = boxed("item")
        column = QVBoxLayout(row)
        column.setContentsMargins(px(12), px(5), px(12), px(5))
        column.setSpacing(px(4))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(label(name, wrap=True), 2)
        column.addLayout(line)
        if self._is_never(item):
            reason = said.word(self._content, DisclosureList.WITHHELD_REASON, "NEVER_IN_PROFILE")
            line.addWidget(label(reason, "quiet"))
            return row
        combo = Combo()
        combo.setProperty("measure", "row")
        combo.setAccessibleName(name)
        combo.set_choices(self._offered(item))
        combo.chosen.connect(lambda code, item=item: self._on_chosen(item, code))
        line.addWidget(combo, 3)
        self.combos[item.code] = combo
        if item.is_sensitive:
            self._add_reason(item, name, column)
        self._set(item.code, combo)
        return row

    def _add_reason(self, item: ItemOption, name: str, column: QVBoxLayout) -> None:
        edit = QLineEdit(self._choices.items.get(item.code, ""))
        edit.setPlaceholderText(self.tr("Why the head allows it"))
        field = FormField(edit, name=item.code)
        edit.setAccessibleName(self.tr("{what}: why the head allows it").format(what=name))
        edit.textEdited.connect(lambda text, code=item.code: self._on_reason(code, text))
        self.reasons[item.code] = field
        column.addWidget(field)

    def _is_never(self, item: ItemOption) -> bool:
        options, profile = self._options, self._choices.profile
        return item.is_never or (options is not None and item.code in options.never.get(profile, ()))

    def _offered(self, item: ItemOption) -> list[tuple[str, str]]:
        given = (
            self.tr("given, the head allows it") if item.is_sensitive else self.tr("given as far as the profile goes")
        )
        withheld = [
            (code, self.tr("not given: {why}").format(why=words[:1].lower() + words[1:]))
            for code, words in said.choices(self._content, DisclosureList.WITHHELD_REASON)
            if code not in ("NEVER_IN_PROFILE", "NOT_IN_LETTER", "NOT_READ")
        ]
        return [*withheld, (GIVEN, given)] if item.is_sensitive else [(GIVEN, given), *withheld]

    def _set(self, code: str, combo: Combo) -> None:
        is_sensitive = code in self.reasons
        choices = self._choices
        usual = USUAL.get(code, NOT_ALLOWED) if is_sensitive else GIVEN
        combo.set_code(GIVEN if code in choices.items else choices.withheld.get(code, usual))
        if is_sensitive:
            self.reasons[code].setVisible(code in choices.items)

    def _on_chosen(self, item: ItemOption, code: str) -> None:
        items, withheld = dict(self._choices.items), dict(self._choices.withheld)
        items.pop(item.code, None)
        withheld.pop(item.code, None)
        if code != GIVEN:
            withheld[item.code] = code
        elif item.is_sensitive:
            edit = self.reasons[item.code].control
            items[item.code] = edit.text() if isinstance(edit, QLineEdit) else ""
        self.changed.emit(items, withheld)
        if code == GIVEN and item.is_sensitive:
            self.reasons[item.code].control.setFocus()

    def _on_reason(self, code: str, text: str) -> None:
        if text.strip():
            self.reasons[code].set_error("")
        self.changed.emit({**self._choices.items, code: text}, dict(self._choices.withheld))
