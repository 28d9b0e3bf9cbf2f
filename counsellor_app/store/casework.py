"""Referrals, incidents, cases, levels, follow-ups and clocks: one gateway per word."""

from counsellor_app.domain.cases import CaseFile, LevelSet
from counsellor_app.domain.ids import CaseId, IncidentId, PersonId, ReferralId
from counsellor_app.domain.record import BackupRow, ClockRow, CrisisRun, FollowUp, School, Setting
from counsellor_app.domain.referrals import (
    CaseIncident,
    CaseReferral,
    Incident,
    IncidentRole,
    Referral,
    ReferralPerson,
)
from counsellor_app.store.gateway import Gateway


class Schools(Gateway[School]):
    table = "school"
    kind = School


class Settings(Gateway[Setting]):
    table = "setting"
    kind = Setting


class Referrals(Gateway[Referral]):
    table = "referral"
    kind = Referral

    def of_case(self, case_id: CaseId) -> tuple[Referral, ...]:
        return tuple(
            self.where("id IN (SELECT referral_id FROM case_referral WHERE case_id = ?) ORDER BY received_at", case_id)
        )


class ReferralPeople(Gateway[ReferralPerson]):
    table = "referral_person"
    kind = ReferralPerson

    def of(self, referral_id: ReferralId) -> tuple[ReferralPerson, ...]:
        return tuple(self.where("referral_id = ? ORDER BY id", referral_id))


class Incidents(Gateway[Incident]):
    table = "incident"
    kind = Incident

    def of_case(self, case_id: CaseId) -> tuple[Incident, ...]:
        return tuple(
            self.where("id IN (SELECT incident_id FROM case_incident WHERE case_id = ?) ORDER BY day, id", case_id)
        )


class IncidentRoles(Gateway[IncidentRole]):
    table = "incident_role"
    kind = IncidentRole

    def of(self, incident_id: IncidentId) -> tuple[IncidentRole, ...]:
        return tuple(self.where("incident_id = ? ORDER BY id", incident_id))


class Cases(Gateway[CaseFile]):
    table = "case_file"
    kind = CaseFile

    def by_number(self, number: str) -> CaseFile | None:
        return next(self.where("number = ?", number), None)

    def of_student(self, person_id: PersonId) -> tuple[CaseFile, ...]:
        return tuple(self.where("student_id = ? ORDER BY opened_at", person_id))


class CaseReferrals(Gateway[CaseReferral]):
    table = "case_referral"
    kind = CaseReferral


class CaseIncidents(Gateway[CaseIncident]):
    table = "case_incident"
    kind = CaseIncident


class Levels(Gateway[LevelSet]):
    table = "level"
    kind = LevelSet

    def of_case(self, case_id: CaseId) -> tuple[LevelSet, ...]:
        """Oldest first."""
        return tuple(self.where("case_id = ? ORDER BY set_at, n", case_id))


class FollowUps(Gateway[FollowUp]):
    table = "followup"
    kind = FollowUp

    def of_case(self, case_id: CaseId) -> tuple[FollowUp, ...]:
        return tuple(self.where("case_id = ? ORDER BY coalesce(due_at, due_on), id", case_id))

    def open_of_case(self, case_id: CaseId) -> tuple[FollowUp, ...]:
        return tuple(f for f in self.of_case(case_id) if f.state == "open")


class Clocks(Gateway[ClockRow]):
    table = "clock"
    kind = ClockRow

    def of_case(self, case_id: CaseId) -> tuple[ClockRow, ...]:
        return tuple(self.where("case_id = ? ORDER BY coalesce(due_at, due_on), rule", case_id))

    def running(self) -> tuple[ClockRow, ...]:
        return tuple(self.where("met_at IS NULL AND cancelled_at IS NULL ORDER BY coalesce(due_at, due_on)"))


class CrisisRuns(Gateway[CrisisRun]):
    table = "crisis_run"
    kind = CrisisRun

    def of_case(self, case_id: CaseId) -> tuple[CrisisRun, ...]:
        """Oldest first."""
        return tuple(self.where("case_id = ? ORDER BY started_at, id", case_id))


class Backups(Gateway[BackupRow]):
    table = "backup"
    kind = BackupRow

    def last(self) -> BackupRow | None:
        return next(self.where("1 ORDER BY at DESC LIMIT 1"), None)
