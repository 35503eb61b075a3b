// What every page needs: asking the host, its clock, its feed, and making elements. Names of people come from strangers: text
// goes into a page through textContent alone.

let offset = 0; // the host's clock minus this browser's
const heard = (now) => { if (Number.isFinite(now)) offset = now - Date.now(); };
export const hostNow = () => Date.now() + offset;

export const newKey = () => {
  const octets = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
};

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export class Refused extends Error {
  constructor(status, error) {
    super(error.message || "the host refused this");
    this.status = status;
    this.code = error.code || "";
    this.help = error.help || "";
    this.error = error;
  }
}

// How a refusal reads on a page: a sentence.
export const sentence = (error) => {
  const said = error instanceof Refused ? error.message + (error.help ? `: ${error.help}` : "")
    : "the host does not answer: look whether it runs and whether this device is in its network";
  return said[0].toUpperCase() + said.slice(1) + ".";
};

const readError = async (answer) => {
  try { return (await answer.json()).error || {}; } catch { return {}; }
};

const headersOf = (token) => (token ? { Authorization: `Bearer ${token}` } : {});

export async function get(path, token) {
  const answer = await fetch(path, { headers: headersOf(token), cache: "no-store" });
  heard(Number(answer.headers.get("Earshot-Now") || NaN));
  if (!answer.ok) throw new Refused(answer.status, await readError(answer));
  return answer.json();
}

// Sent again with the same key until an answer comes, so that nothing happens twice.
export async function post(path, body, token, tries = 5) {
  const key = newKey();
  for (let turn = 1; ; ++turn) {
    let answer = null;
    try {
      answer = await fetch(path, {
        method: "POST", body: JSON.stringify(body),
        headers: { ...headersOf(token), "Content-Type": "application/json", "Idempotency-Key": key },
      });
    } catch (error) {
      if (turn >= tries) throw error;
      await wait(500 * 2 ** Math.min(turn - 1, 3) + Math.random() * 300);
      continue;
    }
    heard(Number(answer.headers.get("Earshot-Now") || NaN));
    if (answer.ok) return answer.json();
    const patient = answer.status === 429 || answer.status === 503;
    if (!patient || turn >= tries) throw new Refused(answer.status, await readError(answer));
    await wait(1000 * Number(answer.headers.get("Retry-After") || 1));
  }
}

