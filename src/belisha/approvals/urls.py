"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.approvals.views import asking, deciding, looking

urlpatterns: list[URLPattern] = [
    path("ask-first/", asking.choose, name="ask-first"),
    path("ask-first/<slug:kind>/", asking.new, name="request-new"),
    path("requests/", looking.mine, name="requests"),
    path("requests/<uuid:pk>/", looking.status, name="request"),
    path("requests/<uuid:pk>/receipt/", looking.receipt, name="request-receipt"),
    path("requests/<uuid:pk>/decide/", deciding.decide, name="request-decide"),
    path("requests/<uuid:pk>/take-back/", deciding.withdraw, name="request-withdraw"),
    path("requests/<uuid:pk>/second-look/", deciding.appeal, name="request-appeal"),
    path("requests/<uuid:pk>/end/", deciding.end, name="request-end"),
    path("schools/<slug:slug>/requests/", looking.school, name="school-requests"),
]
