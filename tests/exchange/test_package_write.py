"""Writing: the same bytes for the same answer, all or nothing, and no plain byte on the disk."""

import hashlib
import io
import os
import stat
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package import container
from counsellor_app.exchange.package.manifest import Manifest
from counsellor_app.exchange.package.parts import Part, measured, part_of
from counsellor_app.exchange.package.write import Prepared, prepare, seal
from counsellor_app.security.outside_signature import Digest
from tests.exchange.sealed_packages import FILES, RECIPIENTS, SIGNER, a_draft, a_signer, parts, unsealed, write
from tests.security.test_outside_signature import gost, signed

MARKER = "Қанарейкина жазбасы".encode()


class Boom(Exception):
    """Reading the vault failed in the middle."""


def a_part(pieces: Callable[[], Iterator[bytes]], *, size: int, sha256: str = "0" * 64) -> Part:
    return Part(path="attachments/x.bin", media_type="a/b", size=size, sha256=sha256, pieces=pieces)


def prepared(*more: Part, draft: Manifest | None = None) -> Prepared:
    return prepare(draft or a_draft(), [*parts(), *more], SIGNER)


def test_the_same_answer_gives_the_same_bytes_in_another_envelope(tmp_path: Path) -> None:
    one, other = write(tmp_path / "1.zip.age"), write(tmp_path / "2.zip.age")
    assert unsealed((tmp_path / "1.zip.age").read_bytes()) == unsealed((tmp_path / "2.zip.age").read_bytes())
    assert one.manifest_sha256 == other.manifest_sha256
    assert one.sha256 != other.sha256
    for found in (one, other):
        data = found.path.read_bytes()
        assert (found.size, found.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_any_zip_program_reads_it(tmp_path: Path) -> None:
    write(tmp_path / "x")
    with zipfile.ZipFile(io.BytesIO(unsealed((tmp_path / "x").read_bytes()))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            *("manifest.json", "manifest.json.p7s", "report.pdf", "data.json", "data.schema.json", "by_source.csv"),
            *("attachments/001.txt", "attachments/002.bin"),
        ]
        assert {path: archive.read(path) for path in FILES} == {path: data for path, (_, data) in FILES.items()}
        assert all(info.compress_type == zipfile.ZIP_STORED for info in archive.infolist())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_manifest_is_complete_before_anything_is_sealed(tmp_path: Path) -> None:
    found = prepared()
    assert found.manifest_bytes == prepared().manifest_bytes
    assert found.manifest.sender.cert_sha256 == SIGNER.cert_sha256
    assert [entry.path for entry in found.manifest.files] == [part.path for part in found.parts]
    assert found.manifest_sha256 == hashlib.sha256(found.manifest_bytes).hexdigest()
    seal(found, tmp_path / "x", SIGNER)
    with zipfile.ZipFile(io.BytesIO(unsealed((tmp_path / "x").read_bytes()))) as archive:
        assert archive.read("manifest.json") == found.manifest_bytes


def test_what_can_only_be_refused_later_is_refused_at_once() -> None:
    replace = msgspec.structs.replace
    with pytest.raises(PackageRefused) as refused:
        prepared(part_of("report.pdf", "application/pdf", b""))
    assert refused.value.code is Refusal.NAME_TWICE
    with pytest.raises(PackageRefused) as refused:
        prepared(part_of("../x", "application/pdf", b""))
    assert refused.value.code is Refusal.NAME_UNSAFE
    with pytest.raises(PackageRefused):
        prepared(part_of("x", "no type", b""))
    with pytest.raises(PackageRefused):
        prepared(draft=replace(a_draft(), purpose="\u202e"))
    wrong = replace(RECIPIENTS[0], key="age1" + "q" * 58)
    with pytest.raises(RuleBroken):
        prepared(draft=a_draft(recipients=[wrong]))


def spoilt(size: int, pieces: list[bytes], *, sha256: str = "") -> Part:
    return a_part(lambda: iter(pieces), size=size, sha256=sha256 or hashlib.sha256(b"".join(pieces)).hexdigest())


@pytest.mark.parametrize(
    "part", [spoilt(3, [b"ab"]), spoilt(1, [b"ab"]), spoilt(2, [b"ab"], sha256="a" * 64), spoilt(1, [])]
)
def test_a_part_that_is_not_what_it_promised_stops_it(part: Part, tmp_path: Path) -> None:
    with pytest.raises(PackageRefused) as refused:
        seal(prepared(part), tmp_path / "x", SIGNER)
    assert (refused.value.code, refused.value.path) == (Refusal.FILE_DIFFERS, "attachments/x.bin")
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield bytes(300_000)
        raise Boom

    with pytest.raises(Boom):
        seal(prepared(a_part(pieces, size=600_000)), tmp_path / "x", SIGNER)
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_cancelled_and_tells_how_far_it_is(tmp_path: Path) -> None:
    big = measured("attachments/x.bin", "a/b", lambda: (bytes(1000) for _ in range(50)))
    seen: list[tuple[int, int]] = []
    seal(prepared(big), tmp_path / "x", SIGNER, progress=lambda done, of: seen.append((done, of)))
    total = 50_000 + sum(len(data) for _, data in FILES.values())
    assert seen == sorted(seen)
    assert seen[-1] == (total, total)
    with pytest.raises(Trouble) as trouble:
        seal(
            prepared(big),
            tmp_path / "y",
            SIGNER,
            cancelled=lambda: len(seen) > 60,
            progress=lambda *_: seen.append((0, 0)),
        )
    assert trouble.value.kind is TroubleKind.CANCELLED
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    target = tmp_path / "x"
    target.write_text("mine")
    with pytest.raises(Trouble) as trouble:
        write(target)
    assert trouble.value.kind is TroubleKind.FILE_EXISTS
    assert target.read_text() == "mine"
    with pytest.raises(Boom):
        seal(prepared(a_part(failing, size=9)), target, SIGNER, overwrite=True)
    assert target.read_text() == "mine"
    seal(prepared(), target, SIGNER, overwrite=True)
    assert target.read_bytes().startswith(b"age-encryption.org/v1")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def failing() -> Iterator[bytes]:
    yield b"x"
    raise Boom


def test_a_target_that_appears_meanwhile_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "x"

    def pieces() -> Iterator[bytes]:
        target.write_text("somebody else's")
        yield b"ab"

    with pytest.raises(Trouble) as trouble:
        seal(prepared(a_part(pieces, size=2, sha256=hashlib.sha256(b"ab").hexdigest())), target, SIGNER)
    assert trouble.value.kind is TroubleKind.FILE_EXISTS
    assert target.read_text() == "somebody else's"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_what_a_killed_run_left_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "x.part").write_text("half")
    write(tmp_path / "x")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_no_plain_byte_is_on_the_disk_at_any_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked at while it is written, in the target's folder and in the folder of temporary files."""
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    seen: set[str] = set()

    def look() -> bytes:
        for path in tmp_path.rglob("*"):
            if path.is_file():
                seen.add(path.name)
                assert MARKER not in path.read_bytes()
                if os.name != "nt":
                    assert stat.S_IMODE(path.stat().st_mode) == 0o600
        return MARKER

    def pieces() -> Iterator[bytes]:
        return (look() * 5000 for _ in range(20))

    seal(prepared(measured("attachments/x.bin", "a/b", pieces)), tmp_path / "x", SIGNER)
    look()
    assert seen == {"x", "x.part"}
    assert (tmp_path / "x").stat().st_size > 20 * 5000 * len(MARKER)


