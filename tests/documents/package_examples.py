"""Packages made by hand, one for each profile, empty and full: what a report, a preview and a reader can be shown.

Everybody in them is invented. Names of children and schools that must never be seen in a de-identified report are
not in here at all: a package has none.
"""

from dataclasses import replace

from counsellor_app.content.library import shipped_content
from counsellor_app.domain.package_data import (
    CaseOut,
    ClockOut,
    DocumentOut,
    IncidentOut,
    LineOut,
    PackageData,
    PersonOut,
    RedactionOut,
    RequestOut,
    RoleOut,
    RowOut,
    Saying,
    SchoolOut,
    StatisticsOut,
    TableOut,
    Who,
    WithheldOut,
)
from counsellor_app.services.package_words import with_words

SCHOOL = SchoolOut(
    name_kk="№ 000 демо-мектеп-лицейі",
    name_ru="Демонстрационная школа-лицей № 000",
    bin="000000000000",
    region="63",
    kind="school",
)
REQUEST = RequestOut(
    number="С-26-003",
    outside_number="04-000",
    letter_on="2026-11-17",
    office="commissioner",
    sender="Қазақстан Республикасындағы Бала құқықтары жөніндегі уәкілдің аппараты",
    subject="child",
    due_on="2026-11-27",
    items=("CASE_TIMELINE", "INCIDENTS", "IIN"),
)
GROUND = "Закон РК «О правах ребёнка», ст. 7-2; письмо № 04-000 от 17.11.2026, пункты 1–3"
A, B, C, D, E, F = (Who(who=key) for key in "ABCDEF")
PEOPLE = (
    PersonOut(key="A", kind="child", sex="f", age_band="13-15", grade_band="7-9", language="kk"),
    PersonOut(key="B", kind="pupil", sex="m", age_band="13-15", grade_band="7-9", language="kk"),
    PersonOut(key="C", kind="pupil", sex="m", grade_band="7-9"),
    PersonOut(key="D", kind="pupil", sex="f", grade_band="7-9"),
    PersonOut(key="E", kind="guardian"),
    PersonOut(key="F", kind="staff", position="PSY"),
)


def line(day: str, kind: str, *text: tuple[str, Saying], code: str | None = None, basis: str | None = None) -> LineOut:
    return LineOut(day=day, kind=kind, code=code, basis=basis, text=text, source=f"{day}-{kind}")


