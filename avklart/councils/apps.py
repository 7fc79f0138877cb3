"""Councils as a Django application."""

from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.councils"
    label = "councils"
    default_auto_field = "django.db.models.BigAutoField"
