"""``report.pdf`` is read back: it says what data.json says, in each language, and not a letter more."""

import re
from dataclasses import replace
from typing import Any

import pytest

from counsellor_app.documents.report import _part, report
from counsellor_app.documents.report_tables import statistics_view
from counsellor_app.documents.report_words import plural, speech
from counsellor_app.documents.text_for_print import printable
from counsellor_app.domain.package_data import PackageData, RedactionOut, StatisticsOut, Who
from tests.documents.package_examples import (
    CASE,
    DOCUMENTS,
    LINES,
    TABLES,
    deidentified_package,
    empty_package,
    identified_package,
    long_package,
    spoken,
    statistics_package,
    table,
)
from tests.documents.pdf_reading import letters, letters_of, pages, text_of

DEMO = "ДЕМО · Оқу деректері / Учебные данные"
KAZAKH = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі"
EXAMPLES = {
    "deidentified": deidentified_package,
    "identified": identified_package,
    "statistics": statistics_package,
}


def of(data: PackageData, language: str) -> str:
    return text_of(report(data, languages=(language,)))


@pytest.mark.parametrize("profile", EXAMPLES)
def test_both_languages_say_the_same_one_after_the_other(profile: str) -> None:
    data = EXAMPLES[profile]()
    both = pages(report(data))
    kazakh, russian = (pages(report(data, languages=(language,))) for language in ("kk", "ru"))
    assert len(both) == len(kazakh) + len(russian)
    assert "Не берілмеді және неге" in " ".join(both[: len(kazakh)])
    assert "Что не передано" not in " ".join(both[: len(kazakh)])
    assert "Что не передано и почему" in " ".join(both[len(kazakh) :])
    assert f"Русский текст: с. {len(kazakh) + 1}" in both[0]
    assert "Қазақша мәтін: 1-бет" in both[len(kazakh)]


@pytest.mark.parametrize("profile", EXAMPLES)
def test_every_page_has_its_number_its_package_and_the_mark_of_a_demonstration(profile: str) -> None:
    data = EXAMPLES[profile]()
    made = pages(report(data))
    for number, page in enumerate(made, start=1):
        assert f"{number} / {len(made)}" in page
        assert data.package_id in page
        assert DEMO in page
    assert "ДЕМО" not in text_of(report(replace(data, demo=False)))


def test_the_cover_tells_who_asked_what_and_on_which_ground() -> None:
    cover = pages(report(deidentified_package(), languages=("ru",)))[0]
    for said in (
        "Демонстрационная школа-лицей № 000",
        "№ 000 демо-мектеп-лицейі",
        "000000000000",
        "Восточно-Казахстанская область",
        "уәкілдің аппараты",
        "№ 04-000 от 17.11.2026",
        "01.09.2026 – 24.11.2026",
        "С-26-003",
        "27.11.2026",
        "«Закон РК «О правах ребёнка», ст. 7-2; письмо № 04-000 от 17.11.2026, пункты 1–3»",
        "Программа текст закона не проверяет",
        "вместо имён стоят буквы",
    ):
        assert said in cover


def test_the_first_paragraph_counts() -> None:
    russian = pages(report(deidentified_package(), languages=("ru",)))[0]
    assert "передаются: 1 случай, 6 человек, 2 эпизода, 10 записей, 2 документа." in russian
    assert "Сроки: исполнено в срок 3, позже срока 1, ещё идёт 1." in russian
    assert "Не передано видов сведений: 7" in russian
    assert "Сделано замен: 12" in russian
    kazakh = pages(report(deidentified_package(), languages=("kk",)))[0]
    assert "17.11.2026 күнгі № 04-000 хатқа жауап ретінде беріледі: 1 жағдай, 6 адам, 2 оқиға" in kazakh
    assert "6 таблиц, 35 строк. Скрыто чисел: 7." in pages(report(statistics_package(), languages=("ru",)))[0]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("kk", ["Бала А", "Оқушы Б", "Оқушы В", "Оқушы Г", "Заңды өкіл Д", "Қызметкер Е"]),
        ("ru", ["Ребёнок А", "Ученик Б", "Ученик В", "Ученик Г", "Законный представитель Д", "Сотрудник Е"]),
        ("en", ["Child A", "Pupil B", "Pupil C", "Pupil D", "Representative E", "Staff F"]),
    ],
)
def test_people_are_letters_of_the_language(language: str, names: list[str]) -> None:
    text = of(deidentified_package(), language)
    assert [name for name in names if name not in text] == []
    others = {"kk": "Ученик", "ru": "Оқушы", "en": "Ученик"}[language]
    assert others not in text


def test_text_stands_as_it_was_written_with_people_in_it() -> None:
    text = of(deidentified_package(), "ru")
    assert "Ученик Б алдымен мойындамады, кейін «бәрі солай істеді» деді." in text
    assert "Договорились, что сегодня Ребёнок А не остаётся одна." in text
    assert "Причина опоздания: Законный представитель Д 23.11 шақыртуға келе алмады." in text