LINES = (
    line("2026-11-20", "registered", code="LINE_111"),
    line("2026-11-20", "duty", code="B04", basis="506:8"),
    line("2026-11-20", "opened"),
    line("2026-11-20", "level", code="R1"),
    line(
        "2026-11-20",
        "notice",
        ("line", ("Білім басқармасына, мектепке және ІІО-ға жазбаша хабарланды, шығыс № 118.",)),
        basis="506:15",
    ),
    line(
        "2026-11-23",
        "meeting",
        ("what_was_said", (B, " алдымен мойындамады, кейін «бәрі солай істеді» деді. ", C, " видеоны өшірді.")),
        ("agreement", (B, " кешірім сұрайды, ", F, " күн сайын асханада болады.")),
        basis="506:9(2)",
    ),
    line(
        "2026-11-23",
        "call",
        ("line", ("Звонок ", E, ": объяснено, что видела школа. Договорились, что сегодня ", A, " не остаётся одна.")),
    ),
    line(
        "2026-11-24",
        "observation",
        ("line", ("На перемене ", A, " была рядом с ", D, ". Столовая по-прежнему трудное место.")),
    ),
    line("2026-11-24", "stage", code="PRIMARY"),
    line("2026-11-24", "contact", code="in_person"),
)
INCIDENTS = (
    IncidentOut(
        number=1,
        day="2026-11-12",
        precision="day",
        place="GYM_LOCKER",
        kinds=("SOCIAL", "CYBER_IMG"),
        roles=(RoleOut(who="A", role="TARGET"), RoleOut(who="B", role="INITIATOR"), RoleOut(who="C", role="ASSISTANT")),
        text=(B, " мен ", C, " киім ауыстыратын бөлмеде телефонға түсірді. Кадрда ", A, "."),
        source="i1",
    ),
    IncidentOut(
        number=2,
        day="2026-11-20",
        precision="day",
        place="ONLINE_CHAT",
        kinds=("CYBER_MSG",),
        roles=(RoleOut(who="A", role="TARGET"), RoleOut(who="B", role="INITIATOR"), RoleOut(who="D", role="DEFENDER")),
        text=("Фото распространено в чате класса. ", D, " вступилась."),
        source="i2",
    ),
)
CLOCKS = (
    ClockOut(rule="B01", basis="506:7", started="2026-11-20", due="2026-11-20", met="2026-11-20", on_time=True),
    ClockOut(rule="B04", basis="506:8", started="2026-11-20", due="2026-11-21", met="2026-11-20", on_time=True),
    ClockOut(rule="B05", basis="506:15", started="2026-11-20", due="2026-11-20", met="2026-11-20", on_time=True),
    ClockOut(
        rule="B07",
        basis="506:9(2)",
        started="2026-11-20",
        due="2026-11-23",
        met="2026-11-24",
        on_time=False,
        late_reason=(E, " 23.11 шақыртуға келе алмады."),
    ),
    ClockOut(rule="V01", basis="117/2022:88", started="2026-11-20", due="2026-12-20", owner="ours"),
)
CASE = CaseOut(
    key="1",
    child="A",
    types=("BULLYING", "CYBER"),
    opened="2026-11-20",
    stage="PRIMARY",
    level="R1",
    sources=("LINE_111",),
    incidents=INCIDENTS,
    clocks=CLOCKS,
    lines=LINES,
)
DOCUMENTS = (
    DocumentOut(number=1, case="1", media_type="application/pdf", size=184_320, sha256="3f" * 32, title="Акт"),
    DocumentOut(number=2, case="1", media_type="image/jpeg", size=2_411_724, sha256="a7c0" * 16),
)
WITHHELD = (
    WithheldOut(item="IIN", reason="NEVER_IN_PROFILE"),
    WithheldOut(item="ADDRESS", reason="NEVER_IN_PROFILE"),
    WithheldOut(item="PHONES", reason="NEVER_IN_PROFILE"),
    WithheldOut(item="SESSION_NOTES", reason="CONSULTATION_SECRECY"),
    WithheldOut(item="TEST_ANSWERS", reason="NOT_IN_LETTER"),
    WithheldOut(item="OTHER_CHILDREN_NAMES", reason="OTHER_PERSON"),
    WithheldOut(item="FAMILY", reason="NOT_IN_LETTER"),
)
REDACTIONS = (
    RedactionOut(place="cases/0/lines/5", kind="name", reason="OTHER_CHILD", count=3),
    RedactionOut(place="cases/0/lines/6", kind="name", reason="PRIVATE_PERSON"),
    RedactionOut(place="cases/0/lines/5", kind="name", reason="STAFF"),
    RedactionOut(place="cases/0/incidents/0/text", kind="name", reason="OTHER_CHILD", count=2),
    RedactionOut(place="cases/0/incidents/1/text", kind="name", reason="OTHER_CHILD"),
    RedactionOut(place="people/0", kind="age", reason="BAND"),
    RedactionOut(place="people/0", kind="class", reason="BAND"),
    RedactionOut(place="people/1", kind="class", reason="BAND"),
    RedactionOut(place="cases/0/lines/4", kind="number", reason="NUMBER_REMOVED"),
)


def spoken(data: PackageData) -> PackageData:
    """With the words of every code, as the preview fills them in."""
    return with_words(data, shipped_content())


def deidentified_package() -> PackageData:
    """One case, everybody a letter; texts in Kazakh and Russian."""
    return spoken(
        PackageData(
            package_id="0f3a91c24d7e4b1c8a5562be90d1f7aa",
            profile="deidentified",
            made_on="2026-11-24",
            period_from="2026-09-01",
            period_until="2026-11-24",
            school=SCHOOL,
            request=REQUEST,
            ground=GROUND,
            people=PEOPLE,
            cases=(CASE,),
            documents=DOCUMENTS,
            withheld=WITHHELD,
            redactions=REDACTIONS,
            demo=True,
        )
    )


def identified_package() -> PackageData:
    """The child of the request by name, with what the head allowed; every other child stays a letter."""
    child = PersonOut(
        key="A",
        kind="child",
        name="Ахметова Сабина Маратқызы",
        sex="f",
        age=14,
        grade=8,
        language="kk",
        iin="121127000000",
        phones=("+7 000 000 00 11",),
    )
    whole = deidentified_package()
    return spoken(
        replace(
            whole,
            package_id="5b1c77e0a94f4d9cb3a2d54e1fe80c31",
            profile="identified",
            people=(child, *PEOPLE[1:]),
            cases=(replace(CASE, number="DEMO-26-017"),),
            documents=(replace(DOCUMENTS[0], path="attachments/1.pdf"), DOCUMENTS[1]),
            withheld=WITHHELD[1:2] + WITHHELD[3:],
            redactions=REDACTIONS[:5],
        )
    )


def table(id_: str, unit: str, columns: tuple[str, ...], *rows: tuple[str | int | float | None, ...]) -> TableOut:
    """Rows are the keys, then the count, then a share where there is one: ``("CHILD", 12)``, ``("B04", 9, 0.75)``."""
    made = []
    for row in rows:
        keys, numbers = row[: len(columns)], row[len(columns) :]
        count, share = numbers[0], numbers[1] if len(numbers) > 1 else None
        assert count is None or isinstance(count, int)
        assert share is None or isinstance(share, float)
        made.append(RowOut(keys=tuple(str(key) for key in keys), count=count, share=share))
    return TableOut(id=id_, unit=unit, columns=columns, rows=tuple(made))


