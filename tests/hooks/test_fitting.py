"""Contracts that are not met: what a contribution lacks is said, when the book is put together."""

from types import ModuleType

import pytest

from lthtgn.builtin.engines import ReferenceEngine
from lthtgn.builtin.files import FileStorage
from lthtgn.builtin.reporters import CsvReporter, JsonReporter, MarkdownReporter, TextReporter
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.errors import AssemblyError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.contracts import Engine, Localiser, ReaderKind, Reporter, Storage, StorageKind
from lthtgn.hooks.fitting import misfits
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.register import Register


class Shout:
    """A reporter; what is broken below differs from it in one place."""

    name = "shout"
    suffixes = (".shout",)

    def render(self, report, localiser):
        return report.title.upper()


class WithoutSuffixes:
    name = "shout"

    def render(self, report, localiser):
        return ""


class Silent(Shout):
    name = ""


class Numbered(Shout):
    name = 7


class NotAFunction(Shout):
    render = "text"


class OneArgument(Shout):
    def render(self, report):
        return ""


class ThreeArguments(Shout):
    def render(self, report, localiser, width):
        return ""


class NamedWidth(Shout):
    def render(self, report, localiser, *, width):
        return ""


class Failing(Shout):
    @property
    def name(self):
        raise ValueError("no name today")


class Everything(Shout):
    """Whatever it is given, it takes."""

    def render(self, *args, **more):
        return ""


class OtherNames(Shout):
    """Arguments may be called however, since they are given in order; and there may be more that need not be given."""

    def render(self, what, by, width=80, *, wide=False):
        return ""


@pytest.mark.parametrize(
    ("reporter", "expected"),
    [
        (Shout(), ()),
        (Everything(), ()),
        (OtherNames(), ()),
        (WithoutSuffixes(), ("it lacks 'suffixes'",)),
        (Silent(), ("'name' is empty, not a text",)),
        (Numbered(), ("'name' is int, not a text",)),
        (NotAFunction(), ("'render' is str, not a function",)),
        (OneArgument(), ("'render' does not take 'localiser'",)),
        (ThreeArguments(), ("'render' needs 'width', which it is not given",)),
        (NamedWidth(), ("'render' needs 'width', which it is not given",)),
        (Failing(), ("'name' fails with ValueError: no name today",)),
    ],
)
def test_a_reporter(reporter, expected):
    """What is missing or wrong is said of each member, and nothing of what fits."""
    assert misfits(reporter, Reporter) == expected


@pytest.mark.parametrize(
    ("value", "contract"),
    [
        (ReferenceEngine(), Engine),
        (VietnameseLocaliser(), Localiser),
        (CsvReporter(), Reporter),
        (JsonReporter(), Reporter),
        (MarkdownReporter(), Reporter),
        (TextReporter(), Reporter),
        (FileStorage, Storage),
    ],
)
def test_our_own_fit(value, contract, tmp_path):
    """The defaults are the first to keep the contracts."""
    value = value("a.json", tmp_path / "a.json") if value is FileStorage else value
    assert misfits(value, contract) == ()


def test_arguments_by_name():
    """A storage is told the revision by name, and a localiser whatever a text needs."""

    class Loose:
        def read(self):
            """The register."""

        replace = get = put = delete = lambda self, *args: None

        def revisions(self):
            """The revisions."""

    class Mute:
        locale = "xx"

        def text(self, key):
            return key

        def say(self, thing):
            return ""

        def figure(self, value, unit):
            return ""

        share = day = lambda self, value: ""

    assert misfits(Loose(), Storage) == (
        "'put' does not take 'expected' by name",
        "'delete' does not take 'expected' by name",
    )
    assert misfits(Mute(), Localiser) == (
        "'text' does not take any named values (**values)",
        "'figure' needs 'unit', which is not always given",
    )


def test_kinds_of_storages_and_readers():
    """The functions that they hold are looked at, too."""
    assert misfits(StorageKind("x", open=lambda url: None), StorageKind) == ("'open' does not take 'create'",)
    assert misfits(ReaderKind((".x",), read=lambda path: None), ReaderKind) == (
        "'read' does not take 'known'",
        "'read' does not take 'parts'",
        "'read' does not take 'today'",
    )
    assert misfits(ReaderKind((".x",), lambda *args: None, lambda: ""), ReaderKind) == (
        "'write' does not take 'register'",
    )
    assert misfits(Register(), Register) == ()


def plugin(**hooks):
    module = ModuleType("song_xanh")
    for name, values in hooks.items():
        setattr(module, name, hookimpl(lambda values=values: values))
    return Plugin("song-xanh", module, "lthtgn-song-xanh 1.0")


@pytest.mark.parametrize(
    ("hook", "value", "told"),
    [
        (
            "lthtgn_reporters",
            OneArgument(),
            (
                "lthtgn_reporters returned OneArgument, which is not quite Reporter (a reporter): 'render' does not take "
                "'localiser'"
            ),
        ),
        ("lthtgn_reporters", 7, "lthtgn_reporters returned int, not Reporter (a reporter)"),
        (
            "lthtgn_storages",
            StorageKind("x", open=lambda url: None),
            "lthtgn_storages returned StorageKind, which is not quite StorageKind (a storage): 'open' does not take 'create'",
        ),
        (
            "lthtgn_engines",
            Shout(),
            "lthtgn_engines returned Shout, which is not quite Engine (an engine): it lacks 'tabulate'",
        ),
    ],
)
def test_at_assembly(hook, value, told):
    """One sentence, with the plugin, its distribution and its version."""
    with pytest.raises(AssemblyError) as caught:
        assemble([plugin(**{hook: [value]})])

    assert caught.value.conflicts == (f"plugin song-xanh (lthtgn-song-xanh 1.0): {told}",)


def test_a_storage_that_is_opened():
    """What a storage can do is known only when it is opened; then it is said, by the same words."""

    class ReadOnly:
        def read(self):
            return Register()

        replace = put = delete = lambda self, *args, expected=0: None

        def revisions(self):
            return {}

    book = assemble([plugin(lthtgn_storages=[StorageKind("ro", open=lambda url, create: ReadOnly())])])
    with pytest.raises(AssemblyError) as caught:
        book.open("ro://x")

    assert caught.value.conflicts == (
        (
            "plugin song-xanh (lthtgn-song-xanh 1.0): its storage ro:// opened ReadOnly, which is not quite Storage: it "
            "lacks 'get'"
        ),
    )
    assert caught.value.plugins == ("song-xanh",)
