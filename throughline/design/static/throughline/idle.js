/* Throughline: five minutes before somebody is signed out, the screen is covered and says when.
   Nothing is sent away: drafts are on the server, and the page stays as it was. */
"use strict";
(() => {
  const sheet = document.querySelector("#idle");
  if (!sheet) return;
  const [form, words, button, again] = ["form", "p", "button", "a"].map((name) => sheet.querySelector(name));
  const [idle, before, left, last] = ["idle", "before", "left", "last"].map((name) => Number(sheet.dataset[name]) * 1000);
  const latest = Date.now() + last;
  const tabs = new BroadcastChannel("throughline-here");
  let ends = 0;

  const clock = (moment) => new Date(moment).toTimeString().slice(0, 5);
  function heard(ms = idle) {
    ends = Math.min(Date.now() + ms, latest);
    if (sheet.open) sheet.close();
  }
  function look() {
    const over = Date.now() >= ends;
    if (Date.now() < ends - before) return;
    words.textContent = over
      ? `You were signed out at ${clock(ends)}. What you wrote was kept as a draft.`
      : `You will be signed out at ${clock(ends)}. What you wrote is kept as a draft.`;
    button.hidden = over;
    again.hidden = !over;
    if (!sheet.open) sheet.showModal();
  }
  async function stay(event) {
    event?.preventDefault();
    const answer = await fetch(form.action, {
      method: "POST", redirect: "manual", headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
    }).catch(() => null);
    if (answer?.ok) document.dispatchEvent(new Event("throughline:heard"));
  }
  form.addEventListener("submit", stay);
  sheet.addEventListener("cancel", (event) => { event.preventDefault(); if (!button.hidden) stay(); });
  document.addEventListener("throughline:heard", () => { heard(); tabs.postMessage("here"); });
  document.addEventListener("htmx:afterRequest", () => heard());
  tabs.addEventListener("message", () => heard());
  heard(left);
  tabs.postMessage("here");
  setInterval(look, 1000);
})();
