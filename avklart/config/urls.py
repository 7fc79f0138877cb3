"""Which face answers which address: signed-in pages under /arbeid/, accounts under /konto/, all else is public."""

from django.urls import include, path

urlpatterns = [
    path("konto/", include("allauth.account.urls")),
    path("arbeid/", include("avklart.web.urls")),
    path("", include("avklart.public.urls")),
]
