"""Every paper is read back: the words of its language, the data as they were given, and no name in the metadata."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from counsellor_app.documents.papers import (
    Branch,
    BullyingJournal,
    Contact,
    CrisisSteps,
    JournalRow,
    Number,
    RecoverySheet,
    ReferralSlip,
    bullying_journal,
    crisis_steps,
    recovery_sheet,
    referral_slip,
)
from tests.documents.pdf_reading import pages, text_of

KAZAKH = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі"
DEMO = "ДЕМО · Оқу деректері / Учебные данные"
CODE = "K7QM2-9XD4R-TF6WA-H3NJP-5VB8C-Y2GE1-MR4T0-QD7ZX"
SHEET = RecoverySheet(vault_id="0f3a91c2" * 4, made_on=date(2026, 11, 24), school="№ 000 демо-мектеп", code=CODE)
STEPS = CrisisSteps(
    made_on=date(2026, 11, 24),
    title="Дереу әрекет етіңіз",
    steps=tuple(f"{n}-қадам: оқушының қасында болыңыз, көмекке ересек адамды шақырыңыз." for n in range(1, 9)),
    do_not="Болмайды: құпия сақтауға уәде беру",
    numbers=(Number(number="112", label="Жедел қызмет"), Number(number="103", label="Жедел жәрдем")),
    branches=(Branch(name="Ата-ана бас тартады", text="Қауіпті сабырмен түсіндіріңіз."),) * 4,
    people=(Contact(name="Сулейменова Алия", role="директор", phone="+7 000 000 00 11"),) * 5,
)
SLIP = ReferralSlip(
    number="DEMO-26-017",
    received_at=datetime(2026, 11, 24, 19, 30, tzinfo=UTC),
    receiver="Тілеген А. Қ.",
    position="педагог-психолог",
    school="№ 000 демо-мектеп",
    bin="000000000000",
)
ROW = JournalRow(
    number="DEMO-26-017",
    received="24.11.2026 10:30",
    source="бала",
    received_by="Тілеген А. Қ.",
    summary="Чатқа сурет салған",
    children="Есенов Мирас",
)
JOURNAL = BullyingJournal(
    first_day=date(2026, 9, 1),
    last_day=date(2026, 11, 30),
    printed_on=date(2026, 12, 1),
    school="№ 000 демо-мектеп",
    bin="000000000000",
    rows=(ROW,),
)

Made = Callable[[str, bool], bytes]
PAPERS: dict[str, Made] = {
    "recovery": lambda language, demo: recovery_sheet(SHEET, language, demo=demo),
    "crisis": lambda language, demo: crisis_steps(STEPS, language, demo=demo),
    "slip": lambda language, demo: referral_slip(SLIP, language, demo=demo),
    "journal": lambda language, demo: bullying_journal(JOURNAL, language, demo=demo),
}
SAID = {
    ("recovery", "kk"): ["Қалпына келтіру парағы", "тек осы код ашады", "Мектеп сейфінде"],
    ("recovery", "ru"): ["Лист восстановления", "откроет только этот код", "В сейфе школы", "Не рядом с резервной"],
    ("recovery", "en"): ["Recovery sheet", "only this code opens the file", "Not with the backup"],
    ("crisis", "kk"): ["Алдымен көмек көрсетіңіз", "Кімге айту керек"],
    ("crisis", "ru"): ["Сначала помощь", "Кому сказать"],
    ("crisis", "en"): ["Help comes first", "Whom to tell"],
    ("slip", "kk"): ["Өтініштің қабылданғаны", "64-бап"],
    ("slip", "ru"): ["о приёме обращения", "статья 64"],
    ("slip", "en"): ["for a referral received", "article 64"],
    ("journal", "kk"): ["Баланы жәбірлеу (буллинг) туралы ақпаратты есепке алу журналы", "7-тармақ"],
    ("journal", "ru"): ["Журнал учёта информации о травле (буллинге) ребёнка", "п. 7"],
    ("journal", "en"): ["Register of information on the bullying of a child", "para 7"],
}


@pytest.mark.parametrize(("paper", "language"), SAID)
def test_a_paper_speaks_its_language(paper: str, language: str) -> None:
    text = text_of(PAPERS[paper](language, False))
    assert [words for words in SAID[paper, language] if words not in text] == []
    others = [words for (name, other), said in SAID.items() for words in said if name == paper and other != language]
    assert [words for words in others if words in text] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_demonstration_says_so_on_every_page_and_nothing_else_does(paper: str) -> None:
    made = PAPERS[paper]("ru", True)
    assert all(DEMO in page for page in pages(made))
    assert "ДЕМО" not in text_of(PAPERS[paper]("ru", False))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_is_for_the_archive_and_its_metadata_name_nobody(paper: str) -> None:
    made = PAPERS[paper]("kk", True)
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in made
    assert made == PAPERS[paper]("kk", True)
    facts = PdfReader(io.BytesIO(made)).metadata
    assert facts is not None
    assert facts.author is None
    assert "Тілеген" not in str(facts)
    assert all(letter not in str(facts) for letter in ("Есенов", "K7QM2"))


def test_the_recovery_sheet_shows_the_whole_code_in_its_groups() -> None:
    text = text_of(recovery_sheet(SHEET, "ru"))
    assert [group for group in CODE.split("-") if group not in text] == []
    assert "0f3a-91c2-0f3a-91c2" in text
    assert "24.11.2026" in text
    assert "K7QM2" not in repr(SHEET)


def test_a_recovery_sheet_made_before_the_school_is_known_names_none() -> None:
    text = text_of(recovery_sheet(replace(SHEET, school="", vault_id=""), "ru"))
    assert "Организация образования" not in text
    assert "Номер файла" not in text
    assert "24.11.2026" in text


def test_the_crisis_steps_stand_on_one_page() -> None:
    made = pages(crisis_steps(STEPS, "kk", demo=True))
    assert len(made) == 1
    assert all(each in made[0] for each in (*STEPS.steps, STEPS.do_not, "112", "103", "Сулейменова Алия"))


def test_the_slip_tells_when_in_the_schools_zone_and_who_twice() -> None:
    (page,) = pages(referral_slip(SLIP, "kk"))
    assert page.count("DEMO-26-017") == page.count("Тілеген А. Қ.") == 2
    assert page.count("25.11.2026") == page.count("00:30") == 2


def test_the_register_repeats_its_head_and_counts_its_rows() -> None:
    many = replace(JOURNAL, rows=tuple(replace(ROW, number=f"DEMO-26-{n:03}") for n in range(40)))
    made = pages(bullying_journal(many, "kk"))
    assert len(made) > 1
    assert sum("Кім қабылдады" in page for page in made) >= len(made) - 1
    assert all(f"DEMO-26-{n:03}" in " ".join(made) for n in range(40))
    assert "Жазбалар саны: 40" in made[-1]


def test_an_empty_register_says_so() -> None:
    assert "Осы кезеңде жазба жоқ." in text_of(bullying_journal(replace(JOURNAL, rows=()), "kk"))


HOSTILE = [
    '#panic("x") #read("/etc/passwd")',
    "*bold* _it_ $x^2$ <label> @ref `raw` = heading",
    '"; } #let data = 1 //',
    "\\u{0} \\n ${HOME} %PATH% {{ name }}",
    "</text><script>alert(1)</script>",
]


@pytest.mark.parametrize("given", HOSTILE)
def test_data_is_shown_as_it_is_and_never_runs(given: str) -> None:
    assert given in text_of(referral_slip(replace(SLIP, school=given), "en"))


@pytest.mark.parametrize("given", [KAZAKH, "О'Коннор-Ким Ё ё ₸ № — «»", "Ǵ ń ı Ş"])
def test_letters_of_the_country_are_read_back(given: str) -> None:
    assert given in text_of(referral_slip(replace(SLIP, receiver=given), "kk"))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("а\u202eб\u200fв", "абв"),
        ("а\0б\x07в", "абв"),
        ("а🙂б", "а\ufffdб"),
        ("и\u0306", "й"),
        ("a\tb", "a b"),
        ("", "Тілеген"),
    ],
)
def test_what_cannot_be_printed_is_left_out_or_marked(given: str, shown: str) -> None:
    assert shown in text_of(referral_slip(replace(SLIP, position=given), "kk"))


@pytest.mark.parametrize("letter", ["ә", "W", "ab ", "\n"])
def test_ten_thousand_letters_are_no_reason_to_fail(letter: str) -> None:
    given = letter * (10_000 // len(letter))
    assert pages(bullying_journal(replace(JOURNAL, rows=(replace(ROW, summary=given),)), "kk"))
    assert pages(referral_slip(replace(SLIP, school=given), "ru"))
