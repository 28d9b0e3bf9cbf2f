"""A further incident on the page of a case: in the timeline's place, kept as it is typed, in other cases too."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.services.cases import ChangeTypes, CloseCase
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.house import Services
from counsellor_app.services.incidents import AddIncident
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.incident_card import IncidentCard
from counsellor_app.ui.cases.incident_link_panel import IncidentLinkPanel
from counsellor_app.ui.cases.incident_panel import IncidentPanel
from counsellor_app.ui.cases.timeline_items import Part
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.incidents.incident_people import PersonRow
from counsellor_app.ui.veil import Veil
from tests.ui.cases.conftest import MONDAY
from tests.ui.keyboard import write

TODAY = date(2026, 11, 24)


@pytest.fixture
def panel(page: CasePage) -> IncidentPanel:
    page.panel.incidents.add_button.click()
    found = page.incident_desk.panel
    assert found.isVisible()
    return found


def link_panel(page: CasePage, panel: IncidentPanel) -> IncidentLinkPanel:
    panel.link_button.click()
    found = page.incident_desk.link_panel
    assert found.isVisible()
    return found


def other_case(services: Services, student: PersonId, *roles: tuple[PersonId, str]) -> CaseId:
    """Of another child: bullying, with one incident in which these people stand."""
    told = IncidentFacts(day=date(2026, 11, 5), place="YARD", kinds=("VERBAL",), roles=roles)
    command = RegisterReferral(
        received_at=MONDAY,
        source="CHILD",
        channel="IN_PERSON",
        types=("BULLYING",),
        words="Сам рассказал.",
        student_id=student,
        incidents=(told,),
    )
    return CaseId(services.referrals.register(command).new_id or "")


def rows(panel: IncidentPanel) -> dict[str, PersonRow]:
    return {row.hit.short_name: row for row in panel.card.people.rows()}


def words_of(widget: QWidget) -> str:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def days(services: Services, case_id: CaseId) -> list[date]:
    return [line.incident.day for line in services.cases.page(case_id).incidents]


def test_the_days_stand_beside_the_case_and_lead_to_the_timeline(page: CasePage) -> None:
    block = page.panel.incidents
    assert block.count_label.text() == "2"
    shown = [block.rows.itemAt(at).widget().accessibleName() for at in range(block.rows.count())]  # type: ignore[union-attr]
    assert [words.split(",")[0] for words in shown] == ["12\N{NO-BREAK SPACE}November", "20\N{NO-BREAK SPACE}November"]
    page.model.choose(Part.LEVEL)
    page.panel.incident_asked.emit(page.model.record.incidents[0].incident.id)  # type: ignore[union-attr]
    row = page.timeline.row(page.model.record.incidents[0].incident.id)  # type: ignore[union-attr]
    assert row is not None
    assert row.is_marked()


def test_it_opens_with_the_child_in_the_part_of_last_time(panel: IncidentPanel) -> None:
    (row,) = panel.card.people.rows()
    assert (row.hit.short_name, row.role.code()) == ("Есенов Мирас", "TARGET")
    assert panel.card.day.day() == TODAY
    assert panel.card.title_label.text() == "Incident 3"
    assert "24\N{NO-BREAK SPACE}December" in panel.starts_label.text()  # the video, 30 days on
    assert panel.card.day.hasFocus()
    panel.card.day.set_value(date(2026, 11, 15))
    assert panel.card.title_label.text() == "Incident 2"  # they are counted by their days


def test_it_is_written_down_and_stands_in_the_timeline(
    page: CasePage, panel: IncidentPanel, services: Services, case_id: CaseId, qtbot: QtBot
) -> None:
    panel.card.day.set_value(date(2026, 11, 22))
    panel.card.words.insertPlainText("Отняли телефон.")
    panel.card.evidence.setText("снимок экрана")
    with qtbot.waitSignal(page._desk.undoable) as offered:
        QTest.keyClick(panel.card.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not panel.isVisible()
    assert days(services, case_id) == [date(2026, 11, day) for day in (12, 20, 22)]
    row = page.timeline.row(services.cases.page(case_id).incidents[-1].incident.id)
    assert row is not None
    card = row.body
    assert isinstance(card, IncidentCard)
    assert "Incident 3" in words_of(card)
    assert "снимок экрана" in words_of(card)
    assert "3\N{NO-BREAK SPACE}incidents since" in " ".join(
        part.accessibleName() for part in card.findChildren(QWidget)
    )
    videos = [row.due_on for row in services.cases.page(case_id).clocks if row.rule == "V01"]
    assert date(2026, 12, 22) in videos
    done, words = offered.args
    assert words == "Incident written down"
    done.undo()
    assert days(services, case_id) == [date(2026, 11, 12), date(2026, 11, 20)]


def test_a_refusal_stands_beside_its_field(panel: IncidentPanel, services: Services, case_id: CaseId) -> None:
    panel.write_button.click()
    assert panel.isVisible()
    assert panel.card.words_field.error() == "Write what happened, or choose its kinds."
    panel.card.words.insertPlainText("Отняли телефон.")
    panel.card.day.set_value(TODAY + timedelta(days=1))
    panel.write_button.click()
    assert panel.card.words_field.error() == ""
    assert panel.card.day_field.error() == "This day has not come yet."
    assert len(days(services, case_id)) == 2


def test_what_is_typed_is_a_draft_until_it_is_written_down(
    page: CasePage, panel: IncidentPanel, services: Services, case_id: CaseId, dauren: PersonId, qtbot: QtBot
) -> None:
    drafts = FormDrafts(services.session, FormKind.INCIDENT)
    assert drafts.newest(case_id) is None
    write(panel.card.words, "Отняли")
    qtbot.waitUntil(lambda: drafts.newest(case_id) is not None)
    panel.card.people.add_person(drafts.people([dauren])[dauren])
    rows(panel)["Сарсенов Даурен"].role.set_code("INITIATOR")
    QTest.keyClick(panel.card.words, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    banner = page.writing.banner
    assert banner.isVisible()
    assert "Incident. It is not written down yet." in banner.text_label.text()
    page.writing.keep_button.click()
    assert panel.isVisible()
    assert panel.card.words.stored() == "Отняли"
    assert rows(panel)["Сарсенов Даурен"].role.code() == "INITIATOR"
    panel.write_button.click()
    assert drafts.newest(case_id) is None
    assert not banner.isVisible()


def test_leaving_the_page_keeps_it_and_today_leads_back(
    page: CasePage, panel: IncidentPanel, services: Services, case_id: CaseId
) -> None:
    panel.card.words.insertPlainText("Отняли телефон.")
    page.leave()
    (line,) = [draft for draft in services.today.view().drafts if draft.kind == FormKind.INCIDENT]
    assert line.case_id == case_id
    page.open(case_id)
    page.incident_desk.close()
    page.open((case_id, line.id))
    assert panel.isVisible()
    assert panel.card.words.stored() == "Отняли телефон."


def test_an_untouched_form_leaves_nothing(page: CasePage, panel: IncidentPanel, services: Services) -> None:
    panel.leave_button.click()
    assert not panel.isVisible()
    assert services.entries.drafts() == ()
    assert not page.writing.banner.isVisible()
    assert page.panel.incidents.add_button.hasFocus()


def test_a_draft_thrown_away_comes_back_with_undo(
    page: CasePage, panel: IncidentPanel, services: Services, case_id: CaseId, qtbot: QtBot
) -> None:
    panel.card.words.insertPlainText("Отняли телефон.")
    panel.leave_button.click()
    with qtbot.waitSignal(page._desk.undoable) as offered:
        page.writing.discard_button.click()
    assert services.entries.drafts() == ()
    offered.args[0].undo()
    assert [draft.kind for draft in services.entries.drafts()] == ["incident"]


def test_the_people_of_the_case_are_offered_before_a_name_is_typed(panel: IncidentPanel) -> None:
    people = panel.card.people
    people.add.click()
    assert people.picker.is_open()
    popup = people.picker._popup
    assert popup is not None
    offered = [popup.model.index(at).data() for at in range(popup.model.rowCount())]
    assert offered == ["Сарсенов Даурен", "Есенова Гульнар"]  # the child itself stands there already
    QTest.keyClick(people.picker, Qt.Key.Key_Return)
    assert "Сарсенов Даурен" in rows(panel)
    people.add.click()
    QTest.keyClick(people.picker, Qt.Key.Key_Escape)  # the list
    QTest.keyClick(people.picker, Qt.Key.Key_Escape)  # the search; the form stays
    assert panel.isVisible()
    assert people.add.isVisible()


def test_the_other_childs_case_is_offered_and_ticked_where_they_share_one(
    page: CasePage, services: Services, case_id: CaseId, miras: PersonId, dauren: PersonId
) -> None:
    """The usual story: the first incident stands in both cases, so does the second."""
    theirs = other_case(services, dauren, (miras, "TARGET"), (dauren, "INITIATOR"))
    people = FormDrafts(services.session, FormKind.INCIDENT).people([dauren])
    page.panel.incidents.add_button.click()
    panel = page.incident_desk.panel
    panel.card.people.add_person(people[dauren])
    row = rows(panel)["Сарсенов Даурен"]
    assert not row.own_case.isHidden()
    assert row.own_case.text() == "Write it down in this child's case 26-002 too"
    assert not row.own_case.isChecked()  # nothing in common yet
    row.own_case.setChecked(True)
    panel.card.words.insertPlainText("Отняли телефон.")
    panel.write_button.click()
    assert days(services, theirs) == [date(2026, 11, 5), TODAY]
    assert [row.rule for row in services.cases.page(theirs).clocks].count("V01") == 1  # counted once, in this case
    page.panel.incidents.add_button.click()
    panel.card.people.add_person(people[dauren])
    assert rows(panel)["Сарсенов Даурен"].own_case.isChecked()


def test_an_incident_of_another_case_is_put_into_this_one_too(
    page: CasePage, panel: IncidentPanel, services: Services, case_id: CaseId, miras: PersonId, dauren: PersonId
) -> None:
    theirs = other_case(services, dauren, (miras, "BYSTANDER"), (dauren, "TARGET"))
    found = link_panel(page, panel)
    assert found.table.hasFocus()
    assert [row.numbers for row in found.model.rows()] == [("26-002",)]
    assert not found.role.isVisible()  # the child has a part in it already
    QTest.keyClick(found.table, Qt.Key.Key_Return)
    assert not found.isVisible()
    assert days(services, case_id) == [date(2026, 11, day) for day in (5, 12, 20)]
    first = services.cases.page(case_id).incidents[0]
    assert first.cases == 2
    assert {role.person_id: role.role for role in first.roles}[miras] == "BYSTANDER"
    assert days(services, theirs) == [date(2026, 11, 5)]


def test_a_child_who_is_not_in_it_is_given_a_part(
    page: CasePage, panel: IncidentPanel, services: Services, case_id: CaseId, miras: PersonId, dauren: PersonId
) -> None:
    other_case(services, dauren, (dauren, "TARGET"))
    found = link_panel(page, panel)
    assert found.role.isVisible()
    assert found.role_field.label.text() == "Part of Есенов Мирас in it"
    found.role.set_code("DEFENDER")
    found.link_button.click()
    first = services.cases.page(case_id).incidents[0]
    assert {role.person_id: role.role for role in first.roles}[miras] == "DEFENDER"


def test_without_incidents_elsewhere_it_says_so_and_esc_goes_back(page: CasePage, panel: IncidentPanel) -> None:
    found = link_panel(page, panel)
    assert found.nothing.isVisible()
    assert not found.link_button.isEnabled()
    QTest.keyClick(found, Qt.Key.Key_Escape)
    assert panel.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_list_is_searched_by_name_and_number(
    page: CasePage, panel: IncidentPanel, services: Services, dauren: PersonId, qtbot: QtBot
) -> None:
    other_case(services, dauren, (dauren, "TARGET"))
    found = link_panel(page, panel)
    for text, count in (("сарс", 1), ("26-002", 1), ("сарс 26-002", 1), ("арсен", 0), ("есенов", 0)):
        found.search.searched.emit(text)
        assert len(found.model.rows()) == count, text
    assert found.not_found.isVisible()


def test_under_the_veil_nothing_that_is_written_can_be_read(page: CasePage, panel: IncidentPanel, veil: Veil) -> None:
    panel.card.words.insertPlainText("Отняли телефон.")
    veil.set_on(True)
    assert not panel.card.words.isVisible()
    veil.set_on(False)
    assert panel.card.words.isVisible()


def test_only_an_open_case_about_incidents_has_the_verb(page: CasePage, services: Services, case_id: CaseId) -> None:
    assert page.panel.incidents.add_button.isVisible()
    services.cases.change_types(ChangeTypes(case_id=case_id, types=("CONSULT",)))
    page.reload()
    assert not page.panel.incidents.add_button.isVisible()
    assert page.panel.incidents.isVisible()  # what was written down stays in sight
    services.cases.change_types(ChangeTypes(case_id=case_id, types=("BULLYING",)))
    services.cases.close(CloseCase(case_id=case_id, outcome="STOPPED", reason="решено"))
    page.reload()
    assert not page.panel.incidents.add_button.isVisible()


def test_another_case_does_not_get_the_draft(
    page: CasePage, panel: IncidentPanel, services: Services, case_id: CaseId, dauren: PersonId
) -> None:
    theirs = other_case(services, dauren, (dauren, "TARGET"))
    panel.card.words.insertPlainText("Отняли телефон.")
    page.open(theirs)
    assert not panel.isVisible()
    page.panel.incidents.add_button.click()
    assert panel.card.words.stored() == ""
    assert FormDrafts(services.session, FormKind.INCIDENT).newest(case_id) is not None


def test_a_draft_of_a_deleted_name_still_opens(
    desk: Desk, page: CasePage, services: Services, case_id: CaseId, veil: Veil
) -> None:
    """What cannot be read of a draft is as if it had not been typed."""
    drafts = FormDrafts(services.session, FormKind.INCIDENT)
    drafts.save(drafts.new_id(), {"incident": "{broken", "words": "Отняли"}, case_id)
    page.panel.incidents.add_button.click()
    assert page.incident_desk.panel.card.words.stored() == "Отняли"
    assert page.incident_desk.panel.card.day.day() == TODAY


def test_an_incident_that_another_page_wrote_comes_in(page: CasePage, services: Services, case_id: CaseId) -> None:
    facts = IncidentFacts(day=TODAY, words="Снова.")
    page._desk.act(lambda: services.incidents.add(AddIncident(case_id=case_id, facts=facts)))
    QApplication.processEvents()
    assert page.panel.incidents.count_label.text() == "3"
