"""The outbox as a Django application."""

from django.apps import AppConfig


class PostConfig(AppConfig):
    """Tells Django the application's name and label."""

    name = "avklart.post"
    label = "post"
    default_auto_field = "django.db.models.BigAutoField"
