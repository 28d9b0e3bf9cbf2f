"""A computer that dies while an answer is sealed: no file leaves without its line, and no line lies about its file."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.errors import TroubleKind
from counsellor_app.domain.requests import RequestState, Subject
from counsellor_app.exchange.package.read import open_package
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.package_making import NOTING, PLACING, REGISTERING, SEALING, TYPESETTING
from counsellor_app.services.sealing_state import left_over
from counsellor_app.services.vault import VaultPlace
from counsellor_app.services.vault_check import check_open
from tests.services.answer_house import AnswerHouse, an_answer_house
from tests.services.vault_mould import opened, refusal

ROOT = Path(__file__).parents[2]


class Scene:
    """A closed vault with an answer that can be sealed, copied for each death."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with an_answer_house(folder) as house:
            self.request = house.request(subject=Subject.CHILD, people=(house.child,), items=("CASE_TIMELINE",))
            key_id, self.identity = house.office_key()
            house.prepare(self.request, profile=Profile.DEIDENTIFIED, key_id=key_id)
            house.approve(self.request)
            self.vault = house.vault.place.folder

    def killed(self, at: Path, code: str, after: int = 0) -> Path:
        """A copy of the vault in which the sealing died there; the package was to become ``answer.zip.age``."""
        folder = at / "vault"
        shutil.copytree(self.vault, folder)
        arguments = [str(folder), self.request, str(at / "answer.zip.age"), code, str(after)]
        done = subprocess.run(
            [sys.executable, "-m", "tests.services.sealing_child", *arguments], cwd=ROOT, check=False, timeout=120
        )
        assert done.returncode == -signal.SIGKILL
        return folder


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return Scene(tmp_path_factory.mktemp("scene"))


@contextmanager
def again(folder: Path) -> Iterator[AnswerHouse]:
    house = AnswerHouse(folder.parent, vault=opened(VaultPlace(folder)))
    try:
        yield house
    finally:
        house.close()


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


@pytest.mark.parametrize(("code", "after"), [(TYPESETTING, 0), (SEALING, 0), (SEALING, 4), (REGISTERING, 0)])
def test_before_its_line_is_written_nothing_has_the_name(scene: Scene, tmp_path: Path, code: str, after: int) -> None:
    """Whatever stands there cannot be taken for a package, and is deleted when the vault is opened again."""
    folder = scene.killed(tmp_path, code, after)
    assert "answer.zip.age" not in left(tmp_path)
    assert bool(left(tmp_path)) == (code != TYPESETTING)
    with again(folder) as house:
        assert left(tmp_path) == []
        assert house.services.disclosures.lines() == ()
        assert house.services.requests.view(scene.request).request.state is RequestState.APPROVED
        assert left_over(house.session) == ()
        acts = house.acts()
        assert "sealing-begun" in acts
        assert "package-sealed" not in acts
        assert check_open(house.vault).problems == ()
        other = tmp_path / "elsewhere" / "again.zip.age"
        other.parent.mkdir()
        house.services.disclosures.seal(SealAnswer(request_id=scene.request, target=other))
        assert open_package(other, scene.identity).manifest.package_id == house.services.disclosures.lines()[0].id


@pytest.mark.parametrize("code", [PLACING, NOTING])
def test_after_it_the_register_says_that_the_file_may_be_missing(scene: Scene, tmp_path: Path, code: str) -> None:
    folder = scene.killed(tmp_path, code)
    assert left(tmp_path) == (["answer.zip.age.part"] if code == PLACING else ["answer.zip.age"])
    with again(folder) as house:
        disclosures = house.services.disclosures
        (line,) = disclosures.lines()
        assert not line.is_saved
        assert house.services.requests.view(scene.request).request.state is RequestState.SENT
        target = tmp_path / "answer.zip.age"
        if code == NOTING:  # the file is there and whole; the program only cannot know it
            assert open_package(target, scene.identity).manifest.package_id == line.id
            assert refusal(lambda: disclosures.remake(line.id, target)).kind is TroubleKind.FILE_EXISTS
            target.unlink()
        result = disclosures.remake(line.id, target)
        assert (result.same, result.differing) == (True, ())
        assert disclosures.lines()[0].is_saved
        assert left(tmp_path) == ["answer.zip.age"]
        found = open_package(target, scene.identity)
        row = disclosures.view(line.id).disclosure
        assert [(each.path, each.size, each.sha256) for each in found.manifest.files] == list(row.files)
        assert check_open(house.vault).problems == ()


def test_a_stick_that_is_not_there_is_looked_at_next_time(scene: Scene, tmp_path: Path) -> None:
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    folder = scene.killed(stick, REGISTERING).rename(tmp_path / "vault")
    stick.rename(away)
    with again(folder) as house:
        assert len(left_over(house.session)) == 1
    away.rename(stick)
    with again(folder) as house:
        assert left_over(house.session) == ()
    assert left(stick) == []
