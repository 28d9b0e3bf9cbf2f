"""What DuckDB says of the disk, as troubles of ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from counsellor_app.domain.errors import Trouble, TroubleKind

NO_SPACE = ("No space left", "not enough space", "disk is full")  # as Linux and Windows say it, passed on as words


@contextmanager
def disk_of_the_engine() -> Iterator[None]:
    """`Trouble`: DISK_FULL, otherwise DISK_ERROR."""
    import duckdb  # 66 MB, for the office only

    try:
        yield
    except duckdb.IOException as error:
        is_full = any(words.casefold() in str(error).casefold() for words in NO_SPACE)
        raise Trouble(TroubleKind.DISK_FULL if is_full else TroubleKind.DISK_ERROR) from None
