"""What Django and allauth are told about accounts, passwords, sessions and cookies; settings.py takes it over.

`secure` is what depends on whether browsers reach Belisha over https, `services` what depends on the school.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from belisha.signin.providers import Service

IDLE_WITH_TWO: Final = timedelta(minutes=30)
LONGEST: Final = timedelta(hours=12)
STEP_UP: Final = timedelta(minutes=5)
INVITED: Final = timedelta(days=7)

AUTH_USER_MODEL = "signin.Account"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/desk/"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["belisha.signin.hashing.Queued"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

SESSION_ENGINE = "belisha.signin.sessions"
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
SESSION_COOKIE_AGE = int(LONGEST.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "belisha.signin.forgery.refused"

CACHES = {
    "default": {
        "BACKEND": "belisha.signin.counting.Counting",
        "LOCATION": "signin_counting",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

ACCOUNT_ADAPTER = "belisha.signin.adapter.Accounts"
SOCIALACCOUNT_ADAPTER = "belisha.signin.federated.Federated"
MFA_ADAPTER = "belisha.signin.factors.Factors"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = int(STEP_UP.total_seconds())
# Passwords are slowed by `slowing`; these are for codes, for passkeys and for proving it is you.
ACCOUNT_RATE_LIMITS: dict[str, str | None] = {
    "login": None,
    "login_failed": "10/5m/key",
    "reauthenticate": "20/m/user",
    "change_password": "5/m/user",
}
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Belisha"
MFA_TOTP_TOLERANCE = 1
MFA_TRUST_ENABLED = False
MFA_FORMS = {"authenticate": "belisha.signin.forms.Code"}
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
USERSESSIONS_TRACK_ACTIVITY = False


def plain() -> dict[str, Any]:
    """The settings above that belong to Django and allauth: those whose names are theirs."""
    mine = {"IDLE_WITH_TWO", "LONGEST", "STEP_UP", "INVITED", "TYPE_CHECKING"}
    return {name: value for name, value in globals().items() if name.isupper() and name not in mine}


def secure(https: bool) -> dict[str, Any]:
    """The settings that depend on https. A passkey works over plain http on localhost only, as browsers see to it."""
    return {
        "SESSION_COOKIE_NAME": "__Host-belisha" if https else "belisha",
        "CSRF_COOKIE_NAME": "__Host-belisha-form" if https else "belisha-form",
        "SESSION_COOKIE_SECURE": https,
        "CSRF_COOKIE_SECURE": https,
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if https else "http",
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not https,
    }


def services(found: tuple[Service, ...]) -> dict[str, Any]:
    """The school's own sign-in services, as allauth wants them."""
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [each.for_allauth() for each in found]}}
