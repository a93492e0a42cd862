"""At start: a limit in THROUGHLINE_DETECTORS that no detector has would be believed to be in force."""

from django.core.checks import Error, Tags, register

from throughline.access.misuse.limits import problems
from throughline.config.environment import settings


@register(Tags.security)
def detectors_have_these_limits(app_configs: object, **kwargs: object) -> list[Error]:
    return [Error(sentence, id="throughline.E002") for sentence in problems(settings().detectors)]
