"""Every command of the command line, with all our distributions: nothing that it says is hard-wired, and all is English.

What a command is asked stands in a table; a command that has none fails. Words of the register that is read are in capitals.
"""

import re
import sys
import unicodedata
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import lthtgn.app
from lthtgn.model.places import EARLIER_NAMES, PROVINCES
from lthtgn_babel.catalogues import faults, read

pytest.importorskip("lthtgn_cli", reason="the command line is not installed")

import click
from click.testing import CliRunner

from lthtgn_cli import hooks
from lthtgn_cli.main import cli

OURS = ("lthtgn_cli", "lthtgn_provinces", "lthtgn_province_song_xanh")
EXAMPLES = Path(__file__).parents[3] / "examples"
REGISTER = str(Path(__file__).parent / "commands.toml")
COMMUNES = (
    "Tỉnh, thành phố;Tên Xã mới;Mã Xã mới;Tên Xã cũ;Mã Xã cũ;Ghi chú;Quận/huyện;Tỉnh cũ\n"
    "Thành phố Hà Nội (01);Xã Sơn Đồng;09871;Xã Vân Canh;09862;Nhập toàn bộ;Huyện Hoài Đức (274);Thành phố Hà Nội (01)\n"
)
DAY = "2026-06-30"
ON = (REGISTER, "--on", DAY)
HERE = ("--province", "Sông Xanh")

RUNS = {
    "report": [(*ON,), (*ON, "--by", "province", "--strict")],
    "check": [(*ON,), (*ON, "--club", "qa", "--strict-all")],
    "audit": [(*ON,), (str(EXAMPLES / "published-cases" / "cases.json"),)],
    "indicators": [(*ON,), (*ON, "--by", "sex"), (*ON, "--by", "province", "--boundaries", "2025-06-30")],
    "explain": [
        ("composition.older_share",),
        ("composition.older_share", "--source", REGISTER, "--club", "qa", "--on", DAY),
        ("livelihood.loan_coverage",),
        ("members",),
        ("people.older_person.age",),
    ],
    "targets": [("--on", DAY, "--all"), (*ON, "--all"), (*ON, "--format", "markdown"), (*ON, "--province", "Đà Nẵng")],
    "rules list": [(), ("--kind", "document")],
    "rules show": [
        ("composition.size", "--province", "Quảng Nam", "--on", "2025-01-01"),
        ("composition.size.min", "--format", "markdown"),
        ("operation.meets_monthly",),
        ("livelihood.loan_coverage",),
        ("members.older",),
        ("targets.new_clubs",),
        ("eligibility",),
        ("entitlements.social_pension.from_75",),
        ("song_xanh.grants.kit",),
        ("song_xanh.grants.project",),
        ("song_xanh.reports",),
        ("song_xanh.areas",),
        ("song_xanh.awards.best_club",),
        ("song_xanh.awards.best_club.criteria",),
        ("song_xanh.awards.best_club.scale",),
        ("song_xanh.fund_for_launch",),
        ("1533",),
        ("association.tiers.four",),
        ("qd-1336",),
        ("audit.total_and_parts",),
    ],
    "rules why": [
        ("composition.size.min", "--province", "Đà Nẵng", "--on", DAY),
        ("composition.size.min", "--province", "Quảng Nam@63", "--on", "2024-01-01"),
        ("composition.older_share", "--on", "2025-05-31"),
        ("song_xanh.fund", "--on", DAY),
        ("operation.meets_monthly", "--on", DAY),
        ("targets.new_clubs", "--on", DAY),
    ],
    "rules due": [("--year", "2026"), ("--year", "2026", "--province", "Cao Bằng")],
    "rules changes": [
        ("2025-06-30", "2025-08-01", "--province", "Quảng Nam"),
        ("2016-01-01", "2026-07-02", "--format", "markdown"),
        ("2026-01-02", "2026-01-02"),
    ],
    "entitlements": [(*ON,), (*ON, "--all", "--names"), (*ON, "--unknown")],
    "grants": [(*ON,), (*ON, "--all"), (REGISTER, "--on", "2019-06-30", "--all"), ("--help",)],
    "longevity": [
        (REGISTER, "--year", "2026"),
        (REGISTER, "--year", "2026", "--method", "full_years", "--names"),
        (REGISTER, "--year", "2008"),
    ],
    "association": [
        (*ON, "--basis"),
        (*ON, "--list", "--names"),
        (*ON, "--floor", "summary"),
        (*ON, "--list", "--floor", "summary"),
    ],
    "privacy": [(*ON, "--keep-months", "24", "--list", "--basis"), (*ON, "--holiday", "2026-06-08")],
    "awards": [("--on", DAY), ("--on", DAY, "--province", "Bắc Ninh"), (*ON, "--names", "--all")],
    "places list": [
        ("--on", "2025-06-30"),
        ("--on", "2026-07-01"),
        ("--on", "2025-07-01", "--province", "Hà Nội", "--places", "{places}"),
    ],
    "places show": [("24",), ("Đồng Nai", "--on", "2026-07-01"), ("Vân Canh", "--places", "{places}")],
    "places convert": [
        ("Quảng Nam",),
        ("09862", "--places", "{places}"),
        ("Đà Nẵng", "--on", "2026-01-01", "--boundaries", "2025-01-01"),
    ],
    "places import": [("{communes}",), ("{communes}", "--to", "{folder}/new.json")],
    "import": [(REGISTER, "{folder}/new.toml"), (REGISTER, "{folder}/none.toml", "--dry-run")],
    "export": [(REGISTER, "{folder}/out.toml"), (REGISTER, "{folder}/none.toml", "--dry-run", "--full")],
    "schema": [("--to", "{folder}/schema.json")],
    "new-plugin": [("report", "made", "--into", "{folder}")],
    "plugins": [(), ("--ids",), ("song-xanh",), ("national",)],
}
"""What each command is asked."""

