"""How names change in Kazakh and Russian, written down for the tests alone: the linter has its own table."""

from collections.abc import Iterator

BACK, FRONT = "аоұыуяюё", "әөүіеиэ"
VOICELESS = "пфкқтсшщчцхһбвгд"  # before the endings, the last four sound so
NASAL, BUZZING = "мнң", "зж"


def kazakh(name: str) -> Iterator[str]:
    """All seven cases of the singular and the plural."""
    yield name
    front = _is_front(name)
    yield from _cases(name, front)
    last = name[-1].lower()
    vowel = last in BACK + FRONT
    plural = name + (("лер" if front else "лар") if vowel or last in "рйу" else ("дер" if front else "дар"))
    if last in VOICELESS:
        plural = name + ("тер" if front else "тар")
    yield plural
    yield from _cases(plural, front)


def _cases(name: str, front: bool) -> Iterator[str]:
    last = name[-1].lower()
    i, a = ("і", "е") if front else ("ы", "а")
    g, q = ("г", "к") if front else ("ғ", "қ")
    if last in BACK + FRONT:
        yield from (f"{name}н{i}ң", f"{name}{g}{a}", f"{name}н{i}", f"{name}д{a}", f"{name}д{a}н", f"{name}мен")
    elif last in VOICELESS:
        yield from (f"{name}т{i}ң", f"{name}{q}{a}", f"{name}т{i}", f"{name}т{a}", f"{name}т{a}н", f"{name}пен")
    elif last in NASAL:
        yield from (f"{name}н{i}ң", f"{name}{g}{a}", f"{name}д{i}", f"{name}д{a}", f"{name}н{a}н", f"{name}мен")
    else:
        ending = "бен" if last in BUZZING else "мен"
        yield from (f"{name}д{i}ң", f"{name}{g}{a}", f"{name}д{i}", f"{name}д{a}", f"{name}д{a}н", f"{name}{ending}")


def _is_front(name: str) -> bool:
    vowels = [letter for letter in name.lower() if letter in BACK + FRONT]
    return bool(vowels) and vowels[-1] in FRONT


def russian(name: str, sex: str, *, is_surname: bool = False) -> Iterator[str]:
    """All six cases, as a school secretary writes them."""
    yield name
    stem, last = name[:-1], name[-1]
    if is_surname and name.endswith(("ов", "ев", "ин")) and sex == "m":
        yield from (name + ending for ending in ("а", "у", "ым", "е"))
    elif is_surname and name.endswith(("ова", "ева", "ина")) and sex == "f":
        yield from (stem + ending for ending in ("ой", "у"))
    elif is_surname and sex == "f" and last not in "ая":
        return  # Шевчук, Ким, Шмидт: a woman's is not declined
    elif last == "а":
        soft = stem[-1] in "гкхжшчщ"
        yield from (stem + ending for ending in (("и" if soft else "ы"), "е", "у", "ой"))
    elif last == "я":
        yield from (stem + ending for ending in ("и", "е", "ю", "ей"))
    elif last in "йь" and sex == "m":
        yield from (stem + ending for ending in ("я", "ю", "ем", "е"))
    elif last == "ь":
        yield from (stem + "и", name + "ю")
    elif last in "бвгджзклмнпрстфхцчшщ" and sex == "m":
        root = name[:-2] + name[-1] if name == "Павел" else name
        yield from (root + ending for ending in ("а", "у", "ом", "е"))


def forms(name: str, sex: str, *, is_surname: bool = False) -> set[str]:
    """Both languages; Kazakh text declines Russian names too."""
    return {*kazakh(name), *russian(name, sex, is_surname=is_surname)}
