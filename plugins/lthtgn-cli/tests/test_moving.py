from __future__ import annotations

import errno
from pathlib import Path

import pytest

import lthtgn

COUNTS = "2 câu lạc bộ, 50 thành viên, 1 tổ chức Hội, 1 lượt khen thưởng."


@pytest.fixture
def storage(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'clb.db'}"


def test_a_register_goes_into_a_storage_and_comes_out_as_it_was(run, register, storage, tmp_path):
    """Through a database into another file, with what went over each time."""
    target = str(tmp_path / "ra.json")
    into, out = run("import", register, storage), run("export", storage, target, "--full")
    book = lthtgn.open_rulebook(plugins=())

    assert f"Đã nhập từ {register} vào {storage}: {COUNTS}\n" == into.stdout
    assert f"Đã xuất từ {storage} ra {target}: {COUNTS}\n" == out.stdout
    assert book.read(register) == book.read(storage) == book.read(target)


def test_what_leaves_names_nobody(run, register, storage, tmp_path):
    """A file is redacted unless asked otherwise; a storage of one's own gets everything."""
    source, named = tmp_path / "ten.toml", tmp_path / "ra.toml"
    source.write_text(
        'title = "Xã A"\n[[clubs]]\nid = "a"\nname = "CLB A"\n'
        'members = [{ id = "0912345678", name = "Nguyễn Thị Lộ", born = "1950-03-13", hardship = true }]\n',
        encoding="utf-8",
    )
    out = run("export", str(source), str(named))
    text = named.read_text(encoding="utf-8")

    assert out.stdout.endswith("1 câu lạc bộ, 1 thành viên, 0 tổ chức Hội, 0 lượt khen thưởng. Đã ẩn danh.\n")
    assert "--full" in out.stderr
    assert 'members = [\n    { id = "p1", born = "1950" },\n]' in text
    assert "title" not in text
    run("export", str(source), storage)
    assert lthtgn.open_rulebook(plugins=()).read(storage).clubs[0].members[0].name == "Nguyễn Thị Lộ"


def test_pseudonyms_of_a_key(run, register, tmp_path):
    """The same from one export to the next; the key is no shorter than 16 bytes."""
    key, one, two = tmp_path / "khoa", tmp_path / "1.toml", tmp_path / "2.toml"
    key.write_text("0123456789abcdef\n", encoding="utf-8")
    for target in (one, two):
        assert "bằng mã" in run("export", register, str(target), "--key-file", str(key)).stdout
    assert one.read_text(encoding="utf-8") == two.read_text(encoding="utf-8")
    assert '{ id = "p-' in one.read_text(encoding="utf-8")
    key.write_text("ngắn", encoding="utf-8")
    assert run("export", register, str(two), "--force", "--key-file", str(key)).exit_code == 2
    assert "không đọc được" in run("export", register, str(two), "--force", "--key-file", str(tmp_path / "x")).stderr


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--full", "--words", "Register.title"), "--full ghi mọi dữ liệu"),
        (("--sensitive-for", "báo cáo"), "đi cùng nhau"),
        (("--on", "2026-06-01"), "đi cùng nhau"),
        (("--words", "Member.name"), "Member.name"),
    ],
)
def test_what_makes_no_sense_is_refused(run, register, tmp_path, options, says):
    """Before anything is written."""
    result = run("export", register, str(tmp_path / "ra.toml"), *options)

    assert result.exit_code == 2
    assert says in result.stderr
    assert not (tmp_path / "ra.toml").exists()


def test_the_storage_can_be_asked_like_a_file(run, register, storage):
    """It is the same register."""
    run("import", register, storage)

    assert run("check", register).stdout == run("check", storage).stdout


def test_a_storage_with_something_in_it_is_written_over_only_if_asked(run, register, storage, tmp_path):
    """Nothing is lost by mistake."""
    other = tmp_path / "khac.toml"
    other.write_text('[[clubs]]\nid = "x"\nname = "X"\n', encoding="utf-8")
    run("import", register, storage)
    refused = run("import", str(other), storage)
    book = lthtgn.open_rulebook(plugins=())

    assert refused.exit_code == 2
    assert f"Lỗi: {storage} đã có dữ liệu; muốn thay toàn bộ dữ liệu đó, hãy thêm --replace\n" == refused.stderr
    assert len(book.read(storage).clubs) == 2

    replaced = run("import", str(other), storage, "--replace")

    assert replaced.exit_code == 0
    assert [club.id for club in book.read(storage).clubs] == ["x"]


