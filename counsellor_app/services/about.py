"""What runs here and where the file lies: for the settings page and for a call to support."""

from dataclasses import dataclass
from pathlib import Path

from counsellor_app import __version__
from counsellor_app.content.library import Content
from counsellor_app.content.words import PackInfo
from counsellor_app.services.vault_opened import OpenVault
from counsellor_app.store.versions import cipher_versions


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """`packs`: every list of rules by file name. `vault_id`: hexadecimal, as on the recovery sheet."""

    program: str
    sqlcipher: str
    sqlite: str
    openssl: str
    packs: dict[str, PackInfo]
    folder: Path
    vault_id: str


def about(vault: OpenVault, content: Content) -> About:
    """On the thread that owns the vault."""
    found = cipher_versions(vault.connection)
    return About(
        program=__version__,
        sqlcipher=found["sqlcipher"],
        sqlite=found["sqlite"],
        openssl=found["openssl"],
        packs=content.versions(),
        folder=vault.place.folder,
        vault_id=vault.vault_id,
    )
