"""How exactly numbers are printed, by hand."""

from fractions import Fraction

import pytest

from lthtgn.exchange.digits import decimals_printed


@pytest.mark.parametrize(
    ("value", "texts", "decimals"),
    [
        (12_500_000_000, ["12,5 tỷ đồng"], -8),
        (12_500_000_000, ["hơn 12,5 tỉ"], -8),
        (8_360_000_000, ["8,360 tỷ đồng"], -6),
        (1_200_000, ["hơn 1,2 triệu người"], -5),
        (456_000, ["khoảng 456 nghìn"], -3),
        (20_000_000_000_000, ["20 nghìn tỷ"], -12),
        (6_500_000_000, ["6,5 tỷ", "6.500 triệu"], -6),  # the finer of the two
        (1_855_000_000, ["1.855.000.000 đồng"], None),  # every digit is there
        (12_500_000_000, ["1,25 tỷ", "12,5 triệu"], None),
        (1_000_000_000, ["1 tỷ 200 triệu"], None),
        (5_000_000, ["5 triệuphú"], None),
        (2, ["2 CLB"], None),
        (Fraction(573, 10), ["57,3 %"], None),
    ],
)
def test_the_last_digit(value, texts, decimals):
    assert decimals_printed(value, texts) == decimals
