"""A criterion of a place that does not say where it stands."""

from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.parameters import Scope
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import MEMBERS

HERE = Scope("08", "34", "Tuyên Quang")


@hookimpl
def lthtgn_criteria():
    return (
        Criterion("broken_xanh.size", "Từ 30 thành viên", MEMBERS.at_least(30), scope=HERE, since=date(2026, 1, 1)),
    )
