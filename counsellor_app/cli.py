"""counsellor-cli, for IT staff, tests and offices. Exit 0 fine, 1 problem found or refused, 2 wrong usage."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from io import TextIOWrapper
from pathlib import Path
from typing import TypeAlias

from counsellor_app import __version__
from counsellor_app.console import words
from counsellor_app.console.answer import PROBLEM, Answer, to_json
from counsellor_app.console.opening import NoPassphrase
from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.log import trace_of

Command = Callable[[argparse.Namespace], Answer]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - its only name
ANY_YEARS = range(1900, 2101)
DEMO_YEARS = range(2024, 2034)  # years whose holidays are in the packs


def main(arguments: Sequence[str] | None = None) -> int:
    _let_every_letter_through()
    parser = _parser()
    found = parser.parse_args(arguments)
    if found.run is None and not found.version:
        parser.error("a command is missing")
    run: Command = _versions if found.version else found.run
    try:
        return _show(run(found), found.json)
    except NoPassphrase:
        parser.error("no passphrase: give --passphrase-file FILE, or write it to standard input")
    except RuleBroken as refusal:
        return _refuse(refusal.rule, words.of_rule(refusal.rule), refusal.numbers, found.json)
    except PackageRefused as refusal:
        return _refuse(refusal.code.value, words.of_refusal(refusal.code), {}, found.json, refusal.path)
    except Trouble as trouble:
        return _refuse(trouble.kind.value, words.of_trouble(trouble.kind), trouble.numbers, found.json)
    except BrokenPipeError:  # `| head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    except KeyboardInterrupt:
        return _refuse("cancelled", words.of_trouble(TroubleKind.CANCELLED), {}, found.json)
    except Exception as bug:  # noqa: BLE001 - its message may hold a name: only its type and our lines are told
        return _refuse(words.BUG, " ".join([words.BUG_WORDS, *trace_of(bug)]), {}, found.json)


def _let_every_letter_through() -> None:
    """A terminal without Kazakh letters shows them as codes instead of stopping."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _show(answer: Answer, as_json: bool) -> int:
    for line in [to_json(answer)] if as_json else answer.lines:
        print(line)
    sys.stdout.flush()
    return answer.code


def _refuse(code: str, text: str, numbers: dict[str, int], as_json: bool, file: str = "") -> int:
    """`file`: name of the file inside a package that differs."""
    if as_json:
        print(json.dumps({"problem": code, "words": text, **({"file": file} if file else {}), **numbers}))
    else:
        parts = [f"{code}: {text}" if text else code, *([f"({file})"] if file else [])]
        parts += [f"{name}={int(value)}" for name, value in numbers.items()]
        print(*parts, file=sys.stderr)
    return PROBLEM


def _versions(_arguments: argparse.Namespace) -> Answer:
    """What runs here; the cipher library tells its own."""
    import sqlcipher3  # only for its versions

    connection = sqlcipher3.connect(":memory:")
    connection.set_key(bytearray(b"versions"))  # without one the cipher library is not asked
    asked = {"sqlcipher": "PRAGMA cipher_version", "openssl": "PRAGMA cipher_provider_version"}
    facts = {"pana": __version__, **{name: str(connection.execute(sql).fetchone()[0]) for name, sql in asked.items()}}
    facts["sqlite"] = sqlcipher3.sqlite_version
    connection.close()
    try:
        facts["qt"] = version("PySide6-Essentials")
    except PackageNotFoundError:
        facts["qt"] = "-"
    return Answer(facts=facts, lines=[f"{name} {value}" for name, value in facts.items()])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="counsellor-cli", description="Pana on the console", allow_abbrev=False)
    parser.set_defaults(run=None)
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--json", action="store_true", help="facts as JSON")
    commands = parser.add_subparsers(metavar="command")
    _add_vaults(commands)
    _add_rosters(commands)
    _add_records(commands)
    _add_packages(commands)
    _add_requests(commands)
    return parser


def _add(commands: Commands, name: str, help_: str, run: Command | None = None) -> argparse.ArgumentParser:
    # without abbreviations: `--passphrase words` would be taken for a file, and stand in the list of processes
    made = commands.add_parser(name, help=help_, description=help_, allow_abbrev=False)
    if run is not None:
        made.set_defaults(run=run)
        made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="facts as JSON")
    return made


