// The desk of one event: what the facilitator sees and does while it runs. It only shows the snapshot and sends acts; what
// an act came to is in the next snapshot.
import {
  $, bare, addressOf, clockText, el, fill, follow, get, leftOf, linkOfGame, people, post, roundState, show, spaced, standingsTable, download, talksFreely, whenChanged, write,
} from "./shared.js";
import { itemsDesk } from "./desk_items.js";
import { roomDesk, roomTick } from "./desk_room.js";

let own = null, host = null, feed = null, board = null, ticking = 0, mine = "";
const round = () => board.rounds[board.round];
const act = (doing, done = "") => own.attempt(() => post(`/api/events/${board.event}/acts`, doing, own.secret()), done);
const button = (text, onclick, more = {}) => el("button", { type: "button", onclick, ...more }, text);
const heads = (...names) => el("thead", {}, el("tr", {}, names.map((name) => el("th", { scope: "col" }, name))));
const seatName = (seat) => board.control.seats.find((one) => one.seat === seat)?.name || seat;
const teamName = (team) => board.teams.find((one) => one.team === team)?.name || team;

function ask(title, ...body) {
  write($("dialog-title"), title);
  write($("dialog-said"), "");
  fill($("dialog-body"), body, el("div", { class: "row" }, button("Back", () => $("dialog").close())));
  if (!$("dialog").open) $("dialog").showModal();
}

// Asked twice, because it cannot be taken back or hits everybody.
const sure = (title, text, yes, doing) => ask(title, el("p", {}, text),
  el("div", { class: "row" }, button(yes, async () => { $("dialog").close(); await act(doing); }, { class: "first" })));

function nextActs() {
  const now = round(), running = board.phase === "play";
  const planned = board.rounds.filter((one) => one.state === "planned");
  if (board.closed) return [button("Open the event again", () => undoNewest("close"))];
  const list = [];
  if (running && now.state === "playing") list.push(button("Pause", () => act({ do: "pause" })));
  if (running && now.state === "paused") list.push(button("Go on", () => act({ do: "go-on" }), { class: "first" }));
  if (running && now.state !== "closing") {
    list.push(button("1 minute more", () => act({ do: "extend", seconds: 60 })), button("5 minutes more", () => act({ do: "extend", seconds: 300 })),
      button("1 minute less", () => act({ do: "extend", seconds: -60 })),
      button("End the round", () => sure("End the round?", "Time is then up for everybody at once. This cannot be undone.", "End it", { do: "end" })));
  }
  if (!running) {
    for (const one of planned) {
      list.push(button(`Start round ${one.round + 1}: ${one.title}`, () => act({ do: "start", round: one.round }),
        one === planned[0] ? { class: "first" } : {}));
      if (board.phase !== "break") break;
    }
    if (board.phase === "review") list.push(button("Break", () => act({ do: "break", text: "" })));
  }
  if (!board.frozen && board.phase !== "lobby" && board.mode !== "room") list.push(button("Freeze the standings", () => act({ do: "freeze" })));
  if (board.frozen) list.push(...revealActs());
  list.push(board.locked ? button("Let new players in", () => act({ do: "unlock" })) : button("Let nobody new in", () => act({ do: "lock" })));
  list.push(button("New join code", () => act({ do: "new-code" })));
  list.push(button("Close the event", () => sure("Close the event?", "Nobody can join or play any more, and late plays are no longer taken. It can be undone.",
    "Close it", { do: "close" })));
  return list;
}

function revealActs() {
  const places = board.reveal?.places || 0, of = board.reveal?.of || board.standings.length;
  const to = (count) => act({ do: "reveal", places: Math.min(of, count) });
  const name = places === 0 ? "Reveal the last place" : `Reveal place ${of - places}`;
  return board.phase === "play" ? [] : [button(name, () => to(places + 1), { class: "first" }), button("Reveal all but three", () => to(of - 3), { disabled: of - 3 <= places }),
    button("Reveal everything", () => to(of))];
}

