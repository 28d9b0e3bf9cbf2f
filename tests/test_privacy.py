"""What was typed about a child stands in the encrypted file and nowhere else: not in a log, a setting, a temp folder,
a file name, the raw bytes of anything written, a printed object or an error.

A canary is typed into every verb of every service (a new verb fails a test until it is in the table of
`tests/every_verb.py`), and then looked for in every way in which a program writes text.
"""

import base64
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.iin import make_training
from counsellor_app.log import Event, Log, trace_of
from counsellor_app.services.crisis_paper import save_crisis_sheet
from counsellor_app.services.referral_paper import save_slip
from counsellor_app.services.reminders import write_moments
from counsellor_app.services.vault import OpenVault
from counsellor_app.services.vault_check import check_open
from tests.builders import Hour, a_vault
from tests.every_verb import VERBS, Stage, Typed, verbs_of_services

IIN = make_training(date(2013, 11, 20), "f", 4711)
CANARY = Typed(
    surname="Қанарейкина",
    given="Тоты",
    patronymic="Зәузатқызы",
    text="Кенарқұс жазбасы: жёлтая птица с чёрным хвостом сидит в клетке, никому не говорить.",
    line="кенарқұс сөзі",
    phone="+7 (000) 771-83-46",
    iin=IIN,
    day=date(2013, 11, 20),
)
MARKERS = ("Қанарейкина", "Зәузатқызы", "Кенарқұс жазбасы", "чёрным хвостом", "кенарқұс сөзі", "771-83-46", IIN)
# Refused everywhere for one reason or another, and still about the canary.
REFUSED = (
    replace(CANARY, surname="Қанарейкина7", line="кенарқұс сөзі " * 99, text="", day=date(1890, 1, 1)),
    replace(CANARY, given="=Қанарейкина(1)", text="чёрным хвостом" * 9000, phone="771-83-46" * 9, day=date(2100, 1, 1)),
    replace(CANARY, surname="", given="", line="", iin=IIN[:-1] + "x", later=date(2199, 1, 1)),
)
BASE = replace(CANARY, iin="", day=date(2026, 11, 20))


def spellings(marker: str) -> Iterator[bytes]:
    """The ways a program may write a text: encodings, letter case, folding, escapes, base64 at each of three places."""
    for text in {marker, marker.lower(), marker.upper(), marker.casefold(), fold(marker)}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            raw = text.encode(encoding)
            yield raw
            for shift in range(3):
                whole = base64.b64encode(bytes(shift) + raw)
                yield whole[4 if shift else 0 : len(whole) - 4]
        yield quote(text).encode()
        yield quote(text).lower().encode()
        yield json.dumps(text).strip('"').encode()
        yield repr(text.encode())[2:-1].encode()


SOUGHT = {spelling: marker for marker in MARKERS for spelling in spellings(marker) if len(spelling) >= 8}


def found_in(data: bytes) -> list[str]:
    return sorted({marker for spelling, marker in SOUGHT.items() if spelling in data})


def found_under(folder: Path, asked_for: Iterable[Path] = ()) -> dict[str, list[str]]:
    """Markers in names and contents. `asked_for`: papers that name people because somebody wanted them to."""
    left_out, hits = set(asked_for), {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder)).encode()
        data = path.read_bytes() if path.is_file() and path not in left_out else b""
        if marks := found_in(name) + found_in(data):
            hits[name.decode()] = marks
    return hits


def copied_by_another(source: Path, target: Path) -> Path:
    """While a file is open here, another process has to read it: closing any handle of ours would drop the lock."""
    code = "import shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2])"
    subprocess.run([sys.executable, "-c", code, str(source), str(target)], check=True)
    return target


def inside(thing: object, seen: set[int]) -> Iterator[object]:
    """Every dataclass in what a verb took or gave, however deep."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if is_dataclass(thing) and not isinstance(thing, type):
        yield thing
        for one in fields(thing):
            yield from inside(getattr(thing, one.name), seen)
    elif isinstance(thing, Mapping):
        for one_value in thing.values():
            yield from inside(one_value, seen)
    elif isinstance(thing, list | tuple | set | frozenset):
        for item in thing:
            yield from inside(item, seen)


def said_by(thing: object) -> str:
    return repr(thing) + str(thing)


class Room:
    """Folders of one run: the vault, the home of the program, the temp folder, the files people ask for."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.temp, self.wanted, self.home = folder / "temp", folder / "wanted", folder / "home"
        for one in (self.temp, self.wanted, self.home):
            one.mkdir()
        for name in ("TMPDIR", "TEMP", "TMP"):
            monkeypatch.setenv(name, str(self.temp))
        monkeypatch.setattr(tempfile, "tempdir", None)
        monkeypatch.chdir(self.home)
        self.log = Log(self.home / "logs")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(tmp_path, monkeypatch)


