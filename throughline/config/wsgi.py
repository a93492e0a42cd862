"""The WSGI entry: `throughline serve` runs its checks before it hands this to gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "throughline.config.settings")
application = get_wsgi_application()
