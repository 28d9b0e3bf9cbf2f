"""The disclosure register on paper: who asked, what left, to whom, how; every line as the record has it."""

from datetime import date

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.packs import CodeList
from counsellor_app.documents.disclosure_register import DisclosureRegister, DisclosureRow, disclosure_register
from counsellor_app.documents.render import words
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Approval, Disclosure, DisclosureEvent, EventKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.requests import Request
from counsellor_app.services.answer_letters import key_words
from counsellor_app.services.session import Session
from counsellor_app.store.request_lists import full_names
from counsellor_app.store.unit import Unit


def register_pdf(session: Session, language: str, first_day: date, last_day: date) -> bytes:
    """Packages sealed on these days, both included, oldest first. RuleBroken("period-backwards")."""
    if last_day < first_day:
        raise RuleBroken("period-backwards", field="last_day")
    with session.store.read() as unit:
        school = unit.schools.find("school")
        names = [school.name_kk, school.name_ru] if school else ["", ""]
        own, other = names if language == "kk" else names[::-1]
        register = DisclosureRegister(
            first_day=first_day,
            last_day=last_day,
            printed_on=local_day(unit.now, session.zone),
            school=own or other,
            bin=(school.bin or "") if school else "",
            rows=tuple(
                _row(unit, session, package, language)
                for package in reversed(unit.disclosures.newest_first())
                if first_day <= local_day(package.sealed_at, session.zone) <= last_day
            ),
        )
    return disclosure_register(register, language, demo=session.demo)


def _row(unit: Unit, session: Session, package: Disclosure, language: str) -> DisclosureRow:
    pack = session.content.disclosure
    request, approval = unit.requests.get(package.request_id), unit.approvals.get(package.approval_id)
    events = unit.disclosure_events.of(package.id)
    name, spoken = key_words(package, language)
    withheld = (
        f"{pack.item_words(item).of(language)}: {pack.word(DisclosureList.WITHHELD_REASON, reason).of(language)}"
        for item, reason in package.withheld
    )
    return DisclosureRow(
        number=package.number,
        sealed_on=local_day(package.sealed_at, session.zone),
        asked_by=_asked_by(request),
        ground=package.ground,
        profile=pack.word(DisclosureList.PROFILE, package.profile).of(language),
        given=_given(package, language),
        withheld="\n".join(withheld),
        recipient="\n".join(part for part in (name, " ".join(spoken)) if part),
        handed_over=_told(session, events, EventKind.HANDED_OVER, language),
        receipt=_told(session, events, EventKind.RECEIPT, language),
        manifest_hash=package.manifest_hash,
        sealed_hash=package.sealed_hash,
        approved_by=_approved_by(unit, approval),
    )


def _asked_by(request: Request) -> str:
    day = f"{request.letter_on:%d.%m.%Y}" if request.letter_on else ""
    letter = ", ".join(part for part in (f"№ {request.outside_number}" if request.outside_number else "", day) if part)
    return "\n".join(part for part in (request.sender, letter, request.number) if part)


def _given(package: Disclosure, language: str) -> str:
    said = words("disclosure_register", language)["given"]
    counts = {"fields": package.fields, "entries": package.entries, "files": package.files}
    return "\n".join(said[name].format(count=len(items)) for name, items in counts.items())


def _told(session: Session, events: tuple[DisclosureEvent, ...], kind: EventKind, language: str) -> str:
    lines = []
    for event in events:
        if event.kind is kind:
            channel = session.content.word(CodeList.CHANNEL, event.channel).of(language) if event.channel else ""
            number = f"№ {event.outside_number}" if event.outside_number else ""
            lines.append(", ".join(part for part in (f"{event.on_day:%d.%m.%Y}", channel, number) if part))
    return "\n".join(lines)


def _approved_by(unit: Unit, approval: Approval) -> str:
    name = full_names(unit, (approval.approved_by,))[approval.approved_by]
    return ", ".join((name, approval.position, f"{approval.approved_on:%d.%m.%Y}"))
