"""Rules for what is written down about a person, shared by adding, correcting and guardians."""

import unicodedata
from dataclasses import replace
from datetime import date, timedelta

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.iin import ACCEPTED, check
from counsellor_app.domain.iin import cleaned as cleaned_iin
from counsellor_app.domain.names import LONGEST, check_name, cleaned
from counsellor_app.domain.people import Person
from counsellor_app.services.entries import cleaned as cleaned_text
from counsellor_app.services.student_commands import ClassFacts, PersonFacts
from counsellor_app.store.unit import Unit

LONGEST_PHONE = 40
LONGEST_LETTER = 3
OLDEST_BIRTH = date(1900, 1, 1)
HIGHEST_GRADE = 12
NAME_FIELDS = ("surname", "given", "patronymic")


def tidy(facts: PersonFacts) -> PersonFacts:
    """The facts as they are kept: names cleaned as in a roster, digits of the IIN only."""
    return replace(
        facts,
        surname=cleaned(facts.surname),
        given=cleaned(facts.given),
        patronymic=cleaned(facts.patronymic),
        label=_one_line(facts.label),
        iin=cleaned_iin(facts.iin),
        phones=tuple(phone for phone in map(_phone, facts.phones) if phone),
    )


def check_facts(unit: Unit, facts: PersonFacts, today: date, owner: Person | None = None) -> None:
    """`facts` are tidy; `owner` is the record they will stand in, whose own IIN is no repetition."""
    for name_field in NAME_FIELDS:
        check_name(getattr(facts, name_field), name_field)
    _check_label(facts.label)
    if not (facts.surname or facts.given or facts.label):
        raise RuleBroken("name-missing", field="surname")
    if facts.born_on is not None and facts.born_on > today:
        raise RuleBroken("born-in-future", field="born_on")
    if facts.born_on is not None and facts.born_on < OLDEST_BIRTH:
        raise RuleBroken("born-too-long-ago", field="born_on")
    if any(len(phone) > LONGEST_PHONE for phone in facts.phones):
        raise RuleBroken("phone-too-long", field="phones", limit=LONGEST_PHONE)
    _check_iin(unit, facts.iin, owner)


def check_class(facts: ClassFacts, today: date, content: Content) -> None:
    if facts.grade is not None and not 0 <= facts.grade <= HIGHEST_GRADE:
        raise RuleBroken("grade-out-of-range", field="grade", limit=HIGHEST_GRADE)
    if len(facts.letter) > LONGEST_LETTER or not all(sign.isalnum() for sign in facts.letter):
        raise RuleBroken("class-letter", field="letter", limit=LONGEST_LETTER)
    if facts.language is not None:
        check_code(content, CodeList.LANGUAGE, facts.language, "language")
    if facts.since is not None and facts.since > today + timedelta(days=366):
        raise RuleBroken("class-since-too-late", field="since")


def check_code(content: Content, code_list: CodeList, code: str, field: str) -> None:
    if all(item.id != code for item in content.items(code_list)):
        raise RuleBroken("code-unknown", field=field)


def _check_iin(unit: Unit, iin: str, owner: Person | None) -> None:
    if not iin or (owner is not None and owner.iin == iin):
        return
    verdict = check(iin)
    if verdict not in ACCEPTED:
        raise RuleBroken(verdict.value, field="iin", n=len(iin))
    holder = unit.people.by_iin(iin)
    if holder is not None and (owner is None or holder.id != owner.id):
        raise RuleBroken("iin-taken", field="iin")


def _check_label(label: str) -> None:
    if len(label) > LONGEST:
        raise RuleBroken("name-too-long", field="label", limit=LONGEST)
    if any(unicodedata.category(sign)[0] == "C" for sign in label):
        raise RuleBroken("name-characters", field="label")


def _phone(text: str) -> str:
    return _one_line(cleaned_text({"phone": text}).get("phone", ""))


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
