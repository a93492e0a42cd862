/* Throughline: passkeys. The browser asks the key; the server checks every byte of the answer. */
"use strict";
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const keys = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

  const ask = {
    use: (asked) => navigator.credentials.get({
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: keys(asked.allowCredentials) },
    }),
    add: (asked) => navigator.credentials.create({
      publicKey: {
        ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: keys(asked.excludeCredentials),
      },
    }),
  };
  const answer = ({ id, rawId, type, response }) => JSON.stringify({
    id, type, rawId: text(rawId),
    response: Object.fromEntries(
      ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]
        .filter((part) => response[part]).map((part) => [part, text(response[part])]),
    ),
  });
  const WORDS = {
    InvalidStateError: "This passkey is already yours.",
    NotAllowedError: "The passkey was not used. Try again.",
    SecurityError: "Passkeys do not work at this address. On your own machine, open it as localhost.",
  };

  async function press(form) {
    const begun = await fetch(form.dataset.begin, {
      method: "POST", redirect: "manual", headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
    });
    if (!begun.ok) throw new Error("not begun");
    form.elements.answer.value = answer(await ask[form.dataset.passkey](await begun.json()));
    form.submit();
  }
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    const button = form.querySelector("[data-passkey-press]") || form.querySelector("button"), said = form.querySelector("[data-passkey-said]");
    const off = form.querySelector("[data-passkey-off]");
    button.hidden = !window.PublicKeyCredential;
    off.hidden = !button.hidden;
    off.textContent = "This browser has no passkeys. Use another, or the other ways here.";
    form.addEventListener("submit", async (event) => {
      if (event.submitter && event.submitter !== button) return;
      event.preventDefault();
      button.disabled = said.hidden = true;
      said.className = "";
      try {
        await press(form);
      } catch (error) {
        said.textContent = WORDS[error.name] || "That did not work. Load this page again and try once more.";
        said.className = "govuk-error-message";
        said.hidden = button.disabled = false;
        button.focus();
      }
    });
  });
})();
