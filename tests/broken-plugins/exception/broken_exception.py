"""Its third hook raises; what the first two give is not in the book either."""

from pathlib import Path

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import BOARD_MEMBERS

PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")


@hookimpl
def lthtgn_documents():
    return (PLAN,)


@hookimpl
def lthtgn_criteria():
    return (Criterion("broken_xanh.board", "Có ban chủ nhiệm", BOARD_MEMBERS.at_least(1)),)


@hookimpl
def lthtgn_indicators():
    return Path("chi-so-khong-co.toml").read_text(encoding="utf-8")
