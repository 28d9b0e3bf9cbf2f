"""Changing the level on the page: quick to raise, conditions to lower, all in the timeline's place."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.levels import Condition, Formulation, Level
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.house import Services
from counsellor_app.services.levels import ChangeLevel
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.level_panel import LevelPanel
from counsellor_app.ui.veil import Veil
from tests.builders import Hour
from tests.ui.cases.conftest import TUESDAY, signed

LONG = "Рассказал сам, взрослые рядом, план согласован с матерью."


@pytest.fixture
def panel(page: CasePage) -> LevelPanel:
    page.header.level_button.click()
    assert page.level_desk.panel.isVisible()
    return page.level_desk.panel


def raised(services: Services, page: CasePage, case_id: CaseId, to: Level) -> None:
    answers = Formulation(worries="а", helps="б", may_change="в", doing="г")
    services.levels.change(ChangeLevel(case_id=case_id, new=to, reason="сказал о мыслях", formulation=answers))
    page.reload()
    page.header.level_button.click()


def test_a_raise_takes_a_reason_and_ctrl_enter(
    page: CasePage, panel: LevelPanel, services: Services, case_id: CaseId
) -> None:
    assert not panel.send_button.isEnabled()
    assert not panel.choice.button(Level.R0).isEnabled()  # it is the present one
    panel.choice.button(Level.R1).click()
    assert panel.formulation_title.isHidden()
    panel.reason.insertPlainText("тревожные слова в сочинении")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not panel.isVisible()
    assert page.header.badge.level() == "R1"
    assert services.levels.history(case_id)[-1].reason == "тревожные слова в сочинении"


def test_a_refusal_stands_beside_its_field(panel: LevelPanel) -> None:
    panel.choice.button(Level.R1).click()
    panel.send_button.click()
    assert panel.reason_field.error() != ""
    assert panel.isVisible()
    panel.choice.button(Level.R2).click()
    panel.reason.insertPlainText("сказал о мыслях")
    panel.send_button.click()
    assert panel.reason_field.error() == ""
    assert "four" in panel.formulation_title.error()


def test_r3_is_set_at_once_and_the_understanding_may_follow(page: CasePage, panel: LevelPanel) -> None:
    panel.choice.button(Level.R3).click()
    assert "may follow" in panel.formulation_title.below.text()
    panel.reason.insertPlainText("сказал о мыслях")
    panel.send_button.click()
    assert page.header.badge.level() == "R3"


def test_what_is_understood_refers_to_people(
    panel: LevelPanel, services: Services, case_id: CaseId, dauren: PersonId
) -> None:
    panel.choice.button(Level.R2).click()
    panel.reason.insertPlainText("сказал о мыслях")
    for area in panel.formulation.values():
        area.insertPlainText("слово ")
    panel.formulation["helps"].add_person(dauren, "Сарсенов Даурен")
    panel.send_button.click()
    assert f"{{p:{dauren}}}" in services.levels.history(case_id)[-1].formulation[1]


def test_lowering_shows_what_is_met_and_what_is_missing(
    page: CasePage, services: Services, case_id: CaseId, hour: Hour
) -> None:
    raised(services, page, case_id, Level.R2)
    hour.move(days=1)
    signed(services, case_id, "Встреча", hour(), EntryKind.SESSION)
    page.header.level_button.click()
    panel = page.level_desk.panel
    panel.choice.button(Level.R1).click()
    conditions = panel.conditions
    assert conditions is not None
    assert list(conditions.rows) == [Condition.TWO_CONTACTS, Condition.ASQ_CALM, Condition.MEANS_RESOLVED]
    assert not panel.send_button.isEnabled()
    conditions.means.setChecked(True)
    conditions.latest_asq.set_code("negative")
    conditions.latest_asq.chosen.emit("negative")
    assert conditions.rows[Condition.MEANS_RESOLVED].is_met()
    assert conditions.rows[Condition.ASQ_CALM].is_met()
    assert not conditions.rows[Condition.TWO_CONTACTS].is_met()
    assert "1 of 2" in " ".join(label.text() for label in conditions.findChildren(type(panel.next_label)))
    hour.move(days=1)
    signed(services, case_id, "Встреча", hour(), EntryKind.SESSION)
    page.header.level_button.click()
    panel.choice.button(Level.R1).click()
    conditions = panel.conditions
    assert conditions is not None
    assert conditions.rows[Condition.TWO_CONTACTS].is_met()
    conditions.means.setChecked(True)
    conditions.latest_asq.set_code("negative")
    conditions.latest_asq.chosen.emit("negative")
    assert panel.send_button.isEnabled()
    panel.reason.insertPlainText("спокойнее")
    assert "9 of at least 30" in panel.reason_field.below.text()
    panel.send_button.click()
    assert "at least 30" in panel.reason_field.error()
    panel.reason.insertPlainText(LONG)
    panel.send_button.click()
    assert page.header.badge.level() == "R1"
    assert services.levels.history(case_id)[-1].evidence["means-resolved"] == "yes"


def test_lowering_from_r3_asks_for_words(page: CasePage, services: Services, case_id: CaseId) -> None:
    raised(services, page, case_id, Level.R3)
    panel = page.level_desk.panel
    panel.choice.button(Level.R2).click()
    conditions = panel.conditions
    assert conditions is not None
    for edit in (conditions.handover, conditions.second_person):
        edit.insertPlainText("слова")
    conditions.safety_plan.setChecked(True)
    assert not panel.send_button.isEnabled()
    assert not conditions.asq_at.isEnabled()
    conditions.asq_done.setChecked(True)
    conditions.asq_at.set_value(TUESDAY - timedelta(days=3))
    assert not conditions.rows[Condition.ASQ_REPEATED].is_met()
    conditions.asq_at.set_value(TUESDAY - timedelta(hours=3))
    assert conditions.rows[Condition.ASQ_REPEATED].is_met()
    panel.reason.insertPlainText(LONG)
    for area in panel.formulation.values():
        area.insertPlainText("слово")
    panel.send_button.click()
    assert page.header.badge.level() == "R2"
    assert services.levels.history(case_id)[-1].evidence["handover"] == "слова"


def test_two_steps_at_once_are_said_no_to_before_anything_is_written(
    page: CasePage, services: Services, case_id: CaseId
) -> None:
    raised(services, page, case_id, Level.R3)
    panel = page.level_desk.panel
    panel.choice.button(Level.R1).click()
    assert panel.banner.isVisible()
    assert not panel.send_button.isEnabled()


def test_esc_leaves_changes_nothing_and_keeps_the_draft(
    page: CasePage, panel: LevelPanel, services: Services, case_id: CaseId
) -> None:
    panel.choice.button(Level.R3).click()
    panel.reason.insertPlainText("сказал")
    QTest.keyClick(panel.reason, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert len(services.levels.history(case_id)) == 1
    page.header.level_button.click()
    assert panel.reason.stored() == "сказал"
    QTest.keyClick(panel.reason, Qt.Key.Key_Escape)
    page.writing.discard_button.click()
    page.header.level_button.click()
    assert panel.reason.is_empty()


def test_arrows_walk_the_levels(panel: LevelPanel) -> None:
    panel.choice.button(Level.R3).setFocus()
    QTest.keyClick(panel.choice.button(Level.R3), Qt.Key.Key_Right)
    assert panel.choice.button(Level.R2).hasFocus()
    QTest.keyClick(panel.choice.button(Level.R2), Qt.Key.Key_Space)
    assert panel.choice.level() is Level.R2


def test_choosing_goes_on_to_the_reason(panel: LevelPanel) -> None:
    panel.choice.button(Level.R2).click()
    assert panel.reason.hasFocus()


def test_what_is_typed_survives_the_lock_until_the_level_is_changed(
    page: CasePage, panel: LevelPanel, services: Services, case_id: CaseId, miras: PersonId, qtbot: QtBot
) -> None:
    """R2 asks for five answers; nobody types them twice because a lesson came between."""
    drafts = FormDrafts(services.session, FormKind.LEVEL)
    panel.choice.button(Level.R2).click()
    panel.reason.add_person(miras, "Есенов Мирас")
    panel.formulation["helps"].insertPlainText("Мать рядом.")
    qtbot.waitUntil(lambda: drafts.newest(case_id) is not None)
    panel.formulation["doing"].insertPlainText("Звоню.")
    page.leave()  # as before a lock
    other = CasePage(page._desk, services, page._veil)
    qtbot.addWidget(other)
    other.open(case_id)
    other.show()
    assert "Another level. It is not written down yet." in other.writing.banner.text_label.text()
    other.writing.keep_button.click()
    again = other.level_desk.panel
    assert again.choice.level() is Level.R2
    assert again.reason.people() == (miras,)
    assert again.reason.createMimeDataFromSelection().text() == ""
    assert (again.formulation["helps"].stored(), again.formulation["doing"].stored()) == ("Мать рядом.", "Звоню.")
    for name in ("worries", "may_change"):
        again.formulation[name].insertPlainText("Да.")
    again.send_button.click()
    assert services.cases.page(case_id).case.level == "R2"
    assert drafts.newest(case_id) is None
    assert other.writing.banner.isHidden() or not other.writing.banner.isVisible()


def test_the_answers_of_a_step_down_are_kept_too(
    page: CasePage, panel: LevelPanel, services: Services, case_id: CaseId
) -> None:
    raised(services, page, case_id, Level.R3)
    panel = page.level_desk.panel
    panel.choice.button(Level.R2).click()
    assert panel.conditions is not None
    panel.conditions.handover.insertPlainText("бригада 103")
    panel.conditions.safety_plan.setChecked(True)
    panel.conditions.asq_done.setChecked(True)
    panel.conditions.asq_at.set_value(TUESDAY - timedelta(hours=3))
    before = panel.conditions.shown()
    panel.leave_button.click()
    page.header.level_button.click()
    assert panel.conditions is not None
    assert panel.conditions.shown() == before
    assert before.handover == "бригада 103"
    assert before.asq_repeated_at == TUESDAY - timedelta(hours=3)


def test_an_untouched_panel_leaves_no_draft_and_the_veil_hides_it(
    page: CasePage, panel: LevelPanel, services: Services
) -> None:
    page._veil.set_on(True)
    assert not panel.reason.isVisible()
    page._veil.set_on(False)
    panel.leave_button.click()
    assert services.entries.drafts() == ()
    assert page.header.level_button.hasFocus()


def test_the_veil_hides_what_is_written_and_a_form_that_is_gone_hears_nothing(
    page: CasePage, panel: LevelPanel, veil: Veil, qtbot: QtBot
) -> None:
    page.incident_desk.panel.show()
    assert panel.form.isVisible()
    veil.set_on(True)
    assert panel.form.isHidden()
    assert page.incident_desk.panel.form.isHidden()
    veil.set_on(False)
    assert not panel.form.isHidden()
    assert not page.incident_desk.panel.form.isHidden()
    with qtbot.captureExceptions() as raised_in_slots:
        page.level_desk.close()
        Shiboken.delete(page.incident_desk.panel)
        Shiboken.delete(panel)
        veil.set_on(True)
    assert raised_in_slots == []
