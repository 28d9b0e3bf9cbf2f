"""Writing on a case: drafts while one types, signing, amending, drafts that were left."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, DraftId, PersonId
from counsellor_app.services.entries import SaveDraft, SignEntry
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.composer import Composer
from counsellor_app.ui.cases.draft_state import Writing, split, taken_up
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.note_edit import NoteEdit
from tests.builders import Hour
from tests.ui.cases.conftest import MONDAY, TUESDAY, signed


@pytest.fixture
def composer(page: CasePage) -> Composer:
    return page.writing.composer


def line_of(composer: Composer) -> NoteEdit:
    return composer.sections.edits["line"]


def typed(composer: Composer, text: str) -> None:
    line_of(composer).setFocus()
    QTest.keyClicks(line_of(composer), text)


def entries_of(services: Services, case_id: CaseId) -> list[dict[str, str]]:
    with services.session.store.read() as unit:
        return [entry.sections for entry in unit.entries.of_case(case_id)]


def test_one_line_until_it_is_used(page: CasePage, composer: Composer) -> None:
    closed = composer.height()
    assert not composer.is_open()
    assert not composer.details.isVisible()
    typed(composer, "a")
    assert composer.is_open()
    assert composer.details.isVisible()
    assert page.writing.sizeHint().height() > closed


def test_a_quick_note_is_one_line_and_ctrl_enter(
    page: CasePage, composer: Composer, services: Services, case_id: CaseId
) -> None:
    typed(composer, "called the mother")
    QTest.keyClick(line_of(composer), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert entries_of(services, case_id) == [{"line": "called the mother"}]
    assert services.entries.drafts() == ()
    assert composer.writing().is_empty
    assert page.model.items()[0].payload.entry.signed_at == TUESDAY  # type: ignore[union-attr]


def test_what_is_typed_while_signing_is_not_lost(
    page: CasePage, composer: Composer, services: Services, case_id: CaseId, qtbot: QtBot
) -> None:
    typed(composer, "first")
    composer.signed.disconnect()  # the worker has not answered yet
    commands: list[SignEntry] = []
    composer.signed.connect(commands.append)
    composer.sign()
    typed(composer, " and more")
    page.writing._on_signed(commands[0])
    assert entries_of(services, case_id) == [{"line": "first"}]
    assert composer.writing().sections == {"line": "first and more"}
    qtbot.waitUntil(lambda: services.entries.drafts() != (), timeout=3000)


def test_a_draft_begun_elsewhere_comes_into_the_unused_line(
    page: CasePage, composer: Composer, services: Services, case_id: CaseId
) -> None:
    services.entries.save_draft(
        SaveDraft(id=DraftId("d" * 32), case_id=case_id, kind="call", template="quick", sections={"line": "из Сегодня"})
    )
    page.open(case_id)
    assert composer.writing().sections == {"line": "из Сегодня"}
    assert composer.kind() is EntryKind.CALL


def test_what_is_typed_is_saved_without_asking(
    composer: Composer, services: Services, case_id: CaseId, qtbot: QtBot
) -> None:
    typed(composer, "half a thought")
    qtbot.waitUntil(lambda: services.entries.drafts() != (), timeout=3000)
    (draft,) = services.entries.drafts()
    assert (draft.case_id, draft.sections) == (case_id, {"line": "half a thought"})
    assert composer.state_label.text() == "draft saved 10:42"


def test_leaving_saves_at_once(page: CasePage, composer: Composer, services: Services) -> None:
    typed(composer, "half a thought")
    assert services.entries.drafts() == ()
    page.leave()
    assert len(services.entries.drafts()) == 1


def test_a_refusal_stands_under_the_text_and_keeps_it(composer: Composer, hour: Hour) -> None:
    typed(composer, "tomorrow's note")
    composer.details.moment.set_value(TUESDAY + timedelta(days=1))
    composer.details.moment.picked.emit(None)
    composer.sign()
    assert composer.error_label.isVisible()
    assert "not come yet" in composer.error_label.text()
    assert composer.writing().sections == {"line": "tomorrow's note"}
    typed(composer, ".")
    assert not composer.error_label.isVisible()


def test_an_empty_note_is_refused_in_words(composer: Composer, services: Services, case_id: CaseId) -> None:
    composer.set_open(True)
    composer.sign()
    assert "nothing to sign" in composer.error_label.text()
    assert entries_of(services, case_id) == []


def test_a_call_says_with_whom_and_how_long(composer: Composer, services: Services, case_id: CaseId) -> None:
    typed(composer, "knows about it")
    composer.kinds[EntryKind.CALL].click()
    composer.details.about_line.setText("mother")
    composer.details.minutes_line.setText("4")
    composer.sign()
    with services.session.store.read() as unit:
        (entry,) = unit.entries.of_case(case_id)
    assert (entry.kind, entry.about, entry.minutes) == (EntryKind.CALL, "mother", 4)


def test_a_note_has_no_length_even_after_a_change_of_mind(
    composer: Composer, services: Services, case_id: CaseId
) -> None:
    typed(composer, "text")
    composer.kinds[EntryKind.CALL].click()
    composer.details.minutes_line.setText("4")
    composer.kinds[EntryKind.NOTE].click()
    composer.sign()
    with services.session.store.read() as unit:
        (entry,) = unit.entries.of_case(case_id)
    assert (entry.kind, entry.minutes) == (EntryKind.NOTE, None)


def test_the_moment_follows_the_hour_until_it_is_chosen(
    composer: Composer, services: Services, case_id: CaseId, hour: Hour
) -> None:
    typed(composer, "text")
    hour.move(minutes=20)
    composer.sign()
    typed(composer, "again")
    composer.details.moment.set_value(MONDAY)
    hour.move(minutes=20)
    composer.sign()
    with services.session.store.read() as unit:
        moments = [entry.service_at for entry in unit.entries.of_case(case_id)]
    assert moments == [TUESDAY + timedelta(minutes=20), MONDAY]


def test_a_late_note_may_say_why(composer: Composer, services: Services, case_id: CaseId) -> None:
    typed(composer, "text")
    assert composer.details.late_line.isHidden()
    composer.details.moment.set_value(TUESDAY - timedelta(days=5))
    assert composer.details.late_line.isVisible()
    composer.details.late_line.setText("was ill")
    composer.sign()
    with services.session.store.read() as unit:
        (entry,) = unit.entries.of_case(case_id)
    assert entry.late_reason == "was ill"


def test_a_template_takes_the_text_along(composer: Composer, services: Services, case_id: CaseId) -> None:
    typed(composer, "said little")
    composer.details.templates.set_code("dap")
    composer.details.templates.chosen.emit("dap")
    assert list(composer.sections.edits) == ["data", "assessment", "plan"]
    assert composer.sections.stored()["data"] == "said little"
    composer.sign()
    assert entries_of(services, case_id) == [{"data": "said little"}]


def test_a_missing_part_of_a_safety_note_is_gone_to(composer: Composer) -> None:
    composer.set_open(True)
    composer.details.template_chosen.emit("risk")
    composer.sections.edits["what_was_said"].insertPlainText("words")
    composer.sign()
    assert "safety note" in composer.error_label.text()
    assert composer.sections.edits["response_level"].hasFocus()


def test_a_change_of_language_loses_nothing(composer: Composer, dauren: PersonId) -> None:
    edit = line_of(composer)
    edit.add_person(dauren, "Сарсенов Даурен")
    edit.insertPlainText("denied it")
    before = composer.writing().sections
    set_language(Language.RU)
    composer.sections.retranslate()
    assert composer.writing().sections == before
    assert line_of(composer).people() == (dauren,)


def test_todays_draft_goes_on_where_it_was_left(
    desk: Desk, services: Services, veil: Veil, case_id: CaseId, miras: PersonId, qtbot: QtBot
) -> None:
    left = Writing(
        draft_id=DraftId("d" * 32),
        case_id=case_id,
        kind=EntryKind.CALL,
        sections={"line": f"{{p:{miras}}} сказал"},
        service_at=MONDAY,
        about="мать",
        minutes=7,
    )
    services.entries.save_draft(left.to_save())
    page = CasePage(desk, services, veil)
    qtbot.addWidget(page)
    page.open(case_id)
    page.show()
    composer = page.writing.composer
    assert composer.is_open()
    assert composer.writing() == left
    assert composer.state_label.text() == "draft saved 10:42"
    assert line_of(composer).people() == (miras,)


def test_an_older_draft_is_asked_about(
    desk: Desk, services: Services, veil: Veil, case_id: CaseId, hour: Hour, qtbot: QtBot
) -> None:
    services.entries.save_draft(
        SaveDraft(id=DraftId("d" * 32), case_id=case_id, kind="note", template="quick", sections={"line": "старое"})
    )
    hour.move(days=2)
    page = CasePage(desk, services, veil)
    qtbot.addWidget(page)
    page.open(case_id)
    page.show()
    assert page.writing.banner.isVisible()
    assert "24\N{NO-BREAK SPACE}November" in page.writing.banner.text_label.text()
    assert page.writing.composer.writing().is_empty
    page.writing.keep_button.click()
    assert page.writing.composer.writing().sections == {"line": "старое"}
    assert not page.writing.banner.isVisible()


def test_an_older_draft_can_be_discarded(
    desk: Desk, services: Services, veil: Veil, case_id: CaseId, hour: Hour, qtbot: QtBot
) -> None:
    for letter in "de":
        services.entries.save_draft(
            SaveDraft(
                id=DraftId(letter * 32), case_id=case_id, kind="note", template="quick", sections={"line": letter}
            )
        )
        hour.move(days=1)
    page = CasePage(desk, services, veil)
    qtbot.addWidget(page)
    page.open(case_id)
    page.show()
    page.writing.discard_button.click()
    assert [draft.id for draft in services.entries.drafts()] == ["d" * 32]
    assert page.writing.banner.isVisible()  # the other one is asked about next
    page.writing.discard_button.click()
    assert services.entries.drafts() == ()
    assert not page.writing.banner.isVisible()


def test_a_correction_is_written_beside_the_note(
    page: CasePage, services: Services, case_id: CaseId, miras: PersonId
) -> None:
    note = signed(services, case_id, f"{{p:{miras}}} пришёл 11 ноября.", MONDAY)
    page.reload()
    row = page.timeline.row(note)
    assert row is not None
    row.body.amend_asked.emit(row.body.line.entry, EntryKind.CORRECTION)  # type: ignore[attr-defined]
    form = page.writing.amending
    assert form.isVisible()
    form.replaced.setText("@Есенов Мирас пришёл 11 ноября")  # as it is read, name and all
    form.text.insertPlainText("12 ноября")
    form.sign()
    assert "why it is corrected" in form.error_label.text()
    form.reason.setText("уточнено")
    form.sign()
    assert not form.isVisible()
    with services.session.store.read() as unit:
        correction = next(entry for entry in unit.entries.of_case(case_id) if entry.amends == note)
    assert correction.sections == {
        "replaced": f"{{p:{miras}}} пришёл 11 ноября",
        "text": "12 ноября",
        "reason": "уточнено",
    }


def test_an_addendum_asks_for_no_reason_and_survives_leaving(
    page: CasePage, services: Services, case_id: CaseId
) -> None:
    note = signed(services, case_id, "Текст", MONDAY)
    page.reload()
    record = page.model.record
    assert record is not None
    page.writing.amend(record.entries[0].entry, EntryKind.ADDENDUM)
    form = page.writing.amending
    assert form.reason.isHidden()
    form.text.insertPlainText("ещё одно")
    form.flush()
    page.reload()  # something else changed: the form stays
    assert form.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.writing.composer.isVisible()
    (draft,) = services.entries.drafts()
    assert (draft.amends, draft.sections["text"]) == (note, "ещё одно")


def test_a_draft_goes_out_and_comes_back_whole() -> None:
    writing = Writing(
        draft_id=DraftId("d" * 32),
        case_id=CaseId("c" * 32),
        kind=EntryKind.MEETING,
        template="dap",
        sections={"data": "x", "plan": "y"},
        service_at=MONDAY,
        about="директор",
        minutes=40,
    )
    assert writing.to_save().sections["data"] == "x"
    assert Writing(draft_id=writing.draft_id, case_id=writing.case_id, about="only").to_save().sections == {}


def test_the_newest_draft_of_a_new_note_goes_first(services: Services, case_id: CaseId, hour: Hour) -> None:
    for letter, amends in (("a", None), ("b", None), ("c", "f" * 32)):
        services.entries.save_draft(
            SaveDraft(
                id=DraftId(letter * 32),
                case_id=case_id,
                kind="addendum" if amends else "note",
                template="quick",
                sections={"line": letter},
                amends=amends,  # type: ignore[arg-type]
            )
        )
        hour.move(minutes=1)
    newest, others = split(services.entries.drafts())
    assert newest is not None
    assert newest.id == "b" * 32
    assert [draft.id for draft in others] == ["c" * 32, "a" * 32]
    assert taken_up(newest, case_id).sections == {"line": "b"}


def test_what_is_written_under_the_veil_cannot_be_read(page: CasePage, composer: Composer, veil: Veil) -> None:
    typed(composer, "secret")
    veil.set_on(True)
    assert not line_of(composer).isVisible()
    veil.set_on(False)
    assert line_of(composer).isVisible()
