/* Throughline: drafts that cannot be lost, keys, the find box, undo and the cover.
   Nothing about a child is kept in the browser: words live in the page and on the server. */
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const clock = () => new Date().toTimeString().slice(0, 5);
  const wordsIn = (text) => (text.match(/\S+/g) || []).length;
  const tokens = (root = document) => all("[name=csrfmiddlewaretoken]", root);
  // Signing in again in another tab changes the token: take the new one from a fresh copy of this page.
  async function freshToken() {
    const page = await fetch(location.href, { redirect: "manual" });
    if (!page.ok) return;
    const fresh = tokens(new DOMParser().parseFromString(await page.text(), "text/html"))[0]?.value;
    if (fresh) tokens().forEach((field) => { field.value = fresh; });
  }

  function keepDraft(form) {
    const state = one("[data-draft-state]", form);
    let dirty = false, sending = false, clashed = false, wait = 0, timer = 0, firstDirty = 0, lastSafe = clock();
    // A save that got no answer may have landed. The same words are sent again until the server
    // says so, and only then newer ones: otherwise a lost answer would look like someone else's edit.
    let unanswered = null, pressed = null;

    const say = (words, unsaved) => {
      if (!state) return;
      one("span", state).textContent = words;
      state.classList.toggle("unsaved", !!unsaved);
    };
    // How many presses and changed fields it takes, as one number: never which, never what was typed.
    const taps = one("[name=taps]", form);
    const tap = () => { if (taps) taps.value = Number(taps.value) + 1; };
    form.addEventListener("change", tap);
    form.addEventListener("click", ({ target }) => target.closest("button, a, summary") && tap());
    const body = () => new URLSearchParams(new FormData(form));
    const send = (data) => {
      // The token goes in the header alone: one in the body would be the one from before signing in again.
      data.delete("csrfmiddlewaretoken");
      return fetch(form.dataset.autosave, {
        method: "POST", body: data, redirect: "manual", signal: AbortSignal.timeout(15000),
        headers: { "X-CSRFToken": tokens(form)[0]?.value || "", Accept: "application/json" },
      });
    };
    const later = (ms) => { clearTimeout(timer); timer = setTimeout(save, ms); };
    const failed = (words) => {
      dirty = true;
      wait = Math.min((wait || 1000) * 2, 30000);
      say(words, true);
      later(wait);
    };
    const saved = (answer) => {
      const version = one("[name=version]", form);
      if (version) version.value = answer.version;
      wait = 0;
      lastSafe = answer.saved_at;
      document.dispatchEvent(new Event("throughline:heard"));
      say(`Draft saved ${answer.saved_at}, ${answer.words} words`);
    };
    const clash = (answer) => {
      say("Someone else changed this. Both versions are kept.", true);
      if (clashed) return;
      clashed = true;
      const note = document.createElement("div");
      note.className = "moj-alert warning";
      note.setAttribute("role", "alert");
      const words = document.createElement("div");
      const link = document.createElement("a");
      words.className = "moj-alert__content";
      words.textContent = "Someone else changed this while you were writing. Your words are kept. ";
      link.href = answer.url;
      link.textContent = "See both side by side";
      words.append(link);
      note.append(document.createElement("span"), words);
      form.prepend(note);
    };
    async function settle(answer) {
      if (answer.ok || answer.status === 409) {
        const said = await answer.json();
        unanswered = null;
        return answer.ok ? saved(said) : clash(said);
      }
      if (answer.type !== "opaqueredirect" && answer.status !== 401 && answer.status !== 403) throw new Error("refused");
      failed("You are signed out. Sign in in another tab: your words are still here.");
      await freshToken();
    }
    async function save() {
      clearTimeout(timer);
      if (sending || !dirty) return;
      sending = true;
      dirty = unanswered !== null;
      firstDirty = 0;
      unanswered = unanswered || body();
      try {
        await settle(await send(unanswered));
      } catch {
        failed(`Not saved since ${lastSafe}. Your words are here; trying again.`);
      }
      sending = false;
      if (pressed) form.requestSubmit(pressed);
      else if (dirty && !wait) later(900);
    }
    form.addEventListener("input", () => {
      dirty = true;
      if (!wait) {
        // 900 ms after the last key, and never more than 4 s after the first unsaved one.
        firstDirty = firstDirty || Date.now();
        later(Math.max(0, Math.min(900, firstDirty + 4000 - Date.now())));
      }
    });
    form.addEventListener("submit", (event) => {
      // A save on its way will change the version, so signing waits for it.
      pressed = sending ? event.submitter : null;
      if (pressed) return event.preventDefault();
      clearTimeout(timer);
      dirty = dirty && wait > 0;
    });
    addEventListener("online", () => { wait = 0; save(); });
    document.addEventListener("visibilitychange", () => document.hidden && save());
    addEventListener("pagehide", () => {
      if (dirty || sending) navigator.sendBeacon(form.dataset.autosave, body());
      dirty = false;
    });
    addEventListener("beforeunload", (event) => { if (dirty && wait) event.preventDefault(); });
    return () => { dirty = true; save(); };
  }

  const drafts = new Map(all("form[data-autosave]").map((form) => [form, keepDraft(form)]));
  // A page brought back from memory may show an older version than its own last beacon saved.
  addEventListener("pageshow", (event) => event.persisted && drafts.size && location.reload());
  addEventListener("pageshow", () => all("[data-working]").forEach((place) => place.replaceChildren()));

  document.addEventListener("input", ({ target }) => {
    if (!target.matches("[data-words]")) return;
    const count = one(".figure", target.nextElementSibling);
    if (count) count.textContent = wordsIn(target.value);
  });

  // The same press twice must not sign twice; the server also refuses, by the form's own number.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    const working = one("[data-working]", form);
    if (working) working.textContent = working.dataset.working;
    setTimeout(() => delete form.dataset.sent, 8000);
  });

  // What opens at the foot of a page opens into sight.
  document.addEventListener("toggle", ({ target }) => {
    if (target.open && target.matches(".hindered")) target.scrollIntoView({ block: "end" });
  }, true);

  all("[data-undo]").forEach((notice) => {
    let left = Number(notice.dataset.undo);
    const tick = setInterval(() => {
      left -= 1;
      one("[data-left]", notice).textContent = `${left} s`;
      if (left > 0) return;
      clearInterval(tick);
      one("form", notice).remove();
    }, 1000);
  });

  const find = one("#find");
  const options = () => all("#found [role=option][data-url]");
  function choose(option) {
    options().forEach((each) => each.setAttribute("aria-selected", each === option));
    find.setAttribute("aria-activedescendant", option ? option.id : "");
    option?.scrollIntoView({ block: "nearest" });
  }
  function closeFound() {
    one("#found").replaceChildren();
    find.setAttribute("aria-expanded", "false");
    find.removeAttribute("aria-activedescendant");
  }
  if (find) {
    one("#found").addEventListener("htmx:afterSwap", () => find.setAttribute("aria-expanded", options().length > 0));
    one("#found").addEventListener("click", ({ target }) => {
      const option = target.closest("[data-url]");
      if (option) location.assign(option.dataset.url);
    });
    find.addEventListener("keydown", (event) => {
      const rows = options(), at = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") closeFound();
      else if (step && rows.length) choose(rows[(at + step + rows.length + (at < 0 && step < 0)) % rows.length]);
      else if (event.key === "Enter" && at >= 0) location.assign(rows[at].dataset.url);
      else return;
      event.preventDefault();
    });
  }

  function cover() {
    const sheet = one("#cover");
    if (!sheet || sheet.open) return;
    const title = document.title;
    document.title = "Throughline";
    sheet.addEventListener("close", () => { document.title = title; }, { once: true });
    sheet.showModal();
  }
  document.addEventListener("click", ({ target }) => target.closest("[data-cover]") && cover());

  function nextChild() {
    const parts = all("[data-child]");
    const at = parts.findIndex((part) => part.contains(document.activeElement));
    one("input, textarea, select", parts[(at + 1) % parts.length] || document)?.focus();
  }
  function onKey(event) {
    const form = event.target.closest?.("form[data-autosave]") || one("form[data-autosave]");
    const typing = event.target.matches?.("input, textarea, select, [contenteditable]");
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key === ".") cover();
    else if (control && event.key === "s" && form) drafts.get(form)();
    else if (control && event.key === "Enter" && form) form.requestSubmit(one("[data-sign]", form));
    else if (event.altKey && event.key === "ArrowDown" && one("[data-child]")) nextChild();
    else if (event.key === "/" && !control && !typing && find && document.body.dataset.singleKeys === "on") find.focus();
    else return;
    event.preventDefault();
  }
  document.addEventListener("keydown", onKey);

  // A chart that scrolls opens at the latest month.
  all(".chart").forEach((frame) => { frame.scrollLeft = frame.scrollWidth; });
  one("[data-focus]:not(.example *)")?.focus();
})();
