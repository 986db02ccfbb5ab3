// The one script of the console. Everything works without it; it saves a press.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");

  // News: a part of the page asks for itself every four seconds, mostly "not changed".
  const pause = 4000;
  const parts = [...document.querySelectorAll("[data-news]")].map((box) => ({ box, tag: null }));

  const show = (box, html) => {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    if (fresh.innerHTML.trim() === box.innerHTML.trim()) return;
    const able = "a, button, input, summary";
    const place = [...box.querySelectorAll(able)].indexOf(document.activeElement);
    box.replaceChildren(fresh.content);
    if (place >= 0) box.querySelectorAll(able)[place]?.focus({ preventScroll: true });
  };

  const ask = async (part) => {
    const headers = part.tag ? { "If-None-Match": part.tag } : {};
    const answer = await fetch(part.box.dataset.news, { headers, cache: "no-store", redirect: "manual" });
    if (answer.status === 200) {
      part.tag = answer.headers.get("ETag");
      show(part.box, await answer.text());
    } else if (answer.status === 403 && ![...document.querySelectorAll("textarea")].some((box) => box.value.trim())) {
      // What somebody is writing is never taken away; signing in again in another tab saves it.
      location.reload();
    }
  };

  const round = async () => {
    if (!document.hidden) {
      await Promise.allSettled(parts.map(ask));
    }
    setTimeout(round, pause);
  };
  if (parts.length > 0) setTimeout(round, pause);

  // Esc twice hides the page, and twice again shows it.
  const title = document.title;
  let last = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const twice = event.timeStamp - last < 700;
    last = twice ? -Infinity : event.timeStamp;
    if (!twice) return;
    const hide = !document.body.hidden;
    document.body.hidden = hide;
    document.title = hide ? "…" : title;
    if (hide) document.querySelectorAll("audio, video").forEach((sound) => sound.pause());
  });

  document.addEventListener("click", (event) => {
    const ready = event.target.closest("[data-insert]");
    if (ready) {
      const field = document.getElementById(ready.dataset.insert);
      event.preventDefault();
      field.setRangeText(ready.textContent, field.selectionStart, field.selectionEnd, "end");
      field.focus();
    }
    if (event.target.closest("[data-print]")) print();
  });
})();
