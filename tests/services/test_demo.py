"""The demonstration: as much as asked, the same for the same seed, nobody's number, a week that a counsellor knows."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.content.library import load_content
from counsellor_app.domain.iin import IinVerdict, check, is_training
from counsellor_app.domain.text import mentions
from counsellor_app.services.demo import DAY, DemoPlan
from counsellor_app.services.demo_vault import PASSPHRASE, make_demo_vault
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.vault import OpenVault
from counsellor_app.services.vault_check import check_open
from counsellor_app.services.vault_place import VaultPlace

PLAN = DemoPlan(students=120, cases=48, notes=300, seed=5)
OWN_TO_A_VAULT = {"vault_meta", "audit"}  # its id, its keys' signatures
OF_ITS_KEYS = {  # what is sealed or signed with keys of its own is another each time
    "signing_key": {"private_key", "certificate"},
    "disclosure": {"recipients", "manifest_hash", "sealed_hash", "audit_hash"},
    "disclosure_event": {"words"},
}


def a_demo(folder: Path, plan: DemoPlan) -> OpenVault:
    return make_demo_vault(VaultPlace(folder), PASSPHRASE, load_content(), now=plan.day, plan=plan)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenVault]:
    vault = a_demo(tmp_path_factory.mktemp("demo") / "vault-00000001", PLAN)
    yield vault
    vault.close()


@pytest.fixture(scope="module")
def services(demo: OpenVault) -> Services:
    return open_house(demo, load_content(), now=lambda: DAY)


def rows(vault: OpenVault, sql: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = vault.connection.execute(sql).fetchall()
    return found


def one(vault: OpenVault, sql: str) -> Any:
    return rows(vault, sql)[0][0]


def content_of(vault: OpenVault) -> dict[str, list[tuple[Any, ...]]]:
    """Every row, with one word for the user, whose id is the vault's own; hashes over that id are left out."""
    names = [name for (name,) in rows(vault, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    found = {}
    for name in names:
        if name in OWN_TO_A_VAULT or name.startswith(("sqlite_", "search_")):
            continue
        own = {"hash"} | OF_ITS_KEYS.get(name, set())
        columns = [column[1] for column in rows(vault, f"PRAGMA table_info({name})") if column[1] not in own]
        lines = rows(vault, f"SELECT {', '.join(columns)} FROM {name} ORDER BY 1, 2")
        found[name] = [
            tuple(v.replace(vault.user_id, "user") if isinstance(v, str) else v for v in line) for line in lines
        ]
    found["acts"] = rows(vault, "SELECT seq, at, act, object FROM audit WHERE seq > 1 ORDER BY seq")
    return found


def test_there_is_as_much_as_was_asked_for(demo: OpenVault) -> None:
    assert one(demo, "SELECT count(*) FROM student") == PLAN.students
    assert one(demo, "SELECT count(*) FROM case_file") == PLAN.cases
    assert one(demo, "SELECT count(*) FROM entry") == PLAN.notes
    assert one(demo, "SELECT count(*) FROM search_entry") == PLAN.notes
    assert demo.demo


def test_the_record_is_whole(demo: OpenVault) -> None:
    assert check_open(demo).problems == ()


def test_the_same_seed_is_the_same_content_and_another_is_not(tmp_path: Path) -> None:
    plan = DemoPlan(students=30, cases=12, notes=60, seed=9)
    made = []
    for name, seed in (("a", 9), ("b", 9), ("c", 10)):
        vault = a_demo(tmp_path / name, DemoPlan(students=plan.students, cases=plan.cases, notes=plan.notes, seed=seed))
        made.append(content_of(vault))
        vault.close()
    same, again, other = made
    assert {name: len(lines) for name, lines in same.items()} == {name: len(lines) for name, lines in again.items()}
    assert same == again
    assert same["person"] != other["person"]
    assert same["entry"] != other["entry"]


def test_another_day_moves_everything(tmp_path: Path) -> None:
    later = DemoPlan(students=20, cases=8, notes=20, seed=5, day=DAY + timedelta(days=100))
    vault = a_demo(tmp_path / "later", later)
    try:
        assert one(vault, "SELECT max(opened_at) FROM case_file")[:7] == "2027-03"
    finally:
        vault.close()


def test_every_number_is_nobodys(demo: OpenVault) -> None:
    numbers = [iin for (iin,) in rows(demo, "SELECT iin FROM person WHERE iin IS NOT NULL")]
    assert len(set(numbers)) == PLAN.students
    assert {check(number) for number in numbers} == {IinVerdict.TRAINING}
    assert all(map(is_training, numbers))
    assert all(71 <= int(number[4:6]) <= 99 for number in numbers)


def test_a_phone_rings_nowhere(demo: OpenVault, services: Services) -> None:
    phones = [
        phone for (text,) in rows(demo, "SELECT phones FROM person") for phone in re.findall(r"[+\d][^\"]+", text)
    ]
    school = services.school.profile()
    assert school is not None
    phones += [phone for _, _, phone in school.contacts if phone]
    assert len(phones) > PLAN.students
    assert all(phone.startswith("+7 (000) 000-") for phone in phones)


def test_every_number_of_a_case_and_a_referral_says_demo(demo: OpenVault) -> None:
    assert all(re.fullmatch(r"DEMO-2[56]-\d{3}", n) for (n,) in rows(demo, "SELECT number FROM case_file"))
    assert all(re.fullmatch(r"DEMO-R2[56]-\d{3}", n) for (n,) in rows(demo, "SELECT number FROM referral"))


def test_no_slot_of_a_template_is_left_open(demo: OpenVault) -> None:
    wanted = ("sections FROM entry", "words FROM referral", "words FROM incident", "sections FROM draft")
    texts = [text for what in wanted for (text,) in rows(demo, f"SELECT {what}")]
    assert len(texts) > PLAN.notes
    for text in texts:
        plain = re.sub(r"\{p:[0-9a-f]{32}\}", "", text)
        assert not re.search(r"[a-z_]+_(ru|kk)|\{(grade|n)\}", plain), plain
        assert re.search(r"[А-Яа-яӘәҚқ]", plain)


def test_a_name_stands_in_the_person_table_only(demo: OpenVault) -> None:
    surnames = {surname for (surname,) in rows(demo, "SELECT DISTINCT surname FROM person") if len(surname) > 4}
    text = "\n".join(text for (text,) in rows(demo, "SELECT sections FROM entry"))
    assert [surname for surname in surnames if surname in text] == []
    assert mentions(text)


def test_a_story_speaks_of_the_childs_own_class(demo: OpenVault) -> None:
    told = rows(
        demo,
        "SELECT s.grade, r.words FROM referral r JOIN case_referral c ON c.referral_id = r.id"
        " JOIN case_file f ON f.id = c.case_id JOIN student s ON s.id = f.student_id",
    )
    grades = [(grade, re.search(r"(\d+) (?:класса|сыныбының)", words)) for grade, words in told]
    found = [(grade, int(match[1])) for grade, match in grades if match]
    assert found
    assert all(grade == said for grade, said in found)


def test_the_codes_are_those_of_the_packs(demo: OpenVault, services: Services) -> None:
    from counsellor_app.content.packs import CodeList

    for code_list, sql in (
        (CodeList.REFERRAL_SOURCE, "SELECT DISTINCT source FROM referral"),
        (CodeList.CHANNEL, "SELECT DISTINCT channel FROM referral"),
        (CodeList.STAGE, "SELECT DISTINCT stage FROM case_file"),
        (CodeList.OUTCOME, "SELECT DISTINCT outcome FROM case_file WHERE closed_at IS NOT NULL"),
        (CodeList.CASE_TYPE, "SELECT DISTINCT value FROM case_file, json_each(case_file.types)"),
        (CodeList.PLACE, "SELECT DISTINCT place FROM incident"),
        (CodeList.BULLYING_FORM, "SELECT DISTINCT value FROM incident, json_each(incident.kinds)"),
        (CodeList.ROLE, "SELECT DISTINCT role FROM incident_role"),
        (CodeList.GUARDIAN_KIND, "SELECT DISTINCT kind FROM relation"),
        (CodeList.LANGUAGE, "SELECT DISTINCT language FROM student"),
    ):
        codes = {code for (code,) in rows(demo, sql)}
        assert codes, sql
        assert codes <= {item.id for item in services.session.content.items(code_list)}, sql


def test_levels_follow_from_what_was_told(demo: OpenVault) -> None:
    levels = Counter(level for (level,) in rows(demo, "SELECT level FROM case_file"))
    assert levels["R0"] > levels["R1"] > levels["R3"] > 0
    for types, acute, level in rows(
        demo,
        "SELECT r.types, r.acute, f.level FROM case_file f JOIN case_referral c ON c.case_id = f.id"
        " JOIN referral r ON r.id = c.referral_id",
    ):
        assert (level == "R3") is (acute == "yes"), (types, acute, level)
    assert one(demo, "SELECT count(*) FROM case_file WHERE level IN ('R2', 'R3') AND closed_at IS NOT NULL") == 0
    sql = (
        "SELECT count(*) FROM case_file f WHERE level <> (SELECT level FROM level WHERE case_id = f.id ORDER BY n DESC)"
    )
    assert one(demo, sql) == 0


def test_terms_are_met_but_for_what_was_let_slip(demo: OpenVault, services: Services) -> None:
    lines = services.today.view().lines
    late = [line for line in lines if line.bucket == "overdue"]
    assert 0 < len(late) < len(lines)
    assert {line.bucket for line in lines} == {"overdue", "today", "week"}
    assert {"B04", "B05", "B07"} <= {line.due.rule for line in lines}
    assert one(demo, "SELECT count(*) FROM clock WHERE met_at < started_at") == 0
    assert one(demo, "SELECT count(*) FROM clock k JOIN case_file f ON f.id = k.case_id"
                     " WHERE f.closed_at IS NOT NULL AND k.met_at IS NULL") == 0  # fmt: skip


def test_nothing_happened_after_the_day_or_before_its_case(demo: OpenVault) -> None:
    end = "'" + DAY.strftime("%Y-%m-%dT%H:%M:%S.000Z") + "'"
    for column, table in (("service_at", "entry"), ("signed_at", "entry"), ("opened_at", "case_file"),
                          ("closed_at", "case_file"), ("ended_at", "followup"), ("set_at", "level")):  # fmt: skip
        assert one(demo, f"SELECT count(*) FROM {table} WHERE {column} > {end}") == 0, column
    early = "SELECT count(*) FROM entry e JOIN case_file f ON f.id = e.case_id WHERE e.service_at < f.opened_at"
    assert one(demo, early) == 0


def test_today_is_lived_in(services: Services) -> None:
    view = services.today.view()
    assert len(view.drafts) == 3
    assert view.counted > 0
    assert {row.level for row in services.cases.list()} >= {"R0", "R1", "R2", "R3"}


def test_offices_wrote_and_one_of_them_has_its_answer(demo: OpenVault, services: Services) -> None:
    lines = services.requests.lines()
    assert [(line.number, line.state.value, line.office.value) for line in lines] == [
        ("DEMO-Q26-003", "received", "regional-commissioner"),
        ("DEMO-Q26-002", "in-work", "authority"),
        ("DEMO-Q26-001", "receipt", "commissioner"),
    ]
    assert [line.bucket for line in lines] == ["later", "week", None]
    assert services.previews.draft(lines[1].id).choices.profile == "deidentified"
    (sealed,) = services.disclosures.lines()
    assert (sealed.number, sealed.profile, sealed.is_saved) == ("DEMO-D26-001", "statistics", True)
    assert sealed.delivered_on is not None
    assert sealed.receipt_on is not None
    assert services.disclosures.remake(sealed.id, None).same
    assert [line.due.request.number for line in services.today.view().lines if line.due.request] == ["DEMO-Q26-002"]
    assert list(demo.place.tmp.iterdir()) == []


def test_documents_lie_with_two_cases_and_prevention_in_both_quarters(demo: OpenVault, services: Services) -> None:
    owners = Counter(owner for (owner,) in rows(demo, "SELECT owner_id FROM document"))
    assert sorted(owners.values()) == [1, 2]
    assert {kind for (kind,) in rows(demo, "SELECT media_type FROM document")} == {"text/plain", "image/png"}
    assert {line.quarter.code for line in services.prevention.lines()} == {"Q1", "Q2"}


@pytest.mark.parametrize(("students", "cases", "notes"), [(0, 0, 0), (0, 5, 5), (1, 1, 5), (2, 5, 5), (5, 0, 5)])
def test_small_ones_are_fine(students: int, cases: int, notes: int, tmp_path: Path) -> None:
    vault = a_demo(tmp_path / "small", DemoPlan(students=students, cases=cases, notes=notes, seed=1))
    try:
        assert one(vault, "SELECT count(*) FROM case_file") == min(students, cases)
        assert check_open(vault).problems == ()
    finally:
        vault.close()


def test_half_a_demonstration_does_not_stay(tmp_path: Path) -> None:
    def tired(_done: int, _all: int) -> None:
        raise KeyboardInterrupt

    place = VaultPlace(tmp_path / "vault-00000001")
    with pytest.raises(KeyboardInterrupt):
        make_demo_vault(place, PASSPHRASE, load_content(), now=DAY, plan=PLAN, report=tired)
    assert list(tmp_path.iterdir()) == []
