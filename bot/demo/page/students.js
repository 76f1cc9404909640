// The list of students at the side (a drawer on a phone), and the form for a new one.

import { element, languageOf } from "./formatting.js";

const find = (id) => document.getElementById(id);

const nameOf = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

// The first letter with its vowel signs: "রি", not "র".
const initial = (name) => [...new Intl.Segmenter("bn", { granularity: "grapheme" }).segment(name)][0]?.segment ?? "?";

const OTHER_KINDS = ["photo", "document", "sticker", "voice", "contact"];

function lastWords(user) {
  if (user.membership === "kicked") return "has blocked the bot";
  const last = [...user.messages.values()].at(-1);
  if (!last) return "not started yet";
  return last.text ?? last.caption ?? (OTHER_KINDS.find((kind) => last[kind]) || "message");
}

export class StudentList {
  constructor({ choose, add }) {
    this.choose = choose;
    this.add = add;
    find("open-people").addEventListener("click", () => this.drawer(true));
    find("close-people").addEventListener("click", () => this.drawer(false));
    find("veil").addEventListener("click", () => this.drawer(false));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.drawer(false);
    });
    document.addEventListener("click", (event) => {
      if (event.target.closest("[data-action='new-student']")) this.ask();
    });
    find("cancel-student").addEventListener("click", () => find("new-student-dialog").close());
    find("new-student-dialog").querySelector("form").addEventListener("submit", () => this.submitted());
  }

  drawer(open) {
    if (find("people").classList.contains("open") === open) return;
    find("people").classList.toggle("open", open);
    find("veil").hidden = !open;
    find("open-people").setAttribute("aria-expanded", String(open));
    (open ? find("close-people") : find("open-people")).focus();
  }

  ask() {
    this.drawer(false);
    find("student-name").value = "";
    find("new-student-dialog").showModal();
  }

  submitted() {
    const name = find("student-name").value.trim();
    if (name) this.add(name, find("student-language").value);
  }

  show(users, active) {
    const entries = [...users.values()].map((user) => this.entry(user, user.id === active));
    find("students").replaceChildren(...entries);
    find("elsewhere").hidden = ![...users.values()].some((user) => user.unread && user.id !== active);
  }

  entry(user, current) {
    const name = nameOf(user);
    const words = lastWords(user).slice(0, 80);
    const unread = user.unread ? element("span", { class: "unread", "aria-label": `${user.unread} unread` }, String(user.unread)) : null;
    const choose = () => {
      this.drawer(false);
      this.choose(user.id);
    };
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", "aria-current": String(current), onclick: choose },
        element("span", { class: "avatar", "aria-hidden": "true", lang: languageOf(name) }, initial(name)),
        element(
          "span",
          { class: "person" },
          element("span", { lang: languageOf(name) }, name),
          element("small", { lang: languageOf(words) }, words),
        ),
        unread,
      ),
    );
  }
}
