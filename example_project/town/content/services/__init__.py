"""What authorities grant or do for families, and who takes care of it.

No amounts, income limits or deadlines: they change. Each service names the law
that governs it and the page where the figures of today stand.
"""

from . import arriving, birth, care, family, health, later_life, money

SERVICES = (
    *birth.SERVICES,
    *money.SERVICES,
    *care.SERVICES,
    *family.SERVICES,
    *health.SERVICES,
    *later_life.SERVICES,
    *arriving.SERVICES,
)
