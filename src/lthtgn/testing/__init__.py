"""Help for the tests of plugins; install `lthtgn[testing]`.

`lthtgn.testing.strategies` draws registers and all that is in them with Hypothesis. This package imports neither
Hypothesis nor pytest by itself, and nothing of the library imports this package.
"""
