"""The keys of a user are an age key: what age's own library makes of them is the same."""

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.ids import UserId
from counsellor_app.security import age_keys, keyring
from tests.builders import CHEAP, MORNING


@given(st.binary(min_size=32, max_size=32))
def test_both_halves_are_spelled_as_age_spells_them(private: bytes) -> None:
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    known = pyrage.x25519.Identity.from_str(age_keys.identity(private))
    assert str(known) == age_keys.identity(private)
    assert str(known.to_public()) == age_keys.recipient(public)


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_key_of_another_length_is_no_key(size: int) -> None:
    with pytest.raises(ValueError, match="32"):
        age_keys.recipient(bytes(size))


def test_what_is_sealed_to_a_user_is_opened_with_the_user_s_own_keys() -> None:
    _, ring = keyring.create(
        user_id=UserId("u"),
        created=to_text(MORNING),
        passphrase=bytearray(b"one"),
        recovery=bytearray(b"two"),
        params=CHEAP,
    )
    sealed = pyrage.encrypt(b"what left", [pyrage.x25519.Recipient.from_str(ring.recipient)])
    assert pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(ring.identity())]) == b"what left"
