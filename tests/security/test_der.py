"""DER: what is written is read back, and only its one spelling is."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.security import der
from counsellor_app.security.der import OCTETS, OID, SEQUENCE, Cursor, NotDer

arcs = st.lists(st.integers(0, 2**130), min_size=1, max_size=6)


@given(st.lists(st.binary(max_size=300), max_size=5))
def test_values_come_back_in_their_order(contents: list[bytes]) -> None:
    cursor = Cursor(der.value(SEQUENCE, *(der.value(OCTETS, content) for content in contents)))
    inside = cursor.inside(SEQUENCE)
    cursor.end()
    assert [inside.content(OCTETS) for _ in contents] == contents
    inside.end()


@pytest.mark.parametrize("size", [0, 1, 127, 128, 255, 256, 65_535, 65_536])
def test_lengths_take_the_fewest_bytes(size: int) -> None:
    whole = der.value(OCTETS, bytes(size))
    assert len(whole) - size == 2 + (size > 127) + (size > 255) + (size > 65_535)
    assert Cursor(whole).content(OCTETS) == bytes(size)


SPELLINGS = (
    *("0481 01 00", "0482 0001 00", "0480 00 0000", "0484 ffffffff 00", "0485 0000000001 00", "04", "0402 00"),
    *("0482 0080" + "00" * 128, "0483 008000" + "00" * 32_768),
)


@pytest.mark.parametrize("spelling", SPELLINGS, ids=lambda spelling: spelling[:20])
def test_other_spellings_are_refused(spelling: str) -> None:
    with pytest.raises(NotDer):
        Cursor(bytes.fromhex(spelling)).content(OCTETS)


@given(st.integers(0, 2), arcs)
def test_object_identifiers_come_back(first: int, rest: list[int]) -> None:
    second = rest[0] if first == 2 else rest[0] % 40
    dotted = ".".join(map(str, (first, second, *rest[1:])))
    assert der.oid_text(Cursor(der.oid(dotted)).content(OID)) == dotted


@given(st.binary(max_size=60), st.sampled_from([SEQUENCE, OCTETS, OID]))
def test_any_bytes_are_read_or_refused(data: bytes, tag: int) -> None:
    cursor = Cursor(data)
    with suppress(NotDer):
        content = cursor.content(tag)
        assert der.value(tag, content) == data[: len(der.value(tag, content))]
    with suppress(NotDer):
        der.oid_text(data)
