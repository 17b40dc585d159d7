"""Links to the law, as the texts of the town write them."""

from ..make import LAWS


def law(name, path):
    """``law("§ 1 BEEG", "beeg/__1.html")`` gives the words with the link to the official text."""
    return f"[{name}]({LAWS}{path})"
