"""The conformance kit of readers: ours pass it, and each of its tests catches a reader that is wrong."""

import functools
from datetime import date

import attrs
import pytest

from lthtgn.builtin import readers
from lthtgn.errors import InputError, Problem
from lthtgn.exchange import read_file, write_json
from lthtgn.hooks.contracts import ReaderKind
from lthtgn.model.register import Register
from lthtgn.testing.readers import ReaderTests

JSON, TOML = readers.lthtgn_readers()


class TestJson(ReaderTests):
    """JSON."""

    kind = JSON


class TestToml(ReaderTests):
    """TOML."""

    kind = TOML
    max_examples = 30


def reading(path, known, parts, today):
    return read_file(path, today=today, parts=parts, known_ids=known)


def without_parts(path, known):
    return Register()


def sorted_clubs(path, known, parts, today):
    found = reading(path, known, parts, today)
    return attrs.evolve(found, clubs=tuple(sorted(found.clubs, key=lambda club: club.id)))


def some_clubs(path, known, parts, today):
    found = reading(path, known, parts, today)
    if not found.clubs:
        raise InputError([Problem("empty_file", path.name, "there is nothing in it")])
    return found


def first_problem(path, known, parts, today):
    try:
        return reading(path, known, parts, today)
    except InputError as error:
        raise InputError(error.problems[:1]) from None


def telling_all(path, known, parts, today):
    try:
        return reading(path, known, parts, today)
    except InputError as error:
        content = path.read_text(encoding="utf-8")
        raise InputError([*error.problems, Problem("wrong", path.name, f"in {content}")]) from None


def by_the_clock(path, known, parts, today):
    return reading(path, known, parts, date(2100, 1, 1))


def any_id(path, known, parts, today):
    return reading(path, None, parts, today)


def any_part(path, known, parts, today):
    return reading(path, known, {}, today)


def throwing(path, known, parts, today):
    path.read_text(encoding="ascii")
    return reading(path, known, parts, today)


def what_there_is(path, known, parts, today):
    try:
        return reading(path, known, parts, today)
    except InputError:
        return Register()


def only_what_is_there(path, known, parts, today):
    with path.open("rb"):
        return reading(path, known, parts, today)


BROKEN = [
    (without_parts, "test_it_keeps_the_contract"),
    (sorted_clubs, "test_what_is_written_is_read"),
    (some_clubs, "test_an_empty_register"),
    (first_problem, "test_every_problem_at_once"),
    (telling_all, "test_nothing_personal_is_told"),
    (by_the_clock, "test_the_last_day"),
    (any_id, "test_figures_that_there_are_not"),
    (any_part, "test_parts_of_a_whole"),
    (throwing, "test_what_is_no_register"),
    (what_there_is, "test_a_file_that_is_cut_off"),
    (only_what_is_there, "test_a_file_that_is_not_there"),
]


@pytest.mark.usefixtures("no_shrinking")
@pytest.mark.parametrize(("read", "test"), BROKEN)
def test_a_wrong_reader_is_caught(read, test):
    """By the test that is there for it."""
    kit = ReaderTests()
    kit.kind = ReaderKind((".json",), read, write_json)
    check = getattr(kit, test)
    if test == "test_what_is_no_register":
        check = functools.partial(check, "không phải sổ đăng ký".encode())
    with pytest.raises((AssertionError, OSError, UnicodeError, InputError, pytest.fail.Exception)):
        check()


def test_every_test_of_the_kit_has_caught_something():
    """A test that catches nothing is no test."""
    assert {name for name in vars(ReaderTests) if name.startswith("test_")} == {test for _, test in BROKEN}


def test_a_reader_that_cannot_write_says_how_its_format_looks():
    """The kit asks for it, and then passes."""
    kit = ReaderTests()
    kit.kind = attrs.evolve(JSON, write=None)
    with pytest.raises(AssertionError, match="by write"):
        kit.test_an_empty_register()
    kit.write = write_json
    kit.test_an_empty_register()
