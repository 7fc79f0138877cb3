"""The shared parts of pages as a Django application."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.ui"
    label = "ui"
