"""The consents of a register, each with what the same person said elsewhere (đồng ý ở từng nơi giữ dữ liệu).

A consent names its controller, and each controller has to prove its own (A-6.20, A-6.21). So a consent to a club is none to
an association, and what is withdrawn at one is not withdrawn at the other: no verdict depends on what was said elsewhere. But
it is told, so that the person can be asked. The sources do not say whether a club and its association are two controllers
(ANK-15).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club
from lthtgn.model.consents import DataRequest
from lthtgn.model.register import Register
from lthtgn.rules.consents import ConsentFinding, ConsentStop, consent_findings, consent_stops
from lthtgn.rules.naming import named_in

__all__ = ["Elsewhere", "HeldConsent", "held_consents"]


@attrs.frozen
class Elsewhere:
    """What the same person said at another club or association by the day (người này ở nơi khác).

    Attributes:
        holder: id of that club or association.
        consents: the person's consents there.
        stops: what the person withdrew there, or asked to stop.

    >>> Elsewhere("h1", (), ()).stops
    ()
    """

    holder: str
    consents: tuple[ConsentFinding, ...] = attrs.field(repr=False)
    stops: tuple[ConsentStop, ...]


@attrs.frozen
class HeldConsent:
    """A consent, who holds it, and what the same person said elsewhere (đồng ý ở nơi giữ dữ liệu); personal data.

    Attributes:
        holder: id of the club or association.
        finding: whether it holds there.
        elsewhere: what the person said elsewhere, of each place where anything was said.

    >>> from lthtgn.model.consents import Consent
    >>> consent = Consent("c1", "m1", "báo cáo")
    >>> HeldConsent("a", consent_findings((consent,), date(2026, 6, 1))[0], ()).finding.verdict.value
    'not_known'
    """

    holder: str
    finding: ConsentFinding
    elsewhere: tuple[Elsewhere, ...]


def held_consents(register: Register, day: date, *, sensitive: bool = True) -> tuple[HeldConsent, ...]:
    """All consents of a register on a day, club by club and association by association (sổ đồng ý).

    A person is the same in a club and an association where a membership of the association says so. That somebody is in two
    clubs is said nowhere in a register, and never guessed from ids or names.

    Args:
        register: the register; a list of persons comes of it, for those who may see one.
        day: the day.
        sensitive: whether sensitive data is to be used.

    >>> from lthtgn.model.associations import Membership
    >>> from lthtgn.model.consents import Consent
    >>> from lthtgn.model.periods import PartialDate
    >>> here = Consent("c1", "m1", "báo cáo", PartialDate(2026, 3, 2))
    >>> there = Consent("c1", "hv-1", "báo cáo", PartialDate(2026, 3, 2), withdrawn=PartialDate(2026, 5, 4))
    >>> hoi = Association("h1", "Hội", memberships=(Membership("hv-1", club="a", member="m1"),), consents=(there,))
    >>> register = Register(clubs=(Club("a", "A", consents=(here,)),), associations=(hoi,))
    >>> first, _ = held_consents(register, date(2026, 6, 1))
    >>> first.holder, first.elsewhere[0].holder, first.elsewhere[0].stops[0].on
    ('a', 'h1', PartialDate('2026-05-04'))
    """
    named = named_in(register)
    holders: tuple[Club | Association, ...] = (*register.clubs, *register.associations)
    found = [
        (item.id, finding)
        for item in holders
        for finding in consent_findings(item.consents, day, requests=item.requests, sensitive=sensitive)
    ]
    said: dict[tuple[str, str], tuple[list[ConsentFinding], list[DataRequest]]] = {}
    for holder, finding in found:
        said.setdefault((holder, finding.consent.who), ([], []))[0].append(finding)
    for item in holders:
        for request in item.requests:
            said.setdefault((item.id, request.who), ([], []))[1].append(request)

    def elsewhere(holder: str, person: str) -> tuple[Elsewhere, ...]:
        others = (_elsewhere(key, *said[key], day) for key in named.others(holder, person) if key in said)
        return tuple(item for item in others if item.consents or item.stops)

    return tuple(HeldConsent(holder, finding, elsewhere(holder, finding.consent.who)) for holder, finding in found)


def _elsewhere(
    key: tuple[str, str], consents: Sequence[ConsentFinding], requests: Sequence[DataRequest], day: date
) -> Elsewhere:
    holder, person = key
    stops = consent_stops((finding.consent for finding in consents), requests, person, day)
    return Elsewhere(holder, tuple(consents), stops)
