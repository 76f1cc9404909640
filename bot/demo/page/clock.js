// The demo's clock: shows its local time in Dhaka and moves it forward.

import { post } from "./server.js";
import { toast } from "./notices.js";

const READING = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Dhaka", weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
});

export class Clock {
  constructor() {
    this.ahead = 0;
    this.buttons = [...document.querySelectorAll(".clock button")];
    for (const button of this.buttons) button.addEventListener("click", () => this.move(button.dataset));
    setInterval(() => this.draw(), 1000);
  }

  set({ now, moving }) {
    this.ahead = now * 1000 - Date.now();
    for (const button of this.buttons) button.disabled = moving;
    this.draw();
  }

  draw() {
    const reading = document.getElementById("now");
    const now = new Date(Date.now() + this.ahead);
    reading.textContent = READING.format(now);
    reading.dateTime = now.toISOString();
  }

  async move({ hours, tomorrow }) {
    for (const button of this.buttons) button.disabled = true;
    try {
      this.set(await post("/demo/clock", hours ? { hours: Number(hours) } : { tomorrow_at: tomorrow }));
    } catch (error) {
      toast(error.message, true);
      for (const button of this.buttons) button.disabled = false;
    }
  }
}
