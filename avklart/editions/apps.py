"""Editions as a Django application."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.editions"
    label = "editions"
    default_auto_field = "django.db.models.BigAutoField"
