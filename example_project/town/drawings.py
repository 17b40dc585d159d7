"""The town's drawings as images of the CMS, and what each of them is for."""

from contextlib import contextmanager
from hashlib import sha1
from pathlib import Path

from django.core.files.images import ImageFile
from django.db.models.signals import pre_save
from home.models import HomePage
from wagtail.images import get_image_model
from wagtail.models import Collection

from wagtail_familienbuero.models import Partner
from wagtail_familienbuero.pages.models import OfferPage, OfficePage

FOLDER = Path(__file__).parent / "drawings"

# name of the file: (title, description)
DRAWINGS = {
    "am-tisch": (
        "Zusammen am Tisch",
        "Drei Erwachsene und ein Kind sitzen mit Teekanne und Gebäck an einem langen Tisch.",
    ),
    "beratung": (
        "Beratung am Tisch",
        "Eine Mutter mit Kind auf dem Schoß bespricht mit einer Beraterin ein Formular.",
    ),
    "elternkurs": (
        "Kurs mit Babys",
        "Zwei Mütter und ein Vater sitzen mit ihren Babys auf bunten Matten.",
    ),
    "ferien": (
        "Ferien draußen",
        "Kinder spielen mit einer Betreuerin neben einem Zelt, ein Kind lässt einen Drachen steigen.",
    ),
    "jugendtreff": (
        "Jugendtreff",
        "Zwei Jugendliche spielen Tischtennis, eine dritte jubelt dahinter.",
    ),
    "nachbarschaft": (
        "Ein Netz aus Menschen",
        "Alte und junge Menschen stehen Hand in Hand vor Häusern, auf dem größten ist ein Herz.",
    ),
    "rathaus": (
        "Altes Rathaus",
        "Eine Familie und eine ältere Frau stehen vor dem Rathaus mit Turm und großer Tür.",
    ),
    "reparieren": (
        "Reparieren",
        "Ein älterer Mann repariert mit einem Kind einen Toaster, daneben steht ein Fahrrad.",
    ),
    "schwimmen": (
        "Schwimmen lernen",
        "Eine Frau übt mit einem Kind im Schwimmbecken, ein zweites Kind hat eine Schwimmnudel.",
    ),
    "spielgruppe": (
        "Spielgruppe",
        "Zwei kleine Kinder bauen mit ihren Eltern auf einem Teppich einen Turm.",
    ),
    "stadt-am-fluss": (
        "Musterstadt am Fluss",
        "Bunte Häuser und ein Turm mit Uhr am Wasser, davor fährt ein Segelboot.",
    ),
    "stadtteilhaus": (
        "Haus in der Nordstadt",
        "Ein rotes Haus mit Wimpeln, davor eine Frau mit Kinderwagen und ein Kind auf der Schaukel.",
    ),
    "telefon": (
        "Telefon in der Nacht",
        "Ein Telefonhörer in einem hellen Kreis, dahinter Häuser, Mond und Sterne.",
    ),
    "treffpunkt-aelter-werden": (
        "Treffpunkt für Ältere",
        "Ein älteres Paar sitzt auf einer Bank vor einem kleinen Haus mit Blumenkästen.",
    ),
    "videoberatung": (
        "Beratung per Video",
        "Eine Mutter mit Baby auf dem Arm winkt am Abend einer Beraterin auf dem Bildschirm zu.",
    ),
    "vorlesen": (
        "Vorlesen",
        "Ein älterer Mann liest einem Mädchen auf dem Sofa aus einem Buch vor.",
    ),
}

