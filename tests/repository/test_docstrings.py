"""Every public name says what it is, with an example; what needs none says why here."""

import ast
import importlib
import inspect
import pkgutil
import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

import lthtgn
from lthtgn.expr.nodes import Field, Measure, RowKind
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Parameter, Target, Unit
from lthtgn.policy.programmes import Programme
from lthtgn.rules.awards import AwardCriteria, AwardScheme, ExclusionCheck
from lthtgn.rules.criteria import Criterion, CriterionSet

MODULES = ["lthtgn", *(found.name for found in pkgutil.walk_packages(lthtgn.__path__, "lthtgn."))]

# A rule says what it is in its own fields, in the words of the law; the reference shows it from there.
RULES = (
    AwardCriteria,
    AwardScheme,
    Criterion,
    ExclusionCheck,
    CriterionSet,
    Document,
    Field,
    Indicator,
    Measure,
    Parameter,
    Programme,
    RowKind,
    Target,
    Unit,
)

WITHOUT_ALL = {
    "lthtgn.builtin": "a folder of plugins; each is found by name",
    "lthtgn.expr": "a folder; its modules are public",
    "lthtgn.indicators": "a folder; its modules are public",
    "lthtgn.model": "a folder; its modules are public",
    "lthtgn.policy": "a folder; its modules are public",
    "lthtgn.rules": "a folder; its modules are public",
    "lthtgn.rules.auditing": "a folder; its modules are public",
    "lthtgn.rules.measures": "every measure that it defines is public, and in MEASURES",
    "lthtgn.testing": "a folder; its modules are public",
}

