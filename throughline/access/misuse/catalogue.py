"""Every detector, the more exact ones before those that yield to them."""

from throughline.access.misuse.detector import Detector
from throughline.access.misuse.detectors.everyone_looks import everyone_looks
from throughline.access.misuse.detectors.glass_often import glass_often
from throughline.access.misuse.detectors.in_order import in_order
from throughline.access.misuse.detectors.long_closed import long_closed
from throughline.access.misuse.detectors.many_people import many_people
from throughline.access.misuse.detectors.no_reason import no_reason
from throughline.access.misuse.detectors.off_shift import off_shift
from throughline.access.misuse.detectors.own_or_colleague import own_or_colleague
from throughline.access.misuse.detectors.partner_fishing import partner_fishing
from throughline.access.misuse.detectors.prints_before_leaving import prints_before_leaving
from throughline.access.misuse.detectors.refused_often import refused_often
from throughline.access.misuse.detectors.same_name_or_address import same_name_or_address
from throughline.access.misuse.detectors.search_and_look import search_and_look
from throughline.access.misuse.detectors.two_places import two_places
from throughline.access.misuse.detectors.while_away import while_away

IN_ORDER = (
    same_name_or_address, own_or_colleague, many_people, off_shift, while_away, in_order, glass_often, everyone_looks,
    search_and_look, prints_before_leaving, partner_fishing, two_places, refused_often, long_closed, no_reason,
)  # fmt: skip
DETECTORS: dict[str, Detector] = {each.key: each for each in IN_ORDER}
