"""At start: every view says what it needs, or the program does not run."""

from collections.abc import Iterator

from django.core.checks import Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver


def every_pattern(patterns: list | None = None) -> Iterator[URLPattern]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            yield from every_pattern(pattern.url_patterns)
        else:
            yield pattern


@register(Tags.security)
def views_declare_access(app_configs: object, **kwargs: object) -> list[Error]:
    return [
        Error(f"The view {pattern.lookup_str} ({pattern.pattern}) has no @access.", id="throughline.E001")
        for pattern in every_pattern()
        if not hasattr(pattern.callback, "access")
    ]
