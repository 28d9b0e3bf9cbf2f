"""All that a counsellor can do, made once when a file is opened."""

from dataclasses import dataclass

from counsellor_app.content.library import Content
from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.clock import Now, utc_now
from counsellor_app.domain.ids import NewId, uuid7
from counsellor_app.services.approvals import ApprovalService
from counsellor_app.services.backups import BackupService
from counsellor_app.services.cases import CaseService
from counsellor_app.services.clocks import ClockService
from counsellor_app.services.crisis import CrisisService
from counsellor_app.services.disclosure_preview import PreviewService
from counsellor_app.services.disclosures import DisclosureService
from counsellor_app.services.documents import DocumentService
from counsellor_app.services.entries import EntryService
from counsellor_app.services.followups import FollowUpService
from counsellor_app.services.incidents import IncidentService
from counsellor_app.services.levels import LevelService
from counsellor_app.services.office_keys import OfficeKeyService
from counsellor_app.services.prevention import PreventionService
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.requests import RequestService
from counsellor_app.services.roster import RosterService
from counsellor_app.services.school import SchoolService
from counsellor_app.services.sealing_leftovers import tidy
from counsellor_app.services.search import SearchService
from counsellor_app.services.session import Session
from counsellor_app.services.statistics import StatisticsService
from counsellor_app.services.students import StudentService
from counsellor_app.services.today import TodayService
from counsellor_app.services.vault import OpenVault
from counsellor_app.store.unit import Ground, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    session: Session
    students: StudentService
    roster: RosterService
    referrals: ReferralService
    incidents: IncidentService
    cases: CaseService
    entries: EntryService
    levels: LevelService
    followups: FollowUpService
    clocks: ClockService
    today: TodayService
    search: SearchService
    school: SchoolService
    crisis: CrisisService
    backups: BackupService
    documents: DocumentService
    requests: RequestService
    keys: OfficeKeyService
    approvals: ApprovalService
    disclosures: DisclosureService
    prevention: PreventionService
    statistics: StatisticsService
    previews: PreviewService


def open_house(vault: OpenVault, content: Content, *, now: Now = utc_now, new_id: NewId | None = None) -> Services:
    """Every service over this open file. Time and ids come in, so that a test or a demo can repeat them."""
    fresh = new_id or (lambda: uuid7(now()))
    ground = Ground(
        connection=vault.connection,
        now=now,
        new_id=fresh,
        actor=vault.user_id,
        sign=vault.sign,
        anchor=vault.anchor,
        fold=fold,
    )
    session = Session(
        store=Store(ground), content=content, now=now, new_id=fresh, user_id=vault.user_id, demo=vault.demo
    )
    tidy(session)
    previews = PreviewService(session)
    return Services(
        session=session,
        students=StudentService(session),
        roster=RosterService(session),
        referrals=ReferralService(session),
        incidents=IncidentService(session),
        cases=CaseService(session),
        entries=EntryService(session),
        levels=LevelService(session),
        followups=FollowUpService(session),
        clocks=ClockService(session),
        today=TodayService(session),
        search=SearchService(session),
        school=SchoolService(session),
        crisis=CrisisService(session),
        backups=BackupService(session, vault),
        documents=DocumentService(session),
        requests=RequestService(session),
        keys=OfficeKeyService(session, vault),
        approvals=ApprovalService(session, previews),
        disclosures=DisclosureService(session, vault, previews),
        prevention=PreventionService(session),
        statistics=StatisticsService(session),
        previews=previews,
    )
