"""What the demo tells of meetings shows them, and changes no clock of the stories."""

from throughline.config.clock import now


def test_it_changes_no_clock_of_the_families_it_is_told_of(database, kept) -> None:
    from throughline.record.clocks.models import Obligation
    from throughline.record.meetings.models import Meeting
    from throughline.record.planning.models import PlanAction
    from throughline.synthetic.beside.meetings import tell
    from throughline.synthetic.stories.tell import tell as tell_stories

    columns = ("person_id", "standard", "start", "due", "met", "stopped", "exempt", "waiting")
    fields = [name for name in columns if name in {one.name for one in Obligation._meta.get_fields()}]

    def due() -> list:
        return kept(lambda: sorted(Obligation.objects.values_list(*fields), key=str))

    def held_and_owed() -> tuple[int, int]:
        owed = {"owner": told.staff["raman"], "done_on": None}
        return kept(
            lambda: (Meeting.objects.filter(held=True).count(), PlanAction.objects.filter(**owed).count())
        )

    told = tell_stories(["marsden", "noah"])
    before, (held, owed) = due(), held_and_owed()
    tell(told, now())
    after = due()
    assert [one for one in after if one not in before] == []
    assert after == before
    assert held_and_owed() == (held + 1, owed)
