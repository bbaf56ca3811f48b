"""The document where the parameter was meant."""

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document

PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")


@hookimpl
def lthtgn_parameters():
    return (PLAN,)
