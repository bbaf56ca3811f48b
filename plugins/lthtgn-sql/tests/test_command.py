"""The `lthtgn` command with URLs of databases: the same numbers as from a file, and no password in what it prints."""

from __future__ import annotations

from pathlib import Path

import click.testing
import psycopg
import pytest

import lthtgn

main = pytest.importorskip("lthtgn_cli.main", reason="lthtgn-cli is not installed")

PASSWORD = "b1-mat"
EXAMPLE = str(Path(__file__).parents[3] / "examples" / "van-canh")


@pytest.fixture(name="run")
def _run():
    def invoke(*args):
        result = click.testing.CliRunner().invoke(main.cli, args, prog_name="lthtgn")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert PASSWORD not in result.output + result.stderr
        return result

    return invoke


def test_a_report_from_a_database_is_that_of_the_file(url, run):
    """Imported, then reported, then exported."""
    url = url.replace("postgres@", f"postgres:{PASSWORD}@")
    done = run("import", EXAMPLE, url)
    assert done.exit_code == 0
    assert "2 câu lạc bộ" in done.stdout
    for command in (["report"], ["check"], ["indicators", "--by", "province", "--format", "csv"]):
        assert run(*command, url).stdout == run(*command, EXAMPLE).stdout
    again = run("import", EXAMPLE, url)
    assert again.exit_code == 2
    assert "--replace" in again.stderr
    assert run("import", EXAMPLE, url, "--replace").exit_code == 0


def test_every_format_in_every_language_is_the_same_from_everywhere(url, run, tmp_path):
    """A storage is swapped without a change of anything else: a file, the built-in file of SQLite, a database."""
    book = lthtgn.open_rulebook()
    sources = [str(tmp_path / "clb.json"), f"sqlite:///{tmp_path}/built-in.db", url]
    for source in sources:
        assert run("import", EXAMPLE, source).exit_code == 0
    for locale in book.localisers:
        for format_ in book.reporters:
            one, *others = (book.report(book.read(source), format=format_, locale=locale) for source in sources)
            assert others == [one] * len(others)


@pytest.mark.parametrize("command", [("report",), ("check",), ("import", EXAMPLE)])
def test_what_goes_wrong_is_said_without_the_password(run, command):
    """A server that is not there, a URL that is none."""
    for url, said in (
        (f"postgresql://an:{PASSWORD}@127.0.0.1:1/clb", "không kết nối được với máy chủ"),
        (f"postgresql://an:{PASSWORD}@127.0.0.1:port/clb", "viết chưa đúng"),
        (f"postgresqll://an:{PASSWORD}@127.0.0.1/clb", "có phải ý bạn là “postgresql”?"),
    ):
        result = run(*command, url)
        assert result.exit_code == 2
        assert said in result.stderr


def test_what_is_stored_wrongly_is_said_with_its_place(postgresql, run):
    """In Vietnamese, and without the password."""
    url = postgresql.replace("postgres@", f"postgres:{PASSWORD}@") + "&schema=wrong"
    assert run("import", EXAMPLE, url).exit_code == 0
    with psycopg.connect(postgresql) as connection:
        connection.execute("UPDATE wrong.club SET founded = 'hôm qua' WHERE position = 0")
    result = run("report", url)
    assert result.exit_code == 2
    assert "table club" in result.stderr
