"""What the law says: documents and citations, parameters and targets, and their resolution by day and place.

`national/` holds the nation's values, one module per subject.
"""
