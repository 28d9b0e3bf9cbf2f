"""References in text: they survive storing, and nothing that is typed becomes one."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.ids import PersonId, is_id
from counsellor_app.domain.text import Mention, Piece, escape, join, mentions, pieces, render

MIRAS = PersonId("01" * 16)
DANA = PersonId("ab" * 16)

ids = st.sampled_from([MIRAS, DANA])
# braces, ids and what is left of a token come often: that is where a reference could be made or lost
typed = st.one_of(
    st.text(), st.text(alphabet="{}p:0a "), st.sampled_from(["{p:" + MIRAS + "}", "{", "{{p:", "p:" + DANA + "}"])
)
written = st.lists(st.one_of(typed, ids.map(Mention)))


def normal(parts: list[Piece]) -> tuple[Piece, ...]:
    """Neighbouring letters are one piece, empty letters are none."""
    found: list[Piece] = []
    for are_letters, group in groupby(parts, key=lambda part: isinstance(part, str)):
        together = list(group)
        if are_letters:
            letters = "".join(map(str, together))
            found += [letters] if letters else []
        else:
            found += together
    return tuple(found)


@given(written)
def test_what_was_written_is_read_again(parts: list[Piece]) -> None:
    assert pieces(join(parts)) == normal([part for part in parts if part != ""])


@given(typed)
def test_nothing_typed_becomes_a_reference(letters: str) -> None:
    assert mentions(escape(letters)) == ()
    assert render(escape(letters), lambda _: "somebody else") == letters


@given(typed, ids, typed)
def test_letters_around_a_reference_cannot_hide_or_change_it(before: str, person: PersonId, after: str) -> None:
    stored = join([before, Mention(person), after])
    assert mentions(stored) == (person,)
    assert render(stored, lambda _: "|") == before + "|" + after


@given(st.text())
def test_any_stored_letters_can_be_read(stored: str) -> None:
    assert all(is_id(person) for person in mentions(stored))
    assert isinstance(render(stored, lambda person: person), str)


def test_the_stored_form_is_what_the_file_keeps() -> None:
    assert join(["Видел ", Mention(MIRAS), "."]) == "Видел {p:" + MIRAS + "}."
    assert join(["{", Mention(MIRAS)]) == "{{{p:" + MIRAS + "}"


def test_everybody_is_mentioned_once_in_the_order_of_appearance() -> None:
    stored = join([Mention(DANA), " и ", Mention(MIRAS), ", потом ", Mention(DANA)])
    assert mentions(stored) == (DANA, MIRAS)


@pytest.mark.parametrize(
    "broken", ["{p:" + MIRAS, "{p:" + MIRAS[:-1] + "}", "{p:" + MIRAS.upper().replace("0", "G") + "}"]
)
def test_what_only_looks_like_a_token_stays_letters(broken: str) -> None:
    assert mentions(broken) == ()
    assert render(broken, lambda _: "?") == broken


def test_a_name_is_put_where_the_reference_stood() -> None:
    names = {MIRAS: "Есенов Мирас", DANA: "Жумабаева Дана"}
    stored = join([Mention(MIRAS), " и ", Mention(DANA)])
    assert render(stored, names.__getitem__) == "Есенов Мирас и Жумабаева Дана"
