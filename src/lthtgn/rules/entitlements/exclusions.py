"""What is not given together: of several entitlements that a person qualifies for only the highest (không hưởng đồng thời)."""

from __future__ import annotations

import attrs

from lthtgn.expr.nodes import check_id
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents_social import LUAT_BHYT_51_2024, ND_176_2025

__all__ = ["BEST_CARD", "HIGHER_AMOUNT", "Exclusion"]


@attrs.frozen
class Exclusion:
    """Of several entitlements that a person qualifies for only the highest is given, not all (không hưởng đồng thời).

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: what is said of it.
        cite: where it stands.

    >>> HIGHER_AMOUNT.id
    'entitlements.higher_amount'
    """

    id: str
    term_vi: str
    cite: Citation

    def __attrs_post_init__(self) -> None:
        check_id(self.id)


HIGHER_AMOUNT = Exclusion(
    "entitlements.higher_amount",
    "hưởng một chế độ, mức cao hơn",
    ND_176_2025.cite(
        "Đ.3",
        certainty=Certainty.TEXT,
        facts=("E-09", "A-2.22b"),
        note_vi="Nghị định nói về trợ cấp xã hội và trợ cấp hưu trí xã hội; giữa các nhóm của trợ cấp xã hội là suy luận.",
    ),
)
BEST_CARD = Exclusion(
    "entitlements.best_card",
    "một thẻ bảo hiểm y tế, mức hưởng cao nhất",
    LUAT_BHYT_51_2024.cite(
        "Đ.22.1",
        certainty=Certainty.DEDUCTION,
        facts=("A-2.32a", "A-2.33a", "A-2.33b"),
        note_vi="Suy luận: một người chỉ dùng một thẻ.",
    ),
)