const undoNewest = (what) => {
  const entry = board.control.audit.find((one) => one.act.do === what && one.can_undo);
  if (entry) act({ do: "undo", seq: entry.seq });
};

function roundsTable() {
  return el("table", {}, heads("Round", "Minutes", "State", "Finished", "Do"), el("tbody", {}, board.rounds.map((one) => {
    const over = ["done", "void"].includes(one.state), name = `round ${one.round + 1}`;
    return el("tr", {}, el("th", { scope: "row" }, `${one.round + 1}. ${one.title}`, one.practice ? el("span", { class: "soft" }, " (practice)") : null),
      el("td", { class: "number" }, String(one.minutes)),
      el("td", {}, roundState[one.state] || one.state, one.run > 1 ? ` (run ${one.run})` : ""),
      el("td", { "data-done": one.round }),
      el("td", {}, board.closed ? null : el("div", { class: "row" },
        one.state === "planned" && board.phase !== "play" ? button("Start", () => act({ do: "start", round: one.round }), { "aria-label": `Start ${name}` }) : null,
        one.state === "planned" ? button("Skip", () => act({ do: "skip", round: one.round }), { "aria-label": `Skip ${name}` }) : null,
        over && board.phase !== "play" ? button("Play again", () => sure("Play this round again?", "What was played in it no longer counts, and it begins at once. This cannot be undone.",
          "Play it again", { do: "again", round: one.round }), { "aria-label": `Play ${name} again` }) : null,
        one.state === "done" ? button("Do not count", () => act({ do: "void", round: one.round }), { "aria-label": `Do not count ${name}` }) : null)));
  })));
}

const playWord = (play) => {
  if (!play) return "";
  const word = { waiting: "nothing yet", playing: "playing", finished: "finished" }[play.state];
  return `${word}${play.stored ? `, ${people(play.stored, "step")}` : ""}${play.late ? `, ${play.late} late` : ""}${play.refused ? `, ${play.refused} refused` : ""}`;
};

function seatsTable() {
  const seats = board.control.seats, teamed = board.seating === "teams";
  if (seats.length === 0) return el("p", { class: "soft" }, "Nobody has joined yet.");
  return el("table", {}, el("caption", {}, people(seats.filter((seat) => !seat.kicked && seat.taken).length, "player")),
    heads("Name", ...(teamed ? ["Team"] : []), "Here", "This round", "Seat code", "Do"),
    el("tbody", {}, seats.map((seat) => el("tr", { class: seat.kicked ? "out" : "" },
      el("th", { scope: "row" }, seat.name, seat.extra_seconds ? el("span", { class: "soft" }, ` (+${clockText(seat.extra_seconds * 1000)})`) : null),
      teamed ? el("td", {}, teamName(seat.team)) : null,
      el("td", { "data-here": seat.seat }), el("td", { "data-play": seat.seat }), el("td", { class: "code" }, spaced(seat.seat_code)),
      el("td", {}, button("Change …", () => seatDialog(seat.seat), { "aria-label": `Change ${seat.name}` }))))));
}

// A small form of the dialog: one label, one field, one button.
function small(label, input, text, doing) {
  const id = `field-${label.replace(/\W+/g, "-")}`;
  input.id = id;
  return el("form", { class: "row", async onsubmit(submit) {
    submit.preventDefault();
    $("dialog").close();
    await act(doing(input.value));
  } }, el("label", { for: id }, label), input, el("button", {}, text));
}

const choiceOf = (options, chosen) => el("select", {}, options.map(([value, text]) => el("option", { value, selected: value === chosen }, text)));

