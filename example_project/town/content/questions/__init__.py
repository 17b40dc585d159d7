"""The questions of the town's families, grouped by topic."""

from . import arriving, birth, care, crisis, family, money, school, seniors

QUESTIONS = (
    *birth.QUESTIONS,
    *money.QUESTIONS,
    *care.QUESTIONS,
    *school.QUESTIONS,
    *family.QUESTIONS,
    *crisis.QUESTIONS,
    *arriving.QUESTIONS,
    *seniors.QUESTIONS,
)
