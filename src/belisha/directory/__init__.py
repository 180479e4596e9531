"""Who is who: the pages about people, families, classes, roles, and who may see what."""
