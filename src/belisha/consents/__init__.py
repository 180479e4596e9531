"""What families have said about their children: the question, and whoever answers it, named in settings.py."""
