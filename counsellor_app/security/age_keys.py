"""X25519 keys as age writes them: bech32 (BIP 173) under ``age`` and ``AGE-SECRET-KEY-`` (age-encryption.org/v1).

So the key set that every user of a vault has anyway is an age key too, and nobody keeps another one.
"""

from collections.abc import Iterable, Iterator

PUBLIC, SECRET = "age", "age-secret-key-"
SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
KEY_BYTES = 32


def recipient(public: bytes) -> str:
    """``age1…`` of the 32 bytes of a public key."""
    return _encode(PUBLIC, public)


def identity(private: bytes | bytearray | memoryview) -> str:
    """``AGE-SECRET-KEY-1…`` of the 32 bytes of a private key. A text cannot be wiped: ask for it as late as can be."""
    return _encode(SECRET, private).upper()


def _encode(name: str, key: bytes | bytearray | memoryview) -> str:
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    data = list(_fives(key))
    expanded = [ord(sign) >> 5 for sign in name] + [0] + [ord(sign) & 31 for sign in name]
    rest = _checksum([*expanded, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    data += [rest >> 5 * (5 - place) & 31 for place in range(6)]
    return name + "1" + "".join(SIGNS[value] for value in data)


def _fives(key: Iterable[int]) -> Iterator[int]:
    """Five bits at a time, the last ones filled up with zeros."""
    bits = count = 0
    for byte in key:
        bits, count = bits << 8 | byte, count + 8
        while count >= 5:
            count -= 5
            yield bits >> count & 31
    if count:
        yield bits << 5 - count & 31


def _checksum(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, factor in enumerate(GENERATOR):
            check ^= factor if top >> place & 1 else 0
    return check