def test_only_the_child_of_the_request_has_a_name() -> None:
    text = of(identified_package(), "ru")
    assert text.count("Ахметова Сабина Маратқызы") >= 5
    assert "ИИН: 121127000000" in text
    assert "+7 000 000 00 11" in text
    assert not re.search(r"Ребёнок А\b", text)
    assert "Ученик Б" in text
    assert "Ахметова" not in of(deidentified_package(), "ru")


def test_terms_tell_article_day_and_whether_in_time() -> None:
    text = of(deidentified_package(), "kk")
    assert "Оқушылармен және ата-аналармен әңгіме № 506 бұйрық, 9(2)-т." in text
    assert "20.11.2026 23.11.2026 24.11.2026 кешіктірілді" in text
    assert "20.11.2026 20.11.2026 20.11.2026 уақытында" in text
    assert "20.11.2026 20.12.2026 мерзімі жүріп жатыр" in text


def test_a_document_is_listed_with_its_hash_and_whether_it_is_given() -> None:
    text = of(identified_package(), "ru")
    for document in DOCUMENTS:
        assert document.sha256 in text.replace(" ", "")
    assert "Файл в пакете: attachments/1.pdf" in text
    assert text.count("Файл не передан, только назван в описи.") == 1
    assert "180 КБ" in text
    assert "2,3 МБ" in text


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("profile", EXAMPLES)
def test_whatever_is_withheld_or_replaced_stands_there_with_its_reason(profile: str, language: str) -> None:
    data = EXAMPLES[profile]()
    text = letters_of(report(data, languages=(language,))).casefold()
    said = [(f"item/{each.item}", f"withheld_reason/{each.reason}") for each in data.withheld]
    said += [(f"redaction_kind/{each.kind}", f"redaction_reason/{each.reason}") for each in data.redactions]
    assert len(said) >= 9
    for what, why in said:
        assert letters(getattr(data.words[what], language) + getattr(data.words[why], language)).casefold() in text


def test_redactions_are_summed_by_kind_and_reason() -> None:
    text = of(deidentified_package(), "ru")
    assert "Имя другой ребёнок 6" in text
    assert "Класс диапазон вместо точного значения 2" in text
    assert "Всего 12" in text


def test_a_hidden_cell_is_a_range_or_a_word_and_explained() -> None:
    """A range only where nothing else can be behind it: a table with a second reason does not tell which is which."""
    text = of(statistics_package(), "ru")
    assert "Вымогательство 1–4" in text
    assert "Порча, отбор вещей 1–4" in text
    assert "Контакт-центр 111 скрыто" in text
    assert "QR-код «111» скрыто" in text
    assert "10–12 классы Мальчик скрыто" in text
    assert "«1–4» значит, что в ячейке стоит число от 1 до 4" in text
    assert "«скрыто» стоит вместо числа от 1 до 4 и там, где показанное число позволило бы вычислить" in text
    assert "Всего скрыто ячеек: 7." in text
    assert "Классный руководитель 27" in text
    assert "Всего 63" in text


def test_nothing_of_a_hidden_cell_is_left() -> None:
    """Not its share, not the length of its bar; what the data do not call small is only called hidden."""
    rows = table("terms-by-rule", "terms", ("rule", "state"), ("B01", "IN_TIME", 90, 0.9), ("B04", "LATE", None, 0.37))
    data = spoken(
        replace(statistics_package(), statistics=StatisticsOut(threshold=5, hidden=1, tables=(rows,)), redactions=())
    )
    text = of(data, "ru")
    assert "90 %" in text
    assert "37" not in text
    assert "С опозданием, причина не записана скрыто" in text
    assert "«1–4»" not in text
    (row,) = [each for each in view_of(data)["rows"] if each["is_hidden"]]
    assert (row["bar"], row["share"]) == (0, "")


def view_of(data: PackageData) -> dict[str, Any]:
    """The first table as the template gets it."""
    view = statistics_view(data, speech(data, "ru"))
    assert view is not None
    tables: Any = view["tables"]
    first: dict[str, Any] = tables[0]
    return first


def test_a_bar_is_as_long_as_its_count_and_totals_have_none() -> None:
    rows = view_of(statistics_package())["rows"]
    assert [(row["count"], row["bar"]) for row in rows] == [
        ("12", 444),
        ("18", 666),
        ("27", 1000),
        ("скрыто", 0),
        ("скрыто", 0),
        ("63", 0),
    ]


def test_tables_without_hidden_cells_say_so() -> None:
    data = replace(
        statistics_package(), statistics=StatisticsOut(threshold=5, hidden=0, tables=TABLES[2:3]), redactions=()
    )
    text = of(data, "kk")
    assert "жасырылған сан жоқ" in text
    assert "жасырылды" not in text


def test_every_kazakh_letter_is_read_back() -> None:
    data = deidentified_package()
    line = replace(LINES[0], text=(("line", (KAZAKH, Who(who="B"), KAZAKH)),))
    changed = replace(data, ground=KAZAKH, cases=(replace(CASE, lines=(line,)),))
    assert of(changed, "kk").count(KAZAKH) == 3


