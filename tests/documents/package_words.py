"""Words of a package made by hand: code lists from the shipped packs, the rest as the packs of disclosure say them."""

from collections.abc import Iterable

from counsellor_app.content.library import shipped_content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.levels import Level
from counsellor_app.domain.package_data import WordsOut

OWN: dict[str, tuple[str, str, str]] = {
    "profile/statistics": ("статистика", "статистика", "statistics"),
    "profile/deidentified": ("жағдай, есімсіз", "случай, обезличенный", "case, de-identified"),
    "profile/identified": ("жағдай, есімімен", "случай, с именем ребёнка", "case, identified"),
    "office/commissioner": (
        "Бала құқықтары жөніндегі уәкіл",
        "Уполномоченный по правам ребёнка",
        "Commissioner for Children's Rights",
    ),
    "office/authority": ("білім басқармасы", "управление образования", "education authority"),
    "subject/child": ("бала", "ребёнок", "a child"),
    "subject/statistics": ("статистика", "статистика", "statistics"),
    "school_kind/school": ("мектеп", "школа", "school"),
    "person_kind/child": ("Бала", "Ребёнок", "Child"),
    "person_kind/pupil": ("Оқушы", "Ученик", "Pupil"),
    "person_kind/guardian": ("Заңды өкіл", "Законный представитель", "Legal representative"),
    "person_kind/staff": ("Қызметкер", "Сотрудник", "Staff"),
    "person_kind/person": ("Адам", "Лицо", "Person"),
    "age_band/13-15": ("13–15 жас", "13–15 лет", "13–15 years"),
    "grade_band/1-4": ("1–4-сынып", "1–4 класс", "grades 1–4"),
    "grade_band/5-6": ("5–6-сынып", "5–6 класс", "grades 5–6"),
    "grade_band/7-9": ("7–9-сынып", "7–9 класс", "grades 7–9"),
    "grade_band/10-11": ("10–11-сынып", "10–11 класс", "grades 10–11"),
    "line/registered": ("Өтініш тіркелді", "Обращение зарегистрировано", "Referral registered"),
    "line/head-informed": ("Басшыға хабарланды", "Руководитель извещён", "Head informed"),
    "line/opened": ("Жағдай ашылды", "Случай открыт", "Case opened"),
    "line/closed": ("Жағдай жабылды", "Случай закрыт", "Case closed"),
    "line/note": ("Жазба", "Запись", "Note"),
    "line/session": ("Кездесу", "Встреча", "Session"),
    "line/meeting": ("Әңгіме", "Беседа", "Meeting"),
    "line/call": ("Қоңырау", "Звонок", "Call"),
    "line/notice": ("Жазбаша хабарлама", "Письменное извещение", "Written notice"),
    "line/decision": ("Шешім", "Решение", "Decision"),
    "line/observation": ("Бақылау", "Наблюдение", "Observation"),
    "line/level": ("Деңгей белгіленді", "Установлен уровень", "Level set"),
    "line/stage": ("Кезең", "Этап", "Stage"),
    "line/contact": ("Жоспарлы байланыс", "Плановый контакт", "Planned contact"),
    "section/line": ("Не болды", "Что произошло", "What happened"),
    "section/what_was_said": ("Не айтылды", "Что сказано", "What was said"),
    "section/agreement": ("Келісім", "О чём договорились", "Agreement"),
    "item/CASE_TIMELINE": ("жағдай барысы", "хронология случая", "case timeline"),
    "item/INCIDENTS": ("оқиғалар", "эпизоды", "incidents"),
    "item/IIN": ("ЖСН", "ИИН", "IIN"),
    "item/ADDRESS": ("мекенжай", "адрес", "address"),
    "item/PHONES": ("телефон нөмірлері", "телефоны", "phone numbers"),
    "item/SESSION_NOTES": ("кездесу жазбалары", "записи встреч", "session notes"),
    "item/TEST_ANSWERS": ("диагностика жауаптары мен балдары", "ответы и баллы диагностики", "test answers"),
    "item/OTHER_CHILDREN_NAMES": ("басқа балалардың есімдері", "имена других детей", "names of other children"),
    "item/FAMILY": ("отбасы туралы мәлімет", "сведения о семье", "family"),
    "item/DRAFTS": ("жобалар", "черновики", "drafts"),
    "item/NAME_OF_CHILD": ("баланың аты-жөні", "имя ребёнка", "name of the child"),
    "withheld_reason/NEVER_IN_PROFILE": (
        "бұл профильде ешқашан берілмейді",
        "в этом профиле не передаётся никогда",
        "never in this profile",
    ),
    "withheld_reason/NOT_IN_LETTER": ("хатта сұралмаған", "в письме не запрошено", "not named in the letter"),
    "withheld_reason/CONSULTATION_SECRECY": ("кеңес құпиясы", "тайна консультации", "secrecy of consultation"),
    "withheld_reason/OTHER_PERSON": ("басқа адамға қатысты", "касается другого лица", "concerns another person"),
    "withheld_reason/NOT_ALLOWED_BY_HEAD": (
        "басшы рұқсат бермеді",
        "руководитель не разрешил",
        "not allowed by the head",
    ),
    "redaction_kind/name": ("есім", "имя", "name"),
    "redaction_kind/age": ("жас", "возраст", "age"),
    "redaction_kind/class": ("сынып", "класс", "class"),
    "redaction_kind/day": ("күн", "день", "day"),
    "redaction_kind/number": ("нөмір", "номер", "number"),
    "redaction_kind/text": ("мәтін", "текст", "text"),
    "redaction_kind/cell": ("кестедегі сан", "число в таблице", "cell"),
    "redaction_reason/OTHER_CHILD": ("басқа бала", "другой ребёнок", "another child"),
    "redaction_reason/PRIVATE_PERSON": ("жеке адам", "частное лицо", "private person"),
    "redaction_reason/STAFF": ("мектеп қызметкері", "сотрудник школы", "member of staff"),
    "redaction_reason/BAND": ("аралықпен ауыстырылды", "заменено диапазоном", "made a band"),
    "redaction_reason/MONTH": ("айға дейін дөңгелектенді", "округлено до месяца", "made a month"),
    "redaction_reason/PROFILE": ("профиль мәтін бермейді", "профиль не передаёт текст", "no texts in this profile"),
    "redaction_reason/NUMBER_REMOVED": ("нөмір алынып тасталды", "номер убран", "number removed"),
    "redaction_reason/SMALL_CELL": ("1-ден 4-ке дейінгі сан", "число от 1 до 4", "a number from 1 to 4"),
    "redaction_reason/COMPLEMENTARY_CELL": (
        "жасырылған санды есептеп шығаруға болмас үшін",
        "чтобы нельзя было вычислить скрытое число",
        "so that a hidden number cannot be worked out",
    ),
    "table/by-source": ("Өтініштер: кімнен келді", "Обращения по источнику", "Referrals by source"),
    "table/by-form": ("Жәбірлеу түрлері", "Формы травли", "Forms of bullying"),
    "table/by-place": ("Оқиға болған жер", "Место эпизода", "Places"),
    "table/by-grade-and-sex": ("Сынып пен жыныс", "Класс и пол", "Grade and sex"),
    "table/clocks": ("Мерзімдердің сақталуы", "Соблюдение сроков", "Terms kept"),
    "table/prevention": ("Профилактика", "Профилактика", "Prevention"),
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
    "owner/ours": ("мектеп", "школа", "the school"),
    "owner/theirs": ("басқа орган", "другой орган", "another body"),
}


def all_words() -> dict[str, WordsOut]:
    """Every code the examples use, and more: ``list/CODE`` -> words."""
    content = shipped_content()
    found = {key: WordsOut(kk=kk, ru=ru, en=en) for key, (kk, ru, en) in OWN.items()}
    for name in CodeList:
        for item in content.items(name):
            found[f"{name.value}/{item.id}"] = WordsOut(kk=item.kk, ru=item.ru, en=item.en)
    for level in Level:
        full = content.level(level).full
        found[f"level/{level.value}"] = WordsOut(kk=full.kk, ru=full.ru, en=full.en)
    for clock in content.clocks.clock:
        said, article = clock.action, clock.article_full
        found[f"clock/{clock.id}"] = WordsOut(kk=said.kk, ru=said.ru, en=said.en)
        found[f"basis/{clock.basis}"] = WordsOut(kk=article.kk, ru=article.ru, en=article.en)
    return found


def words_of(lists: Iterable[str]) -> dict[str, WordsOut]:
    """Only some of the lists."""
    wanted = set(lists)
    return {key: words for key, words in all_words().items() if key.partition("/")[0] in wanted}
