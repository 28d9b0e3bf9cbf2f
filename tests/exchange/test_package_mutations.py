"""Ten thousand packages that somebody touched: none is taken, none breaks the reader, nothing is written, memory stays.

Most changes to a sealed file end at age. So the ZIP inside is changed too and sealed again for the office, which
anybody who has the office's public key can do; and the manifest is changed and signed again, by another key or by the
sender's own. Seeded: the same ten thousand every time.
"""

import hashlib
import io
import json
import random
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package import container
from counsellor_app.exchange.package.read import open_package
from counsellor_app.exchange.package.write import prepare
from counsellor_app.security import der
from counsellor_app.security.canonical import canonical
from counsellor_app.security.sealing import Identity
from tests.exchange.sealed_packages import (
    MADE,
    OFFICE,
    RECIPIENTS,
    SIGNER,
    a_draft,
    a_signer,
    archive,
    parts,
    plain_files,
    sealed,
)

EACH = 2000
OTHER, THIRD = a_signer(), Identity.generate()
PREPARED = prepare(a_draft(), parts(), SIGNER)
MANIFEST = PREPARED.manifest_bytes
FILES = {part.path: plain_files()[part.path] for part in PREPARED.parts}
OWN = {"manifest.json": MANIFEST, "manifest.json.p7s": SIGNER.sign(MANIFEST, MADE)}
WHOLE = archive(OWN, FILES)
ENVELOPE = sealed(WHOLE)
Mutate = Callable[[random.Random], bytes]
MOST_MEMORY = 300 * 1024 * 1024


def bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """Flips, insertions, deletions, copies of a stretch elsewhere, a cut, zeros."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        at = chance.randrange(len(found) or 1)
        length = chance.choice((1, 1, 2, 4, 16, 64, 1000))
        match chance.randrange(7):
            case 0 | 1:
                found[at : at + 1] = bytes([found[at] ^ 1 << chance.randrange(8)]) if found else b"x"
            case 2:
                found[at:at] = chance.randbytes(length)
            case 3:
                del found[at : at + length]
            case 4:
                start = chance.randrange(len(found) or 1)
                found[at : at + length] = found[start : start + length]
            case 5:
                del found[at:]
            case 6:
                found[at : at + length] = bytes(length)
    return bytes(found)


def until_changed(data: bytes, chance: random.Random) -> bytes:
    while (found := bytes_changed(data, chance)) == data:
        pass
    return found


def envelope(chance: random.Random) -> bytes:
    return until_changed(ENVELOPE, chance)


def inside(chance: random.Random) -> bytes:
    return sealed(until_changed(WHOLE, chance))


Entries = dict[str, bytes]


def renamed(_own: Entries, files: Entries, name: str, chance: random.Random) -> None:
    wrong = chance.choice(("../" + name, "/" + name, name.upper(), name + "\0", "C:\\" + name, name + "/"))
    found = {wrong if path == name else path: data for path, data in files.items()}
    files.clear()
    files.update(found)


def reordered(_own: Entries, files: Entries, _name: str, chance: random.Random) -> None:
    found = dict(chance.sample(list(files.items()), len(files))) if chance.random() < 0.9 else {}
    files.clear()
    files.update(found)


def own_changed(own: Entries, _files: Entries, _name: str, chance: random.Random) -> None:
    which = chance.choice(list(own))
    own[which] = until_changed(own[which], chance)


STRANGERS = ("more.txt", "../../x", "manifest.json ", "attachments/", "a\\b")
CHANGES: tuple[Callable[[Entries, Entries, str, random.Random], object], ...] = (
    renamed,
    reordered,
    own_changed,
    lambda _own, files, name, _chance: files.pop(name),
    lambda _own, files, _name, chance: files.update({chance.choice(STRANGERS): b"x"}),
    lambda _own, files, name, chance: files.update({name: until_changed(files[name] or b"x", chance)}),
    lambda own, _files, _name, chance: own.update({chance.choice(("manifest.json.kz.p7s", "readme.txt")): b"x" * 40}),
    lambda own, _files, _name, chance: own.pop(chance.choice(list(own))),
)


def members(chance: random.Random) -> bytes:
    """Whole entries: more, fewer, twice, under other names, in another order, with other bytes."""
    own, files = dict(OWN), dict(FILES)
    chance.choice(CHANGES)(own, files, chance.choice(list(files)), chance)
    found = archive(own, files)
    if found == WHOLE:
        return members(chance)
    if chance.random() < 0.2:  # an entry, or a part of one, stands there twice
        found = found[: 200 + chance.randrange(2000)] + found
    return sealed(found)


def other_zips(chance: random.Random) -> bytes:
    """By Python's library: deflated, with comments, extra fields, moments, folders, links, bombs, lies about sizes."""
    stream, bomb = io.BytesIO(), chance.random() < 0.2
    method = zipfile.ZIP_DEFLATED if bomb or chance.random() < 0.5 else zipfile.ZIP_STORED
    with zipfile.ZipFile(stream, "w", method) as made:
        for path, data in {**OWN, **FILES}.items():
            entry = zipfile.ZipInfo(path, (1980 + chance.randrange(100), 1, 1, 0, 0, 0))
            entry.compress_type = method
            entry.external_attr = chance.choice((0o100600, 0o120777, 0o040755)) << 16
            entry.comment = chance.randbytes(chance.choice((0, 3)))
            made.writestr(entry, bytes(300_000) if bomb and path == "report.pdf" else data)
        made.comment = chance.randbytes(chance.choice((0, 9)))
    lying = bytearray(stream.getvalue())
    if chance.random() < 0.5:  # a header that lies
        at = lying.find(b"PK\3\4", chance.randrange(len(lying)))
        field = chance.choice((6, 8, 14, 18, 22, 26, 28))
        lying[at + field : at + field + 2] = chance.choice((b"\xff\xff", b"\1\0", b"\0\0"))
    return sealed(bytes(lying))


