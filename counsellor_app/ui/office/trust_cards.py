"""Beside an opened package: what was verified, who signed it, and what its sender merely says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.packages import Claim
from counsellor_app.services.office import OfficePackage, SenderFacts, Standing
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.language import current
from counsellor_app.ui.numbers import number
from counsellor_app.ui.package_words import checked, claimed
from counsellor_app.ui.requests.answer.words_view import WordsView
from counsellor_app.ui.requests.rows import Sentence
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.buttons import Button
from counsellor_app.ui.widgets.card import Card, label

SIGN = 18
GROUP = 8


class Told(QFrame):
    """A sentence with its sign before it; below it, quiet, what exactly was said."""

    def __init__(self, icon: str, tone: str, words: str, below: str = "", *, digits: bool = False) -> None:
        super().__init__()
        self.setProperty("box", "item")
        sign = QLabel()
        sign.setPixmap(pixmap(icon, tone, SIGN))
        self.words = label(words, "note", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(self.words)
        if below:
            said = label(below, "quiet", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if digits:
                said.setFont(font(12, fixed_width=True))
            texts.addWidget(said)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(7), px(12), px(7))
        row.setSpacing(px(9))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.setAccessibleName(", ".join(part for part in (words, below) if part))


class ChecksCard(Card):
    """A line with a tick for each thing that held."""

    def show_package(self, package: OfficePackage) -> None:
        self.set_title(self.tr("Verified"))
        self.clear()
        for check in package.checks:
            self.body.addWidget(Told("check", "accent", checked(check)))


class SignerCard(Card):
    """`confirmed`: the school read out the same words."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.confirm: Button | None = None  # only where there is something to confirm

    def show_package(self, package: OfficePackage) -> None:
        sender = package.sender
        self.set_title(self.tr("Who signed"))
        self.clear()
        self.confirm = None
        icon, tone = ("check", "accent") if sender.standing is Standing.KNOWN else ("warn", "r2")
        valid = self.tr("Certificate valid {first} to {last}").format(
            first=date_digits(sender.valid_from.date()), last=date_digits(sender.valid_until.date())
        )
        self.body.addWidget(Told(icon, tone, self._standing(sender), f"{sender.organisation}\n{valid}"))
        words = WordsView(in_a_row=2)
        words.show_words(sender.words.words[current().value], sender.words.numbers, " ".join(sender.words.hex))
        self.body.addWidget(words)
        if sender.standing is not Standing.KNOWN:
            self.body.addWidget(self._ask())

    def focus_confirm(self) -> None:
        if self.confirm is not None:
            self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _standing(self, sender: SenderFacts) -> str:
        match sender.standing:
            case Standing.KNOWN:
                day = date_digits(sender.since) if sender.since else ""
                return self.tr("Known: its words were confirmed on {day}.").format(day=day)
            case Standing.CHANGED:
                return self.tr("Another certificate than so far. Ask the school before you use this package.")
            case _ if not sender.is_remembered:
                return self.tr("The list of schools you know cannot be read. Compare the words again.")
            case _:
                return self.tr("New: nothing from this school was confirmed yet.")

    def _ask(self) -> QWidget:
        foot = Sentence(self.tr("Call the school by a number you know. It reads out the same eight words."))
        self.confirm = button = Button(self.tr("The school confirmed these words"))
        button.clicked.connect(self.confirmed)
        foot.layout().addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)  # type: ignore[union-attr, call-arg]
        return foot


class ClaimsCard(Card):
    def show_package(self, package: OfficePackage) -> None:
        self.set_title(self.tr("Said by the school, not verified"))
        self.clear()
        row, digest = package.audit
        said = {
            Claim.GROUND: (capital(package.ground), False),
            Claim.AUDIT: (self.tr("Row {row}: {digest}").format(row=number(row), digest=_grouped(digest)), True),
        }
        for claim in package.claims:
            below, digits = said.get(claim, ("", False))
            self.body.addWidget(Told("info", "quiet", claimed(claim), below, digits=digits))


def _grouped(digest: str) -> str:
    """Eight digits at a time: it breaks over lines and can be read out."""
    return " ".join(digest[at : at + GROUP] for at in range(0, len(digest), GROUP))
