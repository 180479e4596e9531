"""The policies that ship with Belisha, and those in files: found, read, and put in layers."""
