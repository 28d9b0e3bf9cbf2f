"""One case, small enough to be read: two children, a mother, a psychologist; a note of each sort."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from counsellor_app.domain.allowance import Allowance
from counsellor_app.domain.bands import Traits
from counsellor_app.domain.cases import CaseFile, LevelSet
from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.documents import Document, OwnerKind
from counsellor_app.domain.dossier import CaseDossier, Dossier, StageSince
from counsellor_app.domain.entries import Entry, EntryKind
from counsellor_app.domain.ids import (
    CaseId,
    ClockId,
    DocumentId,
    EntryId,
    FollowUpId,
    IncidentId,
    LevelId,
    PersonId,
    ReferralId,
    RequestId,
    UserId,
)
from counsellor_app.domain.people import Person, PersonKind, Relation, Student
from counsellor_app.domain.record import ClockRow, FollowUp, School
from counsellor_app.domain.redaction import Redacted, redact
from counsellor_app.domain.redaction_rows import Rules
from counsellor_app.domain.referrals import Incident, IncidentRole, Precision, Referral
from counsellor_app.domain.requests import OfficeKind, Request, Subject

MADE_ON = date(2026, 11, 24)
MIRAS, AIGERIM, MOTHER, PSY, OLD = (PersonId(f"{n:032x}") for n in range(1, 6))
CASE, NOTE, SESSION, ADDED = CaseId("c" * 32), EntryId("1" * 32), EntryId("2" * 32), EntryId("3" * 32)
FIRST, SECOND, REFERRAL = IncidentId("a" * 32), IncidentId("b" * 32), ReferralId("d" * 32)
LEVEL, B04, B07 = LevelId("e" * 32), ClockId("f1" * 16), ClockId("f2" * 16)
CONTACT, SCAN = FollowUpId("f3" * 16), DocumentId("f4" * 16)
USER = UserId("user")
SEED = "5" * 64


def at(day: int, hour: int = 4, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def person(person_id: PersonId, kind: PersonKind, *name: str, **facts: object) -> Person:
    surname, given, patronymic = (*name, "", "")[:3]
    made = {"made_at": at(1), "made_by": USER, **facts}
    return Person(id=person_id, kind=kind, surname=surname, given=given, patronymic=patronymic, **made)  # type: ignore[arg-type]


PEOPLE = {
    MIRAS: person(
        MIRAS,
        PersonKind.STUDENT,
        "Есенов",
        "Мирас",
        "Ерланұлы",
        sex="m",
        born_on=date(2013, 2, 14),
        iin="130214500015",
        phones=("+7 (000) 000-00-01",),
    ),
    AIGERIM: person(AIGERIM, PersonKind.STUDENT, "Ахметова", "Айгерім", sex="f", born_on=date(2012, 5, 1)),
    MOTHER: person(MOTHER, PersonKind.GUARDIAN, "Есенова", "Гүлнар", phones=("+7 (000) 000-00-02",)),
    PSY: person(PSY, PersonKind.STAFF, "Тлеген", "Айнұр"),
}
STUDENTS = {
    MIRAS: Student(id=MIRAS, grade=7, letter="Б", language="kk"),
    AIGERIM: Student(id=AIGERIM, grade=8, letter="А", language="ru"),
}


def entry(entry_id: EntryId, kind: EntryKind, day: int, text: str, **facts: object) -> Entry:
    moment = at(day)
    known = {"template": "quick", "sections": {"line": text}, **facts}
    return Entry(
        id=entry_id,
        case_id=CASE,
        kind=kind,
        service_at=moment,
        started_at=moment,
        signed_at=moment,
        signed_by=USER,
        **known,  # type: ignore[arg-type]
    )


def incident(incident_id: IncidentId, day: date, words: str, precision: Precision = Precision.DAY) -> Incident:
    return Incident(
        id=incident_id,
        day=day,
        precision=precision,
        place="YARD",
        kinds=("VERBAL",),
        words=words,
        written_at=at(20),
        written_by=USER,
    )


def clock(clock_id: ClockId, rule: str, day: int, **facts: object) -> ClockRow:
    known = {"due_on": date(2026, 11, day + 1), **facts}
    return ClockRow(
        id=clock_id,
        case_id=CASE,
        rule=rule,
        pack_version="1",
        calendar_version="1",
        event="info_received",
        started_at=at(day),
        **known,  # type: ignore[arg-type]
    )


THE_CASE = CaseDossier(
    case=CaseFile(
        id=CASE,
        number="26-017",
        student_id=MIRAS,
        types=("BULLYING",),
        opened_at=at(20),
        stage="PRIMARY",
        responsible=USER,
        level="R1",
    ),
    entries=(
        entry(NOTE, EntryKind.NOTE, 20, f"{{p:{MIRAS}}} пен {{p:{AIGERIM}}} ұрысты.", about=f"{{p:{MOTHER}}}, телефон"),
        entry(SESSION, EntryKind.SESSION, 21, f"{{p:{MIRAS}}} құпия айтты."),
        entry(ADDED, EntryKind.ADDENDUM, 22, "Ескерту.", template="", amends=NOTE, sections={"text": "Толықтыру."}),
    ),
    incidents=(
        incident(FIRST, date(2026, 11, 12), f"{{p:{OLD}}} түсірді."),
        incident(SECOND, date(2026, 10, 31), "Айы ғана белгілі.", Precision.MONTH),
    ),
    roles={
        FIRST: (
            IncidentRole(id="r1", incident_id=FIRST, person_id=MIRAS, role="TARGET"),
            IncidentRole(id="r2", incident_id=FIRST, person_id=OLD, role="INITIATOR"),
        ),
        SECOND: (),
    },
    referrals=(
        Referral(
            id=REFERRAL,
            number="R26-001",
            received_at=at(20),
            registered_at=at(20),
            registered_by=USER,
            source="CLASS_TEACHER",
            channel="IN_PERSON",
            told_by=PSY,
            types=("BULLYING",),
            words=f"{{p:{PSY}}} айтты.",
        ),
    ),
    levels=(
        LevelSet(
            id=LEVEL,
            case_id=CASE,
            level="R1",
            previous=None,
            set_at=at(20),
            set_by=USER,
            reason="Назар керек.",
            formulation=("құпия алаң", "көмек", "өзгеріс", "іс"),
        ),
    ),
    clocks=(
        clock(
            B04, "B04", 20, met_at=at(22), recorded_at=at(22), evidence="№ 12 хат", late_reason="Басшы сапарда болды."
        ),
        clock(B07, "B07", 22),
    ),
    contacts=(
        FollowUp(
            id=CONTACT,
            case_id=CASE,
            mode="safety",
            source="schedule",
            due_at=at(21),
            state="done",
            made_at=at(20),
            made_by=USER,
            ended_at=at(21, 9),
            note="Кездесу өтті.",
        ),
    ),
    stages=(StageSince(at=at(20), stage="REGISTERED"), StageSince(at=at(21), stage="PRIMARY")),
    documents=(
        Document(
            id=SCAN,
            owner_kind=OwnerKind.CASE,
            owner_id=CASE,
            title="Хат сканері",
            media_type="application/pdf",
            size=1000,
            sha256="9" * 64,
            added_at=at(21),
            added_by=USER,
        ),
    ),
)
RULES = Rules(
    basis={"B01": "506:7", "B04": "506:8", "B07": "506:9(2)"},
    registered_by="B01",
    sections={"quick": ("line",)},
)
ROWS = (NOTE, SESSION, ADDED, FIRST, SECOND, REFERRAL, LEVEL, B04, B07, CONTACT)


def a_dossier(items: tuple[str, ...] = (), **changes: object) -> Dossier:
    request = Request(
        id=RequestId("9" * 32),
        number="С-26-001",
        received_at=at(23),
        registered_at=at(23),
        registered_by=USER,
        office=OfficeKind.COMMISSIONER,
        sender="Аппарат",
        channel="PAPER",
        subject=Subject.CHILD,
        items=items,
    )
    known = {
        "children": (MIRAS,),
        "cases": (THE_CASE,),
        "people": PEOPLE,
        "survivors": {**{one: one for one in PEOPLE}, OLD: AIGERIM},
        "students": STUDENTS,
        "relations": (Relation(id="rel", person_id=MIRAS, other_id=MOTHER, kind="PARENT"),),
        "positions": {PSY: "PSY"},
        "makeup": ((Traits(age_band="13-15", grade_band="7-9", sex="m", language="kk"), 30),),
        **changes,
    }
    return Dossier(request=request, school=School(name_kk="мектеп", name_ru="школа", region="71"), **known)  # type: ignore[arg-type]


def redacted(
    profile: Profile, items: tuple[str, ...] = (), *, dossier: Dossier | None = None, seed: str = SEED, **chosen: object
) -> Redacted:
    """`items` are named by the letter and allowed by the head."""
    known = {"cases": (CASE,), "items": dict.fromkeys(items, "рұқсат"), **chosen}
    choices = Choices(profile=profile, **known)  # type: ignore[arg-type]
    allowance = Allowance(choices=choices, in_letter=frozenset(items))
    return redact(dossier or a_dossier(items), choices, seed=seed, made_on=MADE_ON, rules=RULES, allowance=allowance)


def with_text(*rows: str, unread: tuple[str, ...] = ()) -> dict[str, Any]:
    """Choices that give these rows as text, read but for `unread`."""
    return {"shares": dict.fromkeys(rows, Share.TEXT), "read": tuple(row for row in rows if row not in unread)}


def changed(**changes: object) -> CaseDossier:
    return replace(THE_CASE, **changes)  # type: ignore[arg-type]
