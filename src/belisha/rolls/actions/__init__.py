"""The acts of bringing in a roll, a module for each part of its way. Nothing else in this room writes."""
