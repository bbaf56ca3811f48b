"""A hook that there is not: one letter is missing in its name."""

from lthtgn.hooks import hookimpl


@hookimpl
def lthtgn_criteri():
    return ()
