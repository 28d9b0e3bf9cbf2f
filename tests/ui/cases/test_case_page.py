"""The page of a case: what it shows, what the veil hides, where it scrolls to."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.levels import Level
from counsellor_app.services.cases import CloseCase
from counsellor_app.services.entries import AmendEntry
from counsellor_app.services.house import Services
from counsellor_app.services.levels import ChangeLevel
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.ui import theme
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.entry_card import EntryCard
from counsellor_app.ui.cases.timeline_items import Part
from counsellor_app.ui.cases.timeline_lines import LevelLine
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.level_badge import LevelBadge
from counsellor_app.ui.widgets.paint import PillState
from counsellor_app.ui.widgets.person_chip import PersonChip
from tests.builders import Hour
from tests.ui.cases.conftest import MONDAY, TUESDAY, signed


def words_of(widget: QWidget) -> str:
    """Everything readable: labels, notes, names of painted signs."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # rows that were shown before
    labels = [label.text() for label in widget.findChildren(QLabel)]
    notes = [note.accessibleName() for note in widget.findChildren(QTextEdit)]
    chips = [chip.accessibleName() for chip in widget.findChildren(PersonChip)]
    return "\n".join([*labels, *notes, *chips])


def test_the_header_says_who_it_is_and_what_runs(page: CasePage) -> None:
    assert page.title() == "26-001"
    assert page.subtitle() == "bullying, cyberbullying"
    assert page.header.name_label.text() == "Есенов Мирас Ерланұлы"
    assert "7\N{NO-BREAK SPACE}«Б»" in page.header.meta_label.text()
    assert page.header.badge.level() == "R0"
    assert "Тлеген" in page.header.ground_label.text()
    pills = [chip.pill() for chip in page.header.pills.chips()]  # type: ignore[attr-defined]
    assert pills[0].title == "Registered"
    states = [pill.state for pill in pills[1:]]
    # one day of Order 506 has passed since Monday, the talk is due today, two recordings, the journal was met
    assert states == [
        PillState.OVERDUE,
        PillState.TODAY,
        PillState.TODAY,
        PillState.OPEN,
        PillState.OPEN,
        PillState.MET,
    ]


def test_the_timeline_stands_newest_first_with_its_counts(page: CasePage, services: Services, case_id: CaseId) -> None:
    call = signed(services, case_id, "Мать придёт", TUESDAY - timedelta(minutes=40), EntryKind.CALL)
    page.reload()
    items = page.model.items()
    assert items[0].key == call
    assert [item.at for item in items] == sorted((item.at for item in items), reverse=True)
    counts = page.model.counts()
    assert (counts[Part.CALLS], counts[Part.INCIDENTS], counts[Part.LEVEL], counts[Part.REFERRALS]) == (1, 2, 1, 1)
    assert page.parts.chip(Part.NOTES).isHidden()
    assert page.parts.chip(Part.CALLS).count() == 1


def test_a_chip_filters_the_timeline(page: CasePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.parts.chip(Part.INCIDENTS), Qt.MouseButton.LeftButton)
    assert {item.part for item in page.model.items()} == {Part.INCIDENTS}
    assert page.timeline.made() == 2
    assert page.parts.chip(Part.INCIDENTS).isChecked()


def test_the_panel_names_people_with_their_roles(page: CasePage) -> None:
    shown = words_of(page.panel.people)
    for words in ("Есенов Мирас", "is bullied", "Сарсенов Даурен", "initiator", "Есенова Гульнар", "parent"):
        assert words in shown


def test_a_correction_stands_in_the_card_of_its_note(page: CasePage, services: Services, case_id: CaseId) -> None:
    note = signed(services, case_id, "Первый эпизод был 11 ноября.", MONDAY)
    services.entries.amend(
        AmendEntry(entry_id=note, kind=EntryKind.CORRECTION, text="12 ноября", reason="уточнено", replaced="11 ноября")
    )
    page.reload()
    row = page.timeline.row(note)
    assert row is not None
    assert isinstance(row.body, EntryCard)
    strip = words_of(row.body)
    assert "<s" in strip
    assert "11 ноября" in strip
    assert "Reason: уточнено" in strip
    assert len(page.model.record.entries) == 1 if page.model.record else False


