"""The page of a case asks once for what it shows: opening it and its being stale are one question."""

from collections.abc import Callable

import pytest

from counsellor_app.domain.ids import CaseId
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.desk import Desk

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
