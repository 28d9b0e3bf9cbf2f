"""What kind of file this is, by its first bytes; the ending of its name decides only between kinds that begin alike."""

from collections.abc import Mapping

HEAD_BYTES = 64  # as many first bytes as the rules below look at, and more than enough to tell text from the rest
UNKNOWN = "application/octet-stream"
OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."

BEGINS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"{\\rtf", "application/rtf"),
)
RIFF: Mapping[bytes, str] = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
FTYP: Mapping[bytes, str] = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"avif": "image/avif",
    b"M4A ": "audio/mp4",
    b"qt  ": "video/quicktime",
}
ZIPPED: Mapping[str, str] = {
    ".docx": OFFICE + "wordprocessingml.document",
    ".xlsx": OFFICE + "spreadsheetml.sheet",
    ".pptx": OFFICE + "presentationml.presentation",
    ".odt": OPEN + "text",
    ".ods": OPEN + "spreadsheet",
}
COMPOUND: Mapping[str, str] = {
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
    ".msg": "application/vnd.ms-outlook",
}
WRITTEN: Mapping[str, str] = {
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".eml": "message/rfc822",
}
CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f")


def media_type(head: bytes, ending: str) -> str:
    """`head`: the first `HEAD_BYTES` of the file or all of it. `ending`: of its name, with the dot, in any case."""
    ending = ending.lower()
    for begin, kind in BEGINS:
        if head.startswith(begin):
            return kind
    if head.startswith(b"RIFF"):
        return RIFF.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return FTYP.get(head[8:12], "video/mp4")
    if head.startswith(b"PK\x03\x04"):
        return ZIPPED.get(ending, "application/zip")
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return COMPOUND.get(ending, UNKNOWN)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_text(head, ending):
        return WRITTEN.get(ending, "text/plain")
    return UNKNOWN


def _is_text(head: bytes, ending: str) -> bool:
    """UTF-8 (a letter may be cut at the end); in an older encoding only where the ending says that it is text."""
    if not head or CONTROLS.intersection(head):
        return False
    if ending in WRITTEN:
        return True
    for cut in range(4):
        try:
            head[: len(head) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return True
    return False
