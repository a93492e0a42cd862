"""Health figures that other bodies hold."""

from throughline.measures.elsewhere import Elsewhere

ELSEWHERE = (
    Elsewhere(
        key="teenage_conception_rate",
        title="Conceptions per 1,000 young women aged 15 to 17",
        whose="Office for National Statistics",
        reason="It counts births and legal abortions of everybody who lives here, most of whom children's services "
        "never meet. It is per 1,000 young women, not per 10,000 children. The inspection of Doncaster in 2011 gives "
        "51.9 for 2009 and 68.6 for 2008 and calls that a fall of 30%; it is 24.3%.",
        where="Conceptions in England and Wales, a yearly release of the Office for National Statistics",
    ),
    Elsewhere(
        key="ae_cp_status_check",
        title="Emergency attendances of children with their child protection status checked",
        whose="The hospital trust",
        reason="Only the hospital knows how many children came. We learn of a check through the Child Protection "
        "Information Sharing service when the child is on a plan or in care, and of an attendance without a check never.",
        where="The trust's own audit of its emergency department",
    ),
)
