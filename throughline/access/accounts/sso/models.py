"""Which person at the identity provider is which account here."""

from django.db import models

from throughline.access.accounts.models import Account
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown


class Identity(models.Model):
    """The provider's own key for a person, which never changes; an e-mail does."""

    account = models.ForeignKey(Account, models.CASCADE)
    issuer = models.CharField(max_length=200)
    subject = models.CharField(max_length=255)
    linked_at = models.DateTimeField()

    labels = Labels(
        purpose="Know a colleague who comes from the identity provider",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.NOBODY,
    )
    law = Law(reads="false", grants="", history=False, why="linked once; a new link is a new row")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_account_for_a_subject"),
            models.UniqueConstraint(fields=["issuer", "account"], name="one_subject_for_an_account"),
        ]
