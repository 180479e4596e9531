"""Every setting of the web application, read from the environment; a wrong value stops the start."""

from __future__ import annotations

from belisha.serving import database, environment, faults, folder, sqlite
from belisha.signin import providers, setup

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
    "django.contrib.contenttypes",  # allauth asks for these three
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "belisha.web",
    "belisha.submission",
    "belisha.journal",
    "belisha.people",
    "belisha.outbox",
    "belisha.deadlines",
    "belisha.vault",
    "belisha.policies",
    "belisha.asking",
    "belisha.reading",
    "belisha.drafting",
    "belisha.handbook",
    "belisha.api",
    "belisha.signin",
    "belisha.directory",
    "belisha.rolls",
    "belisha.keeping",
    "belisha.logbook",
    "belisha.standards",
    "belisha.filtering",
    "belisha.channels",
    "belisha.approvals",
    "belisha.approvals.blocked_content",
    "belisha.approvals.social_media",
    "belisha.approvals.event_photos",
    "belisha.desk",
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
    "django.contrib.sessions.middleware.SessionMiddleware",
    "belisha.signin.forgery.Forgery",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "belisha.signin.middleware.Viewing",
    "belisha.access.middleware.RuleRequired",
]
ROOT_URLCONF = "belisha.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["belisha.web.templatetags.web", "belisha.submission.templatetags.submission"],
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

for _name, _value in ENVIRONMENT.mail.items():
    globals()[_name] = _value
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENVIRONMENT.mail_from or "belisha@localhost"

WITNESSES = ENVIRONMENT.witnesses

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_TEMP_DIR = folder.private(DATA, "rolls")  # where nobody else looks
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.https else 0
X_FRAME_OPTIONS = "DENY"
APPEND_SLASH = True

# Rooms that anybody may enter without signing in, each with the reason; every other view says itself who may use it.
OPEN_ROOMS = {
    "belisha.web": "the front page and the look of it hold nothing about anybody",
    "belisha.asking": "anybody may ask what the policy says",
    "belisha.reading": "a school's policy is public",
    "belisha.drafting": "trying a change keeps nothing",
    "belisha.handbook": "the documentation is public",
    "belisha.api": "the same answers, for programs",
    "ninja": "the same answers, for programs",
    "belisha.serving": "whether it is alive, and styles and scripts",
    "belisha.channels.views.public": "the school's accounts are public, and anybody may report another",
}
# Modules with kinds of things that the table of permissions speaks of, and with rules for views of libraries.
ACCESS = [
    "belisha.signin.access",
    "belisha.approvals.access",
    "belisha.filtering.access",
    "belisha.channels.access",
    "belisha.approvals.event_photos.access",
]

# Accounts, passwords, sessions, cookies: signin/setup.py says what and why.
SIGN_IN_SERVICES = providers.read(ENVIRONMENT.oidc)
SOCIALACCOUNT_PROVIDERS = setup.services(SIGN_IN_SERVICES)
globals().update(setup.plain(), **setup.secure(ENVIRONMENT.https))

# Modules that can show something of the cyber security standards: see belisha.standards.evidence.
EVIDENCE = ["belisha.serving.evidence"]

# Modules that know what waits for somebody's word: see belisha.web.waits.
WAITING = [
    "belisha.approvals.waiting",
    "belisha.directory.waiting",
    "belisha.keeping.waiting",
    "belisha.channels.waiting",
]

# Rooms that hold something about a person besides the roll: what to give out, and to erase.
HOLDINGS = [
    "belisha.signin.holdings",
    "belisha.rolls.holdings",
    "belisha.standards.holdings",
    "belisha.outbox.holdings",
    "belisha.deadlines.holdings",
    "belisha.channels.holdings",
    "belisha.filtering.holdings",
    "belisha.approvals.blocked_content.holdings",
    "belisha.approvals.social_media.holdings",
    "belisha.approvals.event_photos.holdings",
    "belisha.approvals.holdings",
]

# Modules with jobs for the worker: see belisha.serving.upkeep.
UPKEEP = [
    "belisha.serving.upkeep",
    "belisha.journal.upkeep",
    "belisha.submission.upkeep",
    "belisha.asking.upkeep",
    "belisha.signin.upkeep",
    "belisha.rolls.upkeep",
    "belisha.keeping.upkeep",
    "belisha.deadlines.upkeep",
    "belisha.outbox.upkeep",
    "belisha.filtering.upkeep",
    "belisha.desk.upkeep",
    "belisha.approvals.event_photos.upkeep",
]

# Modules that know what to do when a deadline comes near or passes: see belisha.deadlines.
DEADLINES = ["belisha.approvals.fired", "belisha.filtering.fired"]

# Modules with what can be asked for: see belisha.approvals.kinds.
APPROVALS = [
    "belisha.approvals.blocked_content.kind",
    "belisha.approvals.social_media.kind",
    "belisha.approvals.event_photos.kind",
]

# Who answers what families have agreed to: see belisha.consents.asked.
CONSENTS = "belisha.consents.asked.nothing_known"
