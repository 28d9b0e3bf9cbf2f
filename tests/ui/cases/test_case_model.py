"""The page of a case asks once for what it shows: opening it and its being stale are one question."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.services.cases import ChangeStage
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.ui.cases import case_ahead
from counsellor_app.ui.cases.case_ahead import CaseAhead
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.desk import Desk
from tests.ui.cases.conftest import MONDAY

Work = Callable[[], None]


class Lane:
    """The worker's lane by hand: what was submitted is done when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Work] = []

    def submit(self, work: Work) -> None:
        self.waiting.append(work)

    def done(self) -> int:
        """Does all that waits; answers how much it was."""
        works, self.waiting = self.waiting, []
        for work in works:
            work()
        return len(works)


@pytest.fixture
def lane() -> Lane:
    return Lane()


@pytest.fixture
def model(lane: Lane, services: Services, case_id: CaseId) -> CaseModel:
    made = CaseModel(Desk(lane.submit), services)
    made.open(case_id)
    return made


def test_a_question_on_its_way_is_not_asked_again(model: CaseModel, lane: Lane, case_id: CaseId) -> None:
    model.reload()
    model.reload()
    assert lane.done() == 1
    assert model.record is not None
    assert model.record.case.id == case_id
    lane.done()  # that somebody looked in is written down
    model.reload()
    assert lane.done() == 1, "answered: what came since may be asked for"


def test_another_case_is_asked_for_at_once(model: CaseModel, lane: Lane, case_id: CaseId) -> None:
    model.reload()
    model.open(CaseId("0" * 32))
    model.reload()
    model.open(case_id)
    model.reload()
    assert len(lane.waiting) == 3


def test_a_question_that_failed_is_asked_again(services: Services, case_id: CaseId, lane: Lane) -> None:
    desk = Desk(lane.submit)
    told: list[Exception] = []
    desk.failed.connect(told.append)
    model = CaseModel(desk, services)
    model.open(case_id)
    with services.session.store.begin("test-gone") as unit:
        unit.connection.execute("ALTER TABLE case_file RENAME TO away")
    model.reload()
    lane.done()
    assert len(told) == 1
    model.reload()
    assert len(lane.waiting) == 1


def test_a_case_whose_line_was_chosen_is_shown_without_another_question(
    lane: Lane, services: Services, case_id: CaseId
) -> None:
    model = CaseModel(Desk(lane.submit), services)
    shown: list[bool] = []
    model.shown.connect(shown.append)
    model.expect(case_id)
    assert lane.done() == 1
    assert model.record is None
    model.open(case_id)
    model.ask(at_once=False)
    assert (model.record, lane.waiting) == (None, []), "the page is not laid out yet"
    model.ask(at_once=True)
    assert shown == [True]
    assert model.record is not None
    assert model.record.case.id == case_id
    model.reload()  # as the shell does with a page that was never shown
    assert lane.waiting == []


def test_a_line_that_was_only_chosen_is_no_look_into_the_case(lane: Lane, services: Services, case_id: CaseId) -> None:
    model = CaseModel(Desk(lane.submit), services)
    model.expect(case_id)
    lane.done()
    model.note_opened()
    assert lane.waiting == []


def test_what_was_read_ahead_is_let_go_of_when_anything_changes(
    lane: Lane, services: Services, case_id: CaseId
) -> None:
    desk = Desk(lane.submit)
    model = CaseModel(desk, services)
    model.expect(case_id)
    lane.done()
    desk.act(lambda: services.cases.change_stage(ChangeStage(case_id=case_id, stage="SUPPORT")))
    lane.done()
    model.open(case_id)
    model.ask(at_once=True)
    assert lane.done() == 1
    assert model.record is not None
    assert model.record.case.stage == "SUPPORT"


def test_of_many_lines_the_last_one_is_read(lane: Lane, services: Services, case_id: CaseId, dauren: PersonId) -> None:
    command = RegisterReferral(
        received_at=MONDAY, source="CLASS_TEACHER", channel="IN_PERSON", types=("STUDY",), words="", student_id=dauren
    )
    other = CaseId(services.referrals.register(command).new_id or "")
    ahead = CaseAhead(Desk(lane.submit), services)
    for each in (case_id, other, case_id, other):
        ahead.expect(each)
    assert lane.done() == 1
    assert lane.done() == 1
    assert ahead.has(other)
    assert not ahead.has(case_id)
    assert lane.waiting == []


def test_what_is_not_opened_soon_is_let_go_of(
    lane: Lane, services: Services, case_id: CaseId, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_ahead, "FRESH", 1)
    ahead = CaseAhead(Desk(lane.submit), services)
    ahead.expect(case_id)
    lane.done()
    qtbot.waitUntil(lambda: not ahead.has(case_id))
    assert ahead.take() is None


def test_what_cannot_be_read_ahead_is_told_to_whoever_opens_it(lane: Lane, services: Services, case_id: CaseId) -> None:
    desk = Desk(lane.submit)
    told: list[Exception] = []
    desk.failed.connect(told.append)
    model = CaseModel(desk, services)
    nobody = CaseId("0" * 32)
    model.expect(nobody)
    lane.done()
    assert told == []
    model.open(nobody)
    model.ask(at_once=True)
    lane.done()
    assert [type(error) for error in told] == [KeyError]
    model.expect(case_id)
    assert lane.done() == 1, "the next one is read as ever"
