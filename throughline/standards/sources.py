"""The law that promises cite, and where it is published: a link is made only where the number of a section makes it."""

import re

LEGISLATION = "https://www.legislation.gov.uk"

CARE_PLANNING = "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)"
CHILDREN_ACT = "Children Act 1989"

PUBLISHED = {
    CARE_PLANNING: "uksi/2010/959",
    CHILDREN_ACT: "ukpga/1989/41",
    "Adoption Agencies Regulations 2005 (SI 2005/389)": "uksi/2005/389",
    "Adoption and Children Act 2002": "ukpga/2002/38",
    "Care Leavers (England) Regulations 2010 (SI 2010/2571)": "uksi/2010/2571",
    "Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)": "uksi/2005/1533",
    "Children (Secure Accommodation) Regulations 1991 (SI 1991/1505)": "uksi/1991/1505",
    "Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)": "uksi/2006/1738",
    "Children Act 2004": "ukpga/2004/31",
    "Children's Homes (England) Regulations 2015 (SI 2015/541)": "uksi/2015/541",
    "Children's Wellbeing and Schools Act 2026": "ukpga/2026/21",
    "Fostering Services (England) Regulations 2011 (SI 2011/581)": "uksi/2011/581",
    "Freedom of Information Act 2000": "ukpga/2000/36",
    "Review of Children's Cases Regulations 1991 (SI 1991/895)": "uksi/1991/895",
    "Special Educational Needs and Disability Regulations 2014 (SI 2014/1530)": "uksi/2014/1530",
    "Special Guardianship Regulations 2005 (SI 2005/1109)": "uksi/2005/1109",
    "Supported Accommodation (England) Regulations 2023 (SI 2023/416)": "uksi/2023/416",
    "Visits to Children in Long-Term Residential Care Regulations 2011 (SI 2011/1010)": "uksi/2011/1010",
    "Visits to Former Looked After Children in Detention (England) Regulations 2010 (SI 2010/2797)": "uksi/2010/2797",
}  # fmt: skip

NUMBER = re.compile(r"(regulation|section) (\d+[A-Z]*)")


def link_to(source: str, paragraph: str) -> str | None:
    place, number = PUBLISHED.get(source), NUMBER.match(paragraph)
    return f"{LEGISLATION}/{place}/{number[1]}/{number[2]}" if place and number else None