def a_change(found: dict[str, Any], chance: random.Random) -> None:
    """Something a reader would believe."""
    entry = chance.choice(found["files"])
    match chance.randrange(9):
        case 0:
            found["sender"]["bin"] = f"{chance.randrange(10**12):012}"
        case 1:
            found["recipients"] = [*found["recipients"][:2], {"key": THIRD.public_key, "name": "x", "role": "sender"}]
        case 2:
            found["recipients"].append({"key": THIRD.public_key, "name": "x", "role": "office"})
        case 3:
            entry["size"] += chance.choice((1, -1, 2**31, 10**6))
        case 4:
            entry["sha256"] = hashlib.sha256(chance.randbytes(3)).hexdigest()
        case 5:
            entry["path"] = chance.choice(("../x", "/etc/x", "nul", "x\u202ey", "a/b/c/d/e", "data.json", "report.PDF"))
        case 6:
            found["profile"] = chance.choice(("statistics", "identified"))
        case 7:
            found["audit"]["seq"] += chance.randrange(1, 99)
        case 8:
            found["withheld"] = []


def manifests(chance: random.Random) -> bytes:
    """Changed, and signed by another key, or by the sender's own where the change cannot be true."""
    found = json.loads(MANIFEST)
    a_change(found, chance)
    if canonical(found) == MANIFEST:
        return manifests(chance)
    before = json.loads(MANIFEST)
    lies = found["files"] != before["files"] or len(found["recipients"]) != len(before["recipients"])
    data = canonical(found)
    match chance.randrange(4):
        case 0:  # the old signature
            cms = OWN["manifest.json.p7s"]
        case 1:  # another key, whose certificate the manifest does not name
            cms = OTHER.sign(data, MADE)
        case 2 if lies:  # the sender's own key
            cms = SIGNER.sign(data, MADE)
        case _:  # another key behind the sender's certificate
            cms = OTHER.sign(data, MADE).replace(der.value(der.CONTEXT_0, OTHER.certificate), named())
    return sealed(archive({"manifest.json": data, "manifest.json.p7s": cms}, FILES))


def named() -> bytes:
    return der.value(der.CONTEXT_0, SIGNER.certificate)


KINDS: dict[str, Mutate] = {
    "sealed bytes": envelope,
    "bytes inside": inside,
    "entries": members,
    "other archives": other_zips,
    "manifests": manifests,
}


def mutated(mutate: Mutate, seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    return (mutate(chance) for _ in range(EACH))


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("name", "mutate"), KINDS.items(), ids=list(KINDS))
def test_none_of_two_thousand_is_taken(name: str, mutate: Mutate, tmp_path: Path) -> None:
    file, codes = tmp_path / "in" / "x.zip.age", Counter[Refusal]()
    file.parent.mkdir()
    before, most = psutil.Process().memory_info().rss, 0
    for number, data in enumerate(mutated(mutate, seed=26)):
        file.write_bytes(data)
        try:
            open_package(file, OFFICE)
        except PackageRefused as refused:
            codes[refused.code] += 1
        else:
            pytest.fail(f"number {number} of {name!r} was taken")
        if number % 100 == 0:
            most = max(most, psutil.Process().memory_info().rss)
    assert codes.total() == EACH
    assert len(codes) > 2, "the changes are too much alike to prove anything"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["in", "x.zip.age"]
    assert most - before < MOST_MEMORY


def test_the_untouched_one_is_taken(tmp_path: Path) -> None:
    """Otherwise the ten thousand would be refused for a fault of the test's own."""
    (tmp_path / "x").write_bytes(ENVELOPE)
    assert open_package(tmp_path / "x", OFFICE).manifest == PREPARED.manifest
    (tmp_path / "x").write_bytes(sealed(archive(OWN, FILES), RECIPIENTS))
    assert open_package(tmp_path / "x", OFFICE).read("report.pdf") == FILES["report.pdf"]


def test_a_bomb_is_refused_before_it_unfolds(tmp_path: Path) -> None:
    """300 MB of zeros in 300 KB; and a header that promises 4 GiB of manifest."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("manifest.json", bytes(300 << 20))
    before = psutil.Process().memory_info().rss
    promised = bytearray(container.local_header("manifest.json", b""))
    promised[18:26] = b"\xfe\xff\xff\xff" * 2
    for data, code in (
        (stream.getvalue(), Refusal.CONTAINER_PACKED),
        (bytes(promised) + zlib.compress(b"") * 10, Refusal.MANIFEST_TOO_LARGE),
    ):
        (tmp_path / "x").write_bytes(sealed(data))
        with pytest.raises(PackageRefused) as refused:
            open_package(tmp_path / "x", OFFICE)
        assert refused.value.code is code
    assert psutil.Process().memory_info().rss - before < 50 << 20
