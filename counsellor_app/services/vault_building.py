"""A vault that is made, whole or not at all."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.store.connection import translated
from counsellor_app.store.files import sync_folder


@contextmanager
def building(place: VaultPlace) -> Iterator[VaultPlace]:
    """A neighbouring folder that takes the place's name when the block ends well, and goes when it does not.

    VAULT_EXISTS, before and after, when something stands in the place.
    """
    _assert_free(place)
    new = VaultPlace(place.folder.with_name(place.folder.name + ".new-" + secrets.token_hex(4)))
    try:
        with translated():
            new.make_folders()
        yield new
        _assert_free(place)
        with translated():
            if place.folder.exists():
                place.folder.rmdir()
            new.folder.rename(place.folder)
            sync_folder(place.folder.parent)
    finally:
        shutil.rmtree(new.folder, ignore_errors=True)


def _assert_free(place: VaultPlace) -> None:
    with translated():
        if not place.is_free():
            raise Trouble(TroubleKind.VAULT_EXISTS)
