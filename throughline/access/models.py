"""The contents page of access: every table, by the part of the work it belongs to."""

from throughline.access.accounts.models import Account, Invitation, Password, Session
from throughline.access.log.models import AccessEvent, LogSeal
from throughline.access.posts.models import Post, Team
from throughline.access.reach.models import Reach

__all__ = ["AccessEvent", "Account", "Invitation", "LogSeal", "Password", "Post", "Reach", "Session", "Team"]
