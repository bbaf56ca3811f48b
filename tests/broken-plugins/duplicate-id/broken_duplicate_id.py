"""A criterion under the id of the nation's."""

from lthtgn.hooks import hookimpl
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import MEMBERS


@hookimpl
def lthtgn_criteria():
    return (Criterion("composition.size", "Từ 30 thành viên", MEMBERS.at_least(30)),)
