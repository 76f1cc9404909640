// Text and entities -> DOM nodes. Only text nodes and known elements are made, never HTML from a string.

const BENGALI = /[\u0980-\u09FF]/;

export const languageOf = (text) => (BENGALI.test(text) ? "bn" : "en");

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const PLAIN = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", custom_emoji: "span" };

// Entities nest properly and come ordered by offset, the longer one first; JavaScript counts UTF-16 units as Telegram does.
export function formatted(text, entities = [], actions = {}) {
  const root = element("div", { class: "text", lang: languageOf(text) });
  fill(root, text, 0, text.length, entities, actions);
  return root;
}

function fill(parent, text, start, end, entities, actions) {
  let at = start;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const stop = Math.min(entity.offset + entity.length, end);
    index += 1;
    if (entity.offset < at) continue;
    parent.append(text.slice(at, entity.offset));
    const inner = [];
    while (index < entities.length && entities[index].offset < stop) inner.push(entities[index++]);
    parent.append(wrapped(entity, text, stop, inner, actions));
    at = stop;
    // A line break beside a block would show as an empty line.
    if (isBlock(entity) && text[at] === "\n") at += 1;
  }
  parent.append(text.slice(at, end));
}

const isBlock = (entity) => ["blockquote", "expandable_blockquote", "pre"].includes(entity.type);

function wrapped(entity, text, stop, inner, actions) {
  const words = text.slice(entity.offset, stop);
  const node = shell(entity, words, actions);
  const target = node.querySelector(":scope > .inside") || node;
  fill(target, text, entity.offset, stop, inner, actions);
  return node;
}

function shell(entity, words, actions) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, actions);
    case "url":
      return link(words, actions);
    case "bot_command":
      return element("button", { class: "command", type: "button", onclick: () => actions.command?.(words) });
    case "spoiler":
      return spoiler();
    case "blockquote":
      return element("blockquote");
    case "expandable_blockquote":
      return foldedQuote();
    default:
      return element(PLAIN[entity.type] || "span");
  }
}

function link(url, actions) {
  const safe = safeLink(url);
  if (!safe) return element("span");
  return element("a", { href: safe, target: "_blank", rel: "noopener noreferrer", onclick: (event) => actions.link?.(event, safe) });
}

export function safeLink(url) {
  try {
    const parsed = new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
    return ["https:", "http:", "mailto:", "tg:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

function spoiler() {
  const node = element("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to reveal" });
  const reveal = () => {
    node.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      reveal();
    }
  });
  return node;
}

function foldedQuote() {
  const node = element("blockquote", { class: "folded" }, element("div", { class: "inside" }));
  const toggle = element("button", { class: "unfold", type: "button", "aria-expanded": "false" }, "Show more ▾");
  toggle.addEventListener("click", () => {
    const folded = node.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = folded ? "Show more ▾" : "Show less ▴";
  });
  node.append(toggle);
  return node;
}

// Once it is on the page: a quote that fits into three lines needs no button.
export function settleQuotes(root) {
  for (const quote of root.querySelectorAll("blockquote.folded")) {
    const inside = quote.querySelector(":scope > .inside");
    if (inside.scrollHeight <= inside.clientHeight + 1) quote.querySelector(":scope > .unfold").hidden = true;
  }
}
