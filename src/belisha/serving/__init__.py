"""One command: settings, keys, database, web server and worker under one supervisor."""
