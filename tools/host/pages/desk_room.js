// The facilitator's part of a play of the whole room: the next line, the vote, the decision, and what is not voted on.
import { $, el, fill, people, show, whenChanged, write } from "./shared.js";
import { decidedText, letterOf, optionText, roomView, saidList, voteClock } from "./room.js";

let board = null, act = null, secret = "", peek = false;
const view = roomView(() => board && render());
const button = (text, onclick, more = {}) => el("button", { type: "button", onclick, ...more }, text);
const move = (doing) => act({ do: "move", first: view.seen.moves, move: doing });
const kNoClock = "0";
let seconds = kNoClock;

const tick = (name, value, text, checked = false) => el("label", { class: "tick" }, el("input", { type: "checkbox", name, value, checked }), text);
const factTicks = () => view.seen.view.facts.map((fact) => tick("fact", fact.fact, fact.text, fact.noted));
const picked = (form) => new FormData(form).getAll("fact").map(Number);

// Summing up and naming the cause ask for facts: those that are noted are ticked.
function factForm(title, text, send) {
  const form = el("form", { async onsubmit(submit) {
    submit.preventDefault();
    if (await send(picked(form))) show($("room-picks"), false);
  } }, el("h3", { tabindex: "-1" }, title), el("fieldset", {}, el("legend", {}, "With these facts"), view.seen.view.facts.length ? factTicks() : el("p", { class: "soft" }, "The room knows nothing yet.")),
  el("div", { class: "row" }, el("button", { class: "first" }, text), button("Not yet", () => show($("room-picks"), false))));
  fill($("room-picks"), form);
  show($("room-picks"), true);
  form.querySelector("h3").focus();
}

const needsFacts = (kind) => kind === "summarise" || kind === "diagnose";

function decide(option) {
  const { vote } = board.room;
  const most = vote.counts.indexOf(Math.max(...vote.counts));
  const taken = vote.options[option === -1 ? most : option];
  if (!needsFacts(taken.kind)) return act({ do: "decide", option, facts: [] });
  return factForm(optionText(taken), "Take it", (facts) => act({ do: "decide", option, facts }));
}

function voteParts() {
  const { vote } = board.room;
  const total = vote.counts.reduce((sum, one) => sum + one, 0), most = Math.max(...vote.counts);
  const tied = vote.counts.filter((one) => one === most).length > 1;
  const open = vote.shown || peek;
  return [
    el("p", { role: "status" }, `${vote.voted} of ${people(vote.of, "player")} have voted. `, vote.shown ? "The votes are shown; they can still be changed." : "The votes are hidden from everybody else."),
    el("ol", { class: "options" }, vote.options.map((option) => el("li", {}, el("b", { class: "letter" }, letterOf(option.option)), el("span", { class: "text" }, optionText(option)),
      open ? el("b", { class: "count" }, people(vote.counts[option.option], "vote")) : null,
      button("Take it", () => decide(option.option), { "aria-label": `Take ${letterOf(option.option)}: ${option.text}` })))),
    el("div", { class: "row" },
      vote.shown ? null : button("Show the votes", () => act({ do: "show-vote" }), { class: "first" }),
      vote.shown && total > 0 && !tied ? button("Take what most chose", () => decide(-1), { class: "first" }) : null,
      vote.shown || peek ? null : button("Only I look", () => { peek = true; render(); }),
      button("Drop the vote", () => act({ do: "drop-vote" }))),
    vote.shown && tied ? el("p", { class: "notice" }, total === 0 ? "Nobody has voted: say which reply is taken." : "A tie: you decide, or let the room talk and change its votes.") : null,
  ];
}

function cardForm(card) {
  const { causes } = view.seen.view;
  if (card.kind !== "diagnose") return factForm(card.text, "Say it back", (facts) => move({ do: "choose", card: card.card, facts }));
  const chosen = el("select", { id: "room-cause" }, causes.map((one) => el("option", { value: one.cause }, one.text)));
  factForm(card.text, "Name this cause", (facts) => move({ do: "choose", card: card.card, cause: Number(chosen.value), facts }));
  return $("room-picks").querySelector("h3").after(el("p", {}, el("label", { for: "room-cause" }, "The cause "), chosen));
}

