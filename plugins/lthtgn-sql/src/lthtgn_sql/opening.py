"""From a URL to a storage: the version of what is there, and the migrations that bring it to the newest."""

from __future__ import annotations

import threading
from pathlib import Path

import sqlalchemy as sa

from lthtgn.errors import StorageError, StorageVersionError
from lthtgn_sql import migrations
from lthtgn_sql.databases import Database, database_of
from lthtgn_sql.schema import METADATA, VERSION
from lthtgn_sql.storage import SqlStorage

__all__ = ["open_sql"]

_ONE_AT_A_TIME = threading.Lock()  # Alembic keeps the context of a migration in its module
_LOCK_NUMBER = int.from_bytes(b"LTHTGN")


def open_sql(url: str, create: bool) -> SqlStorage:
    """Open a storage in an SQL database (kho dữ liệu SQL), bringing an older one to the present schema.

    Args:
        url: `postgresql://user@host/database`, `mariadb://…`, `mysql://…` or `sqlite+sql:///clubs.db`; with `?timeout=30` it
            waits for another program for so many seconds instead of 5; with `?schema=clubs` the tables are in a schema
            of PostgreSQL; whatever else stands there is the driver's.
        create: whether the tables may be made where there are none; a database on a server has to be there.

    Raises:
        StorageError: by its `code`: `bad_url`, `no_driver`, `missing`, `not_ours`, `no_access`, `unreachable`, `locked`,
            `read_only`, `full`, `damaged`.
        StorageVersionError: a newer lthtgn-sql has written it.

    >>> import tempfile
    >>> from lthtgn.model.clubs import Club
    >>> folder = tempfile.TemporaryDirectory()
    >>> storage = open_sql(f"sqlite+sql:///{folder.name}/clubs.db", create=True)
    >>> storage.put(Club("an-trai", "CLB An Trai"), expected=0)
    1
    >>> storage.read().clubs[0].name
    'CLB An Trai'
    >>> folder.cleanup()
    """
    database = database_of(url)
    if database.path is not None:
        _check_file(database, database.path, create=create)
    with database.transaction(write=False) as connection:
        version = _version(database, connection)
    if version == 0 and not create:
        raise StorageError(url, "missing", "there is no register in the database yet; open it with create=True")
    if version < VERSION:
        _upgrade(database)
    return SqlStorage(database.url, database)


def _check_file(database: Database, path: Path, *, create: bool) -> None:
    try:
        if create and not path.exists():
            path.touch()
        path.open("rb").close()
    except FileNotFoundError:
        message = "there is no such file; open it with create=True, in a folder that is there"
        raise StorageError(database.url, "missing", message) from None
    except IsADirectoryError:
        raise StorageError(database.url, "not_ours", "this is a folder; give the name of a file") from None
    except OSError:
        message = "the file cannot be opened; ask for the right to"
        raise StorageError(database.url, "no_access", message) from None


def _version(database: Database, connection: sa.Connection) -> int:
    version = database.version(connection)
    if version > VERSION:
        raise StorageVersionError(database.url, version, VERSION)
    if version == 0:
        names = set(sa.inspect(connection).get_table_names(database.schema))
        # A file belongs to one program; in a database of a server there may be tables of others beside ours.
        strange = names if database.path is not None else names & set(METADATA.tables)
        if strange:
            message = "there are tables of another program; give another database, schema or file"
            raise StorageError(database.url, "not_ours", message)
    return version


def _upgrade(database: Database) -> None:
    """Bring the tables to the newest version, in one transaction where the database can."""
    from alembic import command  # noqa: PLC0415 - not needed where all is up to date
    from alembic.config import Config  # noqa: PLC0415 - likewise

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    with _ONE_AT_A_TIME, database.transaction(write=True) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK_NUMBER)))
            if database.schema is not None:
                connection.execute(sa.schema.CreateSchema(database.schema, if_not_exists=True))
        elif connection.dialect.name != "sqlite":
            connection.execute(sa.select(sa.func.get_lock("lthtgn", int(database.timeout))))
        if _version(database, connection) < VERSION:  # another program may have done it meanwhile
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
