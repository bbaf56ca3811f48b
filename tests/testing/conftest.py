"""What the tests of the kits share."""

import pytest
from hypothesis import Phase, settings


@pytest.fixture
def no_shrinking():
    """What a broken plugin fails on need not be made small: that takes most of the time of a failing test."""
    before = settings.get_current_profile_name()
    settings.register_profile("no shrinking", phases=[Phase.generate], database=None)
    settings.load_profile("no shrinking")
    yield
    settings.load_profile(before)
