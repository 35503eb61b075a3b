// The player's page: code, name and team, then the seat. A guarded round is played in play.js; an open one in the game.
import {
  $, Refused, addressOf, bare, clockText, el, fill, fingerprint, follow, get, leftOf, linkOfGame, people, post, sentence, show, spaced, standingsTable, talksFreely, whenChanged, write,
} from "./shared.js";
import { playing, stopPlaying } from "./play.js";
import { voteClock } from "./room.js";
import { stopVoting, voting, votingText } from "./vote.js";

const kSeat = "earshot-seat";
let entered = null, code = "", seat = null, board = null, feed = null;

const remembered = () => { try { return JSON.parse(localStorage.getItem(kSeat)); } catch { return null; } };

function only(...ids) {
  for (const part of ["enter", "open", "join", "card", "again", "seat"]) show($(part), ids.includes(part));
}

function refuse(text) {
  write($("refusal"), text);
  show($("refusal"), text !== "");
}

async function attempt(what) {
  refuse("");
  try { return await what(); } catch (error) { refuse(sentence(error)); return undefined; }
}

function askCode() {
  only("enter");
  $("code").focus();
}

const enter = (typed) => attempt(async () => {
  code = typed;
  try { entered = await post("/api/enter", { code }); } catch (error) { askCode(); throw error; }
  if (entered.mode === "open") return showOpen();
  return showJoin();
});

async function showOpen() {
  const host = await get("/api/host");
  write($("open-title"), entered.title);
  write($("open-address"), bare(host.address || location.origin));
  write($("open-code"), code.toUpperCase());
  show($("open-certificate"), Boolean(host.certificate));
  write($("open-link"), linkOfGame(host, code));
  write($("open-fingerprint"), fingerprint(host));
  show($("downloads"), host.downloads.length > 0);
  fill($("download-list"), host.downloads.map((one) => el("li", {}, el("a", { href: `/download/${one.name}`, download: one.name }, one.name), ` (${Math.max(1, Math.round(one.bytes / 1e6))} MB)`)));
  only("open");
}

function showJoin() {
  write($("join-title"), entered.title);
  write($("join-rules"), entered.mode === "room" ? "The room plays one customer together: you vote on the next reply." : entered.rules.meters ? "Trust and tension are shown while you play." : "Nothing is scored on the screen until the round is over.");
  const drawn = entered.names === "drawn";
  show($("drawn"), drawn);
  show($("name-field"), !drawn);
  $("name").required = !drawn;
  show($("team-field"), entered.teams.length > 0);
  fill($("team"), el("option", { value: "" }, "the smallest one"), entered.teams.map((team) => el("option", { value: team.team }, team.name)));
  show($("consent-field"), entered.consent !== "");
  $("consent").required = entered.consent !== "";
  $("consent").checked = false; // it was for another event
  write($("consent-text"), entered.consent);
  only("join", "again");
  $("join-button").disabled = entered.locked;
  if (entered.locked) refuse("The facilitator takes no new players now. If you have a seat already, take it up below.");
  $("name").focus();
}

function sit(seated) {
  seat = { ...seated, code };
  localStorage.setItem(kSeat, JSON.stringify(seat));
  history.replaceState(null, "", location.pathname);
  refuse("");
  only("seat");
  write($("state"), "Asking the host …");
  feed?.stop();
  feed = follow(seat.event, seat.token, {
    board(snapshot) { board = snapshot; render(); },
    cut() { show($("cut"), true); },
    back() { show($("cut"), false); },
    ended,
  });
}

function ended(reason) {
  show($("cut"), false);
  const again = seat;
  stopPlaying();
  stopVoting();
  feed = null;
  localStorage.removeItem(kSeat);
  if (reason === "kicked") {
    only();
    return refuse("The facilitator has sent you out. If that is a mistake, ask to be let back in, then open this page again and take your seat with its code.");
  }
  code = again?.code || "";
  if (reason === "taken-over") {
    only("again");
    $("again").open = true;
    return refuse("Your seat was taken up on another device. To play on here, take it back with its code.");
  }
  return askCode();
}

function stateText() {
  const { you } = board, now = board.rounds[board.round];
  if (board.mode === "room" && votingText(board)) return votingText(board);
  if (board.phase === "over") return "The workshop is over. Thank you for playing.";
  if (board.phase === "lobby") return "You are in. The first round begins when the facilitator starts it; leave this page open.";
  if (board.phase === "break") return "Break. The next round begins when the facilitator starts it.";
  if (board.phase === "review") return `Round ${board.round + 1}, ${now.title}, is over. Look at the projector.`;
  if (!you.may_play) return "A round is running. You come in at the next one.";
  if (board.mode === "open") return "This round is played in the Earshot game, not in a browser.";
  if (now.state === "paused") return "The round is paused.";
  if (now.state === "closing") return "Time is up.";
  if (you.play?.state === "finished") return "You have finished this round. The results come when the round is over.";
  return `Round ${board.round + 1} of ${board.rounds.length}${now.practice ? " (practice, does not count)" : ""}`;
}

