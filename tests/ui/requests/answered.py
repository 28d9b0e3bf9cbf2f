"""An answer made past the window: what its pages then show."""

from pathlib import Path

import pyrage

from counsellor_app.domain.disclosure import Choices, Profile
from counsellor_app.domain.ids import DisclosureId, RequestId
from counsellor_app.domain.requests import OfficeKind
from counsellor_app.services.approvals import ApproveAnswer
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from tests.services.answer_house import TODAY, AnswerHouse

IDENTITY = pyrage.x25519.Identity.from_str("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")


def a_key(house: AnswerHouse, *, is_compared: bool = True, name: str = "Управление") -> str:
    """The office's key, its words compared."""
    keys = house.services.keys
    command = AddOfficeKey(office=OfficeKind.AUTHORITY, name=name, key=str(IDENTITY.to_public()))
    key_id = keys.add(command).new_id or ""
    if is_compared:
        keys.confirm(ConfirmOfficeKey(id=key_id, with_whom="А. Серикова, по телефону"))
    return key_id


def a_disclosure(house: AnswerHouse, request_id: RequestId | None = None, target: Path | None = None) -> DisclosureId:
    """Numbers for a period, sealed."""
    services = house.services
    request_id = request_id or house.request()
    draft = services.previews.draft(request_id).choices
    choices = Choices(
        profile=Profile.STATISTICS,
        period_from=draft.period_from,
        period_until=draft.period_until,
        key_id=a_key(house),
    )
    services.previews.save(request_id, choices)
    approve(house, request_id)
    command = SealAnswer(request_id=request_id, target=target or house.folder / "pana-test.zip.age")
    return DisclosureId(services.disclosures.seal(command).new_id or "")


def approve(house: AnswerHouse, request_id: RequestId) -> None:
    services = house.services
    choices = services.previews.draft(request_id).choices
    command = ApproveAnswer(
        request_id=request_id,
        content_hash=services.previews.preview(request_id, choices).content_hash,
        approved_by=house.head,
        position="директор",
        approved_on=TODAY,
        items=tuple(choices.items),
    )
    services.approvals.approve(command)