WRONG = [
    (),
    ("raport",),
    ("report",),
    ("report", "a", "b"),
    ("report", REGISTER, "--off"),
    ("report", REGISTER, "--on"),
    ("report", REGISTER, "--strict=1"),
    ("report", REGISTER, "--on", "31"),
    ("report", REGISTER, "--period", "X"),
    ("report", REGISTER, "--format", "pdf"),
    ("report", REGISTER, "--to", "/nowhere/a.md"),
    ("report", "nowhere.toml"),
    ("report", "oracle://there"),
    ("report", *ON, "--province", "Ha Nok"),
    ("report", *ON, "--province", "Quảng Nam"),
    ("report", *ON, "--province", "Cao Bằng"),
    ("report", *ON, "--by", "district"),
    ("check", *ON, "--club", "qz"),
    ("check", *ON, "--criterion", "composition.sise"),
    ("indicators", *ON, "--by", "sexx"),
    ("explain", "eligibility"),
    ("explain", "composition.size", "--club", "qa"),
    ("targets", REGISTER, "--case", "X"),
    ("targets", str(EXAMPLES / "published-cases" / "cases.json")),
    ("rules", "show", "qz"),
    ("rules", "changes", "2025-08-01", "2025-06-30"),
    ("rules", "due", "--year", "X"),
    ("rules", "why", "qd-1336"),
    ("rules", "why", "members", "--province", "Hà Nội@65"),
    ("grants", *ON, "--to", "a.csv"),
    ("longevity", REGISTER, "--year", "2026", "--on", "2025-01-01"),
    ("association", *ON, "--names"),
    ("privacy", *ON, "--list", "--format", "csv"),
    ("privacy", *ON, "--keep-months", "X"),
    ("awards", "--names"),
    ("places", "show", "Nowhere"),
    ("places", "list", "--province", "Hà Nội"),
    ("places", "import", "a.xls"),
    ("import", REGISTER, REGISTER),
    ("import", REGISTER, "/nowhere/a.toml"),
    ("export", REGISTER, "a.toml", "--full", "--births", "none", "--words", "Register.title"),
    ("export", REGISTER, "a.toml", "--key-file", "nowhere"),
    ("new-plugin", "report", "Not so"),
    ("new-plugin", "locale", "languages"),
    ("--without", "natonal", "plugins"),
]
"""What is refused."""


def leaves(command=cli, path=()):
    """Every command that can be called, by its words."""
    if not isinstance(command, click.Group):
        return {" ".join(path): command}
    context = click.Context(command)
    found = {}
    for name in command.list_commands(context):
        found |= leaves(command.get_command(context, name), (*path, name))
    return found


def test_every_command_is_asked():
    """A new command cannot be forgotten."""
    assert set(leaves()) == set(RUNS)


@pytest.mark.parametrize("package", OURS)
def test_the_catalogue_of_a_distribution_is_complete(book, package):
    """Nothing that it says is without English, or no longer said."""
    __import__(package)
    path = Path(sys.modules[package].__file__).parent / "locale" / "en.po"
    assert list(faults(read(path), book, package)) == []


# --- the commands, in a language ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def every(tmp_path_factory):
    """Our distributions and the pseudo-language, and a book that is opened once for each choice of plugins."""
    installed = {point.module.partition(".")[0] for point in entry_points(group="lthtgn")}
    if not set(OURS[1:]) <= installed:
        pytest.skip("the provinces are not installed")
    site = tmp_path_factory.mktemp("site")
    (site / "qps.py").write_text(
        "from lthtgn.hooks import hookimpl\n"
        "from lthtgn_babel import pseudo\n"
        "@hookimpl\n"
        "def lthtgn_localisers():\n"
        "    return (pseudo(),)\n",
        encoding="utf-8",
    )
    metadata = site / "qps-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: qps\nVersion: 1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[lthtgn]\nqps = qps\n", encoding="utf-8")
    opened = {}
    real = lthtgn.app.open_rulebook

    def once(*, without=()):
        if without not in opened:
            opened[without] = real(without=without)
        return opened[without]

    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(site)
        patch.setattr(lthtgn.app, "open_rulebook", once)
        hooks.plugin_commands.cache_clear()
        yield lthtgn.app.open_rulebook()
    hooks.plugin_commands.cache_clear()


