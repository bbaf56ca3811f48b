"""A plugin of tomorrow: a hook that is not there today, and it says so."""

from lthtgn.hooks import hookimpl

LTHTGN_API = 2


@hookimpl
def lthtgn_weather():
    return ()
