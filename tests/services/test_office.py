"""The office's side: opened without a vault, refused as a whole, saved as it was signed, senders remembered."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import Check, Claim, PackageRefused, Refusal
from counsellor_app.exchange.package.key_files import read_identity
from counsellor_app.services.office import DAMAGED, Office, OfficePackage, Standing
from counsellor_app.services.watching import Unwatched
from tests.builders import Hour
from tests.exchange.sealed_packages import FILES, RECIPIENTS, a_signer, plain_files, sealed, unsealed, write
from tests.services.answer_house import TODAY, an_answer_house
from tests.ui.office.came import a_package, an_office_key


class Watch(Unwatched):
    """Goes on to the end, or is stopped at the first look."""

    def __init__(self, *, stops: bool = False) -> None:
        self._stops = stops

    def cancelled(self) -> bool:
        return self._stops


WATCH = Watch()


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return tmp_path / "home" / "known-senders.json"


@pytest.fixture
def office(known: Path) -> Office:
    return Office(known, Hour())


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return an_office_key(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "saved"
    made.mkdir()
    return made


def refusal(office: Office, file: Path, key: Path) -> tuple[Refusal, str]:
    with pytest.raises(PackageRefused) as caught:
        office.open(file, key, WATCH)
    return caught.value.code, caught.value.path


# Opened


def test_what_it_tells_comes_from_the_package(office: Office, key: Path, tmp_path: Path, known: Path) -> None:
    package = office.open(a_package(tmp_path, "identified"), key, WATCH)
    assert package.checks == tuple(Check)
    assert package.claims == (Claim.GROUND, Claim.AUDIT, Claim.SENDER_IN_PERSON)
    assert (package.profile, package.region, package.demo) == ("identified", "63", True)
    assert package.outside_number == "08-12/441"
    assert package.data is not None
    assert any(person.name for person in package.data.people)
    assert package.report is not None
    assert len(package.report.sizes()) > 1
    assert [file.path for file in package.files] == ["report.pdf", "data.json", "attachments/001.txt"]
    assert not known.exists(), "looking at it remembers nothing"


def test_a_name_rides_into_no_representation(office: Office, key: Path, tmp_path: Path) -> None:
    package = office.open(a_package(tmp_path, "identified"), key, WATCH)
    assert package.data is not None
    (named,) = [person.name for person in package.data.people if person.name]
    assert named not in repr(package)
    assert package.ground not in repr(package)


def test_one_of_another_program_can_still_be_saved(office: Office, key: Path, tmp_path: Path, folder: Path) -> None:
    """Its data are not ours, its report is no PDF: the files are what was signed."""
    file = tmp_path / "other.zip.age"
    write(file)
    package = office.open(file, key, WATCH)
    assert package.data is None
    assert office.save(package, tuple(FILES), folder, WATCH) == len(FILES)
    assert hashes(folder) == {name: hashlib.sha256(data).hexdigest() for name, data in plain_files().items()}


def test_what_the_school_seals_opens(office: Office, tmp_path: Path) -> None:
    file, key = tmp_path / "answer.zip.age", tmp_path / "office.key"
    with an_answer_house(tmp_path / "school") as house:
        _, identity = house.sealed(house.request(), file)
        key.write_bytes(identity.key_file(house.hour()))
    package = office.open(file, key, WATCH)
    assert package.profile == "statistics"
    assert package.data is not None
    assert package.data.statistics is not None
    assert package.report is not None
    assert package.report.sizes()
    assert package.sealed_at.date() == TODAY
    assert package.sender.organisation in (package.school_kk, package.school_ru)


# Refused


def spoilt(tmp_path: Path) -> dict[str, tuple[Path, Refusal, str]]:
    whole = a_package(tmp_path).read_bytes()
    plain = unsealed(whole)
    changed = bytearray(plain)
    at = plain.rindex("Хат".encode())
    changed[at] ^= 1
    made = {
        "cut": (whole[: len(whole) // 2], Refusal.CONTAINER_CUT, ""),
        "damaged": (whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:], Refusal.ENVELOPE_DAMAGED, ""),
        "no package": (b"%PDF-1.7 something else", Refusal.NOT_A_PACKAGE, ""),
        "re-sealed": (sealed(plain, RECIPIENTS[:1]), Refusal.RECIPIENT_ADDED, "manifest.json"),
        "for others": (sealed(plain, RECIPIENTS[1:]), Refusal.KEY_OTHER, ""),
        "changed": (sealed(bytes(changed)), Refusal.FILE_DIFFERS, "attachments/001.txt"),
    }
    found = {}
    for name, (data, code, path) in made.items():
        file = tmp_path / f"{name}.zip.age"
        file.write_bytes(data)
        found[name] = (file, code, path)
    return found


@pytest.mark.parametrize("name", ["cut", "damaged", "no package", "re-sealed", "for others", "changed"])
def test_it_is_refused_and_nothing_is_written(
    name: str, office: Office, key: Path, tmp_path: Path, known: Path
) -> None:
    file, code, path = spoilt(tmp_path)[name]
    before = everything(tmp_path)
    assert refusal(office, file, key) == (code, path)
    assert everything(tmp_path) == before
    assert not known.exists()


def test_data_of_another_package_are_refused(office: Office, key: Path, tmp_path: Path) -> None:
    """Signed and whole, but its data say they are another package."""
    from_elsewhere = plain_files() | {"data.json": _data_of(tmp_path)}
    files = {name: (FILES[name][0], data) for name, data in from_elsewhere.items()}
    file = tmp_path / "mixed.zip.age"
    write(file, files=files)
    assert refusal(office, file, key) == (Refusal.FILE_DIFFERS, "data.json")


def _data_of(tmp_path: Path) -> bytes:
    package = Office(tmp_path / "none.json", Hour()).open(a_package(tmp_path), an_office_key(tmp_path), WATCH)
    return package.verified.kept["data.json"]


def test_cancelled_in_the_middle_nothing_is_told(office: Office, key: Path, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        office.open(a_package(tmp_path), key, Watch(stops=True))
    assert caught.value.kind is TroubleKind.CANCELLED


# Saved


def test_chosen_files_are_saved_as_they_were_signed(office: Office, key: Path, tmp_path: Path, folder: Path) -> None:
    package = office.open(a_package(tmp_path), key, WATCH)
    assert office.save(package, ("report.pdf", "attachments/001.txt"), folder, WATCH) == 2
    signed = {file.path: file.sha256 for file in package.files if file.path != "data.json"}
    assert hashes(folder) == signed


def test_saving_never_writes_over_a_file(office: Office, key: Path, tmp_path: Path, folder: Path) -> None:
    package = office.open(a_package(tmp_path), key, WATCH)
    (folder / "data.json").write_bytes(b"mine")
    with pytest.raises(Trouble) as caught:
        office.save(package, ("report.pdf", "data.json"), folder, WATCH)
    assert caught.value.kind is TroubleKind.FILE_EXISTS
    assert everything(folder) == {"data.json": b"mine"}, "all or nothing"


def test_a_stopped_saving_leaves_nothing(office: Office, key: Path, tmp_path: Path, folder: Path) -> None:
    package = office.open(a_package(tmp_path), key, WATCH)
    with pytest.raises(Trouble):
        office.save(package, tuple(file.path for file in package.files), folder, Watch(stops=True))
    assert everything(folder) == {}


def test_a_package_exchanged_after_it_was_opened_is_noticed(
    office: Office, key: Path, tmp_path: Path, folder: Path
) -> None:
    file = a_package(tmp_path)
    package = office.open(file, key, WATCH)
    file.write_bytes(a_package(tmp_path, "statistics").read_bytes())
    with pytest.raises(PackageRefused):
        office.save(package, ("report.pdf",), folder, WATCH)
    assert everything(folder) == {}


# Who signed


def standing(package: OfficePackage) -> Standing:
    return package.sender.standing


def test_a_school_is_new_then_known_then_changed(office: Office, key: Path, tmp_path: Path) -> None:
    package = office.open(a_package(tmp_path), key, WATCH)
    assert standing(package) is Standing.NEW
    accepted = office.accept(package)
    assert standing(accepted) is Standing.KNOWN
    assert accepted == replace(package, sender=accepted.sender)
    again = office.open(package.verified.file, key, WATCH)
    assert (standing(again), again.sender.since) == (Standing.KNOWN, TODAY)
    other = office.open(a_package(tmp_path, signer=a_signer("Басқа"), name="other.zip.age"), key, WATCH)
    assert standing(other) is Standing.CHANGED
    assert other.sender.words != again.sender.words


def test_a_memory_that_broke_is_told_kept_and_begun_anew(
    office: Office, key: Path, tmp_path: Path, known: Path
) -> None:
    known.parent.mkdir()
    known.write_bytes(b"\x00 not ours")
    package = office.open(a_package(tmp_path), key, WATCH)
    assert (standing(package), package.sender.is_remembered) == (Standing.NEW, False)
    accepted = office.accept(package)
    assert (standing(accepted), accepted.sender.is_remembered) == (Standing.KNOWN, True)
    assert known.with_name(known.name + DAMAGED).read_bytes() == b"\x00 not ours"


# Keys


def test_a_key_pair_is_made_once(office: Office, folder: Path) -> None:
    pairs = office.make_keys(folder, reserve=True)
    assert [read_identity(pair.secret).public_key for pair in pairs] == [pair.public_key for pair in pairs]
    assert len({pair.words.words["kk"] for pair in pairs}) == 2
    before = everything(folder)
    with pytest.raises(Trouble) as caught:
        office.make_keys(folder, reserve=False)
    assert caught.value.kind is TroubleKind.FILE_EXISTS
    assert everything(folder) == before


def hashes(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256(data).hexdigest() for name, data in everything(folder).items()}


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