@pytest.fixture(scope="module")
def call(every, tmp_path_factory):
    """Calls a command in a language."""
    folder = tmp_path_factory.mktemp("files")
    communes = folder / "communes.csv"
    communes.write_text(COMMUNES, encoding="utf-8-sig")
    places = folder / "places.json"
    made = CliRunner().invoke(cli, ["places", "import", str(communes), "--to", str(places)])
    assert made.exit_code == 0, made.output

    def run(locale, *words):
        inside = tmp_path_factory.mktemp(locale)
        filled = [word.format(folder=inside, communes=communes, places=places) for word in words]
        return CliRunner().invoke(cli, [*filled], env={"LTHTGN_LOCALE": locale}, prog_name="lthtgn")

    return run


def all_calls():
    """Every call, and the help of every command and group."""
    for name, runs in RUNS.items():
        yield from ((*name.split(), *words) for words in runs)
        yield (*name.split(), "--help")
    yield from (("--help",), ("rules", "--help"), ("places", "--help"))


CALLS = [pytest.param(words, id=" ".join(Path(word).name for word in words)) for words in all_calls()]
REFUSED = [pytest.param(words, id=" ".join(Path(word).name for word in words) or "nothing") for words in WRONG]


def is_vietnamese(word):
    """Whether a word has a letter that only Vietnamese writes, or a mark of tone."""
    return any(char in "đĐ" or unicodedata.combining(char) for char in unicodedata.normalize("NFD", word))


@pytest.fixture(scope="module")
def titles(every):
    """Numbers of documents and titles as they were published, and names of provinces, longest first."""
    documents = every.documents.values()
    found = {document.number for document in documents}
    found |= {document.title_vi for document in documents if not document.title_vi.startswith("(")}
    found |= {name for names in PROVINCES.values() for name in names.values()}
    found |= {name for names in EARLIER_NAMES.values() for name in names}
    return sorted(found, key=len, reverse=True)


NAMES = re.compile(r"(?i:(xã )?(Vân Canh|Sơn Đồng)|(huyện )?Hoài Đức)")
"""Names of communes in the tables that are read."""


_WITHOUT_MARKS = frozenset(
    ["cho", "ghi", "khai", "khi", "nay", "nghi", "quy", "sau", "sinh", "tham", "thay", "theo", "thu", "trong", "xem"]
)
"""Common Vietnamese words that have no mark, and are none of English."""


def left(text, titles, names=NAMES):
    """The Vietnamese words of what was printed, without the names that stay as they are and the examples of help."""
    lines = (line for line in text.splitlines() if not line.startswith("  lthtgn "))
    text = re.sub(r"https?://\S+", "", " ".join(" ".join(lines).split()))  # a title may be broken over lines
    for title in titles:
        text = text.replace(title, "")
    return [
        word for word in names.sub("", text).split() if is_vietnamese(word) or word.strip(".,:;()") in _WITHOUT_MARKS
    ]


@pytest.mark.parametrize("words", CALLS)
def test_nothing_is_hard_wired(call, titles, words):
    """In the pseudo-language no Vietnamese letter is left: each text was handed to the catalogue."""
    result = call("qps", *words)
    assert result.exit_code in {0, 1, 2}, result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert left(result.stdout + result.stderr, titles) == []


@pytest.mark.parametrize("words", REFUSED)
def test_no_refusal_is_hard_wired(call, titles, words):
    result = call("qps", *words)
    assert result.exit_code == 2, result.output
    assert left(result.output, titles) == []


_BORROWED = re.compile(
    NAMES.pattern + r"|Việt Nam|Hmông|đồng"  # as English writes them
    r"|Sông Xanh|Xuất Hóa|Cẩm Lệ|Phú Ninh|Tân Hồng|Bá Thước|Krông Nô|Cổ Điển|Ngô Quyền|Tây Hồ|Dĩ An|Đăk Hà"  # places
    r"|(?<=club )(Bình Hòa|Hòa Phú|Mỹ Lộc)|Ngày mới online"  # clubs and a newspaper
    r"|chúc thọ|Lễ mừng( đại| thượng)* thọ|“Tuổi cao – Gương sáng”"  # ceremonies and an honour
    r"|chỉ of gold"  # a weight, 3.75 g
    r"|\d+/(\d{4}/)?[\w-]+"  # numbers of documents
    r"|\(đ\)"  # a point of an article
    r"|“quý I/2025”"  # as a period is written in a register
)
"""What stays Vietnamese in an English sentence."""


@pytest.mark.parametrize("words", [*CALLS, *REFUSED])
def test_all_is_english(call, titles, words):
    """No Vietnamese word is left but names, and the few words that English borrows for what it has no word for."""
    result = call("en", *words)
    found = left(result.stdout + result.stderr, titles, _BORROWED)
    assert found == []
