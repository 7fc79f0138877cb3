"""Addresses of the pages behind a link."""

from django.urls import URLPattern

app_name = "guest"
urlpatterns: list[URLPattern] = []