def test_every_verb_of_every_service_is_in_the_table() -> None:
    found = verbs_of_services()
    assert len(found) > 70, "the services were not found: the rule would hold by seeing nothing"
    assert found - set(VERBS) == set(), "a new verb: say in tests/every_verb.py how it is called"
    assert set(VERBS) - found == set()


def test_the_canary_is_found_in_every_spelling() -> None:
    """Else the search below would hold by seeing nothing."""
    for marker in MARKERS:
        for text in (marker, marker.upper(), fold(marker)):
            for data in (
                text.encode(),
                text.encode("utf-16-le"),
                quote(text).encode(),
                json.dumps([text]).encode(),
                base64.b64encode(f"x {text} y".encode()),
                base64.b64encode(f"xx {text} y".encode()),
                base64.b64encode(f"xxx {text} y".encode()),
            ):
                assert found_in(b"\0 before " + data + b" after") == [marker]


def taken(stage: Stage, typed: Typed, log: Log) -> list[str]:
    """Calls every verb; answers what a printed object or an error gave away. Errors are logged as the app does."""
    told = []
    for name, verb in VERBS.items():
        try:
            answer = verb(stage, typed)
        except (RuleBroken, Trouble) as refusal:
            told += [f"{name} error: {marks}" for marks in found_in(all_words_of(refusal).encode())]
            log.crash(refusal)
        else:
            for thing in inside(answer, set()):
                told += [f"{name} {type(thing).__name__}: {marks}" for marks in found_in(said_by(thing).encode())]
    return told


def all_words_of(error: BaseException) -> str:
    """Everything that printing the error may show: its causes and notes too."""
    words, now = "", error
    while now is not None:
        words += f"{now!r} {now} {now.args} {getattr(now, '__notes__', ())} {vars(now)}"
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)  # type: ignore[assignment]
    return words


def papers(stage: Stage, room: Room) -> list[Path]:
    """What somebody asked for, on paper or as a copy, and what lay outside before. A sealed answer is none of them."""
    slip, sheet = room.wanted / "slip.pdf", room.wanted / "crisis.pdf"
    save_slip(stage.session, stage.referral_of(stage.case()), slip, "kk")
    save_crisis_sheet(sheet, stage.session.content, "ru", date(2026, 11, 24), [("Қанарейкина", "HEAD", CANARY.phone)])
    assert list(stage.folder.glob("*.age")), "no answer was sealed"
    outside = [path for name in ("*-scan.txt", "*-copy.txt", "*.pdf") for path in stage.folder.glob(name)]
    return [slip, sheet, stage.folder / "roster.csv", *outside]


def rows_of(stage: Stage) -> Iterator[object]:
    """Every row of the file as the gateways give it."""
    with stage.session.store.read() as unit:
        for name in dir(type(unit)):
            gateway = getattr(unit, name, None) if name not in ("seq", "connection") else None
            if hasattr(gateway, "all"):
                yield from gateway.all()  # type: ignore[union-attr]


def test_nothing_of_it_leaves_the_encrypted_file(room: Room) -> None:
    hour = Hour()
    vault: OpenVault = a_vault(room.home, now=hour())
    try:
        stage = Stage(vault, room.wanted, hour, BASE)
        told = taken(stage, CANARY, room.log)
        asked_for = papers(stage, room)
        write_moments(vault.place, stage.services.today.moments(), hour())
        hour.move(days=1)
        for typed in REFUSED:
            told += taken(stage, typed, room.log)
        asked_for += papers(stage, room)
        rows = list(rows_of(stage))
        told += [f"row {type(row).__name__}: {m}" for row in rows for m in found_in(said_by(row).encode())]
        assert check_open(vault).problems == ()
        assert len({type(row).__name__ for row in rows}) > 15, "the rows were not seen"
        assert not told, "\n".join(sorted(set(told)))
        snapshot = copied_by_another(vault.place.folder, room.folder / "while-open")
        assert found_under(snapshot) == {}
        assert stage.services.search.find("Қанарейкина").people, "the canary never came into the file"
    finally:
        vault.close()
    assert found_under(room.folder, asked_for) == {}
    assert list(room.temp.rglob("*")) == []
    assert (room.home / "logs" / "pana.log").stat().st_size > 0


def test_a_bug_is_logged_without_what_it_was_about(room: Room) -> None:
    """Any other error too: its message, its causes, its notes and its variables are never read."""
    name = "Қанарейкина Тоты"
    error = ValueError(f"bad: {name}")
    error.__cause__ = KeyError(name)
    error.add_note(CANARY.text)
    room.log.crash(error)
    assert "ValueError from KeyError" in " ".join(trace_of(error))
    room.log.write(Event.UNLOCK_REFUSED, TroubleKind.WRONG_PASSPHRASE, about=name, n=1)
    assert found_under(room.folder) == {}
