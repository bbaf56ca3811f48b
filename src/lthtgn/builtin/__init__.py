"""The defaults, each an ordinary plugin that uses public names only.

National rules, file and SQLite storage, text, Markdown, CSV and JSON reports, and Vietnamese.
"""
