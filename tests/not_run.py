"""What could not be run for want of something on this machine: said loudly, and never counted as passed."""

# An exit code for start.py: nothing failed, and nothing was run either.
NOTHING_RUN = 77
MARK = "NOT RUN: "


def reasons(reports):
    """Why tests were not run, from their reports, each with how many there were."""
    found = {}
    for report in reports:
        said = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if MARK in said:
            why = said.partition(MARK)[2]
            found[why] = found.get(why, 0) + 1
    return found


def banner(*lines):
    """Something that nobody overlooks."""
    rows = "\n".join(f"!!  {MARK}{line}" for line in lines)
    return f"\n{'!' * 78}\n{rows}\n!!  This is not the same as passed.\n{'!' * 78}\n"
