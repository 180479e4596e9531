"""What happened, in order, never edited: every change has its line, and the lines prove each other."""
