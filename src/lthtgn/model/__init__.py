"""What exists: clubs, members, activities, funds, home care, awards, associations, returns, places and periods.

Frozen values without rules, input or output, or any number of the law.
"""
