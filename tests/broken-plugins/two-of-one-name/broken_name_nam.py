"""The other of two distributions that call their plugin alike."""

from lthtgn.hooks import hookimpl


@hookimpl
def lthtgn_documents():
    return ()
