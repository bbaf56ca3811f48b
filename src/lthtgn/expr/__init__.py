"""How a rule is stated: a small closed grammar of frozen values, without dates or numbers of the law.

`nodes` holds the grammar and its builders, `walking` tells what an expression depends on, `compiling` turns expressions
into Python that counts rows and judges clubs, `explaining` shows an expression as a tree.
"""
