"""Names in Latin letters, as they stand in chats: Aigerim, Aygerim, Zhanar, Yerlan."""

import re
from collections.abc import Iterator

LATIN_WORD = re.compile(r"(?<![\w@.])[A-Za-z]{4,}(?![\w@])")
# Longest first. What sounds alike is folded alike anyway (ә and а, қ and к).
PAIRS = (
    ("shch", "щ"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("ts", "ц"),
    ("gh", "г"),
    ("ng", "н"),
    ("ya", "я"),
    ("ia", "ия"),
    ("yu", "ю"),
    ("iu", "ю"),
    ("yo", "е"),
    ("ye", "е"),
    ("ck", "к"),
    ("iy", "ий"),
    ("yi", "ий"),
)
SINGLE = dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхижклмнопкрстуввкыз", strict=True))
TWICE = re.compile(r"(\w)\1")  # Yessenov is Есенов in a passport
GLIDE = re.compile(r"(?<=[аеоуыэ])[иы]")  # Aigerim and Aygerim are Айгерім


def cyrillic(word: str) -> Iterator[str]:
    """What the word may be in Cyrillic letters: with and without a glide, with a capital like the word."""
    letters, left = "", word.lower()
    while left:
        pair = next(((latin, ours) for latin, ours in PAIRS if left.startswith(latin)), (left[0], SINGLE[left[0]]))
        letters += pair[1]
        left = left[len(pair[0]) :]
    single = TWICE.sub(r"\1", letters)
    for spelled in dict.fromkeys((letters, GLIDE.sub("й", letters), letters.replace("ы", "и"), single)):
        yield spelled.capitalize() if word[0].isupper() else spelled
