// The page for the wall: no login, public knowledge alone. What it shows follows from the snapshot and from nothing it
// remembers, but for the last ranks, from which rows move.
import {
  $, addressOf, bare, clockText, debriefParts, el, fill, follow, get, leftOf, people, post, sentence, show, spaced, talksFreely, whenChanged, write,
} from "./shared.js";
import { decidedText, optionList, reviewParts, roomView, saidList, voteClock } from "./room.js";

let board = null, debriefs = new Map(), lastRanks = new Map(), lastPhase = "";
const stillHand = matchMedia("(prefers-reduced-motion: reduce)");
const round = () => board.rounds[board.round];
const running = () => board.phase === "play" && round() ? round() : null;

function lobbyParts() {
  const reachable = board.join.address !== "";
  const teamed = board.seating === "teams";
  const groups = teamed ? board.teams.map((team) => [team.name, board.seats.filter((seat) => seat.team === team.team)])
    : [["Players", board.seats]];
  return el("div", { class: "lobby" },
    el("div", {},
      board.locked ? el("p", { class: "big" }, "Joining is closed for now.") : [
        el("p", { class: "soft" }, "Join at"), el("p", { class: "at" }, `${bare(addressOf(board))}/join`),
        el("p", { class: "soft" }, "with the code"), el("p", { class: "code" }, spaced(board.join.code))],
      reachable && !board.locked ? el("img", { class: "qr", src: `/api/events/${board.event}/qr.svg?${board.join.code}`,
        alt: `QR code of ${board.join.address}/join with the code ${board.join.code}` }) : null,
      reachable ? null : el("p", { class: "soft" }, "Only this computer reaches the host; start it with --lan to let the room in.")),
    el("div", {}, el("h2", {}, `${people(board.seats.length, "player")} here`),
      groups.map(([name, seats]) => el("section", {}, el("h3", {}, teamed ? `${name} (${seats.length})` : name),
        el("ul", { class: "names" }, seats.map((seat) => el("li", {}, seat.name))))),
      board.seats.length === 0 ? el("p", { class: "soft" }, "Nobody has joined yet.") : null));
}

function movedBy(row) {
  const before = lastRanks.get(row.entrant);
  if (before === undefined || before === row.rank) return null;
  const up = before > row.rank;
  return el("span", { class: up ? "moved" : "moved down" }, ` ${up ? "▲" : "▼"} ${up ? "up" : "down"} ${Math.abs(before - row.rank)}`);
}

function standingsList(rows) {
  return [listOf(rows), rows.some((row) => row.flagged) ? el("p", { class: "soft" }, "⚑ A flagged play ranks below all others.") : null];
}

// Three places stand out, where there are more than three.
function listOf(rows) {
  const top = rows.length > 3 ? 3 : 1, size = rows.length > 24 ? " many most" : rows.length > 10 ? " many" : "";
  return el("ol", { class: `standings${size}` }, rows.map((row) =>
    el("li", { "data-entrant": row.entrant, class: row.rank <= top ? "top" : "" }, el("span", { class: "rank" }, String(row.rank)),
      el("span", {}, row.name, movedBy(row), row.flagged ? el("span", { class: "soft" }, " ⚑ flagged") : null),
      el("span", { class: "points" }, row.shown))));
}

// Nobody scrolls a wall: what does not fit is made smaller, down to what can still be read. On a narrow screen one scrolls.
function fit() {
  const root = document.documentElement;
  for (let scale = 1; scale > 0.54; scale -= 0.05) {
    root.style.setProperty("--fit", scale.toFixed(2));
    if (innerWidth < 800 || root.scrollHeight <= innerHeight) return;
  }
}

