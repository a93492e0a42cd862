"""The moment that the policies go by, as an expression: the practice copy's, or the real one."""

from django.db.models import DateTimeField, Func


class Instant(Func):
    function = "law.instant"
    output_field = DateTimeField()
