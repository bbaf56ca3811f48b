from __future__ import annotations

import pytest

import lthtgn_cli.output


@pytest.fixture
def drawn(run, monkeypatch):
    """Runs the command as if a person looked at it, 80 columns wide, but without colour."""
    monkeypatch.setattr(lthtgn_cli.output, "is_drawn", lambda stream: True)
    monkeypatch.setenv("COLUMNS", "80")
    return run


def test_a_report_is_laid_out_for_the_width(drawn, register):
    """Headings, tables, findings behind their marks, addresses in one piece."""
    lines = drawn("report", register).stdout.splitlines()

    assert lines[0] == "CÁC CÂU LẠC BỘ THỬ"
    assert any(line.startswith("✗ Có quy chế hoạt động: chưa đạt") for line in lines)
    assert any(line.startswith("• Số câu lạc bộ: 2 câu lạc bộ") for line in lines)
    assert any(set(line) == {"─"} for line in lines)
    assert all(len(line) <= 80 for line in lines if "://" not in line)
    assert any(line.startswith("  • https://") and len(line) > 80 for line in lines)


def test_what_is_wrapped_goes_on_behind_its_mark(drawn, register):
    """So that the marks stand alone in their column."""
    lines = drawn("check", register, "--club", "an-trai").stdout.splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("  ✓ Người cao tuổi"))

    assert lines[first + 1].startswith("    ")
    assert lines[first + 1].strip()


def test_the_other_formats_are_not_drawn(drawn, register):
    """They are for programs."""
    assert drawn("report", register, "--format", "markdown").stdout.startswith("# Các câu lạc bộ thử\n")
    assert drawn("check", register, "--format", "csv").stdout.startswith("kind,")


def test_explanations_are_laid_out_too(drawn):
    """Indented by depth."""
    lines = drawn("explain", "composition.older_share").stdout.splitlines()

    assert "Cách tính" in lines
    assert "  Từ 31/8/2020 đến 31/7/2025: 60 %" in [line.rstrip() for line in lines]
    assert all(len(line) <= 80 for line in lines if "://" not in line)
