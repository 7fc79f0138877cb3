"""Addresses of the open pages. An activity's address stays, whatever is adopted later."""

from django.urls import include, path

from avklart.public import councils, documents, downloads, language, pages, pictures

PLAN = "<slug:council>/<slug:plan>/"
EDITION = f"{PLAN}utgave/<int:edition>/"

open_pages = [
    path("", councils.front, name="front"),
    path("robots.txt", councils.robots, name="robots"),
    path("<slug:council>/", councils.council, name="council"),
    path("<slug:council>/tilgjengelighet/", councils.statement, name="statement"),
    path("<slug:council>/atom/", councils.atom, name="atom"),
    path(PLAN, pages.plan, name="plan"),
    path(f"{PLAN}om/", pages.about, name="about"),
    path(f"{PLAN}utgaver/", pages.editions, name="editions"),
    path(f"{PLAN}last-ned/<slug:kind>/", downloads.download, name="download"),
    path(f"{PLAN}omrade/<int:place>/", pages.area, name="area"),
    # A number is the document's own where it has one, and may hold any sign.
    path(f"{PLAN}tiltak/<path:number>/", pages.activity, name="activity"),
    path(f"{PLAN}bilder/", pictures.pictures, name="pictures"),
    path(f"{PLAN}bilder/<slug:name>.<slug:kind>", pictures.picture, name="picture"),
    path(EDITION, pages.plan, name="edition-plan"),
    path(f"{EDITION}bilder/", pictures.pictures, name="edition-pictures"),
    path(f"{EDITION}bilder/<slug:name>.<slug:kind>", pictures.picture, name="edition-picture"),
    path(f"{EDITION}om/", pages.about, name="edition-about"),
    path(f"{EDITION}dokument/<int:paper>/", documents.document, name="edition-document"),
    path(f"{EDITION}last-ned/<slug:kind>/", downloads.download, name="edition-download"),
    path(f"{EDITION}omrade/<int:place>/", pages.area, name="edition-area"),
    path(f"{EDITION}tiltak/<path:number>/", pages.activity, name="edition-activity"),
]
urlpatterns = [
    path("spraak/", language.choose, name="language"),
    path("", include((open_pages, "public"))),
]
