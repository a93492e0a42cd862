"""The questions of the sign-in pages."""

from django import forms

from throughline.design.fields import PlainForm


class SignInForm(PlainForm):
    email = forms.EmailField(
        label="E-mail",
        error_messages={
            "required": "Write your e-mail.",
            "invalid": "Write the e-mail in full, like name@place.example.",
        },
        widget=forms.EmailInput({"autocomplete": "username", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        error_messages={"required": "Write your password."},
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )


class NewPasswordForm(PlainForm):
    password = forms.CharField(
        label="New password",
        strip=False,
        help_text="12 characters or more. Three or four words in a row work well.",
        error_messages={"required": "Write a password."},
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label="The same again",
        strip=False,
        error_messages={"required": "Write the password a second time."},
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )


class CodeForm(PlainForm):
    code = forms.CharField(
        label="Code",
        help_text="The six digits that your authenticator shows now.",
        max_length=12,
        error_messages={"required": "Write the code.", "max_length": "The code has six digits."},
        widget=forms.TextInput(
            {"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        ),
    )


class RecoveryForm(PlainForm):
    code = forms.CharField(
        label="Recovery code",
        help_text="One of the ten you kept, like abcd-efgh-jkmn-pqrs. Each works once.",
        max_length=40,
        error_messages={
            "required": "Write a recovery code.",
            "max_length": "A recovery code has 16 letters.",
        },
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}),
    )


class ChangePasswordForm(NewPasswordForm):
    current = forms.CharField(
        label="Password now",
        strip=False,
        error_messages={"required": "Write the password you have now."},
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    field_order = ("current", "password", "again")


class ProveForm(PlainForm):
    """`code` only for who has an authenticator."""

    password = forms.CharField(
        label="Password",
        strip=False,
        error_messages={"required": "Write your password."},
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    code = CodeForm.base_fields["code"]

    def __init__(self, *args, with_code: bool, **options) -> None:
        super().__init__(*args, **options)
        if not with_code:
            del self.fields["code"]


class ResetForm(PlainForm):
    reason = forms.CharField(
        label="Why",
        help_text="What happened, and how you know that it is really them who asked.",
        max_length=200,
        error_messages={"required": "Say why, for whoever confirms it."},
    )
