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
    "throughline.oversight",
    "throughline.web",
]
MIDDLEWARE = [
    "throughline.config.headers.Headers",
    "throughline.config.proxy.ClientAddress",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "throughline.access.middleware.OneTransaction",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "throughline.config.asked.Readable",
    "throughline.access.middleware.Guard",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT / room / "templates" for room in ("access", "web")]
        + sorted(PROJECT.glob("access/*/templates"))
        + sorted(PROJECT.glob("record/*/templates"))
        + sorted(PROJECT.glob("record/*/*/templates"))
        + sorted(PROJECT.glob("oversight/*/templates")),
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
WHITENOISE_ALLOW_ALL_ORIGINS = False

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SECURE_COOKIES = VALUES.https
# The prefix makes the browser itself refuse such a cookie from another host, from a part of the site, or in clear.
PREFIX = "__Host-" if VALUES.https else ""
SESSION_COOKIE = f"{PREFIX}throughline"
CSRF_COOKIE_NAME = f"{PREFIX}csrftoken"
CSRF_COOKIE_SECURE = VALUES.https
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "throughline.web.errors.csrf_failed"
FILE_UPLOAD_HANDLERS = [
    "throughline.web.returns.upload.UpToTheLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

THROUGHLINE_PROXIES = VALUES.proxies
THROUGHLINE_NOW = VALUES.today
THROUGHLINE_RATIFY_WITHIN = VALUES.ratify_within
THROUGHLINE_CHALLENGE_WITHIN = VALUES.challenge_within
THROUGHLINE_CHALLENGE_STAGE = VALUES.challenge_stage
THROUGHLINE_ASSESSED_YEAR_CHILDREN = VALUES.assessed_year_children
THROUGHLINE_PRACTICE = VALUES.practice
THROUGHLINE_PRACTICE_FRAMEWORKS = VALUES.practice_frameworks
THROUGHLINE_HOME = VALUES.home
THROUGHLINE_FILES = VALUES.home / "files"
THROUGHLINE_LARGEST_FILE = VALUES.largest_file * 1_000_000
THROUGHLINE_SCANNER = VALUES.scanner
THROUGHLINE_SHUT_FILES = [name.lower() for name in VALUES.shut_files]
THROUGHLINE_AUTHORITY = VALUES.authority or ("Northmere Borough Council" if VALUES.practice else "")
THROUGHLINE_AUTHORITY_NUMBER = VALUES.authority_number
THROUGHLINE_DUTY_DAY = VALUES.duty_day or ("01632 960100" if VALUES.practice else "")
THROUGHLINE_DUTY_NIGHT = VALUES.duty_night or ("01632 960199" if VALUES.practice else "")
THROUGHLINE_ANCHORS = (VALUES.anchors or VALUES.home) / "log-anchors.txt"
THROUGHLINE_SECOND_STEP_REQUIRED = (
    VALUES.second_step == "required" or not VALUES.second_step and not VALUES.practice
)
THROUGHLINE_IDLE_MINUTES = VALUES.idle_minutes
THROUGHLINE_SESSION_HOURS = VALUES.session_hours
THROUGHLINE_SSO_ISSUER = VALUES.sso_issuer
THROUGHLINE_SSO_CLIENT = VALUES.sso_client
THROUGHLINE_SSO_SECRET = VALUES.sso_secret
THROUGHLINE_SSO_DOMAINS = VALUES.sso_domains
HALFWAY_COOKIE = f"{PREFIX}halfway"
DEVICE_COOKIE = f"{PREFIX}device"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"silent": {"()": "throughline.config.silence.Silent"}},
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "silent"}},
    "root": {"handlers": ["lines"], "level": "WARNING"},
}
FORM_RENDERER = "throughline.design.fields.Renderer"
