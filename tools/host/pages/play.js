// A guarded round in a browser. The host has the scenario and makes every move; here is only what one may see (a View),
// and the log of what was seen before.
import { $, Refused, el, fill, get, people, post, sentence, show, whenChanged, write } from "./shared.js";

let seat = null, at = null, view = null, moves = 0, log = [], visit = 0, busy = false, paused = false;
const kLog = "earshot-log";
const key = () => (at ? `${seat.event}.${seat.seat}.${at.round}.${at.run}` : "");
const path = (last) => `/api/events/${seat.event}/rounds/${at.round}/${last}`;

// The host remembers the play, not the log of earlier visits: this browser does, for a reload.
function keepLog() {
  try { sessionStorage.setItem(kLog, JSON.stringify({ key: key(), log, visit, moves, lines: view.lines })); } catch { /* then not */ }
}
function takeLog() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(kLog));
    if (kept?.key !== key()) return null;
    ({ log, visit } = kept);
    return kept.lines;
  } catch { return null; }
}

// Where the keyboard goes on when what had the focus has gone: never onto a reply, which a second press would then say.
function keepFocus(had) {
  if (!had || (document.activeElement && document.activeElement !== document.body && document.activeElement.offsetParent)) return;
  const to = [$("hear"), $("close"), $("cards-title")].find((one) => !one.hidden);
  to?.focus({ preventScroll: true });
}

function take(answer, reply) {
  const before = view ? view.lines : takeLog() || [];
  const now = answer.view.lines;
  if (reply) log.push({ who: "you", text: reply });
  if (view && view.day !== answer.view.day) log.push({ who: "day", text: `Day ${answer.view.day}` });
  const same = before.length > 0 && now.length >= before.length && before.every((line, i) => line.text === now[i].text);
  if (!same) visit += 1;
  for (const line of now.slice(same ? before.length : 0)) log.push({ visit, line: line.line, who: line.who, text: line.text, runs: line.runs });
  view = answer.view;
  moves = answer.moves;
  keepLog();
  render();
}

async function fetchView() {
  const asked = key();
  try {
    const answer = await get(path("view"), seat.token);
    if (asked === key()) take(answer);
  } catch (error) { write($("move-refused"), sentence(error)); }
}

async function move(doing, reply = "") {
  if (busy || paused || !view) return;
  const had = $("play").contains(document.activeElement);
  busy = true;
  write($("move-refused"), "");
  document.body.setAttribute("aria-busy", "true");
  try {
    take(await post(path("moves"), { run: at.run, first: moves, move: doing }, seat.token), reply);
    show($("picks"), false);
  } catch (error) {
    const quiet = error instanceof Refused && error.code === "gap";
    write($("move-refused"), quiet ? "" : sentence(error));
    if (error instanceof Refused) await fetchView();
  }
  busy = false;
  document.body.removeAttribute("aria-busy");
  keepFocus(had);
}

// Runs count octets of UTF-8; what is marked in a line is what one learns from it.
function withRuns(text, runs) {
  const octets = new TextEncoder().encode(text), decode = (from, to) => new TextDecoder().decode(octets.slice(from, to));
  const parts = [];
  let done = 0;
  for (const run of runs || []) {
    parts.push(decode(done, run.begin), el(run.fact === null ? "em" : "mark", {}, decode(run.begin, run.end)));
    done = run.end;
  }
  return [...parts, decode(done, octets.length)];
}

function lineActs(entry) {
  const line = entry.visit === visit && view.lines.find((one) => one.line === entry.line);
  if (!line || view.ending) return null;
  if (line.cue) return el("span", { class: "cue" }, `You noticed: ${line.cue}`);
  const short = `“${line.text.slice(0, 40)}”`;
  return [line.marked ? el("span", { class: "soft" }, "Marked. ")
    : el("button", { type: "button", "aria-label": `I notice something: ${short}`, onclick: () => move({ do: "notice", line: line.line }) }, "I notice something"),
  line.distraction && !line.glanced ? el("button", { type: "button", onclick: () => move({ do: "glance", line: line.line }) }, `↯ ${line.distraction}`) : null];
}

function logItem(entry) {
  const name = { you: "You", customer: view.customer }[entry.who];
  return el("li", { class: entry.who }, name ? el("span", { class: "name" }, name) : null, el("span", {}, withRuns(entry.text, entry.runs)), lineActs(entry));
}

