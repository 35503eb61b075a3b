// What came of a workshop, for the wall, a phone or paper. Public knowledge alone: while results are frozen it shows what
// everybody sees, and never more.
import { reviewParts } from "./room.js";
import { $, debriefParts, el, fill, follow, get, post, roundState, sentence, show, standingsTable, whenChanged, write } from "./shared.js";

let board = null, debriefs = new Map();
const unit = () => (board.seating === "teams" ? "Team" : "Player");

function overall() {
  const counted = board.rounds.filter((one) => one.counts && one.run > 0);
  if (board.mode === "room") return el("p", {}, "The room played together; nobody is ranked.");
  if (board.standings.length === 0) return el("p", {}, "No round has counted yet.");
  const points = (row, round) => row.rounds.find((one) => one.round === round)?.shown ?? "";
  return el("div", { class: "scroll" }, el("table", {}, el("caption", {}, board.phase === "over" ? "Final standings" : "Standings so far"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "number" }, "Place"), el("th", { scope: "col" }, unit()),
      counted.map((one) => el("th", { scope: "col", class: "number" }, `${one.round + 1}. ${one.title}`)), el("th", { scope: "col", class: "number" }, "Total"))),
    el("tbody", {}, board.standings.map((row) => el("tr", {}, el("td", { class: "number" }, String(row.rank)),
      el("th", { scope: "row" }, row.name, row.flagged ? el("span", { class: "soft" }, " (flagged: ranks below)") : null),
      counted.map((one) => el("td", { class: "number" }, points(row, one.round))), el("td", { class: "number" }, row.shown))))));
}

const revealed = () => standingsTable(board.reveal.rows, `Revealed so far: ${board.reveal.places} of ${board.reveal.of} places`, unit());

function roundPart(one) {
  const rows = board.round_standings.find((of) => of.round === one.round)?.rows || [];
  const debrief = debriefs.get(`${one.round}.${one.run}`);
  return el("section", { class: "round" }, el("h2", {}, `${one.round + 1}. ${one.title}`),
    el("p", { class: "soft" }, (one.practice ? "practice, " : "") + (roundState[one.state] || one.state)),
    el("div", { class: "pair" }, rows.length ? standingsTable(rows, "This round", unit()) : el("div"), debrief ? el("div", {}, board.mode === "room" ? reviewParts(debrief.room) : debriefParts(debrief)) : el("div")));
}

function render() {
  document.title = `${board.title}: results`;
  write($("title"), board.title);
  write($("state"), board.frozen ? "The results are held back until they are revealed; these are those of the moment of freezing."
    : board.phase === "over" ? "The workshop is over." : "The workshop is still going on.");
  show($("print"), true);
  whenChanged($("all"), [board, [...debriefs.keys()]], () => fill($("all"), board.frozen && board.reveal ? revealed() : overall(),
    board.rounds.filter((one) => one.run > 0 && ["done", "void"].includes(one.state)).map(roundPart)));
}

async function fetchDebriefs() {
  if (board.frozen) return;
  for (const one of board.rounds.filter((each) => each.state === "done" && !debriefs.has(`${each.round}.${each.run}`))) {
    try {
      debriefs.set(`${one.round}.${one.run}`, await get(`/api/events/${board.event}/rounds/${one.round}/debrief`));
    } catch { continue; }
  }
  render();
}

function begin(event) {
  show($("which"), false);
  follow(event, null, {
    board(snapshot) { board = snapshot; render(); fetchDebriefs(); },
    cut() { show($("cut"), true); },
    back() { show($("cut"), false); },
    ended() { ask("There is no such event on this host."); },
  });
}

function ask(why = "") {
  write($("state"), why);
  show($("which"), true);
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
$("print").addEventListener("click", () => print());
const named = decodeURIComponent(location.hash.slice(1));
if (named) begin(named); else ask();
