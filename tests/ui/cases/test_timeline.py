"""Rows of the timeline are filled again: the right words in them, none of the note before, none of the case before."""

from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, EntryId, PersonId
from counsellor_app.services.entries import AmendEntry, SignEntry
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.ui import theme
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.entry_card import EntryCard
from counsellor_app.ui.cases.note_body import NoteBody
from counsellor_app.ui.cases.signature import Signature
from tests.ui.cases.conftest import MONDAY, TUESDAY, signed


def another_case(services: Services, dauren: PersonId) -> CaseId:
    command = RegisterReferral(
        received_at=MONDAY, source="CLASS_TEACHER", channel="IN_PERSON", types=("STUDY",), words="", student_id=dauren
    )
    return CaseId(services.referrals.register(command).new_id or "")


def card_of(page: CasePage, entry: EntryId) -> EntryCard:
    row = page.timeline.row(entry)
    assert row is not None
    assert isinstance(row.body, EntryCard)
    return row.body


def texts(card: EntryCard) -> list[str]:
    return [body.accessibleName() for body in card.findChildren(NoteBody) if not body.isHidden()]


def test_cards_come_again_with_the_notes_of_another_case(
    page: CasePage, services: Services, case_id: CaseId, dauren: PersonId
) -> None:
    first = [signed(services, case_id, f"Тайное {n}", MONDAY + timedelta(minutes=n)) for n in range(3)]
    services.entries.amend(AmendEntry(entry_id=first[0], kind=EntryKind.ADDENDUM, text="ещё тайное"))
    other = another_case(services, dauren)
    second = [signed(services, other, f"Другое {n}", MONDAY + timedelta(minutes=n)) for n in range(3)]
    page.reload()
    before = {id(card_of(page, entry)) for entry in first}
    page.open(other)
    cards = [card_of(page, entry) for entry in second]
    assert {id(card) for card in cards} == before
    assert [texts(card) for card in cards] == [["Другое 0"], ["Другое 1"], ["Другое 2"]]
    assert [card.line.entry.id for card in cards] == second
    QApplication.processEvents()
    assert [card.height() > 40 and card.isVisible() for card in cards] == [True] * 3


def test_a_form_of_several_sections_gives_way_to_one_line_and_comes_back(
    page: CasePage, services: Services, case_id: CaseId, dauren: PersonId
) -> None:
    form = next(each for each in services.session.content.note_templates.template if len(each.sections) > 2)
    written = {code: f"Раздел {n}" for n, code in enumerate(form.sections)}
    command = SignEntry(
        case_id=case_id,
        kind=EntryKind.SESSION,
        template=form.id,
        sections=written,
        service_at=MONDAY,
        about="",
        minutes=5,
    )
    long = EntryId(services.entries.sign(command).new_id or "")
    other = another_case(services, dauren)
    short = signed(services, other, "Одна строка", MONDAY)
    page.reload()
    for _ in range(2):
        page.open(other)
        assert texts(card_of(page, short)) == ["Одна строка"]
        page.open(case_id)
        assert texts(card_of(page, long)) == list(written.values())


@pytest.mark.parametrize("scale", [100, 110, 125])
def test_who_signed_is_never_cut_off(qapp: QApplication, qtbot: QtBot, scale: int) -> None:
    theme.apply(qapp, theme.Theme.LIGHT, scale)
    signature = Signature(UTC)
    qtbot.addWidget(signature)
    for who in ("Тлеген А. Қ.", "Әбдіғалиқызы Ж. Т.", "W", "Ильин И. И."):
        signature.show_signed(TUESDAY, who, TUESDAY.date())
        room = signature.sizeHint().width() - theme.px(14) - theme.px(4)
        metrics = QFontMetrics(theme.font(12))
        assert metrics.elidedText(signature.words(), Qt.TextElideMode.ElideRight, room) == signature.words()
        assert signature.words().endswith(who)
    theme.apply(qapp, theme.Theme.LIGHT)


def test_nothing_of_the_case_before_stays_in_the_page(
    page: CasePage, services: Services, case_id: CaseId, dauren: PersonId, qtbot: QtBot
) -> None:
    for minute in range(4):
        signed(services, case_id, "Тайное", MONDAY + timedelta(minutes=minute))
    page.reload()
    page.open(another_case(services, dauren))

    def held() -> list[str]:
        return [body.toPlainText() for body in page.findChildren(NoteBody)]

    qtbot.waitUntil(lambda: "Тайное" not in held())


def test_a_menu_amends_the_note_it_was_opened_for(
    page: CasePage, services: Services, case_id: CaseId, qtbot: QtBot
) -> None:
    """While it is open, a newer note may come into the card."""
    older = signed(services, case_id, "Первая", MONDAY)
    page.reload()
    card = card_of(page, older)
    newer = signed(services, case_id, "Вторая", TUESDAY)
    line = next(each for each in services.cases.page(case_id).entries if each.entry.id == newer)

    def choose() -> None:
        menu = card.findChild(QMenu)
        assert menu is not None
        card.show_line(line, page.timeline._nobody)
        menu.actions()[1].trigger()
        menu.close()

    QTimer.singleShot(0, choose)
    with qtbot.waitSignal(card.amend_asked) as asked:
        card.more_button.click()
    assert asked.args is not None
    assert (asked.args[0].id, asked.args[1]) == (older, EntryKind.CORRECTION)
