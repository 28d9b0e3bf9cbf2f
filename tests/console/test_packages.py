"""counsellor-cli package: keys, fingerprints, verifying and opening, as an office runs it."""

import json
import os
import stat
from pathlib import Path

import pytest

from counsellor_app.console import words
from counsellor_app.domain.packages import Check, Claim, Refusal
from counsellor_app.security.sealing import Identity
from tests.console.running import here, process, refused, tree
from tests.exchange.sealed_packages import MADE, OFFICE, SENDER, SIGNER, a_signer, plain_files, sealed, unsealed, write
from tests.security.test_outside_signature import gost

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "office.key").write_bytes(OFFICE.key_file(MADE))
    write(tmp_path / "pana-1.zip.age")
    return tmp_path


def test_keygen_makes_a_pair_that_opens_packages(tmp_path: Path, capsys: Capsys) -> None:
    ran = here(capsys, "package", "keygen", tmp_path / "keys", "--reserve", "--json")
    assert ran.code == 0
    office, reserve = ran.facts["keys"]
    assert sorted(tree(tmp_path / "keys")) == ["office.key", "office.pub", "reserve.key", "reserve.pub"]
    assert Path(office["public"]).read_text().strip() == office["key"] != reserve["key"]
    assert "AGE-SECRET-KEY" not in ran.out, "the secret is in its file only"
    if os.name != "nt":
        assert stat.S_IMODE(Path(office["secret"]).stat().st_mode) == 0o600
    told = here(capsys, "package", "fingerprint", office["public"], "--json").facts
    assert told["words"] == office["words"]
    before = tree(tmp_path)
    refused(here(capsys, "package", "keygen", tmp_path / "keys"), "file-exists")
    assert tree(tmp_path) == before


def test_the_fingerprint_is_the_same_by_text_by_file_and_by_the_secret_key(office: Path, capsys: Capsys) -> None:
    by_text = here(capsys, "package", "fingerprint", OFFICE.public_key, "--json").facts
    by_secret = here(capsys, "package", "fingerprint", office / "office.key", "--json").facts
    assert by_text == by_secret
    assert [len(by_text["words"][language]) for language in ("kk", "ru", "en")] == [8, 8, 8]
    shown = here(capsys, "package", "fingerprint", OFFICE.public_key).out
    assert all(word in shown for words_ in by_text["words"].values() for word in words_)
    assert by_text["hex"] in shown
    refused(here(capsys, "package", "fingerprint", "age1nonsense"), "recipient-key-malformed")
    refused(here(capsys, "package", "fingerprint", office / "gone.pub"), "file-unreadable")


def test_verify_tells_what_held_what_is_only_said_and_what_is_in_it(office: Path, capsys: Capsys) -> None:
    before = tree(office)
    file, key = office / "pana-1.zip.age", f"--key={office / 'office.key'}"
    facts = here(capsys, "package", "verify", file, key, "--json").facts
    assert facts["checks"] == [check.value for check in Check]
    assert facts["not_verified"] == ["ground", "audit", "sender-in-person"]
    assert facts["opened_as"] == "office"
    assert facts["certificate"]["sha256"] == SIGNER.cert_sha256
    assert {entry["path"]: entry["size"] for entry in facts["manifest"]["files"]} == {
        path: len(data) for path, data in plain_files().items()
    }
    ran = here(capsys, "package", "verify", file, key)
    assert ran.code == 0
    assert all(words.CHECKS[check] in ran.out for check in Check)
    for text in ("Школа №26", "990140001234", "deidentified", "SESSION_NOTES", "attachments/001.txt", "З-26-3"):
        assert text in ran.out
    assert tree(office) == before, "verifying writes nothing"


def test_the_second_signature_is_told_as_not_verified(office: Path, capsys: Capsys) -> None:
    (office / "pana-1.zip.age").unlink()
    write(office / "pana-1.zip.age", national=gost())
    facts = here(capsys, "package", "verify", office / "pana-1.zip.age", "--key", office / "office.key", "--json").facts
    assert facts["national_signature"]["digest"] == "unknown"
    assert "national-signature" in facts["not_verified"]


