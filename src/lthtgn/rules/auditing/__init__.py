"""The rules of an audit of reported figures (quy tắc đối chiếu số liệu); asked through `lthtgn.rules.consistency`."""