NEED_NO_EXAMPLE = {
    "made by the operators and functions whose examples show it": """
        lthtgn.expr.nodes: AllOf AnyOf Compare Count Difference Distinct Invert IsTrue MeanOf Not OneOf Rows ShareOf Sum TestAll
        TestAny Total Within
    """,
    "a union of types": """
        lthtgn.expr.nodes: Bound Numeric Quantity RowTest Test
        lthtgn.ranges: Number
    """,
    "a protocol that the grammar needs of parameters; Parameter has the example": """
        lthtgn.expr.nodes: ParameterLike
    """,
    "made by clubs_meeting, which has the example": """
        lthtgn.indicators.indicator: Judged Meeting
    """,
    "asked through the rule book, whose methods are in the tutorial and the tests": """
        lthtgn.expr.compiling: Scan number_columns
        lthtgn.expr.judging: judge
        lthtgn.indicators.compute: compute_table growth
        lthtgn.hooks.auditing: audit_figures
        lthtgn.hooks.checking: conflicts_of
        lthtgn.hooks.computing: compute_indicators
        lthtgn.hooks.explaining: explain_rule
        lthtgn.hooks.filing: read_register write_register
        lthtgn.hooks.progressing: progress_against_targets
        lthtgn.rules.assessment: assess_table judge_table
        lthtgn.rules.association_membership: AdmissionFinding AssociationSheet BranchLine Candidate FeeSplit
        lthtgn.rules.breaches: Holdings
        lthtgn.rules.grants: grant_findings
        lthtgn.rules.consents: ConsentCondition ConsentFinding
        lthtgn.rules.award_review: AwardFinding AwardReview CriteriaFinding GivenAward RouteFinding Warned prefers
        review_awards
        lthtgn.rules.award_rules: SchemeOnDay
        lthtgn.rules.prizes: Prize prize_within
        lthtgn.rules.scoring: Score
        lthtgn.rules.consistency: audit
        lthtgn.rules.data_requests: Deadline RequestFinding
        lthtgn.rules.entitlements.exclusions: BEST_CARD HIGHER_AMOUNT
        lthtgn.rules.entitlements.rights: Right
        lthtgn.rules.gifts: Gift
        lthtgn.rules.longevity: Celebrant LongevityLine LongevityList
        lthtgn.rules.missing: Missing
        lthtgn.rules.persons: Condition PersonFinding PersonTests ask_person
        lthtgn.rules.poverty: PovertyFinding
        lthtgn.rules.retention: DueForDeletion
        lthtgn.rules.table: stream tabulate
    """,
    "a condition that many entitlements share, each of which has its test": """
        lthtgn.rules.entitlements.granting: IS_CITIZEN NEAR_POOR OLDER POOR POOR_OR_NEAR
    """,
    "shared by the rules of the audit, each of which has its test": """
        lthtgn.rules.auditing.parts: ATTRIBUTES INSIDE as_printed at_one_time by_series mean_of parts_of show summed
            surely_above
        lthtgn.rules.auditing.results: claimed input_of name_said recomputed unit_of
    """,
    "what published cases are read to; the page on auditing figures shows it whole": """
        lthtgn.exchange.cases: read_cases
        lthtgn.model.claims: Term
    """,
    "said through a localiser, whose `say` has the example": """
        lthtgn.builtin.vietnamese_awards: criteria_said finding_said given_said line_said warned_said
        lthtgn.builtin.vietnamese_places: boundaries_said list_said
        lthtgn.builtin.vietnamese_figures: and_said cell_said cell_value contradiction_said founded_said group_said
            input_error_said parts_said period_said problem_said programme_said status_said when_said
        lthtgn.builtin.vietnamese_findings: cite_said finding_said law_said requirement_said resolution_said set_said
            terms_said verdict_said
        lthtgn.builtin.vietnamese_targets: held_said together_said units_said
        lthtgn.builtin.vietnamese_social: basis_said household_said lacking_said line_said question_said
    """,
    "a part of reading and writing that `read_text` and `write_toml` show whole": """
        lthtgn.exchange.compiling: Functions UNREADABLE
        lthtgn.exchange.diagnosis: Diagnosis
        lthtgn.exchange.fields: Choice Figures Form Listed Maybe Record
    """,
    "a list of everything in the module": """
        lthtgn.policy.national.areas: AREA_NORMS
        lthtgn.policy.national.areas_social: SOCIAL_AREA_NORMS
        lthtgn.policy.national.documents_areas: AREA_DOCUMENTS
        lthtgn.policy.national: PARAMETERS TARGETS
        lthtgn.policy.national.coverage: COVERAGE_TARGETS
        lthtgn.policy.national.older_people: OLDER_PEOPLE_TARGETS
        lthtgn.policy.national.places: PLACE_PARAMETERS
        lthtgn.policy.national.projects: PROJECT_TARGETS
        lthtgn.policy.national.association: ASSOCIATION_PARAMETERS
        lthtgn.policy.national.club_practice: CLUB_PRACTICE_DOCUMENTS
        lthtgn.policy.national.documents: DOCUMENTS
        lthtgn.policy.national.documents_association: ASSOCIATION_DOCUMENTS
        lthtgn.policy.national.documents_places: PLACE_DOCUMENTS
        lthtgn.policy.national.documents_privacy: PRIVACY_DOCUMENTS
        lthtgn.policy.national.awards: AWARD_PARAMETERS
        lthtgn.policy.national.documents: DOCUMENTS
        lthtgn.policy.national.documents_awards: AWARD_DOCUMENTS
        lthtgn.policy.national.documents_social: SOCIAL_DOCUMENTS
        lthtgn.policy.national.entitlements: ENTITLEMENT_PARAMETERS
        lthtgn.policy.national.longevity: LONGEVITY_PARAMETERS
        lthtgn.policy.national.provisions: OLDER_PEOPLE_DOCUMENTS
        lthtgn.policy.national.personal_data: PRIVACY_PARAMETERS
        lthtgn.policy.national.poverty: POVERTY_PARAMETERS
        lthtgn.policy.national.social: SOCIAL_PARAMETERS
    """,
    "a text that many citations end with, a day, or an address; what it is of is said where it is used": """
        lthtgn.policy.national.entitlements: ENDED_BY_176
        lthtgn.policy.national.documents: FROM_1336 FROM_1648 FROM_XUAT_HOA NOTE_1336_VI NOTE_1648_VI
        lthtgn.policy.national.documents_areas: MODEL_NOTE_VI UNDATED_VI
        lthtgn.policy.national.awards: FROM_LAW_2022 FROM_MEDAL_RULES FROM_ND_152
        lthtgn.rules.award_checks: FROM_CHARTER_2011
        lthtgn.policy.national.entitlements: FROM_CARD_LAW FROM_ND_20 FROM_ND_335 FROM_SOCIAL_PENSION
        lthtgn.policy.national.association: FROM_CHARTER_2016 FROM_CHARTER_2022
        lthtgn.policy.national.entitlements: FROM_CARD_LAW FROM_ND_20 FROM_ND_335 FROM_SOCIAL_PENSION ND_335_IN_FORCE
        lthtgn.policy.national.longevity: FROM_LAW FROM_TITLES
        lthtgn.policy.national.personal_data: FROM_LAW_91 FROM_ND_13
    """,
    "drawn at random; conformance kits and property tests show it": """
        lthtgn.testing.expressions: compares counts differences distincts fields flags inverts means measures numbers one_ofs
            row_kinds row_tests selections shares sums tests totals withins
        lthtgn.testing.histories: CrashError StorageMachine
        lthtgn.testing.processes: count_up count_up_together hang_while_replacing replace_for_ever started wait_for
        lthtgn.testing.strategies: TODAY activities arts_teams associations awards board_members branches care_pairs care_visits
        charters club_statuses clubs complete figures founding_decisions fund_entries funds hardship_assessments household_statuses ids loans
        members names partial_dates periods places ranges registers repayments returns volunteers words
        benefit_receipts claims consents data_requests fee_reliefs fees_collected formulas memberships printed published_cases published_figures welfare
        answers nominations benefit_receipts claims formulas printed published_cases published_figures welfare
    """,
}
EXEMPT = {
    f"{module}.{name}": reason
    for reason, text in NEED_NO_EXAMPLE.items()
    for module, names in re.findall(r"([\w.]+): ([^:]+?)(?=\s+[\w.]+:|\s*$)", text)
    for name in names.split()
}


