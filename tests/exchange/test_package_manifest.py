"""The manifest: one spelling, strict, published as a schema."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.packages import PackageRefused, RecipientRole, Refusal
from counsellor_app.domain.requests import OfficeKind
from counsellor_app.exchange.package.manifest import (
    MOST_BYTES,
    FileEntry,
    Manifest,
    Redaction,
    Withheld,
    decode,
    encode,
    schema,
    sound,
)
from counsellor_app.security.canonical import canonical
from tests.exchange.sealed_packages import FILES, SIGNER, a_draft, parts

SCHEMA = Path(__file__).parents[2] / "resources" / "schema" / "manifest-1.json"
WHOLE = msgspec.structs.replace(
    a_draft(),
    files=tuple(
        FileEntry(path=part.path, size=part.size, sha256=part.sha256, media_type=part.media_type) for part in parts()
    ),
)
DATA = encode(WHOLE)
Change = Callable[[dict[str, Any]], object]

letters = st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])
line = st.text(letters, max_size=60)
code = st.from_regex(r"[A-Za-z0-9._-]{1,20}", fullmatch=True)
digest = st.from_regex(r"[0-9a-f]{64}", fullmatch=True)
day = st.none() | st.dates().map(lambda found: found.isoformat())
number = st.integers(0, 2**53 - 1)


@st.composite
def manifests(draw: st.DrawFn) -> Manifest:
    base = a_draft()
    replace = msgspec.structs.replace
    return replace(
        base,
        purpose=draw(st.text(letters | st.just("\n"), max_size=200)),
        ground=replace(base.ground, text=draw(line)),
        request=replace(
            base.request,
            number=draw(line),
            outside_number=draw(line),
            letter_date=draw(day),
            sender=draw(line),
            office_kind=draw(st.sampled_from(OfficeKind)),
        ),
        sender=replace(
            base.sender,
            school_kk=draw(line),
            school_ru=draw(line),
            bin=draw(st.just("") | st.from_regex(r"[0-9]{12}", fullmatch=True)),
            region=draw(line),
            position=draw(line),
            cert_sha256=draw(digest),
        ),
        recipients=tuple(
            replace(each, name=draw(line), role=draw(st.sampled_from(RecipientRole))) for each in base.recipients
        ),
        profile=draw(st.sampled_from(Profile)),
        period=replace(base.period, from_=draw(day), until=draw(day)),
        withheld=tuple(Withheld(item=draw(code), reason=draw(code)) for _ in range(draw(st.integers(0, 3)))),
        redactions=tuple(
            Redaction(kind=draw(code), reason=draw(code), count=draw(number)) for _ in range(draw(st.integers(0, 3)))
        ),
        audit=replace(base.audit, seq=draw(number), hash=draw(digest)),
        versions=replace(base.versions, packs=draw(st.dictionaries(code, line, max_size=4))),
        demo=draw(st.booleans()),
        files=tuple(
            FileEntry(path=f"attachments/{n}.bin", size=draw(number) % 10**9, sha256=draw(digest), media_type="a/b")
            for n in range(draw(st.integers(0, 3)))
        ),
    )


@given(manifests())
def test_a_manifest_comes_back_as_it_was(manifest: Manifest) -> None:
    data = encode(manifest)
    assert decode(data) == manifest
    assert encode(decode(data)) == data
    assert data == canonical(msgspec.to_builtins(manifest))
    assert sound(manifest) == manifest


def test_it_is_readable_without_us() -> None:
    found = json.loads(DATA)
    assert found["format"] == "pana-package"
    assert found["ground"]["verified_by_program"] is False
    assert found["period"] == {"from": "2026-09-01", "until": "2026-11-27"}
    assert [each["role"] for each in found["recipients"]] == ["office", "reserve", "sender"]
    assert "Бала құқықтары".encode() in DATA
    assert b": " not in DATA.replace("Закон".encode(), b"")


def changed(change: Change) -> bytes:
    found = json.loads(DATA)
    change(found)
    return canonical(found)


def refusal_of(data: bytes) -> Refusal:
    with pytest.raises(PackageRefused) as refused:
        decode(data)
    assert refused.value.path
    return refused.value.code


BROKEN: dict[str, tuple[Change, Refusal]] = {
    "unknown key": (lambda m: m.update(more=1), Refusal.MANIFEST_MALFORMED),
    "unknown key inside": (lambda m: m["sender"].update(name="x"), Refusal.MANIFEST_MALFORMED),
    "missing key": (lambda m: m.pop("audit"), Refusal.MANIFEST_MALFORMED),
    "missing key with a default": (lambda m: m.pop("demo"), Refusal.MANIFEST_MALFORMED),
    "another format": (lambda m: m.update(format="pana-data"), Refusal.MANIFEST_MALFORMED),
    "newer": (lambda m: m.update(version=2, more=1), Refusal.MANIFEST_NEWER),
    "older": (lambda m: m.update(version=0), Refusal.MANIFEST_MALFORMED),
    "version as a word": (lambda m: m.update(version="1"), Refusal.MANIFEST_MALFORMED),
    "another envelope": (lambda m: m.update(envelope="age-v2"), Refusal.MANIFEST_MALFORMED),
    "a ground verified": (lambda m: m["ground"].update(verified_by_program=True), Refusal.MANIFEST_MALFORMED),
    "a ground not quite false": (lambda m: m["ground"].update(verified_by_program=0), Refusal.MANIFEST_MALFORMED),
    "no recipients": (lambda m: m.update(recipients=[]), Refusal.MANIFEST_MALFORMED),
    "a recipient twice": (lambda m: m["recipients"].append(m["recipients"][0]), Refusal.MANIFEST_MALFORMED),
    "too many recipients": (lambda m: m["recipients"].extend(m["recipients"] * 7), Refusal.MANIFEST_MALFORMED),
    "another role": (lambda m: m["recipients"][0].update(role="friend"), Refusal.MANIFEST_MALFORMED),
    "a key in capitals": (
        lambda m: m["recipients"][0].update(key=m["recipients"][0]["key"].upper()),
        Refusal.MANIFEST_MALFORMED,
    ),
    "another profile": (lambda m: m.update(profile="all"), Refusal.MANIFEST_MALFORMED),
    "a negative size": (lambda m: m["files"][0].update(size=-1), Refusal.MANIFEST_MALFORMED),
    "a size beyond all": (lambda m: m["files"][0].update(size=2**32), Refusal.MANIFEST_MALFORMED),
    "half a byte": (lambda m: m["files"][0].update(size=1.5), Refusal.MANIFEST_MALFORMED),
    "a hash in capitals": (lambda m: m["files"][0].update(sha256="A" * 64), Refusal.MANIFEST_MALFORMED),
    "a hash with a line": (lambda m: m["files"][0].update(sha256="a" * 64 + "\n"), Refusal.MANIFEST_MALFORMED),
    "a hash that ends in a line": (lambda m: m["files"][0].update(sha256="a" * 63 + "\n"), Refusal.MANIFEST_MALFORMED),
    "a hash one short": (lambda m: m["files"][0].update(sha256="a" * 63), Refusal.MANIFEST_MALFORMED),
    "two hashes that are 128 long together": (
        lambda m: (m["files"][0].update(sha256="a" * 63), m["files"][1].update(sha256="a" * 65)),
        Refusal.MANIFEST_MALFORMED,
    ),
    "the hash of the audit": (lambda m: m["audit"].update(hash="G" * 64), Refusal.MANIFEST_MALFORMED),
    "the hash of the certificate": (lambda m: m["sender"].update(cert_sha256="A" * 64), Refusal.MANIFEST_MALFORMED),
    "a media type with a line": (lambda m: m["files"][0].update(media_type="a/b\n"), Refusal.MANIFEST_MALFORMED),
    "the last media type": (lambda m: m["files"][-1].update(media_type="A/b"), Refusal.MANIFEST_MALFORMED),
    "a media type": (lambda m: m["files"][0].update(media_type="pdf"), Refusal.MANIFEST_MALFORMED),
    "a moment": (lambda m: m.update(created="28.11.2026"), Refusal.MANIFEST_MALFORMED),
    "a moment that never was": (lambda m: m.update(created="2026-13-41T07:00:00.000Z"), Refusal.MANIFEST_MALFORMED),
    "a day that never was": (lambda m: m["period"].update(until="2026-02-30"), Refusal.MANIFEST_MALFORMED),
    "other digits": (lambda m: m["sender"].update(bin="٩" * 12), Refusal.MANIFEST_MALFORMED),
    "a name twice": (lambda m: m["files"].append(m["files"][0]), Refusal.NAME_TWICE),
    "a name in capitals": (
        lambda m: m["files"].append({**m["files"][0], "path": "REPORT.PDF"}),
        Refusal.NAME_TWICE,
    ),
    "a name that leads out": (lambda m: m["files"][0].update(path="../report.pdf"), Refusal.NAME_UNSAFE),
    "our own name": (lambda m: m["files"][0].update(path="manifest.json.p7s"), Refusal.NAME_UNSAFE),
    "turned text": (lambda m: m["sender"].update(school_ru="Школа\u202e62"), Refusal.TEXT_UNSAFE),
    "a control": (lambda m: m.update(purpose="\x1b[31m"), Refusal.TEXT_UNSAFE),
    "two lines in one": (lambda m: m["sender"].update(position="a\nb"), Refusal.TEXT_UNSAFE),
    "two lines that stand elsewhere, too": (
        lambda m: m["sender"].update(position=m["purpose"]),
        Refusal.TEXT_UNSAFE,
    ),
    "a long line": (lambda m: m["sender"].update(position="x" * 401), Refusal.MANIFEST_MALFORMED),
}


@pytest.mark.parametrize(("change", "code"), BROKEN.values(), ids=list(BROKEN))
def test_what_is_not_exactly_a_manifest_is_refused(change: Change, code: Refusal) -> None:
    assert refusal_of(changed(change)) is code


SPELLINGS: dict[str, bytes] = {
    "spaces": DATA.replace(b":", b": ", 1),
    "a line at the end": DATA + b"\n",
    "indented": json.dumps(json.loads(DATA), indent=1, ensure_ascii=False, sort_keys=True).encode(),
    "escaped letters": json.dumps(json.loads(DATA), separators=(",", ":"), sort_keys=True).encode(),
    "unsorted": json.dumps(json.loads(DATA), separators=(",", ":"), ensure_ascii=False)
    .encode()[::1]
    .replace(b'{"audit"', b'{"demo":false,"audit"', 1),
    "a key twice": DATA.replace(b'"demo":false', b'"demo":true,"demo":false'),
    "a whole float": DATA.replace(b'"seq":512', b'"seq":512.0'),
    "an exponent": DATA.replace(b'"seq":512', b'"seq":5.12e2'),
    "a mark of order": b"\xef\xbb\xbf" + DATA,
    "utf-16": DATA.decode().encode("utf-16"),
    "not utf-8": DATA.replace("№".encode(), b"\xff\xff"),
    "half a letter": DATA.replace("№".encode(), b"\\ud83d"),
    "deep": b"[" * 200_000,
    "nothing": b"",
    "null": b"null",
}


@pytest.mark.parametrize("data", SPELLINGS.values(), ids=list(SPELLINGS))
def test_another_spelling_is_refused(data: bytes) -> None:
    assert data != DATA
    assert refusal_of(data) is Refusal.MANIFEST_MALFORMED


def test_a_manifest_without_end_is_not_even_read() -> None:
    assert refusal_of(b'{"format":"pana-package","version":1,' + b" " * MOST_BYTES) is Refusal.MANIFEST_TOO_LARGE


@given(st.binary(max_size=200), st.integers(0, 3000))
def test_any_bytes_are_refused_and_nothing_breaks(data: bytes, at: int) -> None:
    for found in (data, DATA[:at] + data + DATA[at + len(data) :]):
        if found != DATA:
            try:
                again = decode(found)
            except PackageRefused:
                continue
            assert encode(again) == found, "a sound manifest that says something else is one of its own"


HIDDEN = frozenset("\r\t\x00\x1f\x7f\u2028\u202e")
odd = st.text(st.sampled_from([*HIDDEN, *'an"\\/ж \n\u200b']), max_size=8)


@given(odd, odd, odd)
def test_a_text_is_refused_exactly_when_something_unseen_is_in_it(purpose: str, ground: str, school: str) -> None:
    """Quotation marks and backslashes are escaped like what is refused, and a line may end in two of the fields."""
    replace = msgspec.structs.replace
    sender = replace(WHOLE.sender, school_kk=school)
    data = encode(replace(WHOLE, purpose=purpose, ground=replace(WHOLE.ground, text=ground), sender=sender))
    if HIDDEN.isdisjoint(purpose + ground + school) and "\n" not in school:
        assert encode(decode(data)) == data
        return
    with pytest.raises(PackageRefused) as refused:
        decode(data)
    assert refused.value.code is Refusal.TEXT_UNSAFE


def test_the_published_schema_is_that_of_the_code() -> None:
    """When this fails: write what `schema()` gives into resources/schema/manifest-1.json, under a new version if the
    change is more than a word."""
    assert SCHEMA.read_bytes() == schema()


def test_the_schema_says_what_is_refused() -> None:
    found = json.loads(SCHEMA.read_text("utf-8"))
    defs = found["$defs"]
    assert found["$ref"] == "#/$defs/Manifest"
    assert all(each["additionalProperties"] is False for each in defs.values() if "properties" in each)
    assert set(defs["Manifest"]["properties"]) == set(json.loads(DATA))
    assert re.fullmatch(defs["FileEntry"]["properties"]["sha256"]["pattern"], "ab" * 32)


def test_nothing_of_a_manifest_is_printed() -> None:
    told = repr(WHOLE) + repr(WHOLE.ground) + str(WHOLE.request) + repr(WHOLE.recipients) + repr(WHOLE.files)
    assert not [text for text in ("Закон", "запрос", "уәкіл", "мектеп", "attachments") if text in told]
    assert len(FILES) == len(WHOLE.files)
    assert SIGNER.cert_sha256 not in told
