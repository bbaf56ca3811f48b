"""What is asked: facts, measures and criteria; the per-club table of measures, and the findings of an assessment.

`rows` and `facts` are the words in which rules speak of rows, `measures` the numbers of a club, `composition` and
`operation` the criteria of the national schemes, `eligibility` their named set. `table` fills in the numbers of many
clubs, `assessment` judges them.
"""
