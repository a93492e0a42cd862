"""The Marsden story with copies of the database taken on the way: `python -m tests.proofs.past DAY…`."""

import json
import sys
from datetime import datetime

TEMPLATE = "on_{:%Y_%m_%d_%H%M}"
LONDON_NOON = "T12:00"


def name_of(moment: datetime) -> str:
    return TEMPLATE.format(moment)


def main(moments: list[datetime]) -> dict:
    """Each copy is taken when everything recorded before its moment is told, and nothing after it."""
    import django

    django.setup()
    from throughline.synthetic.stories.tell import Told, marsden_in_order

    told, waiting = Told(), sorted(moments)
    for recorded, telling in marsden_in_order(told):
        while waiting and recorded > waiting[0]:
            copy(waiting.pop(0))
        telling()
    return {
        "people": {key: account.email for key, account in told.staff.items()},
        "children": [child.id for child in told.children],
    }


def copy(moment: datetime) -> None:
    from django.db import connections

    from throughline.config import databases, environment

    connections.close_all()
    databases.cluster(environment.settings()).create_database(name_of(moment), template=databases.NAME)


if __name__ == "__main__":
    from throughline.config.parsing import LONDON

    print(json.dumps(main([datetime.fromisoformat(words).replace(tzinfo=LONDON) for words in sys.argv[1:]])))
