"""What the letters to an office say, gathered from the record; `documents.letters` draws them."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.documents.letters import Alternative, Enclosure, LetterFacts, LetterKind, Withheld, letter
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Approval, Disclosure, Profile
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.domain.packages import RecipientRole, file_name
from counsellor_app.domain.requests import Request, Subject
from counsellor_app.security.fingerprint import of_key
from counsellor_app.services.answer_gates import refused_of
from counsellor_app.services.disclosure_preview import PreviewService
from counsellor_app.services.session import Session
from counsellor_app.store.request_lists import full_names
from counsellor_app.store.unit import Unit

Pairs = tuple[tuple[str, str], ...]  # item code, reason code


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """What goes with the letter: a package that was sealed, or the answer as it is being prepared."""

    profile: Profile | None = None
    period_from: date | None = None
    period_until: date | None = None
    withheld: Pairs = ()
    package: Disclosure | None = None


def letter_pdf(
    session: Session, previews: PreviewService, request_id: RequestId, kind: LetterKind, language: str
) -> bytes:
    """RuleBroken("letter-nothing-refused") for a refusal of nothing."""
    with session.store.read() as unit:
        request = unit.requests.get(request_id)
        packages = unit.disclosures.of(request_id)
    if kind is LetterKind.REFUSAL:
        sent = _Sent(withheld=request.refusals)
    elif packages:
        sent = _of_package(packages[-1])
    else:
        sent = _of_draft(previews, request)
    refused = _refused(request, kind, sent.withheld)
    if kind is not LetterKind.COVERING and not refused:
        raise RuleBroken("letter-nothing-refused", field="kind")
    with session.store.read() as unit:
        facts = _facts(unit, session, request, kind, language, sent, refused)
    return letter(facts, language, demo=session.demo)


def key_words(package: Disclosure, language: str) -> tuple[str, tuple[str, ...]]:
    """Whose key the package is sealed to, and its eight words."""
    for name, key, role in package.recipients:
        if role == RecipientRole.OFFICE:
            return name, of_key(key).words[language]
    return "", ()


def _facts(
    unit: Unit,
    session: Session,
    request: Request,
    kind: LetterKind,
    language: str,
    sent: _Sent,
    refused: Pairs,
) -> LetterFacts:
    school, approval = unit.schools.find("school"), _approval(unit, request, sent)
    user = unit.users.find(session.user_id)
    asked = [each for each in (approval and approval.approved_by, user and user.person_id, request.signed_by) if each]
    names = full_names(unit, asked)
    recipient, spoken = key_words(sent.package, language) if sent.package else ("", ())
    return LetterFacts(
        kind=kind,
        school_kk=school.name_kk if school else "",
        school_ru=school.name_ru if school else "",
        bin=(school.bin or "") if school else "",
        address=school.address if school else "",
        made_on=local_day(unit.now, session.zone),
        addressee=request.sender,
        addressee_person=_name(names, request.signed_by),
        outside_number=request.outside_number,
        letter_on=request.letter_on,
        our_number=request.number,
        profile=sent.profile,
        period_from=sent.period_from,
        period_until=sent.period_until,
        withheld=_worded(session, refused, language),
        ground=request.legal_ground,
        explanation=request.refusal_words if kind is LetterKind.REFUSAL else "",
        alternatives=_instead(request, kind, sent.profile, refused),
        enclosures=_enclosures(sent.package),
        manifest_hash=sent.package.manifest_hash if sent.package else "",
        recipient=recipient,
        key_words=spoken,
        signer_position=approval.position if approval else "",
        signer_name=_name(names, approval.approved_by if approval else None),
        executor_name=_name(names, user.person_id if user else None),
    )


def _of_package(package: Disclosure) -> _Sent:
    return _Sent(
        profile=package.profile,
        period_from=package.period_from,
        period_until=package.period_until,
        withheld=package.withheld,
        package=package,
    )


def _of_draft(previews: PreviewService, request: Request) -> _Sent:
    choices = previews.draft(request.id).choices
    data = previews.preview(request.id, choices).data
    return _Sent(
        profile=choices.profile,
        period_from=choices.period_from,
        period_until=choices.period_until,
        withheld=tuple((each.item, each.reason) for each in data.withheld),
    )


def _refused(request: Request, kind: LetterKind, withheld: Pairs) -> Pairs:
    """Of what is withheld, what the letter had asked for; everything where all was refused."""
    if kind is LetterKind.REFUSAL:
        return withheld
    return () if kind is LetterKind.COVERING else refused_of(request, withheld)


def _approval(unit: Unit, request: Request, sent: _Sent) -> Approval | None:
    """Whoever approved the package signs the letter; for a refusal there may be nobody yet."""
    if sent.package is not None:
        return unit.approvals.get(sent.package.approval_id)
    known = unit.approvals.of(request.id)
    return known[-1] if known else None


def _worded(session: Session, pairs: Pairs, language: str) -> tuple[Withheld, ...]:
    pack = session.content.disclosure
    return tuple(
        Withheld(
            item=pack.item_words(item).of(language),
            reason=pack.word(DisclosureList.WITHHELD_REASON, reason).of(language),
        )
        for item, reason in pairs
    )


def _instead(request: Request, kind: LetterKind, profile: Profile | None, refused: Pairs) -> tuple[Alternative, ...]:
    """What the office may ask for in place of what it does not get: less, or the same with a ground."""
    if kind is LetterKind.COVERING:
        return ()
    found = []
    if kind is LetterKind.REFUSAL:
        found.append(Alternative.STATISTICS)
        if request.subject is Subject.CHILD:
            found.append(Alternative.DEIDENTIFIED)
    reasons = {reason for _, reason in refused}
    if reasons & {"NO_GROUND", "NOT_IN_LETTER", "NOT_ALLOWED_BY_HEAD"} or profile is Profile.DEIDENTIFIED:
        found.append(Alternative.NAMED_ITEMS)
    if request.subject is Subject.CHILD:
        found.append(Alternative.CONSENT)
    return tuple(found)


def _enclosures(package: Disclosure | None) -> tuple[Enclosure, ...]:
    if package is None:
        return ()
    return (Enclosure(name=file_name(package.id), sha256=package.sealed_hash),)


def _name(names: dict[PersonId, str], person_id: PersonId | None) -> str:
    return names.get(person_id, "") if person_id else ""
