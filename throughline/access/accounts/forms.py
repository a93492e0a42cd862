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
