"""Teams as figures name them: one, or the whole service."""

from throughline.access.models import Team

WHOLE = "Whole service"


def choices() -> list[tuple[str, str]]:
    open_now = Team.objects.filter(closed_on=None).values_list("pk", "name")
    return [("", WHOLE), *((str(key), name) for key, name in open_now)]
