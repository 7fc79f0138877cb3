"""Plans as a Django application."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.plans"
    label = "plans"
    default_auto_field = "django.db.models.BigAutoField"
