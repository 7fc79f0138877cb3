"""The open pages as a Django application."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.public"
    label = "public"
