// The field at the bottom: writing, editing, the command menu and the other things that can be sent.

import { element } from "./formatting.js";

const find = (id) => document.getElementById(id);

export class Composer {
  constructor({ commands, send, edit }) {
    this.commandsNow = commands;
    this.send = send;
    this.edit = edit;
    this.editing = null;
    this.chosen = 0;
    this.field = find("text");
    this.list = find("commands");
    this.field.addEventListener("input", () => this.changed());
    this.field.addEventListener("keydown", (event) => this.keyPressed(event));
    find("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    find("command-button").addEventListener("click", () => this.toggleCommands());
    find("stop-editing").addEventListener("click", () => this.stopEditing());
    document.addEventListener("click", (event) => {
      if (!event.target.closest("#commands, #command-button, #text")) this.hideCommands();
    });
  }

  get draft() {
    return this.editing ? "" : this.field.value;
  }

  show(draft) {
    this.stopEditing();
    this.field.value = draft;
    this.changed();
  }

  startEditing(message) {
    this.editing = message;
    find("editing").hidden = false;
    this.field.value = message.text;
    this.changed();
    this.field.focus();
  }

  stopEditing() {
    if (!this.editing) return;
    this.editing = null;
    find("editing").hidden = true;
    this.field.value = "";
    this.changed();
  }

  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const edited = this.editing;
    this.stopEditing();
    this.field.value = "";
    this.changed();
    const done = edited ? await this.edit(edited, text) : await this.send(text);
    // What could not be sent goes back into the field, unless something new is there already.
    if (!done && !this.field.value) this.field.value = text;
    this.field.focus();
  }

  changed() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
    const typed = this.field.value;
    if (/^\/\w*$/.test(typed) && !this.editing) this.showCommands(typed.slice(1).toLowerCase());
    else this.hideCommands();
  }

  toggleCommands() {
    if (this.list.hidden) this.showCommands("");
    else this.hideCommands();
    this.field.focus();
  }

  showCommands(beginning) {
    const fitting = this.commandsNow().filter((command) => command.command.startsWith(beginning));
    this.chosen = 0;
    this.list.replaceChildren(
      ...fitting.map((command) =>
        element(
          "button",
          { type: "button", role: "option", tabindex: "-1", onclick: () => this.choose(command.command) },
          element("b", {}, `/${command.command}`),
          element("span", {}, command.description),
        ),
      ),
    );
    this.list.hidden = fitting.length === 0;
    find("command-button").setAttribute("aria-expanded", String(!this.list.hidden));
    this.markChosen();
  }

  hideCommands() {
    this.list.hidden = true;
    find("command-button").setAttribute("aria-expanded", "false");
  }

  markChosen() {
    [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === this.chosen)));
    this.list.children[this.chosen]?.scrollIntoView({ block: "nearest" });
  }

  choose(command) {
    this.field.value = `/${command}`;
    this.hideCommands();
    this.submit();
  }

  keyPressed(event) {
    if (event.isComposing) return;
    const options = this.list.children.length;
    if (!this.list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : options - 1)) % options;
      this.markChosen();
    } else if (!this.list.hidden && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey) {
      event.preventDefault();
      this.list.children[this.chosen].click();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") {
      this.hideCommands();
      this.stopEditing();
    }
  }
}
