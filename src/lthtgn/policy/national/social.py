"""What the law says about older people's entitlements, poverty and longevity: all its parameters and documents."""

from __future__ import annotations

from lthtgn.policy.national.documents_social import SOCIAL_DOCUMENTS
from lthtgn.policy.national.entitlements import ENTITLEMENT_PARAMETERS
from lthtgn.policy.national.longevity import LONGEVITY_PARAMETERS
from lthtgn.policy.national.poverty import POVERTY_PARAMETERS
from lthtgn.policy.parameters import Parameter

__all__ = ["SOCIAL_DOCUMENTS", "SOCIAL_PARAMETERS"]

SOCIAL_PARAMETERS: tuple[Parameter, ...] = (
    *ENTITLEMENT_PARAMETERS,
    *LONGEVITY_PARAMETERS,
    *POVERTY_PARAMETERS,
)
"""Every parameter of the subject."""
