"""The pages of this room, one file for each thing they are about."""