// Old items stay the same elements, so that a screen reader hears only what is new.
function renderLog() {
  const at = $("log");
  while (at.children.length > log.length) at.lastChild.remove();
  let added = null;
  log.forEach((entry, i) => {
    const line = entry.visit === visit ? view.lines.find((one) => one.line === entry.line) : null;
    const mark = JSON.stringify([entry, line?.marked, line?.cue, line?.glanced, !!line, !!view.ending]);
    const old = at.children[i];
    if (old?.dataset.mark === mark) return;
    const item = logItem(entry);
    item.dataset.mark = mark;
    if (old) old.replaceWith(item);
    else { at.append(item); added = item; }
  });
  added?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

const kKinds = { say: "", do: "You do: ", summarise: "Sum up: ", diagnose: "Name the cause: " };

function take_card(card) {
  if (card.kind === "summarise" || card.kind === "diagnose") return pick(card);
  return move({ do: "choose", card: card.card }, card.text);
}

function pick(card) {
  const tick = (fact) => el("label", { class: "tick" }, el("input", { type: "checkbox", name: "fact", value: fact.fact }), fact.text);
  const cause = (one) => el("label", { class: "tick" }, el("input", { type: "radio", name: "cause", value: one.cause, required: true }), one.text);
  fill($("picks"), el("h2", { tabindex: "-1" }, kKinds[card.kind] + card.text),
    card.kind === "diagnose" ? el("fieldset", {}, el("legend", {}, "What is behind it?"), view.causes.map(cause)) : null,
    el("fieldset", {}, el("legend", {}, card.kind === "diagnose" ? "What shows it?" : "What do you say back?"),
      view.facts.length ? view.facts.map(tick) : el("p", { class: "soft" }, "You know nothing yet that you could pick.")),
    el("div", { class: "row" }, el("button", { class: "first" }, card.kind === "diagnose" ? "This is the cause" : "Say it back"),
      el("button", { type: "button", onclick() { show($("picks"), false); $("cards").querySelector("button")?.focus(); } }, "Not yet")));
  $("picks").onsubmit = (submit) => {
    submit.preventDefault();
    const data = new FormData($("picks"));
    const doing = { do: "choose", card: card.card, facts: data.getAll("fact").map(Number) };
    if (card.kind === "diagnose") doing.cause = Number(data.get("cause"));
    move(doing, card.text);
  };
  show($("picks"), true);
  $("picks").querySelector("h2").focus();
}

const cardItem = (card) => el("li", {}, el("button", { type: "button", class: card.kind === "say" ? "say" : "do", disabled: card.locked || paused, onclick: () => take_card(card) },
  el("span", { class: "number" }, String(card.card)), el("span", {}, kKinds[card.kind] + card.text,
    card.hint ? el("span", { class: "hint" }, card.hint) : null)));

function noteItem(fact) {
  const box = el("input", { type: "checkbox", checked: fact.noted, onchange: () => move({ do: box.checked ? "note" : "unnote", fact: fact.fact }) });
  return el("li", {}, el("label", { class: "tick" }, box, fact.text));
}

const kPromises = { open: "open", renewed: "renewed", kept: "kept", broken: "broken" };

function renderNotes() {
  write($("notes-count"), `(${people(view.facts.length, "fact")}, ${view.facts.filter((fact) => fact.noted).length} noted)`);
  whenChanged($("facts"), view.facts, () => fill($("facts"), view.facts.length ? view.facts.map(noteItem) : el("li", { class: "soft" }, "Nothing yet.")));
  whenChanged($("promises"), view.promises, () => fill($("promises"), view.promises.map((promise) =>
    el("li", {}, `Promised: ${promise.text} (${kPromises[promise.status] || promise.status}, due on day ${promise.due})`))));
}

function renderEnding() {
  show($("ending"), view.ending !== null);
  if (view.ending) whenChanged($("ending"), view.ending, () => fill($("ending"), el("h2", {}, view.ending.title), el("p", {}, view.ending.text),
    view.ending.later ? [el("h3", {}, "Later"), el("p", {}, view.ending.later)] : null,
    el("p", { class: "soft" }, "You can still choose what goes into your notes, then finish.")));
}

function render() {
  const over = view.ending !== null, early = view.to_come > 0 && !over;
  write($("play-title"), view.title);
  write($("play-summary"), `${view.customer}, day ${view.day}. ${view.summary}`);
  show($("meters"), view.meters !== null);
  if (view.meters) write($("meters"), `Trust ${view.meters.trust}, tension ${view.meters.tension}, of 100 each`);
  renderLog();
  renderEnding();
  show($("hear"), early);
  $("hear").disabled = paused;
  write($("hear-note"), early ? (view.cards.length ? "More is to come. Taking a reply now breaks in." : "More is to come.") : "");
  show($("cards-title"), !over && view.cards.length > 0);
  $("cards").classList.toggle("early", early);
  whenChanged($("cards"), [view.cards, paused, visit], () => fill($("cards"), view.cards.map(cardItem)));
  renderNotes();
  show($("close"), view.can_close);
  show($("leave"), view.can_leave);
}

export function stopPlaying() {
  at = view = null;
  log = [];
  visit = 0;
  fill($("log"));
  // Nothing can be pressed before the next play's view has come.
  whenChanged($("cards"), null, () => fill($("cards")));
  for (const id of ["hear", "close", "leave", "picks", "play"]) show($(id), false);
}

// Called with every snapshot of the seat's feed.
export function playing(board, own) {
  seat = own;
  const play = board.mode === "guarded" && board.phase === "play" ? board.you.play : null;
  const round = board.rounds[board.round];
  if (!play || play.state === "finished" || round.state === "closing") return stopPlaying();
  const fresh = !at || at.round !== play.round || at.run !== play.run;
  const was = paused;
  paused = round.state === "paused";
  if (fresh) {
    stopPlaying();
    at = { round: play.round, run: play.run };
    show($("play"), true);
    fetchView();
  } else if (view && was !== paused) render();
  return undefined;
}

$("hear").addEventListener("click", () => move({ do: "hear" }));
$("close").addEventListener("click", () => move({ do: "close" }));
$("leave").addEventListener("click", () => {
  fill($("picks"), el("h2", { tabindex: "-1" }, "Leave the conversation?"), el("p", {}, "The customer is then lost. This cannot be taken back."),
    el("div", { class: "row" }, el("button", {}, "Leave"), el("button", { type: "button", onclick: () => show($("picks"), false) }, "Stay")));
  $("picks").onsubmit = (submit) => { submit.preventDefault(); move({ do: "leave" }); };
  show($("picks"), true);
  $("picks").querySelector("h2").focus();
});
addEventListener("keydown", (press) => {
  if (!view || $("play").hidden || !$("picks").hidden || press.ctrlKey || press.altKey || press.metaKey || press.target.matches("input, select")) return;
  const card = view.cards.find((one) => String(one.card) === press.key && !one.locked);
  if (card) { press.preventDefault(); take_card(card); }
});
