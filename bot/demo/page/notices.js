// Toasts, alerts, the enlarged picture, and the small menus.

import { element, languageOf } from "./formatting.js";

const find = (id) => document.getElementById(id);

export function toast(text, problem = false) {
  const note = element("div", { class: problem ? "toast problem" : "toast", lang: languageOf(text) }, text);
  find("toasts").append(note);
  setTimeout(() => note.remove(), Math.max(2600, 60 * text.length));
}

export function alertBox(text) {
  const words = find("alert-text");
  words.textContent = text;
  words.lang = languageOf(text);
  if (!find("alert").open) find("alert").showModal();
}

export function enlarge(address, caption) {
  const image = find("picture-image");
  image.src = address;
  image.alt = caption;
  find("picture").showModal();
}

// A button that opens a menu; a click elsewhere or Escape closes it.
export function menu(buttonId, menuId) {
  const [button, box] = [find(buttonId), find(menuId)];
  const show = (open) => {
    box.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    show(box.hidden);
    if (!box.hidden) box.querySelector("button:not([hidden])").focus();
  });
  box.addEventListener("click", () => show(false));
  document.addEventListener("click", (event) => {
    if (!event.target.closest(`#${menuId}, #${buttonId}`)) show(false);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      show(false);
      button.focus();
    }
  });
}
find("picture").addEventListener("click", (event) => {
  if (event.target === find("picture")) find("picture").close();
});
