"""Taking a referral in the window: quick, by keys alone, never lost."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.referrals import Acute, Precision, Referral
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.incidents.state import IncidentState, Part
from counsellor_app.ui.referrals.form_state import FormState, command_of, from_fields, to_fields
from counsellor_app.ui.referrals.referral_page import FRESH, ReferralPage
from counsellor_app.ui.veil import Veil
from tests.builders import MORNING, Hour
from tests.ui.referrals.conftest import Flashes, Keys

CONTROL = Qt.KeyboardModifier.ControlModifier


def hit_of(services: Services, person: PersonId) -> PersonHit:
    return FormDrafts(services.session, FormKind.REFERRAL).people([person])[person]


def pick(page: ReferralPage, services: Services, person: PersonId) -> None:
    page.form.student.picker.picked.emit(hit_of(services, person))


def choose(page: ReferralPage, *types: str, source: str = "CLASS_TEACHER") -> None:
    page.form.source.set_code(source)
    page.form.source.chosen.emit(source)
    for code in types:
        if page.form.types.chip(code).isHidden():
            page.form.types._more.click()
        page.form.types.chip(code).click()


def referrals(services: Services) -> tuple[Referral, ...]:
    with services.session.store.read() as unit:
        return unit.referrals.all()


def cases(services: Services) -> tuple[CaseFile, ...]:
    with services.session.store.read() as unit:
        return unit.cases.all()


def test_the_shortest_bullying_referral_takes_nine_keys_and_its_words(
    page: ReferralPage, services: Services, miras: PersonId, keys: Keys, qtbot: QtBot
) -> None:
    keys.type("c")  # class teacher
    keys.press(Qt.Key.Key_Tab)  # how: in person
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)  # bullying
    keys.press(Qt.Key.Key_Tab)
    keys.type("ес")
    keys.press(Qt.Key.Key_Return)
    assert keys.at() is page.form.incidents.cards()[0].words
    QTest.keyClicks(keys.at(), "Filmed in the changing room.")
    with qtbot.waitSignal(page.navigate) as gone:
        keys.press(Qt.Key.Key_Return, CONTROL)
    assert keys.count == 9
    (case,), (referral,) = cases(services), referrals(services)
    assert gone.args == ["case", case.id]
    assert (case.student_id, referral.source, referral.channel) == (miras, "CLASS_TEACHER", "IN_PERSON")
    assert referral.received_at == MORNING
    with services.session.store.read() as unit:
        (incident,) = unit.incidents.of_case(case.id)
        roles = [(role.person_id, role.role) for role in unit.incident_roles.of(incident.id)]
    assert (incident.day, incident.precision, incident.words) == (
        date(2026, 11, 24),
        Precision.DAY,
        "Filmed in the changing room.",
    )
    assert roles == [(miras, "TARGET")]


def test_no_part_shows_itself_as_a_window(
    flashes: Flashes, new_page: Callable[[], ReferralPage], services: Services, miras: PersonId
) -> None:
    page = new_page()
    choose(page, "BULLYING", "SUICIDE_RISK")
    pick(page, services, miras)
    page.form.incidents.cards()[0].more.click()
    assert flashes.seen == ["ReferralPage"]


def test_the_number_is_told(page: ReferralPage, services: Services, miras: PersonId, qtbot: QtBot) -> None:
    choose(page, "CONSULT")
    pick(page, services, miras)
    with qtbot.waitSignal(page.told) as told:
        page.footer.register_button.click()
    assert "R26-001" in told.args[0]


def test_what_is_missing_is_said_beside_its_field(page: ReferralPage, services: Services, miras: PersonId) -> None:
    page.footer.register_button.click()
    assert page.form.types_field.error()
    page.form.types.chip("BULLYING").click()
    assert not page.form.types_field.error()
    page.footer.register_button.click()
    assert page.form.source_field.error()
    choose(page)
    page.footer.register_button.click()
    assert page.form.student.picker_field.error()
    assert referrals(services) == ()
    pick(page, services, miras)
    page.footer.register_button.click()
    assert len(referrals(services)) == 1


def test_a_future_moment_is_refused_and_nothing_is_lost(
    page: ReferralPage, services: Services, miras: PersonId
) -> None:
    choose(page, "CONSULT")
    pick(page, services, miras)
    page.form.words.set_stored("слова", lambda _: "")
    page.form.received.set_value(MORNING + timedelta(days=1))
    page.footer.register_button.click()
    assert page.form.received_field.error()
    assert page.form.words.stored() == "слова"
    assert page.footer.register_button.isEnabled()
    assert referrals(services) == ()


def test_an_incident_of_tomorrow_is_refused_in_its_own_card(
    page: ReferralPage, services: Services, miras: PersonId
) -> None:
    choose(page, "BULLYING")
    pick(page, services, miras)
    page.form.incidents.cards()[0].more.click()
    first, second = page.form.incidents.cards()
    second.day.set_value(date(2026, 11, 25))
    page.footer.register_button.click()
    assert second.day_field.error()
    assert not first.day_field.error()
    second.remove.click()
    page.footer.register_button.click()
    assert len(referrals(services)) == 1


@pytest.mark.parametrize("text", ["я" * 10_000, "🙂👨‍👩‍👧 слёзы", "\u202eсправа налево\u202c", "нуль\x00внутри"])
def test_any_text_goes_in_and_can_be_read(page: ReferralPage, services: Services, miras: PersonId, text: str) -> None:
    choose(page, "CONSULT")
    pick(page, services, miras)
    page.form.words.insertPlainText(text)
    page.footer.register_button.click()
    kept = referrals(services)[0].words
    assert kept
    assert not set(kept) & {"\x00", "\u202e", "\u202c"}
    assert len(kept) >= len(text) - 2


def test_words_too_long_are_refused(page: ReferralPage, services: Services, miras: PersonId) -> None:
    choose(page, "CONSULT")
    pick(page, services, miras)
    page.form.words.insertPlainText("я" * 20_001)
    page.footer.register_button.click()
    assert "20000" in page.form.words_field.error()
    assert referrals(services) == ()


def test_somebody_not_yet_known(page: ReferralPage, services: Services) -> None:
    choose(page, "VIOLENCE", source="ANON")
    page.form.student.picker.unknown.emit("мальчик, 7 класс, синяя куртка")
    assert page.form.student.unknown.isVisible()
    page.footer.register_button.click()
    with services.session.store.read() as unit:
        person = unit.people.get(unit.cases.all()[0].student_id)
    assert person.full_name() == "мальчик, 7 класс, синяя куртка"


def test_an_open_case_is_joined_unless_another_is_wanted(
    page: ReferralPage, services: Services, miras: PersonId, hour: Hour
) -> None:
    first = services.referrals.register(a_command(miras)).new_id
    choose(page, "BULLYING")
    pick(page, services, miras)
    assert page.form.student.cases_field.isVisible()
    assert page.form.student.case() == first
    page.footer.register_button.click()
    assert [case.id for case in cases(services)] == [first]
    page.open(None)
    choose(page, "BULLYING")
    pick(page, services, miras)
    page.form.student.cases.chip("new").click()
    page.footer.register_button.click()
    assert len(cases(services)) == 2


def test_one_incident_in_the_cases_of_two_children(
    page: ReferralPage, services: Services, miras: PersonId, dauren: PersonId
) -> None:
    choose(page, "BULLYING")
    pick(page, services, miras)
    people = page.form.incidents.cards()[0].people
    people.picker.picked.emit(hit_of(services, dauren))
    own, other = people.rows()
    assert (own.own_case.isHidden(), other.own_case.isHidden()) == (True, False)
    other.role.set_code("INITIATOR")
    other.own_case.click()
    page.footer.register_button.click()
    assert {case.student_id for case in cases(services)} == {miras, dauren}
    with services.session.store.read() as unit:
        assert len(unit.incidents.all()) == 1
        assert len(unit.case_incidents.all()) == 2


def test_another_student_takes_the_place_of_the_first(
    page: ReferralPage, services: Services, miras: PersonId, dauren: PersonId
) -> None:
    choose(page, "BULLYING")
    pick(page, services, miras)
    people = page.form.incidents.cards()[0].people
    people.picker.picked.emit(hit_of(services, dauren))
    people.rows()[1].role.set_code("DEFENDER")
    page.form.student.other.click()
    pick(page, services, dauren)
    assert [(part.person_id, part.role) for part in people.parts()] == [(dauren, "DEFENDER")]


def test_their_number_is_asked_of_the_contact_centre_only(page: ReferralPage) -> None:
    choose(page, "BULLYING", source="LINE_111")
    assert page.form.outside_field.isVisible()
    page.form.outside.setText("111-42")
    assert page.form.state().outside_number == "111-42"
    choose(page, source="PEER")
    assert page.form.outside_field.isHidden()
    assert page.form.state().outside_number == ""


def starting(page: ReferralPage) -> list[str]:
    return [line.replace("\u00a0", " ") for line in page.side.starts.lines()]


def test_what_starts_follows_every_change(page: ReferralPage) -> None:
    assert starting(page) == []
    assert page.side.law.isHidden()
    choose(page, "BULLYING")
    assert page.side.law.isVisible()
    assert any("by 24 December" in line for line in starting(page))
    assert any("Notify authority" in line and "today, in writing" in line for line in starting(page))
    page.form.incidents.cards()[0].day.set_value(date(2026, 11, 3))
    assert any("by 3 December" in line for line in starting(page))
    choose(page, "BULLYING", "CONSULT")
    assert starting(page) == []
    assert page.side.law.isHidden()


def test_escape_leaves_and_the_draft_is_there_again(
    page: ReferralPage,
    services: Services,
    miras: PersonId,
    dauren: PersonId,
    new_page: Callable[[], ReferralPage],
    qtbot: QtBot,
) -> None:
    choose(page, "BULLYING", "CYBER")
    pick(page, services, miras)
    card = page.form.incidents.cards()[0]
    card.words.set_stored(f"в кадре {{p:{miras}}}", lambda _: "Есенов Мирас")
    card.where.set_code("GYM_LOCKER")
    card.kinds.set_codes(("VERBAL", "CYBER_IMG"))
    card.people.picker.picked.emit(hit_of(services, dauren))
    card.people.rows()[1].own_case.click()
    before = page.form.state()
    with qtbot.waitSignal(page.navigate):
        QTest.keyClick(page.form.words, Qt.Key.Key_Escape)
    again = new_page()
    assert again.form.state() == before
    assert again.notice.isVisible()
    assert again.form.incidents.cards()[0].words.toPlainText().endswith("￼")
    again.footer.register_button.click()
    assert FormDrafts(services.session, FormKind.REFERRAL).newest() is None
    assert len(cases(services)) == 2


def test_a_kill_costs_a_moment_of_typing_at_most(
    page: ReferralPage, services: Services, new_page: Callable[[], ReferralPage], qtbot: QtBot
) -> None:
    """Nothing is asked of the page any more: what the timer kept is what is there."""
    choose(page, "CONSULT")
    page.form.words.insertPlainText("слова до сбоя")
    qtbot.waitUntil(lambda: "10" in page.footer.saved_words() or "09" in page.footer.saved_words(), timeout=3000)
    assert new_page().form.words.stored() == "слова до сбоя"


def test_an_untouched_form_makes_no_draft(page: ReferralPage, services: Services) -> None:
    page.leave()
    assert FormDrafts(services.session, FormKind.REFERRAL).newest() is None


def test_a_new_form_beside_a_draft(page: ReferralPage, services: Services, qtbot: QtBot) -> None:
    choose(page, "CONSULT")
    page.open(FRESH)
    assert page.form.types.codes() == ()
    draft = FormDrafts(services.session, FormKind.REFERRAL).newest()
    assert draft is not None
    page.open(draft.id)
    assert page.form.types.codes() == ("CONSULT",)
    with qtbot.waitSignal(page._desk.undoable):
        page.notice.thrown.emit()
    assert FormDrafts(services.session, FormKind.REFERRAL).newest() is None
    assert page.form.types.codes() == ()


def test_a_form_opened_later_is_received_later(page: ReferralPage, hour: Hour) -> None:
    hour.move(hours=2)
    page.open(None)
    assert page.form.received.value() == hour()


def test_the_veil_hides_every_name(page: ReferralPage, services: Services, miras: PersonId, veil: Veil) -> None:
    choose(page, "BULLYING")
    pick(page, services, miras)
    veil.set_on(True)
    shown = page.form.student._name.text() + page.form.incidents.cards()[0].people.rows()[0]._name.text()
    assert "Есенов" not in shown
    assert "Мирас" not in shown


def test_a_state_survives_its_fields() -> None:
    state = FormState(
        received_at=MORNING,
        source="PEER",
        types=("BULLYING", "CYBER"),
        acute=Acute.NO,
        student_id=PersonId("a" * 32),
        case="new",
        words='кавычки " и {p:' + "b" * 32 + "}",
        incidents=(
            IncidentState(
                day=date(2026, 11, 3),
                precision=Precision.MONTH,
                kinds=("VERBAL",),
                people=(Part(person_id=PersonId("c" * 32), role="TARGET", own_case=True),),
            ),
        ),
    )
    assert from_fields(to_fields(state), MORNING + timedelta(days=1)) == state


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"received_at": "never", "acute": "perhaps", "student_id": "x", "incidents": "{not json"},
        {"incidents": '[{"day": "31.02.2026"}]'},
        {"incidents": '[{"day": "2026-11-03", "people": [{"person_id": "x", "role": "TARGET"}, 7]}]'},
        {"incidents": "7"},
    ],
)
def test_a_broken_draft_is_an_empty_form(fields: dict[str, str]) -> None:
    assert from_fields(fields, MORNING) == FormState(received_at=MORNING)


def test_a_reference_that_is_none_is_dropped_and_the_rest_stays() -> None:
    told = '[{"day": "2026-11-03", "words": "в раздевалке", "people": [{"person_id": "x", "role": "TARGET"}]}]'
    (incident,) = from_fields({"incidents": told}, MORNING).incidents
    assert (incident.words, incident.people) == ("в раздевалке", ())


def test_incidents_of_a_type_without_them_stay_behind() -> None:
    state = FormState(received_at=MORNING, types=("CONSULT",), incidents=(IncidentState(day=date(2026, 11, 3)),))
    assert command_of(state, with_incidents=False).incidents == ()
    assert len(command_of(state, with_incidents=True).incidents) == 1


def a_command(student: PersonId) -> RegisterReferral:
    return RegisterReferral(
        received_at=MORNING, source="PEER", channel="PHONE", types=("CONFLICT",), words="", student_id=student
    )
