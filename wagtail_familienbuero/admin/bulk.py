"""Deleting several records at once: only those that the user may delete, and no word about foreign ones."""

from wagtail import hooks
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction

from .ownership import is_pk, may_see, policy_for, visible
from .viewsets import RECORDS


# After Wagtail's own, which asks for the model permission only on Wagtail 7.4.
@hooks.register("register_bulk_action", order=100)
class DeleteRecords(DeleteBulkAction):
    models = RECORDS

    @classmethod
    def get_queryset(cls, model, object_ids):
        return super().get_queryset(model, [pk for pk in object_ids if is_pk(str(pk))])

    def get_all_objects_in_listing_query(self, parent_id):
        return visible(self.model.objects.all(), self.request.user).values_list("pk", flat=True)

    def check_perm(self, snippet):
        return policy_for(type(snippet)).user_has_permission_for_instance(self.request.user, "delete", snippet)

    def get_actionable_objects(self):
        objects, others = super().get_actionable_objects()
        seen = [record for record in others["items_with_no_access"] if may_see(self.request.user, record)]
        return objects, {**others, "items_with_no_access": seen}
