"""Which libraries hold the file, as they tell it themselves."""

from counsellor_app.store.connection import Connection, translated


def cipher_versions(connection: Connection) -> dict[str, str]:
    """``sqlcipher``, ``sqlite`` and ``openssl`` of an open vault."""
    asked = {
        "sqlcipher": "PRAGMA cipher_version",
        "sqlite": "SELECT sqlite_version()",
        "openssl": "PRAGMA cipher_provider_version",
    }
    with translated():
        return {name: str(connection.execute(sql).fetchone()[0]) for name, sql in asked.items()}