export async function download(path, token, name) {
  const answer = await fetch(path, { headers: headersOf(token), cache: "no-store" });
  if (!answer.ok) throw new Refused(answer.status, await readError(answer));
  const address = URL.createObjectURL(await answer.blob());
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// Messages of an event stream as they come: [event, data] for each, [null, text] for a comment.
function messagesOf(buffer) {
  const blocks = buffer.split("\n\n");
  const rest = blocks.pop();
  const messages = blocks.map((block) => {
    let event = null, data = "", comment = "";
    for (const line of block.split("\n")) {
      if (line.startsWith("event:")) event = line.slice(6).trim();
      if (line.startsWith("data:")) data += line.slice(5).trim();
      if (line.startsWith(":")) comment = line.slice(1).trim();
    }
    return event ? [event, data] : [null, comment];
  });
  return [messages, rest];
}

const kSilent = 40000; // the host says something every 15 s

// Follows an event's feed and never gives up by itself. on: board(board), cut(), back(), ended(reason).
export function follow(event, token, on) {
  let stopped = false, cut = false, lastByte = Date.now(), abort = null;
  const say = (isCut) => {
    if (isCut === cut) return;
    cut = isCut;
    (isCut ? on.cut : on.back)?.();
  };
  const take = ([kind, text]) => {
    if (kind === null) return void heard(Number((text.match(/^now (\d+)/) || [])[1] || NaN));
    const data = JSON.parse(text);
    if (kind === "snapshot") {
      heard(data.now);
      say(false);
      on.board(data.board);
    } else if (kind === "bye" && data.reason !== "host-stops") {
      stopped = true;
      on.ended?.(data.reason);
    }
  };
  const read = async () => {
    abort = new AbortController();
    const answer = await fetch(`/api/events/${encodeURIComponent(event)}/feed`,
      { headers: headersOf(token), cache: "no-store", signal: abort.signal });
    heard(Number(answer.headers.get("Earshot-Now") || NaN));
    if (!answer.ok) throw new Refused(answer.status, await readError(answer));
    const reader = answer.body.getReader(), decoder = new TextDecoder();
    for (let buffer = ""; ;) {
      const { done, value } = await reader.read();
      if (done || stopped) return;
      lastByte = Date.now();
      const [messages, rest] = messagesOf(buffer + decoder.decode(value, { stream: true }));
      buffer = rest;
      messages.forEach(take);
      if (stopped) return void abort.abort();
    }
  };
  const hold = async () => {
    for (let pause = 500; !stopped;) {
      const began = Date.now();
      lastByte = began;
      try { await read(); } catch (error) {
        if (error instanceof Refused && error.status < 500 && error.status !== 429) {
          stopped = true;
          return void on.ended?.(error.code);
        }
      }
      if (stopped) return;
      say(true);
      if (Date.now() - began > 5000) pause = 500;
      await wait(pause + Math.random() * 300);
      pause = Math.min(pause * 2, 5000);
    }
  };
  const watch = setInterval(() => {
    if (stopped) return clearInterval(watch);
    if (Date.now() - lastByte > kSilent) abort?.abort();
  }, 5000);
  hold();
  return { stop() { stopped = true; abort?.abort(); clearInterval(watch); } };
}

// el("p", {class: "soft", hidden: true, onclick: …}, "text", child, …)
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const $ = (id) => document.getElementById(id);
export const fill = (at, ...children) => at.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
export const show = (at, shown) => { at.hidden = !shown; };
export const write = (at, text) => { if (at.textContent !== text) at.textContent = text; };

export const clockText = (milliseconds) => {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

// Milliseconds that are left to a round, by the host's clock; null where no time runs.
export const leftOf = (round, deadline = round?.deadline) => {
  if (!round) return null;
  if (round.state === "paused") return round.paused_left;
  return deadline ? Math.max(0, deadline - hostNow()) : null;
};

export const people = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
export const addressOf = (board) => board.join.address || location.origin;
// Of a host that speaks TLS: what its certificate is known by, and what the game takes to know it at once.
export const fingerprint = (host) => (host.certificate || "").toUpperCase().replace(/..(?=.)/g, "$&:");
export const linkOfGame = (host, code) => `${host.address || location.origin}/join#${code.toUpperCase()}.${(host.certificate || "").slice(0, 32)}`;
export const bare = (address) => address.replace(/^http:\/\//, "");
export const spaced = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;

// Only what differs is put in anew, so that a focus or a screen reader's place is not lost for nothing.
const shown = new WeakMap();
export function whenChanged(at, value, render) {
  const text = JSON.stringify(value);
  if (shown.get(at) === text) return;
  shown.set(at, text);
  render();
}

// own: the entrant that reads this, and how it is spoken to.
export function standingsTable(rows, title, unit, own = "", you = "") {
  return el("table", {}, el("caption", {}, title),
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "number" }, "Place"),
      el("th", { scope: "col" }, unit), el("th", { scope: "col", class: "number" }, "Points"))),
    el("tbody", {}, rows.map((row) => el("tr", {}, el("td", { class: "number" }, String(row.rank)),
      el("th", { scope: "row" }, row.name, own === row.entrant ? el("span", { class: "good" }, ` (${you})`) : null,
        row.flagged ? el("span", { class: "soft" }, " (flagged: ranks below)") : null),
      el("td", { class: "number" }, row.shown)))));
}

// What the room made of a round, without names.
export function debriefParts(debrief) {
  const most = Math.max(1, ...(debrief.split?.replies || []).map((reply) => reply.plays));
  return [
    el("p", {}, debrief.plays === 0 ? "Nobody played this round to an end."
      : `${people(debrief.plays, "play")}, ${debrief.passed} of them passed.`),
    debrief.missed_facts.length ? el("section", {}, el("h3", {}, "What most people missed"),
      el("ul", {}, debrief.missed_facts.map((fact) =>
        el("li", {}, fact.text, " ", el("span", { class: "soft" }, `not found in ${fact.plays} of ${people(fact.of, "play")}`))))) : null,
    debrief.split ? el("section", {}, el("h3", {}, "The moment that split the room"),
      el("blockquote", {}, debrief.split.customer),
      el("ul", { class: "split" }, debrief.split.replies.map((reply) => {
        const bar = el("span", { class: "bar", "aria-hidden": "true" });
        bar.style.width = `${Math.round(100 * reply.plays / most)}%`;
        return el("li", {}, el("span", {}, reply.text), " ", el("b", {}, `${reply.plays}`), bar);
      }))) : null,
    debrief.best_question ? el("section", {}, el("h3", {}, "The question that brought most to light"),
      el("blockquote", {}, debrief.best_question.text),
      el("p", { class: "soft" }, `asked in ${people(debrief.best_question.plays, "play")}`)) : null,
  ];
}

// A room that was given no minutes has two hours: nobody needs to see them run.
export const talksFreely = (board) => board.mode === "room" && board.rounds[board.round]?.minutes >= 120;

export const roundState = {
  planned: "to come", playing: "being played", paused: "paused", closing: "time is up, last replies arrive", done: "done",
  skipped: "skipped", void: "does not count",
};
