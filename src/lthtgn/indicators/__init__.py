"""What is counted over many clubs: indicators with part, whole, range, completeness and target.

`indicator` says what an indicator is, `compute` rolls the per-club table up, `targets` compares with what programmes
ask for, `quality` and `network` are the national indicators.
"""
