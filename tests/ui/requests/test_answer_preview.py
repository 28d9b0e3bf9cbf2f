"""The preview: exactly what leaves; a text is read to its end before it does; what looks like somebody stops."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.domain.disclosure import Profile, Share
from counsellor_app.domain.ids import EntryId
from counsellor_app.domain.package_data import RedactionOut, RowOut, StatisticsOut, TableOut
from counsellor_app.services.house import Services
from counsellor_app.ui.format import initials
from counsellor_app.ui.requests.answer.answer_page import GIVE, PREVIEW, RECIPIENT
from counsellor_app.ui.requests.answer.preview_card import Tab
from counsellor_app.ui.requests.answer.preview_row import RowKind
from counsellor_app.ui.requests.answer.preview_step import PreviewStep
from counsellor_app.ui.requests.answer.saying import Chip, Marked
from counsellor_app.ui.requests.answer.table_rows import rows_of_tables
from counsellor_app.ui.veil import HIDDEN, Veil
from tests.services.answer_house import TODAY, AnswerHouse
from tests.ui.keyboard import press, write
from tests.ui.requests.answered import a_note
from tests.ui.requests.wizard import LONG, MOST_KEYS, Wizard, about_a_child, of_numbers


@pytest.fixture
def preview(wizard: Wizard, house: AnswerHouse) -> PreviewStep:
    """De-identified, with every text chosen and none read."""
    wizard.open(about_a_child(house), GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    wizard.give_texts()
    wizard.page.go(PREVIEW)
    wizard.settle()
    return wizard.page.preview


def spoken(step: PreviewStep) -> str:
    return "\n".join(row.spoken() for row in step.page.rows.rows())


def a_name_in_it(house: AnswerHouse) -> EntryId:
    return a_note(house, "Говорили с Айгерим о случае.")


def show_finding(wizard: Wizard, house: AnswerHouse, *, blocks: bool) -> PreviewStep:
    """Only the note with the name, or the strange word, leaves as text, read."""
    note = a_name_in_it(house) if blocks else a_note(house, "Потом заходил Бекжанчик с тетрадью.")
    wizard.open(about_a_child(house), GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    wizard.model.share(note, Share.TEXT)
    wizard.model.set_read(note, is_read=True)
    wizard.page.go(PREVIEW)
    wizard.settle()
    return wizard.page.preview


def test_nobody_stands_there_by_name(preview: PreviewStep, wizard: Wizard) -> None:
    shown = spoken(preview)
    assert "Child A" in shown
    assert "Pupil B" in shown
    for name in ("Есенов", "Мирас", "Ахметова", "Айгерім"):
        assert name not in shown
    assert wizard.model.preview is not None
    assert wizard.model.preview.names["A"] == "Есенов Мирас Ерланұлы"


def test_beside_the_page_stands_who_is_behind_a_letter_and_why(preview: PreviewStep, veil: Veil) -> None:
    row = next(row for row in preview.page.rows.rows() if row.kind is RowKind.WAITING and "Говорили" in row.spoken())
    preview.page.go_to(row.key, row.kind)
    assert "Pupil B: Ахметова Айгерім Серікқызы, another child" in preview.strip.people.text()
    preview.page.go_to("people")
    assert "Ахметова Айгерім" in preview.strip.people.text()
    veil.set_on(True)
    assert f"Pupil B: {initials('Ахметова Айгерім Серікқызы')}" in preview.strip.people.text()
    assert "Ахметова" not in preview.strip.people.text()


def test_a_text_is_read_only_when_its_end_was_in_sight(preview: PreviewStep, wizard: Wizard) -> None:
    row = next(
        row
        for row in preview.page.rows.rows()
        if row.entry and row.entry.code == "observation" and row.kind is RowKind.WAITING
    )
    preview.page.go_to(row.key, row.kind)
    box = preview.strip.read_box
    assert not box.isEnabled()
    assert "end of the text" in box.accessibleDescription()
    press(preview.page, Qt.Key.Key_Space)
    assert not box.isChecked()
    pressed = 0
    while not box.isEnabled() and pressed < MOST_KEYS:
        press(preview.page, Qt.Key.Key_Down)
        pressed += 1
        current = preview.page.current()
        assert current is not None
        assert current.key == row.key, "Down goes through the text before it leaves it"
    assert pressed > 2
    press(preview.page, Qt.Key.Key_Space)
    wizard.settle()
    assert row.entry is not None
    assert row.entry.id not in {entry.id for entry in wizard.model.unread()}
    assert LONG[:30] in spoken(preview)


def test_what_was_not_read_stops_and_is_led_to(preview: PreviewStep, wizard: Wizard) -> None:
    waiting = len(wizard.model.unread())
    assert waiting > 2
    wizard.next()
    assert wizard.message().startswith(f"{waiting} texts to leave are not read yet")
    current = preview.page.current()
    assert current is not None
    assert current.kind is RowKind.WAITING
    assert preview.page.hasFocus()
    assert wizard.page.stack.currentIndex() == PREVIEW
    wizard.read_everything()
    assert wizard.model.unread() == ()


def test_less_is_given_from_the_keys_beside_the_page(preview: PreviewStep, wizard: Wizard, services: Services) -> None:
    row = next(row for row in preview.page.rows.rows() if row.kind is RowKind.WAITING)
    preview.page.go_to(row.key, row.kind)
    chip = preview.strip.shares.chip(Share.NOTHING.value)
    chip.setFocus()
    press(chip, Qt.Key.Key_Space)
    wizard.settle()
    assert row.entry is not None
    assert wizard.model.choices.shares[row.entry.id] is Share.NOTHING
    assert row.entry.id not in {each.entry.id for each in preview.page.rows.rows() if each.entry}
    preview.card.held_chip.click()
    held = [each for each in preview.page.rows.rows() if each.kind is RowKind.HELD]
    assert [each.entry.id for each in held if each.entry] == [row.entry.id]


def test_the_page_stays_where_it_is_when_the_package_is_made_anew(preview: PreviewStep, wizard: Wizard) -> None:
    rows = [row for row in preview.page.rows.rows() if row.kind is RowKind.LINE]
    preview.page.go_to(rows[-1].key, rows[-1].kind)
    before = preview.page.visualRect(preview.page.currentIndex()).top()
    wizard.model.choose(months=False, withheld={"IIN": "NOT_KEPT"})
    wizard.model.make_preview()
    current = preview.page.current()
    assert current is not None
    assert current.key == rows[-1].key
    assert preview.page.visualRect(preview.page.currentIndex()).top() == before


def test_a_known_name_stops_until_the_text_is_left_out(wizard: Wizard, house: AnswerHouse) -> None:
    step = show_finding(wizard, house, blocks=True)
    assert [row for row in step.page.rows.rows() if any(isinstance(run, Marked) and run.blocks for run in row.runs)]
    wizard.next()
    assert "still look like somebody" in wizard.message() or "still looks like somebody" in wizard.message()
    (found,) = step.findings.rows.values()
    assert found.place.hasFocus()
    assert found.place.text() == "Айгерим"
    found.place.click()
    current = step.page.current()
    assert current is not None
    assert "Айгерим" in current.spoken()
    wizard.verb(found, "Leave the text out").click()
    wizard.settle()
    assert step.findings.rows == {}
    assert "Айгерим" not in spoken(step)
    wizard.next()
    assert wizard.page.stack.currentIndex() == RECIPIENT


def test_the_note_is_opened_to_link_the_person(wizard: Wizard, house: AnswerHouse, qtbot: QtBot) -> None:
    step = show_finding(wizard, house, blocks=True)
    (finding,) = wizard.model.preview.findings if wizard.model.preview else ()
    with qtbot.waitSignal(wizard.page.navigate) as went:
        wizard.verb(step.findings.rows[finding.key], "Open the note").click()
    assert went.args == ["case", (house.case, finding.entry_id)]


def test_a_strange_word_passes_with_a_reason_and_comes_back(wizard: Wizard, house: AnswerHouse) -> None:
    step = show_finding(wizard, house, blocks=False)
    (key,) = step.findings.rows
    wizard.next()
    assert "ask for a look" in wizard.message() or "asks for a look" in wizard.message()
    row = step.findings.rows[key]
    wizard.verb(row, "Let it pass").click()
    press(row.reason, Qt.Key.Key_Return)
    assert wizard.model.choices.accepted == {}, "without a reason nothing passes"
    write(row.reason, "кличка")
    press(row.reason, Qt.Key.Key_Return)
    wizard.settle()
    assert wizard.model.choices.accepted == {key: "кличка"}
    assert step.findings.rows == {}
    wizard.verb(step.findings, "Take back").click()
    wizard.settle()
    assert set(step.findings.rows) == {key}


def test_a_name_in_the_title_of_a_document_leaves_with_it_or_not_at_all(wizard: Wizard, house: AnswerHouse) -> None:
    document = house.document(b"%PDF-1.4", title="Объяснительная Ахметовой Айгерім")
    wizard.open(about_a_child(house, items=("CASE_TIMELINE", "DOCUMENTS")), GIVE)
    wizard.choose(Profile.IDENTIFIED)
    wizard.model.choose(documents=(document,))
    wizard.page.go(PREVIEW)
    wizard.settle()
    step = wizard.page.preview
    row = next(row for row in step.findings.rows.values() if "Ахметовой" in row.place.text())
    row.place.click()
    assert step.card.data.current_key() == "documents/0/title"
    wizard.verb(row, "Do not enclose the document").click()
    wizard.settle()
    assert wizard.model.choices.documents == ()
    assert step.findings.rows == {}


def test_a_name_in_the_ground_is_put_right_in_the_request(wizard: Wizard, house: AnswerHouse, qtbot: QtBot) -> None:
    request_id = about_a_child(house, legal_ground="Жалоба матери Ахметовой Айгерім")
    wizard.open(request_id, GIVE)
    wizard.choose(Profile.DEIDENTIFIED)
    wizard.page.go(PREVIEW)
    wizard.settle()
    row = next(iter(wizard.page.preview.findings.rows.values()))
    with qtbot.waitSignal(wizard.page.navigate) as went:
        wizard.verb(row, "Put the request right").click()
    assert went.args == ["request-form", ("change", request_id)]


def test_every_side_of_the_package_is_shown_and_only_when_asked_for(preview: PreviewStep) -> None:
    card = preview.card
    assert card.inventory.rows.rows() == ()
    card.chips[Tab.INVENTORY].click()
    assert "data.json: the same for programs, with its schema" in "\n".join(
        r.spoken() for r in card.inventory.rows.rows()
    )
    card.chips[Tab.LETTER].click()
    letter = "\n".join(row.spoken() for row in card.letter.rows.rows())
    assert "Personal number (IIN) (never in this profile)" in letter
    card.chips[Tab.DATA].click()
    fields = {field.place: field for field in card.data.fields.rows()}
    assert fields["cases/0/child"].value == "A"
    assert fields["profile"].value == "deidentified"
    assert any("Age" in field.change or "age" in field.change for field in fields.values())


def test_what_is_withheld_stands_beside_it_with_its_reason(preview: PreviewStep) -> None:
    said = [label for label in preview.withheld.findChildren(type(preview.strip.people)) if label.text()]
    words = " ".join(label.text() for label in said)
    assert "never in this profile" in words


def test_the_line_below_counts_mentions_and_against_how_many_it_was_checked(
    preview: PreviewStep, wizard: Wizard
) -> None:
    assert "wait to be read" in preview.card.count.text()
    wizard.read_everything()
    assert preview.card.count.text().endswith("No ordinary names found, checked against a list of 2 students.")
    assert preview.card.count.text().startswith("Replaced mentions: ")


def test_numbers_are_tables_with_what_is_hidden(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.open(of_numbers(house, until=TODAY), PREVIEW)
    step = wizard.page.preview
    hidden = [row for row in step.page.rows.rows() if row.kind is RowKind.CELL and row.value == "hidden"]
    assert wizard.model.preview is not None
    statistics = wizard.model.preview.data.statistics
    assert statistics is not None
    assert len(hidden) == statistics.hidden > 0
    step.page.go_to(hidden[0].key)
    assert step.strip.changes.text() == "Cell of a table × 2: a count of 1 to 4"
    assert step.card.count.text() == f"Numbers hidden: {len(hidden)}."
    wizard.next()
    assert wizard.page.stack.currentIndex() == RECIPIENT


def test_a_hidden_number_tells_the_reasons_of_its_table_and_no_range(wizard: Wizard, house: AnswerHouse) -> None:
    wizard.open(of_numbers(house), PREVIEW)
    preview = wizard.model.preview
    assert preview is not None
    keys = ("PARENT", "ANONYMOUS", "*")
    rows = tuple(RowOut(keys=(key,), count=count) for key, count in zip(keys, (None, 12, 1500), strict=True))
    table = TableOut(id="referrals-by-source", unit="referrals", columns=("referral_source",), rows=rows)
    why = RedactionOut(place="statistics/tables/0", kind="cell", reason="SMALL_CELL", count=1)
    data = replace(preview.data, statistics=StatisticsOut(threshold=5, hidden=1, tables=(table,)), redactions=(why,))
    shown = rows_of_tables(replace(preview, data=data))
    assert [row.redactions for row in shown if row.kind is RowKind.HEADING] == [(why,)]
    cells = [row for row in shown if row.kind is RowKind.CELL]
    assert [row.value for row in cells] == ["hidden", "12", "1\u00a0500"]
    assert [row.bar for row in cells] == [0.0, 1.0, 0.0]
    assert [row.redactions for row in cells] == [(why,), (), ()]


def test_the_child_of_the_letter_is_named_and_the_veil_covers_name_and_texts(
    wizard: Wizard, house: AnswerHouse, veil: Veil
) -> None:
    wizard.open(about_a_child(house), GIVE)
    wizard.choose(Profile.IDENTIFIED)
    wizard.model.choose(items={"NAME_OF_CHILD": "письмо называет ребёнка"})
    wizard.give_texts()
    wizard.page.go(PREVIEW)
    wizard.settle()
    step = wizard.page.preview
    assert "Есенов Мирас Ерланұлы" in spoken(step)
    assert "Ахметова" not in spoken(step)
    veil.set_on(True)
    assert "Есенов" not in spoken(step)
    assert "Говорили" not in spoken(step)
    assert HIDDEN in spoken(step)
    step.card.chips[Tab.DATA].click()
    assert not any("Есенов" in field.value for field in step.card.data.fields.rows())
    veil.set_on(False)
    step.card.chips[Tab.PAGE].click()
    assert "Есенов Мирас Ерланұлы" in spoken(step)


def test_under_the_veil_nothing_can_be_ticked_as_read(preview: PreviewStep, veil: Veil, wizard: Wizard) -> None:
    veil.set_on(True)
    row = preview.page.next_unread()
    assert row is not None
    preview.page.go_to(row.key, row.kind)
    assert not preview.strip.read_box.isEnabled()
    assert "F9" in preview.strip.read_box.accessibleDescription()
    veil.set_on(False)
    before = len(wizard.model.unread())
    wizard.next()
    press(preview.page, *[Qt.Key.Key_Down] * 3, Qt.Key.Key_Space)
    assert len(wizard.model.unread()) <= before


def test_a_chip_says_who_it_is_when_pointed_at(preview: PreviewStep) -> None:
    row = next(
        row for row in preview.page.rows.rows() if any(isinstance(run, Chip) and run.key == "B" for run in row.runs)
    )
    chip = next(run for run in row.runs if isinstance(run, Chip) and run.key == "B")
    preview.page.pointed.emit(chip)
    assert preview.strip.people.text() == "Pupil B: Ахметова Айгерім Серікқызы, another child"
    preview.page.pointed.emit(None)