// Rows glide from where they stood to where they stand now.
function withMovement(change) {
  const at = () => new Map([...document.querySelectorAll("[data-entrant]")].map((row) => [row.dataset.entrant, row.getBoundingClientRect()]));
  const before = at();
  change();
  fit();
  if (stillHand.matches) return;
  for (const row of document.querySelectorAll("[data-entrant]")) {
    const from = before.get(row.dataset.entrant), to = row.getBoundingClientRect();
    if (!from || (from.top === to.top && from.left === to.left)) continue;
    row.animate([{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)` }, { transform: "none" }],
      { duration: 900, easing: "ease-in-out" });
  }
}

function revealParts() {
  const { rows, of, places } = board.reveal || { rows: [], of: 0, places: 0 };
  const hidden = Math.max(0, of - places);
  return [el("h2", {}, board.reveal ? "The results" : "The results are held back"),
    board.reveal ? null : el("p", { class: "big" }, "They are revealed together, from the last place to the first."),
    hidden > 0 ? el("p", { class: "hidden-place" }, `${people(hidden, "place")} still to be revealed`) : null,
    standingsList(rows)];
}

function playParts() {
  const now = round();
  const done = board.frozen ? null : el("p", { class: "big" }, `${now.done} of ${people(now.players, "player")} finished`);
  const rows = now.done > 0 || board.rounds.some((one) => one.state === "done") ? board.standings : [];
  return [now.state === "paused" ? el("p", { class: "big" }, "The round is paused; no time runs.") : null, done, board.frozen ? el("p", { class: "big" }, "Standings are frozen until they are revealed.") : null,
    rows.length ? [el("h2", {}, board.frozen ? "Standings when they were frozen" : "Standings"), standingsList(rows)]
      : el("p", { class: "soft" }, "Standings come as soon as the first play is finished.")];
}

function standingsAndDebrief() {
  const debrief = debriefs.get(`${board.round}.${round()?.run}`);
  return el("div", { class: "two" },
    el("section", {}, el("h2", {}, board.phase === "over" ? "Final standings" : "Standings"),
      board.standings.length ? standingsList(board.standings) : el("p", { class: "soft" }, "No round has counted yet.")),
    debrief ? el("section", { class: "debrief" }, el("h2", {}, `How “${round().title}” went`), debriefParts(debrief)) : el("section"));
}

function parts() {
  if (board.phase === "lobby") return lobbyParts();
  if (board.phase === "play") return board.mode === "room" ? roomParts() : playParts();
  if (board.mode === "room") return lookingBack();
  return board.frozen ? revealParts() : standingsAndDebrief();
}

const view = roomView(() => board && render());

// One customer for everybody: what was said last, and what is voted on.
function roomParts() {
  const { room } = board, { seen } = view;
  if (!seen) return el("p", { class: "big" }, "The customer comes …");
  const { vote } = room, ending = seen.view.ending;
  return el("div", { class: "room" },
    el("section", {}, el("h2", {}, `${seen.view.customer}, day ${seen.view.day}`), room.moves === 0 ? el("p", { class: "soft" }, seen.view.summary) : null, saidList(seen, vote ? 3 : 6),
      ending ? el("div", { class: "ending" }, el("h2", {}, ending.title), el("p", {}, ending.text), ending.later ? el("p", {}, ending.later) : null) : null,
      room.decided && !vote && !ending ? el("p", { class: "soft" }, decidedText(room.decided)) : null),
    vote ? el("section", {}, el("h2", {}, "What do we say?"), optionList(vote),
      el("p", { class: "big" }, vote.shown ? "Votes can still be changed." : `${vote.voted} of ${people(vote.of, "player")} have voted`))
      : el("section", {}, seen.view.facts.length ? [el("h2", {}, "What we know"), el("ul", { class: "facts" }, seen.view.facts.map((fact) =>
        el("li", { class: fact.noted ? "noted" : "" }, fact.noted ? el("span", { class: "good" }, "noted: ") : null, fact.text)))] : null));
}

function lookingBack() {
  const debrief = debriefs.get(`${board.round}.${round()?.run}`);
  if (!debrief) return el("p", { class: "big" }, "The round is over.");
  return el("div", { class: "review" }, el("h2", {}, `How “${round().title}” went`), reviewParts(debrief.room));
}

const next = () => board.rounds.find((one) => one.state === "planned");

function headline() {
  const now = round();
  if (board.phase === "lobby") return board.rounds.length === 1 ? "One round" : `${board.rounds.length} rounds`;
  if (board.phase === "over") return "The workshop is over. Thank you for playing.";
  if (board.phase === "break") return next() ? `Break. Next: ${next().title}` : "Break";
  const name = `Round ${board.round + 1} of ${board.rounds.length}: ${now.title}${now.practice ? " (practice, does not count)" : ""}`;
  if (board.phase === "review") return `${name}, ${now.state === "void" ? "does not count" : "done"}`;
  if (now.state === "paused") return `${name}, paused`;
  return now.state === "closing" || leftOf(now) === 0 ? `${name}: time is up, the last replies arrive` : name;
}

function render() {
  document.title = `${board.title}: Earshot workshop`;
  write($("title"), board.title);
  write($("message"), board.message);
  show($("message"), board.message !== "");
  write($("address"), `${bare(addressOf(board))}/join`);
  write($("footcode"), spaced(board.join.code));
  for (const id of ["top", "stage"]) show($(id), true);
  show($("foot"), board.phase !== "lobby" && board.phase !== "over" && !board.locked);
  tick();
  const { message, rules, ...shown } = board;
  if (board.mode === "room") view.follow(board, null);
  whenChanged($("stage"), [shown, [...debriefs.keys()], view.seen?.at, view.seen?.state], () => withMovement(() => fill($("stage"), ...[parts()].flat())));
  if (!board.frozen || board.reveal) lastRanks = new Map((board.reveal?.rows || board.standings).map((row) => [row.entrant, row.rank]));
}

function tick() {
  if (!board) return undefined;
  const now = running(), left = leftOf(now);
  write($("what"), headline());
  const voting = board.room?.vote && voteClock(board.room.vote);
  show($("clock"), !!voting || (left !== null && now.state !== "closing" && !talksFreely(board)));
  if (voting) return void write($("clock"), voting);
  if (left === null) return undefined;
  write($("clock"), clockText(left));
  $("clock").classList.toggle("soon", left < 60000);
  return undefined;
}

async function fetchDebrief() {
  const now = round(), key = `${board.round}.${now?.run}`;
  if (!["review", "break", "over"].includes(board.phase) || board.frozen || !now || now.state !== "done" || debriefs.has(key)) return;
  try {
    debriefs.set(key, await get(`/api/events/${board.event}/rounds/${board.round}/debrief`));
    render();
  } catch { /* the next snapshot asks again */ }
}

function begin(event) {
  show($("which"), false);
  follow(event, null, {
    board(snapshot) {
      // A finished run may have had later posts accepted: what the room made of it is asked for anew with each phase.
      if (snapshot.phase !== lastPhase) debriefs = new Map();
      lastPhase = snapshot.phase;
      board = snapshot;
      render();
      fetchDebrief();
    },
    cut() { show($("cut"), true); },
    back() { show($("cut"), false); },
    ended() { ask("There is no such event on this host."); },
  });
}

function ask(why = "") {
  for (const id of ["top", "stage", "foot", "cut"]) show($(id), false);
  show($("which"), true);
  write($("wrong"), why);
  $("code").focus();
}

$("which").addEventListener("submit", async (submit) => {
  submit.preventDefault();
  try {
    const { event } = await post("/api/enter", { code: $("code").value });
    history.replaceState(null, "", `#${event}`);
    begin(event);
  } catch (error) { write($("wrong"), sentence(error)); }
});
addEventListener("resize", fit);
setInterval(tick, 250);
const named = decodeURIComponent(location.hash.slice(1));
if (named) begin(named); else ask();