@pytest.mark.parametrize("place", ["missing/x", "file/x"])
def test_a_place_that_cannot_be_written_is_a_trouble(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble):
        write(tmp_path / place)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(("cms", "digest"), [(b"gost", Digest.UNKNOWN), (b"known", Digest.SAME)])
def test_the_national_signature_goes_with_it(cms: bytes, digest: Digest, tmp_path: Path) -> None:
    found = prepared()
    national = gost() if cms == b"gost" else signed(found.manifest_bytes)
    done = seal(found, tmp_path / "x", SIGNER, national_signature=national)
    assert done.national is not None
    assert done.national.digest is digest
    with zipfile.ZipFile(io.BytesIO(unsealed((tmp_path / "x").read_bytes()))) as archive:
        assert archive.namelist()[:3] == ["manifest.json", "manifest.json.p7s", "manifest.json.kz.p7s"]
        assert archive.read("manifest.json.kz.p7s") == national


@pytest.mark.parametrize("cms", [b"", b"hello", signed(b"another manifest")])
def test_a_national_signature_of_something_else_is_refused(cms: bytes, tmp_path: Path) -> None:
    with pytest.raises(PackageRefused) as refused:
        seal(prepared(), tmp_path / "x", SIGNER, national_signature=cms)
    assert refused.value.code in {Refusal.SECOND_SIGNATURE_OTHER, Refusal.SECOND_SIGNATURE_MALFORMED}
    assert list(tmp_path.iterdir()) == []


def test_it_is_signed_with_the_key_it_was_prepared_for(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another signer"):
        seal(prepared(), tmp_path / "x", a_signer())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("created", ["2026-11-28T06:59:59.999Z", "2036-11-28T07:00:01.000Z"])
def test_a_day_on_which_the_certificate_is_not_valid_is_noticed_by_the_sender(created: str, tmp_path: Path) -> None:
    """The clock of the computer was wrong, or the ten years are over."""
    with pytest.raises(PackageRefused) as refused:
        write(tmp_path / "x", msgspec.structs.replace(a_draft(), created=created))
    assert refused.value.code is Refusal.CERTIFICATE_EXPIRED
    assert list(tmp_path.iterdir()) == []


def test_zip64_is_written_where_a_package_grows_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a limit of 4,001 bytes instead of 4 GiB: the same code, and a library that knows the format reads it."""
    monkeypatch.setattr(container, "FULL", 4001)
    write(tmp_path / "x")
    data = unsealed((tmp_path / "x").read_bytes()).replace((4001).to_bytes(4, "little"), b"\xff" * 4)
    assert container.END_64 in data
    assert container.LOCATOR_64 in data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {path: archive.read(path) for path in FILES} == {path: content for path, (_, content) in FILES.items()}
