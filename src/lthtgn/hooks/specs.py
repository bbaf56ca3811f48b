"""The hooks: what a plugin can contribute. Each is called once, at assembly, and returns values."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy  # noqa: TID251 - the plugin API is the one place that may

from lthtgn.expr.nodes import Measure
from lthtgn.hooks.contracts import Engine, Localiser, ReaderKind, Reporter, StorageKind
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.units import CommuneList, Conversion
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Override, Parameter, Target
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.rules.areas.grouping import AreaGrouping
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.calendars import ReportingCalendar
from lthtgn.rules.consistency import AuditRule
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion, Waiver
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Grant

__all__ = ["API_VERSION", "FIRST_API", "PROJECT", "LthtgnSpecs", "hookimpl"]

PROJECT = "lthtgn"
"""Name of the hooks and of the entry-point group.

>>> PROJECT
'lthtgn'
"""

API_VERSION = 1
"""Version of the plugin API: one more whenever plugins must change to go on working.

A plugin says which version it is made for by `LTHTGN_API = 1` in its module; it is then refused by a clear message, and
not by whatever breaks first, where that is another version. One that says nothing is made for `FIRST_API`.

>>> API_VERSION
1
"""

FIRST_API = 1
"""The version of the plugin API that a plugin is made for that does not say (`LTHTGN_API`): the first, for ever.

>>> FIRST_API
1
"""

hookspec = pluggy.HookspecMarker(PROJECT)

hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as the implementation of a hook.

>>> @hookimpl
... def lthtgn_documents():
...     return ()
"""


