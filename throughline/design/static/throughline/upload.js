/* Sends chosen files in pieces. A dropped line costs one piece, which is sent again. */
"use strict";
(() => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const hex = (bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("");
  const hashed = async (piece) => hex(await crypto.subtle.digest("SHA-256", await piece.arrayBuffer()));

  // No line, a busy server and a full one: tried again.
  async function ask(url, body, token, headers, say) {
    for (let wait = 500; ; wait = Math.min(wait * 2, 15000)) {
      try {
        const answer = await fetch(url, {
          method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(60000),
          headers: { "X-CSRFToken": token.value, "X-Requested-With": "fetch", ...headers },
        });
        if (answer.status === 401) throw new Error("Sign in again in another tab: it goes on by itself.");
        const said = await answer.json();
        if (answer.ok || (answer.status !== 503 && answer.status < 500)) return { ok: answer.ok, ...said };
        throw new Error(said.sentence);
      } catch (fault) {
        say(fault.name === "Error" && fault.message ? fault.message : "No line. What came is kept.");
        await pause(wait);
      }
    }
  }

  async function send(form, file, say) {
    const token = form.querySelector("[name=csrfmiddlewaretoken]");
    const asked = new URLSearchParams({ name: file.name, size: file.size });
    const begun = await ask(form.dataset.upload, asked, token, {}, say);
    if (!begun.ok) return begun;
    let at = begun.received;
    while (at < file.size) {
      const piece = file.slice(at, at + begun.most);
      const heads = { "X-Piece": await hashed(piece), "Content-Type": "application/octet-stream" };
      const got = await ask(`${begun.piece}?at=${at}`, piece, token, heads, say);
      if (got.received == null) return got;
      at = got.received;
      say(`${Math.floor((100 * at) / file.size)}%`);
    }
    say("Looking into it");
    return ask(begun.finish, "", token, {}, say);
  }

  document.querySelectorAll("form[data-upload]").forEach((form) => {
    if (!crypto.subtle) return;
    const rows = form.querySelector("[data-sending]");
    let sending = 0, refused = 0;
    addEventListener("beforeunload", (event) => { if (sending) event.preventDefault(); });
    const one = async (file) => {
      const row = rows.appendChild(document.createElement("li"));
      const say = (words) => { row.textContent = `${file.name}: ${words}`; };
      sending += 1;
      const answer = await send(form, file, say);
      sending -= 1;
      if (!answer.ok) refused += 1;
      say(answer.ok ? "kept" : answer.sentence);
      row.className = answer.ok ? "kept" : "refused";
      if (!sending && !refused) location.reload();
    };
    const all = (input) => { [...input.files].forEach(one); input.value = ""; };
    form.addEventListener("change", (event) => event.target.type === "file" && all(event.target));
    form.querySelector(".actions").hidden = true;
  });
})();
