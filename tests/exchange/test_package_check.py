"""The bytes of a package as they come: in any pieces, cut anywhere, beside files of any size."""

import io
import itertools
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package.check import AT_ONCE, Feed, Findings, Wishes, steps
from counsellor_app.exchange.package.parts import part_of
from counsellor_app.exchange.package.write import prepare
from tests.exchange.sealed_packages import MADE, SIGNER, a_draft, archive, parts, plain_files

PREPARED = prepare(a_draft(), parts(), SIGNER)
MANIFEST = PREPARED.manifest_bytes
OWN = {"manifest.json": MANIFEST, "manifest.json.p7s": SIGNER.sign(MANIFEST, MADE)}
IN_ORDER = {part.path: plain_files()[part.path] for part in PREPARED.parts}


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=20))
def test_it_does_not_matter_in_which_pieces_the_bytes_come(sizes: list[int]) -> None:
    data, found, taken = archive(OWN, IN_ORDER), Findings(), bytearray()
    wishes = Wishes(accept=lambda _manifest: None, sinks={"report.pdf": taken.extend})
    feed = Feed(steps(found, wishes, len(data)))
    for size in itertools.cycle(sizes):
        feed.write(data[:size])
        data = data[size:]
        if not data:
            break
    feed.end()
    assert found.is_whole
    assert taken == IN_ORDER["report.pdf"]


def test_a_container_that_is_cut_anywhere_names_the_file_in_which_it_ends() -> None:
    large = part_of("large.bin", "application/octet-stream", bytes(2 * AT_ONCE))
    prepared = prepare(a_draft(), [large, *parts()], SIGNER)
    own = {"manifest.json": prepared.manifest_bytes, "manifest.json.p7s": SIGNER.sign(prepared.manifest_bytes, MADE)}
    data = archive(own, {part.path: b"".join(part.pieces()) for part in prepared.parts})
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        starts = {one.header_offset: one.filename for one in opened.infolist() if one.filename not in own}
        starts |= {0: "", opened.start_dir: ""}
    near = {start + more for start in starts for more in (-1, 0, 1, 40)}
    for end in sorted({*range(0, len(data), 1999), *near} & set(range(len(data)))):
        feed = Feed(steps(Findings(), Wishes(accept=lambda _manifest: None, sinks={}), 10 * len(data)))
        feed.write(data[:end])
        with pytest.raises(PackageRefused) as refused:
            feed.end()
        name = starts[max(start for start in starts if start <= end)]
        assert (refused.value.code, refused.value.path) == (Refusal.CONTAINER_CUT, name), end


LARGE = st.sampled_from([AT_ONCE, 2 * AT_ONCE, 3 * AT_ONCE]).flatmap(lambda size: st.integers(size - 20, size + 20))


@given(LARGE, st.integers(1, 100_000), st.data())
def test_a_large_file_is_looked_at_to_its_last_byte(size: int, piece: int, data: st.DataObject) -> None:
    content = bytes(range(251)) * (size // 251 + 1)
    large = part_of("large.bin", "application/octet-stream", content[:size])
    prepared = prepare(a_draft(), [large, *parts()], SIGNER)
    own = {"manifest.json": prepared.manifest_bytes, "manifest.json.p7s": SIGNER.sign(prepared.manifest_bytes, MADE)}
    files = {part.path: b"".join(part.pieces()) for part in prepared.parts}
    taken = bytearray()

    def look(archived: bytes) -> Findings:
        found = Findings()
        wishes = Wishes(accept=lambda _manifest: None, sinks={"large.bin": taken.extend})
        feed = Feed(steps(found, wishes, len(archived)))
        for at in range(0, len(archived), piece):
            feed.write(archived[at : at + piece])
        feed.end()
        return found

    assert look(archive(own, files)).is_whole
    assert taken == content[:size]
    at = data.draw(st.integers(0, size - 1))
    touched = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 : size]
    with pytest.raises(PackageRefused) as refused:
        look(archive(own, {**files, "large.bin": touched}))
    assert (refused.value.code, refused.value.path) == (Refusal.FILE_DIFFERS, "large.bin")
