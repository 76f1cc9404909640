// The page: keeps what the server says, shows the chosen student's chat, sends what a person does.

import { bubble, dayOf } from "./bubbles.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { element, settleQuotes } from "./formatting.js";
import { alertBox, enlarge, menu, toast } from "./notices.js";
import { follow, loadState, post, postPicture } from "./server.js";
import { StudentList } from "./students.js";

const find = (id) => document.getElementById(id);
const ACTIONS = { typing: "typing…", upload_photo: "sending a picture…", upload_document: "sending a file…" };
const LOADING_AT_MOST = 20_000;

const users = new Map();
const tapped = new Map(); // callback query id -> the button that waits for its answer
const early = new Map(); // answers that overtook the reply to our own tap
let bot = { id: 0, name: "Dars", username: "", description: "" };
let active = 0;
let quietAgain = 0;

const clock = new Clock();
const log = find("log");
const list = find("messages");
let atEnd = true;
const me = () => users.get(active);
const path = (what) => `/demo/users/${active}/${what}`;

// Does something on the server; a refusal becomes a toast. True when it was done.
async function attempt(doing) {
  try {
    await doing();
    return true;
  } catch (error) {
    toast(error.message, true);
    return false;
  }
}

const sendText = (text) => attempt(() => post(path("text"), { text }));

const composer = new Composer({
  commands: () => me()?.commands ?? [],
  send: sendText,
  edit: (message, text) => attempt(() => post(path("edit"), { message_id: message.message_id, text })),
});

const students = new StudentList({
  choose,
  add: (first_name, language_code) =>
    attempt(async () => {
      const user = await post("/demo/users", { first_name, language_code });
      remember(user);
      choose(user.id);
    }),
});

const actions = {
  command: sendText,
  edit: (message) => composer.startEditing(message),
  enlarge,
  tap,
  copy: (text) => navigator.clipboard.writeText(text).then(() => toast("Copied"), () => toast("Could not copy", true)),
  // A deep link to this very bot is what /start CODE is in Telegram.
  link(event, address) {
    const url = new URL(address);
    const here = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === bot.username.toLowerCase();
    if (!here || !url.searchParams.has("start")) return;
    event.preventDefault();
    sendText(`/start ${url.searchParams.get("start")}`.trim());
  },
};

async function tap(message, button, node) {
  if (node.classList.contains("loading")) return;
  loading(node, true);
  const sent = await attempt(async () => {
    const body = { message_id: message.message_id, data: button.callback_data };
    const { callback_query_id: id } = await post(path("tap"), body);
    const answer = early.get(id);
    early.delete(id);
    if (answer) show(answer, node);
    else tapped.set(id, node);
    setTimeout(() => {
      tapped.delete(id);
      loading(node, false);
    }, LOADING_AT_MOST);
  });
  if (!sent) loading(node, false);
}

function loading(node, on) {
  node.classList.toggle("loading", on);
  node.setAttribute("aria-busy", String(on));
}

function answered(event) {
  const node = tapped.get(event.callback_query_id);
  tapped.delete(event.callback_query_id);
  if (node) show(event, node);
  else if (event.user_id === active) {
    early.set(event.callback_query_id, event);
    setTimeout(() => early.delete(event.callback_query_id), LOADING_AT_MOST);
  }
}

function show(answer, node) {
  loading(node, false);
  if (answer.text) (answer.show_alert ? alertBox : toast)(answer.text);
}

// -- what is known ------------------------------------------------------------------------------------------------

function remember(user) {
  const known = users.get(user.id);
  const messages = user.messages ? new Map(user.messages.map((m) => [m.message_id, m])) : known?.messages ?? new Map();
  users.set(user.id, { unread: 0, draft: "", commands: [], ...known, ...user, messages });
}

const EVENTS = {
  message(event) {
    const user = users.get(event.chat_id);
    if (!user) return;
    user.messages.set(event.message.message_id, event.message);
    const fromBot = event.message.from.id === bot.id;
    if (fromBot && user.id !== active) user.unread += 1;
    if (user.id === active) {
      if (fromBot) status("bot");
      appendMessage(event.message, true);
    }
    students.show(users, active);
  },
  edited(event) {
    const user = users.get(event.chat_id);
    if (!user) return;
    user.messages.set(event.message.message_id, event.message);
    if (user.id === active) replaceMessage(event.message);
    students.show(users, active);
  },
  deleted(event) {
    users.get(event.chat_id)?.messages.delete(event.message_id);
    if (event.chat_id === active) log.querySelector(`[data-message="${event.message_id}"]`)?.remove();
    students.show(users, active);
  },
  action(event) {
    if (event.chat_id === active) status(ACTIONS[event.action] ?? "working…", true);
  },
  answer: answered,
  user(event) {
    remember({ ...event.user, commands: event.commands });
    students.show(users, active);
    if (!active) choose(event.user.id);
    else if (event.user.id === active) showFooter();
  },
  profile(event) {
    bot = event.bot;
    for (const [id, commands] of Object.entries(event.commands)) if (users.has(Number(id))) users.get(Number(id)).commands = commands;
    showBot();
  },
  clock: (event) => clock.set(event.clock),
};