def _secret(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--passphrase-file", type=Path, help="a file whose first line is the passphrase")
    parser.add_argument("--recovery-code", action="store_true", help="what is given is the recovery code")


def _day(text: str, years: range = ANY_YEARS) -> str:
    day = date.fromisoformat(text)
    if day.year not in years:
        raise argparse.ArgumentTypeError(f"a year between {years[0]} and {years[-1]}")
    return day.isoformat()


def _demo_day(text: str) -> str:
    return _day(text, DEMO_YEARS)


def _count(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 1_000_000:
        raise argparse.ArgumentTypeError("between 0 and 1000000")
    return number


def _processes(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 64:
        raise argparse.ArgumentTypeError("between 1 and 64")
    return number


def _add_vaults(commands: Commands) -> None:
    from counsellor_app.console import vaults  # only when a command line is read

    demo = _add(commands, "demo", "write a file of invented children into a new folder", vaults.demo)
    demo.add_argument("dir", type=Path, metavar="DIR")
    for name, default in (("students", 600), ("cases", 60), ("notes", 600), ("seed", 1)):
        demo.add_argument(f"--{name}", type=_count, default=default)
    demo.add_argument("--on", type=_demo_day, metavar="DATE", help="the day that counts as today in it")
    vault = _add(commands, "vault", "look at, back up or restore a file").add_subparsers(metavar="verb", required=True)
    info = _add(vault, "info", "what can be said without a passphrase", vaults.info)
    info.add_argument("dir", type=Path, metavar="DIR")
    check = _add(vault, "check", "whether every page, row and signature holds", vaults.check)
    check.add_argument("dir", type=Path, metavar="DIR")
    backup = _add(vault, "backup", "a verified copy under its own key", vaults.backup)
    backup.add_argument("dir", type=Path, metavar="DIR")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = _add(vault, "restore", "into a new folder, never over a file", vaults.restore)
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("dir", type=Path, metavar="DIR")
    for parser in (check, backup, restore):
        _secret(parser)


def _add_rosters(commands: Commands) -> None:
    from counsellor_app.console import rosters  # only when a command line is read

    roster = _add(commands, "roster", "a school's list of students").add_subparsers(metavar="verb", required=True)
    check = _add(roster, "check", "dry run: counts and each refused row", rosters.check)
    check.add_argument("file", type=Path, metavar="FILE")
    import_ = _add(roster, "import", "write the good rows", rosters.import_)
    import_.add_argument("dir", type=Path, metavar="DIR")
    import_.add_argument("file", type=Path, metavar="FILE")
    _secret(import_)


def _add_records(commands: Commands) -> None:
    from counsellor_app.console import records  # only when a command line is read

    case = _add(commands, "case", "the cases of a file").add_subparsers(metavar="verb", required=True)
    listed = _add(case, "list", "every case, a line each", records.case_list)
    shown = _add(case, "show", "one case with its entries", records.case_show)
    due = _add(commands, "due", "what is due, by rule and basis", records.due)
    search = _add(commands, "search", "people, cases and notes", records.search)
    for parser in (listed, shown, due, search):
        parser.add_argument("dir", type=Path, metavar="DIR")
        _secret(parser)
    shown.add_argument("number", metavar="NUMBER")
    due.add_argument("--on", type=_day, metavar="DATE")
    search.add_argument("text", metavar="TEXT")
    content = _add(commands, "content", "the packs of rules").add_subparsers(metavar="verb", required=True)
    checked = _add(content, "check", "every fault with file, line and key", records.content_check)
    checked.add_argument("folder", type=Path, metavar="DIR", nargs="?")


def _add_packages(commands: Commands) -> None:
    from counsellor_app.console import collating, packages  # only when a command line is read

    package = _add(commands, "package", "sealed packages").add_subparsers(metavar="verb", required=True)
    keygen = _add(package, "keygen", "a key pair for an office", packages.keygen)
    keygen.add_argument("dir", type=Path, metavar="DIR")
    keygen.add_argument("--reserve", action="store_true", help="a second pair, to be kept in another place")
    told = _add(package, "fingerprint", "the eight words of a public key", packages.fingerprint)
    told.add_argument("key", metavar="PUBKEY|FILE")
    verify = _add(package, "verify", "everything that can be verified; writes nothing", packages.verify)
    unpack = _add(package, "open", "verify, then save all files into a new folder", packages.unpack)
    for parser in (verify, unpack):
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--key", type=Path, metavar="KEY", required=True, help="the file with the secret key")
        parser.add_argument("--known", type=Path, metavar="FILE", help="remembers the certificates of senders")
    collate = _add(
        package, "collate", "a folder of packages as one dataset of Parquet files", collating.package_collate
    )
    collate.add_argument("dir", type=Path, metavar="DIR")
    collate.add_argument("--key", type=Path, metavar="KEY", required=True, help="the file with the secret key")
    collate.add_argument("--processes", type=_processes, metavar="N", help="how many work at a time")
    for parser in (unpack, collate):
        parser.add_argument("--out", type=Path, metavar="DIR", required=True)
        parser.add_argument("--accept-changed", action="store_true", help="schools told that their certificate changed")
    _add_make(package)


def _add_make(package: Commands) -> None:
    from counsellor_app.console import package_make  # only when a command line is read

    made = _add(package, "make", "answer a request: choose, approve, seal", package_make.make)
    made.add_argument("dir", type=Path, metavar="DIR")
    made.add_argument("--request", required=True, metavar="NUMBER")
    made.add_argument("--profile", required=True, choices=[each.value for each in Profile])
    made.add_argument("--to", required=True, metavar="PUBKEY|FILE", help="the office's public key")
    made.add_argument("--out", type=Path, required=True, metavar="FILE")
    made.add_argument("--confirmed-with", metavar="WHOM", help="with whom the eight words were compared, and how")
    made.add_argument("--case", action="append", default=[], metavar="NUMBER", help="else those of the request")
    made.add_argument("--from", dest="period_from", type=_day, metavar="DATE")
    made.add_argument("--until", dest="period_until", type=_day, metavar="DATE")
    made.add_argument("--months", action="store_true", help="months instead of days")
    made.add_argument("--item", action="append", default=[], metavar="CODE=REASON", help="given by name")
    made.add_argument("--show", action="store_true", help="what would leave, and nothing else")
    made.add_argument("--texts-read", action="store_true", help="every text shown was read to its end")
    made.add_argument("--accept", action="append", default=[], metavar="FINDING=REASON")
    made.add_argument("--approved-by", metavar="NAME", help="the head, who has seen exactly this")
    made.add_argument("--position", default="", metavar="WORDS")
    made.add_argument("--approved-on", type=_day, metavar="DATE")
    made.add_argument("--allow", action="append", default=[], metavar="CODE", help="allowed by the head by name")
    made.add_argument("--manifest", type=Path, metavar="FILE", help="write what is to be signed outside, and stop")
    made.add_argument("--national-signature", type=Path, metavar="FILE", help="CMS over that manifest")
    _secret(made)


def _add_requests(commands: Commands) -> None:
    from counsellor_app.console import requests  # only when a command line is read

    request = _add(commands, "request", "letters of offices").add_subparsers(metavar="verb", required=True)
    added = _add(request, "add", "register a letter", requests.add)
    listed = _add(request, "list", "the register, newest first", requests.list_)
    for parser in (added, listed):
        parser.add_argument("dir", type=Path, metavar="DIR")
        _secret(parser)
    listed.add_argument("--open", action="store_true", help="only those neither ended nor cancelled")
    added.add_argument("--office", required=True, choices=[each.value for each in OfficeKind])
    added.add_argument("--sender", required=True, metavar="NAME", help="of the office")
    added.add_argument("--subject", required=True, choices=[each.value for each in Subject])
    added.add_argument("--channel", default="PAPER", metavar="CODE", help="of the list channel")
    added.add_argument("--outside-number", default="", metavar="NUMBER")
    added.add_argument("--letter-on", type=_day, metavar="DATE")
    added.add_argument("--received", type=_day, metavar="DATE", help="else now")
    added.add_argument("--signer", default="", metavar="NAME", help="who signed the letter")
    added.add_argument("--case", action="append", default=[], metavar="NUMBER", help="the letter names its child")
    added.add_argument("--from", dest="period_from", type=_day, metavar="DATE")
    added.add_argument("--until", dest="period_until", type=_day, metavar="DATE")
    added.add_argument("--ground", default="", metavar="WORDS", help="as the letter has it; not verified")
    added.add_argument("--item", action="append", default=[], metavar="CODE", help="what the letter names")
    added.add_argument("--words", default="", metavar="WORDS")
    added.add_argument("--due", type=_day, metavar="DATE", help="the day in the letter")
    added.add_argument("--letter", type=Path, metavar="FILE", help="its scan, kept inside the file")


if __name__ == "__main__":
    sys.exit(main())
