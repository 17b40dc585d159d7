"""Every block shows an editor what it is: a preview, a sentence, an icon."""

import inspect

import pytest
from django.urls import reverse
from wagtail import blocks as wagtail_blocks
from wagtail.admin.icons import get_icons
from wagtail.blocks.base import Block

from wagtail_familienbuero import blocks

OWN = [
    block
    for _name, block in inspect.getmembers(blocks, inspect.isclass)
    if issubclass(block, wagtail_blocks.Block) and block.__module__ == blocks.__name__
]
CHOSEN = {blocks.BodyBlock, blocks.RecordChooserBlock, blocks.RowBlock}  # hold others; nobody picks them from a menu
PICKED = [block for block in OWN if block not in CHOSEN]


def definitions():
    """The blocks as they stand in the stream fields of the installed models, with the id of their preview."""
    return {key: block for key, block in Block.definition_registry.items() if type(block) in PICKED}


def test_every_block_stands_in_some_field():
    assert {type(block) for block in definitions().values()} == set(PICKED)


@pytest.mark.parametrize("block", PICKED, ids=lambda block: block.__name__)
def test_every_block_says_what_it_is_for(block):
    assert str(block._meta_class.description).endswith(".")
    assert f'id="icon-{block._meta_class.icon}"' in get_icons()


@pytest.mark.django_db
def test_every_preview_is_shown(admin_client, site):
    for key, block in definitions().items():
        assert block.is_previewable, block
        response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": key})
        assert response.status_code == 200, type(block).__name__
