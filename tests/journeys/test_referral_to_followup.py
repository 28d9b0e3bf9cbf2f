"""A teacher tells of bullying: from Ctrl+N to the first follow-up done, by keyboard alone."""

from PySide6.QtCore import Qt

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.levels import Level
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.amend_form import AmendForm
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.clock_chip import ClockChip
from counsellor_app.ui.cases.entry_card import EntryCard
from counsellor_app.ui.cases.level_panel import LevelPanel
from counsellor_app.ui.followups.end_panel import EndPanel
from counsellor_app.ui.today.list import TodayList
from counsellor_app.ui.today.page import TodayPage
from tests.builders import Hour
from tests.journeys.conftest import House
from tests.journeys.hands import ALT, CONTROL, at, in_menu, part, press, tab_to, write

TAB, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space


def take_referral() -> None:
    press(Qt.Key.Key_N, modifier=CONTROL)
    write("c")  # class teacher
    press(TAB, TAB)  # in person
    press(SPACE)  # bullying
    press(TAB)
    write("ес")
    press(ENTER)
    write("Снимали на телефон в раздевалке.")
    press(ENTER, modifier=CONTROL)


def test_from_the_referral_to_a_follow_up_done(
    house: House, services: Services, hour: Hour, miras: PersonId, aigerim: PersonId
) -> None:
    window = house.window
    take_referral()
    assert window.pages.current_key() == "case"
    page = part(window, CasePage)
    (case,) = services.cases.list()
    pills = [pill.toolTip() + pill.accessibleName() for pill in page.header.findChildren(ClockChip)]
    assert len(pills) > 1, "the terms of Order 506 stand in the header"

    # the focus stands in the composer: a quick note with a mention
    write("Поговорила с @")
    write("айге")
    press(ENTER)
    write("о том, что она видела.")  # the chip brought its space
    press(ENTER, modifier=CONTROL)
    record = services.cases.page(case.id)
    (note,) = [line for line in record.entries if line.entry.kind is EntryKind.NOTE]
    assert note.entry.sections["line"] == f"Поговорила с {{p:{aigerim}}} о том, что она видела."
    assert services.entries.drafts() == ()

    correct(page)
    record = services.cases.page(case.id)
    (note,) = [line for line in record.entries if line.entry.kind is EntryKind.NOTE]
    assert note.entry.sections["line"] == f"Поговорила с {{p:{aigerim}}} о том, что она видела."
    assert [(one.kind, one.sections["text"]) for one in note.amendments] == [(EntryKind.CORRECTION, "слышала")]

    raise_level(page)
    assert services.cases.page(case.id).case.level == Level.R2
    assert services.cases.page(case.id).levels[-1].reason == "Угрозы продолжаются."

    hour.move(days=1)
    done = end_first_follow_up(house)
    assert done not in {line.due.id for line in services.today.view().lines}
    press(Qt.Key.Key_Z, modifier=CONTROL)
    assert done in {line.due.id for line in services.today.view().lines}


def correct(page: CasePage) -> None:
    """The note's own menu: Tab to its tool, Space, the second line."""
    card = part(page, EntryCard)
    tab_to(lambda found: found is card.more_button, back=True)
    in_menu(Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
    press(SPACE)
    form = part(page, AmendForm)
    assert at() is form.replaced
    write("видела")
    press(TAB)
    write("слышала")
    press(TAB)
    write("Оговорка.")
    press(ENTER, modifier=CONTROL)


def raise_level(page: CasePage) -> None:
    tab_to(lambda found: found is page.header.level_button, back=True)
    press(SPACE)
    panel = part(page, LevelPanel)
    assert at() is panel.choice.button(Level.R3)
    press(Qt.Key.Key_Right, SPACE)
    tab_to(lambda found: found is panel.reason)
    write("Угрозы продолжаются.")
    for area in panel.formulation.values():
        tab_to(lambda found, area=area: found is area)  # type: ignore[misc]
        write("Понятно из беседы.")
    press(ENTER, modifier=CONTROL)


def end_first_follow_up(house: House) -> str:
    """On Today: the first line that is ours to record, Space, what was done, Enter."""
    press(Qt.Key.Key_1, modifier=ALT)
    today = part(house.window, TodayPage)
    rows = part(today, TodayList)
    assert at() is rows
    while (row := rows.current_row()) is None or row.line.due.rule or row.line.waiting:
        press(Qt.Key.Key_Down)
    press(SPACE)
    panel = part(today, EndPanel)
    write("Урок прошёл спокойно.")
    press(ENTER)
    assert panel.isHidden()
    return row.line.due.id
