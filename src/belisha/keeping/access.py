"""What the table of permissions says about the things of this room, and who may use its addresses.

Everything here belongs to the records of a school, so the table speaks of the school: hold, keep-records,
answer-subject, see-backups.
"""

from __future__ import annotations

from belisha.access.ask import Kind
from belisha.access.rules import Rule

KINDS: dict[str, Kind] = {}
RULES: dict[str, Rule] = {}