class LthtgnSpecs:
    """The hooks of lthtgn. A plugin implements those that it needs, as plain functions marked `@hookimpl`.

    >>> @hookimpl
    ... def lthtgn_documents():
    ...     return ()
    """

    @hookspec
    def lthtgn_documents(self) -> Iterable[Document]:
        """Contribute documents: what the values of the plugin are cited from.

        Example:
            >>> from lthtgn.policy.documents import Document
            >>> PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)

        Returns:
            Documents with ids of their own.
        """
        yield from ()

    @hookspec
    def lthtgn_parameters(self) -> Iterable[Parameter]:
        """Contribute parameters of the law: dated, cited values under new ids.

        Example:
            >>> from datetime import date
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.parameters import Parameter, Since, Unit
            >>> PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
            >>> CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
            >>> FLOOR = Parameter(
            ...     "song_xanh.fund.min", "quỹ tối thiểu", Unit("dong", "đồng"), (Since(date(2026, 1, 1), 20_000_000, CITE),)
            ... )
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)
            >>> @hookimpl
            ... def lthtgn_parameters():
            ...     return (FLOOR,)

        Returns:
            Parameters. An id that another plugin has too is an error that names both.
        """
        yield from ()

    @hookspec
    def lthtgn_overrides(self) -> Iterable[Override | Waiver]:
        """Contribute local values of national parameters, which win inside their scope only; and waivers of criteria.

        Example:
            >>> from datetime import date
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.national.composition import MIN_SIZE
            >>> from lthtgn.policy.parameters import Override, Scope, Since
            >>> PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
            >>> CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-2",))
            >>> LOCAL = Since(date(2026, 1, 1), 40, CITE, scope=Scope("08", "34", "Tuyên Quang"))
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)
            >>> @hookimpl
            ... def lthtgn_overrides():
            ...     return (Override(MIN_SIZE, (LOCAL,)),)

        Returns:
            Overrides. Two of one parameter, or two waivers of one criterion, whose scope and days overlap are an error
            that names both plugins. What a measure reads, such as the age of an older person, is the nation's: make a
            parameter and a measure of your own.
        """
        yield from ()

    @hookspec
    def lthtgn_targets(self) -> Iterable[Target]:
        """Contribute targets: what programmes ask for, by when.

        Example:
            >>> from lthtgn.policy.parameters import Target, Unit
            >>> @hookimpl
            ... def lthtgn_targets():
            ...     return (Target("song_xanh.targets.clubs", "số câu lạc bộ", Unit("clubs", "câu lạc bộ"), ()),)

        Returns:
            Targets under new ids.
        """
        yield from ()

    @hookspec
    def lthtgn_programmes(self) -> Iterable[Programme]:
        """Contribute programmes under which clubs are founded.

        Example:
            >>> @hookimpl
            ... def lthtgn_programmes():
            ...     return ()

        Returns:
            Programmes; a club belongs to the one in whose life it was founded.
        """
        yield from ()

    @hookspec
    def lthtgn_measures(self) -> Iterable[Measure]:
        """Contribute measures: named numbers of one club.

        Example:
            >>> from lthtgn.expr.nodes import Measure, count
            >>> from lthtgn.rules.rows import MEMBERS, NEEDS_LOAN
            >>> NEEDY = Measure("song_xanh.need", "…", count(MEMBERS.rows.where(NEEDS_LOAN.is_true())))
            >>> @hookimpl
            ... def lthtgn_measures():
            ...     return (NEEDY,)

        Returns:
            Measures under new ids.
        """
        yield from ()

    @hookspec
    def lthtgn_criteria(self) -> Iterable[Criterion | OpaqueCriterion]:
        """Contribute criteria: what a club is asked for.

        Example:
            >>> from lthtgn.rules.criteria import Criterion
            >>> from lthtgn.rules.measures import BOARD_MEMBERS
            >>> HAS_BOARD = Criterion("song_xanh.has_board", "Có ban chủ nhiệm", BOARD_MEMBERS.at_least(1))
            >>> @hookimpl
            ... def lthtgn_criteria():
            ...     return (HAS_BOARD,)

        Returns:
            Criteria under new ids; a national criterion is never replaced.
        """
        yield from ()

    @hookspec
    def lthtgn_criterion_sets(self) -> Iterable[CriterionSet]:
        """Contribute named sets of criteria.

        Example:
            >>> from lthtgn.rules.criteria import CriterionSet
            >>> @hookimpl
            ... def lthtgn_criterion_sets():
            ...     return (CriterionSet("song_xanh.launch", "Điều kiện ra mắt", ("governance.charter",)),)

        Returns:
            Sets under new ids; each criterion that they name must be in the book.
        """
        yield from ()

    @hookspec
    def lthtgn_indicators(self) -> Iterable[Indicator]:
        """Contribute indicators over many clubs.

        Example:
            >>> from lthtgn.indicators.indicator import Indicator
            >>> from lthtgn.rules.measures import BOARD_MEMBERS, BOARD_WOMEN
            >>> SHARE = Indicator("song_xanh.board_women", "Tỷ lệ nữ trong ban chủ nhiệm", BOARD_WOMEN, BOARD_MEMBERS)
            >>> @hookimpl
            ... def lthtgn_indicators():
            ...     return (SHARE,)

        Returns:
            Indicators under new ids.
        """
        yield from ()

    @hookspec
    def lthtgn_entitlements(self) -> Iterable[Entitlement]:
        """Contribute entitlements: what a province grants its people beyond the nation.

        Example:
            >>> from datetime import date
            >>> from lthtgn.model.people import HouseholdClass
            >>> from lthtgn.model.welfare import Benefit
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.parameters import Scope
            >>> from lthtgn.rules.entitlements import Entitlement
            >>> from lthtgn.rules.rows import HOUSEHOLD
            >>> PLAN = Document("nq-1-2026", "1/2026/NQ-HĐND", "…", "HĐND tỉnh Sông Xanh", kind_vi="Nghị quyết")
            >>> CARD = Entitlement(
            ...     "song_xanh.card.near_poor",
            ...     "Thẻ bảo hiểm y tế cho hộ cận nghèo",
            ...     Benefit.INSURANCE_CARD,
            ...     who=HOUSEHOLD.is_(HouseholdClass.NEAR_POOR),
            ...     since=date(2026, 1, 1),
            ...     scope=Scope("08", "34", "Tuyên Quang"),
            ...     cite=PLAN.cite("Đ.2", certainty=Certainty.TEXT, facts=("SX-3",)),
            ... )
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)
            >>> @hookimpl
            ... def lthtgn_entitlements():
            ...     return (CARD,)

        Returns:
            Entitlements under new ids; a national one is never replaced, its amounts are by overrides.
        """
        yield from ()

    @hookspec
    def lthtgn_grants(self) -> Iterable[Grant]:
        """Contribute grants: what clubs are given by a budget, a project or an association, in money or in kind.

        Example:
            >>> from datetime import date
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.parameters import Parameter, Scope, Since, Unit
            >>> from lthtgn.rules.grants import Grant, Payer
            >>> PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
            >>> CITE = PLAN.cite("mục IV", certainty=Certainty.TEXT, facts=("SX-5",))
            >>> HERE = Scope("08", "34", "Tuyên Quang")
            >>> FIRST_FUND = Parameter(
            ...     "song_xanh.grants.first_fund.amount",
            ...     "mức hỗ trợ quỹ ban đầu",
            ...     Unit("dong", "đồng"),
            ...     (Since(date(2026, 1, 1), 30_000_000, CITE, scope=HERE),),
            ... )
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)
            >>> @hookimpl
            ... def lthtgn_parameters():
            ...     return (FIRST_FUND,)
            >>> @hookimpl
            ... def lthtgn_grants():
            ...     term = "hỗ trợ quỹ ban đầu"
            ...     first = date(2026, 1, 1)
            ...     return (Grant("song_xanh.grants.first_fund", term, Payer.PROVINCE, first, CITE, FIRST_FUND, scope=HERE),)

        Returns:
            Grants under new ids.
        """
        yield from ()

    @hookspec
    def lthtgn_calendars(self) -> Iterable[ReportingCalendar]:
        """Contribute reporting calendars: which reports a place asks for, by which day, and who receives them.

        Example:
            >>> from datetime import date
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.parameters import Scope
            >>> from lthtgn.rules.calendars import ReportingCalendar, ReportRule
            >>> PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
            >>> REPORTS = ReportingCalendar(
            ...     "song_xanh.reports",
            ...     "lịch báo cáo của tỉnh Sông Xanh",
            ...     (ReportRule("báo cáo 6 tháng", 1, 6, 6, 15), ReportRule("báo cáo năm", 1, 12, 12, 15)),
            ...     to_vi="Hội Người cao tuổi tỉnh",
            ...     since=date(2026, 1, 1),
            ...     cite=PLAN.cite("mục V", certainty=Certainty.TEXT, facts=("SX-6",)),
            ...     scope=Scope("08", "34", "Tuyên Quang"),
            ... )
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)
            >>> @hookimpl
            ... def lthtgn_calendars():
            ...     return (REPORTS,)

        Returns:
            Calendars under new ids.
        """
        yield from ()

    @hookspec
    def lthtgn_provisions(self) -> Iterable[Provision]:
        """Contribute provisions in words: what a document says where there is no number to resolve.

        Example:
            >>> from datetime import date
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.parameters import Scope
            >>> from lthtgn.policy.provisions import Provision
            >>> PLAN = Document("kh-12-2026", "12/KH-UBND", "…", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
            >>> cite = PLAN.cite("III.2", certainty=Certainty.TEXT, facts=("SX-4",))
            >>> HERE = Scope("08", "34", "Tuyên Quang")
            >>> FAIR = Provision("song_xanh.fair", "ngày hội", ("vào tháng mười",), date(2026, 1, 1), cite, scope=HERE)
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)
            >>> @hookimpl
            ... def lthtgn_provisions():
            ...     return (FAIR,)

        Returns:
            Provisions under new ids.
        """
        yield from ()

    @hookspec
    def lthtgn_area_groupings(self) -> Iterable[AreaGrouping]:
        """Contribute area groupings: the components in which a place reports the eight activity areas.

        The place and its four components below are invented.

        Example:
            >>> from lthtgn.model.areas import ActivityArea
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.parameters import Scope
            >>> from lthtgn.rules.areas.grouping import AreaComponent, AreaGrouping
            >>> PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
            >>> FOUR = AreaGrouping(
            ...     "song_xanh.areas",
            ...     "bốn nội dung của tỉnh Sông Xanh",
            ...     (
            ...         AreaComponent("song_xanh.work", "làm ăn", (ActivityArea.LIVELIHOOD, ActivityArea.RESOURCES)),
            ...         AreaComponent("song_xanh.care", "chăm sóc", (ActivityArea.HEALTH, ActivityArea.HOME_CARE)),
            ...         AreaComponent("song_xanh.help", "tương trợ", (ActivityArea.MUTUAL_HELP, ActivityArea.RIGHTS)),
            ...         AreaComponent("song_xanh.learn", "học hỏi", (ActivityArea.AWARENESS,)),
            ...     ),
            ...     cite=PLAN.cite("mục III", certainty=Certainty.TEXT, facts=("SX-4",)),
            ...     not_reported=(ActivityArea.CULTURE,),
            ...     scope=Scope("08", "34", "Tuyên Quang"),
            ... )
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (PLAN,)
            >>> @hookimpl
            ... def lthtgn_area_groupings():
            ...     return (FOUR,)

        Returns:
            Groupings under new ids; each area in one component, or said not to be reported.
        """
        yield from ()

    @hookspec
    def lthtgn_award_schemes(self) -> Iterable[AwardRule]:
        """Contribute award schemes, criteria and scoring scales: what a province, or the Association, gives and asks.

        A national scheme is never replaced: criteria are put beside it, in the scope and the days in which they stand.

        Example:
            >>> from datetime import date
            >>> from lthtgn.model.awards import RecipientKind
            >>> from lthtgn.policy.documents import Certainty, Document
            >>> from lthtgn.policy.parameters import Scope
            >>> from lthtgn.rules.awards import AwardCriteria, Route
            >>> from lthtgn.rules.nominees import answer
            >>> RULES = Document("qd-1-2026", "1/2026/QĐ-UBND", "…", "UBND tỉnh Sông Xanh")
            >>> EXCELLENT = answer("song_xanh.awards.movement", "có thành tích xuất sắc trong phong trào thi đua")
            >>> CRITERIA = AwardCriteria(
            ...     "song_xanh.awards.commendation",
            ...     "Tiêu chuẩn giấy khen của tỉnh",
            ...     schemes=("awards.commendation.commune",),
            ...     recipients=(RecipientKind.COLLECTIVE,),
            ...     routes=(Route("song_xanh.awards.commendation.movement", "phong trào thi đua", EXCELLENT.is_true()),),
            ...     since=date(2026, 1, 1),
            ...     scope=Scope("08", "34", "Tuyên Quang"),
            ...     cite=RULES.cite("Đ.4", certainty=Certainty.TEXT, facts=("SX-4",)),
            ... )
            >>> @hookimpl
            ... def lthtgn_documents():
            ...     return (RULES,)
            >>> @hookimpl
            ... def lthtgn_award_schemes():
            ...     return (CRITERIA,)

        Returns:
            Schemes, criteria and scales under new ids. Two criteria, or two scales, of one award for one kind of
            recipient whose scope and days overlap are an error that names both plugins.
        """
        yield from ()

    @hookspec
    def lthtgn_audits(self) -> Iterable[AuditRule]:
        """Contribute audit rules: what does not fit in reported figures.

        Example:
            >>> from lthtgn.rules.consistency import AuditRule, Material, Oddity, Severity, Shown
            >>> def empty(material: Material):
            ...     for sheet in material.sheets:
            ...         members = sheet.count("members")
            ...         if members is not None and members.value.high == 0:
            ...             yield Oddity(sheet.owner, Shown(members.term_vi, members.value, members.unit_vi))
            >>> NOBODY = AuditRule("song_xanh.audit.nobody", "…", "…", ("SX-3",), Severity.ASK, empty)
            >>> @hookimpl
            ... def lthtgn_audits():
            ...     return (NOBODY,)

        Returns:
            Audit rules under new ids.
        """
        yield from ()

    @hookspec
    def lthtgn_engines(self) -> Iterable[Engine]:
        """Contribute engines, by name: other ways to fill in the table of measures, such as on columns or many machines.

        Example:
            >>> from lthtgn.rules.table import tabulate
            >>> class Careful:
            ...     name = "careful"
            ...
            ...     def tabulate(self, register, measures, day, period, resolve, local):
            ...         return tabulate(register, measures, day, period, resolve, local)
            >>> @hookimpl
            ... def lthtgn_engines():
            ...     return (Careful(),)

        Returns:
            Engines; a name that another plugin has too is an error that names both.
        """
        yield from ()

    @hookspec
    def lthtgn_places(self) -> Iterable[CommuneList | Conversion]:
        """Contribute lists of communes, and what the units of one list became in another.

        The provinces are built in; the library has no list of communes of its own. The two units below are real: all
        people of xã Vân Canh, which was split, are now in xã Sơn Đồng.

        Example:
            >>> from datetime import date
            >>> from lthtgn.model.places import Edition
            >>> from lthtgn.model.units import Commune, CommuneList, Conversion, Extent, Population, Succession, UnitType
            >>> XA = UnitType.RURAL_COMMUNE
            >>> THEN = CommuneList(
            ...     "then", Edition.OF_63, (Commune("09862", "Vân Canh", "01", XA, "Hoài Đức"),), source="NSO"
            ... )
            >>> NOW = CommuneList(
            ...     "now", Edition.OF_34, (Commune("09871", "Sơn Đồng", "01", XA),), source="NSO", since=date(2025, 7, 1)
            ... )
            >>> ROWS = (Succession("09862", "09871", Extent.PART, Population.ALL),)
            >>> @hookimpl
            ... def lthtgn_places():
            ...     return (THEN, NOW, Conversion("then", "now", ROWS, source="NSO"))

        Returns:
            Lists, and conversions between lists that this or another plugin gives. An id that another plugin has too is an
            error that names both; so is a conversion with a code that its list does not have, or from a province of the 63
            to one of the 34 that did not take it over.
        """
        yield from ()

    @hookspec
    def lthtgn_storages(self) -> Iterable[StorageKind]:
        """Contribute kinds of storage, by URL scheme.

        Example:
            >>> from lthtgn.hooks.contracts import StorageKind
            >>> @hookimpl
            ... def lthtgn_storages():
            ...     return (StorageKind("memory", open=lambda url, create: ...),)

        Returns:
            Kinds of storage; a scheme that another plugin has too is an error that names both.
        """
        yield from ()

    @hookspec
    def lthtgn_readers(self) -> Iterable[ReaderKind]:
        """Contribute readers of files, by suffix.

        Example:
            >>> from lthtgn.hooks.contracts import ReaderKind
            >>> from lthtgn.model.register import Register
            >>> @hookimpl
            ... def lthtgn_readers():
            ...     return (ReaderKind((".txt",), read=lambda path, known, parts, today: Register()),)

        Returns:
            Readers; a suffix that another plugin has too is an error that names both.
        """
        yield from ()

    @hookspec
    def lthtgn_reporters(self) -> Iterable[Reporter]:
        """Contribute reporters, by name and suffix.

        Example:
            >>> class Shout:
            ...     name = "shout"
            ...     suffixes = (".shout",)
            ...     def render(self, report, localiser):
            ...         return report.title.upper()
            >>> @hookimpl
            ... def lthtgn_reporters():
            ...     return (Shout(),)

        Returns:
            Reporters; a name or suffix that another plugin has too is an error that names both.
        """
        yield from ()

    @hookspec
    def lthtgn_localisers(self) -> Iterable[Localiser]:
        """Contribute localisers, by locale.

        Example:
            >>> @hookimpl
            ... def lthtgn_localisers():
            ...     return ()

        Returns:
            Localisers; a locale that another plugin has too is an error that names both.
        """
        yield from ()
