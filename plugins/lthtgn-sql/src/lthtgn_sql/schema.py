"""The tables of the newest version of the schema, for SQLAlchemy; the migrations make them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from lthtgn_sql.cells import ColumnKind
from lthtgn_sql.layout import LAYOUT, Node, nodes

__all__ = ["DELETED", "METADATA", "OPTIONS", "REGISTER", "TABLES", "TYPES", "VERSION", "VERSION_TABLE"]

VERSION = 1
"""The newest version: the number of the last migration."""

VERSION_TABLE = "lthtgn_sql_version"
"""Where Alembic keeps the version of a database; by it we know a database as ours."""

_MYSQL = ("mysql", "mariadb")
# MariaDB tells no two ids apart that differ in case or accents alone, unless it compares bytes; and its keys are short.
TYPES: Mapping[ColumnKind, TypeEngine[Any]] = MappingProxyType(
    {
        ColumnKind.KEY: sa.Text().with_variant(sa.String(191, collation="utf8mb4_bin"), *_MYSQL),
        ColumnKind.TEXT: sa.Text().with_variant(sa.Text(collation="utf8mb4_bin"), *_MYSQL),
        ColumnKind.FLAG: sa.Boolean(),
        ColumnKind.WHOLE: sa.BigInteger(),
        ColumnKind.NUMBER: sa.Numeric().with_variant(sa.Numeric(38, 12), *_MYSQL),
    }
)
"""The type of each kind of column."""

OPTIONS: Mapping[str, Any] = MappingProxyType(
    {
        "sqlite_with_rowid": False,  # rows lie in the order of the key, which is that in which they are read
        "mysql_engine": "InnoDB",
        "mysql_charset": "utf8mb4",
        "mariadb_engine": "InnoDB",
        "mariadb_charset": "utf8mb4",
    }
)
"""What databases are told of every table."""

METADATA = sa.MetaData()
"""All tables."""


def _table(node: Node) -> sa.Table:
    key = node.key
    columns = [
        sa.Column(
            column.name,
            TYPES[ColumnKind.KEY if column.name in key and column.kind is ColumnKind.TEXT else column.kind],
            nullable=not column.required,
            autoincrement=False,
        )
        for column in node.columns
    ]
    indexes = [] if node.owner else [sa.Index(f"{node.table}_position", "position")]
    return sa.Table(
        node.table, METADATA, *columns, sa.PrimaryKeyConstraint(*key, name=f"{node.table}_key"), *indexes, **OPTIONS
    )


REGISTER = sa.Table(
    "register",
    METADATA,
    sa.Column("one", TYPES[ColumnKind.WHOLE], nullable=False, autoincrement=False),
    sa.Column("title", TYPES[ColumnKind.TEXT]),
    sa.Column("source", TYPES[ColumnKind.TEXT]),
    sa.PrimaryKeyConstraint("one", name="register_key"),
    **OPTIONS,
)
"""One row: title and source. Who writes locks it first, so that writers take turns."""

DELETED = sa.Table(
    "deleted",
    METADATA,
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("id", TYPES[ColumnKind.KEY], nullable=False),
    sa.Column("revision", TYPES[ColumnKind.WHOLE], nullable=False),
    sa.PrimaryKeyConstraint("kind", "id", name="deleted_key"),
    **OPTIONS,
)
"""The last revision of records that are no longer there: one that comes back goes on counting."""

TABLES: Mapping[str, sa.Table] = MappingProxyType(
    {node.table: _table(node) for root in LAYOUT.values() for node in nodes(root)}
)
"""The tables of records and of their lists, by name."""
