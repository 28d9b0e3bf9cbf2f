"""A form that was begun survives: as text values, encrypted, without a line in the record."""

from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app.domain.ids import PersonId
from counsellor_app.services.done import Topic
from counsellor_app.services.entries import EntryService, SaveDraft
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from tests.builders import Hour, a_session, a_student


def test_a_form_is_kept_and_found_again(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        drafts = FormDrafts(session, FormKind.REFERRAL)
        assert drafts.newest() is None
        draft_id = drafts.new_id()
        done = drafts.save(draft_id, {"source": "PEER", "words": "видели", "empty": ""})
        assert done.touched == {Topic.DRAFTS}
        hour.move(minutes=2)
        drafts.save(draft_id, {"source": "PEER", "words": "видели в раздевалке"})
        found = drafts.newest()
        assert found is not None
        assert (found.id, found.saved_at) == (draft_id, hour())
        assert found.fields == {"source": "PEER", "words": "видели в раздевалке"}
        with session.store.read() as unit:
            assert len(unit.drafts.all()) == 1
            assert unit.drafts.all()[0].started_at < hour()
            assert unit.referrals.all() == ()


def test_notes_in_progress_are_not_forms(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        drafts = FormDrafts(session, FormKind.REFERRAL)
        note = drafts.new_id()
        EntryService(session).save_draft(
            SaveDraft(id=note, case_id=None, kind="note", template="free", sections={"text": "коротко"})
        )
        assert drafts.newest() is None
        assert drafts.find(note) is None


def test_a_form_thrown_away_can_be_taken_back(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        drafts = FormDrafts(session, FormKind.REFERRAL)
        draft_id = drafts.new_id()
        drafts.save(draft_id, {"words": "видели"})
        done = drafts.discard(draft_id)
        assert drafts.newest() is None
        assert done.undo is not None
        done.undo()
        assert getattr(drafts.newest(), "fields", None) == {"words": "видели"}
        assert drafts.discard(drafts.new_id()).undo is None


def test_who_is_meant_is_found_as_the_survivor_of_a_merge(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        keep, drop = a_student(session), a_student(session, "Есенов", "Мирас", "")
        with session.store.begin("test-merge") as unit:
            unit.people.save(replace(unit.people.get(drop), merged_into=keep))
        found = FormDrafts(session, FormKind.REFERRAL).people([keep, drop, PersonId("0" * 32)])
        assert {asked: hit.id for asked, hit in found.items()} == {keep: keep, drop: keep}
        assert (found[keep].grade, found[keep].letter, found[keep].age) == (7, "Б", 13)


@pytest.mark.parametrize("text", ["нуль\x00внутри", "\u202eсправа налево", "\ud800"])
def test_what_cannot_be_kept_does_not_cost_the_rest(tmp_path: Path, text: str) -> None:
    with a_session(tmp_path) as session:
        drafts = FormDrafts(session, FormKind.REFERRAL)
        drafts.save(drafts.new_id(), {"words": text, "unknown": "мальчик"})
        found = drafts.newest()
        assert found is not None
        assert found.fields["unknown"] == "мальчик"
        assert text not in found.fields.values()
