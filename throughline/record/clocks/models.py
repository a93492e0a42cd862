"""Facts without words, the obligations that come from them, and what this authority adds to the rules."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from throughline.access.law import rows
from throughline.access.law.clocks import OF_A_MATTER
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.clocks.lines.rules import editable_keys
from throughline.standards.calendar import Unit
from throughline.standards.ways import Subject

OTHERS = [(kind.value, kind.value) for kind in Subject if kind != Subject.CHILD]
OF_A_CHILD = "({row}.subject_kind = 'child' and (" + rows.content("subject_id") + "))"
OF_OTHERS = "({row}.subject_kind <> 'child' and " + OF_A_MATTER + ")"


class Fact(models.Model):
    """One line: something happened to a subject on a day, or held from a day until another."""

    subject_kind = models.CharField(max_length=10)
    subject_id = models.BigIntegerField()
    what = models.CharField(max_length=60)
    day = models.DateField()
    until = models.DateField(null=True)
    at = models.DateTimeField(null=True)
    key = models.CharField(max_length=60, blank=True, db_default="")
    why = models.CharField(max_length=160, blank=True, db_default="")
    known = models.DateField(null=True)
    of = models.DateField(null=True)
    because = models.CharField(max_length=160, blank=True, db_default="")
    source_kind = models.CharField(max_length=20)
    source_id = models.BigIntegerField()

    objects = guarded()
    labels = Labels(
        purpose="Work out what is due and what was done, without words",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DERIVED,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.REACHED,
    )
    law = Law(reads=f"{OF_A_CHILD} or {OF_OTHERS}", grants="select")

    class Meta:
        indexes = [
            models.Index(fields=["subject_id", "what", "day"], name="fact_by_subject"),
            models.Index(fields=["source_kind", "source_id"], name="fact_by_source"),
        ]


class Promised(models.Model):
    """One thing promised by one standard. Lateness is worked out for the day that is asked."""

    standard = models.CharField(max_length=60)
    version = models.DateField()
    start = models.DateField()
    opens = models.DateField(null=True)
    start_at = models.DateTimeField(null=True)
    due = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    first = models.BooleanField(db_default=False)
    set_by_person = models.BooleanField(db_default=False)
    too_early = models.BooleanField(db_default=False)
    booked = ArrayField(models.DateField(), default=list, db_default=[])
    attempted = ArrayField(models.DateField(), default=list, db_default=[])
    met = models.DateField(null=True)
    met_at = models.DateTimeField(null=True)
    stopped = models.DateField(null=True)
    ended_by = models.CharField(max_length=160, blank=True, db_default="")
    exempt = models.CharField(max_length=160, blank=True, db_default="")
    exempt_because = models.CharField(max_length=160, blank=True, db_default="")
    exempt_day = models.DateField(null=True)
    exempt_until = models.DateField(null=True)
    waiting_on = models.CharField(max_length=160, blank=True, db_default="")
    waiting_because = models.CharField(max_length=160, blank=True, db_default="")
    waiting_day = models.DateField(null=True)
    waiting_until = models.DateField(null=True)
    not_possible = models.JSONField(default=list, db_default=[])
    """The spells in which nobody could do it: what, from, until, why."""
    total = models.JSONField(null=True)
    """Of a maximum that is a sum: the most, in how many of what, and the stays that count."""

    class Meta:
        abstract = True


class Obligation(Promised):
    """One thing promised for one child."""

    person_id = models.BigIntegerField()

    objects = guarded()
    labels = Labels(
        purpose="Say what is due for each child, and whether it was met",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DERIVED,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.content(), grants="select")

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "standard", "-start"], name="obligation_by_child"),
            models.Index(
                fields=["person_id", "due"],
                name="obligation_open",
                condition=models.Q(met__isnull=True, stopped__isnull=True),
            ),
        ]


class Duty(Promised):
    """One thing promised for a worker, a carer, a team or home, or by the authority as a whole."""

    subject_kind = models.CharField(max_length=10, choices=OTHERS)
    subject_id = models.BigIntegerField()

    objects = guarded()
    labels = Labels(
        purpose="Say what is due for workers, carers, teams and the authority, and whether it was met",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.DERIVED,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.OWN_LINE,
    )
    law = Law(reads=OF_A_MATTER, grants="select")

    class Meta:
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "standard", "-start"], name="duty_by_subject")
        ]


class LocalLine(models.Model):
    """From this day on, this authority promises so much here, or nothing. The last line written for a day holds."""

    standard = models.CharField(max_length=60)
    since = models.DateField()
    n = models.SmallIntegerField(null=True)
    """Empty: from this day the promise is not made here."""
    unit = models.CharField(max_length=20, choices=[(unit.value, unit.value) for unit in Unit], blank=True)
    first_n = models.SmallIntegerField(null=True)
    first_unit = models.CharField(
        max_length=20, choices=[(unit.value, unit.value) for unit in Unit], blank=True
    )
    why = models.CharField(max_length=400)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Show what this authority promises beyond the national rules, since when, by whom and why",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{rows.own('by_id')} and {rows.may('set promises')} and {{row}}.since > (select law.today())"
        f" and {{row}}.standard::text in ({', '.join(repr(key) for key in editable_keys())})",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [models.Index(fields=["standard", "since", "id"], name="line_by_standard")]
        constraints = [
            models.CheckConstraint(
                condition=Q(n=None, unit="") | Q(n__gte=0) & ~Q(unit=""), name="a_limit_has_a_unit"
            ),
            models.CheckConstraint(
                condition=Q(first_n=None, first_unit="")
                | Q(n__isnull=False, first_n__gte=0) & ~Q(first_unit=""),
                name="a_first_limit_has_a_unit",
            ),
        ]


class SchoolTerm(models.Model):
    """A term of this authority's schools. The last day is in it. The last one written under a name holds."""

    name = models.CharField(max_length=60)
    first = models.DateField()
    last = models.DateField()

    objects = guarded()
    labels = Labels(
        purpose="Count school days and terms",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{rows.may('set promises')} and ({{row}}.first > (select law.today()) or not exists (select 1"
        " from public.record_schoolterm known where known.first <= {row}.last and known.last >= {row}.first))",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="a_term_ends_after_it_begins")
        ]


class SchoolClosure(models.Model):
    """A day in a term on which this authority's schools do not teach. The last line of a day holds."""

    day = models.DateField()
    what = models.CharField(max_length=60, blank=True)
    """Empty: they teach after all."""

    objects = guarded()
    labels = Labels(
        purpose="Count school days",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{rows.may('set promises')} and {{row}}.day >= (select law.today())",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )
