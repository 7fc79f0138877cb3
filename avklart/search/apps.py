"""The search index as a Django application."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
