"""Which identifiers of a child are known, and since when: never the identifier itself."""

from throughline.synthetic.dataset.borough import Borough, Child, Rows

SCHOOL_AGE = 4


def rows(borough: Borough) -> Rows:
    random = borough.chance("identifiers")
    for child in borough.children:
        if not child.referrals:
            continue
        for kind, share in _kinds(borough, child):
            if random.random() < share:
                yield "ssd_linked_identifiers", {
                    "link_table_id": f"{child.person_id}k{kind[:3]}", "link_person_id": child.person_id,
                    "link_identifier_type": kind, "link_valid_from_date": child.referrals[0].received,
                }  # fmt: skip


def _kinds(borough: Borough, child: Child) -> list[tuple[str, float]]:
    kinds = [("NHS Number", 0.9)]
    if (child.age_on(borough.last) or 0) >= SCHOOL_AGE:
        kinds += [("Unique Pupil Number", 0.82), ("Former Unique Pupil Number", 0.02)]
    if child.is_uasc:
        kinds.append(("Home Office Registration", 0.85))
    return kinds
