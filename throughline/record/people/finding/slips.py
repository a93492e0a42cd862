"""The NHS numbers that a mistyped one could have been."""

from throughline.record.people.schemes import nhs

LENGTH = 10


def one_slip_away(digits: str) -> frozenset[str]:
    """Good numbers that differ by one figure or by two neighbours turned round; none where the number is good itself."""
    if len(digits) != LENGTH or not digits.isdecimal() or nhs(digits):
        return frozenset()
    changed = {digits[:at] + other + digits[at + 1 :] for at in range(LENGTH) for other in "0123456789"}
    turned = {digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(LENGTH - 1)}
    return frozenset(number for number in changed | turned if nhs(number))
