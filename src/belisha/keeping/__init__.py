"""Keeping and losing: backups, restoring, how long records are kept, erasing, what somebody may have of theirs."""