function seatDialog(id) {
  const seat = board.control.seats.find((one) => one.seat === id);
  const then = (text, doing) => button(text, async () => { $("dialog").close(); await act(doing); });
  const played = board.rounds.filter((one) => one.run > 0).map((one) => [String(one.round), `${one.round + 1}. ${one.title}`]);
  ask(seat.name,
    small("Name", el("input", { value: seat.name, maxlength: 40, required: true }), "Rename", (name) => ({ do: "rename-seat", seat: id, name })),
    board.seating === "teams" ? small("Team from the next round", choiceOf(board.teams.map((team) => [team.team, team.name]), seat.team), "Move",
      (team) => ({ do: "move-seat", seat: id, team })) : null,
    small("Extra seconds on every round", el("input", { type: "number", min: 0, max: 3600, value: seat.extra_seconds }), "Give",
      (seconds) => ({ do: "extra-time", seat: id, seconds: Number(seconds) })),
    played.length ? [small("Leave out of", choiceOf(played), "Excuse", (one) => ({ do: "excuse", seat: id, round: Number(one) })),
      small("Count as 0", choiceOf(played), "Annul", (one) => ({ do: "annul", seat: id, round: Number(one) }))] : null,
    el("div", { class: "row" }, seat.kicked ? then("Let back in", { do: "let-back", seat: id }) : then("Send out", { do: "kick", seat: id }),
      button("New seat code", async () => {
        const made = await act({ do: "new-seat-code", seat: id });
        if (made) ask(seat.name, el("p", {}, "The old seat has ended. Whoever takes it up types the join code and the seat code ",
          el("b", { class: "code" }, spaced(made.seat_code)), "."));
        else $("dialog").close();
      })));
}

function teamsTable() {
  return el("table", {}, heads("Team", "Players", "Do"), el("tbody", {}, board.teams.map((team) => el("tr", {}, el("th", { scope: "row" }, team.name),
    el("td", { class: "number" }, String(board.control.seats.filter((seat) => seat.team === team.team && !seat.kicked).length)),
    el("td", {}, button("Change …", () => ask(team.name,
      small("Name", el("input", { value: team.name, maxlength: 40, required: true }), "Rename", (name) => ({ do: "rename-team", team: team.team, name })),
      board.teams.length > 1 ? small("Merge into", choiceOf(board.teams.filter((other) => other !== team).map((other) => [other.team, other.name])), "Merge",
        (into) => ({ do: "merge-teams", from: team.team, into })) : null), { "aria-label": `Change ${team.name}` }))))));
}

const lateTable = () => el("table", {}, heads("Player", "Round", "Came late", "Do"), el("tbody", {}, board.control.late.map((one) =>
  el("tr", {}, el("th", { scope: "row" }, seatName(one.seat)), el("td", {}, String(one.round + 1)), el("td", {}, people(one.commands, "step")),
    el("td", {}, one.accepted ? "accepted" : button("Accept", () => act({ do: "accept-late", seat: one.seat, round: one.round }),
      { "aria-label": `Accept the late play of ${seatName(one.seat)}` }))))));

const time = (at) => new Date(at).toLocaleTimeString("en-GB");
const refusedTable = () => el("table", {}, heads("When", "Player", "Round", "Step", "Why it was not taken"), el("tbody", {}, board.control.refused.map((one) =>
  el("tr", {}, el("td", {}, time(one.at)), el("th", { scope: "row" }, seatName(one.seat)), el("td", {}, String(one.round + 1)),
    el("td", {}, one.command), el("td", {}, one.why)))));

