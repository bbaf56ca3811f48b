"""A reporter that forgot its suffixes, and that its words are handed to it."""

from lthtgn.hooks import hookimpl


class Shout:
    name = "shout"

    def render(self, report):
        return report.title.upper()


@hookimpl
def lthtgn_reporters():
    return (Shout(),)