TABLES = (
    table(
        "reports-by-source",
        "reports",
        ("source",),
        ("CHILD", 12),
        ("LEGAL_REP", 18),
        ("CLASS_TEACHER", 27),
        ("LINE_111", None),
        ("QR_111", None),
        ("*", 63),
    ),
    table(
        "incidents-by-form",
        "incidents-many",
        ("form",),
        ("VERBAL", 24),
        ("SOCIAL", 11),
        ("CYBER_IMG", 9),
        ("EXTORT", None),
        ("PHYSICAL", 7),
        ("PROPERTY", None),
        ("*", 54),
    ),
    table("incidents-by-place", "incidents", ("place",), ("CLASSROOM", 14), ("CORRIDOR", 9), ("ONLINE_CHAT", 21)),
    table(
        "cases-band-by-sex",
        "cases",
        ("band", "sex"),
        ("5-6", "m", 10),
        ("5-6", "f", 8),
        ("5-6", "*", 18),
        ("7-9", "m", 15),
        ("7-9", "f", 20),
        ("7-9", "*", 35),
        ("10-12", "m", None),
        ("10-12", "f", None),
        ("10-12", "*", 10),
        ("*", "*", 63),
    ),
    table(
        "terms-by-rule",
        "terms",
        ("rule", "state"),
        ("B01", "IN_TIME", 54, 1.0),
        ("B04", "IN_TIME", 46, 0.902),
        ("B04", "LATE_REASON", 5),
        ("B07", "IN_TIME", 39, 0.85),
        ("B07", "LATE", None),
    ),
    table(
        "prevention-events",
        "events",
        ("quarter", "prevention_kind"),
        ("Q1", "CLASS_HOUR", 22),
        ("Q1", "STAFF_TRAINING", 2),
        ("Q2", "PARENT_MEETING", 6),
        ("*", "*", 30),
    ),
)
# As the preview tells them: by table and reason, never which cell is hidden for which of two reasons.
CELLS = (
    RedactionOut(place="statistics/tables/0", kind="cell", reason="SMALL_CELL"),
    RedactionOut(place="statistics/tables/0", kind="cell", reason="COMPLEMENTARY_CELL"),
    RedactionOut(place="statistics/tables/1", kind="cell", reason="SMALL_CELL", count=2),
    RedactionOut(place="statistics/tables/3", kind="cell", reason="SMALL_CELL"),
    RedactionOut(place="statistics/tables/3", kind="cell", reason="COMPLEMENTARY_CELL"),
    RedactionOut(place="statistics/tables/4", kind="cell", reason="RELEASED_BEFORE"),
)


def statistics_package() -> PackageData:
    """Numbers only, some of them hidden."""
    return spoken(
        replace(
            deidentified_package(),
            package_id="a1d5c38e02764f0f9e1b6a7724c9ef05",
            profile="statistics",
            request=replace(REQUEST, subject="statistics", office="authority", items=("STATISTICS",)),
            people=(),
            cases=(),
            documents=(),
            statistics=StatisticsOut(threshold=5, hidden=7, tables=TABLES),
            withheld=WITHHELD[:3],
            redactions=CELLS,
        )
    )


def empty_package(profile: str) -> PackageData:
    """A school in which nothing happened, and a letter that says as little as it can."""
    request = replace(REQUEST, outside_number="", letter_on=None, due_on=None, items=())
    school = replace(SCHOOL, bin=None)
    whole = deidentified_package()
    return spoken(
        replace(
            whole,
            profile=profile,
            period_from=None,
            period_until=None,
            school=school,
            request=request,
            ground="",
            people=(),
            cases=(),
            documents=(),
            statistics=StatisticsOut(threshold=5, hidden=0, tables=()) if profile == "statistics" else None,
            withheld=(),
            redactions=(),
            demo=False,
        )
    )


def long_package(lines: int = 300) -> PackageData:
    """A case of many years: `lines` entries, thirty people, forty documents."""
    whole = deidentified_package()
    keys = [chr(65 + n) if n < 26 else "A" + chr(39 + n) for n in range(30)]
    people = tuple(replace(PEOPLE[1], key=key) if n else PEOPLE[0] for n, key in enumerate(keys))
    many = tuple(
        replace(
            LINES[n % len(LINES)],
            day=f"2026-{n * 11 // lines + 1:02}-{n % 28 + 1:02}",
            text=(("line", (Who(who=keys[n % 30]), " үзілісте дәлізде болды. Осы апта тыныш өтті. " * 3)),),
            source=f"l{n}",
        )
        for n in range(lines)
    )
    documents = tuple(replace(DOCUMENTS[n % 2], number=n + 1, sha256=f"{n:02x}" * 32) for n in range(40))
    return spoken(replace(whole, people=people, cases=(replace(CASE, lines=many),), documents=documents))
