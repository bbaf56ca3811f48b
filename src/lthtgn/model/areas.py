"""The eight activity areas of a club (tám mảng hoạt động)."""

from __future__ import annotations

import enum

__all__ = ["ActivityArea"]


class ActivityArea(enum.Enum):
    """Activity area of a club (mảng hoạt động): a closed list of eight.

    The words are the Association's; no official order or code of the areas is known. A locality that reports in other
    components contributes a grouping, never a ninth member. Source: dossier facts AREA-1 to AREA-8, M-AREA-01.

    >>> len(ActivityArea)
    8
    >>> ActivityArea.LIVELIHOOD.term_vi
    'Tăng thu nhập'
    """

    LIVELIHOOD = "livelihood"
    HEALTH = "health"
    HOME_CARE = "home_care"
    MUTUAL_HELP = "mutual_help"
    RIGHTS = "rights"
    AWARENESS = "awareness"
    CULTURE = "culture"
    RESOURCES = "resources"

    @property
    def term_vi(self) -> str:
        """The Vietnamese name of the area."""
        return _TERMS[self]


_TERMS = {
    ActivityArea.LIVELIHOOD: "Tăng thu nhập",
    ActivityArea.HEALTH: "Chăm sóc sức khỏe",
    ActivityArea.HOME_CARE: "Chăm sóc tại nhà dựa vào tình nguyện viên",
    ActivityArea.MUTUAL_HELP: "Tự giúp nhau và hỗ trợ cộng đồng",
    ActivityArea.RIGHTS: "Bảo vệ quyền, lợi ích",
    ActivityArea.AWARENESS: "Nâng cao nhận thức, kiến thức",
    ActivityArea.CULTURE: "Chăm sóc đời sống tinh thần thông qua văn hóa, văn nghệ, thăm hỏi, giao lưu",
    ActivityArea.RESOURCES: "Vận động nguồn lực",
}