const kActs = {
  start: "started", pause: "paused the round", "go-on": "let the round go on", end: "ended the round", extend: "changed the time of the round by", again: "played again", skip: "skipped",
  void: "took out of the count", break: "called a break", message: "showed a message", freeze: "froze the standings", reveal: "revealed",
  lock: "closed joining", unlock: "opened joining", "new-code": "made a new join code", "rename-seat": "renamed a player to", "move-seat": "moved",
  kick: "sent out", "let-back": "let back in", "new-seat-code": "made a new seat code for", "extra-time": "gave extra time to", excuse: "excused",
  annul: "annulled the play of", "accept-late": "accepted the late play of", "add-team": "added the team", "rename-team": "renamed a team to",
  "merge-teams": "merged teams", close: "closed the event", undo: "undid",
  "add-seats": "made seats:", vote: "opened a vote", "show-vote": "showed the votes", "drop-vote": "dropped the vote", decide: "decided", move: "did",
};
function actText({ do: what, ...more }) {
  const parts = [kActs[what] || what];
  if (more.seat && what !== "rename-seat") parts.push(seatName(more.seat));
  if (more.name) parts.push(`“${more.name}”`);
  if (more.text) parts.push(`“${more.text}”`);
  if (what === "move-seat") parts.push(`to ${teamName(more.team)}`);
  if (what === "merge-teams") parts.push(`into ${teamName(more.into)}`);
  if (more.round !== undefined) parts.push(`round ${more.round + 1}`);
  if (more.seconds) parts.push(people(more.seconds, "second"));
  if (more.count) parts.push(String(more.count));
  if (more.places) parts.push(people(more.places, "place"));
  if (more.seq) parts.push(`no. ${more.seq}`);
  if (more.commands) parts.push(more.commands.join(", "));
  if (more.by_host) parts.push("(by the host itself)");
  return parts.join(" ");
}

const auditTable = () => el("table", {}, heads("No.", "When", "What", "Undo"), el("tbody", {}, board.control.audit.map((one) => el("tr", {},
  el("td", { class: "number" }, String(one.seq)), el("td", {}, time(one.at)), el("td", {}, actText(one.act)),
  el("td", {}, one.undone ? "undone" : one.can_undo ? button("Undo", () => act({ do: "undo", seq: one.seq }), { "aria-label": `Undo no. ${one.seq}: ${actText(one.act)}` }) : "")))));