def test_an_empty_storage_is_not_something(run, register, storage):
    """It may have been made beforehand."""
    lthtgn.open_rulebook(plugins=()).open(storage, create=True)

    assert run("import", register, storage).exit_code == 0


def test_a_file_is_written_over_only_if_asked(run, register, tmp_path):
    """Nothing is lost by mistake here either."""
    target = tmp_path / "ra.toml"
    target.write_text('title = "cũ"\n', encoding="utf-8")
    refused = run("export", register, str(target))

    assert refused.exit_code == 2
    assert "hãy thêm --force" in refused.stderr
    assert target.read_text(encoding="utf-8") == 'title = "cũ"\n'
    assert run("export", register, str(target), "--force").exit_code == 0
    assert "an-trai" in target.read_text(encoding="utf-8")


def test_a_failed_import_tells_every_problem_and_leaves_the_target_as_it_was(run, register, bad_register, storage):
    """Even where it was to be replaced."""
    run("import", register, storage)
    before = lthtgn.open_rulebook(plugins=()).read(storage)
    result = run("import", bad_register, storage, "--replace")

    assert result.exit_code == 2
    assert not result.stdout
    assert "Lỗi: Dữ liệu có 4 lỗi:\n" in result.stderr
    assert result.stderr.endswith(f"Không ghi gì vào {storage}; dữ liệu ở đó vẫn như cũ.\n")
    assert before == lthtgn.open_rulebook(plugins=()).read(storage)


def test_a_failed_import_makes_no_storage(run, bad_register, storage, tmp_path):
    """There was none before."""
    run("import", bad_register, storage)

    assert not (tmp_path / "clb.db").exists()


@pytest.mark.parametrize("command", ["import", "export"])
def test_a_dry_run_says_what_would_go_over_and_writes_nothing(run, register, storage, tmp_path, command):
    """But it finds what would be wrong."""
    result = run(command, register, storage, "--dry-run")

    assert result.exit_code == 0
    assert result.stdout.startswith("Sẽ ")
    assert result.stdout.endswith(f": {COUNTS}\n")
    assert not (tmp_path / "clb.db").exists()


def test_a_dry_run_is_refused_as_the_real_one_would_be(run, register, storage, bad_register):
    """A target that holds something, a source that is wrong."""
    run("import", register, storage)

    assert run("import", register, storage, "--dry-run").exit_code == 2
    assert run("import", bad_register, storage, "--dry-run", "--replace").exit_code == 2


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("ra.docx", "không có bộ đọc cho tệp có đuôi “.docx”; hiện có: .json, .toml"),
        ("không/ra.toml", "không có thư mục "),
        ("thư-mục", " là một thư mục; hãy nêu tên tệp, như "),
        ("clb.toml", "nguồn và đích là một"),
    ],
)
def test_a_target_that_cannot_be_written_is_told_at_once(run, register, tmp_path, target, says):
    """Before anything is read."""
    (tmp_path / "thư-mục").mkdir()
    result = run("export", register, str(tmp_path / target), "--force")

    assert result.exit_code == 2
    assert says in result.stderr


def test_storages_are_told_likewise(run, register, storage):
    """A scheme that nobody knows, and a storage into itself."""
    run("import", register, storage)

    assert (
        "không có loại kho dữ liệu “sqlit”; có phải ý bạn là “sqlite”?" in run("import", register, "sqlit:///a").stderr
    )
    assert "nguồn và đích là một" in run("export", storage, storage, "--force").stderr


def test_a_database_of_another_program_is_left_alone(run, register, tmp_path):
    """Whatever it is, it is not ours."""
    path = tmp_path / "khac.db"
    path.write_bytes(b"not a database at all, but long enough to look at" * 20)
    before = path.read_bytes()
    result = run("import", register, f"sqlite:///{path}")

    assert result.exit_code == 2
    assert "không phải là kho dữ liệu của lthtgn" in result.stderr
    assert before == path.read_bytes()


def test_a_writing_that_fails_leaves_no_file_where_there_was_none(run, register, tmp_path, monkeypatch):
    """Not even an empty one."""
    target = tmp_path / "ra.toml"

    def fail(path, target):
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    result = run("export", register, str(target))

    assert result.exit_code == 2
    assert f"ổ đĩa đã đầy\nKhông ghi gì vào {target}; dữ liệu ở đó vẫn như cũ.\n" in result.stderr
    assert not target.exists()
