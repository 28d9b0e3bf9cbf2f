"""The answer's wizard over a real file, driven as a user drives it: by the keys and the buttons that are shown."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.disclosure import Profile, Share
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import RequestId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.disclosure_preview import PreviewEntry
from counsellor_app.ui.requests.answer.answer_page import AnswerPage
from tests.services.answer_house import TODAY, AnswerHouse
from tests.ui.keyboard import press
from tests.ui.requests.answered import IDENTITY, a_note

ASKED = ("CASE_TIMELINE", "INCIDENTS", "NAME_OF_CHILD", "IIN", "OTHER_CHILDREN_NAMES")
LONG = "Наблюдал на перемене, вмешиваться не пришлось. " * 60
PATIENCE = 5000  # ms, of a machine under load
MOST_KEYS = 200


class Wizard:
    def __init__(self, page: AnswerPage, house: AnswerHouse, qtbot: QtBot) -> None:
        self.page, self.house, self._qtbot = page, house, qtbot
        self.model = page.model

    def open(self, request_id: RequestId, at: int) -> None:
        self.page.open((request_id, at))
        QApplication.processEvents()  # laid out, as it is when somebody comes to it

    def settle(self) -> None:
        """What a choice set off is done."""
        self._qtbot.waitUntil(lambda: not self.model.is_stale and self.model.preview is not None, timeout=PATIENCE)

    def next(self) -> None:
        self.page.next_button.click()

    def entries(self) -> tuple[PreviewEntry, ...]:
        return self.model.preview.entries if self.model.preview else ()

    def message(self) -> str:
        return self.page.message.text_label.text() if self.page.message.isVisible() else ""

    def choose(self, profile: Profile) -> None:
        self.page.give.profile.radio(profile.value).click()
        if profile is not Profile.STATISTICS:
            self.settle()

    def give_texts(self) -> None:
        """As much of every kind as the profile allows."""
        for combo in tuple(self.page.give.kinds.combos.values()):
            if combo.findData(Share.TEXT.value) >= 0:
                combo.set_code(Share.TEXT.value)
                combo.chosen.emit(Share.TEXT.value)
        self.settle()

    def read_everything(self) -> None:
        """From text to text with the verb below, each scrolled to its end and ticked with Space."""
        page = self.page.preview.page
        while self.model.unread():
            before = len(self.model.unread())
            self.next()
            for _ in range(MOST_KEYS):
                if self.page.preview.strip.read_box.isEnabled():
                    break
                press(page, Qt.Key.Key_Down)
            press(page, Qt.Key.Key_Space)
            self.settle()
            assert len(self.model.unread()) == before - 1

    def leave_out_what_stops(self) -> None:
        while self.model.preview is not None and any(each.blocks for each in self.model.preview.findings):
            finding = next(each for each in self.model.preview.findings if each.blocks)
            self.verb(self.page.preview.findings.rows[finding.key], "Leave the text out").click()
            self.settle()

    def add_key(self, key: str = "") -> None:
        form = self.page.recipient.key_form
        self.page.recipient.add_button.click()
        form.key_edit.setText(key or str(IDENTITY.to_public()))
        press(form.key_edit, Qt.Key.Key_Return)

    def compare(self) -> None:
        card = self.page.recipient.key_card
        card.same.click()
        card.with_whom.setText("А. Серикова, по телефону")
        press(card.with_whom, Qt.Key.Key_Return)

    def approve(self, position: str = "директор") -> None:
        self.page.approval.position.setText(position)
        self.page.approval.approve_button.click()
        if position:
            self.settle()

    @staticmethod
    def verb(place: QWidget, words: str) -> QAbstractButton:
        return next(button for button in place.findChildren(QAbstractButton) if button.text() == words)


def about_a_child(house: AnswerHouse, **changes: object) -> RequestId:
    """The letter of the commissioner about the child of the house, whose case has three notes and a long one."""
    a_note(house, f"Говорили с {{p:{house.other}}}, {{p:{house.child}}} был рядом.")
    a_note(house, f"{{p:{house.child}}} пришёл вовремя.", EntryKind.CALL)
    a_note(house, LONG, EntryKind.OBSERVATION)
    facts: dict[str, object] = {
        "office": OfficeKind.COMMISSIONER,
        "sender": "Аппарат Уполномоченного по правам ребёнка",
        "subject": Subject.CHILD,
        "people": (house.child,),
        "items": ASKED,
        "period_until": TODAY,
    }
    return house.request(**{**facts, **changes})


def of_numbers(house: AnswerHouse, until: date | None = None) -> RequestId:
    """Of a letter that asks for numbers, up to yesterday unless told."""
    return house.request(period_until=until) if until else house.request()
