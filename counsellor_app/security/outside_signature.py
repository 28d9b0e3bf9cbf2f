"""A signature made by another program, such as the national key in NCALayer: what can be seen of it without its keys.

Kazakhstan's algorithms (GOST) are in no library here, so the signature itself is not verified, and nobody is told that
it was. Seen are: that it is CMS SignedData (RFC 5652), detached, and whether it was made over these very bytes. Such
programs write BER with open lengths; this reads that too.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.security.der import CONTEXT_0, INTEGER, OCTETS, OID, SEQUENCE, SET, NotDer, oid_text

MOST_BYTES = 256 * 1024
DEEPEST = 24
SIGNED_DATA, MESSAGE_DIGEST = "1.2.840.113549.1.7.2", "1.2.840.113549.1.9.4"
DIGESTS = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
ARMOUR = re.compile(rb"-----(BEGIN|END) (CMS|PKCS7)-----")
Value = tuple[int, bytes]  # tag, content


class Digest(StrEnum):
    """What the signature says of the bytes it was made over."""

    SAME = "same"
    UNKNOWN = "unknown"  # by an algorithm this program does not have
    NOT_SAID = "not-said"  # no signed attributes: only the signature itself would tell


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideSignature:
    """`algorithm`: dotted number of the digest. `signers`: how many there are. Never more than seen: not verified."""

    digest: Digest
    algorithm: str
    signers: int
    sha256: str


def to_binary(data: bytes) -> bytes:
    """BER as it is, or out of PEM or bare base64. `PackageRefused(SECOND_SIGNATURE_MALFORMED)`."""
    if not data or len(data) > 2 * MOST_BYTES:
        raise _malformed()
    if data[0] == SEQUENCE:  # base64 of such a value begins with M
        return data
    try:
        return base64.b64decode(b"".join(ARMOUR.sub(b"", data.strip()).split()), validate=True)
    except binascii.Error:
        raise _malformed() from None


def look_at(cms: bytes, content: bytes) -> OutsideSignature:
    """`PackageRefused`: SECOND_SIGNATURE_MALFORMED; _ATTACHED when it carries what it signs; _OTHER when it was made
    over something else.
    """
    if len(cms) > MOST_BYTES:
        raise _malformed()
    try:
        signers, is_attached = _signers(cms)
        seen = [_digest(signer, content) for signer in signers]
    except (NotDer, IndexError, ValueError):
        raise _malformed() from None
    if is_attached:
        raise PackageRefused(Refusal.SECOND_SIGNATURE_ATTACHED)
    if not seen:
        raise _malformed()
    digest, algorithm = max(seen, key=lambda pair: list(Digest).index(pair[0]))
    return OutsideSignature(
        digest=digest, algorithm=algorithm, signers=len(seen), sha256=hashlib.sha256(cms).hexdigest()
    )


def _signers(cms: bytes) -> tuple[list[bytes], bool]:
    """The content of each SignerInfo, and whether the signed content stands in it."""
    [(tag, info)] = _values(cms)
    (kind_tag, kind), (explicit, wrapped) = _values(info)
    if (tag, kind_tag, explicit) != (SEQUENCE, OID, CONTEXT_0) or oid_text(kind) != SIGNED_DATA:
        raise NotDer
    [(data_tag, data)] = _values(wrapped)
    version, digests, encapsulated, *rest = _values(data)
    if (data_tag, version[0], digests[0], encapsulated[0]) != (SEQUENCE, INTEGER, SET, SEQUENCE):
        raise NotDer
    last_tag, last = rest[-1]
    if last_tag != SET:
        raise NotDer
    return [_of(SEQUENCE, value) for value in _values(last)], len(list(_values(encapsulated[1]))) > 1


def _digest(signer: bytes, content: bytes) -> tuple[Digest, str]:
    _version, _who, algorithm, *rest = _values(signer)
    number = oid_text(_of(OID, next(iter(_values(_of(SEQUENCE, algorithm))))))
    if rest[0][0] != CONTEXT_0:
        return Digest.NOT_SAID, number
    for attribute in _values(rest[0][1]):
        kind, values = _values(_of(SEQUENCE, attribute))
        if oid_text(_of(OID, kind)) == MESSAGE_DIGEST:
            [said] = _values(_of(SET, values))
            if number not in DIGESTS:
                return Digest.UNKNOWN, number
            if _of(OCTETS, said) != hashlib.new(DIGESTS[number], content).digest():
                raise PackageRefused(Refusal.SECOND_SIGNATURE_OTHER)
            return Digest.SAME, number
    raise NotDer


def _of(tag: int, value: Value) -> bytes:
    if value[0] != tag:
        raise NotDer
    return value[1]


def _values(data: bytes) -> Iterator[Value]:
    at = 0
    while at < len(data):
        tag, start, end, at = _value(data, at, 0)
        yield tag, data[start:end]


def _value(data: bytes, at: int, depth: int) -> tuple[int, int, int, int]:
    """Tag, where the content starts and ends, and where the next value begins."""
    tag, first = data[at], data[at + 1]
    if tag & 0x1F == 0x1F or depth > DEEPEST:
        raise NotDer
    if first == 0x80:  # open: until two zeros in the place of a value
        start = at = at + 2
        while data[at : at + 2] != b"\0\0":
            at = _value(data, at, depth + 1)[3]
        return tag, start, at, at + 2
    count = first & 0x7F if first & 0x80 else 0
    length = int.from_bytes(data[at + 2 : at + 2 + count], "big") if count else first
    start = at + 2 + count
    if count > 4 or start + length > len(data):
        raise NotDer
    return tag, start, start + length, start + length


def _malformed() -> PackageRefused:
    return PackageRefused(Refusal.SECOND_SIGNATURE_MALFORMED)
