"""How records get into the CMS: where an entry stands, what its fields hold, what it refers to, whether it goes live.

``site.py`` beside this folder puts the steps together.
"""
