"""One school of a region: an invented file, a letter of an office answered from it, down to the sealed package."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from counsellor_app.content.library import load_content
from counsellor_app.documents.report import report
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.ids import CaseId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.approvals import AddHead, ApproveAnswer
from counsellor_app.services.demo import DAY, DemoPlan
from counsellor_app.services.demo_school import DemoSchool
from counsellor_app.services.demo_vault import PASSPHRASE, make_demo_vault
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from counsellor_app.services.request_commands import RegisterRequest
from counsellor_app.services.vault_place import VaultPlace
from tests.exchange.region import Example

OFFICE = "Комитет по охране прав детей"
STUDENTS, CASES, NOTES = 120, 36, 72
LETTER = RegisterRequest(
    received_at=DAY - timedelta(hours=20),
    office=OfficeKind.COMMISSIONER,
    sender=OFFICE,
    channel="ESEDO",
    subject=Subject.STATISTICS,
    outside_number="04-000",
    letter_on=date(2026, 11, 20),
    period_from=date(2026, 9, 1),
    period_until=date(2026, 11, 20),
    legal_ground="Закон РК «О правах ребёнка», статья 7-2, как указано в письме",
    items=("STATISTICS",),
    due_on=date(2026, 12, 1),
)
ABOUT_A_CHILD = replace(
    LETTER,
    subject=Subject.CHILD,
    outside_number="04-000/2",
    period_from=None,
    period_until=None,
    items=("CASE_TIMELINE", "INCIDENTS", "NOTICES", "LEVELS", "MEASURES"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What one school is to do. `keys`: of the office that asks. `with_case`: a de-identified case, too."""

    number: int
    region: str
    seed: int
    keys: tuple[str, ...]
    with_case: bool
    folder: Path


@dataclass(slots=True, kw_only=True)
class Made:
    """`seconds`: spent on the file and on the answers. `kept_back`: rows whose text the linter stopped."""

    number: int
    files: list[str] = field(default_factory=list)
    seconds: tuple[float, float] = (0.0, 0.0)
    kept_back: int = 0


def send_answers(order: Order) -> Made:
    """Packages of one school, in `order.folder`; its file is thrown away."""
    made = Made(number=order.number)
    begun = time.perf_counter()
    with a_school(DemoSchool(number=order.number, region=order.region), order.seed) as services:
        filled = time.perf_counter()
        made.files = [target.name for target in _answered(services, order, made)]
    made.seconds = (filled - begun, time.perf_counter() - filled)
    return made


@contextmanager
def a_school(school: DemoSchool, seed: int) -> Iterator[Services]:
    """Its file, open and thrown away afterwards."""
    plan = DemoPlan(students=STUDENTS, cases=CASES, notes=NOTES, seed=seed, school=school)
    content = load_content()
    with TemporaryDirectory() as place:
        vault = make_demo_vault(VaultPlace(Path(place) / "vault-00000001"), PASSPHRASE, content, now=DAY, plan=plan)
        try:
            yield open_house(vault, content, now=lambda: DAY)
        finally:
            vault.close()


def real_examples() -> tuple[Example, ...]:
    """What one school would answer in each profile, with its report: the size and the shape of real packages."""
    found = []
    with a_school(DemoSchool(number=1), seed=1) as services:
        case_id, child = _a_case(services)
        request_id = _register(services, replace(ABOUT_A_CHILD, people=(child,)))
        for profile in Profile:
            cases = () if profile is Profile.STATISTICS else (case_id,)
            choices = Choices(profile=profile, cases=cases)
            entries = services.previews.preview(request_id, choices).entries
            choices = replace(choices, read=tuple(entry.id for entry in entries))
            data = services.previews.preview(request_id, choices).data
            found.append(Example(data, report(data)))
    return tuple(found)


def _answered(services: Services, order: Order, made: Made) -> Iterator[Path]:
    head = PersonId(services.approvals.add_head(AddHead(surname="Сүлейменова", given="Әлия")).new_id or "")
    for key in order.keys:
        key_id = services.keys.add(AddOfficeKey(office=LETTER.office, name=OFFICE, key=key)).new_id or ""
        services.keys.confirm(ConfirmOfficeKey(id=key_id, with_whom="по телефону с бланка письма"))
        request_id = _register(services, LETTER)
        services.previews.save(request_id, replace(services.previews.draft(request_id).choices, key_id=key_id))
        yield _sealed(services, request_id, head, order.folder)
        if order.with_case:
            case_id, child = _a_case(services)
            request_id = _register(services, replace(ABOUT_A_CHILD, people=(child,)))
            choices = Choices(profile=Profile.DEIDENTIFIED, cases=(case_id,), key_id=key_id)
            made.kept_back += _read_through(services, request_id, choices)
            yield _sealed(services, request_id, head, order.folder)


def _register(services: Services, command: RegisterRequest) -> RequestId:
    return RequestId(services.requests.register(command).new_id or "")


def _a_case(services: Services) -> tuple[CaseId, PersonId]:
    """Of bullying, which has incidents, some weeks old, so that most of its terms are over."""
    rows = sorted(services.cases.list(), key=lambda row: row.opened_at)
    of_bullying = [row.id for row in rows if "BULLYING" in row.types]
    case_id = of_bullying[len(of_bullying) // 2]
    return case_id, services.cases.page(case_id).case.student_id


def _read_through(services: Services, request_id: RequestId, choices: Choices) -> int:
    """Every text is read; one that the linter stops at leaves as a line. Answers how many those were."""
    entries = services.previews.preview(request_id, choices).entries
    choices = replace(choices, read=tuple(entry.id for entry in entries if entry.needs_reading))
    entries = services.previews.preview(request_id, choices).entries
    stopped = {entry.id: Share.LINE for entry in entries if entry.findings}
    services.previews.save(request_id, replace(choices, shares=stopped))
    return len(stopped)


def _sealed(services: Services, request_id: RequestId, head: PersonId, folder: Path) -> Path:
    preview = services.previews.preview(request_id, services.previews.draft(request_id).choices)
    command = ApproveAnswer(
        request_id=request_id,
        content_hash=preview.content_hash,
        approved_by=head,
        position="Директор",
        approved_on=local_day(DAY),
    )
    services.approvals.approve(command)
    target = folder / f"pana-{preview.package_id}.zip.age"
    services.disclosures.seal(SealAnswer(request_id=request_id, target=target))
    return target
