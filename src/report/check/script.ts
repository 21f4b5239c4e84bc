import { createHash } from "node:crypto";

/**
 * What runs in the sign-off page. It reaches nothing outside the page: no address, no storage. What is ticked and typed is
 * kept in the page's own attributes, so that a page saved with them shows it everywhere, on paper and without this script.
 * Plain text, because a policy lets it run by its hash alone: it must be the same bytes in every build.
 */
const text = `
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const cards = all(".fd");
  const box = (card) => one(".ck input", card);
  let current = null;
  let unsaved = false;

  const keep = (field) => {
    if (field.type === "checkbox") field.toggleAttribute("checked", field.checked);
    else if (field.tagName === "TEXTAREA") {
      field.defaultValue = field.value;
      field.rows = Math.min(12, field.value.split("\\n").length);
    } else field.setAttribute("value", field.value);
  };
  const two = (number) => String(number).padStart(2, "0");
  const now = () => {
    const at = new Date();
    return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-") + " " + two(at.getHours()) + ":" + two(at.getMinutes());
  };
  let initials = all(".in input").map((field) => field.value).filter(Boolean).at(-1) ?? "";

  const count = () => {
    const signed = cards.filter((card) => box(card).checked).length;
    one(".pg").textContent = signed + " of " + cards.length + " signed off";
    document.body.dataset.signed = signed;
    cards.forEach((card, i) => all(".ls a")[i]?.classList.toggle("done", box(card).checked));
  };
  const changed = (field) => {
    const card = field.closest(".fd");
    if (card === null) return;
    const by = one(".in input", card);
    if (field === by && by.value !== "") initials = by.value;
    if (field === box(card)) {
      if (field.checked && by.value === "") {
        by.value = initials;
        keep(by);
      }
      one(".at", card).textContent = field.checked ? now() : "";
    }
    keep(field);
    unsaved = true;
    count();
  };
  document.addEventListener("input", (event) => changed(event.target));

  const fileName = () => {
    let name = "";
    try {
      name = decodeURIComponent(location.pathname.split("/").at(-1));
    } catch {}
    return /\\.html?$/i.test(name) ? name : "signoff.html";
  };
  const save = () => {
    const copy = document.documentElement.cloneNode(true);
    for (const tools of all("[data-script]", copy)) tools.hidden = true;
    for (const shown of all(".now", copy)) shown.classList.remove("now");
    one(".pg", copy).textContent = "";
    const url = URL.createObjectURL(new Blob(["<!doctype html>\\n", copy.outerHTML, "\\n"], { type: "text/html" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName();
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    unsaved = false;
  };
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  const show = (card) => {
    for (const shown of all(".now")) shown.classList.remove("now");
    current = card;
    card.classList.add("now");
    for (const mark of all('.q[href="#' + card.id + '"]')) mark.classList.add("now");
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };
  const go = (step) => {
    const shown = cards.filter((card) => card.offsetParent !== null);
    const here = document.activeElement?.closest(".fd") ?? current;
    const from = cards.indexOf(here);
    const next = step > 0 ? shown.find((card) => cards.indexOf(card) > from) : shown.findLast((card) => cards.indexOf(card) < from);
    const card = next ?? (step > 0 ? shown[0] : shown.at(-1));
    if (card !== undefined) show(card);
  };
  const tick = () => {
    const card = document.activeElement?.closest(".fd") ?? current;
    if (card !== null) box(card).click();
  };
  const keys = { j: () => go(1), k: () => go(-1), x: tick };
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === "s") {
      event.preventDefault();
      save();
      return;
    }
    const writes = event.target.closest?.('textarea, input[type="text"]');
    if (writes || event.ctrlKey || event.metaKey || event.altKey || !one("#keys").checked) return;
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  one("#next").addEventListener("click", () => go(1));
  one("#previous").addEventListener("click", () => go(-1));
  one("#save").addEventListener("click", save);
  one("#print").addEventListener("click", () => print());
  for (const tools of all("[data-script]")) tools.hidden = false;
  count();
})();
`;

/** The script and the source expression that lets a page's policy run it. */
export const script: { readonly text: string; readonly hash: string } = {
  text,
  hash: `sha256-${createHash("sha256").update(text).digest("base64")}`,
};
