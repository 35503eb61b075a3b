// A phone in a room that plays together: one vote on the next reply, changeable until it is decided, and what the room said last.
import { $, el, fill, get, post, sentence, show, whenChanged, write } from "./shared.js";
import { letterOf, optionList, optionText, reviewParts, roomView, saidList } from "./room.js";

let board = null, seat = null, sending = null, review = null;
const view = roomView(() => board && render());

async function send(option) {
  const { vote } = board.room, round = board.rounds[board.round];
  sending = option;
  write($("vote-refused"), "");
  render();
  try {
    await post(`/api/events/${seat.event}/rounds/${board.round}/vote`, { run: round.run, ballot: vote.ballot, option }, seat.token);
  } catch (error) { write($("vote-refused"), sentence(error)); }
  if (sending === option) sending = null;
  render();
}

export function votingText(snapshot) {
  if (snapshot.mode !== "room" || snapshot.phase !== "play") return "";
  const round = snapshot.rounds[snapshot.round];
  if (round.state === "paused") return "The round is paused.";
  if (!snapshot.room.vote) return "Listen. You can vote as soon as the facilitator asks.";
  return snapshot.you.vote === null ? "What do we say? Take one." : "Your vote is in. You can change it until it is decided.";
}

const choices = () => el("ol", { class: "votes" }, board.room.vote.options.map((option) => {
  const own = (sending ?? board.you.vote) === option.option;
  return el("li", {}, el("button", { type: "button", class: own ? "own" : "", "aria-pressed": own ? "true" : "false", onclick: () => send(option.option) },
    el("b", { class: "letter" }, letterOf(option.option)), el("span", {}, optionText(option), own ? el("span", { class: "good" }, sending === option.option ? " (being sent)" : " (your vote)") : null)));
}));

async function fetchReview() {
  const round = board.rounds[board.round], key = `${board.round}.${round?.run}`;
  if (board.phase === "play" || !round?.run || review?.key === key) return;
  review = { key, debrief: null };
  try { review.debrief = await get(`/api/events/${board.event}/rounds/${board.round}/debrief`, seat.token); } catch { review = null; }
  if (board) render();
}

function render() {
  const playing = board.phase === "play", { seen } = view, vote = playing ? board.room?.vote : null;
  const looking = !playing && review?.debrief;
  show($("vote"), (playing && !!seen) || !!looking);
  write($("vote-title"), playing && seen ? `${seen.view.customer}, day ${seen.view.day}` : board.rounds[board.round]?.title || "");
  whenChanged($("vote-said"), [playing, seen?.said.slice(-3)], () => fill($("vote-said"), playing && seen ? saidList(seen, 3) : []));
  whenChanged($("vote-options"), [vote, board.you.vote, sending], () => {
    const focused = [...$("vote-options").querySelectorAll("button")].indexOf(document.activeElement);
    fill($("vote-options"), vote ? choices() : []);
    if (focused >= 0) $("vote-options").querySelectorAll("button")[focused]?.focus({ preventScroll: true });
  });
  whenChanged($("vote-counts"), [vote?.counts, vote?.options], () => fill($("vote-counts"), vote?.shown ? [el("h2", {}, "How the room votes"), optionList(vote, board.you.vote)] : []));
  whenChanged($("vote-review"), [!!looking, review?.key], () => fill($("vote-review"), looking ? reviewParts(review.debrief.room) : []));
  if (!vote) write($("vote-refused"), "");
}

export function stopVoting() {
  board = null;
  sending = null;
  show($("vote"), false);
}

// Called with every snapshot of the seat's feed.
export function voting(snapshot, own) {
  if (snapshot.mode !== "room") return;
  board = snapshot;
  seat = own;
  view.follow(board, seat.token);
  fetchReview();
  render();
}
