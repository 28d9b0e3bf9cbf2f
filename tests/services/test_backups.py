"""Back up, flip, restore: a backup is whole and equal, or it is no backup; a restore never touches what stands."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import RuleBroken, TroubleKind
from counsellor_app.services.backup_making import backup_name, make_backup, own_backup, own_backups
from counsellor_app.services.backup_restoring import look_into, restore_backup
from counsellor_app.services.backup_watch import Stage, Watch
from counsellor_app.services.backups import BackUp, BackupService
from counsellor_app.services.done import Topic
from counsellor_app.services.vault import OpenVault, VaultPlace, create_vault, open_vault
from counsellor_app.services.vault_secrets import change_passphrase
from counsellor_app.store.backup import export
from tests.builders import CHEAP, MORNING, Hour, session_of
from tests.services.vault_mould import (
    CODE,
    Mould,
    a_mould,
    filled,
    flip,
    log,
    opened,
    refusal,
    restored,
    secret,
)


@pytest.fixture(scope="module")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault")


@pytest.fixture
def place(mould: Mould, tmp_path: Path) -> VaultPlace:
    return mould.pour(tmp_path / "vault")


@pytest.fixture(scope="module")
def backed_up(mould: Mould, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backed-up")
    vault = filled(opened(mould.pour(folder / "vault")))
    make_backup(vault, folder / "good.qbk", now=MORNING)
    vault.close()
    return folder / "good.qbk"


def everything(vault: OpenVault) -> dict[str, list[Any]]:
    names = vault.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
    return {name: sorted(vault.connection.execute('SELECT * FROM "' + name + '"'), key=repr) for (name,) in names}


def test_a_restored_vault_equals_its_source_row_by_row(place: VaultPlace, tmp_path: Path) -> None:
    vault = filled(opened(place))
    told, user, vault_id = everything(vault), vault.user_id, vault.vault_id
    stages: list[tuple[Stage, int]] = []
    watch = Watch(lambda stage, percent: stages.append((stage, percent)), lambda: False)
    report = make_backup(vault, tmp_path / "out.qbk", now=MORNING, watch=watch)
    vault.record("after the backup", MORNING)
    vault.close()
    assert (report.path, report.at, report.verified) == (tmp_path / "out.qbk", MORNING, True)
    assert report.bytes == report.path.stat().st_size
    assert report.entries == max(row[0] for row in told["audit"])
    assert list(dict.fromkeys(stage for stage, _ in stages)) == list(Stage)
    assert [percent for _, percent in stages] == sorted(percent for _, percent in stages)
    assert stages[-1] == (Stage.WRITING, 100)
    assert list(place.tmp.iterdir()) == []

    new = VaultPlace(tmp_path / "new" / "vault")
    facts = restore_backup(report.path, new, secret(), kind="passphrase", now=MORNING)
    assert (facts.vault_id, facts.backup_id, facts.entries) == (vault_id, report.id, report.entries)
    again = opened(new)
    assert [act for act, _ in log(again)][-2:] == ["vault-restored", "unlocked"]
    assert again.user_id == user
    assert not again.anchor_absent
    found = everything(again)
    found["audit"] = sorted((row for row in found["audit"] if row[0] <= report.entries), key=repr)
    assert found == told
    rows = again.connection.execute("SELECT rowid FROM search_entry('сөз AND 7')").fetchall()
    assert rows == [(15,)]
    again.close()
    assert sorted(path.name for path in new.folder.parent.iterdir()) == ["vault"]


def test_wrong_secrets_and_old_secrets(place: VaultPlace, backed_up: Path, tmp_path: Path) -> None:
    new = VaultPlace(tmp_path / "new")
    wrong = secret("some other words altogether")
    assert refusal(lambda: look_into(backed_up, wrong, kind="passphrase")).kind is TroubleKind.WRONG_PASSPHRASE
    with pytest.raises(RuleBroken, match="recovery-code-mistyped"):
        look_into(backed_up, secret("what code"), kind="recovery")
    assert look_into(backed_up, secret(CODE), kind="recovery").entries == 66 + 1
    vault = opened(place)
    make_backup(vault, tmp_path / "old.qbk", now=MORNING)
    change_passphrase(vault, secret("words that came later on"), old=secret(), now=MORNING, params=CHEAP)
    vault.close()
    restore_backup(tmp_path / "old.qbk", new, secret(), kind="passphrase", now=MORNING)
    opened(new).close()


def test_a_vault_that_stands_is_never_written_over(place: VaultPlace, backed_up: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in place.folder.iterdir() if path.is_file()}
    assert restored(backed_up, place.folder) is TroubleKind.VAULT_EXISTS
    assert {path: path.read_bytes() for path in place.folder.iterdir() if path.is_file()} == before
    (tmp_path / "empty folder").mkdir()
    restore_backup(backed_up, VaultPlace(tmp_path / "empty folder"), secret(), kind="passphrase", now=MORNING)
    opened(VaultPlace(tmp_path / "empty folder")).close()


def test_a_damaged_vault_makes_no_backup_and_keeps_the_old_ones(place: VaultPlace) -> None:
    vault = filled(opened(place))
    own_backup(vault, now=MORNING)
    for n in range(400):
        vault.record("thing-done", MORNING, {"n": n})
    vault.close()
    kept = own_backups(place)
    flip(place.database, place.database.stat().st_size * 9 // 10)
    vault = opened(place)
    for target in (place.backups / "next.qbk", place.folder.parent / "next.qbk"):
        assert refusal(lambda t=target: make_backup(vault, t, now=MORNING)).kind is TroubleKind.BACKUP_REFUSED  # type: ignore[misc]
        assert not target.exists()
    assert refusal(lambda: own_backup(vault, now=MORNING + timedelta(days=99))).kind is TroubleKind.BACKUP_REFUSED
    vault.close()
    assert own_backups(place) == kept
    assert list(place.tmp.iterdir()) == []


def test_a_disk_that_writes_wrongly_makes_no_backup(
    place: VaultPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def worn_disk(connection: Any, target: Path, key: bytearray, **more: Any) -> None:
        export(connection, target, key, **more)
        flip(target, target.stat().st_size // 2)

    vault, target = filled(opened(place)), tmp_path / "out.qbk"
    make_backup(vault, target, now=MORNING)
    good = target.read_bytes()
    monkeypatch.setattr("counsellor_app.store.backup.export", worn_disk)
    assert refusal(lambda: make_backup(vault, target, now=MORNING)).kind is TroubleKind.BACKUP_DAMAGED
    vault.close()
    assert target.read_bytes() == good, "the older good one stays"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.qbk", "vault"]


@pytest.mark.parametrize("stage", list(Stage))
def test_stopping_at_any_stage_leaves_nothing(place: VaultPlace, backed_up: Path, tmp_path: Path, stage: Stage) -> None:
    seen: list[Stage] = []
    watch = Watch(lambda now, _percent: seen.append(now), lambda: stage in seen)
    vault, target = filled(opened(place)), tmp_path / "out" / "stopped.qbk"
    target.parent.mkdir()
    assert refusal(lambda: make_backup(vault, target, now=MORNING, watch=watch)).kind is TroubleKind.CANCELLED
    assert list(target.parent.iterdir()) == list(place.tmp.iterdir()) == []
    make_backup(vault, target, now=MORNING)
    vault.close()
    seen.clear()
    new = VaultPlace(tmp_path / "restored" / "vault")
    if stage is not Stage.WRITING:
        act = lambda: restore_backup(backed_up, new, secret(), kind="passphrase", now=MORNING, watch=watch)  # noqa: E731
        assert refusal(act).kind is TroubleKind.CANCELLED
        assert list(new.folder.parent.iterdir()) == []


def test_a_backup_is_not_put_among_the_vaults_files(place: VaultPlace) -> None:
    vault = opened(place)
    for target in (place.database, place.tmp / "a.qbk", place.folder / "a.qbk"):
        with pytest.raises(RuleBroken, match="backup-target-inside-vault"):
            make_backup(vault, target, now=MORNING)
    vault.close()


def test_an_older_backup_of_the_same_name_is_replaced_whole(place: VaultPlace, tmp_path: Path) -> None:
    vault, target = opened(place), tmp_path / "usb.qbk"
    make_backup(vault, target, now=MORNING)
    vault.record("later", MORNING)
    report = make_backup(vault, target, now=MORNING)
    vault.close()
    assert look_into(target, secret(), kind="passphrase").entries == report.entries == 8


def test_own_backups_are_thinned_only_by_a_good_one(place: VaultPlace) -> None:
    vault = opened(place)
    for days in range(40, 0, -1):
        (place.backups / backup_name(vault.vault_id, MORNING - timedelta(days=days))).write_bytes(b"old")
    (place.backups / "someone's notes.txt").touch()
    assert len(own_backups(place)) == 40
    own_backup(vault, now=MORNING)
    vault.close()
    left = own_backups(place)
    assert 12 < len(left) < 25
    assert left[-1][1] == MORNING
    assert (place.backups / "someone's notes.txt").exists()


def test_a_step_of_the_schema_is_taken_only_behind_a_verified_backup(tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    steps.mkdir()
    shipped = Path(__file__).parents[2] / "counsellor_app" / "store" / "migrations"
    for path in shipped.glob("*.sql"):
        (steps / path.name).write_text(path.read_text("utf-8"), "utf-8")
    number = len(list(steps.iterdir())) + 1
    place = VaultPlace(tmp_path / "vault")
    create_vault(place, secret(), CODE, now=MORNING, params=CHEAP, migrations=steps).close()
    (steps / f"{number:04d}_more.sql").write_text("ALTER TABLE setting ADD COLUMN more TEXT;", "utf-8")
    vault = open_vault(place, secret(), kind="passphrase", now=MORNING, floor=CHEAP, migrations=steps)
    assert vault.migrated_from == number - 1
    assert [act for act, _ in log(vault)] == ["vault-created", "schema-migrated", "unlocked"]
    vault.close()
    ((path, _),) = own_backups(place)
    assert "-before-migration" in path.name
    facts = look_into(path, secret(), kind="passphrase")
    assert (facts.schema, facts.entries) == (number - 1, 1)
    assert refusal(lambda: opened(place)).kind is TroubleKind.VAULT_NEWER
    new = VaultPlace(tmp_path / "newer")
    vault = open_vault(place, secret(), kind="passphrase", now=MORNING, floor=CHEAP, migrations=steps)
    make_backup(vault, tmp_path / "newer.qbk", now=MORNING)
    vault.close()
    assert restored(tmp_path / "newer.qbk", new.folder) is TroubleKind.VAULT_NEWER


def test_the_service_writes_down_what_it_made(place: VaultPlace, tmp_path: Path) -> None:
    vault, hour = opened(place), Hour()
    service = BackupService(session_of(vault, hour), vault)
    assert service.last() is None
    for target in (None, tmp_path / "usb.qbk"):
        hour.move(hours=1)
        done = service.back_up(BackUp(target=target))
        last = service.last()
        assert last is not None
        assert (last.id, last.at, last.verified) == (done.new_id, hour(), True)
        assert Path(last.place).stat().st_size == last.bytes
        assert done.touched == {Topic.BACKUPS}
    assert [act for act, _ in log(vault)][-2:] == ["backup-made", "backup-made"]
    vault.close()
