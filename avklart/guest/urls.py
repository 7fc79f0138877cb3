"""Addresses of the pages behind a link."""

from django.urls import path

from avklart.guest import opening, pages

app_name = "guest"
urlpatterns = [
    path("", pages.own, name="own"),
    path("avslutt/", opening.leave, name="leave"),
    path("tiltak/<str:number>/ingen-endring/", pages.no_change, name="no-change"),
    path("tiltak/<str:number>/<slug:what>/", pages.about_activity, name="about"),
    path("sporsmal/<int:number>/svar/", pages.answer, name="answer"),
    # Last: whatever else is one word may be a token.
    path("<str:token>/", opening.open_link, name="open"),
]
