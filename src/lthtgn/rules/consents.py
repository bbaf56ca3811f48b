"""Whether a consent is valid by the law of its day, condition by condition (đồng ý hợp lệ).

A consent of 2023-07-01 to 2025-12-31 is judged by the decree of 2023, whose conditions no source gives: it stands as valid
where whoever took it says that it was properly obtained, for such consents stay valid. Of one from before the decree that is
not known. Silence and a pre-ticked box never are.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.periods import PartialDate, day_key
from lthtgn.policy.documents import Citation
from lthtgn.policy.national.personal_data import FROM_LAW_91, FROM_ND_13, PRIVACY_PROVISIONS
from lthtgn.ranges import Verdict

__all__ = [
    "ConsentCondition",
    "ConsentFinding",
    "ConsentStop",
    "consent_finding",
    "consent_findings",
    "consent_stops",
    "consented",
    "withdrawn",
]

_CITES = {item.id: item.cite for item in PRIVACY_PROVISIONS}
_NO_CONSENT = frozenset({ConsentForm.SILENCE, ConsentForm.PRE_TICKED})
_FROM_LAW_91 = day_key(FROM_LAW_91)
_FROM_ND_13 = day_key(FROM_ND_13)
_STOPS = frozenset({RequestKind.WITHDRAW, RequestKind.RESTRICT, RequestKind.OBJECT, RequestKind.DELETE})


@attrs.frozen
class ConsentCondition:
    """One condition of a valid consent, and whether it is met (điều kiện).

    Attributes:
        id: which, such as "voluntary".
        term_vi: what is asked for.
        verdict: met, not met or not known.
        cite: where it stands.
    """

    id: str
    term_vi: str
    verdict: Verdict
    cite: Citation


@attrs.frozen
class ConsentStop:
    """That a person said stop (chấm dứt đồng ý): withdrew a consent, or asked for something that a consent may not outlive.

    Attributes:
        on: the first day.
        purpose: of a withdrawal, its purpose; `None` of a request, which names none.
        kind: what was asked for; `None` of a withdrawal.

    >>> ConsentStop(PartialDate(2026, 5, 4), kind=RequestKind.DELETE).purpose is None
    True
    """

    on: PartialDate
    purpose: str | None = None
    kind: RequestKind | None = None


@attrs.frozen
class ConsentFinding:
    """Whether a consent holds on a day (kết quả xét một đồng ý).

    Attributes:
        consent: the consent; personal data.
        day: the day.
        verdict: whether it holds.
        conditions: its conditions.
        stops: by what it ended, or may have; only `consent_findings` looks for what stands outside the consent.
    """

    consent: Consent = attrs.field(repr=False)
    day: date
    verdict: Verdict
    conditions: tuple[ConsentCondition, ...]
    stops: tuple[ConsentStop, ...] = ()

    @property
    def lacking(self) -> tuple[ConsentCondition, ...]:
        """The conditions that are surely not met."""
        return tuple(item for item in self.conditions if item.verdict is Verdict.NOT_MET)

    @property
    def unknown(self) -> tuple[ConsentCondition, ...]:
        """The conditions of which it is not known, to be written down."""
        return tuple(item for item in self.conditions if item.verdict is Verdict.NOT_KNOWN)


def _of(answer: bool | None) -> Verdict:
    return Verdict.NOT_KNOWN if answer is None else Verdict.MET if answer else Verdict.NOT_MET


def _capacity(consent: Consent) -> Verdict:
    """The person could decide, or a representative did."""
    return _of(consent.capable) | (Verdict.MET if consent.representative else Verdict.NOT_MET)


def _not_withdrawn(consent: Consent, at: int) -> Verdict:
    if consent.withdrawn is None or at < consent.withdrawn.first:
        return Verdict.MET
    return Verdict.NOT_MET if at >= consent.withdrawn.last else Verdict.NOT_KNOWN


def _given(given: PartialDate | None, at: int) -> Verdict:
    if given is None:
        return Verdict.NOT_KNOWN
    return Verdict.MET if given.last <= at else Verdict.NOT_MET if given.first > at else Verdict.NOT_KNOWN


def _proper(consent: Consent) -> Verdict:
    """Properly obtained by the decree of 2023, which nothing from before it can be known to be."""
    given = consent.given
    in_force = Verdict.MET if given is not None and given.first >= _FROM_ND_13 else Verdict.NOT_KNOWN
    return _of(consent.proper) & in_force


def _survives(consent: Consent, stop: PartialDate, at: int) -> Verdict:
    """Whether a consent still holds after the person said stop: only one that was given later does."""
    if at < stop.first or (consent.given is not None and consent.given.first > stop.last):
        return Verdict.MET
    surely = at >= stop.last and consent.given is not None and consent.given.last < stop.first
    return Verdict.NOT_MET if surely else Verdict.NOT_KNOWN


def consent_finding(consent: Consent, day: date, *, sensitive: bool = True) -> ConsentFinding:
    """Whether a consent holds on a day (xét đồng ý, Luật 91/2025/QH15, Đ.9, Đ.39; NĐ 356/2025/NĐ-CP, Đ.6).

    Args:
        consent: the consent.
        day: the day.
        sensitive: whether it is to cover sensitive data, so that the person had to be told.

    >>> given = Consent("c1", "m1", "báo cáo", PartialDate(2026, 3, 2), ConsentForm.WRITING, told=True, voluntary=True,
    ...     told_sensitive=True, separate=True, kept=True, capable=True)
    >>> consent_finding(given, date(2026, 6, 1)).verdict
    <Verdict.MET: 'met'>
    >>> [item.id for item in consent_finding(attrs.evolve(given, separate=False), date(2026, 6, 1)).lacking]
    ['separate']
    >>> before = attrs.evolve(given, given=PartialDate(2023, 6, 30), proper=True)  # the decree did not stand yet
    >>> consent_finding(before, date(2026, 6, 1)).verdict
    <Verdict.NOT_KNOWN: 'not_known'>
    """
    if day < FROM_ND_13:
        return ConsentFinding(consent, day, Verdict.NOT_IN_FORCE, ())
    at = day_key(day)
    explicit = Verdict.NOT_KNOWN if consent.form is None else _of(consent.form not in _NO_CONSENT)
    always = [
        ("given", "đã cho trước hoặc trong ngày này", _given(consent.given, at), "consent.valid"),
        ("explicit", "không phải im lặng hay ô đánh dấu sẵn", explicit, "consent.forms"),
        ("not_withdrawn", "chưa rút lại", _not_withdrawn(consent, at), "consent.valid"),
    ]
    new = [
        ("voluntary", "tự nguyện", _of(consent.voluntary), "consent.valid"),
        (
            "told",
            "đã được cho biết loại dữ liệu, mục đích, bên kiểm soát và các quyền",
            _of(consent.told),
            "consent.valid",
        ),
        ("separate", "riêng cho mục đích này, không gộp", _of(consent.separate), "consent.valid"),
        ("kept", "in được, sao được hoặc kiểm chứng được", _of(consent.kept), "consent.valid"),
        ("capable", "có năng lực hành vi, hoặc do người đại diện cho", _capacity(consent), "consent.representative"),
    ]
    if sensitive:
        new.append(
            ("told_sensitive", "đã được cho biết đây là dữ liệu nhạy cảm", _of(consent.told_sensitive), "consent.forms")
        )
    old = [("proper", "hợp lệ theo Nghị định 13/2023/NĐ-CP", _proper(consent), "consent.old")]
    given = consent.given
    # A day known in part may lie on either side of the law; then both are asked for.
    of_old = [] if given is not None and given.first >= _FROM_LAW_91 else old
    of_new = [] if given is not None and given.last < _FROM_LAW_91 else new
    found = [*always, *of_old, *of_new]
    conditions = tuple(
        ConsentCondition(id_, term, said, _CITES[f"personal_data.{of}"]) for id_, term, said, of in found
    )
    first, before, since = (Verdict.all(said for _, _, said, _ in part) for part in (always, of_old, of_new))
    either = before if not of_new else since if not of_old else before if before is since else Verdict.NOT_KNOWN
    return ConsentFinding(consent, day, first & either, conditions)


def consent_stops(
    consents: Iterable[Consent], requests: Iterable[DataRequest], who: str, day: date
) -> tuple[ConsentStop, ...]:
    """What a person withdrew or asked to stop by a day, at one club or association (rút lại, yêu cầu ngừng).

    >>> asked = DataRequest("r1", "m1", RequestKind.DELETE, PartialDate(2026, 5, 4))
    >>> [stop.kind.value for stop in consent_stops((), (asked,), "m1", date(2026, 5, 4))]
    ['delete']
    """
    at = day_key(day)
    found = [
        ConsentStop(item.withdrawn, item.purpose)
        for item in consents
        if item.who == who and item.withdrawn is not None and item.withdrawn.first <= at
    ]
    found += [
        ConsentStop(item.received, kind=item.kind)
        for item in requests
        if item.who == who and item.kind in _STOPS and item.received.first <= at
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda stop: stop.on.first))


def consent_findings(
    consents: Iterable[Consent], day: date, *, requests: Iterable[DataRequest] = (), sensitive: bool = True
) -> tuple[ConsentFinding, ...]:
    """Whether consents hold on a day, for all that was said since to the same club or association (xét các đồng ý).

    A withdrawal ends every consent to the purpose that was given before it. A request to withdraw, restrict, object or
    delete names no purpose, and may have been refused: from its day on, it is not known of a consent that is not surely
    later whether it still holds.

    Args:
        consents: the consents of one club or association.
        day: the day.
        requests: the requests to it, whether open or carried out.
        sensitive: whether sensitive data is to be used.

    >>> given = Consent("c1", "m1", "báo cáo", PartialDate(2025, 3, 2), ConsentForm.WRITING, proper=True)
    >>> stop = DataRequest("r1", "m1", RequestKind.DELETE, PartialDate(2026, 5, 4))
    >>> [found] = consent_findings((given,), date(2026, 6, 1), requests=(stop,))
    >>> found.verdict.value, found.stops[0].on
    ('not_known', PartialDate('2026-05-04'))
    """
    consents, requests, at = tuple(consents), tuple(requests), day_key(day)
    said: dict[str, tuple[list[Consent], list[DataRequest]]] = {}
    for consent in consents:
        said.setdefault(consent.who, ([], []))[0].append(consent)
    for request in requests:
        said.setdefault(request.who, ([], []))[1].append(request)
    found = []
    for consent in consents:
        finding = consent_finding(consent, day, sensitive=sensitive)
        stops = [
            (stop, _survives(consent, stop.on, at) | (Verdict.NOT_KNOWN if stop.purpose is None else Verdict.NOT_MET))
            for stop in consent_stops(*said[consent.who], consent.who, day)
            if stop.purpose in {None, consent.purpose}
        ]
        if finding.verdict is not Verdict.NOT_IN_FORCE:
            verdict = finding.verdict & Verdict.all(survives for _, survives in stops)
            ends = tuple(stop for stop, survives in stops if survives is not Verdict.MET)
            finding = attrs.evolve(finding, verdict=verdict, stops=ends)
        found.append(finding)
    return tuple(found)


def consented(
    consents: Iterable[Consent],
    who: str,
    purpose: str,
    day: date,
    *,
    requests: Iterable[DataRequest] = (),
    sensitive: bool = True,
) -> Verdict:
    """Whether somebody has consented to a purpose on a day: one valid consent is enough; none is a no.

    Withdrawals and requests to stop count as in `consent_findings`.

    Args:
        consents: the consents of the club or association.
        who: id of the person.
        purpose: the purpose, in the very words of the consents.
        day: the day.
        requests: the requests to the club or association, whether open or carried out.
        sensitive: whether sensitive data is to be used.

    >>> consented((), "m1", "báo cáo", date(2026, 6, 1))
    <Verdict.NOT_MET: 'not_met'>
    >>> given = Consent("c1", "m1", "báo cáo", PartialDate(2025, 3, 2), ConsentForm.WRITING, proper=True)
    >>> stop = DataRequest("r1", "m1", RequestKind.OBJECT, PartialDate(2026, 5, 4))
    >>> [consented((given,), "m1", "báo cáo", date(2026, 5, on), requests=(stop,)).value for on in (3, 4)]
    ['met', 'not_known']
    """
    own = [consent for consent in consents if consent.who == who and consent.purpose == purpose]
    asked = [request for request in requests if request.who == who]
    found = consent_findings(own, day, requests=asked, sensitive=sensitive)
    return Verdict.any(finding.verdict for finding in found) if found else Verdict.NOT_MET


def withdrawn(consent: Consent, on: PartialDate) -> Consent:
    """The consent as it stands when it was withdrawn on a day (rút lại đồng ý); the record itself is kept.

    >>> taken_back = withdrawn(Consent("c1", "m1", "báo cáo", PartialDate(2026, 3, 2)), PartialDate(2026, 5, 1))
    >>> consent_finding(taken_back, date(2026, 5, 1)).verdict
    <Verdict.NOT_MET: 'not_met'>
    """
    return attrs.evolve(consent, withdrawn=on)
