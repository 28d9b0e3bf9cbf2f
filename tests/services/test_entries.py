"""Notes: drafts, signing, what can never change again, and what stands beside it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import IntegrityError

from counsellor_app.domain.entries import EntryKind, entry_hash
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, PersonId
from counsellor_app.security.kdf import KdfParams
from counsellor_app.services.entries import AmendEntry, EntryService, SaveDraft, SignEntry, cleaned
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case
from counsellor_app.services.vault import open_vault
from tests.builders import MORNING, PASSPHRASE, Hour, a_place, a_session, a_student, a_vault, session_of


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def session(tmp_path: Path, hour: Hour) -> Iterator[Session]:
    with a_session(tmp_path, hour) as session:
        yield session


@pytest.fixture
def entries(session: Session) -> EntryService:
    return EntryService(session)


@pytest.fixture
def student(session: Session) -> PersonId:
    return a_student(session)


@pytest.fixture
def case_id(session: Session, student: PersonId) -> CaseId:
    with session.store.begin("test-case") as unit:
        return open_case(unit, session, student, ("BULLYING",), unit.now).id


def a_note(case_id: CaseId, text: str = "Спокойно рассказал о неделе.", **facts: Any) -> SignEntry:
    return replace(
        SignEntry(case_id=case_id, kind=EntryKind.NOTE, template="quick", sections={"line": text}, service_at=MORNING),
        **facts,
    )


def refused(rule: str) -> pytest.RaisesExc[RuleBroken]:
    return pytest.RaisesExc(RuleBroken, check=lambda error: error.rule == rule)


def test_a_signed_note_is_whole(session: Session, entries: EntryService, case_id: CaseId, student: PersonId) -> None:
    done = entries.sign(a_note(case_id, f"Говорили с {{p:{student}}} о классе.", about="в кабинете", minutes=25))
    with session.store.read() as unit:
        (entry,) = unit.entries.of_case(case_id)
        mentioning = unit.entries.mentioning(student)
        found = unit.connection.execute("SELECT count(*) FROM search_entry('есенов')").fetchone()[0]
        audited = unit.connection.execute("SELECT count(*) FROM audit WHERE act = 'entry-signed'").fetchone()[0]
    assert entry.id == done.new_id
    assert entry.hash == entry_hash(entry)
    assert (entry.about, entry.minutes) == ("в кабинете", 25)
    assert [each.id for each in mentioning] == [entry.id]
    assert (found, audited) == (1, 1)
    assert done.undo is None


def test_a_signed_note_never_changes(session: Session, entries: EntryService, case_id: CaseId) -> None:
    entry_id = entries.sign(a_note(case_id)).new_id
    for statement in ("UPDATE entry SET sections = '{}' WHERE id = ?", "DELETE FROM entry WHERE id = ?"):
        with pytest.raises(IntegrityError, match="final"), session.store.begin("test-tamper") as unit:
            unit.connection.execute(statement, (entry_id,))
    with session.store.read() as unit:
        assert unit.entries.get(EntryId(entry_id or "")).sections == {"line": "Спокойно рассказал о неделе."}


def test_signing_takes_the_draft_away(entries: EntryService, case_id: CaseId, hour: Hour) -> None:
    draft = DraftId("d" * 32)
    entries.save_draft(SaveDraft(id=draft, case_id=case_id, kind="note", template="quick", sections={"line": "Начато"}))
    hour.move(minutes=8)
    entries.save_draft(
        SaveDraft(id=draft, case_id=case_id, kind="note", template="quick", sections={"line": "Начато и дописано"})
    )
    (kept,) = entries.drafts()
    assert kept.sections == {"line": "Начато и дописано"}
    assert kept.saved_at - kept.started_at == timedelta(minutes=8)
    entries.sign(a_note(case_id, draft_id=draft))
    assert entries.drafts() == ()


def test_a_signed_note_remembers_when_it_was_begun(
    session: Session, entries: EntryService, case_id: CaseId, hour: Hour
) -> None:
    draft = DraftId("d" * 32)
    entries.save_draft(SaveDraft(id=draft, case_id=case_id, kind="note", template="quick", sections={"line": "Начато"}))
    hour.move(hours=2)
    entries.sign(a_note(case_id, draft_id=draft))
    with session.store.read() as unit:
        (entry,) = unit.entries.of_case(case_id)
    assert (entry.started_at, entry.signed_at) == (MORNING, MORNING + timedelta(hours=2))


def test_a_refused_note_keeps_its_draft(entries: EntryService, case_id: CaseId) -> None:
    draft = DraftId("d" * 32)
    entries.save_draft(SaveDraft(id=draft, case_id=case_id, kind="note", template="quick", sections={"line": "Текст"}))
    with refused("entry-in-future"):
        entries.sign(a_note(case_id, draft_id=draft, service_at=MORNING + timedelta(minutes=1)))
    assert len(entries.drafts()) == 1


def test_an_emptied_draft_is_gone(entries: EntryService, case_id: CaseId) -> None:
    draft = DraftId("d" * 32)
    for text in ("Начато", " \n"):
        entries.save_draft(SaveDraft(id=draft, case_id=case_id, kind="note", template="quick", sections={"line": text}))
    assert entries.drafts() == ()


def test_a_draft_leaves_no_trace_in_audit_or_versions(session: Session, entries: EntryService, case_id: CaseId) -> None:
    def rows() -> tuple[int, int]:
        with session.store.read() as unit:
            counts = unit.connection.execute("SELECT (SELECT count(*) FROM audit), (SELECT count(*) FROM change)")
            found: tuple[int, int] = counts.fetchone()
            return found

    before = rows()
    entries.save_draft(
        SaveDraft(id=DraftId("d" * 32), case_id=case_id, kind="note", template="quick", sections={"line": "Ничего"})
    )
    entries.discard_draft(DraftId("d" * 32))
    assert rows() == before


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"sections": {"line": " \n "}}, "entry-empty"),
        ({"sections": {"line": "\x00\u202e"}}, "entry-empty"),
        ({"sections": {"line": "а" * 50_001}}, "text-too-long"),
        ({"about": "а" * 201}, "text-too-long"),
        ({"service_at": MORNING + timedelta(seconds=1)}, "entry-in-future"),
        ({"service_at": MORNING + timedelta(days=1), "service_precision": "day"}, "entry-in-future"),
        ({"service_at": MORNING.replace(year=1999)}, "entry-too-old"),
        ({"minutes": 0}, "entry-minutes"),
        ({"kind": EntryKind.CORRECTION}, "entry-amends-nothing"),
        ({"template": "poem"}, "entry-template-unknown"),
        ({"template": "risk", "sections": {"what_was_said": "..."}}, "entry-section-missing"),
    ],
)
def test_a_note_is_refused(entries: EntryService, case_id: CaseId, facts: dict[str, Any], rule: str) -> None:
    with refused(rule):
        entries.sign(a_note(case_id, **facts))


def test_a_safety_note_names_the_section_that_is_missing(entries: EntryService, case_id: CaseId) -> None:
    sections = {"response_level": "R2", "formulation": "Так понимаем"}
    with pytest.raises(RuleBroken) as refusal:
        entries.sign(a_note(case_id, template="risk", sections=sections))
    assert refusal.value.field == "next_contact"
    entries.sign(a_note(case_id, template="risk", sections=sections | {"next_contact": "завтра, лично"}))


def test_a_day_of_today_is_no_future(entries: EntryService, case_id: CaseId) -> None:
    entries.sign(a_note(case_id, service_at=MORNING + timedelta(hours=5), service_precision="day"))


def test_only_a_late_note_keeps_a_reason(session: Session, entries: EntryService, case_id: CaseId, hour: Hour) -> None:
    hour.move(days=3)
    assert not entries.is_late(MORNING)
    entries.sign(a_note(case_id, late_reason="болела"))
    hour.move(days=1)
    assert entries.is_late(MORNING)
    entries.sign(a_note(case_id, late_reason="болела"))
    with session.store.read() as unit:
        assert {entry.late_reason for entry in unit.entries.of_case(case_id)} == {"", "болела"}


def test_a_correction_stands_beside_the_note(session: Session, entries: EntryService, case_id: CaseId) -> None:
    original = EntryId(entries.sign(a_note(case_id, "Первый эпизод был 11 ноября.")).new_id or "")
    entries.amend(
        AmendEntry(
            entry_id=original,
            kind=EntryKind.CORRECTION,
            text="12 ноября",
            reason="уточнил классный руководитель",
            replaced="11 ноября",
        )
    )
    with session.store.read() as unit:
        by_id = {entry.id: entry for entry in unit.entries.of_case(case_id)}
    correction = next(entry for entry in by_id.values() if entry.amends == original)
    assert by_id[original].sections == {"line": "Первый эпизод был 11 ноября."}
    assert correction.sections == {
        "text": "12 ноября",
        "reason": "уточнил классный руководитель",
        "replaced": "11 ноября",
    }


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"text": " "}, "entry-empty"),
        ({"reason": ""}, "correction-reason-missing"),
        ({"replaced": "таких слов нет"}, "correction-words-not-found"),
        ({"kind": EntryKind.NOTE}, "entry-amends-nothing"),
    ],
)
def test_a_correction_is_refused(entries: EntryService, case_id: CaseId, facts: dict[str, Any], rule: str) -> None:
    original = EntryId(entries.sign(a_note(case_id)).new_id or "")
    correction = AmendEntry(entry_id=original, kind=EntryKind.CORRECTION, text="иначе", reason="ошибка")
    with refused(rule):
        entries.amend(replace(correction, **facts))


def test_an_addendum_needs_no_reason_and_is_not_amended_itself(entries: EntryService, case_id: CaseId) -> None:
    original = EntryId(entries.sign(a_note(case_id)).new_id or "")
    done = entries.amend(AmendEntry(entry_id=original, kind=EntryKind.ADDENDUM, text="Позвонила мать."))
    with refused("entry-amend-the-original"):
        entries.amend(AmendEntry(entry_id=EntryId(done.new_id or ""), kind=EntryKind.ADDENDUM, text="Ещё."))


def test_nothing_of_a_refused_note_is_written(session: Session, entries: EntryService, student: PersonId) -> None:
    with pytest.raises(KeyError):
        entries.sign(a_note(CaseId("f" * 32), f"{{p:{student}}}"))
    with session.store.read() as unit:
        assert unit.connection.execute(
            "SELECT (SELECT count(*) FROM entry) + (SELECT count(*) FROM mention)"
        ).fetchone() == (0,)


def test_text_is_kept_without_marks_that_mislead() -> None:
    assert cleaned({"a": "ab\x00c\u202e\td\n", "b": " \u2067 "}) == {"a": "abc\td"}
    assert cleaned({"a": "Айгүл 👩‍👧 e\u0301"}) == {"a": "Айгүл 👩‍👧 e\u0301"}


def test_a_printed_command_says_nothing_personal(case_id: CaseId) -> None:
    secret = "Айгерім"
    note = a_note(case_id, secret, about=secret, late_reason=secret)
    draft = SaveDraft(id=DraftId("d"), case_id=None, kind="note", template="quick", sections={"line": secret})
    amendment = AmendEntry(entry_id=EntryId("e"), kind=EntryKind.ADDENDUM, text=secret, reason=secret, replaced=secret)
    assert secret not in repr((note, draft, amendment))


WRITER = """
import sys, time
from pathlib import Path
from tests.builders import Hour, a_place, a_student, session_of, PASSPHRASE
from counsellor_app.domain.ids import DraftId
from counsellor_app.security.kdf import KdfParams
from counsellor_app.services.entries import EntryService, SaveDraft
from counsellor_app.services.vault import open_vault
hour = Hour()
vault = open_vault(
    a_place(Path(sys.argv[1])),
    bytearray(PASSPHRASE.encode()),
    kind="passphrase",
    now=hour(),
    floor=KdfParams.for_tests(),
)
EntryService(session_of(vault, hour)).save_draft(
    SaveDraft(id=DraftId("d" * 32), case_id=None, kind="note", template="quick", sections={"line": "Недописанное"})
)
print("saved", flush=True)
sys.stdin.read()
"""


def test_a_draft_survives_a_kill_of_the_process(tmp_path: Path, hour: Hour) -> None:
    a_vault(tmp_path, now=hour()).close()
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"saved\n"
        writer.kill()
        writer.wait()
    assert writer.returncode == -signal.SIGKILL if os.name == "posix" else writer.returncode != 0
    vault = open_vault(
        a_place(tmp_path),
        bytearray(PASSPHRASE.encode()),
        kind="passphrase",
        now=hour(),
        floor=KdfParams.for_tests(),
    )
    try:
        (draft,) = EntryService(session_of(vault, hour)).drafts()
    finally:
        vault.close()
    assert draft.sections == {"line": "Недописанное"}
