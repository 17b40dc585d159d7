"""A working section in one command, and the way out again.

Everything that is made is remembered as ``ExternalId`` rows, so that a second
start adds nothing and a removal takes away no more than was made.
"""
