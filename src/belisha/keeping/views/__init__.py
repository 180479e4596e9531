"""The pages of this room: what is kept, destroyed, held back and given out."""
