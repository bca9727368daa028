// Opstap: small comforts. Every page also works without this file.
(() => {
  "use strict";
  const d = document;
  const all = (selector, root = d) => root.querySelectorAll(selector);
  const isField = (el) => /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) || el.isContentEditable;

  // ---- Keyboard: "/" search, n note, s step, g then v/d/w, ? help. Off when <body data-keys="off">.
  // Pages mark the targets themselves: data-key="n" on a link, button or field; data-key="g v" for two keys.
  let prefix = "";
  let prefixTimer;
  d.addEventListener("keydown", (e) => {
    if (e.key === "Escape") return closeMenus();
    if (e.ctrlKey || e.metaKey || e.altKey || isField(e.target) || d.body.dataset.keys === "off") return;
    const key = prefix + e.key;
    prefix = "";
    clearTimeout(prefixTimer);
    if (key === "g") {
      prefix = "g ";
      prefixTimer = setTimeout(() => { prefix = ""; }, 1500);
      return;
    }
    for (const target of all("[data-key]")) {
      if (target.dataset.key !== key || !target.getClientRects().length) continue;
      e.preventDefault();
      if (isField(target)) { target.focus(); target.select?.(); } else target.click();
      return;
    }
  });

  // ---- A row of tabs that is wider than the screen begins at the tab that is open.
  all(".tabs [aria-current]").forEach((tab) => {
    const row = tab.parentElement;
    row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  });

  // ---- Menus close on Escape and on a click elsewhere.
  const closeMenus = () => all("details.menu[open]").forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  d.addEventListener("click", (e) => {
    all("details.menu[open]").forEach((menu) => { if (!menu.contains(e.target)) menu.open = false; });
    const el = e.target.closest("[data-print],[data-exit],[data-read]");
    if (!el) return;
    if (el.dataset.read !== undefined) return read(el);
    e.preventDefault();
    if (el.dataset.print !== undefined) return window.print();
    // Quick exit: blank at once, and replace this page in the history.
    d.body.hidden = true;
    window.location.replace(el.href);
  });

  // ---- Read aloud, only with a voice on the device itself: other voices send the text to a server.
  const synth = window.speechSynthesis;
  const language = (el) => el.closest("[lang]")?.lang || "nl-BE";
  const voice = (lang) => synth.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(lang.split("-")[0]));
  const showListen = () => all("[data-read]").forEach((b) => { b.hidden = !voice(language(b)); });
  if (synth) {
    synth.addEventListener?.("voiceschanged", showListen);
    showListen();
  }
  function read(button) {
    const busy = button.getAttribute("aria-pressed") === "true";
    synth.cancel();
    all("[data-read]").forEach((b) => b.setAttribute("aria-pressed", "false"));
    const source = d.getElementById(button.dataset.read);
    if (busy || !source) return;
    const copy = source.cloneNode(true);
    all("button,svg,[aria-hidden=true],.print-only", copy).forEach((n) => n.remove());
    const words = new SpeechSynthesisUtterance(copy.textContent.replace(/\s+/g, " ").trim());
    words.lang = language(button);
    words.rate = 0.85;
    words.voice = voice(words.lang);
    words.onend = () => button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-pressed", "true");
    synth.speak(words);
  }

  // ---- Sign by drawing: <canvas data-sign="id of a hidden field"> in a [data-sign-box], which is hidden without this
  // file: then there is the paper. The field gets the picture only when something was drawn.
  all("canvas[data-sign]").forEach((canvas) => {
    const field = d.getElementById(canvas.dataset.sign);
    const pen = canvas.getContext("2d");
    const area = canvas.closest("[data-sign-box]");
    const at = (e) => {
      const r = canvas.getBoundingClientRect();
      return [(e.clientX - r.left) * canvas.width / r.width, (e.clientY - r.top) * canvas.height / r.height];
    };
    const wipe = () => {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      field.value = "";
    };
    let down = false;
    Object.assign(pen, { lineWidth: 3, lineCap: "round", lineJoin: "round", strokeStyle: "#12303a" });
    wipe();
    area.hidden = false;
    canvas.addEventListener("pointerdown", (e) => {
      down = true;
      canvas.setPointerCapture(e.pointerId);
      pen.beginPath();
      pen.moveTo(...at(e));
      e.preventDefault();
    });
    canvas.addEventListener("pointermove", (e) => {
      if (!down) return;
      pen.lineTo(...at(e));
      pen.stroke();
    });
    const up = () => {
      if (down) field.value = canvas.toDataURL("image/png");
      down = false;
    };
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointercancel", up);
    area.querySelector("[data-sign-clear]").addEventListener("click", wipe);
  });

  // ---- Drafts: what you typed in a <form data-draft="name"> survives an expired session, on this tab only.
  // Never fields under [data-sensitive], passwords, files or hidden fields. A sent form drops its draft on
  // the next page, unless that page is the door (sign in, error) or shows the form with a mistake in it.
  const box = (() => { try { return window.sessionStorage; } catch { return null; } })();
  const keyOf = (name) => "draft:" + name;
  const draftable = (f) => f.name && !f.closest("[data-sensitive]") && !/^(hidden|password|file|submit|button)$/.test(f.type);
  const ticks = (f) => /^(radio|checkbox)$/.test(f.type);
  function keep(form) {
    const pairs = [...form.elements].filter((f) => draftable(f) && (!ticks(f) || f.checked)).map((f) => [f.name, f.value]);
    box.setItem(keyOf(form.dataset.draft), JSON.stringify(pairs));
  }
  function restore(form) {
    const kept = box.getItem(keyOf(form.dataset.draft));
    if (!kept || form.querySelector(".has-error")) return;
    const values = new Map();
    for (const [name, value] of JSON.parse(kept)) values.set(name, [...(values.get(name) || []), value]);
    for (const f of [...form.elements].filter(draftable)) {
      const mine = values.get(f.name);
      if (ticks(f)) f.checked = !!mine?.includes(f.value);
      else if (mine?.length) f.value = mine.shift();
    }
    all("[data-draft-restored]", form).forEach((n) => { n.hidden = false; });
  }
  function drafts() {
    const sent = box.getItem("sent");
    box.removeItem("sent");
    if (sent && !d.body.matches(".door,.conflict") && !d.querySelector("form[data-draft] .has-error")) box.removeItem(keyOf(sent));
    all("form[data-draft]").forEach((form) => {
      if (form.dataset.ready) return;
      form.dataset.ready = "1";
      restore(form);
      form.addEventListener("input", () => keep(form));
      form.addEventListener("reset", () => box.removeItem(keyOf(form.dataset.draft)));
      form.addEventListener("submit", () => box.setItem("sent", form.dataset.draft));
    });
    // Signing out on a shared computer takes the drafts along.
    all("form[data-forget]").forEach((form) => form.addEventListener("submit", () => box.clear()));
  }
  if (box) drafts();

  // ---- After a partial update: look again, and put the focus where the page asks for it.
  d.addEventListener("htmx:after:swap", () => {
    if (box) drafts();
    if (synth) showListen();
    d.querySelector("[data-focus]")?.focus();
  });
})();
