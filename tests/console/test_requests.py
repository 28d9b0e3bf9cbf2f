"""counsellor-cli request and package make: from a letter to a sealed file under the gates of the window."""

from datetime import timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.clock import local_day, utc_now
from counsellor_app.exchange.package.read import open_package
from counsellor_app.security.sealing import Identity
from tests.console.running import Ran, here, process, refused

TODAY = local_day(utc_now())
OFFICE = "Управление по защите прав детей"


@pytest.fixture
def office(tmp_path: Path) -> Identity:
    return Identity.generate()


class Console:
    """The same vault again and again, one process after the other would be."""

    def __init__(self, capsys: pytest.CaptureFixture[str], vault: Path, key: str) -> None:
        self._capsys, self._vault, self._key = capsys, vault, key

    def run(self, verbs: str, *arguments: str | Path) -> Ran:
        return here(self._capsys, *verbs.split(), self._vault, *arguments, self._key, "--json")

    def plain(self, verbs: str, *arguments: str | Path) -> Ran:
        return here(self._capsys, *verbs.split(), self._vault, *arguments, self._key)

    def register(self, *more: str | Path) -> str:
        ran = self.run(
            "request add", "--office", "authority", "--sender", OFFICE, "--subject", "child", "--channel", "ESEDO",
            "--letter-on", TODAY.isoformat(), "--due", TODAY.isoformat(), "--item", "CASE_TIMELINE", *more,
        )  # fmt: skip
        assert ran.code == 0, ran
        return str(ran.facts["request"]["number"])


@pytest.fixture
def console(capsys: pytest.CaptureFixture[str], vault: Path, key: str) -> Console:
    return Console(capsys, vault, key)


def test_a_letter_is_registered_with_everything_it_says(console: Console, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.4 letter")
    number = console.register(
        "--outside-number", "04-117", "--case", "DEMO-26-001", "--from", "2026-09-01", "--until", "2026-10-31",
        "--ground", "статья 7-2", "--words", "Просим сообщить.", "--signer", "Серікова Алия",
        "--letter", tmp_path / "letter.pdf",
    )  # fmt: skip
    assert number.startswith("DEMO-Q")
    listed = console.run("request list").facts["requests"]
    found = next(each for each in listed if each["number"] == number)
    assert found["has_letter"]
    assert (found["outside_number"], found["people"], found["state"]) == ("04-117", 1, "received")
    assert (found["period_from"], found["period_until"], found["due_on"]) == (
        "2026-09-01",
        "2026-10-31",
        TODAY.isoformat(),
    )
    plain = console.plain("request list", "--open")
    assert number in plain.out
    assert "DEMO-Q26-001" not in plain.out
    assert "Есенов" not in plain.out


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        (("--due", (TODAY - timedelta(days=1)).isoformat()), "due-before-letter"),
        (("--letter-on", (TODAY + timedelta(days=1)).isoformat()), "letter-after-receipt"),
        (("--item", "HOROSCOPE"), "request-item-unknown"),
        (("--channel", "PIGEON"), "request-channel-missing"),
        (("--case", "26-999"), "no-such-case"),
        (("--from", "2026-09-01"), "period-half"),
    ],
)
def test_a_letter_that_cannot_be_is_refused_with_its_code(
    console: Console, more: tuple[str, ...], problem: str
) -> None:
    ran = console.plain(
        "request add", "--office", "authority", "--sender", OFFICE, "--subject", "child", "--letter-on",
        TODAY.isoformat(), *more,
    )  # fmt: skip
    refused(ran, problem)
    assert len(console.run("request list").facts["requests"]) == 3


def make(console: Console, number: str, office: Identity, target: Path, *more: str | Path) -> Ran:
    return console.plain(
        "package make", "--request", number, "--profile", "deidentified", "--to", office.public_key, "--out", target,
        *more,
    )  # fmt: skip


