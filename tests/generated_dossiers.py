"""Cases of nobody, as a vault would hold them: entries, incidents, terms, documents, choices made at random."""

from datetime import date, timedelta

from counsellor_app.domain.allowance import Item
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
)
from counsellor_app.domain.people import PersonKind
from counsellor_app.domain.record import ClockRow, FollowUp, School
from counsellor_app.domain.referrals import Incident, IncidentRole, Precision, Referral
from counsellor_app.domain.requests import OfficeKind, Request, Subject
from tests.generated_people import START, USER, Crowd

MADE_ON = date(2026, 11, 24)
ITEMS = tuple(item.value for item in Item if item is not Item.OTHER)
ROLES = ("INITIATOR", "ASSISTANT", "REINFORCER", "BYSTANDER", "DEFENDER", "STAFF")


class World(Crowd):
    """Everybody and everything of one generated file."""

    def entry(self, case_id: CaseId, earlier: list[Entry]) -> Entry:
        rng, at = self.rng, self.moment()
        amends = rng.choice(earlier).id if earlier and rng.random() < 0.1 else None
        kind = rng.choice([k for k in EntryKind if k not in (EntryKind.ADDENDUM, EntryKind.CORRECTION)])
        template = rng.choice(("quick", "quick", "dap", "parent_contact", "risk"))
        return Entry(
            id=EntryId(self.new_id()),
            case_id=case_id,
            kind=EntryKind.CORRECTION if amends else kind,
            template="" if amends else template,
            service_at=at,
            started_at=at,
            signed_at=at + timedelta(minutes=5),
            signed_by=USER,
            sections={"reason": self.text(), "text": self.text()} if amends else {"line": self.text()},
            about=self.text() if rng.random() < 0.2 else "",
            late_reason=self.text() if rng.random() < 0.1 else "",
            amends=amends,
        )

    def incident(self, child: PersonId) -> tuple[Incident, tuple[IncidentRole, ...]]:
        rng, incident_id, at = self.rng, IncidentId(self.new_id()), self.moment()
        others = rng.sample(list(self.people), k=rng.randint(1, 4))
        roles = [(child, "TARGET"), *((person, rng.choice(ROLES)) for person in others if person != child)]
        incident = Incident(
            id=incident_id,
            day=at.date(),
            precision=rng.choice(list(Precision)),
            place=rng.choice(("CLASSROOM", "YARD", "")),
            kinds=("VERBAL",),
            words=self.text(),
            evidence=self.text() if rng.random() < 0.4 else "",
            written_at=at,
            written_by=USER,
        )
        played = (IncidentRole(id=self.new_id(), incident_id=incident_id, person_id=p, role=r) for p, r in roles)
        return incident, tuple(played)

    def clock(self, case_id: CaseId) -> ClockRow:
        rng, at = self.rng, self.moment()
        is_met = rng.random() < 0.7
        return ClockRow(
            id=ClockId(self.new_id()),
            case_id=case_id,
            rule=rng.choice(("B04", "B05", "B07", "V01")),
            pack_version="2026.1",
            calendar_version="1",
            event="info_received",
            started_at=at,
            due_on=(at + timedelta(days=1)).date(),
            met_at=at + timedelta(hours=rng.randint(1, 60)) if is_met else None,
            recorded_at=at + timedelta(hours=61) if is_met else None,
            evidence=self.text() if is_met else "",
            late_reason=self.text() if is_met and rng.random() < 0.4 else "",
        )

    def case(self, child: PersonId) -> CaseDossier:
        rng, case_id, opened = self.rng, CaseId(self.new_id()), self.moment()
        entries: list[Entry] = []
        for _ in range(rng.randint(1, 6)):
            entries.append(self.entry(case_id, entries))
        incidents = [self.incident(child) for _ in range(rng.randint(0, 3))]
        is_closed = rng.random() < 0.3
        contacts = [self._contact(case_id) for _ in range(rng.randint(0, 2))]
        return CaseDossier(
            case=CaseFile(
                id=case_id,
                number=f"26-{rng.randint(1, 999):03}",
                student_id=child,
                types=("BULLYING",),
                opened_at=opened,
                closed_at=opened + timedelta(days=20) if is_closed else None,
                outcome="STOPPED" if is_closed else "",
                closing_reason=self.text() if is_closed else "",
                stage="CLOSED" if is_closed else "SUPPORT",
                responsible=USER,
                level="R1",
            ),
            entries=tuple(sorted(entries, key=lambda entry: entry.service_at)),
            incidents=tuple(sorted((incident for incident, _ in incidents), key=lambda each: (each.day, each.id))),
            roles={incident.id: roles for incident, roles in incidents},
            referrals=(self._referral(),),
            levels=(self._level(case_id, "registered", "registered"), self._level(case_id, self.text(), "")),
            clocks=tuple(self.clock(case_id) for _ in range(rng.randint(0, 3))),
            contacts=tuple(contacts),
            stages=(StageSince(at=opened, stage="REGISTERED"), StageSince(at=opened, stage="SUPPORT")),
            documents=tuple(self._document(case_id, entries) for _ in range(rng.randint(0, 2))),
        )

    def _referral(self) -> Referral:
        at = self.moment()
        return Referral(
            id=ReferralId(self.new_id()),
            number=f"R26-{self.rng.randint(1, 999):03}",
            received_at=at,
            registered_at=at,
            registered_by=USER,
            source="CLASS_TEACHER",
            channel="IN_PERSON",
            told_by=self.rng.choice(list(self.people)),
            types=("BULLYING",),
            words=self.text(),
        )

    def _level(self, case_id: CaseId, reason: str, rule: str) -> LevelSet:
        return LevelSet(
            id=LevelId(self.new_id()),
            case_id=case_id,
            level=self.rng.choice(("R0", "R1", "R2")),
            previous=None,
            set_at=self.moment(),
            set_by=USER,
            reason=reason,
            rule=rule,
            formulation=tuple(self.text() for _ in range(4)) if not rule else (),
            evidence={"second-person": self.text()},
        )

    def _contact(self, case_id: CaseId) -> FollowUp:
        at = self.moment()
        return FollowUp(
            id=FollowUpId(self.new_id()),
            case_id=case_id,
            title=self.text(),
            mode="safety",
            source="hand",
            due_at=at,
            state="done",
            made_at=at,
            made_by=USER,
            ended_at=at,
            note=self.text(),
        )

    def _document(self, case_id: CaseId, entries: list[Entry]) -> Document:
        of_entry = self.rng.random() < 0.4
        return Document(
            id=DocumentId(self.new_id()),
            owner_kind=OwnerKind.ENTRY if of_entry else OwnerKind.CASE,
            owner_id=self.rng.choice(entries).id if of_entry else case_id,
            title=f"{self.leak()}, сурет" if self.rng.random() < self.leak_rate else self.story(),
            media_type="application/pdf",
            size=self.rng.randint(1, 10**6),
            sha256=f"{self.rng.getrandbits(256):064x}",
            added_at=self.moment(),
            added_by=USER,
        )

    def dossier(self) -> Dossier:
        rng = self.rng
        named = tuple(rng.sample(self.children, k=rng.randint(0, 2)))
        chosen = [*named, *rng.sample(self.children, k=1)]
        request = Request(
            id=RequestId(self.new_id()),
            number="С-26-001",
            received_at=START,
            registered_at=START,
            registered_by=USER,
            office=OfficeKind.COMMISSIONER,
            sender="Бала құқықтары жөніндегі уәкілдің аппараты",
            channel="PAPER",
            subject=Subject.CHILD,
            legal_ground="Закон РК № 345, ст. 7-2",
            outside_number="04-117/2026",
            items=tuple(rng.sample(ITEMS, k=rng.randint(0, len(ITEMS)))),
        )
        return Dossier(
            request=request,
            school=School(name_kk="№ 000 мектеп", name_ru="Школа № 000", region="71"),
            children=named,
            cases=tuple(self.case(child) for child in dict.fromkeys(chosen)),
            people=dict(self.people),
            survivors=dict(self.survivors),
            students=dict(self.students),
            relations=tuple(each for each in self.relations if each.person_id in named),
            positions={next(p.id for p in self.people.values() if p.kind is PersonKind.STAFF): "PSY"},
            makeup=self._makeup(),
        )

    def _makeup(self) -> tuple[tuple[Traits, int], ...]:
        rng = self.rng
        kinds = [
            Traits(age_band=a, grade_band=g, sex=s, language=w) for a, g in ZIPPED for s in "mf" for w in ("kk", "ru")
        ]
        return tuple((kind, rng.choice((0, 1, 3, 30))) for kind in kinds)

    def choices(self, dossier: Dossier, *, all_text: bool = False) -> Choices:
        """Random, or (`all_text`) everything that can be chosen as text and read."""
        rng = self.rng
        rows: list[str] = [case.case.id for case in dossier.cases]
        for case in dossier.cases:
            for kind in (case.entries, case.incidents, case.referrals, case.levels, case.clocks, case.contacts):
                rows += [each.id for each in kind]
        shares = {row: Share.TEXT if all_text else rng.choice(list(Share)) for row in rows}
        profile = rng.choice((Profile.DEIDENTIFIED, Profile.IDENTIFIED))
        return Choices(
            profile=profile,
            cases=tuple(case.case.id for case in dossier.cases),
            months=rng.random() < 0.3,
            shares=shares,
            read=tuple(row for row in rows if all_text or rng.random() < 0.8),
            items={item: "рұқсат" for item in ITEMS if rng.random() < 0.6},
            documents=tuple(document.id for case in dossier.cases for document in case.documents),
        )


ZIPPED = (("6-9", "0-4"), ("10-12", "5-6"), ("13-15", "7-9"), ("16-17", "10-12"), ("10-12", "0-4"), ("13-15", "5-6"))


def a_world(seed: int, *, leak_rate: float = 0.0) -> World:
    world = World(seed)
    world.leak_rate = leak_rate
    world.fill()
    return world
