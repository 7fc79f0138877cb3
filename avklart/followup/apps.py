"""Follow-up as a Django application."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.followup"
    label = "followup"
    default_auto_field = "django.db.models.BigAutoField"
