"""counsellor-cli vault, demo: what is in a folder, whether it is whole, backup and restore."""

import argparse
from datetime import timedelta

from counsellor_app.console.answer import PROBLEM, Answer, table
from counsellor_app.console.opening import at_work, kind_of, moment_of, read_secret
from counsellor_app.content.library import load_content
from counsellor_app.domain.clock import utc_now
from counsellor_app.services.backups import BackUp, restore_backup
from counsellor_app.services.demo import DAY, DemoPlan
from counsellor_app.services.demo_vault import PASSPHRASE, make_demo_vault
from counsellor_app.services.vault_check import check_vault, vault_info
from counsellor_app.services.vault_place import VaultPlace


def demo(arguments: argparse.Namespace) -> Answer:
    """A synthetic vault: same numbers, seed and day, same content. Its passphrase is no secret."""
    plan = DemoPlan(
        students=arguments.students,
        cases=arguments.cases,
        notes=arguments.notes,
        seed=arguments.seed,
        day=moment_of(arguments.on) + timedelta(minutes=42) if arguments.on else DAY,
    )
    vault = make_demo_vault(VaultPlace(arguments.dir), PASSPHRASE, load_content(), now=plan.day, plan=plan)
    vault_id = vault.vault_id
    vault.close()
    facts = {
        "vault": vault_id,
        "students": plan.students,
        "cases": plan.cases,
        "notes": plan.notes,
        "seed": plan.seed,
        "day": plan.day,
        "passphrase": PASSPHRASE,
    }
    return Answer(facts=facts, lines=table([(key, str(value)) for key, value in facts.items()]))


def info(arguments: argparse.Namespace) -> Answer:
    """What can be said without a passphrase."""
    found = vault_info(VaultPlace(arguments.dir))
    facts = {name: getattr(found, name) for name in found.__slots__}
    lines = table(
        [(name, ", ".join(value) if isinstance(value, tuple) else str(value)) for name, value in facts.items()]
    )
    return Answer(facts=facts, lines=lines, code=0 if found.slots_whole else PROBLEM)


def check(arguments: argparse.Namespace) -> Answer:
    """Pages, structure, search index, every signature of the audit log, the anchor."""
    secret = read_secret(arguments)
    try:
        report = check_vault(VaultPlace(arguments.dir), secret, kind=kind_of(arguments), now=utc_now())
    finally:
        secret[:] = bytes(len(secret))
    facts = {name: getattr(report, name) for name in report.__slots__}
    lines = [*(f"problem: {code}" for code in report.problems)] or ["no problem found"]
    lines += table([("schema", str(report.schema)), ("audit rows", str(report.entries)), ("rows", str(report.rows))])
    return Answer(facts=facts, lines=lines, code=PROBLEM if report.problems else 0)


def backup(arguments: argparse.Namespace) -> Answer:
    """Made, reopened and compared before it gets its name; the file knows then that it was backed up."""
    with at_work(arguments) as services:
        services.backups.back_up(BackUp(target=arguments.file.absolute()))
        row = services.backups.last()
    if row is None:
        raise RuntimeError("a backup that was made is written down")
    facts = {"file": row.place, "at": row.at, "bytes": row.bytes, "verified": row.verified}
    return Answer(facts=facts, lines=[f"{row.place}  {row.bytes} bytes  verified"])


def restore(arguments: argparse.Namespace) -> Answer:
    """Into a new folder only."""
    secret = read_secret(arguments)
    try:
        found = restore_backup(
            arguments.file, VaultPlace(arguments.dir), secret, kind=kind_of(arguments), now=utc_now()
        )
    finally:
        secret[:] = bytes(len(secret))
    facts = {"vault": found.vault_id, "made": found.at, "entries": found.entries}
    return Answer(facts=facts, lines=[f"restored the state of {found.at.isoformat()}, {found.entries} audit rows"])
