"""Words of a package made by hand: ``list/CODE`` from the shipped packs, and those of statistics."""

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import shipped_content
from counsellor_app.content.packs import CodeList
from counsellor_app.content.words import Item, Words
from counsellor_app.domain.levels import Level
from counsellor_app.domain.package_data import WordsOut

STATISTICS: dict[str, tuple[str, str, str]] = {
    "table/by-source": ("Өтініштер: кімнен келді", "Обращения по источнику", "Referrals by source"),
    "table/by-form": ("Жәбірлеу түрлері", "Формы травли", "Forms of bullying"),
    "table/by-place": ("Оқиға болған жер", "Место эпизода", "Places"),
    "table/by-grade-and-sex": ("Сынып пен жыныс", "Класс и пол", "Grade and sex"),
    "table/clocks": ("Мерзімдердің сақталуы", "Соблюдение сроков", "Terms kept"),
    "table/prevention": ("Алдын алу жұмысы", "Профилактика", "Prevention"),
    "dimension/referral_source": ("Кімнен", "Источник", "Source"),
    "dimension/bullying_form": ("Түрі", "Форма", "Form"),
    "dimension/place": ("Орны", "Место", "Place"),
    "dimension/grade_band": ("Сынып", "Класс", "Grade"),
    "dimension/sex": ("Жынысы", "Пол", "Sex"),
    "dimension/clock": ("Мерзім", "Срок", "Term"),
    "dimension/prevention_kind": ("Түрі", "Вид", "Kind"),
    "unit/cases": ("жағдай", "случаи", "cases"),
    "unit/clocks": ("мерзім", "сроки", "terms"),
    "unit/events": ("іс-шара", "мероприятия", "events"),
    "prevention_kind/LESSON": ("сынып сағаты", "классный час", "class lesson"),
    "prevention_kind/TRAINING": ("педагогтерді оқыту", "обучение педагогов", "staff training"),
    "prevention_kind/PARENTS": ("ата-аналар жиналысы", "родительское собрание", "parents' meeting"),
    "school_kind/school": ("мектеп", "школа", "school"),
}


def all_words() -> dict[str, WordsOut]:
    """Every code the examples use, and more: ``list/CODE`` -> words."""
    content = shipped_content()
    found = {key: WordsOut(kk=kk, ru=ru, en=en) for key, (kk, ru, en) in STATISTICS.items()}
    found |= listed({code_list.value: content.items(code_list) for code_list in CodeList})
    pack = content.disclosure
    found |= listed({name.value: pack.of(name) for name in DisclosureList} | {"item": pack.item})
    found |= {f"person_kind/{each.id}": spoken(each.label) for each in pack.person_kind}
    found |= listed({"section": content.note_templates.section})
    found |= {f"level/{level.value}": spoken(content.level(level).full) for level in Level}
    for clock in content.clocks.clock:
        found[f"clock/{clock.id}"] = spoken(clock.action)
        found[f"basis/{clock.basis}"] = spoken(clock.article_full)
    return found


def listed(lists: dict[str, tuple[Item, ...]]) -> dict[str, WordsOut]:
    return {f"{name}/{item.id}": spoken(item) for name, items in lists.items() for item in items}


def spoken(words: Words) -> WordsOut:
    return WordsOut(kk=words.kk, ru=words.ru, en=words.en)
