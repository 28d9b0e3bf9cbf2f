"""Language and theme: chosen first, live, and again at any time."""

from PySide6.QtCore import Signal

from counsellor_app.ui.language import NAMES, Language, current
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.unlock.step import Step
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips


class LanguageStep(Step):
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._language = MultiChips([(each.value, NAMES[each]) for each in Language], single=True)
        self._language.set_codes((current().value,))
        self._theme = MultiChips((), single=True)
        self._language_field = FormField(self._language, name="language")
        self._theme_field = FormField(self._theme, name="theme")
        self.form.add(self._language_field)
        self.form.add(self._theme_field)
        self._retranslate()
        self._theme.set_codes((theme.value,))
        self._language.picked.connect(lambda codes: self.language_chosen.emit(codes[0]) if codes else None)
        self._theme.picked.connect(lambda codes: self.theme_chosen.emit(codes[0]) if codes else None)

    def focus_first(self) -> None:
        self._language.setFocus()

    def next_words(self) -> str:
        return self.tr("Next: the school")

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Welcome to Pana"))
        self.line.setText(
            self.tr(
                "An encrypted case file that stays on this computer and works without internet. "
                "Setting it up takes five minutes."
            )
        )
        self._language_field.set_label(self.tr("Language"))
        self._theme_field.set_label(self.tr("Theme"))
        chosen = self._theme.codes()
        self._theme.set_choices(
            [
                (Theme.LIGHT.value, self.tr("Light")),
                (Theme.DARK.value, self.tr("Dark")),
                (Theme.SYSTEM.value, self.tr("As the system")),
            ]
        )
        self._theme.set_codes(chosen)