async function load() {
  let state;
  try {
    state = await loadState();
  } catch {
    find("offline").hidden = false;
    setTimeout(load, 1000);
    return;
  }
  bot = state.bot;
  const earlier = new Map(users);
  users.clear();
  for (const user of state.users) remember({ draft: earlier.get(user.id)?.draft ?? "", ...user });
  clock.set(state.clock);
  showBot();
  const wanted = active || Number(location.hash.slice(1));
  active = 0;
  const someone = [...users.values()].find((user) => user.membership !== "stranger");
  choose(users.has(wanted) ? wanted : someone?.id ?? 0);
  follow(state.last_event, {
    onEvent: (event) => EVENTS[event.kind]?.(event),
    onReset: load,
    onConnection: (up) => (find("offline").hidden = up),
  });
}

// -- what is shown ------------------------------------------------------------------------------------------------

function choose(id) {
  if (me()) me().draft = composer.draft;
  active = id;
  const user = me();
  if (user) {
    user.unread = 0;
    history.replaceState(null, "", `#${id}`);
  }
  status("bot");
  list.replaceChildren();
  if (!user) list.append(welcome());
  for (const message of user?.messages.values() ?? []) appendMessage(message);
  composer.show(user?.draft ?? "");
  students.show(users, active);
  showFooter();
  toEnd();
}

function welcome() {
  return element(
    "div",
    { class: "welcome" },
    element("img", { src: "/page/icon.svg", alt: "", width: 56, height: 56 }),
    element("h1", {}, "Try the tutor"),
    element("p", {}, "Add a student and talk with the bot as they would. It is the real bot, on this computer only."),
    element("button", { class: "big", type: "button", "data-action": "new-student" }, "+ New student"),
  );
}

function appendMessage(message, isNew = false) {
  const day = dayOf(message);
  const lastDay = [...list.querySelectorAll(".day")].at(-1)?.textContent;
  if (day !== lastDay) list.append(element("div", { class: "day" }, day));
  const node = bubble(message, bot.id, actions);
  if (isNew && message.effect_id) node.classList.add("celebrates");
  list.append(node);
  settleQuotes(node);
  if (atEnd || message.from.id === active) toEnd();
}

function toEnd() {
  atEnd = true;
  log.scrollTop = log.scrollHeight;
}

function replaceMessage(message) {
  const old = log.querySelector(`[data-message="${message.message_id}"]`);
  if (!old) return;
  const focused = [...old.querySelectorAll(".key")].indexOf(document.activeElement);
  const node = bubble(message, bot.id, actions);
  old.replaceWith(node);
  settleQuotes(node);
  if (focused >= 0) (node.querySelectorAll(".key")[focused] ?? log).focus({ preventScroll: true });
}

function status(words, busy = false) {
  clearTimeout(quietAgain);
  find("status").textContent = words;
  find("status").classList.toggle("busy", busy);
  if (busy) quietAgain = setTimeout(() => status("bot"), 5000);
}

function showBot() {
  find("bot-name").textContent = bot.name;
  find("bot-description").textContent = bot.description;
  find("bot-description").hidden = !bot.description;
}

function showFooter() {
  const membership = me()?.membership;
  find("start-panel").hidden = membership !== "stranger";
  find("restart").hidden = membership !== "kicked";
  document.querySelector("footer").hidden = !me();
  find("composer").hidden = membership !== "member";
  find("block").hidden = membership !== "member";
  composer.changed();
}

// -- wiring -------------------------------------------------------------------------------------------------------

// Pictures, fonts and the keyboard of a phone change heights late: who was at the end stays there.
// Only scrolling up leaves the end: our own jump reports itself after more may have grown below it.
let lastTop = 0;
log.addEventListener("scroll", () => {
  if (log.scrollHeight - log.scrollTop - log.clientHeight < 60) atEnd = true;
  else if (log.scrollTop < lastTop) atEnd = false;
  lastTop = log.scrollTop;
});
const follower = new ResizeObserver(() => atEnd && toEnd());
follower.observe(list);
follower.observe(log);
menu("chat-menu-button", "chat-menu");
menu("attach", "attachments");
find("start").addEventListener("click", () => sendText("/start"));
find("block").addEventListener("click", () => attempt(() => post(path("block"))));
find("restart").addEventListener("click", () => attempt(() => post(path("unblock")).then(() => sendText("/start"))));
find("send-sticker").addEventListener("click", () => attempt(() => post(path("sticker"), { emoji: "😀" })));
find("send-voice").addEventListener("click", () => attempt(() => post(path("voice"))));
find("send-contact").addEventListener("click", () => attempt(() => post(path("contact"))));
find("send-photo").addEventListener("click", () => find("photo-file").click());
find("photo-file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) await attempt(() => postPicture(path("photo"), file));
  event.target.value = "";
});
load();
