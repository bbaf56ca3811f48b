"""Help for the tests of plugins; install `lthtgn[testing]`.

Conformance kits to inherit from: `storage.StorageTests`, `readers.ReaderTests`, `reporters.ReporterTests`,
`localisers.LocaliserTests`, `engines.EngineTests`. `strategies` draws registers and all that is in them with Hypothesis,
`expressions` rules of the whole grammar, `sayings` has something of every kind that a language must say. This package imports neither
Hypothesis nor pytest by itself, and nothing of the library imports this package.
"""
