"""What can be chosen for an answer: cases, documents, items, and what no choice can give."""

from collections.abc import Iterable

from counsellor_app.content.library import Content
from counsellor_app.domain.allowance import Allowance, Item, named
from counsellor_app.domain.disclosure import NEVER, SENSITIVE, Choices, Profile
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.requests import Request
from counsellor_app.services.preview_types import AnswerOptions, CaseOption, DocumentOption, ItemOption
from counsellor_app.store.answer_lists import documents_of_cases, entry_counts, incident_counts
from counsellor_app.store.case_lists import short_names
from counsellor_app.store.unit import Unit

SECRET = "reason"  # stands for a reason given: what is asked is whether any reason would help


def answer_options(unit: Unit, content: Content, request: Request) -> AnswerOptions:
    children = children_of(unit, request)
    cases = _cases(unit, children)
    pack = content.disclosure
    in_letter = named(request.items, about_child=bool(children))
    return AnswerOptions(
        request_id=request.id,
        children=children,
        cases=cases,
        documents=tuple(
            DocumentOption(
                id=document.id,
                case_id=case_id,
                title=document.title,
                media_type=document.media_type,
                size=document.size,
            )
            for case_id, document in documents_of_cases(unit)
        ),
        items=tuple(
            ItemOption(
                code=each.id,
                in_letter=each.id in in_letter,
                is_sensitive=each.sensitive or each.id in SENSITIVE,
                is_never=each.never or each.id in NEVER,
            )
            for each in pack.item
        ),
        never={profile: never_given(profile, pack.sensitive, pack.never) for profile in Profile},
        period_from=request.period_from,
        period_until=request.period_until,
        names=short_names(unit, (*children, *(case.child for case in cases))),
    )


def children_of(unit: Unit, request: Request) -> tuple[PersonId, ...]:
    """Whom the letter names, as who they are today."""
    return tuple(dict.fromkeys(unit.people.survivor(row.person_id) for row in unit.request_people.of(request.id)))


def never_given(profile: Profile, sensitive: Iterable[str], never: Iterable[str]) -> tuple[str, ...]:
    """Items that no letter and no reason can bring into this profile."""
    everything = frozenset(Item)
    allowance = Allowance(
        choices=Choices(profile=profile, items=dict.fromkeys(everything, SECRET)),
        in_letter=everything,
        sensitive=frozenset(sensitive) | SENSITIVE,
        never=frozenset(never) | NEVER,
    )
    return tuple(item.value for item in Item if not allowance.gives(item))


def _cases(unit: Unit, children: tuple[PersonId, ...]) -> tuple[CaseOption, ...]:
    """Of the request's children first, the newest first."""
    merged = {row.id for row in unit.people.where("merged_into IS NOT NULL")}
    found = [
        (unit.people.survivor(case.student_id) if case.student_id in merged else case.student_id, case)
        for case in unit.cases.where("1 ORDER BY opened_at DESC, id")
    ]
    found.sort(key=lambda pair: pair[0] not in children)
    entries = entry_counts(unit, [case.id for child, case in found if child in children])
    incidents = incident_counts(unit)
    return tuple(
        CaseOption(
            id=case.id,
            number=case.number,
            child=child,
            is_of_request=child in children,
            types=case.types,
            opened_at=case.opened_at,
            closed_at=case.closed_at,
            stage=case.stage,
            level=case.level,
            entries=entries.get(case.id, ()),
            incidents=incidents.get(case.id, 0),
        )
        for child, case in found
    )
