"""Addresses of the open pages."""

from django.urls import path

from avklart.public import language

urlpatterns = [
    path("spraak/", language.choose, name="language"),
]
