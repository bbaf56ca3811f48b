"""What this distribution contributes: storages by the schemes `postgresql`, `mariadb`, `mysql` and `sqlite+sql`."""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.hooks import Storage, StorageKind, hookimpl

__all__ = ["LTHTGN_API", "SCHEMES", "lthtgn_storages", "open_url"]

LTHTGN_API = 1
"""The version of the plugin API that this plugin is made for."""

SCHEMES = ("mariadb", "mysql", "postgresql", "sqlite+sql")
"""The schemes; `sqlite` alone is the storage built into lthtgn, whose file has other tables."""


def open_url(url: str, create: bool) -> Storage:
    """Open a storage in a database; see `lthtgn_sql.opening.open_sql`.

    SQLAlchemy is loaded here, when a database is first opened: a plugin that is only installed costs nothing.
    """
    from lthtgn_sql.opening import open_sql  # noqa: PLC0415 - see above

    return open_sql(url, create)


@hookimpl
def lthtgn_storages() -> Iterable[StorageKind]:
    """A kind of storage for each scheme."""
    return tuple(StorageKind(scheme, open=open_url) for scheme in SCHEMES)
