"""First start: the school, and who works with the file."""

from counsellor_app.content.library import Content
from counsellor_app.ui.unlock.school_form import SchoolForm
from counsellor_app.ui.unlock.step import Step


class SchoolStep(Step):
    def __init__(self, content: Content) -> None:
        super().__init__()
        self.fields = SchoolForm(content)
        self.form.add(self.fields)
        self._retranslate()

    def check(self) -> bool:
        return self.fields.check()

    def focus_first(self) -> None:
        self.fields.focus_first()

    def next_words(self) -> str:
        return self.tr("Next: the passphrase that opens the file")

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("School"))
        self.line.setText(self.tr("These words stand on registers and letters. All of it can be changed later."))