def documented(module: str) -> dict[str, str | None]:
    """The docstrings of what a module defines; of an assignment, the text right below it."""
    found: dict[str, str | None] = {}
    body = ast.parse(Path(importlib.import_module(module).__file__).read_text(encoding="utf-8")).body
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            found[node.name] = ast.get_docstring(node)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            text = following.value if isinstance(following, ast.Expr) else None
            words = text.value if isinstance(text, ast.Constant) and isinstance(text.value, str) else None
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id: words for target in targets if isinstance(target, ast.Name)}
    return found


def public(module: str) -> dict[str, str | None]:
    """The public names that a module defines itself, with their docstrings."""
    texts = documented(module)
    return {name: texts[name] for name in getattr(importlib.import_module(module), "__all__", ()) if name in texts}


def speaks_for_itself(module: str, name: str) -> bool:
    """Whether a name is a rule with its terms, or an address or a day beside documents."""
    value = getattr(importlib.import_module(module), name)
    if isinstance(value, RULES):
        return bool(getattr(value, "term_vi", "") or getattr(value, "title_vi", ""))
    return isinstance(value, str) and value.startswith(("http://", "https://"))


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is(name):
    """A module opens with a sentence, which ends."""
    text = inspect.getdoc(importlib.import_module(name)) or ""

    assert text.split("\n\n")[0].rstrip().endswith((".", ":")), name


def test_every_module_lists_its_public_names():
    """A module has an `__all__`, but for those listed here with the reason; every name in it is there, and once."""
    without = {name for name in MODULES if not hasattr(importlib.import_module(name), "__all__")}

    assert without == set(WITHOUT_ALL)
    for name in set(MODULES) - without:
        module = importlib.import_module(name)

        assert len(set(module.__all__)) == len(module.__all__), name
        assert [item for item in module.__all__ if not hasattr(module, item)] == []


@pytest.mark.parametrize("module", MODULES)
def test_every_public_name_has_a_docstring_with_an_example(module):
    """A public name is documented with an example, speaks for itself, or stands in the list above."""
    missing = [
        name
        for name, text in public(module).items()
        if ">>>" not in (text or "") and f"{module}.{name}" not in EXEMPT and not speaks_for_itself(module, name)
    ]

    assert missing == []


@pytest.mark.parametrize("module", MODULES)
def test_every_function_and_class_has_a_docstring(module):
    """Those in the list need no example, but they too say what they are."""
    loaded = importlib.import_module(module)
    missing = [
        name for name, text in public(module).items() if not text and inspect.isroutine(getattr(loaded, name, None))
    ]
    missing += [
        name for name, text in public(module).items() if not text and inspect.isclass(getattr(loaded, name, None))
    ]

    assert missing == []


def test_the_list_of_exemptions_holds_nothing_else():
    """A name that has got an example, or has gone, leaves the list."""
    known = {f"{module}.{name}": text for module in MODULES for name, text in public(module).items()}

    assert sorted(name for name in EXEMPT if name not in known) == []
    assert sorted(name for name in EXEMPT if ">>>" in (known[name] or "")) == []


def test_rules_have_terms_in_composed_letters():
    """Official terms are Vietnamese in composed Unicode, without space at either end."""
    wrong = []
    for module in MODULES:
        loaded = importlib.import_module(module)
        for name in getattr(loaded, "__all__", ()):
            term = getattr(getattr(loaded, name), "term_vi", None)
            if isinstance(term, str) and (term != term.strip() or not unicodedata.is_normalized("NFC", term)):
                wrong.append(f"{module}.{name}")

    assert wrong == []


def test_days_of_schemes_are_days():
    """The two days that stand without a docstring are days."""
    documents = importlib.import_module("lthtgn.policy.national.documents")

    assert (date(2020, 8, 31), date(2025, 8, 1)) == (documents.FROM_1336, documents.FROM_1648)
