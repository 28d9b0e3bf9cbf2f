"""Eight words: fixed for ever, the same places in three lists, told from SHA-256 alone."""

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.security.fingerprint import BITS, COUNT, LANGUAGES, of_digest, of_key, words
from counsellor_app.security.sealing import Identity

FIXED = {  # a word that moves makes every printed fingerprint wrong
    "kk": "44c1eff6d63dd49a25996463e2b3bb199443ed4d5634f3afe8121a16c73c1cb2",
    "ru": "b2224d8afb4eae65fcf9f2549e5db5de7cbed2dc285db7eb4e9869090c744724",
    "en": "a9cf9be89ec189f697e8334ea3bd190370a8598502837d35d4c4679aeea6b9d5",
}
LETTERS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
NUMBERS = (1660, 1942, 1285, 788, 169, 418, 895, 367)
ENGLISH = ("show", "verse", "notebook", "foam", "bike", "cloud", "guppy", "cherry")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_has_2048_words_that_never_move(language: str) -> None:
    found = words(language)
    assert hashlib.sha256("\n".join(found).encode()).hexdigest() == FIXED[language]
    assert len(found) == 2**BITS == 2048
    assert len({word.replace("ё", "е") for word in found}) == 2048
    assert all(unicodedata.is_normalized("NFC", word) and 3 <= len(word) <= 11 for word in found)
    assert {sign for word in found for sign in word} <= set(LETTERS[language])


def test_a_known_key_has_known_words() -> None:
    found = of_key(KEY)
    assert " ".join(found.hex).replace(" ", "") == hashlib.sha256(KEY.encode()).hexdigest()
    assert found.numbers == NUMBERS
    assert found.words["en"] == ENGLISH


@given(st.binary(min_size=32, max_size=32))
def test_the_words_are_the_first_88_bits_in_every_language(digest: bytes) -> None:
    found = of_digest(digest)
    head = "".join(f"{number - 1:011b}" for number in found.numbers)
    assert head == f"{int.from_bytes(digest, 'big'):0256b}"[:88]
    for language in LANGUAGES:
        assert [words(language).index(word) + 1 for word in found.words[language]] == list(found.numbers)


@given(st.binary(min_size=32, max_size=32), st.integers(0, 87))
def test_each_of_the_88_bits_changes_a_word(digest: bytes, bit: int) -> None:
    changed = (int.from_bytes(digest, "big") ^ 1 << 255 - bit).to_bytes(32, "big")
    differing = [a != b for a, b in zip(of_digest(digest).numbers, of_digest(changed).numbers, strict=True)]
    assert differing == [at == bit // BITS for at in range(COUNT)]


def test_two_keys_differ() -> None:
    assert len({of_key(Identity.generate().public_key).words["kk"] for _ in range(50)}) == 50


@pytest.mark.parametrize("size", [0, 20, 31, 33, 64])
def test_another_digest_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        of_digest(bytes(size))