// A table is not replaced under a finger or a reading cursor for what did not change in it, and keeps the focus if it is.
function part(id, value, made) {
  whenChanged($(id), value, () => {
    const focused = $(id).contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") || document.activeElement.textContent : null;
    fill($(id), [made()].flat());
    if (focused === null) return;
    const again = [...$(id).querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") || one.textContent) === focused);
    again?.focus();
  });
}

// What changes from moment to moment is written into its cell; the buttons beside it stay where they are.
function writeCells() {
  const cell = (name, id, text) => { const at = document.querySelector(`[data-${name}="${id}"]`); if (at) write(at, text); };
  for (const seat of board.control.seats) {
    cell("here", seat.seat, seat.kicked ? "sent out" : !seat.taken ? "not taken yet" : seat.connected ? "connected" : "not connected");
    cell("play", seat.seat, playWord(seat.play));
  }
  for (const one of board.rounds) cell("done", one.round, one.run > 0 ? `${one.done} of ${one.players}` : "");
}

function phaseText() {
  const now = round();
  if (board.phase === "lobby") return "Lobby: players join";
  if (board.phase === "play") return `Round ${board.round + 1}, ${roundState[now.state]}: ${now.title}`;
  if (board.phase === "review") return `Round ${board.round + 1} is over: time to look back at ${now.title}`;
  return board.phase === "break" ? "Break" : "Over";
}

function render() {
  const { control } = board, rounds = board.rounds.map((one) => [one.title, one.state, one.run]);
  const names = control.seats.map((one) => one.name), state = [board.phase, board.closed, rounds, board.frozen, board.locked];
  document.title = `${board.title}: facilitator`;
  write($("desk-title"), board.title);
  write($("desk-phase"), phaseText() + (board.frozen ? ". The standings are frozen for everybody but you" : ""));
  part("joining", [board.join, control.code, board.mode, board.locked, board.closed], () => (board.closed ? "Nobody can join or play now." : [`Players join at ${bare(addressOf(board))}/join with the code `,
    el("b", { class: "code" }, spaced(control.code)), board.locked ? " (closed now). " : ". ",
    board.mode === "room" ? "They vote from a phone's browser." : board.mode === "guarded" ? "They play in the Earshot game or in a browser." : "Open play: they play in the Earshot game, not in a browser, and who wants to can read the scenario beforehand."]));
  show($("for-game"), Boolean(host?.certificate) && board.mode !== "room" && !board.closed);
  if (host) write($("game-link"), linkOfGame(host, control.code));
  part("next", [state, board.reveal, board.standings.length, control.audit], nextActs);
  roomDesk(board, act, own.secret());
  itemsDesk(board, own.secret(), own.attempt);
  part("rounds", state, roundsTable);
  show($("standings-part"), board.mode !== "room");
  part("standings", board.standings, () => (board.standings.length ? standingsTable(board.standings, "As they are now", board.seating === "teams" ? "Team" : "Player")
    : el("p", { class: "soft" }, "None yet.")));
  part("seats", [control.seats.map((one) => [one.seat, one.name, one.team, one.kicked, one.taken, one.extra_seconds, one.seat_code]), board.teams], seatsTable);
  writeCells();
  show($("say"), !board.closed);
  show($("teams-part"), board.seating === "teams");
  part("teams", [board.teams, control.seats.map((seat) => [seat.team, seat.kicked])], teamsTable);
  show($("late-part"), control.late.length > 0);
  part("late", [control.late, names], lateTable);
  show($("refused-part"), control.refused.length > 0);
  part("refused", [control.refused, names], refusedTable);
  part("audit", [control.audit, names, board.teams], auditTable);
  tick();
}

function tick() {
  const left = board && board.phase === "play" ? leftOf(round()) : null;
  write($("desk-clock"), left === null || talksFreely(board) ? "" : clockText(left));
  roomTick();
}

const exportButton = (text, file, name) => button(text, () => own.attempt(() => download(`/api/events/${mine}/${file}`, own.secret(), `${mine}-${name}`)));

export function openDesk(event, owner) {
  if (feed && mine === event) return;
  closeDesk();
  own = owner;
  mine = event;
  show($("desk-body"), false);  // until its board comes: another event's must not stand under its address
  $("to-projector").href = `/projector#${event}`;
  $("to-results").href = `/results#${event}`;
  $("to-certificates").href = `/certificate#${event}`;
  $("to-cards").href = `/cards#${event}`;
  fill($("exports"), exportButton("Plays, a row each (CSV)", "export.csv", "plays.csv"), exportButton("Choices, a row each (CSV)", "choices.csv", "choices.csv"),
    exportButton("Items, a row each (CSV)", "items.csv", "items.csv"), exportButton("Everything (JSON)", "export.json", "all.json"), exportButton("For a learning record store (xAPI, no names)", "xapi.json", "xapi.json"));
  ticking = setInterval(tick, 250);
  own.attempt(async () => { host = await get("/api/host"); if (board) render(); });
  feed = follow(event, own.secret(), {
    board(snapshot) { board = snapshot; render(); show($("desk-body"), true); },
    cut() { show($("cut"), true); },
    back() { show($("cut"), false); },
    ended(reason) {
      show($("cut"), false);
      own.attempt(() => { throw new Error(reason); });
      write($("refusal"), reason === "no-such-event" ? "There is no such event on this host." : "This link no longer holds: open the newest one.");
    },
  });
}

export function closeDesk() {
  feed?.stop();
  feed = null;
  board = null;
  clearInterval(ticking);
  show($("cut"), false);
}

$("say").addEventListener("submit", (submit) => {
  submit.preventDefault();
  act({ do: "message", text: $("say-text").value }, "The room sees the message.");
});
$("say-nothing").addEventListener("click", () => { $("say-text").value = ""; act({ do: "message", text: "" }); });
$("add-seats").addEventListener("submit", (submit) => {
  submit.preventDefault();
  act({ do: "add-seats", count: Number($("seat-count").value) }, "The seats are made. Print their cards.");
});
$("add-team").addEventListener("submit", async (submit) => {
  submit.preventDefault();
  if (await act({ do: "add-team", name: $("team-name").value })) $("team-name").value = "";
});
