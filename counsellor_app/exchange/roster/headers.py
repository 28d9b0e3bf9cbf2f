"""What column titles mean, in Kazakh, Russian and English, in any spelling and order."""

import re

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.roster import RosterField

EXACT, CONTAINED, UNKNOWN = 2, 1, 0  # how sure a meaning is
LONGEST_TITLE = 200  # characters looked at
LONGEST_KEY = 80  # beyond it is the title of the whole list
BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
SIGNS = re.compile(r"[\W_]+")
PARTS = re.compile(r"[/|\n\\]+")

ALIASES = {
    RosterField.IIN: "ИИН, ЖСН, IIN, индивидуальный идентификационный номер, жеке сәйкестендіру нөмірі, "
    "individual identification number, ИИН ученика, ИИН учащегося, ИИН обучающегося, оқушының ЖСН",
    RosterField.SURNAME: "фамилия, тегі, тек, surname, last name, family name, фамилия ученика, фамилия учащегося, "
    "оқушының тегі",
    RosterField.GIVEN: "имя, аты, есімі, given name, first name, имя ученика, имя учащегося, оқушының аты",
    RosterField.PATRONYMIC: "отчество, әкесінің аты, әкесінің есімі, patronymic, middle name",
    RosterField.FULL_NAME: "ФИО, Ф И О, ТАӘ, Т А Ә, аты-жөні, аты жөні тегі, тегі аты, тегі аты әкесінің аты, "
    "full name, name, student, student name, фамилия имя отчество, фамилия имя, фамилия и имя, имя фамилия, ученик, "
    "учащийся, обучающийся, студент, воспитанник, оқушы, білім алушы, ФИО ученика, ФИО учащегося, ФИО обучающегося, "
    "ФИО студента, оқушының аты-жөні, оқушының ТАӘ, білім алушының аты-жөні",
    RosterField.BORN_ON: "дата рождения, день рождения, ДР, Д Р, дата рожд, число месяц год рождения, "
    "туған күні, туылған күні, туған күні айы жылы, туған жылы айы күні, date of birth, birth date, "
    "birthday, born, DOB",
    RosterField.SEX: "пол, жынысы, жыныс, sex, gender",
    RosterField.GRADE: "параллель, ступень, grade",
    RosterField.LETTER: "литера, литер, литера класса, буква, буква класса, әрпі, әріп, сынып литері, letter, section",
    RosterField.CLASS: "класс, сынып, сыныбы, class, form, группа, топ, тобы, класс литера, класс обучения",
    RosterField.LANGUAGE: "язык обучения, язык, язык класса, оқыту тілі, оқу тілі, тілі, тіл, language, "
    "language of instruction, отделение",
    RosterField.GUARDIAN: "законный представитель, законные представители, представитель, родитель, родители, мать, "
    "отец, мама, папа, опекун, ФИО родителей, ФИО родителя, заңды өкілі, заңды өкілдері, ата-анасы, ата-ана, анасы, "
    "әкесі, қамқоршысы, қамқоршы, әкесінің аты-жөні, анасының аты-жөні, ата-анасының аты-жөні, guardian, "
    "parent, parents, mother, father, legal representative",
    RosterField.PHONE: "телефон, телефоны, телефондары, тел, моб тел, мобильный, мобильный телефон, сотовый, "
    "контактный телефон, номер телефона, ұялы телефон, ұялы, байланыс телефоны, телефон нөмірі, phone, mobile, tel",
    RosterField.IGNORE: "№, N, no, nr, номер, нөмірі, п п, № п п, р с, р н, примечание, ескерту, ескертпе, note, "
    "notes, remarks, адрес, мекенжайы, address, email, e-mail, почта, национальность, ұлты, гражданство, азаматтығы, "
    "nationality, классный руководитель, сынып жетекшісі, class teacher, автобус, возраст, жасы, age, "
    "смена, ауысым, shift, логин, пароль, login, password, школа, мектеп, school",
}  # fmt: skip
# Stems that settle a title in which several words are known: whose class teacher, whose phone.
NOBODY = ("руководител", "жетекши", "учител", "мугалим", "teacher", "адрес", "мекен", "приказ", "буйрык", "документ",
          "куалик", "зачислен", "прибыт", "выбыт", "кабылда", "сертификат", "льгот", "прописк", "поступ",
          "выдач", "регистрац", "тускен", "берилген", "тиркел")  # fmt: skip
CALLED = ("телефон", "phone", "уялы", "моб", "whatsapp")
KIN = ("родител", "представител", "опекун", "ата ана", "окил", "камкоршы", "матер", "матери", "отца", "анасынын",
       "guardian", "parent", "mother", "father")  # fmt: skip
NOT_A_KIN_NAME = ("иин", "жсн", "дата", "куни", "birth", "работ", "жумыс", "образован", "тип", "статус")


def title_key(title: str) -> str:
    """A title without case, accents, brackets and signs: what two spellings of it share."""
    title = title[:LONGEST_TITLE]
    bare = SIGNS.sub(" ", fold(BRACKETS.sub(" ", title))).strip()
    return bare or SIGNS.sub(" ", fold(title)).strip()


def meaning(title: str) -> tuple[RosterField, int]:
    """What a column holds by its title, and how sure that is: EXACT, CONTAINED or UNKNOWN."""
    for spelling in (title, *PARTS.split(title[:LONGEST_TITLE])):
        if (known := _EXACT.get(title_key(spelling))) is not None:
            return known, EXACT
    if title.strip() in ("№", "#"):
        return RosterField.IGNORE, EXACT
    key = title_key(title)
    if not key or len(key) > LONGEST_KEY:
        return RosterField.IGNORE, UNKNOWN
    if _names_one_of(NOBODY, key):
        return RosterField.IGNORE, CONTAINED
    if _names_one_of(CALLED, key):
        return RosterField.PHONE, CONTAINED
    if _names_one_of(KIN, key):
        other = _names_one_of(NOT_A_KIN_NAME, key)
        return (RosterField.IGNORE if other else RosterField.GUARDIAN), CONTAINED
    padded = f" {key} "
    for alias, known in _BY_LENGTH:
        if f" {alias} " in padded:
            return known, CONTAINED
    return RosterField.IGNORE, UNKNOWN


def _names_one_of(stems: tuple[str, ...], key: str) -> bool:
    return any(fold(stem) in key for stem in stems)


_EXACT = {title_key(alias): known for known, aliases in ALIASES.items() for alias in aliases.split(", ")}
_BY_LENGTH = sorted(
    ((alias, known) for alias, known in _EXACT.items() if len(alias) > 2 and known is not RosterField.IGNORE),
    key=lambda pair: -len(pair[0]),
)