@pytest.mark.parametrize(
    ("month", "shown"),
    [("2026-11", {"kk": "2026 ж. қараша", "ru": "ноябрь 2026 г.", "en": "November 2026"}), ("2026-13", None)],
)
def test_a_month_in_place_of_a_day_is_said_in_words(month: str, shown: dict[str, str] | None) -> None:
    for language in ("kk", "ru", "en"):
        speech_ = speech(deidentified_package(), language)
        assert speech_.day(month) == (shown[language] if shown else speech_.say("month", year="2026", month="13"))


@pytest.mark.parametrize(
    ("iso", "shown"),
    [("2026-11-24", "24.11.2026"), ("2026-11-24T10:30:00", "24.11.2026 10:30"), (None, ""), ("скоро", "скоро")],
)
def test_days_are_days_of_the_country(iso: str | None, shown: str) -> None:
    assert speech(deidentified_package(), "ru").day(iso) == shown


def test_an_empty_answer_says_that_there_is_nothing() -> None:
    text = of(empty_package("deidentified"), "ru")
    for said in (
        "За этот период передавать нечего",
        "Основание не указано.",
        "Непереданных сведений не названо.",
        "Ничего не заменено.",
    ):
        assert said in text
    assert "БИН" not in text
    assert "За этот период считать нечего." in of(empty_package("statistics"), "ru")


def test_a_code_that_the_package_explains_nowhere_stands_as_it_is() -> None:
    data = deidentified_package()
    changed = replace(data, words={}, redactions=(RedactionOut(place="x", kind="name", reason="UNHEARD"),))
    text = of(changed, "ru")
    assert "UNHEARD" in text
    assert "child А" in text


def test_a_long_table_has_its_head_on_every_page() -> None:
    made = pages(report(long_package(), languages=("kk",)))
    entries = [page for page in made if page.count("Осы апта тыныш өтті.") > 3]
    assert len(entries) > 10
    assert all("Күні Не болды" in page for page in entries)
    whole = " ".join(made)
    assert whole.count("үзілісте дәлізде болды") == 900
    assert whole.count("SHA-256") == 40


def test_several_cases_are_told_apart_and_one_needs_no_number() -> None:
    data = deidentified_package()
    two = replace(data, cases=(CASE, replace(CASE, key="2", child="B")))
    assert "Случай 1" in of(two, "ru")
    assert "Случай 2" in of(two, "ru")
    assert "Случай 1" not in of(data, "ru")
    assert "Случай DEMO-26-017" in of(identified_package(), "ru")


def test_the_way_to_verify_names_three_programs_and_this_package() -> None:
    text = of(deidentified_package(), "kk")
    name = f"pana-{deidentified_package().package_id}.zip"
    for command in (
        f"age -d -i key.txt -o {name} {name}.age",
        f"unzip {name} -d package",
        "openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -noverify -purpose any",
        "openssl dgst -sha256 report.pdf data.json",
        "CMS Verification successful",
    ):
        assert command in re.sub(r" +", " ", text)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("statistics/tables/0", "Контакт-центр 111 1–4 QR-код «111» 1–4"),
        ("statistics/tables/0/rows/3", "Контакт-центр 111 1–4 QR-код «111» скрыто"),
        ("statistics/tables/9/rows/3", "Контакт-центр 111 скрыто QR-код «111» скрыто"),
    ],
)
def test_a_reason_counts_for_its_own_place_only(place: str, shown: str) -> None:
    small = RedactionOut(place=place, kind="cell", reason="SMALL_CELL")
    assert shown in of(replace(statistics_package(), redactions=(small,)), "ru")


@pytest.mark.parametrize(
    ("count", "forms"),
    [(0, 2), (1, 0), (2, 1), (4, 1), (5, 2), (11, 2), (12, 2), (21, 0), (22, 1), (25, 2), (111, 2), (1184, 1)],
)
def test_russian_counts_in_three_forms(count: int, forms: int) -> None:
    assert plural(count, "ru") == forms
    assert plural(count, "kk") == 0
    assert plural(count, "en") == (0 if count == 1 else 1)


def test_hashes_and_names_of_files_can_be_copied_as_they_are() -> None:
    """No invisible place to break gets into them: what is copied out of the report is what has to be typed.

    (pypdf leaves such places out of a text it reads, other readers do not: so the text is looked at before it is set.)
    """
    data = identified_package()
    part: dict[str, Any] = _part(data, speech(data, "kk"))
    printed = ["".join(map(printable, pieces)) for pieces in (part["package"], *map(hash_and_path, part["documents"]))]
    assert printed == [data.package_id, f"{DOCUMENTS[0].sha256}attachments/1.pdf", DOCUMENTS[1].sha256]
    assert printable(data.package_id) != data.package_id


def hash_and_path(document: dict[str, Any]) -> list[str]:
    return [*document["hash"], *document["path"]]