const kStates = { counted: "", practice: "practice, does not count", void: "does not count", annulled: "annulled: counts 0", excused: "excused",
  "late-accepted": "late, accepted" };

const resultsList = () => el("ul", { class: "rounds" }, board.you.results.map((one) => el("li", {}, el("b", {}, board.rounds[one.round].title), ` ${people(one.points, "point")}`,
  el("span", { class: "soft" }, ` root cause ${one.root_cause}, empathy ${one.empathy}, follow-through ${one.follow_through}`),
  el("span", {}, [one.passed ? "passed" : "not passed", one.mark, kStates[one.state] ?? one.state,
    one.flags?.length ? `flagged: ${one.flags.join(", ").replaceAll("-", " ")}` : ""].filter(Boolean).join(", ")))));

function standingsParts() {
  if (board.frozen) return el("p", {}, "The standings are held back until they are revealed on the projector.");
  const teamed = board.seating === "teams", own = teamed ? board.you.team : board.you.seat;
  const row = board.standings.find((one) => one.entrant === own), of = board.standings.length;
  return [row ? el("p", {}, `${teamed ? "Your team has" : "You have"} place ${row.rank} of ${of}.`) : null,
    standingsTable(board.standings, people(of, teamed ? "team" : "player"), teamed ? "Team" : "Player", own, teamed ? "your team" : "you")];
}

function render() {
  const { you } = board;
  document.title = `${you.name}: ${board.title}`;
  write($("seat-name"), you.name);
  write($("seat-team"), board.teams.find((team) => team.team === you.team)?.name || "");
  write($("seat-code-shown"), spaced(you.seat_code));
  write($("message"), board.message);
  show($("message"), board.message !== "");
  write($("state"), stateText());
  show($("results"), you.results.length > 0);
  whenChanged($("results-body"), [you.results, board.rounds.length], () => fill($("results-body"), resultsList()));
  const ranked = board.phase !== "play" && board.standings.length > 0;
  show($("standings"), ranked);
  if (ranked) {
    whenChanged($("standings-body"), [board.standings, board.frozen, board.reveal], () => fill($("standings-body"), standingsParts()));
  }
  playing(board, seat);
  voting(board, seat);
  tick();
}

function tick() {
  if (!board || $("seat").hidden) return;
  const now = board.phase === "play" ? board.rounds[board.round] : null;
  const left = leftOf(now, board.you.play?.deadline || now?.deadline);
  const vote = board.room?.vote ? voteClock(board.room.vote) : "";
  write($("clock"), vote || (left === null || talksFreely(board) ? "" : clockText(left)));
}

$("enter").addEventListener("submit", (submit) => { submit.preventDefault(); enter($("code").value); });
$("join").addEventListener("submit", (submit) => {
  submit.preventDefault();
  attempt(async () => sit(await post("/api/join", { code, name: $("name").value, team: $("team").value, agreed: $("consent").checked })));
});
$("resume").addEventListener("submit", (submit) => {
  submit.preventDefault();
  attempt(async () => sit(await post("/api/resume", { code: code || entered?.event || "", seat_code: $("seat-code").value, agreed: $("consent").checked })));
});
$("forget").addEventListener("click", () => {
  feed?.stop();
  stopPlaying();
  stopVoting();
  localStorage.removeItem(kSeat);
  board = null;
  askCode();
});
setInterval(tick, 250);

// A seat card has the seat's code behind the event's. Where the event asks for an agreement, so does the page, before anything is kept.
let card = "";
const takeCard = (event, seatCode) => attempt(async () => {
  code = event;
  card = seatCode;
  try {
    entered = await post("/api/enter", { code });
    if (entered.consent === "") return sit(await post("/api/resume", { code, seat_code: card }));
  } catch (error) { askCode(); throw error; }
  write($("card-title"), entered.title);
  write($("card-consent-text"), entered.consent);
  $("card-consent").checked = false;
  only("card");
  return $("card-consent").focus();
});
$("card").addEventListener("submit", (submit) => {
  submit.preventDefault();
  attempt(async () => sit(await post("/api/resume", { code, seat_code: card, agreed: $("card-consent").checked })));
});

// A seat that this browser has is taken up again, unless the address names an event that it is not of.
async function begin() {
  // A certificate behind the code is for the game alone: a browser has judged it by itself.
  const parts = decodeURIComponent(location.hash.slice(1)).split(".").filter((part) => part.length < 32);
  const [behind, seatCode] = parts, known = remembered();
  if (seatCode) return takeCard(behind, seatCode);
  if (!known) return behind ? enter(behind) : askCode();
  code = known.code;
  if (!behind) return sit(known);
  try {
    const there = await post("/api/enter", { code: behind });
    if (there.event !== known.event) return enter(behind);
  } catch (error) {
    if (!(error instanceof Refused)) return sit(known);
    return enter(behind);
  }
  return sit(known);
}
addEventListener("hashchange", () => { if (location.hash) begin(); });
begin();
