"""How exactly a number was printed (độ chính xác của con số đã in): "12,5 tỷ" to the hundred million, "65,8 %" to a tenth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from lthtgn.ranges import Number

__all__ = ["decimals_printed"]

_ZEROS = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_SCALE = "|".join(_ZEROS)
_SCALED = re.compile(
    r"(?<![0-9.,])(?P<whole>[0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+)(?:,(?P<decimals>[0-9]+))?"
    rf"\s*(?P<scales>(?:{_SCALE})(?:\s+(?:{_SCALE}))?)(?![^\W\d_])(?!\s*[0-9])"
)


def decimals_printed(value: Number, texts: Iterable[str]) -> int | None:
    """To how many decimals a number stands in one of the texts in thousands, millions or billions (số chữ số đã in).

    Returns:
        The decimals, below 0 of whole thousands and above; the most where it is printed twice, `None` where it stands in no
        text so.

    >>> decimals_printed(12_500_000_000, ["hơn 12,5 tỷ đồng"]), decimals_printed(8_360_000_000, ["8,360 tỷ đồng"])
    (-8, -6)
    >>> decimals_printed(2287, ["2.287 hội viên"]) is None
    True
    """
    found = []
    for text in texts:
        for token in _SCALED.finditer(text.lower()):
            zeros = sum(_ZEROS[word] for word in token["scales"].split())
            decimals = token["decimals"] or ""
            digits = int(re.sub("[. ]", "", token["whole"]) + decimals)
            if Fraction(digits) * Fraction(10) ** (zeros - len(decimals)) == value:
                found.append(len(decimals) - zeros)
    return max(found, default=None)
