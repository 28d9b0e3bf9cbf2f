"""An acute sign: help first, the record by itself, nothing lost (clinical.md 4.3, 9.1)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.referrals.crisis_call import CrisisCall
from counsellor_app.ui.referrals.form_state import FormState, to_fields
from counsellor_app.ui.referrals.referral_page import FRESH, ReferralPage
from counsellor_app.ui.veil import Veil
from tests.builders import MORNING, Hour
from tests.ui.referrals.conftest import Keys
from tests.ui.referrals.test_referral_page import a_command, cases, choose, hit_of, pick, referrals


class Calls:
    """What the crisis screen hears, and what stood in the file at that moment."""

    def __init__(self, page: ReferralPage, services: Services) -> None:
        self._services = services
        self.calls: list[CrisisCall] = []
        self.written: list[int] = []
        page.crisis_wanted.connect(self._on_call)

    def _on_call(self, call: CrisisCall) -> None:
        self.calls.append(call)
        with self._services.session.store.read() as unit:
            self.written.append(len(unit.drafts.all()) + len(unit.referrals.all()) + len(unit.cases.all()))


@pytest.fixture
def calls(page: ReferralPage, services: Services) -> Calls:
    return Calls(page, services)


def say_yes(page: ReferralPage) -> None:
    page.form.acute.answers.chip(Acute.YES).click()


def test_the_question_stands_first_for_a_risk_and_only_there(page: ReferralPage, keys: Keys) -> None:
    choose(page, "BULLYING")
    assert page.form.acute.isHidden()
    page.form.types.chip("SUICIDE_RISK").click()
    assert page.form.acute.isVisible()
    assert page.form.rows.indexOf(page.form.acute) == 0
    assert keys.at() is page.form.acute.answers.chip(Acute.YES)


def test_yes_opens_the_steps_before_anything_is_written(
    page: ReferralPage, services: Services, miras: PersonId, calls: Calls, keys: Keys
) -> None:
    choose(page, "SUICIDE_RISK", source="")
    pick(page, services, miras)
    page.form.acute.answers.chip(Acute.YES).setFocus()
    keys.press(Qt.Key.Key_Space)
    assert calls.written == [0]
    assert calls.calls[0].student_id == miras


def test_yes_sets_r3_without_the_form_being_finished(
    page: ReferralPage, services: Services, miras: PersonId, calls: Calls
) -> None:
    page.form.types.chip("SUICIDE_RISK").click()
    pick(page, services, miras)
    say_yes(page)
    (case,), (referral,) = cases(services), referrals(services)
    assert (case.student_id, case.level) == (miras, "R3")
    assert (referral.acute, referral.source) == (Acute.YES, "")
    assert calls.calls[0].case_id == case.id
    assert "R26-001" in page.notice.words()
    draft = FormDrafts(services.session, FormKind.REFERRAL).newest()
    assert draft is not None
    assert draft.fields["referral_id"] == referral.id


def test_the_student_may_be_chosen_after_the_yes(
    page: ReferralPage, services: Services, miras: PersonId, calls: Calls
) -> None:
    page.form.types.chip("SUICIDE_RISK").click()
    say_yes(page)
    assert calls.calls[0].student_id is None
    assert cases(services) == ()
    assert FormDrafts(services.session, FormKind.REFERRAL).newest() is not None
    pick(page, services, miras)
    assert [case.level for case in cases(services)] == ["R3"]
    (call,) = calls.calls
    assert (call.student_id, call.case_id) == (miras, cases(services)[0].id)


def test_a_future_moment_does_not_keep_r3_back(page: ReferralPage, services: Services, miras: PersonId) -> None:
    page.form.received.set_value(MORNING + timedelta(hours=5))
    page.form.types.chip("SUICIDE_RISK").click()
    pick(page, services, miras)
    say_yes(page)
    assert [case.level for case in cases(services)] == ["R3"]
    assert referrals(services)[0].received_at == MORNING


def test_somebody_not_yet_known_gets_r3_too(page: ReferralPage, services: Services) -> None:
    page.form.types.chip("SUICIDE_RISK").click()
    page.form.student.picker.unknown.emit("девочка у выхода")
    say_yes(page)
    assert [case.level for case in cases(services)] == ["R3"]


def test_an_open_case_is_raised_not_doubled(page: ReferralPage, services: Services, miras: PersonId) -> None:
    services.referrals.register(a_command(miras))
    page.form.types.chip("SELF_HARM").click()
    pick(page, services, miras)
    say_yes(page)
    assert [case.level for case in cases(services)] == ["R3"]


def test_the_form_completes_what_is_registered(
    page: ReferralPage, services: Services, miras: PersonId, dauren: PersonId
) -> None:
    page.form.types.chip("SUICIDE_RISK").click()
    pick(page, services, miras)
    say_yes(page)
    assert not page.form.received.isEnabled()
    assert page.form.student.other.isHidden()
    assert not page.form.acute.answers.isEnabled()
    choose(page, "BULLYING")
    page.form.words.set_stored("сказала сама", lambda _: "")
    people = page.form.incidents.cards()[0].people
    people.picker.picked.emit(hit_of(services, dauren))
    page.footer.register_button.click()
    (case,), (referral,) = cases(services), referrals(services)
    assert (referral.number, referral.source, referral.words) == ("R26-001", "CLASS_TEACHER", "сказала сама")
    assert set(referral.types) == {"BULLYING", "SUICIDE_RISK"}
    with services.session.store.read() as unit:
        assert len(unit.incidents.of_case(case.id)) == 1
        assert len(unit.levels.of_case(case.id)) == 1
    assert FormDrafts(services.session, FormKind.REFERRAL).newest() is None


def test_what_was_completed_is_not_registered_a_second_time(
    page: ReferralPage, services: Services, miras: PersonId, hour: Hour
) -> None:
    """While the form is emptied it still says "yes" and knows whom, and its moment changes."""
    choose(page, "SUICIDE_RISK")
    pick(page, services, miras)
    say_yes(page)
    hour.move(minutes=9)
    page.footer.register_button.click()
    assert [one.number for one in referrals(services)] == ["R26-001"]


def test_a_draft_of_a_cancelled_referral_can_be_thrown_away(
    page: ReferralPage, services: Services, miras: PersonId
) -> None:
    choose(page, "SUICIDE_RISK")
    pick(page, services, miras)
    say_yes(page)
    assert page.notice._throw.isHidden()
    services.referrals.cancel(referrals(services)[0].id, "Введено дважды")
    page.footer.register_button.click()
    assert "R26-001 is cancelled" in page.notice.words()
    assert page.footer.register_button.isEnabled()
    page.notice._throw.click()
    assert FormDrafts(services.session, FormKind.REFERRAL).newest() is None
    assert page.notice.words() == ""


def test_a_restart_finds_the_registered_form(
    page: ReferralPage, services: Services, miras: PersonId, new_page: Callable[[], ReferralPage]
) -> None:
    page.form.types.chip("SUICIDE_RISK").click()
    pick(page, services, miras)
    say_yes(page)
    again = new_page()
    assert again.form.state() == page.form.state()
    assert "R26-001" in again.notice.words()
    choose(again, source="PEER")
    again.footer.register_button.click()
    assert [r.source for r in referrals(services)] == ["PEER"]


def test_a_kill_between_the_yes_and_the_register_is_made_good(
    services: Services, miras: PersonId, new_page: Callable[[], ReferralPage]
) -> None:
    drafts = FormDrafts(services.session, FormKind.REFERRAL)
    state = FormState(received_at=MORNING, types=("SUICIDE_RISK",), acute=Acute.YES, student_id=miras)
    drafts.save(drafts.new_id(), to_fields(state))
    page = new_page()
    assert [case.level for case in cases(services)] == ["R3"]
    assert "R26-001" in page.notice.words()


def test_no_and_not_asked_raise_nothing(page: ReferralPage, services: Services, miras: PersonId, calls: Calls) -> None:
    choose(page, "SUICIDE_RISK")
    pick(page, services, miras)
    page.form.acute.answers.chip(Acute.NO).click()
    page.form.acute.answers.chip(Acute.NOT_ASKED).click()
    assert calls.calls == []
    page.footer.register_button.click()
    assert [case.level for case in cases(services)] == ["R1"]


def test_the_steps_are_one_press_away_from_any_referral(
    page: ReferralPage, services: Services, miras: PersonId, calls: Calls
) -> None:
    choose(page, "BULLYING")
    pick(page, services, miras)
    page.side.acute.steps.click()
    assert len(calls.calls) == 1
    assert page.form.acute.isVisible()
    assert cases(services) == ()
    say_yes(page)
    assert [case.level for case in cases(services)] == ["R3"]


def test_what_cannot_be_registered_yet_is_said(
    page: ReferralPage, services: Services, miras: PersonId, hour: Hour
) -> None:
    """The joined case was closed while the form was open."""
    case_id = CaseId(services.referrals.register(a_command(miras)).new_id or "")
    page.form.types.chip("SUICIDE_RISK").click()
    pick(page, services, miras)
    with services.session.store.begin("test-closed") as unit:
        unit.cases.save(replace(unit.cases.get(case_id), closed_at=hour()))
    say_yes(page)
    assert page.notice.isVisible()
    assert "R3" in page.notice.words()
    assert [case.level for case in cases(services)] != ["R3"]
    page.form.student.cases.chip("new").click()
    page._acute.settle()
    assert {case.level for case in cases(services)} == {"R0", "R3"}


class Later:
    """A worker that has not come to its work yet."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def __call__(self, work: Callable[[], None]) -> None:
        self._waiting.append(work)

    def run(self) -> None:
        while self._waiting:
            self._waiting.pop(0)()


def test_a_form_left_while_it_is_being_registered_is_not_registered_twice(
    services: Services, veil: Veil, miras: PersonId, qtbot: QtBot
) -> None:
    worker = Later()
    page = ReferralPage(Desk(worker), services, veil, words_for)
    qtbot.addWidget(page)
    page.open(None)
    worker.run()
    page.form.types.chip("SUICIDE_RISK").click()
    pick(page, services, miras)
    say_yes(page)
    page.footer.register_button.click()
    page.open(FRESH)
    worker.run()
    assert len(referrals(services)) == 1
    assert page.form.types.codes() == ()
    draft = FormDrafts(services.session, FormKind.REFERRAL).newest()
    assert draft is not None
    page.open(draft.id)
    worker.run()
    assert "R26-001" in page.notice.words()
    assert len(referrals(services)) == 1