def test_each_gate_is_the_window_s(console: Console, office: Identity, tmp_path: Path) -> None:
    number, target = console.register("--case", "DEMO-26-001"), tmp_path / "answer.zip.age"
    approved = ("--approved-by", "Сүлейменова Әлия Маратқызы", "--position", "Директор")
    refused(make(console, "DEMO-Q26-999", office, target), "no-such-request")
    refused(make(console, number, office, target, *approved), "key-not-confirmed")
    confirmed = ("--confirmed-with", "А. Серікова, по телефону")
    ran = make(console, number, office, target, *confirmed, "--months")
    refused(ran, "approval-missing")
    refused(make(console, number, office, target, "--approved-by", "Сүлейменова"), "approval-position-missing")
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    refused(make(console, number, office, target, *approved, "--approved-on", yesterday), "approval-before-request")
    assert not target.exists()
    ran = make(console, number, office, target, *approved)
    assert ran.code == 0, ran
    assert ran.out.startswith("DEMO-D")
    package = open_package(target, office)
    assert package.manifest.request.number == number
    assert "Сүлейменова" not in package.manifest_bytes.decode()
    refused(make(console, number, office, tmp_path / "again", *approved), "request-not-now")


def test_what_would_leave_is_shown_first_and_written_nowhere(
    console: Console, office: Identity, tmp_path: Path
) -> None:
    number, target = console.register("--case", "DEMO-26-001"), tmp_path / "answer.zip.age"
    shown = console.run(
        "package make", "--request", number, "--profile", "deidentified", "--to", office.public_key, "--out", target,
        "--show",
    )  # fmt: skip
    assert shown.code == 0
    assert shown.facts["data"]["profile"] == "deidentified"
    assert len(shown.facts["content_sha256"]) == 64
    assert not target.exists()
    plain = make(console, number, office, target, "--show")
    assert shown.facts["content_sha256"] in plain.out


def test_a_statistics_answer_in_one_process(vault: Path, key: str, office: Identity, tmp_path: Path) -> None:
    """As IT staff would: real processes, the secret by a file, the answer as JSON."""
    listed = process("request", "list", vault, key, "--json")
    number = listed.facts["requests"][-1]["number"]
    target = tmp_path / "numbers.zip.age"
    ran = process(
        "package", "make", vault, "--request", number, "--profile", "statistics", "--to", office.public_key, "--out",
        target, "--from", "2026-09-01", "--until", "2026-10-31", key,
    )  # fmt: skip
    refused(ran, "request-not-now")  # it was answered already
    ran = process(
        "request", "add", vault, "--office", "authority", "--sender", OFFICE, "--subject", "statistics", key, "--json"
    )
    number = ran.facts["request"]["number"]
    ran = process(
        "package", "make", vault, "--request", number, "--profile", "statistics", "--to", office.public_key, "--out",
        target, "--from", "2026-09-01", "--until", "2026-10-31", "--confirmed-with", "по телефону", "--approved-by",
        "Сүлейменова Әлия Маратқызы", "--position", "Директор", "--json", key,
    )  # fmt: skip
    assert ran.code == 0, ran
    facts = ran.facts
    package = open_package(target, office)
    assert facts["package"] == package.manifest.package_id
    assert [each["path"] for each in facts["files"]] == [each.path for each in package.manifest.files]
    assert {each["role"] for each in facts["recipients"]} == {"office", "sender"}


def test_the_manifest_goes_out_to_be_signed_and_nothing_is_sealed_without_it(
    console: Console, office: Identity, tmp_path: Path
) -> None:
    number, target = console.register("--case", "DEMO-26-001"), tmp_path / "answer.zip.age"
    more = ("--confirmed-with", "x", "--approved-by", "Сүлейменова", "--position", "Директор")
    ran = make(console, number, office, target, *more, "--manifest", tmp_path / "manifest.json")
    assert ran.code == 0, ran
    assert (tmp_path / "manifest.json").read_bytes().startswith(b'{"audit":')
    assert not target.exists()
    (tmp_path / "wrong.p7s").write_bytes(b"0\x03\x02\x01\x01")
    wrong = make(console, number, office, target, "--national-signature", tmp_path / "wrong.p7s")
    refused(wrong, "second-signature-malformed")
    assert not target.exists()
