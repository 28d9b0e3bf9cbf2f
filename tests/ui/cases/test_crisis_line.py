"""A run of the crisis steps in the timeline of its case."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from counsellor_app.domain.ids import CaseId
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.crisis_line import CrisisLine
from counsellor_app.ui.cases.timeline_items import Part
from counsellor_app.ui.veil import Veil
from tests.ui.cases.conftest import TUESDAY

RUN = "0" * 31 + "1"


def at(minutes: int) -> datetime:
    return TUESDAY + timedelta(minutes=minutes)


def shown(line: CrisisLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel)]


@pytest.fixture
def line(page: CasePage, services: Services, case_id: CaseId) -> CrisisLine:
    mother = next(person.person_id for person in services.cases.page(case_id).people if person.relation)
    ticks = {
        "stay": ("done", at(0)),
        "second_adult": ("done", at(4)),
        "emergency": ("not-needed", at(2)),
        "told-HEAD": ("done", at(9)),
        f"told-{mother}": ("done", at(12)),
        "told-3": ("done", at(13)),
        "of-an-older-pack": ("done", at(14)),
    }
    services.crisis.keep(RUN, TUESDAY, ticks, case_id, at(33))
    page.reload()
    page.timeline.go_to(RUN)
    (found,) = page.findChildren(CrisisLine)
    return found


def test_it_says_when_how_long_and_how_far(page: CasePage, line: CrisisLine) -> None:
    assert line.title == "Crisis steps"
    assert line.said == "10:42–11:15, 33\N{NO-BREAK SPACE}minutes · 3 of 7 steps"
    assert page.model.counts()[Part.CRISIS] == 1
    page.parts.chip(Part.CRISIS).click()
    assert [item.key for item in page.model.items()] == [RUN]


def test_each_tick_stands_with_its_time_in_the_order_it_was_made(line: CrisisLine) -> None:
    texts = [text for text in shown(line) if text]
    told = texts[texts.index("10:42") :]
    assert told == [
        "10:42",
        "Do not leave the student alone, not for a minute.",
        "10:44, not needed",
        "Injury, poisoning, dangerous object in hand, or the student leaves: call 112 or 103.",
        "10:46",
        "Call a second adult: administrator or nurse.",
        "10:51, told",
        "Head",
        "10:54, told",
        "Есенова Гульнар",
        "10:55, told",
        "somebody of the school",
        "10:56",
        "of-an-older-pack",
    ]


def test_the_veil_leaves_initials(page: CasePage, line: CrisisLine, veil: Veil) -> None:
    veil.set_on(True)
    page.timeline.go_to(RUN)
    found = page.findChildren(CrisisLine)[-1]
    assert "Есенова Гульнар" not in shown(found)
    assert "Е.\N{NO-BREAK SPACE}Г." in shown(found)


def test_one_that_nobody_ended_says_so(page: CasePage, services: Services, case_id: CaseId) -> None:
    services.crisis.keep(RUN, TUESDAY, {}, case_id)
    page.reload()
    page.timeline.go_to(RUN)
    (found,) = page.findChildren(CrisisLine)
    assert found.said == "from 10:42, not ended · 0 of 7 steps"
    assert not found.has_details()


def test_a_run_of_no_case_stands_in_none(page: CasePage, services: Services) -> None:
    services.crisis.keep(RUN, TUESDAY, {"stay": ("done", at(0))}, None)
    page.reload()
    assert page.findChildren(CrisisLine) == []
