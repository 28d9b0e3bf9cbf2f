"""From a passphrase to 32 bytes: Argon2id v1.3 (RFC 9106).

The floor is RFC 9106's second recommended choice: 64 MiB, 3 passes, 4 lanes. A new slot is calibrated to 0.8-1.0 s
on its own computer, memory first, up to min(512 MiB, RAM / 8). Parameters read from a file are range-checked before
anything is computed: a forged slot must not make the program ask for a terabyte.
"""

import ctypes
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

KEY_BYTES = 32
SALT_BYTES = 16
MIB = 1024  # in KiB
MEMORY_RANGE = range(19 * MIB, 4096 * MIB + 1)
PASSES_RANGE = range(1, 65)
LANES_RANGE = range(1, 17)
MEMORY_CAP = 512 * MIB
AIM_SECONDS = 0.9
MOST_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfParams:
    """`memory` in KiB; `ValueError` outside 19-4096 MiB, 1-64 passes, 1-16 lanes."""

    memory: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        if self.memory not in MEMORY_RANGE or self.passes not in PASSES_RANGE or self.lanes not in LANES_RANGE:
            raise ValueError("key derivation parameters out of range")

    @classmethod
    def for_tests(cls) -> Self:
        """The cheapest legal set (OWASP's least memory, one pass): for tests and nothing else, below the floor."""
        return cls(memory=19 * MIB, passes=1, lanes=1)

    def below(self, floor: "KdfParams") -> bool:
        return self.memory < floor.memory or self.passes < floor.passes

    def raised_to(self, floor: "KdfParams") -> "KdfParams":
        return KdfParams(
            memory=max(self.memory, floor.memory),
            passes=max(self.passes, floor.passes),
            lanes=max(self.lanes, floor.lanes),
        )


FLOOR = KdfParams(memory=64 * MIB, passes=3, lanes=4)


def derive(secret: bytearray, salt: bytes, params: KdfParams) -> bytearray:
    """32 bytes; the caller wipes them."""
    key = bytearray(KEY_BYTES)
    Argon2id(
        salt=salt, length=KEY_BYTES, iterations=params.passes, lanes=params.lanes, memory_cost=params.memory
    ).derive_into(secret, key)  # type: ignore[arg-type]  # takes any buffer; only its stub says bytes
    return key


def seconds_of(params: KdfParams) -> float:
    """What one derivation takes here and now."""
    start = time.perf_counter()
    derive(bytearray(b"calibration only"), bytes(SALT_BYTES), params)
    return time.perf_counter() - start


def calibrate(measure: Callable[[KdfParams], float] = seconds_of, memory_bytes: int | None = None) -> KdfParams:
    """Parameters that take about 0.9 s here, never below the floor. Takes one to two seconds itself."""
    ram = memory_bytes if memory_bytes is not None else total_memory()
    cap = max(FLOOR.memory, min(MEMORY_CAP, ram // 1024 // 8))
    unit = max(measure(FLOOR), 1e-4)
    memory = min(cap, max(FLOOR.memory, int(FLOOR.memory * AIM_SECONDS / unit) // MIB * MIB))
    params = replace(FLOOR, memory=memory)
    took = max(measure(params), 1e-4)
    if took > MOST_SECONDS:
        memory = max(FLOOR.memory, int(memory * AIM_SECONDS / took) // MIB * MIB)
        return replace(params, memory=memory)
    if memory == cap:
        passes = min(PASSES_RANGE.stop - 1, max(FLOOR.passes, int(FLOOR.passes * AIM_SECONDS / took)))
        return replace(params, passes=passes)
    return params


def total_memory() -> int:
    """Bytes of RAM; 4 GiB where the system does not tell."""
    if sys.platform == "win32":
        return _windows_memory()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return 4 * 1024**3


def _windows_memory() -> int:
    size = ctypes.c_ulonglong(0)
    try:
        known = ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(size))  # type: ignore[attr-defined,unused-ignore]
    except (OSError, AttributeError):
        known = 0
    return size.value * 1024 if known else 4 * 1024**3
