"""counsellor-cli package make: an answer to a request, chosen, approved and sealed under the gates of the window.

Nothing of a child stands on the command line: cases are named by number, texts are read with ``--show``.
"""

import argparse
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from counsellor_app.console.answer import Answer
from counsellor_app.console.opening import at_work
from counsellor_app.console.requests import cases_by_number, request_by_number
from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import DisclosureId, PersonId, RequestId
from counsellor_app.domain.names import cleaned, split
from counsellor_app.exchange.package.disk import appearing, read_limited
from counsellor_app.exchange.package.key_files import read_public_key_of
from counsellor_app.exchange.package_data_json import encode
from counsellor_app.security.sealing import PUBLIC, read_public_key
from counsellor_app.services.approvals import AddHead, ApproveAnswer
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.house import Services
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey, OfficeKeyLine
from counsellor_app.services.preview_types import Preview

MOST_SIGNATURE = 512 * 1024  # bytes of a signature made outside, as text or not


def make(arguments: argparse.Namespace) -> Answer:
    """Each step can be a run of its own: choices, key and approval are kept in the file between runs."""
    with at_work(arguments) as services:
        request_id = request_by_number(services, arguments.request)
        key = _key(services, request_id, arguments)
        choices = _choices(services, request_id, arguments, key.key.id)
        services.previews.save(request_id, choices)
        preview = services.previews.preview(request_id, choices)
        if arguments.show:
            return _shown(preview)
        if arguments.approved_by:
            _approve(services, request_id, preview, arguments)
        if arguments.manifest is not None:
            return _manifest(services, request_id, arguments.manifest)
        return _sealed(services, request_id, arguments)


def _key(services: Services, request_id: RequestId, arguments: argparse.Namespace) -> OfficeKeyLine:
    """Of the office that asks. A new one is kept; it is used only when somebody compared its words."""
    to: str = arguments.to
    key = read_public_key(to) if to.startswith(PUBLIC) else read_public_key_of(Path(to))
    listed = services.keys.keys()
    if all(line.key.key != key for line in listed):
        request = services.requests.view(request_id).request
        services.keys.add(AddOfficeKey(office=request.office, name=request.sender, key=key))
    found = _line(services, key)
    if arguments.confirmed_with and found.key.confirmed_at is None:
        services.keys.confirm(ConfirmOfficeKey(id=found.key.id, with_whom=arguments.confirmed_with))
        found = _line(services, key)
    return found


def _line(services: Services, key: str) -> OfficeKeyLine:
    listed = services.keys.keys()
    return next(line for line in listed if line.key.key == key)


def _choices(services: Services, request_id: RequestId, arguments: argparse.Namespace, key_id: str) -> Choices:
    """What is given on the command line over what was chosen before. Text that nobody read leaves as a line."""
    kept = services.previews.draft(request_id).choices
    choices = replace(
        kept,
        profile=Profile(arguments.profile),
        cases=cases_by_number(services, arguments.case) or kept.cases,
        period_from=_day(arguments.period_from) or kept.period_from,
        period_until=_day(arguments.period_until) or kept.period_until,
        months=arguments.months,
        items=_pairs(arguments.item, "items"),
        accepted=_pairs(arguments.accept, "accepted"),
        key_id=key_id,
    )
    entries = services.previews.preview(request_id, choices).entries
    if arguments.texts_read:
        return replace(choices, read=tuple(entry.id for entry in entries))
    unread = {entry.id: Share.LINE for entry in entries if entry.needs_reading}
    return replace(choices, shares=choices.shares | unread)


def _approve(services: Services, request_id: RequestId, preview: Preview, arguments: argparse.Namespace) -> None:
    """Somebody of the staff, known already or written down now."""
    today = local_day(services.session.now(), services.session.zone)
    services.approvals.approve(
        ApproveAnswer(
            request_id=request_id,
            content_hash=preview.content_hash,
            approved_by=_head(services, arguments.approved_by),
            position=arguments.position,
            approved_on=_day(arguments.approved_on) or today,
            items=tuple(arguments.allow),
        )
    )


def _head(services: Services, typed_name: str) -> PersonId:
    name = cleaned(typed_name)
    for line in services.approvals.heads():
        if fold(line.name) == fold(name):
            return line.person_id
    parts = split(name)
    command = AddHead(surname=parts.surname, given=parts.given, patronymic=parts.patronymic)
    return PersonId(services.approvals.add_head(command).new_id or "")


def _manifest(services: Services, request_id: RequestId, file: Path) -> Answer:
    """To be signed outside; the next run with ``--national-signature`` seals exactly these bytes."""
    data = services.disclosures.manifest(request_id)
    with appearing(file.absolute()) as opened:
        opened.write(data)
    return Answer(facts={"manifest": str(file), "bytes": len(data)}, lines=[f"{file}  {len(data)} bytes"])


def _sealed(services: Services, request_id: RequestId, arguments: argparse.Namespace) -> Answer:
    signature = arguments.national_signature
    command = SealAnswer(
        request_id=request_id,
        target=arguments.out.absolute(),
        national_signature=read_limited(signature, MOST_SIGNATURE) if signature else None,
    )
    disclosure_id = DisclosureId(services.disclosures.seal(command).new_id or "")
    row = services.disclosures.view(disclosure_id).disclosure
    facts: dict[str, Any] = {
        "number": row.number,
        "package": row.id,
        "file": str(arguments.out),
        "profile": row.profile.value,
        "content_sha256": row.content_hash,
        "manifest_sha256": row.manifest_hash,
        "sealed_sha256": row.sealed_hash,
        "recipients": [{"name": name, "key": key, "role": role} for name, key, role in row.recipients],
        "withheld": [{"item": item, "reason": reason} for item, reason in row.withheld],
        "files": [{"path": path, "size": size, "sha256": sha256} for path, size, sha256 in row.files],
    }
    lines = [
        f"{row.number}  {arguments.out}",
        f"sealed   sha256 {row.sealed_hash}",
        f"manifest sha256 {row.manifest_hash}",
    ]
    lines += [f"{path}  {size}  {sha256}" for path, size, sha256 in row.files]
    return Answer(facts=facts, lines=lines)


def _shown(preview: Preview) -> Answer:
    """Everything that would leave, and what it was stopped for."""
    facts = {
        "content_sha256": preview.content_hash,
        "findings": [{"key": each.key, "kind": each.kind.value, "place": each.place} for each in preview.findings],
        "not_read": [
            {"id": each.id, "kind": each.kind, "day": each.day} for each in preview.entries if each.needs_reading
        ],
        "data": json.loads(encode(preview.data)),
    }
    lines = json.dumps(facts["data"], ensure_ascii=False, indent=1).splitlines()
    lines += [f"finding  {each.key}  {each.kind.value}  {each.place}" for each in preview.findings]
    return Answer(facts=facts, lines=[*lines, f"content sha256 {preview.content_hash}"])


def _pairs(given: list[str], name: str) -> dict[str, str]:
    """``CODE=REASON``; RuleBroken("reason-missing") without one."""
    pairs = {code: reason.strip() for code, _, reason in (each.partition("=") for each in given)}
    if not all(pairs.values()):
        raise RuleBroken("reason-missing", field=name)
    return pairs


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
