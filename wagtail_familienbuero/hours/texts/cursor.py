"""A place in the tokens of a line, and the small steps from it."""

from . import words
from .tokens import END, NUMBER, SIGN, WORD


class NotUnderstood(Exception):
    """The line has something that the grammar does not know."""


class Cursor:
    def __init__(self, tokens):
        self.tokens = tokens
        self.position = 0

    def peek(self, ahead=0):
        return self.tokens[min(self.position + ahead, len(self.tokens) - 1)]

    def take(self):
        token = self.peek()
        self.position += 1
        return token

    @property
    def before(self):
        """The token that was taken last."""
        return self.tokens[max(self.position - 1, 0)]

    def at_end(self):
        return self.peek().kind == END

    def is_word(self, known, ahead=0):
        """Whether the next token is a word of the set, or one that the pattern matches whole."""
        token = self.peek(ahead)
        if token.kind != WORD:
            return False
        return bool(known.fullmatch(token.text)) if hasattr(known, "fullmatch") else token.text in known

    def is_sign(self, signs, ahead=0):
        token = self.peek(ahead)
        return token.kind == SIGN and token.text in signs

    def accept(self, known):
        """Takes the next word if it is known; gives its text or ""."""
        return self.take().text if self.is_word(known) else ""

    def accept_sign(self, signs):
        return self.take().text if self.is_sign(signs) else ""

    def accept_words(self, *sequence):
        """Takes these words if all of them follow one another."""
        if all(self.is_word({word}, ahead) for ahead, word in enumerate(sequence)):
            self.position += len(sequence)
            return True
        return False

    def accept_dot(self):
        """The dot of an abbreviation."""
        return self.is_sign(".") and self.peek().glued and bool(self.take())

    def accept_number(self, least, most):
        """The number if it lies between the two, else None; nothing is taken then."""
        token = self.peek()
        if token.kind == NUMBER and token.value is not None and least <= token.value <= most:
            return self.take().value
        return None

    def skip(self, known):
        while self.accept(known):
            pass

    def attempt(self, step):
        """What the step gives; if that is nothing, or it is not understood, we are back where we were."""
        start = self.position
        try:
            result = step()
        except NotUnderstood:
            result = None
        if not result:
            self.position = start
        return result

    def separator_length(self):
        """How many tokens separate two things of a list here: ``,`` ``/`` ``und`` ``u.`` ``, und``; 0 if none."""
        length = 0
        if self.is_sign(",/;"):
            length = 1
        if self.is_sign(words.SIGNS_OF_AND, length) or self.is_word({"und", "u", "sowie"}, length):
            dotted = self.is_word({"u"}, length) and self.is_sign(".", length + 1)
            length += 2 if dotted else 1
        return length
