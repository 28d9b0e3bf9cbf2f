"""The preview of an answer on a real encrypted file: what is read, what is kept, what the last look knows."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.content.library import load_content
from counsellor_app.domain.disclosure import Choices, FindingKind, Profile, Share
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, PersonId, RequestId
from counsellor_app.domain.package_data import Who
from counsellor_app.domain.requests import OfficeKind, Request, RequestPerson, Subject
from counsellor_app.exchange.package_data_json import decode, encode
from counsellor_app.services import student_commands as students
from counsellor_app.services.cases import ChangeStage
from counsellor_app.services.clocks import MeetClock
from counsellor_app.services.entries import SaveDraft, SignEntry
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.preview_types import Preview
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.school import NameUser, SaveSchool
from tests.builders import MORNING, Hour, Ids, a_student, a_vault

ITEMS = ("CASE_TIMELINE", "INCIDENTS", "NAME_OF_CHILD", "IIN")
TODAY = date(2026, 11, 24)


class House:
    """An open file with two children, a case about one of them, and a letter that names that child."""

    def __init__(self, folder: Path) -> None:
        self.hour = Hour()
        self.vault = a_vault(folder, now=self.hour())
        self.services: Services = open_house(self.vault, load_content(), now=self.hour, new_id=Ids(self.hour))
        self.previews, self.session = self.services.previews, self.services.session
        self.services.school.save(SaveSchool(name_kk="№ 25 мектеп", name_ru="Школа № 25", region="71"))
        self.services.school.name_user(NameUser(surname="Тлеген", given="Айнұр"))
        self.child = a_student(self.session, iin="130214500015")
        self.other = a_student(self.session, "Ахметова", "Айгерім", "Серікқызы", letter="А")
        self.case = self.registered(self.child, f"{{p:{self.other}}} ұрысты.")
        self.request_id = self.requested()

    def registered(self, child: PersonId, words: str) -> CaseId:
        roles = ((child, "TARGET"), (self.other if child == self.child else self.child, "INITIATOR"))
        facts = IncidentFacts(day=date(2026, 11, 20), kinds=("VERBAL",), words=words, roles=roles)
        command = RegisterReferral(
            received_at=self.hour() - timedelta(minutes=20),
            source="CLASS_TEACHER",
            channel="IN_PERSON",
            types=("BULLYING",),
            words=words,
            student_id=child,
            incidents=(facts,),
        )
        return CaseId(self.services.referrals.register(command).new_id or "")

    def requested(self, *, items: tuple[str, ...] = ITEMS, **facts: object) -> RequestId:
        session = self.session
        request_id = RequestId(session.new_id())
        known = {"office": OfficeKind.COMMISSIONER, "sender": "Аппарат", "subject": Subject.CHILD, **facts}
        with session.store.begin("test-request", request_id) as unit:
            unit.requests.add(
                Request(
                    id=request_id,
                    number=f"С-26-{request_id[-3:]}",
                    received_at=unit.now,
                    registered_at=unit.now,
                    registered_by=unit.actor,
                    channel="PAPER",
                    items=items,
                    legal_ground="Заң № 345",
                    **known,  # type: ignore[arg-type]
                )
            )
            row = RequestPerson(id=session.new_id(), request_id=request_id, person_id=self.child)
            unit.request_people.add(row)
        return request_id

    def sign(self, text: str, kind: EntryKind = EntryKind.NOTE) -> EntryId:
        command = SignEntry(
            case_id=self.case, kind=kind, template="quick", sections={"line": text}, service_at=self.hour()
        )
        return EntryId(self.services.entries.sign(command).new_id or "")

    def choices(self, profile: Profile = Profile.DEIDENTIFIED, *rows: str, **more: object) -> Choices:
        return Choices(
            profile=profile,
            cases=(self.case,),
            shares=dict.fromkeys(rows, Share.TEXT),
            read=rows,
            **more,  # type: ignore[arg-type]
        )

    def preview(self, *rows: str, profile: Profile = Profile.DEIDENTIFIED, **more: object) -> Preview:
        return self.previews.preview(self.request_id, self.choices(profile, *rows, **more))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.vault.close()


def letters(preview: Preview) -> dict[str, str]:
    return {person: key for person, key, _ in preview.pseudonyms}


def test_what_is_hashed_is_what_leaves(house: House) -> None:
    note = house.sign(f"{{p:{house.child}}} пен {{p:{house.other}}} татуласты.")
    preview = house.preview(note)
    raw = encode(preview.data)
    assert decode(raw) == preview.data
    assert preview.content_hash == hashlib.sha256(raw).hexdigest()
    [line] = [each for each in preview.data.cases[0].lines if each.kind == "note"]
    keys = letters(preview)
    assert line.text[0][1] == (Who(who=keys[house.child]), " пен ", Who(who=keys[house.other]), " татуласты.")
    assert preview.names == {"A": "Есенов Мирас Ерланұлы", "B": "Ахметова Айгерім Серікқызы"}
    assert preview.findings == ()
    for name in ("Есенов", "Мирас", "Айгерім", "130214500015", house.child, house.case, note):
        assert name not in raw.decode()


def test_every_code_in_it_has_words(house: House) -> None:
    preview = house.preview(house.sign("сөз"), profile=Profile.IDENTIFIED, items={"NAME_OF_CHILD": "да"})
    words = preview.data.words
    assert words["line_kind/note"].ru == "запись"
    assert words["role/TARGET"].kk == "жәбірленген бала"
    assert words["basis/506:7"].en.startswith("Order No.")
    assert not [key for key, each in words.items() if key.split("/", 1)[1] in (each.kk, each.ru)]
    clocks = [entry.id for entry in preview.entries if entry.kind == "clock"]
    silent = replace(house.choices(), shares=dict.fromkeys(clocks, Share.NOTHING))
    held = house.previews.preview(house.request_id, silent).data
    assert held.cases[0].clocks == ()
    assert "basis/506:7" in held.words  # of the line that says when it was registered


def test_letters_stay_while_the_draft_lives_and_change_with_the_next_answer(house: House) -> None:
    first = house.previews.draft(house.request_id)
    assert first.choices.cases == (house.case,)
    assert first.choices.profile is Profile.STATISTICS
    house.previews.save(house.request_id, house.choices(months=True))
    again = house.previews.draft(house.request_id)
    assert (again.seed, again.package_id) == (first.seed, first.package_id)
    assert again.choices.months
    before = house.preview()
    assert (before.seed, before.package_id) == (first.seed, first.package_id)
    house.previews.discard(house.request_id)
    after = house.preview()
    assert after.seed != before.seed
    assert after.package_id != before.package_id
    marks = [line.source for line in before.data.cases[0].lines]
    assert not set(marks) & {line.source for line in after.data.cases[0].lines}


def test_two_requests_have_two_seeds(house: House) -> None:
    other = house.requested()
    assert house.previews.draft(house.request_id).seed != house.previews.draft(other).seed


def test_a_draft_is_no_part_of_the_record(house: House) -> None:
    house.previews.draft(house.request_id)
    house.previews.save(house.request_id, house.choices())
    with house.session.store.read() as unit:
        acts = [row[0] for row in unit.connection.execute("SELECT act FROM audit").fetchall()]
        changed = unit.connection.execute("SELECT count(*) FROM change WHERE tbl = 'answer_draft'").fetchone()[0]
    assert not [act for act in acts if "answer" in act or "preview" in act]
    assert changed == 0


def test_reasons_are_kept_clean_and_not_without_end(house: House) -> None:
    house.previews.save(house.request_id, house.choices(items={"IIN": "хат\x00бойынша\u202e"}, accepted={"k": " х "}))
    kept = house.previews.draft(house.request_id).choices
    assert (kept.items, kept.accepted) == ({"IIN": "хатбойынша"}, {"k": "х"})
    with pytest.raises(RuleBroken) as refused:
        house.previews.save(house.request_id, house.choices(items={"IIN": "х" * 6000}))
    assert (refused.value.rule, refused.value.field) == ("text-too-long", "items")


def test_the_same_answer_made_a_week_later_is_the_same_bytes(house: House) -> None:
    note = house.sign("Бірінші жазба.")
    first = house.preview(note)
    house.hour.move(days=7)
    house.sign(f"Кейінгі жазба, {{p:{house.other}}}.")
    house.services.cases.change_stage(ChangeStage(case_id=house.case, stage="SUPPORT"))
    choices = house.choices(Profile.DEIDENTIFIED, note)
    again = house.previews.preview(
        house.request_id, choices, package_id=first.package_id, seed=first.seed, made_on=TODAY
    )
    assert again.content_hash == first.content_hash
    now = house.previews.preview(house.request_id, choices, package_id=first.package_id, seed=first.seed)
    assert now.content_hash != first.content_hash


def test_what_was_typed_as_letters_stops_it(house: House) -> None:
    note = house.sign("Айгерімге айттым, нөмірі 130214-500015.")
    preview = house.preview(note)
    assert [(each.kind, each.text, each.blocks, each.entry_id) for each in preview.findings] == [
        (FindingKind.NAME, "Айгерімге", True, note),
        (FindingKind.IIN, "130214-500015", True, note),
    ]
    finding = preview.findings[0]
    here = json.loads(encode(preview.data))
    for step in finding.place.split("/"):
        here = here[int(step)] if isinstance(here, list) else here[step]
    assert here[finding.start : finding.end] == "Айгерімге"
    entry = next(each for each in preview.entries if each.id == note)
    assert [each.key for each in entry.findings] == [each.key for each in preview.findings]
    accepted = house.preview(note, accepted={each.key: "рұқсат" for each in preview.findings})
    assert len(accepted.findings) == 2  # somebody of the file cannot be let pass
    assert house.preview().findings == ()  # nothing of it leaves


def test_a_stranger_is_let_pass_with_a_reason(house: House) -> None:
    note = house.sign("Келген адам Тлектес деді.")
    [finding] = house.preview(note).findings
    assert (finding.kind, finding.text, finding.blocks) == (FindingKind.CAPITAL, "Тлектес", False)
    assert len(house.preview(note, accepted={finding.key: "  "}).findings) == 1
    passed = house.preview(note, accepted={finding.key: "бұл кейіпкердің есімі"})
    assert (passed.findings, [each.text for each in passed.accepted]) == ((), ["Тлектес"])


def test_the_child_may_be_named_where_the_letter_and_the_head_say_so(house: House) -> None:
    note = house.sign("Есенов Мирасқа айттым. Айгерім үндемеді.")
    allowed = house.preview(note, profile=Profile.IDENTIFIED, items={"NAME_OF_CHILD": "да", "IIN": "да"})
    assert [each.text for each in allowed.findings] == ["Айгерім"]
    assert allowed.data.people[0].name == "Есенов Мирас Ерланұлы"
    assert allowed.data.people[0].iin == "130214500015"
    hidden = house.preview(note, profile=Profile.IDENTIFIED)
    assert [each.text for each in hidden.findings] == ["Есенов Мирасқа", "Айгерім"]


def test_names_of_before_and_of_merged_records_and_of_contacts_are_known(house: House) -> None:
    double = a_student(house.session, "Тұрсынов", "Бекжан", "", letter="В")
    house.services.students.merge(students.MergeStudents(keep=house.other, drop=double))
    house.services.students.correct(
        students.CorrectStudent(
            id=house.other,
            person=students.PersonFacts(surname="Жұмабекова", given="Айгерім"),
            school_class=students.ClassFacts(grade=7, letter="А"),
        )
    )
    house.services.school.save_contacts([("Сүлейменова Әлия Маратқызы", "HEAD", "+7 (701) 555-44-33")])
    note = house.sign("Тұрсыновқа, Бекжан, Ахметованың, Жұмабековаға, Сүлейменовамен айттым, 87015554433.")
    assert [each.text for each in house.preview(note).findings if each.blocks] == [
        "Тұрсыновқа",
        "Бекжан",
        "Ахметованың",
        "Жұмабековаға",
        "Сүлейменовамен",
        "87015554433",
    ]


def test_who_signed_the_letter_may_stand_in_the_name_of_the_office_and_nowhere_else(house: House) -> None:
    official = a_student(house.session, "Закирова", "Динара", "", letter="Г")
    house.request_id = house.requested(sender="Аппарат, Закирова Д.", signed_by=official)
    note = house.sign("Закирова Д. хабарласты.")
    assert [(each.text, each.entry_id) for each in house.preview(note).findings] == [("Закирова Д.", note)]
    house.request_id = house.requested(sender="Аппарат, Закирова Д.")
    assert [each.place for each in house.preview().findings] == ["request/sender"]


def test_two_records_of_one_child_are_one_letter(house: House) -> None:
    double = a_student(house.session, "Ахметова", "Айгерим", "", letter="В")
    note = house.sign(f"{{p:{double}}} және {{p:{house.other}}}")
    assert len(letters(house.preview(note))) == 3
    house.services.students.merge(students.MergeStudents(keep=house.other, drop=double))
    preview = house.preview(note)
    assert len(letters(preview)) == 2
    [line] = [each for each in preview.data.cases[0].lines if each.kind == "note"]
    assert line.text[0][1][0] == line.text[0][1][2]


def test_drafts_and_what_was_taken_back_never_leave(house: House) -> None:
    house.services.entries.save_draft(
        SaveDraft(id=DraftId("d" * 32), case_id=house.case, kind="note", template="quick", sections={"line": "ЖОБАСӨЗ"})
    )
    house.services.cases.change_stage(ChangeStage(case_id=house.case, stage="PRIMARY"))
    undo = house.services.cases.change_stage(ChangeStage(case_id=house.case, stage="TO_KDN")).undo
    assert undo is not None
    undo()
    house.services.cases.change_stage(ChangeStage(case_id=house.case, stage="SUPPORT"))
    preview = house.preview()
    stages = [each.code for each in preview.data.cases[0].lines if each.kind == "stage"]
    assert stages == ["PRIMARY", "SUPPORT"]
    assert preview.data.cases[0].stage == "SUPPORT"
    raw = encode(preview.data).decode()
    assert "ЖОБАСӨЗ" not in raw
    assert "TO_KDN" not in raw


def test_a_clock_that_was_met_is_a_duty_with_its_evidence(house: House) -> None:
    with house.session.store.read() as unit:
        clock = next(row for row in unit.clocks.of_case(house.case) if row.rule == "B04")
    house.services.clocks.meet(MeetClock(id=clock.id, met_at=house.hour(), evidence="№ 12 хат"))
    preview = house.preview(clock.id)
    [duty] = [each for each in preview.data.cases[0].lines if each.kind == "duty" and each.code == "B04"]
    assert (duty.basis, duty.text) == ("506:8", (("evidence", ("№ 12 хат",)),))
    [term] = [each for each in preview.data.cases[0].clocks if each.rule == "B04"]
    assert (term.met, term.on_time) == ("2026-11-24", True)


def test_options_begin_with_the_children_of_the_letter(house: House) -> None:
    house.sign("бір")
    house.sign("екі", EntryKind.CALL)
    first, house.case = house.case, house.registered(house.other, "басқа")
    house.sign("үш")
    other_case, house.case = house.case, first
    options = house.previews.options(house.request_id)
    assert [case.id for case in options.cases] == [house.case, other_case]
    assert [case.is_of_request for case in options.cases] == [True, False]
    assert options.cases[0].entries == (("call", 1), ("note", 1))
    assert options.cases[1].entries == (("", 1),)
    assert options.cases[0].incidents == 1
    assert options.children == (house.child,)
    assert options.names[house.other] == "Ахметова Айгерім"
    named = {each.code for each in options.items if each.in_letter}
    assert named == set(ITEMS)
    assert {each.code for each in options.items if each.is_never} == {"OTHER_CHILDREN_NAMES", "DRAFTS"}
    assert "IIN" in options.never[Profile.DEIDENTIFIED]
    assert "IIN" not in options.never[Profile.IDENTIFIED]
    assert "CASE_TIMELINE" in options.never[Profile.STATISTICS]


def test_numbers_hold_nobody_and_say_what_is_hidden(house: House) -> None:
    house.hour.move(days=1)
    preview = house.previews.preview(house.request_id, Choices(), made_on=None)
    data = preview.data
    assert data.statistics is not None
    assert (data.people, data.cases, data.documents, preview.entries, preview.pseudonyms) == ((), (), (), (), ())
    assert (data.period_from, data.period_until) == ("2026-09-01", "2026-11-24")
    hidden = sum(each.count for each in data.redactions if each.kind == "cell")
    assert hidden == sum(row.count is None for table in data.statistics.tables for row in table.rows) > 0
    assert {each.reason for each in data.redactions} <= {"SMALL_CELL", "COMPLEMENTARY_CELL"}
    for place in (each.place for each in data.redactions):
        assert data.statistics.tables[int(place.split("/")[2])].rows
    for table in data.statistics.tables:
        assert data.words[f"table/{table.id}"].ru != table.id
    told = {each.item: each.reason for each in data.withheld}
    assert told["CASE_TIMELINE"] == told["NAME_OF_CHILD"] == "NEVER_IN_PROFILE"
    assert decode(encode(data)) == data


def test_numbers_of_a_day_are_the_same_a_week_later(house: House) -> None:
    house.hour.move(days=1)
    choices = Choices(period_from=date(2026, 9, 1), period_until=date(2026, 12, 31))
    first = house.previews.preview(house.request_id, choices)
    house.hour.move(days=7)
    again = house.previews.preview(
        house.request_id,
        choices,
        package_id=first.package_id,
        seed=first.seed,
        made_on=date.fromisoformat(first.data.made_on),
    )
    assert again.data.statistics == first.data.statistics
    assert again.content_hash == first.content_hash


def test_numbers_of_a_period_that_did_not_begin_are_refused(house: House) -> None:
    with pytest.raises(RuleBroken) as refused:
        house.previews.preview(house.request_id, Choices(period_from=date(2026, 11, 24)))
    assert refused.value.rule == "statistics-period-ahead"


def test_no_request_and_no_case(house: House) -> None:
    for ask in (house.previews.options, house.previews.draft):
        with pytest.raises(KeyError):
            ask(RequestId("0" * 32))
    with pytest.raises(KeyError):
        house.previews.save(RequestId("0" * 32), Choices())
    nothing = house.previews.preview(
        house.request_id, replace(house.choices(), cases=(CaseId("0" * 32),)), made_on=MORNING.date()
    )
    assert (nothing.data.cases, nothing.data.people, nothing.findings) == ((), (), ())


def test_a_reference_to_nobody_is_a_letter_like_any_other(house: House) -> None:
    note = house.sign(f"{{p:{'0' * 31}7}} келді")
    preview = house.preview(note)
    assert [kind for _, _, kind in preview.pseudonyms].count("person") == 1
    assert preview.names[letters(preview)[PersonId("0" * 31 + "7")]] == ""


def test_no_name_shows_when_a_preview_is_printed(house: House) -> None:
    shown = repr(house.preview(house.sign("Айгерімге айттым.")))
    assert "Айгерім" not in shown
    assert "Есенов" not in shown
