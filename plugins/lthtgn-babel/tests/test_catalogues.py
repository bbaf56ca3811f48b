"""Catalogues: begun, brought up to date, and what is found wrong with one."""

import shutil

import pytest
from babel.messages import Catalog

from lthtgn_babel.__main__ import main
from lthtgn_babel.catalogues import faults, read, template, updated, written
from lthtgn_babel.localiser import FOLDER, load
from lthtgn_babel.messages import UNIT, messages


def test_a_catalogue_is_begun_with_everything(book):
    catalogue = template(book, "km")
    assert len(messages(book)) == len(catalogue)
    assert catalogue.num_plurals == 1
    assert catalogue.get("số thành viên").auto_comments == ["English: members"]


def test_what_is_translated_stays_and_what_is_gone_goes(book):
    before = Catalog("km")
    before.add("chưa rõ", "មិនដឹង")
    before.add(("người", "người"), ("នាក់",), context=UNIT)
    before.add("câu không còn ai nói", "…")
    found = updated(before, book, "km")
    assert found.get("chưa rõ").string == "មិនដឹង"
    assert found.get("người", UNIT).string == ("នាក់",)
    assert found.get("câu không còn ai nói") is None
    assert not found.get("Tóm tắt").string  # nothing is guessed


def test_updating_english_changes_nothing(book):
    assert FOLDER.joinpath("en.po").read_text(encoding="utf-8") == written(updated(read(FOLDER / "en.po"), book, "en"))


@pytest.mark.parametrize(
    ("text", "told", "context", "expected"),
    [
        ("chưa rõ", "", None, "not translated: chưa rõ"),
        ("từ {low} trở lên", "{lowest} or more", None, "other places ['low', 'lowest']: từ {low} trở lên"),
        ("chưa rõ", "cafe\u0301", None, "not in NFC: chưa rõ"),
        ("câu không còn ai nói", "…", None, "no longer said: câu không còn ai nói"),
        ("người", ("{who} person", "people"), UNIT, "other places ['who']: người"),
    ],
)
def test_what_is_wrong_is_told(book, text, told, context, expected):
    catalogue = Catalog("en")
    catalogue.add((text, text) if context else text, told, context=context)
    found = list(faults(catalogue, book))
    assert expected in found
    assert "not in the catalogue: Tóm tắt" in found


def test_a_guess_is_no_translation(book):
    catalogue = Catalog("en")
    catalogue.add("chưa rõ", "not known", flags=["fuzzy"])
    assert "only guessed: chưa rõ" in faults(catalogue, book)


def test_a_language_from_nothing_by_the_command(tmp_path, capsys):
    """As the manual says: begin a catalogue, translate one text, see what is missing, and say it."""
    path = tmp_path / "km.po"
    assert main(["update", str(path), "--national"]) == 0
    catalogue = read(path)
    catalogue.get("chưa xác định").string = "មិនទាន់កំណត់"
    path.write_text(written(catalogue), encoding="utf-8")
    assert main(["check", str(path), "--national"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert "not translated: Tóm tắt" in told
    assert "not translated: chưa xác định" not in told
    assert main(["update", str(path), "--national"]) == 0
    assert load(path).tr("chưa xác định") == "មិនទាន់កំណត់"


def test_a_language_that_cldr_lacks_from_nothing(tmp_path):
    path = tmp_path / "tyz.po"
    assert main(["update", str(path), "--national", "--formats", "vi"]) == 0
    words = load(path, "vi")
    assert words.locale == "tyz"
    assert words.tr("chưa xác định") == "chưa xác định"


def test_a_complete_catalogue_has_no_faults(tmp_path, capsys):
    shutil.copy(FOLDER / "en.po", tmp_path / "en.po")
    assert main(["check", str(tmp_path / "en.po"), "--national"]) == 0
    assert capsys.readouterr().out == ""
