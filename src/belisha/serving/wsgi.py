"""The application that web servers call."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "belisha.settings")

from django.core.wsgi import get_wsgi_application

from belisha.serving.record import recorded

application = recorded(get_wsgi_application())
