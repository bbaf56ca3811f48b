"""What the law of the nation says about the clubs, with every value dated and cited.

One module per subject: `documents`, `units`, `people`, `composition`, `operation`; the targets stand in `network`,
`coverage`, `older_people` and `projects`. A value is here because a
source gives it. Where none does, there is either no value (nothing is in force) or a value that is not known.
"""

from __future__ import annotations

from lthtgn.policy.national.commune_types import COMMUNE_TYPE_PARAMETERS
from lthtgn.policy.national.composition import (
    MAX_HARDSHIP_SHARE,
    MAX_OLDER_SHARE,
    MAX_SIZE,
    MAX_WOMEN_SHARE,
    MAX_YOUNGER_SHARE,
    MIN_HARDSHIP_SHARE,
    MIN_OLDER_SHARE,
    MIN_SIZE,
    MIN_WOMEN_SHARE,
    MIN_YOUNGER_SHARE,
)
from lthtgn.policy.national.coverage import COVERAGE_TARGETS
from lthtgn.policy.national.documents import DOCUMENTS
from lthtgn.policy.national.governance import MAX_BOARD_SIZE, MIN_BOARD_SIZE, MIN_BOARD_WOMEN_SHARE
from lthtgn.policy.national.network import (
    BOTH_FUNDS_TARGET,
    CLUBS_KEPT_UP_TARGET,
    FULLY_ACTIVE_CLUBS_TARGET,
    HEALTH_CONTENT_TARGET,
    LOAN_COVERAGE_TARGET,
    MEMBERS_IMPROVED_TARGET,
    NEW_CLUB_MEMBERS_TARGET,
    NEW_CLUB_OLDER_MEMBERS_TARGET,
    NEW_CLUBS_TARGET,
    OLDER_WOMEN_TARGET,
)
from lthtgn.policy.national.older_people import OLDER_PEOPLE_TARGETS
from lthtgn.policy.national.operation import (
    CHARTER_REQUIRED,
    FOUNDING_DECISION_REQUIRED,
    MIN_BORROWER_SHARE,
    MIN_MONTHS_MET,
    MIN_WELL_MANAGED,
    REQUIRED_AREAS,
    REQUIRED_FUNDS,
)
from lthtgn.policy.national.people import OLDER_PERSON_AGE, STATISTICS_AGE
from lthtgn.policy.national.places import PLACE_PARAMETERS
from lthtgn.policy.national.programmes import PROGRAMMES
from lthtgn.policy.national.projects import PROJECT_TARGETS
from lthtgn.policy.parameters import Parameter, Target

__all__ = ["DOCUMENTS", "PARAMETERS", "PROGRAMMES", "TARGETS"]

PARAMETERS: tuple[Parameter, ...] = (
    OLDER_PERSON_AGE,
    STATISTICS_AGE,
    MIN_SIZE,
    MAX_SIZE,
    MIN_OLDER_SHARE,
    MAX_OLDER_SHARE,
    MIN_WOMEN_SHARE,
    MAX_WOMEN_SHARE,
    MIN_YOUNGER_SHARE,
    MAX_YOUNGER_SHARE,
    MIN_HARDSHIP_SHARE,
    MAX_HARDSHIP_SHARE,
    REQUIRED_FUNDS,
    MIN_BORROWER_SHARE,
    REQUIRED_AREAS,
    MIN_MONTHS_MET,
    MIN_WELL_MANAGED,
    FOUNDING_DECISION_REQUIRED,
    CHARTER_REQUIRED,
    MIN_BOARD_SIZE,
    MAX_BOARD_SIZE,
    MIN_BOARD_WOMEN_SHARE,
    *PLACE_PARAMETERS,
    *COMMUNE_TYPE_PARAMETERS,
)
"""Every parameter of the nation."""

TARGETS: tuple[Target, ...] = (
    NEW_CLUBS_TARGET,
    NEW_CLUB_MEMBERS_TARGET,
    NEW_CLUB_OLDER_MEMBERS_TARGET,
    OLDER_WOMEN_TARGET,
    CLUBS_KEPT_UP_TARGET,
    FULLY_ACTIVE_CLUBS_TARGET,
    LOAN_COVERAGE_TARGET,
    MEMBERS_IMPROVED_TARGET,
    BOTH_FUNDS_TARGET,
    HEALTH_CONTENT_TARGET,
    *COVERAGE_TARGETS,
    *OLDER_PEOPLE_TARGETS,
    *PROJECT_TARGETS,
)
"""Every target of the nation's schemes and programmes."""