OFFICES = {
    "familienbuero": "rathaus",
    "nordstadt": "stadtteilhaus",
    "kontaktstelle-aelter-werden": "treffpunkt-aelter-werden",
}
OFFERS = {
    "babymassage": "elternkurs",
    "babytreff": "am-tisch",
    "beratung-im-stadtteil": "stadtteilhaus",
    "bewerbungshilfe": "beratung",
    "demenz-gruppe": "treffpunkt-aelter-werden",
    "eltern-kind-schwimmen": "schwimmen",
    "elternabend-medien": "videoberatung",
    "elterncafe": "am-tisch",
    "elterngeld-sprechstunde": "beratung",
    "elternkurs-pubertaet": "beratung",
    "ferienprogramm": "ferien",
    "ferienwerkstatt": "reparieren",
    "geburtsvorbereitung-paare": "elternkurs",
    "hausaufgabenhilfe": "vorlesen",
    "hebammensprechstunde": "beratung",
    "jugendtreff": "jugendtreff",
    "kleidertausch": "spielgruppe",
    "krabbelgruppe": "spielgruppe",
    "leihgrosseltern": "vorlesen",
    "offene-sprechstunde": "rathaus",
    "pekip": "elternkurs",
    "pflege-stammtisch": "am-tisch",
    "reparaturcafe": "reparieren",
    "schuldner-sprechstunde": "beratung",
    "seniorenmittagstisch": "am-tisch",
    "spielgruppe-nordstadt": "spielgruppe",
    "spielothek": "spielgruppe",
    "sprachcafe": "am-tisch",
    "trauergruppe-familien": "nachbarschaft",
    "treff-allein-erziehen": "am-tisch",
    "videoberatung": "videoberatung",
    "vorsorge-vortrag": "treffpunkt-aelter-werden",
    "willkommensfruehstueck": "stadt-am-fluss",
    "zweisprachig-vorlesen": "vorlesen",
}
# A partner's picture by slug, otherwise by its kind.
PARTNERS = {
    "familienbildung": "elternkurs",
    "familienzentrum-nordstadt": "stadtteilhaus",
    "haus-am-hafen": "am-tisch",
    "jugendhaus-speicher": "jugendtreff",
    "pflegestuetzpunkt": "treffpunkt-aelter-werden",
    "sportverein": "schwimmen",
    "stadtbuecherei": "vorlesen",
}
PARTNER_KINDS = {
    "authority": "beratung",
    "department": "rathaus",
    "emergency": "telefon",
    "network": "nachbarschaft",
    "provider": "beratung",
}
HOME = "stadt-am-fluss"
WITH_DRAWING = (HomePage, OfficePage, OfferPage, Partner)


def load(collection=None):
    """Makes an image of every drawing unless it is there; the images by name of the file.

    An image is found by what is in its file, so that editors may rename it.
    """
    collection = collection or Collection.get_first_root_node()
    images = get_image_model().objects.filter(collection=collection)
    return {name: _image(name, images, collection) for name in DRAWINGS}


def _image(name, images, collection):
    path = FOLDER / f"{name}.svg"
    content = path.read_bytes()
    found = images.filter(file_hash=sha1(content, usedforsecurity=False).hexdigest()).first()
    if found is not None:
        return found
    title, description = DRAWINGS[name]
    image = images.model(title=title, description=description, collection=collection)
    with path.open("rb") as file:
        image.file = ImageFile(file, name=path.name)
        image.file_size, image.file_hash = len(content), sha1(content, usedforsecurity=False).hexdigest()
        image.save()
    return image


@contextmanager
def hung_up():
    """The home page and whatever office, offer or partner is made inside gets its drawing.

    Before it is saved for the first time: to publish everything once more
    would take half as long as the import.
    """
    images = load()

    def hang(sender, instance, **_kwargs):
        if instance._state.adding and (name := _name_for(sender, instance)):
            setattr(instance, "logo" if sender is Partner else "image", images[name])

    for model in WITH_DRAWING:
        pre_save.connect(hang, model)
    try:
        yield
    finally:
        for model in WITH_DRAWING:
            pre_save.disconnect(hang, model)


def _name_for(model, instance):
    """The name of the drawing for a new record or page in any language."""
    if model is HomePage:
        return HOME
    made = model.objects.filter(translation_key=instance.translation_key, locale__language_code="de")
    slug = made.values_list("slug", flat=True).first() or instance.slug
    if model is Partner:
        return PARTNERS.get(slug) or PARTNER_KINDS[instance.kind]
    return {**OFFICES, **OFFERS}.get(slug)
