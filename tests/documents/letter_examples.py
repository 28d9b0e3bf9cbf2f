"""Letters and lines of the disclosure register made by hand."""

from dataclasses import replace
from datetime import date

from counsellor_app.documents.disclosure_register import DisclosureRegister, DisclosureRow, given_counts
from counsellor_app.documents.letters import Alternative, Enclosure, LetterFacts, LetterKind, Withheld
from counsellor_app.domain.disclosure import Profile

ID = "0f3a91c24d7e4b1c8a5562be90d1f7aa"
KEY_WORDS = {
    "kk": ("алма", "бұлақ", "қайық", "жаңбыр", "өрік", "тұлпар", "үміт", "шаңырақ"),
    "ru": ("яблоко", "родник", "лодка", "дождь", "абрикос", "скакун", "надежда", "берег"),
    "en": ("apple", "spring", "boat", "rain", "apricot", "horse", "hope", "shore"),
}
WITHHELD = {
    "kk": (Withheld(item="ЖСН", reason="бұл профильде ешқашан берілмейді"),),
    "ru": (
        Withheld(item="ИИН", reason="никогда в этом профиле"),
        Withheld(item="Записи консультаций", reason="тайна консультации"),
        Withheld(item="Имена других детей", reason="сведения о другом человеке"),
    ),
    "en": (Withheld(item="Personal number (IIN)", reason="never in this profile"),),
}
COVERING = LetterFacts(
    kind=LetterKind.COVERING,
    school_kk="№ 000 демо-мектеп-лицейі",
    school_ru="Демонстрационная школа-лицей № 000",
    bin="000000000000",
    address="Өскемен қ., Демо көшесі, 1",
    contact="+7 (000) 000-00-00",
    made_on=date(2026, 11, 24),
    addressee="Қазақстан Республикасындағы Бала құқықтары жөніндегі уәкілдің аппараты",
    addressee_person="Сарсенова А. Қ.",
    outside_number="04-000",
    letter_on=date(2026, 11, 17),
    our_number="С-26-003",
    profile=Profile.DEIDENTIFIED,
    period_from=date(2026, 9, 1),
    period_until=date(2026, 11, 24),
    enclosures=(Enclosure(name=f"pana-{ID}.zip.age", size=184_320, sha256="c0ffee12" * 8),),
    manifest_hash="3f1a" * 16,
    recipient="Аппарат Уполномоченного",
    key_words=KEY_WORDS["ru"],
    signer_position="Руководитель организации образования",
    signer_name="Сулейменова А. Т.",
    executor_name="Тілеген А. Қ.",
    executor_phone="+7 (000) 000-00-11",
)


def covering_letter(language: str) -> LetterFacts:
    return replace(COVERING, key_words=KEY_WORDS[language])


def partial_refusal(language: str) -> LetterFacts:
    return replace(
        COVERING,
        kind=LetterKind.PARTIAL_REFUSAL,
        withheld=WITHHELD[language],
        ground="Закон РК «О правах ребёнка», ст. 7-2",
        refusal_ground="Закон РК «О персональных данных и их защите», ст. 7",
        alternatives=(Alternative.NAMED_ITEMS, Alternative.CONSENT),
        key_words=KEY_WORDS[language],
    )


def refusal(language: str) -> LetterFacts:
    """Nothing leaves: no enclosure, no key, no profile."""
    return replace(
        COVERING,
        kind=LetterKind.REFUSAL,
        withheld=WITHHELD[language],
        refusal_ground="письмо не называет правового основания",
        alternatives=(Alternative.STATISTICS, Alternative.DEIDENTIFIED, Alternative.NAMED_ITEMS),
        enclosures=(),
        manifest_hash="",
        recipient="",
        key_words=(),
        profile=None,
        outgoing_number="118",
        outgoing_on=date(2026, 11, 24),
    )


ROW = DisclosureRow(
    number="П-26-001",
    sealed_on=date(2026, 11, 24),
    asked_by="Аппарат Уполномоченного по правам ребёнка\n№ 04-000 от 17.11.2026\n(у нас С-26-003)",
    ground="Закон РК «О правах ребёнка», ст. 7-2; письмо № 04-000, пункты 1–3",
    profile="Случай, обезличенный",
    given=given_counts("ru", fields=14, entries=10, files=6),
    withheld="ИИН: никогда в этом профиле\nЗаписи консультаций: тайна консультации",
    recipient="Аппарат Уполномоченного: " + " ".join(KEY_WORDS["ru"]),
    handed_over="24.11.2026, через электронный документооборот, исх. № 118",
    receipt="25.11.2026, вх. № 2026/4417",
    manifest_hash="3f1a" * 16,
    sealed_hash="c0ffee12" * 8,
    approved_by="Сулейменова А. Т., руководитель, 24.11.2026",
)
REGISTER = DisclosureRegister(
    first_day=date(2026, 9, 1),
    last_day=date(2026, 11, 30),
    printed_on=date(2026, 12, 1),
    school="Демонстрационная школа-лицей № 000",
    bin="000000000000",
    rows=(ROW, replace(ROW, number="П-26-002", profile="Статистика", handed_over="", receipt="")),
)
