"""Documents and prevention events of a demonstration, drawn and written here: the same seed is the same file."""

import struct
import zlib
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.ids import CaseId
from counsellor_app.services.documents import AddDocument
from counsellor_app.services.house import Services
from counsellor_app.services.prevention import AddPrevention

WIDTH, HEIGHT = 240, 160  # pixels of the drawing
EXPLANATION = (
    "Түсініктеме хат (сынақ). Үзілісте дәлізде тұрдым, екі оқушының дауысын естідім, кезекші мұғалімді шақырдым.\n"
    "Объяснительная записка (учебная). На перемене стоял в коридоре, слышал голоса двоих, позвал дежурного учителя.\n"
)
# Days before the day of the demonstration, kind, children, adults, title.
EVENTS = (
    (84, "PLAN", None, None, "Оқу жылына арналған жоспар / План на учебный год"),
    (78, "SPPS_ORDER", None, None, ""),
    (71, "QR_111", None, None, "Бірінші қабат, асхана / Первый этаж, столовая"),
    (55, "CLASS_HOUR", 96, 4, "Достық туралы / О дружбе"),
    (41, "STAFF_TRAINING", None, 38, "Алғашқы әрекеттер / Первые действия"),
    (26, "PARENT_MEETING", None, 61, "Чаттағы қарым-қатынас / Общение в чатах"),
    (15, "STUDENT_TRAINING", 24, 2, "Қалай араша түсуге болады / Как вступиться"),
    (6, "AWARENESS", 210, 11, ""),
)


def add_documents(services: Services, folder: Path, cases: tuple[CaseId, ...]) -> None:
    """An explanation for two cases, a drawing for the first of them. `folder`: for files on the way."""
    for number, case_id in enumerate(cases[:2]):
        files = [("note.txt", EXPLANATION.encode(), "Түсініктеме хат / Объяснительная")]
        if not number:
            files.append(("drawing.png", drawing(), "Оқиға орнының суреті / Рисунок места эпизода"))
        for name, data, title in files:
            path = folder / name
            path.write_bytes(data)
            command = AddDocument(owner_kind=OwnerKind.CASE, owner_id=case_id, path=path, title=title)
            services.documents.add(command)
            path.unlink()


def add_prevention(services: Services, rng: Random, day: datetime) -> None:
    """What a school does in an autumn."""
    today = local_day(day, services.session.zone)
    for days, kind, children, adults, title in EVENTS:
        on_day = _school_day(today - timedelta(days=days))
        services.prevention.add(
            AddPrevention(
                kind=kind,
                on_day=on_day,
                title=title,
                children=None if children is None else children + rng.randint(0, 9),
                adults=adults,
                outside_number=f"{rng.randint(10, 99)}-000" if kind in ("PLAN", "SPPS_ORDER") else "",
            )
        )


def drawing() -> bytes:
    """A PNG (RFC 2083) of a corridor: floor, wall, two doors."""
    rows = b"".join(b"\0" + b"".join(_pixel(x, y) for x in range(WIDTH)) for y in range(HEIGHT))
    header = struct.pack(">2I5B", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _pixel(x: int, y: int) -> bytes:
    is_door = y > 45 and (30 < x < 75 or 165 < x < 210)
    if y > HEIGHT * 3 // 4:
        return bytes((196 - y // 4, 176 - y // 4, 150))
    return bytes((126, 92, 66)) if is_door else bytes((232, 228 - x // 40, 214))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _school_day(day: date) -> date:
    """A weekend falls on the Friday before."""
    return day - timedelta(days=max(0, day.weekday() - 4))
