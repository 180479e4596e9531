"""Decisions by the million: a policy worked out on columns of situations, 64 to the machine word.

This is the optional extra `bulk`; nothing else in Belisha needs NumPy. A column has one value for every
situation. It is packed into bitmaps, one for every group of values that no norm tells apart: bit i % 64 of
word i // 64 stands for situation i. A line of the policy is then a few ANDs and ORs of whole bitmaps.
"""

from belisha.bulk.columns import Columns, cells_of
from belisha.bulk.plan import Answers, Plan, decide_all

__all__ = ["Answers", "Columns", "Plan", "cells_of", "decide_all"]
