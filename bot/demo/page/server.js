// How the page talks with its server: one POST for each thing a person does, one stream of what happened.

export class Refused extends Error {}

async function answerOf(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body.error || `The demo answered ${response.status}.`);
  return body;
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Refused("The demo is not running. Start it again, and this page comes back by itself.");
  }
  return answerOf(response);
}

export const loadState = () => ask("/demo/state");

export const post = (path, body = {}) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const postPicture = (path, file) =>
  ask(path, { method: "POST", headers: { "Content-Type": file.type || "image/png" }, body: file });

// Follows events after a number. `onReset` asks for the state afresh: the server restarted, or we were away for long.
export function follow(after, { onEvent, onReset, onConnection }) {
  const stream = new EventSource(`/demo/events?after=${after}`);
  const again = () => {
    stream.close();
    onReset();
  };
  stream.onopen = () => onConnection(true);
  stream.onerror = () => {
    onConnection(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(again, 1000);
  };
  stream.onmessage = (message) => {
    const event = JSON.parse(message.data);
    if (event.kind === "reset") again();
    else onEvent(event);
  };
}
