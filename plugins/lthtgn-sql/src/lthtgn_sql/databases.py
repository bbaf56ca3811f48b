"""Which database a URL names, and transactions in it: what differs between PostgreSQL, MariaDB and SQLite."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs
import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from lthtgn.errors import StorageError, without_password
from lthtgn_sql.failures import NOT_STORABLE, meaning
from lthtgn_sql.layout import Node
from lthtgn_sql.schema import VERSION_TABLE

__all__ = ["Database", "database_of"]

_SECONDS = r"[0-9]{1,6}(?:\.[0-9]{1,6})?"
_SQLITE = re.compile(rf"sqlite\+sql:///(?P<path>(?!:memory:)[^?]+)(?:\?timeout=(?P<timeout>{_SECONDS}))?")
_SCHEMA = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_DRIVERS = MappingProxyType(
    {
        "postgresql": ("postgresql+psycopg", "psycopg", "postgresql"),
        "mariadb": ("mariadb+pymysql", "pymysql", "mariadb"),
        "mysql": ("mysql+pymysql", "pymysql", "mariadb"),
    }
)
_READERS: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "sqlite": {},
        "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
        "mysql": {"isolation_level": "REPEATABLE READ"},
        "mariadb": {"isolation_level": "REPEATABLE READ"},
    }
)

Query = Callable[[Node, Node], sa.Select[Any]]


@attrs.frozen
class Database:
    """A database, and how to reach it.

    Attributes:
        url: its URL without the password.
        engine: what connects to it; it keeps no connection.
        timeout: how many seconds to wait for another program.
        path: the file of SQLite.
        schema: the schema of PostgreSQL in which the tables are; `None` for the one that the server chooses.
    """

    url: str
    engine: sa.Engine = attrs.field(repr=False)
    timeout: float
    path: Path | None = None
    schema: str | None = None
    _compiled: dict[Any, tuple[str, tuple[str, ...] | None]] = attrs.field(init=False, factory=dict, repr=False)

    @contextlib.contextmanager
    def transaction(self, *, write: bool) -> Iterator[sa.Connection]:
        """A transaction on a connection of its own; whatever is raised inside undoes it.

        Raises:
            StorageError: the database could not do what it was asked.
        """
        name = self.engine.dialect.name
        options = {"isolation_level": "READ COMMITTED"} if write and name != "sqlite" else _READERS[name]
        engine = self.engine.execution_options(lthtgn_writes=write, **options)
        drivers = self.engine.dialect.loaded_dbapi.Error
        try:
            with engine.connect() as connection, connection.begin():
                self._wait_no_longer(connection)
                yield connection
        except DBAPIError as error:
            # "from None": errors of drivers may repeat what was stored, or how to get in.
            raise StorageError(self.url, *meaning(name, error.orig or error)) from None
        except drivers as error:
            raise StorageError(self.url, *meaning(name, error)) from None
        except (UnicodeEncodeError, OverflowError):
            raise StorageError(self.url, *NOT_STORABLE) from None

    def _wait_no_longer(self, connection: sa.Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self.timeout * 1000)}")
        elif connection.dialect.name != "sqlite":
            connection.exec_driver_sql(f"SET SESSION innodb_lock_wait_timeout = {max(1, int(self.timeout))}")

    def version(self, connection: sa.Connection) -> int:
        """The version of the tables; 0 where there are none."""
        if not sa.inspect(connection).has_table(VERSION_TABLE):
            return 0
        found = connection.execute(sa.select(sa.column("version_num")).select_from(sa.table(VERSION_TABLE))).scalar()
        return int(found or 0)

    def rows(
        self, connection: sa.Connection, query: Query, root: Node, node: Node, values: Mapping[str, Any]
    ) -> Sequence[tuple[Any, ...]]:
        """The rows of a query as the driver gives them, for there may be millions."""
        key = (query, root.table, node.table)
        if key not in self._compiled:
            compiled = query(root, node).compile(dialect=connection.dialect)
            names = tuple(compiled.positiontup or ()) if compiled.positional else None
            self._compiled[key] = str(compiled), names
        sql, names = self._compiled[key]
        cursor = connection.connection.cursor()
        try:
            cursor.execute(sql, dict(values) if names is None else tuple(values[name] for name in names))
            return cursor.fetchall()
        finally:
            cursor.close()

    def analyze(self, connection: sa.Connection, tables: Iterable[sa.Table]) -> None:
        """Let PostgreSQL count the rows of tables anew, so that whoever asks next has a good plan."""
        if connection.dialect.name == "postgresql":
            quoted = connection.dialect.identifier_preparer
            connection.exec_driver_sql(f"ANALYZE {', '.join(map(quoted.format_table, tables))}")


def database_of(url: str) -> Database:
    """The database that a URL names; nothing is opened yet.

    Raises:
        StorageError: the URL is none of a database, or the driver is not installed.

    >>> database_of("sqlite+sql:///clubs.db").path.name
    'clubs.db'
    """
    return _sqlite(url) if url.startswith("sqlite") else _server(url)


def _bad(url: str) -> StorageError:
    examples = "postgresql://user@host/clubs, mariadb://user@host/clubs or sqlite+sql:///clubs.db"
    return StorageError(url, "bad_url", f"write it like {examples}")


def _sqlite(url: str) -> Database:
    found = _SQLITE.fullmatch(url)
    if found is None:
        raise _bad(url)
    path, timeout = Path(found["path"]).absolute(), float(found["timeout"] or 5)

    def connect() -> sqlite3.Connection:
        # No transaction but those that we begin ourselves: Python would begin one too late to lock out other writers.
        db = sqlite3.connect(f"{path.as_uri()}?mode=rw", timeout=timeout, isolation_level=None, uri=True)
        db.execute("PRAGMA secure_delete = ON")  # a person who was deleted is not left lying in the file
        return db

    engine = sa.create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("lthtgn_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return Database(url, engine, timeout, path)


def _server(url: str) -> Database:
    scheme = url.partition("://")[0]
    try:
        driver, module, extra = _DRIVERS[scheme]
        asked = sa.make_url(url).set(drivername=driver)
    except (KeyError, ArgumentError, ValueError):
        raise _bad(url) from None
    timeout, schema = asked.query.get("timeout", "5"), asked.query.get("schema")
    if not isinstance(timeout, str) or not re.fullmatch(_SECONDS, timeout):
        raise _bad(url)
    if schema is not None and (scheme != "postgresql" or not isinstance(schema, str) or not _SCHEMA.fullmatch(schema)):
        raise _bad(url)
    asked = asked.difference_update_query(["timeout", "schema"])
    if schema is not None:
        given = asked.query.get("options", "")
        asked = asked.update_query_dict({"options": f"{given} -csearch_path={schema}".strip()})
    arguments = {} if "connect_timeout" in asked.query else {"connect_timeout": 10}
    try:
        engine = sa.create_engine(asked, connect_args=arguments, poolclass=NullPool, hide_parameters=True)
    except (ModuleNotFoundError, NoSuchModuleError):
        raise StorageError(url, "no_driver", f"{module} is missing; pip install lthtgn-sql[{extra}]") from None
    return Database(without_password(url), engine, float(timeout), None, schema)
