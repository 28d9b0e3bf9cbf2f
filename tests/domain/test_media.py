"""Kinds of files by their first bytes; a name cannot pass one off as another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.media import HEAD_BYTES, UNKNOWN, media_type

ENDINGS = st.sampled_from(["", ".pdf", ".jpg", ".docx", ".exe", ".TXT", ".csv", ".doc", ".нет"])


@pytest.mark.parametrize(
    ("head", "ending", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", ".pdf", "application/pdf"),
        (b"%PDF-1.7", ".docx", "application/pdf"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", ".JPG", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "", "image/png"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", ".webp", "image/webp"),
        (b"RIFF\x10\0\0\0????", ".webp", UNKNOWN),
        (b"\0\0\0\x18ftypheic\0\0\0\0", ".heic", "image/heic"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", ".mp4", "video/mp4"),
        (b"PK\x03\x04\x14\0", ".DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04\x14\0", ".pdf", "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc", "application/msword"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".exe", UNKNOWN),
        ("Сұрау салу".encode(), "", "text/plain"),
        ("Сұрау салу; жоқ".encode()[:9], ".csv", "text/csv"),  # a letter cut in two
        ("Запрос".encode("cp1251"), ".txt", "text/plain"),
        ("Запрос".encode("cp1251"), "", UNKNOWN),
        (b"\xff\xfe\x17\x04", ".txt", "text/plain"),
        (b"MZ\x90\0\x03", ".pdf", UNKNOWN),
        (b"\0\x01\x02", ".txt", UNKNOWN),
        (b"", ".pdf", UNKNOWN),
    ],
)
def test_a_kind_is_seen(head: bytes, ending: str, kind: str) -> None:
    assert media_type(head, ending) == kind


@given(st.binary(max_size=HEAD_BYTES), ENDINGS)
def test_anything_has_a_kind_that_a_manifest_takes(head: bytes, ending: str) -> None:
    kind, _, rest = media_type(head, ending).partition("/")
    assert kind.isalpha()
    assert rest
    assert set(rest) <= set("abcdefghijklmnopqrstuvwxyz0123456789.+-")


@given(st.binary(max_size=HEAD_BYTES), ENDINGS)
def test_the_name_alone_makes_no_picture_and_no_pdf(head: bytes, ending: str) -> None:
    """What a window may draw is decided by the bytes."""
    kind = media_type(head, ending)
    if kind == "application/pdf" or kind.startswith("image/"):
        assert kind == media_type(head, "")