def test_words_in_a_correction_are_never_read_as_markup(page: CasePage, services: Services, case_id: CaseId) -> None:
    note = signed(services, case_id, "Текст", MONDAY)
    services.entries.amend(AmendEntry(entry_id=note, kind=EntryKind.ADDENDUM, text="<b>2 < 3</b> & {p:x}"))
    page.reload()
    assert "&lt;b&gt;2 &lt; 3&lt;/b&gt; &amp;" in words_of(page.timeline)


def test_a_level_shows_who_why_and_what_stands_behind(page: CasePage, services: Services, case_id: CaseId) -> None:
    services.levels.change(ChangeLevel(case_id=case_id, new=Level.R1, reason="боится идти в школу"))
    page.reload()
    line = next(page.timeline.row(item.key) for item in page.model.items() if item.part is Part.LEVEL)
    assert line is not None
    assert isinstance(line.body, LevelLine)
    assert (line.body.title, line.body.said) == ("Level raised", "боится идти в школу")
    assert [badge.level() for badge in line.body.findChildren(LevelBadge)] == ["R0", "R1"]


def test_the_veil_hides_names_and_everything_written(
    page: CasePage, services: Services, case_id: CaseId, miras: PersonId, veil: Veil
) -> None:
    note = signed(services, case_id, f"{{p:{miras}}} рассказал тайное", MONDAY)
    services.entries.amend(AmendEntry(entry_id=note, kind=EntryKind.ADDENDUM, text="ещё тайное"))
    page.reload()
    assert "тайное" in words_of(page)
    veil.set_on(True)
    shown = words_of(page)
    for hidden in ("Есенов", "Мирас", "Сарсенов", "Гульнар", "тайное", "Видела переписку"):
        assert hidden not in shown
    assert page.subtitle() == "\N{BULLET}" * 5
    assert not page.writing.composer.isVisible()
    veil.set_on(False)
    assert page.writing.composer.isVisible()
    assert "тайное" in words_of(page)


def test_an_entry_that_was_asked_for_is_shown_and_marked(page: CasePage, services: Services, case_id: CaseId) -> None:
    oldest = signed(services, case_id, "Самая старая", MONDAY - timedelta(days=90))
    for number in range(40):
        signed(services, case_id, f"Запись {number} " + "слово " * 60, MONDAY - timedelta(days=number))
    page.open((case_id, oldest))
    row = page.timeline.row(oldest)
    assert row is not None
    assert row.is_marked()
    top = row.mapTo(page.timeline.viewport(), row.rect().topLeft()).y()
    assert 0 <= top < page.timeline.viewport().height()


def test_an_amendment_that_was_asked_for_leads_to_its_note(page: CasePage, services: Services, case_id: CaseId) -> None:
    note = signed(services, case_id, "Текст", MONDAY)
    addendum = services.entries.amend(AmendEntry(entry_id=note, kind=EntryKind.ADDENDUM, text="Ещё")).new_id
    page.open((case_id, addendum))
    row = page.timeline.row(note)
    assert row is not None
    assert row.is_marked()


def test_only_a_screen_and_a_half_is_made_and_more_as_one_scrolls(
    page: CasePage, services: Services, case_id: CaseId, qtbot: QtBot, qapp: QApplication
) -> None:
    for number in range(80):
        signed(services, case_id, f"Запись {number} " + "слово " * 60, MONDAY - timedelta(hours=number))
    page.reload()
    qtbot.waitUntil(lambda: page.timeline.verticalScrollBar().maximum() > 0)
    first = page.timeline.made()
    assert 0 < first < 30
    bar = page.timeline.verticalScrollBar()

    def scrolled_to_the_end() -> bool:
        bar.setValue(bar.maximum())
        return page.timeline.made() == len(page.model.items())

    qtbot.waitUntil(scrolled_to_the_end, timeout=20_000)
    place = page.timeline.verticalScrollBar().value()
    page.reload()
    qapp.processEvents()
    assert place > 1000
    assert abs(page.timeline.verticalScrollBar().value() - place) < 40
    page.model.choose(Part.NOTES)
    assert page.timeline.verticalScrollBar().value() == 0  # another list begins at its top


