"""Signing in and out, the one-time link, one's own security, and an administrator's help."""

from django.conf import settings
from django.urls import include, path

from throughline.access.accounts import views
from throughline.access.accounts.administering import views as administering
from throughline.access.accounts.second_step import own
from throughline.access.accounts.second_step import views as second_step
from throughline.access.accounts.security import views as security

urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-in/code", second_step.code, name="sign-in-code"),
    path("sign-in/recovery-code", second_step.recovery_code, name="sign-in-recovery"),
    path("sign-in/passkey/begin", second_step.passkey_begin, name="passkey-begin"),
    path("sign-in/passkey", second_step.passkey, name="sign-in-passkey"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("still-here", views.still_here, name="still-here"),
    path("practice/<slug:task>", views.practise, name="practice"),
    path("invitations/<str:token>", views.invitation, name="invitation"),
    path("prove", security.prove, name="prove"),
    path("my-security", security.my_security, name="my-security"),
    path("my-security/password", security.password, name="my-password"),
    path("my-security/authenticator", own.authenticator, name="authenticator"),
    path("my-security/authenticator/begin", own.authenticator_begin, name="authenticator-begin"),
    path("my-security/authenticator/remove", own.authenticator_remove, name="authenticator-remove"),
    path("my-security/passkeys", own.new_passkey, name="new-passkey"),
    path("my-security/passkeys/begin", own.new_passkey_begin, name="new-passkey-begin"),
    path("my-security/passkeys/<int:passkey_id>/remove", own.passkey_remove, name="passkey-remove"),
    path("my-security/recovery-codes", own.recovery_codes, name="recovery-codes"),
    path("my-security/sessions/end-others", security.sessions_end_others, name="sessions-end-others"),
    path("my-security/sessions/<int:session_id>/end", security.session_end, name="session-end"),
    path("people/<int:account_id>/account", administering.account, name="account"),
    path("people/<int:account_id>/end-sessions", administering.end_sessions, name="account-end-sessions"),
    path("people/<int:account_id>/switch-off", administering.switch_off, name="account-switch-off"),
    path("people/<int:account_id>/local", administering.make_local, name="account-local"),
    path("people/<int:account_id>/reset", administering.ask_reset, name="account-ask-reset"),
    path("second-step-resets", administering.reset_list, name="second-step-resets"),
    path("second-step-resets/<int:reset_id>", administering.settle_reset, name="second-step-reset"),
]

if settings.THROUGHLINE_SSO_ISSUER:
    urlpatterns.append(path("", include("throughline.access.accounts.sso.urls")))
