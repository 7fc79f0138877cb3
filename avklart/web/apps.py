"""The signed-in pages as a Django application."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.web"
    label = "web"
