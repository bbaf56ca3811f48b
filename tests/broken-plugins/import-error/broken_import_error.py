"""A module that is not there is imported."""

import song_xanh_that_is_not_installed

from lthtgn.hooks import hookimpl


@hookimpl
def lthtgn_criteria():
    return song_xanh_that_is_not_installed.CRITERIA
