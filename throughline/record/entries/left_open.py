"""Drafts of somebody who leaves: only their author reads them, so they are asked for before the last day."""

from throughline.access.posts.leavers.holds import HOLDINGS, Holding
from throughline.record.entries.models import Draft


def _drafts(account: int) -> int:
    return Draft.objects.filter(author_id=account).count()


HOLDINGS.add(
    Holding(words="Drafts", count=_drafts, then="Nobody else reads them: ask for them to be signed first.")
)
