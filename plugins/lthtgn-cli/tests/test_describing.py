from __future__ import annotations

import json


def test_the_schema_is_printed_as_json(run):
    """A schema of registers."""
    schema = json.loads(run("schema").stdout)

    assert "clubs" in schema["$defs"]["Register"]["properties"]


def test_the_schema_can_be_written(run, tmp_path):
    """The same text."""
    target = tmp_path / "lthtgn.schema.json"
    result = run("schema", "--to", str(target))

    assert result.exit_code == 0
    assert not result.stdout
    assert run("schema").stdout == target.read_text(encoding="utf-8")


def test_a_schema_that_cannot_be_written_is_told(run, tmp_path):
    """No such folder."""
    result = run("schema", "--to", str(tmp_path / "không" / "a.json"))

    assert result.exit_code == 2
    assert "Lỗi: không ghi được " in result.stderr
