"""Those who do not work with the child: an inspector, a hospital at night, and whoever sits out of hours."""

import pytest

TIA = "select id from record_person where given_name = 'Tia' and family_name = 'Marsden'"


@pytest.mark.capability("S001")
def test_an_inspector_reads_the_sample_takes_a_whole_file_and_writes_nothing(site, person):
    """1. Mariam's head gives the inspector Tia's record until the evening, for the inspection.
    2. Ingrid finds it in the sample, opens it, and takes the whole file as one page; nothing offers to write.
    3. The log holds the taking, and the worker sees who looked.
    """
    ((tia,),) = site.stored(TIA)
    ruth = person(site, "Ruth Calder").signs_in(f"/children/{tia}/access")
    ruth.follows("Let somebody in")
    to = ruth.page.get_by_label("To whom")
    to.select_option(to.locator("option", has_text="Ingrid Innes").first.get_attribute("value"))
    ruth.writes("Until the end of", "Fri 27 Nov 2026")
    ruth.writes("Why", "The inspection of this week: six records of their choosing.")
    ruth.presses_button("Let them in")
    ruth.finds("Who can open Tia’s record", "Ingrid Innes")
    ingrid = person(site, "Ingrid Innes").signs_in("/sample")
    ingrid.finds("Sample", "Tia Marsden")
    ingrid.opens(f"/children/{tia}/file")
    ingrid.finds("Tia Marsden")
    assert ingrid.opens("/write/visit") == 403
    taken = (
        "select count(*) from access_accessevent where page = 'whole-file' and reason <> ''"
        f" and person_id = {tia}"
    )
    assert site.stored(taken) == [(1,)]
    priya = person(site, "Priya Raman").signs_in(f"/children/{tia}/looked")
    priya.finds("Who has looked at Tia’s record", "Ingrid Innes", "Inspector")


@pytest.mark.capability("S094")
def test_out_of_hours_opens_a_child_while_the_shift_lasts(site, person):
    """1. Ned sits out of hours on the published rota: finds Tia, reads her plan and what was written.
    2. Nora works the same desk on other nights: she sees that there is a plan, and not what was written.
    3. The log says that it was the desk that opened it; Priya sees that he looked.
    """
    ((tia,),) = site.stored(TIA)
    ned = person(site, "Ned Nash").signs_in("/find")
    ned.writes("Name, birth date or number", "tia marsden")
    ned.presses_button("Find", inside=ned.page.locator("main"))
    ned.follows("Tia Marsden")
    ned.finds("Tia Marsden", "plan")
    assert ned.opens(f"/children/{tia}/chronology") == 200
    nora = person(site, "Nora North").signs_in(f"/children/{tia}")
    nora.finds("Tia Marsden", "plan")
    assert nora.opens(f"/children/{tia}/chronology") == 403
    opened = (
        "select distinct via from access_accessevent where page = 'chronology' and allowed"
        f" and person_id = {tia}"
    )
    assert site.stored(opened) == [("duty",)]
    person(site, "Priya Raman").signs_in(f"/children/{tia}/looked").finds(
        "Who has looked at Tia’s record", "Ned Nash"
    )
