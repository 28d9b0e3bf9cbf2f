"""The slip that whoever told us takes away: number, day, who received it (article 64 APPK). No child, no matter."""

from pathlib import Path

from counsellor_app.content.packs import CodeList
from counsellor_app.documents.papers import ReferralSlip
from counsellor_app.domain.ids import ReferralId
from counsellor_app.services.papers import save_referral_slip
from counsellor_app.services.session import Session


def referral_slip(session: Session, referral_id: ReferralId, language: str) -> ReferralSlip:
    with session.store.read() as unit:
        referral = unit.referrals.get(referral_id)
        user = unit.users.find(referral.registered_by)
        receiver = unit.people.find(user.person_id) if user else None
        school = unit.schools.find("school")
    names = (school.name_kk, school.name_ru) if school else ("", "")
    own, other = names if language == "kk" else (names[1], names[0])
    return ReferralSlip(
        number=referral.number,
        received_at=referral.received_at,
        receiver=receiver.full_name() if receiver else "",
        position=session.content.word(CodeList.BODY, user.position).of(language) if user else "",
        school=own or other,
        bin=(school.bin or "") if school else "",
    )


def save_slip(session: Session, referral_id: ReferralId, file: Path, language: str) -> None:
    """Two copies on one page, as a PDF; the audit knows that it was made. DISK_FULL and its like as Trouble."""
    save_referral_slip(file, referral_slip(session, referral_id, language), language, demo=session.demo)
    session.store.note("slip-printed", referral_id)
