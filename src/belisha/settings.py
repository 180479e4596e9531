"""Every setting of the web application, read from the environment; a wrong value stops the start."""

from __future__ import annotations

from belisha.serving import database, environment, faults, folder, sqlite

sqlite.use_safe_library()

ENVIRONMENT = environment.read()
DATA = folder.made(ENVIRONMENT.data)

DEBUG = False
SECRET_KEY = folder.secret_key(DATA)
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
DATABASES = {"default": dict(ENVIRONMENT.database) or database.sqlite_in(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "belisha.web",
    "belisha.people",
    "belisha.policies",
    "belisha.asking",
    "belisha.reading",
    "belisha.drafting",
    "belisha.handbook",
    "belisha.api",
    "belisha.serving",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "belisha.web.middleware.headers",  # before the next, which answers for files by itself
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # no page holds a secret that its length could tell
    "belisha.serving.bounds.body",
    "django.middleware.common.CommonMiddleware",
    "belisha.web.middleware.same_origin",
    "belisha.serving.outage.Outage",
]
ROOT_URLCONF = "belisha.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["belisha.web.templatetags.web"],
            "context_processors": ["django.template.context_processors.request", "belisha.web.context.page"],
        },
    }
]
WSGI_APPLICATION = "belisha.serving.wsgi.application"

LOGGING = faults.LOGGING
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "belisha.serving.statics.Named"},
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.https else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https
X_FRAME_OPTIONS = "DENY"
APPEND_SLASH = True

# Modules with jobs for the worker: see belisha.serving.upkeep.
UPKEEP = ["belisha.serving.upkeep", "belisha.asking.upkeep"]