def test_open_saves_all_files(office: Path, capsys: Capsys) -> None:
    ran = here(
        capsys, "package", "open", office / "pana-1.zip.age", "--key", office / "office.key", "--out", office / "out"
    )
    assert ran.code == 0
    assert {path: (office / "out" / path).read_bytes() for path in tree(office / "out")} == plain_files()
    before = tree(office)
    again = here(
        capsys, "package", "open", office / "pana-1.zip.age", "--key", office / "office.key", "--out", office / "out"
    )
    refused(again, "file-exists")
    assert tree(office) == before


def test_a_package_that_was_touched_is_refused_by_name_and_leaves_nothing(office: Path, capsys: Capsys) -> None:
    content = unsealed((office / "pana-1.zip.age").read_bytes())
    (office / "pana-1.zip.age").write_bytes(sealed(content.replace(b"%PDF-1.7", b"%PDF-1.8")))
    before = tree(office)
    for verb in (["verify"], ["open", "--out", str(office / "out")]):
        ran = here(capsys, "package", verb[0], office / "pana-1.zip.age", "--key", office / "office.key", *verb[1:])
        refused(ran, "file-differs")
        assert "(report.pdf)" in ran.err
        ran = here(
            capsys, "package", verb[0], office / "pana-1.zip.age", "--key", office / "office.key", *verb[1:], "--json"
        )
        assert json.loads(ran.out)["file"] == "report.pdf"
        assert ran.code == 1
    assert tree(office) == before
    assert not (office / "out").exists()


def test_a_certificate_that_changed_is_told_and_not_opened_unasked(office: Path, capsys: Capsys) -> None:
    known, key, out = office / "known.json", office / "office.key", office / "out"
    arguments: list[str | Path] = ["--key", key, "--known", known]
    first = here(capsys, "package", "verify", office / "pana-1.zip.age", *arguments, "--json")
    assert (first.code, first.facts["sender_standing"]) == (0, "new")
    assert not known.exists()
    here(capsys, "package", "open", office / "pana-1.zip.age", *arguments, "--out", out)
    again = here(capsys, "package", "verify", office / "pana-1.zip.age", *arguments, "--json")
    assert again.facts["sender_standing"] == "known"
    write(office / "forged", signer=a_signer())
    told = here(capsys, "package", "verify", office / "forged", *arguments)
    assert told.code == 1
    assert "ANOTHER certificate" in told.out
    refused(here(capsys, "package", "open", office / "forged", *arguments, "--out", office / "out2"), "sender-changed")
    assert not (office / "out2").exists()
    opened = here(
        capsys, "package", "open", office / "forged", *arguments, "--out", office / "out2", "--accept-changed"
    )
    assert opened.code == 0
    assert here(capsys, "package", "verify", office / "forged", *arguments).code == 0


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        (Identity.generate().key_file(MADE), "key-other"),
        (OFFICE.public_key.encode(), "key-is-public"),
        (b"", "key-missing"),
        (b"age-encryption.org/v1\n", "key-protected"),
        (OFFICE.key_file(MADE) + SENDER.key_file(MADE), "key-several"),
    ],
    ids=["other", "public", "empty", "protected", "two"],  # a key in a test's name differs in each process of tests
)
def test_a_wrong_key_says_why(key: bytes, problem: str, office: Path, capsys: Capsys) -> None:
    (office / "other.key").write_bytes(key)
    refused(here(capsys, "package", "verify", office / "pana-1.zip.age", "--key", office / "other.key"), problem)


def test_wrong_usage_is_told(office: Path, capsys: Capsys) -> None:
    for arguments in (["package"], ["package", "verify", "x"], ["package", "open", "x", "--key", "y"]):
        assert here(capsys, *arguments).code == 2


def test_in_a_process_of_its_own(office: Path) -> None:
    ran = process("package", "verify", office / "pana-1.zip.age", "--key", office / "office.key")
    assert (ran.code, ran.err) == (0, "")
    assert "мектеп" in ran.out
    ran = process("package", "verify", office / "pana-1.zip.age", "--key", office / "gone.key")
    refused(ran, "file-unreadable")


def test_every_code_has_words() -> None:
    assert set(words.REFUSALS) == set(Refusal)
    assert set(words.CHECKS) == set(Check)
    assert set(words.CLAIMS) == set(Claim)
    assert all(text and not text.endswith(".") for text in words.REFUSALS.values())
