"""Associations of the Elderly, with branches and groups."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.places import Place
from lthtgn.model.returns import Return

__all__ = ["Association", "AssociationLevel", "Branch"]


class AssociationLevel(enum.Enum):
    """Level of an association (cấp Hội): central, province, district (before 2025-07-01), commune.

    >>> AssociationLevel("commune") is AssociationLevel.COMMUNE
    True
    """

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@attrs.frozen
class Branch:
    """Branch of a commune's association (chi hội), in a village or residential group.

    Attributes:
        id: unique inside the association.
        name: its name.
        groups: names of its groups (tổ hội).

    >>> Branch("b1", "Chi hội thôn An Trai").groups
    ()
    """

    id: str
    name: str
    groups: tuple[str, ...] = ()


@attrs.frozen
class Association:
    """Association of the Elderly at a level (Hội Người cao tuổi các cấp).

    Attributes:
        id: unique inside the register.
        name: its name.
        level: its level.
        place: where it is.
        branches: its branches, where the register lists them.
        branches_complete: whether that list is complete.
        returns: what it reported, about itself or about several clubs together.

    >>> Association("h1", "Hội Người cao tuổi xã Vân Canh").level.value
    'commune'
    """

    id: str
    name: str
    level: AssociationLevel = AssociationLevel.COMMUNE
    place: Place | None = None
    branches: tuple[Branch, ...] = ()
    branches_complete: bool = False
    returns: tuple[Return, ...] = ()
