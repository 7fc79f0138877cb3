"""Received files as a Django application."""

from django.apps import AppConfig


class ReceivedConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.received"
    label = "received"
    default_auto_field = "django.db.models.BigAutoField"
