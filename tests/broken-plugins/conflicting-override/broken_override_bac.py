"""One of two plugins that give one place and day a value."""

from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MIN_SIZE
from lthtgn.policy.parameters import Override, Scope, Since

PLAN = Document("bac-kh-1-2026", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))


@hookimpl
def lthtgn_documents():
    return (PLAN,)


@hookimpl
def lthtgn_overrides():
    return (Override(MIN_SIZE, (Since(date(2026, 1, 1), 40, CITE, scope=Scope("08", "34", "Tuyên Quang")),)),)
