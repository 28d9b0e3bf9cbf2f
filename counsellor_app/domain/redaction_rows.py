"""The rows of a case that may hold text, each with the most that may leave of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo

from counsellor_app.domain.allowance import Allowance, Item
from counsellor_app.domain.cases import CaseFile, LevelSet
from counsellor_app.domain.clock import ZONE, local_day
from counsellor_app.domain.disclosure import Share
from counsellor_app.domain.entries import Entry
from counsellor_app.domain.ids import EntryId
from counsellor_app.domain.record import ClockRow, FollowUp
from counsellor_app.domain.redaction_texts import ORDER, RowKind, TextRow, sections
from counsellor_app.domain.referrals import Incident, Referral

FORMULATION = ("worries", "helps", "may_change", "doing")  # the order of domain.levels.Formulation
BEYOND_TEMPLATES = ("about", "late_reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the packs say. `basis`: clock -> its article. `registered_by`: the clock met by registering.

    `sections`: template -> its sections in order.
    """

    basis: Mapping[str, str] = field(default_factory=dict)
    registered_by: str | None = None
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    zone: tzinfo = ZONE


def entry_rows(entries: tuple[Entry, ...], allowance: Allowance, rules: Rules) -> Mapping[EntryId, TextRow]:
    """An amendment leaves with what it amends, and never goes further."""
    rows: dict[EntryId, TextRow] = {}
    for entry in sorted(entries, key=lambda each: each.amends is not None):
        base = rows.get(entry.amends) if entry.amends else None
        most = allowance.most(entry.kind, entry.template)
        default = min(most, Share.LINE, key=ORDER.index)
        if base is not None:
            most = min(most, base.most, key=ORDER.index)
            default = min(most, allowance.choices.shares.get(base.id, base.default), key=ORDER.index)
        order = rules.sections.get(entry.template, ())
        named = sorted(
            entry.sections.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order)
        )
        rows[entry.id] = TextRow(
            id=entry.id,
            kind=RowKind.ENTRY,
            code=entry.kind.value,
            day=local_day(entry.service_at, rules.zone),
            sections=sections(*named, ("about", entry.about), ("late_reason", entry.late_reason)),
            most=most,
            default=default,
        )
    return rows


def incident_row(incident: Incident) -> TextRow:
    return TextRow(
        id=incident.id,
        kind=RowKind.INCIDENT,
        code=incident.precision.value,
        day=incident.day,
        sections=sections(("words", incident.words), ("evidence", incident.evidence)),
    )


def referral_row(referral: Referral, rules: Rules) -> TextRow:
    return TextRow(
        id=referral.id,
        kind=RowKind.REFERRAL,
        code=referral.source,
        day=local_day(referral.registered_at, rules.zone),
        sections=sections(("words", referral.words)),
    )


def level_row(level: LevelSet, allowance: Allowance, rules: Rules) -> TextRow:
    """A reason given by rule is a code, not words. The formulation was made in confidence."""
    told = () if level.rule else (("reason", level.reason),)
    may_formulate = allowance.gives(Item.SESSION_NOTES)
    formulation = tuple(zip(FORMULATION, level.formulation, strict=False)) if may_formulate else ()
    return TextRow(
        id=level.id,
        kind=RowKind.LEVEL,
        code=level.level,
        day=local_day(level.set_at, rules.zone),
        sections=sections(*told, *formulation),
    )


def clock_row(clock: ClockRow, rules: Rules) -> TextRow:
    return TextRow(
        id=clock.id,
        kind=RowKind.CLOCK,
        code=clock.rule,
        day=local_day(clock.met_at or clock.started_at, rules.zone),
        sections=sections(("evidence", clock.evidence), ("late_reason", clock.late_reason)) if clock.met_at else (),
    )


def contact_row(contact: FollowUp, rules: Rules) -> TextRow:
    return TextRow(
        id=contact.id,
        kind=RowKind.CONTACT,
        code=contact.mode,
        day=local_day(contact.ended_at or contact.made_at, rules.zone),
        sections=sections(("title", contact.title), ("text", contact.note)),
    )


def case_row(case: CaseFile, rules: Rules) -> TextRow:
    """Why it was closed."""
    return TextRow(
        id=case.id,
        kind=RowKind.CASE,
        code=case.outcome,
        day=local_day(case.closed_at or case.opened_at, rules.zone),
        sections=sections(("reason", case.closing_reason)),
    )
