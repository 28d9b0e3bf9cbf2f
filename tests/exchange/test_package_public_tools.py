"""Our package opens with `age`, `unzip` and `openssl` alone, and what `age` seals opens in ours.

The three are Debian's programs (packaging/apt-tests.txt); no line of ours takes part in opening.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from counsellor_app.domain.packages import PackageRefused
from counsellor_app.exchange.package.key_files import make_key_files, read_identity
from counsellor_app.exchange.package.read import open_package
from counsellor_app.security.certificates import certificate_for, load_key, new_private_key
from counsellor_app.security.package_signing import PackageSigner, verify
from counsellor_app.security.sealing import Identity
from tests.exchange.sealed_packages import (
    MADE,
    OFFICE,
    RECIPIENTS,
    RESERVE,
    USER,
    plain_files,
    unsealed,
    write,
)
from tests.security.test_outside_signature import gost

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs age, unzip and openssl of a Linux")


def run(*command: str | Path, cwd: Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    words = [str(word) for word in command]
    return subprocess.run(words, input=given, capture_output=True, check=False, cwd=cwd, timeout=60)


def must(*command: str | Path, cwd: Path, given: bytes = b"") -> bytes:
    done = run(*command, cwd=cwd, given=given)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The office's desk: its key file and a package. `age` knows nothing else."""
    (tmp_path / "office.key").write_bytes(OFFICE.key_file(MADE))
    write(tmp_path / "pana-1.zip.age")
    return tmp_path


def unpacked(office: Path) -> Path:
    must("age", "-d", "-i", "office.key", "-o", "pana-1.zip", "pana-1.zip.age", cwd=office)
    must("unzip", "-q", "pana-1.zip", "-d", "out", cwd=office)
    return office / "out"


def test_three_public_programs_open_it_and_every_hash_and_the_signature_hold(office: Path) -> None:
    out = unpacked(office)
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    listed = {entry["path"]: (entry["size"], entry["sha256"]) for entry in manifest["files"]}
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert set(found) == {*listed, "manifest.json", "manifest.json.p7s"}
    assert {path: data for path, data in found.items() if path in listed} == plain_files()
    for path, (size, digest) in listed.items():
        said = must("openssl", "dgst", "-sha256", "-r", path, cwd=out).decode().split(" ")[0]
        assert (len(found[path]), said) == (size, digest)
    must("openssl", "pkcs7", "-inform", "DER", "-in", "manifest.json.p7s", "-print_certs", "-out", "s.crt", cwd=out)
    told = must("openssl", "x509", "-in", "s.crt", "-noout", "-fingerprint", "-sha256", cwd=out).decode()
    assert told.partition("=")[2].strip().replace(":", "").lower() == manifest["sender"]["cert_sha256"]
    assert verified(out).returncode == 0


def verified(out: Path, content: str = "manifest.json") -> subprocess.CompletedProcess[bytes]:
    command = "openssl cms -verify -binary -inform DER -in manifest.json.p7s -CAfile s.crt -purpose any -content"
    return run(*command.split(), content, cwd=out)


def test_openssl_refuses_a_manifest_that_was_changed(office: Path) -> None:
    out = unpacked(office)
    must("openssl", "pkcs7", "-inform", "DER", "-in", "manifest.json.p7s", "-print_certs", "-out", "s.crt", cwd=out)
    (out / "other.json").write_bytes((out / "manifest.json").read_bytes().replace(b"KZ-75", b"KZ-79"))
    assert verified(out, "other.json").returncode != 0


def test_the_second_signature_does_not_disturb_openssl(office: Path) -> None:
    (office / "pana-1.zip.age").unlink()
    write(office / "pana-1.zip.age", national=gost())
    out = unpacked(office)
    assert (out / "manifest.json.kz.p7s").read_bytes() == gost()
    must("openssl", "pkcs7", "-inform", "DER", "-in", "manifest.json.p7s", "-print_certs", "-out", "s.crt", cwd=out)
    assert verified(out).returncode == 0


def test_unzip_finds_nothing_to_complain_about(office: Path) -> None:
    must("age", "-d", "-i", "office.key", "-o", "x.zip", "pana-1.zip.age", cwd=office)
    assert b"No errors detected" in must("unzip", "-t", "x.zip", cwd=office)
    told = must("zipinfo", "-v", "x.zip", cwd=office).lower()
    assert not [word for word in (b"warning", b"extra bytes", b"missing") if word in told]


def test_what_age_seals_opens_in_ours(office: Path) -> None:
    content = unsealed((office / "pana-1.zip.age").read_bytes())
    keys = [word for each in RECIPIENTS for word in ("-r", each.key)]
    must("age", *keys, "-o", "by-age", cwd=office, given=content)
    for identity in (OFFICE, RESERVE):
        found = open_package(office / "by-age", identity)
        assert {path: found.read(path) for path in plain_files()} == plain_files()


def test_keys_of_age_keygen_are_ours_and_ours_are_its(tmp_path: Path) -> None:
    must("age-keygen", "-o", "theirs.key", cwd=tmp_path)
    theirs = read_identity(tmp_path / "theirs.key")
    assert must("age-keygen", "-y", "theirs.key", cwd=tmp_path).decode().strip() == theirs.public_key
    [ours] = make_key_files(tmp_path, MADE)
    assert must("age-keygen", "-y", ours.secret, cwd=tmp_path).decode().strip() == ours.public_key
    assert (
        hashlib.sha256(ours.public.read_bytes().strip()).hexdigest()
        == (
            must("openssl", "dgst", "-sha256", "-r", cwd=tmp_path, given=ours.public_key.encode())
            .decode()
            .split(" ")[0]
        )
    )


def test_what_openssl_signs_is_taken(tmp_path: Path) -> None:
    """With a certificate that is valid now: openssl signs at the clock's time."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key = new_private_key()
    (tmp_path / "k.pem").write_bytes(load_key(key).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    must("openssl", "req", "-x509", "-key", "k.pem", "-subj", "/O=x", "-days", "2", "-out", "c.pem", cwd=tmp_path)
    must("openssl", "x509", "-in", "c.pem", "-outform", "DER", "-out", "c.der", cwd=tmp_path)
    content = b'{"x":1}'
    command = "openssl cms -sign -binary -nosmimecap -md sha256 -outform DER -signer c.pem -inkey k.pem"
    cms = must(*command.split(), cwd=tmp_path, given=content)
    certificate = (tmp_path / "c.der").read_bytes()
    signer = PackageSigner(key, certificate)
    assert verify(cms, content, signer.cert_sha256).certificate == certificate
    assert certificate_for(key, organisation="x", user_id=USER, at=MADE) != certificate


def test_a_third_key_cannot_be_added_by_age_unnoticed(office: Path) -> None:
    """The office may open its package and seal it again: a reader it was not meant for sees that."""
    content = unsealed((office / "pana-1.zip.age").read_bytes())
    third = Identity.generate()
    must("age", "-r", third.public_key, "-o", "leaked", cwd=office, given=content)
    with pytest.raises(PackageRefused, match="recipient-not-named"):
        open_package(office / "leaked", third)
