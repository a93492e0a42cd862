"""How often the public page was sent, and from where: a counter that survives a restart, and holds no address."""

from django.db import models

from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded


class PublicTry(models.Model):
    """Something was sent. A sealed mark of the network address, a day long."""

    at = models.DateTimeField()
    address = models.CharField(max_length=16)

    objects = guarded()
    labels = Labels(
        purpose="Keep a machine from burying what people tell us",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.NOBODY,
    )
    law = Law(reads="false", grants="", history=False, why="a day old, then gone")

    class Meta:
        indexes = [models.Index(fields=["at"], name="public_try_by_moment")]
