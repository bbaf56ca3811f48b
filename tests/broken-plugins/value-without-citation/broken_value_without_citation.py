"""A value that does not say where it stands."""

from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.parameters import Parameter, Since, Unit


@hookimpl
def lthtgn_parameters():
    history = (Since(date(2026, 1, 1), 20_000_000, None),)
    return (Parameter("broken_xanh.fund.min", "quỹ tối thiểu", Unit("dong", "đồng"), history),)
