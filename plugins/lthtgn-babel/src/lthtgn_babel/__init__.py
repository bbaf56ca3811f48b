"""lthtgn in other languages: gettext catalogues and CLDR formats.

>>> from lthtgn_babel import english
>>> english().locale
'en'
"""

from lthtgn_babel.localiser import BabelLocaliser, english, load, pseudo

__all__ = ["BabelLocaliser", "english", "load", "pseudo"]
