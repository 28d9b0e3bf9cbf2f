"""What exactly would leave: the answer to a request as data, with every redaction, finding and thing withheld."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, tzinfo

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import ZONE, local_day
from counsellor_app.domain.disclosure import Choices, Profile
from counsellor_app.domain.hints import KnownPeople
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.domain.lint_words import Ordinary, ordinary
from counsellor_app.domain.linter import Linter
from counsellor_app.domain.periods import DAY, school_year, school_year_of
from counsellor_app.domain.redaction_rows import Rules
from counsellor_app.domain.requests import Request
from counsellor_app.services import typed
from counsellor_app.services.answer_options import answer_options, children_of
from counsellor_app.services.package_words import lexicon
from counsellor_app.services.preview_making import Ground, make_preview
from counsellor_app.services.preview_types import (
    AnswerDraft,
    AnswerOptions,
    CaseOption,
    DocumentOption,
    ItemOption,
    Preview,
    PreviewEntry,
)
from counsellor_app.services.session import Session
from counsellor_app.services.statistics import Answer, StatisticsService
from counsellor_app.store.answer_drafts import KeptDraft
from counsellor_app.store.dossier import Makeup, read_dossier, read_makeup
from counsellor_app.store.known_people import everybody_ever, people_until
from counsellor_app.store.unit import Unit

__all__ = [
    "AnswerDraft",
    "AnswerOptions",
    "CaseOption",
    "DocumentOption",
    "ItemOption",
    "Preview",
    "PreviewEntry",
    "PreviewService",
]

SEED_BYTES = 32


class PreviewService:
    """Keeps what it takes to read texts through while nobody is added or renamed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._numbers = StatisticsService(session)  # keeps its last answer: a preview is asked for again and again
        self._linter: Linter | None = None
        self._makeup: Makeup = ()
        self._true_of: tuple[int, date] | None = None  # the newest change of people, and the day, of those two
        self._ordinary: Ordinary | None = None

    def options(self, request_id: RequestId) -> AnswerOptions:
        """What can be chosen. `KeyError` where there is no such request.

        Names are read on the way: the preview that will be asked for next has them.
        """
        session = self._session
        with session.store.read() as unit:
            found = answer_options(unit, session.content, unit.requests.get(request_id))
            self._people(unit, local_day(session.now(), session.zone))
        return found

    def preview(
        self,
        request_id: RequestId,
        choices: Choices,
        *,
        package_id: str | None = None,
        seed: str | None = None,
        made_on: date | None = None,
    ) -> Preview:
        """The package of these choices. Without `seed` and `package_id` those of the draft; `made_on` today.

        RuleBroken from the period of statistics. `KeyError` where there is no such request.
        """
        session = self._session
        made = made_on or local_day(session.now(), session.zone)
        if seed is None or package_id is None:
            draft = self.draft(request_id)
            seed, package_id = seed or draft.seed, package_id or draft.package_id
        answer = self._statistics(choices, made, package_id) if choices.profile is Profile.STATISTICS else None
        cases = choices.cases if choices.profile is not Profile.STATISTICS else ()
        with session.store.read() as unit:
            request = unit.requests.get(request_id)
            linter, makeup = self._people(unit, made)
            dossier = read_dossier(unit, request, cases, makeup)
        ground = Ground(
            content=session.content,
            rules=rules_of(session.content, session.zone),
            linter=linter,
            seed=seed,
            package_id=package_id,
            made_on=made,
            is_demo=session.demo,
            officials=frozenset({PersonId(request.signed_by)} if request.signed_by else ()),
        )
        return make_preview(ground, dossier, choices, answer)

    def draft(self, request_id: RequestId) -> AnswerDraft:
        """The saved draft, or a fresh one with what the letter suggests; its letters stay from the first look on."""
        with self._session.store.read() as unit:
            kept = unit.answer_drafts.find(request_id)
            request = unit.requests.get(request_id)
            suggested = kept.choices if kept else self._suggested(unit, request)
        if kept is None:
            kept = self._keep(request_id, suggested)
        return AnswerDraft(choices=kept.choices, seed=kept.seed, package_id=kept.package_id, saved_at=kept.saved_at)

    def save(self, request_id: RequestId, choices: Choices) -> None:
        """Durable at once, not part of the record yet. `KeyError` where there is no such request."""
        items, accepted = _typed(choices.items, "items"), _typed(choices.accepted, "accepted")
        self._keep(request_id, replace(choices, items=items, accepted=accepted))

    def discard(self, request_id: RequestId) -> None:
        """After sealing: the next answer to the same request has other letters."""
        with self._session.store.drafting() as unit:
            unit.answer_drafts.discard(request_id)

    def _keep(self, request_id: RequestId, choices: Choices) -> KeptDraft:
        session = self._session
        with session.store.drafting() as unit:
            unit.requests.get(request_id)
            known = unit.answer_drafts.find(request_id)
            kept = KeptDraft(
                choices=choices,
                seed=known.seed if known else secrets.token_hex(SEED_BYTES),
                package_id=known.package_id if known else session.new_id(),
                saved_at=unit.now,
            )
            unit.answer_drafts.put(request_id, kept)
        return kept

    def _suggested(self, unit: Unit, request: Request) -> Choices:
        """The cases of the children whom the letter names; the profile stays the one that names nobody."""
        cases = [case for child in children_of(unit, request) for case in unit.cases.of_student(child)]
        return Choices(
            cases=tuple(case.id for case in cases),
            period_from=request.period_from,
            period_until=request.period_until,
        )

    def _statistics(self, choices: Choices, made_on: date, package_id: str) -> Answer:
        """For the period chosen; for the school year so far where the letter names none. The day itself is not over."""
        starts = self._session.quarter_starts()
        first = choices.period_from or school_year(school_year_of(made_on, starts), starts).first
        last = min(choices.period_until or made_on, made_on - DAY)
        return self._numbers.answer(first, max(first, last), package_id=package_id)

    def _people(self, unit: Unit, made_on: date) -> tuple[Linter, Makeup]:
        """Made anew only after somebody was added or changed, or for another day: it takes a quarter of a second."""
        true_of = (people_until(unit), made_on)
        if self._linter is None or self._true_of != true_of:
            school = unit.schools.get("school")
            known = KnownPeople(everybody_ever(unit), thorough=True)
            self._ordinary = self._ordinary or linter_words(self._session.content)
            self._linter = Linter(known, self._ordinary, (school.name_kk, school.name_ru))
            self._makeup = read_makeup(unit, made_on)
            self._true_of = true_of
        return self._linter, self._makeup


def _typed(reasons: Mapping[str, str], name: str) -> dict[str, str]:
    """Reasons as they are kept: without control characters, RuleBroken where one is too long."""
    return {code: typed.words(text, name) for code, text in reasons.items()}


def rules_of(content: Content, zone: tzinfo = ZONE) -> Rules:
    return Rules(
        basis={clock.id: clock.basis for clock in content.clocks.clock},
        registered_by=next((clock.id for clock in content.clocks.clock if clock.met_by_registration), None),
        sections={each.id: each.sections for each in content.note_templates.template},
        zone=zone,
    )


def linter_words(content: Content) -> Ordinary:
    """The pack's words and names, and what the other packs write in small letters."""
    pack = content.ordinary_words
    return ordinary(
        beginnings=(each for group in pack.group for each in group.beginnings),
        whole=lexicon(content),
        names=(*pack.names.kk, *pack.names.ru),
    )
