// One message as it looks in the chat.

import { element, formatted, languageOf, safeLink } from "./formatting.js";

const TIME = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Dhaka", hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Dhaka", weekday: "long", day: "numeric", month: "long" });

export const dayOf = (message) => DAY.format(message.date * 1000);

export function bubble(message, botId, actions) {
  const mine = message.from.id !== botId;
  const content = element("div", { class: "bubble" });
  if (message.reply_to_message) content.append(quoted(message.reply_to_message));
  const media = attachment(message, actions);
  if (media) content.append(media);
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  if (text !== undefined) content.append(formatted(text, entities, actions));
  content.append(stamp(message, mine, actions));
  const reactions = Object.values(message.reactions || {}).flat();
  if (reactions.length) content.append(element("span", { class: "reactions", "aria-label": "Reaction" }, reactions.join(" ")));
  const keyboard = message.reply_markup?.inline_keyboard;
  const names = ["message", mine && "mine", (keyboard || message.photo) && "wide", reactions.length && "has-reaction"];
  return element(
    "article",
    { class: names.filter(Boolean).join(" "), "data-message": message.message_id },
    content,
    keyboard ? keys(message, keyboard, actions) : null,
  );
}

function stamp(message, mine, actions) {
  const edited = message.edit_date ? element("span", {}, "edited") : null;
  const canEdit = mine && message.text !== undefined;
  const edit = canEdit
    ? element("button", { class: "edit", type: "button", "aria-label": "Edit this message", onclick: () => actions.edit(message) }, "✎")
    : null;
  return element("div", { class: "stamp" }, edit, edited, element("time", {}, TIME.format(message.date * 1000)));
}

function quoted(message) {
  const text = message.text ?? message.caption ?? "picture";
  return element("div", { class: "quoted", lang: languageOf(text) }, text);
}

function attachment(message, actions) {
  if (message.photo) return photo(message.photo.at(-1), message.caption, actions);
  if (message.document) return documentLink(message.document);
  if (message.sticker) return element("div", { class: "sticker", role: "img", "aria-label": "Sticker" }, message.sticker.emoji || "🙂");
  if (message.voice) return element("audio", { controls: true, preload: "none", src: fileAddress(message.voice.file_id) });
  if (message.contact) return element("div", { class: "text" }, `👤 ${message.contact.first_name} · ${message.contact.phone_number}`);
  return null;
}

const fileAddress = (id) => `/demo/files/${encodeURIComponent(id)}`;

function photo(size, caption, actions) {
  const address = fileAddress(size.file_id);
  const image = element("img", { src: address, alt: caption || "Picture", width: size.width, height: size.height });
  return element("button", { class: "photo", type: "button", "aria-label": "Enlarge the picture", onclick: () => actions.enlarge(address, caption || "") }, image);
}

function documentLink(file) {
  const name = file.file_name || "file";
  const size = file.file_size < 1024 ? `${file.file_size} B` : `${Math.ceil(file.file_size / 1024)} KB`;
  return element(
    "a",
    { class: "document", href: fileAddress(file.file_id), download: name },
    element("span", { class: "badge", "aria-hidden": "true" }, "⬇"),
    element("span", {}, element("strong", { lang: languageOf(name) }, name), element("br"), element("small", {}, size)),
  );
}

function keys(message, rows, actions) {
  const board = element("div", { class: "keyboard", role: "group", "aria-label": "Buttons" });
  for (const row of rows) board.append(element("div", { class: "keys" }, ...row.map((button) => key(message, button, actions))));
  return board;
}

function key(message, button, actions) {
  const look = { class: `key ${button.style || ""}`, lang: languageOf(button.text) };
  if (button.url) {
    const href = safeLink(button.url);
    return element("a", { ...look, href, target: "_blank", rel: "noopener noreferrer", onclick: (event) => actions.link(event, href) }, `${button.text} ↗`);
  }
  const node = element("button", { ...look, type: "button" }, button.text);
  node.addEventListener("click", () => (button.copy_text ? actions.copy(button.copy_text.text) : actions.tap(message, button, node)));
  return node;
}
