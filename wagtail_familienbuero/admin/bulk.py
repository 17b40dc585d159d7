"""Deleting several records at once: only those that the user may delete, and no word about foreign ones."""

from wagtail import hooks
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction

from .ownership import RecordBulkMixin, policy_for
from .viewsets import RECORDS


# After Wagtail's own, which asks for the model permission only on Wagtail 7.4.
@hooks.register("register_bulk_action", order=100)
class DeleteRecords(RecordBulkMixin, DeleteBulkAction):
    models = RECORDS

    def check_perm(self, snippet):
        return policy_for(type(snippet)).user_has_permission_for_instance(self.request.user, "delete", snippet)
