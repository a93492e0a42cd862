"""What the demo tells of meetings shows them, and changes no clock of the stories."""

from throughline.config.clock import now

DONE = (
    "Sleep in tonight and until Friday",
    "See each child alone at school or nursery",
    "Tell Kelly, with Nan there",
)
OWED = (
    "Breakfast club from Monday for all three",
    "Ask Kai who may come to his matches",
    "Inhaler plan to nursery",
)


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

    def held() -> int:
        return kept(lambda: Meeting.objects.filter(held=True).count())

    def done() -> dict[str, bool]:
        found = kept(
            lambda: list(PlanAction.objects.filter(entry__kind="meeting").values_list("what", "done_on"))
        )
        return {what: day is not None for what, day in found}

    told = tell_stories(["marsden", "noah"])
    before, first, owed = due(), held(), done()
    tell(told, now())
    after = due()
    assert [one for one in after if one not in before] == []
    assert after == before
    assert held() == first + 1
    new = {what: was for what, was in done().items() if owed.get(what) != was}
    assert new == dict.fromkeys(DONE, True) | dict.fromkeys(OWED, False)