function moveParts() {
  const { view: now } = view.seen;
  const over = now.ending !== null, open = now.cards.filter((card) => !card.locked);
  const countdown = el("select", { id: "room-seconds", onchange() { seconds = countdown.value; } },
    [["0", "no countdown"], ["20", "20 seconds"], ["30", "30 seconds"], ["60", "1 minute"], ["120", "2 minutes"]].map(([value, text]) =>
      el("option", { value, selected: value === seconds }, text)));
  return [
    over ? el("p", { class: "notice" }, el("b", {}, now.ending.title), ` ${now.ending.text}`) : null,
    el("div", { class: "row" },
      now.to_come > 0 && !over ? button("Next line", () => move({ do: "hear" }), { class: "first" }) : null,
      open.length ? [button(now.to_come > 0 ? "Let the room vote now (breaks in)" : "Let the room vote", () => act({ do: "vote", seconds: Number(seconds) }), now.to_come > 0 ? {} : { class: "first" }),
        el("label", { for: "room-seconds", class: "aside" }, "Countdown of the vote"), countdown] : null,
      now.can_close ? button("Finish and look back", () => move({ do: "close" }), { class: "first" }) : null),
    el("details", {}, el("summary", {}, "Take a reply without a vote"), open.length ? el("ul", { class: "plain" }, open.map((card) => el("li", {},
      button(optionText(card), () => (needsFacts(card.kind) ? cardForm(card) : move({ do: "choose", card: card.card })))))) : el("p", { class: "soft" }, "None is on offer."),
    now.can_leave ? button("Leave the conversation", () => move({ do: "leave" })) : null),
  ];
}

const lineItem = (line) => el("li", {}, line.text, " ", line.cue ? el("span", { class: "good" }, `Noticed: ${line.cue}`)
  : line.marked ? el("span", { class: "soft" }, "Marked.") : board.room.vote || view.seen.view.ending ? null
    : button("The room notices something", () => move({ do: "notice", line: line.line }), { "aria-label": `The room notices something: ${line.text.slice(0, 40)}` }));

function factItem(fact) {
  const box = el("input", { type: "checkbox", checked: fact.noted, disabled: board.room.vote !== null,
    onchange: () => move({ do: box.checked ? "note" : "unnote", fact: fact.fact }) });
  return el("li", {}, el("label", { class: "tick" }, box, fact.text));
}

// The newest act of the room that can be taken back.
function undoPart() {
  const doings = ["vote", "drop-vote", "decide", "move"];
  const entry = board.control.audit.find((one) => doings.includes(one.act.do) && one.can_undo);
  return entry ? el("p", {}, button("Take the last step back", () => act({ do: "undo", seq: entry.seq }))) : null;
}

function render() {
  const { room } = board, { seen } = view;
  show($("room-part"), board.phase === "play" && !!seen);
  if (!seen || board.phase !== "play") return;
  write($("room-clock"), voteClock(room.vote));
  whenChanged($("room-said"), seen.said, () => fill($("room-said"), saidList(seen, 6)));
  const paused = board.rounds[board.round].state === "paused";
  if (!room.vote) peek = false;
  whenChanged($("room-do"), [room, seen.at, paused, peek, board.control.audit[0]], () => fill($("room-do"), paused ? el("p", {}, "The round is paused.")
    : [room.vote ? voteParts() : moveParts(), room.decided && !room.vote ? el("p", { class: "soft" }, decidedText(room.decided)) : null, undoPart()].flat()));
  whenChanged($("room-lines"), [seen.view.lines, room.vote === null, seen.view.ending], () => fill($("room-lines"), seen.view.lines.map(lineItem)));
  whenChanged($("room-facts"), [seen.view.facts, room.vote === null], () => fill($("room-facts"), seen.view.facts.length ? seen.view.facts.map(factItem) : el("li", { class: "soft" }, "Nothing yet.")));
}

// Called with every snapshot of the facilitator's feed.
export function roomDesk(snapshot, doing, token) {
  board = snapshot.mode === "room" ? snapshot : null;
  act = doing;
  secret = token;
  show($("room-part"), false);
  if (!board) return;
  view.follow(board, secret);
  render();
}

export function roomTick() {
  if (board?.room?.vote) write($("room-clock"), voteClock(board.room.vote));
}
