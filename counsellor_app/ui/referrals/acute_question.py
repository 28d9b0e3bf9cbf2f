"""The question of acute signs: it stands first. "Yes" is told before anything else is done (clinical.md 9.1)."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from counsellor_app.domain.referrals import Acute
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.multi_chips import MultiChips

CHOICES = (Acute.YES, Acute.NO, Acute.NOT_ASKED)


class AcuteQuestion(Card):
    """`said_yes` at once at the press; `changed` for any answer."""

    said_yes = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self._question = label("", "section", wrap=True)
        self._help = label("", "quiet", wrap=True)
        self.answers = MultiChips(single=True)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(self._question)
        texts.addWidget(self._help)
        self._row = QHBoxLayout()
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(texts, 1)
        self._column = QVBoxLayout()
        self._column.addLayout(self._row)
        self._column.addWidget(self.answers)
        self.body.addLayout(self._column)
        self.answers.picked.connect(self._on_picked)
        self.setFocusProxy(self.answers)
        self._lay_out()
        self.retranslate()

    def acute(self) -> Acute:
        return Acute(self.answers.code() or Acute.NOT_ASKED)

    def is_answered(self) -> bool:
        return bool(self.answers.code())

    def set_acute(self, acute: Acute, *, is_answered: bool = True) -> None:
        self.answers.set_codes((acute.value,) if is_answered else ())

    def freeze(self, is_frozen: bool) -> None:
        self.answers.setEnabled(not is_frozen)

    def retranslate(self) -> None:
        self._question.setText(self.tr("Is there an acute sign now?"))
        self._help.setText(
            self.tr("An intention or a plan told now, an attempt or an injury today. “Yes” opens the steps at once.")
        )
        words = {Acute.YES: self.tr("Yes, now"), Acute.NO: self.tr("No"), Acute.NOT_ASKED: self.tr("Not asked yet")}
        self.answers.set_choices([(one.value, words[one]) for one in CHOICES])
        self.setAccessibleName(self._question.text())
        self.answers.setAccessibleName(self._question.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._sign.setPixmap(pixmap("oct", "r3", 20))
        self._column.setContentsMargins(px(12), px(10), px(12), px(12))
        self._column.setSpacing(px(10))
        self._row.setSpacing(px(10))

    @Slot(object)
    def _on_picked(self, codes: tuple[str, ...]) -> None:
        if codes == (Acute.YES.value,):
            self.said_yes.emit()
        self.changed.emit()