def test_looking_in_is_written_in_the_audit_once(
    page: CasePage, services: Services, case_id: CaseId, qtbot: QtBot
) -> None:
    def rows() -> list[tuple[str]]:
        with services.session.store.read() as unit:
            return list(unit.connection.execute("SELECT object FROM audit WHERE act = 'case-opened'").fetchall())

    page.reload()
    page.open(case_id)
    qtbot.waitUntil(lambda: rows() == [(case_id,)])
    page.leave()
    assert rows() == [(case_id,)]


def test_looking_in_is_written_down_also_when_the_case_is_left_at_once(
    page: CasePage, services: Services, case_id: CaseId
) -> None:
    page.leave()
    with services.session.store.read() as unit:
        rows = unit.connection.execute("SELECT object FROM audit WHERE act = 'case-opened'").fetchall()
    assert rows == [(case_id,)]


def test_a_click_on_a_person_goes_to_a_profile(page: CasePage, dauren: PersonId, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.navigate) as went:
        page.panel.person_asked.emit(dauren)
    assert went.args == ["student", dauren]


def test_a_guardian_is_found_on_the_students_profile(page: CasePage, miras: PersonId, qtbot: QtBot) -> None:
    record = page.model.record
    assert record is not None
    mother = next(person.person_id for person in record.people if person.relation is not None)
    with qtbot.waitSignal(page.navigate) as went:
        page.panel.person_asked.emit(mother)
    assert went.args == ["student", miras]


def test_somebody_not_yet_known_is_identified_on_the_page(
    page: CasePage, services: Services, dauren: PersonId, qtbot: QtBot
) -> None:
    command = RegisterReferral(
        received_at=TUESDAY - timedelta(hours=1),
        source="ANON",
        channel="PHONE",
        types=("CONSULT",),
        words="",
        unknown="мальчик в синей куртке",
    )
    unknown = CaseId(services.referrals.register(command).new_id or "")
    page.open(unknown)
    assert page.identify_bar.isVisible()
    assert page.header.name_label.text() == "мальчик в синей куртке"
    assert not page.identify_bar.button.isEnabled()
    (hit,) = services.search.people("сарсенов")
    page.identify_bar.picker.set_hit(hit)
    page.identify_bar.picker.picked.emit(hit)
    qtbot.mouseClick(page.identify_bar.button, Qt.MouseButton.LeftButton)
    assert page.header.name_label.text() == "Сарсенов Даурен"
    assert not page.identify_bar.isVisible()
    assert page.model.record is not None
    assert page.model.record.case.student_id == dauren


def test_a_closed_case_says_how_it_ended(page: CasePage, services: Services, case_id: CaseId) -> None:
    services.cases.close(CloseCase(case_id=case_id, outcome="STOPPED", reason="передано"))
    page.reload()
    stage = page.header.pills.chips()[0]
    assert "stopped" in stage.accessibleName()
    assert not page.header.level_button.isVisible()


def test_an_unknown_case_breaks_nothing(page: CasePage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.failed) as failure:
        page.open(CaseId("f" * 32))
    assert isinstance(failure.args[0], KeyError)
    page.open("nonsense")
    assert page.model.case_id == "f" * 32


@pytest.mark.parametrize("language", list(Language))
def test_the_page_speaks_every_language_live(page: CasePage, language: Language) -> None:
    set_language(language)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))  # sent by itself once words are compiled
    expected = {
        Language.EN: "talk with both sides",
        Language.RU: "беседа со сторонами",
        Language.KK: "тараптармен әңгіме",
    }
    spoken = " ".join(chip.accessibleName() for chip in page.header.pills.chips()).lower()
    assert expected[language] in spoken


def test_the_page_follows_theme_and_text_size(page: CasePage, qapp: QApplication) -> None:
    narrow = page.panel.width()
    theme.apply(qapp, theme.Theme.DARK, 150)
    assert page.panel.width() == round(narrow * 1.5)


def test_nothing_of_a_refusal_is_lost(page: CasePage, services: Services, case_id: CaseId, hour: Hour) -> None:
    with pytest.raises(RuleBroken):
        services.levels.change(ChangeLevel(case_id=case_id, new=Level.R0, reason=""))
    page.reload()
    assert page.header.badge.level() == "R0"
