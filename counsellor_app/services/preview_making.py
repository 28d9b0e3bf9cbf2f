"""Making one package: redaction, numbers, words, and the last look; nothing here reads the file."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.content.library import Content
from counsellor_app.domain.allowance import Allowance, Because, Item, named
from counsellor_app.domain.disclosure import NEVER, SENSITIVE, Choices, Finding
from counsellor_app.domain.dossier import Dossier
from counsellor_app.domain.ids import EntryId, PersonId
from counsellor_app.domain.lint_passages import leftovers, passages
from counsellor_app.domain.linter import Linter, Passage
from counsellor_app.domain.package_data import PackageData, RedactionOut, RequestOut, SchoolOut, WithheldOut
from counsellor_app.domain.pseudonyms import mark
from counsellor_app.domain.redaction import Redacted, redact
from counsellor_app.domain.redaction_rows import Rules
from counsellor_app.domain.redaction_texts import RowKind, TextPiece
from counsellor_app.exchange.package_data_json import encode
from counsellor_app.services.package_words import with_words
from counsellor_app.services.preview_types import Preview, PreviewEntry
from counsellor_app.services.statistics import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a package is made under. `officials`: who signed the letter; the office may be named by them."""

    content: Content
    rules: Rules
    linter: Linter
    seed: str = field(repr=False)
    package_id: str
    made_on: date
    is_demo: bool
    officials: frozenset[PersonId] = frozenset()


def make_preview(ground: Ground, dossier: Dossier, choices: Choices, answer: Answer | None) -> Preview:
    """`answer`: the numbers, in the profile of statistics."""
    pack = ground.content.disclosure
    allowance = Allowance(
        choices=choices,
        in_letter=named(dossier.request.items, about_child=bool(dossier.children)),
        sensitive=pack.sensitive | SENSITIVE,
        never=pack.never | NEVER,
    )
    redacted = redact(
        dossier, choices, seed=ground.seed, made_on=ground.made_on, rules=ground.rules, allowance=allowance
    )
    data = with_words(_data(ground, dossier, choices, redacted, answer), ground.content)
    found = _look(ground, data, redacted)
    accepted = tuple(each for each in found if _is_accepted(each, choices))
    return Preview(
        data=data,
        findings=tuple(each for each in found if each not in accepted),
        accepted=accepted,
        content_hash=hashlib.sha256(encode(data)).hexdigest(),
        names=_names(dossier, redacted),
        entries=tuple(_entry(ground, piece, redacted.cast.named) for piece in redacted.pieces),
        pseudonyms=tuple((person, key, kind.value) for person, key, kind in redacted.pseudonyms()),
        files=redacted.files,
        seed=ground.seed,
        package_id=ground.package_id,
    )


def _data(ground: Ground, dossier: Dossier, choices: Choices, redacted: Redacted, answer: Answer | None) -> PackageData:
    request, school = dossier.request, dossier.school
    first = answer.period.first if answer else choices.period_from
    last = answer.period.last if answer else choices.period_until
    return PackageData(
        package_id=ground.package_id,
        profile=choices.profile.value,
        made_on=ground.made_on.isoformat(),
        period_from=first.isoformat() if first else None,
        period_until=last.isoformat() if last else None,
        school=SchoolOut(
            name_kk=school.name_kk, name_ru=school.name_ru, bin=school.bin, region=school.region, kind=school.kind
        ),
        request=RequestOut(
            number=request.number,
            outside_number=request.outside_number,
            letter_on=request.letter_on.isoformat() if request.letter_on else None,
            office=request.office.value,
            sender=request.sender,
            subject=request.subject.value,
            due_on=request.due_on.isoformat() if request.due_on else None,
            items=request.items,
        ),
        ground=request.legal_ground,
        people=redacted.people,
        cases=redacted.cases,
        documents=redacted.documents,
        statistics=answer.out if answer else None,
        withheld=_withheld(redacted, answer),
        redactions=(*redacted.redactions, *_hidden(answer)),
        demo=ground.is_demo,
    )


def _withheld(redacted: Redacted, answer: Answer | None) -> tuple[WithheldOut, ...]:
    """Tables of which nothing may be given, because of what left before, are told too."""
    if answer is None or not answer.refused:
        return redacted.withheld
    known = {each.item for each in redacted.withheld}
    told = WithheldOut(item=Item.STATISTICS.value, reason=Because.SMALL_NUMBERS.value)
    return redacted.withheld if told.item in known else (*redacted.withheld, told)


def _hidden(answer: Answer | None) -> Iterator[RedactionOut]:
    if answer is None:
        return
    places = {table.id: f"statistics/tables/{n}" for n, table in enumerate(answer.out.tables)}
    counts = Counter((places.get(cell.table, "statistics"), cell.reason) for cell in answer.hidden)
    for (place, reason), count in counts.items():
        yield RedactionOut(place=place, kind="cell", reason=reason, count=count)


def _look(ground: Ground, data: PackageData, redacted: Redacted) -> tuple[Finding, ...]:
    """What was typed, with every pattern; then every other string of the file, for people of the record."""
    named = redacted.cast.named
    entries = {
        piece.place: EntryId(piece.decided.row.id)
        for piece in redacted.pieces
        if piece.place is not None and piece.decided.row.kind is RowKind.ENTRY
    }
    typed = tuple(passages(data, entries, named, ground.officials))
    return ground.linter.check((*typed, *leftovers(data, typed, named)))


def _is_accepted(finding: Finding, choices: Choices) -> bool:
    return not finding.blocks and bool(choices.accepted.get(finding.key, "").strip())


def _names(dossier: Dossier, redacted: Redacted) -> dict[str, str]:
    return {
        key: dossier.people[person].full_name() if person in dossier.people else ""
        for person, key, _ in redacted.pseudonyms()
    }


def _entry(ground: Ground, piece: TextPiece, named: frozenset[PersonId]) -> PreviewEntry:
    decided, row = piece.decided, piece.decided.row
    source = mark(ground.seed, row.id)
    texts = (
        Passage(
            place=section,
            saying=saying,
            source=source,
            entry_id=EntryId(row.id) if row.kind is RowKind.ENTRY else None,
            allowed=named,
            is_saying=True,
        )
        for section, saying in piece.text
    )
    return PreviewEntry(
        id=row.id,
        case_id=piece.case_id,
        kind=row.kind.value,
        code=row.code,
        day=row.day,
        place=piece.place,
        share=decided.share,
        most=row.most,
        is_read=decided.is_read,
        needs_reading=decided.needs_reading,
        text=piece.text,
        findings=ground.linter.check(texts),
    )
