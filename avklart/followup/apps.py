"""Follow-up as a Django application."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """Tells Django the application's name and label, and those who merge actors what of it hangs on them."""

    name = "avklart.followup"
    label = "followup"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let gjøremål follow the actor who is to do them; a contact's role asks who its actor is now."""
        from avklart.followup.models import ActivityTask  # no model can be read before
        from avklart.plans.actions.merging import follow_merges

        follow_merges(ActivityTask, "actor_id")
