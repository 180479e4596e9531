"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.channels.views import accounts, approved, lookalikes, public, recovery, secrets

AT = "schools/<slug:slug>/"
SERVICE = f"{AT}services/<uuid:pk>/"
ACCOUNT = f"{AT}official-accounts/<uuid:pk>/"
urlpatterns: list[URLPattern] = [
    path(f"{AT}channels/", public.channels, name="channels"),
    path(f"{AT}channels/report/", public.report, name="report-lookalike"),
    path(f"{AT}lookalikes/", lookalikes.lookalikes, name="lookalikes"),
    path(f"{AT}lookalikes/<uuid:pk>/", lookalikes.lookalike, name="lookalike"),
    path(f"{AT}services/", approved.services, name="services"),
    path(f"{AT}services/add/", approved.add, name="service-add"),
    path(SERVICE, approved.service, name="service"),
    path(f"{SERVICE}change/", approved.change, name="service-change"),
    path(f"{SERVICE}end/", approved.end, name="service-end"),
    path(f"{AT}official-accounts/", accounts.accounts, name="official-accounts"),
    path(f"{AT}official-accounts/add/", accounts.add, name="official-account-add"),
    path(ACCOUNT, accounts.account, name="official-account"),
    path(f"{ACCOUNT}change/", accounts.change, name="official-account-change"),
    path(f"{ACCOUNT}end/", accounts.end, name="official-account-end"),
    path(f"{ACCOUNT}delegate/", accounts.delegate, name="official-account-delegate"),
    path(f"{ACCOUNT}delegates/<uuid:delegate>/end/", accounts.end_delegate, name="official-account-end-delegate"),
    path(f"{ACCOUNT}hand-over/", accounts.hand_over, name="official-account-hand-over"),
    path(f"{ACCOUNT}secret/", secrets.keep, name="official-account-secret"),
    path(f"{ACCOUNT}secret/codes/", secrets.keep_seed, name="official-account-seed"),
    path(f"{ACCOUNT}secret/show/", secrets.show, name="official-account-show"),
    path(f"{ACCOUNT}secret/code/", secrets.code, name="official-account-code"),
    path(f"{ACCOUNT}recover/", recovery.recover, name="official-account-recover"),
    path(f"{ACCOUNT}recover/<uuid:recovery>/", recovery.second, name="official-account-recovery"),
]
