"""Django's settings, all of them from the one table in environment.py."""

from pathlib import Path

from throughline.config import databases, environment

VALUES = environment.settings()
PROJECT = Path(__file__).resolve().parent.parent

SECRET_KEY = databases.secret_key(VALUES.home, VALUES.secret_key)
DEBUG = False
ALLOWED_HOSTS = VALUES.hosts
ROOT_URLCONF = "throughline.config.urls"
WSGI_APPLICATION = "throughline.config.wsgi.application"

DATABASES = databases.django_databases(databases.urls(VALUES))
DATABASE_ROUTERS = ["throughline.access.principal.ByLogin"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "throughline.design",
    "throughline.access",
    "throughline.record",
    "throughline.web",
]
MIDDLEWARE = [
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "throughline.access.middleware.OneTransaction",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "throughline.access.middleware.Guard",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT / room / "templates" for room in ("access", "web")]
        + sorted(PROJECT.glob("access/*/templates"))
        + sorted(PROJECT.glob("record/*/templates")),
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["throughline.web.page.page"]},
    }
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SESSION_COOKIE = "throughline"
SECURE_COOKIES = VALUES.https
CSRF_COOKIE_SECURE = VALUES.https
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "throughline.web.errors.csrf_failed"
SECURE_HSTS_SECONDS = 31_536_000 if VALUES.https else 0
# Not "no-referrer": Chromium then sends `Origin: null` with plain forms, and every post would be refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
FILE_UPLOAD_HANDLERS = [
    "throughline.web.returns.upload.UpToTheLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
SILENCED_SYSTEM_CHECKS = ["security.W008"]  # http or https is the operator's choice: THROUGHLINE_HTTPS

THROUGHLINE_NOW = VALUES.today
THROUGHLINE_PRACTICE = VALUES.practice
THROUGHLINE_HOME = VALUES.home

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"silent": {"()": "throughline.config.silence.Silent"}},
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "silent"}},
    "root": {"handlers": ["lines"], "level": "WARNING"},
}
FORM_RENDERER = "throughline.design.fields.Renderer"
