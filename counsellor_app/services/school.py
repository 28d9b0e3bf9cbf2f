"""The school's profile, its calendar, and who works with the file."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from counsellor_app.content.holidays_kz import PublicDay
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.names import check_name, cleaned
from counsellor_app.domain.people import AppUser, Person, PersonKind
from counsellor_app.domain.record import School
from counsellor_app.services import typed
from counsellor_app.services.clocks import recount_running
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session

TOUCHED = frozenset({Topic.SCHOOL})
LONGEST_NAME = 300
LONGEST_PHONE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSchool:
    """At least one of the two names; BIN of 12 digits or empty; region code of ISO 3166-2:KZ (law.md 8.4)."""

    name_kk: str = field(repr=False)
    name_ru: str = field(repr=False)
    bin: str = field(default="", repr=False)
    region: str
    kind: str = "school"
    week: int = 5
    address: str = field(default="", repr=False)
    room: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUser:
    """Who works with this file: the name stands on notes and prints."""

    surname: str = field(repr=False)
    given: str = field(repr=False)
    patronymic: str = field(default="", repr=False)
    position: str = "PSY"


class SchoolService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def profile(self) -> School | None:
        return self._session.school()

    def save(self, command: SaveSchool) -> Done:
        """Another working week moves running clocks: they are recounted with it."""
        session, moved = self._session, 0
        check_school(command)
        command = _tidied(command)
        with session.store.begin("school-saved") as unit:
            known = unit.schools.find("school")
            facts = School(
                name_kk=command.name_kk,
                name_ru=command.name_ru,
                bin=command.bin or None,
                region=command.region,
                kind=command.kind,
                week=command.week,
                address=command.address,
                room=command.room,
            )
            if known is None:
                unit.schools.add(facts)
            else:
                unit.schools.save(
                    replace(
                        facts,
                        contacts=known.contacts,
                        days_off=known.days_off,
                        working_days=known.working_days,
                        calendar_confirmed=known.calendar_confirmed,
                    )
                )
                moved = recount_running(unit, session)
        return Done(touched=TOUCHED | {Topic.CLOCKS}, moved=moved)

    def save_contacts(self, contacts: Iterable[tuple[str, str, str]]) -> Done:
        """(name, role, phone) of those to tell in a crisis; a line without a phone is dropped."""
        tidy = ((typed.line(n, "name"), r, typed.line(p, "phone", LONGEST_PHONE)) for n, r, p in contacts)
        kept = tuple(line for line in tidy if line[2])
        with self._session.store.begin("contacts-saved") as unit:
            unit.schools.save(replace(unit.schools.get("school"), contacts=kept))
        return Done(touched=TOUCHED)

    def days(self, year: int) -> tuple[PublicDay, ...]:
        """Public holidays and moved days of the year as the library has them, for the school to confirm."""
        school = self.profile()
        return self._session.content.public_days(year, 6 if school is not None and school.week == 6 else 5)

    def save_calendar(self, days_off: Iterable[date], working_days: Iterable[date], confirmed: Iterable[int]) -> Done:
        """The school's own edits and the years it has confirmed; running clocks are recounted with them, or nothing is.

        "calendar-no-working-day" when a running clock could never end.
        """
        session = self._session
        off, working = set(days_off), set(working_days)
        if off & working:
            raise RuleBroken("calendar-day-twice", field="days_off")
        with session.store.begin("calendar-saved") as unit:
            unit.schools.save(
                replace(
                    unit.schools.get("school"),
                    days_off=tuple(sorted(day.isoformat() for day in off)),
                    working_days=tuple(sorted(day.isoformat() for day in working)),
                    calendar_confirmed=tuple(str(year) for year in sorted(set(confirmed))),
                )
            )
            moved = recount_running(unit, session)
        touched = TOUCHED | {Topic.CLOCKS}
        return Done(touched=touched, moved=moved, undo=partial(session.undo, unit.seq, touched))

    def name_user(self, command: NameUser) -> Done:
        """Names the user of this session, or corrects the name."""
        session = self._session
        check_user(command)
        surname, given, patronymic = map(cleaned, (command.surname, command.given, command.patronymic))
        with session.store.begin("user-named") as unit:
            user = unit.users.find(session.user_id)
            if user is None:
                person = Person(
                    id=PersonId(session.new_id()),
                    kind=PersonKind.STAFF,
                    surname=surname,
                    given=given,
                    patronymic=patronymic,
                    made_at=unit.now,
                    made_by=unit.actor,
                )
                unit.people.add(person)
                unit.users.add(
                    AppUser(
                        id=session.user_id, person_id=person.id, position=command.position, role="owner", since=unit.now
                    )
                )
            else:
                person = replace(unit.people.get(user.person_id), surname=surname, given=given, patronymic=patronymic)
                unit.people.save(person)
                unit.users.save(replace(user, position=command.position))
        return Done(touched=TOUCHED | {Topic.PEOPLE})

    def user(self) -> Person | None:
        """The person who works with the file now."""
        with self._session.store.read() as unit:
            user = unit.users.find(self._session.user_id)
            return unit.people.get(user.person_id) if user else None


def check_school(command: SaveSchool) -> None:
    """RuleBroken with the field it belongs to; also asked before there is a file to save it in."""
    command = _tidied(command)
    if not command.name_kk and not command.name_ru:
        raise RuleBroken("school-name-missing", field="name_kk")
    number = command.bin
    if number and not (number.isascii() and number.isdigit() and len(number) == 12):
        raise RuleBroken("bin-length", field="bin")
    if not command.region:
        raise RuleBroken("school-region-missing", field="region")
    if command.kind not in ("school", "college") or command.week not in (5, 6):
        raise ValueError("an unknown kind of school or week")


def check_user(command: NameUser) -> None:
    if not cleaned(command.surname) and not cleaned(command.given):
        raise RuleBroken("user-name-missing", field="surname")
    for name in ("surname", "given", "patronymic"):
        check_name(cleaned(getattr(command, name)), name)


def _tidied(command: SaveSchool) -> SaveSchool:
    return replace(
        command,
        name_kk=typed.line(command.name_kk, "name_kk", LONGEST_NAME),
        name_ru=typed.line(command.name_ru, "name_ru", LONGEST_NAME),
        bin=command.bin.strip(),
        address=typed.line(command.address, "address", LONGEST_NAME),
        room=typed.line(command.room, "room"),
    )
