"""`lthtgn plugins`: what is installed, what each contributes and overrides."""

from __future__ import annotations

import csv
import io
import json
from importlib.metadata import version

import lthtgn

LOCAL = """
from datetime import date
from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MIN_SIZE
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.rules.criteria import Waiver

LTHTGN_API = 1
PLAN = Document("kh-1", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
HERE = Scope("08", "34", "Tuyên Quang")

@hookimpl
def lthtgn_documents():
    return (PLAN,)

@hookimpl
def lthtgn_overrides():
    return (
        Override(MIN_SIZE, (Since(date(2026, 1, 1), 40, CITE, scope=HERE),)),
        Waiver("composition.older_share", HERE, date(2026, 1, 1), CITE),
    )
"""


def test_the_defaults_are_plugins_too(run):
    """Each with the version of lthtgn and what it gives; what can be read, written and said, and the fingerprint."""
    book = lthtgn.open_rulebook()
    output = run("plugins").stdout

    for plugin in book.plugins:
        assert any(line.startswith(f"{plugin.name} ") for line in output.splitlines())
    assert f"lthtgn {version('lthtgn')}" in output
    assert f"{len(book.criteria)} tiêu chí" in output
    assert "Đọc được tệp: .json, .toml" in output
    assert f"Dấu nhận dạng bộ quy tắc: {book.fingerprint}\n" in output


def test_ids(run):
    """Every id that a plugin gives, under its name."""
    output = run("plugins", "--ids").stdout

    assert f"\nsqlite (lthtgn {version('lthtgn')})\n  loại kho dữ liệu (1): sqlite\n" in output
    assert "composition.size" in output


def test_one_plugin(run, install):
    """Its distribution, the version of the API, its ids, and what it sets in the place of the nation's, with its source."""
    install("song-xanh", LOCAL)

    assert run("plugins", "song-xanh").stdout.splitlines() == [
        "song-xanh",
        "Bản phân phối: song-xanh 1.2",
        "Viết cho phiên bản API: 1",
        "Văn bản (1):",
        "  kh-1",
        "Giá trị địa phương (1):",
        "  composition.size.min@34/08",
        "Miễn áp dụng tiêu chí (1):",
        "  composition.older_share@34/08",
        "Ghi đè quy định của cả nước:",
        (
            "  số thành viên tối thiểu của câu lạc bộ (composition.size.min): 40 thành viên tại Tuyên Quang từ 1/1/2026; cả "
            "nước: chưa biết"
        ),
        "    KH 1/KH-UBND (theo nguyên văn, mục II).",
        "  Miễn: Người cao tuổi chiếm tỷ lệ thành viên theo quy định (composition.older_share) tại Tuyên Quang từ 1/1/2026",
        "    KH 1/KH-UBND (theo nguyên văn, mục II).",
    ]


def test_for_programs(run, install):
    """As JSON and CSV, with counts or with ids."""
    install("song-xanh", LOCAL)
    given = json.loads(run("plugins", "--format", "json").stdout)
    with_ids = json.loads(run("plugins", "song-xanh", "--format", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(run("plugins", "--format", "csv").stdout)))
    ours = next(row for row in given["rows"] if row["name"] == "song-xanh")

    assert (given["problems"], given["rulebook"]) == ([], lthtgn.open_rulebook().fingerprint)
    assert ours == {
        "name": "song-xanh",
        "distribution": "song-xanh",
        "version": "1.2",
        "built_in": False,
        "api": 1,
        "gives": {"document": 1, "override": 1, "waiver": 1},
        "overrides": ["composition.older_share", "composition.size.min"],
        "problems": [],
    }
    assert with_ids["rows"][0]["gives"]["override"] == ["composition.size.min@34/08"]
    assert ("song-xanh", "override", "1") in {(row["plugin"], row["kind"], row["number"]) for row in rows}


def test_what_is_overridden_without_a_name(run, install):
    """Which rules of the nation a plugin sets otherwise somewhere is seen at once; of others nothing is said."""
    assert "Ghi đè" not in run("plugins").stdout
    install("song-xanh", LOCAL)
    output = run("plugins").stdout

    assert (
        "Ghi đè quy định của cả nước ở địa phương (xem nơi, ngày, giá trị: lthtgn plugins TÊN):\n"
        "  song-xanh (2): composition.older_share, composition.size.min\n"
    ) in output


def test_left_out_after_a_group(run, install):
    """`--without` stands before the group, after it, or after the command; each time it is left out, and said."""
    install("song-xanh", LOCAL)
    args = ("--province", "Tuyên Quang@34", "--on", "2026-05-31")
    rule = ("why", "composition.size.min")
    left_out = [
        run("--without", "song-xanh", "rules", *rule, *args),
        run("rules", "--without", "song-xanh", *rule, *args),
        run("rules", *rule, *args, "--without", "song-xanh"),
    ]

    assert "40 thành viên" in run("rules", *rule, *args).stdout
    assert len({(result.stdout, result.stderr) for result in left_out}) == 1
    assert "40 thành viên" not in left_out[1].stdout
    assert left_out[1].stderr == "Cảnh báo: đã bỏ phần mở rộng song-xanh (song-xanh 1.2) ra khỏi bộ quy tắc.\n"


def test_a_plugin_that_is_not_there(run):
    """The nearest is suggested."""
    result = run("plugins", "natonal")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Lỗi: không có phần mở rộng “natonal”; có phải ý bạn là “national”?\n"


def test_left_out_before_or_after_the_command(run, install, register):
    """Either way, by a warning on standard error, once; a misspelt name is told with the nearest."""
    install("song-xanh", LOCAL)
    warning = "Cảnh báo: đã bỏ phần mở rộng song-xanh (song-xanh 1.2) ra khỏi bộ quy tắc.\n"
    before = run("--without", "song-xanh", "plugins", "--format", "json")
    after = run("plugins", "--without", "song-xanh", "--format", "json", "--without", "song-xanh")

    assert (before.stderr, after.stderr) == (warning, warning)
    assert before.stdout == after.stdout
    assert json.loads(after.stdout)["without"] == ["song-xanh"]
    assert warning in run("schema", "--without", "song-xanh").stderr
    for args in (("check", register, "--without", "song-xan"), ("--without", "song-xan", "schema")):
        refused = run(*args)

        assert refused.exit_code == 2
        assert "--without: không có phần mở rộng nào tên “song-xan”; có phải ý bạn là “song-xanh”?\n" in refused.stderr
