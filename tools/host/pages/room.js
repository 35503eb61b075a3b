// The room plays: what facilitator, projector and phones have in common. The View comes from the host whenever the play stands elsewhere than
// before (`board.room.at`); what is voted on comes with the snapshot.
import { clockText, el, get, hostNow, people } from "./shared.js";

export const letterOf = (option) => (option < 26 ? String.fromCharCode(65 + option) : String(option + 1));
export const kKinds = { say: "", do: "We do: ", summarise: "We sum up: ", diagnose: "It is because: " };
export const optionText = (option) => (kKinds[option.kind] ?? "") + option.text;

// Keeps the newest View and calls then() when there is another one. An answer that was overtaken is dropped.
export function roomView(then) {
  let key = "", seen = null;
  return {
    get seen() { return seen; },
    async follow(board, token) {
      const { room } = board, round = board.rounds[board.round];
      const wanted = room && round?.run ? `${board.event}.${board.round}.${round.run}.${room.at}.${board.phase === "play"}` : "";
      if (wanted === key) return;
      key = wanted;
      if (!wanted) { seen = null; return; }
      try {
        const answer = await get(`/api/events/${board.event}/rounds/${board.round}/room`, token);
        if (key !== wanted) return;
        seen = answer;
        then();
      } catch { if (key === wanted) key = ""; }
    },
  };
}

const kWho = { customer: (view) => view.customer, room: () => "The room", narrator: () => "", day: () => "" };

// The last of what was said; `most` items.
export function saidList(seen, most) {
  const list = seen.said.slice(-most);
  return el("ol", { class: "said" }, list.map((one) => el("li", { class: one.who },
    kWho[one.who]?.(seen.view) ? el("span", { class: "name" }, kWho[one.who](seen.view)) : null,
    el("span", {}, one.who === "day" ? `Day ${one.text}` : one.text))));
}

export const voteLeft = (vote) => (vote?.until && !vote.shown ? Math.max(0, vote.until - hostNow()) : null);
export const voteClock = (vote) => (voteLeft(vote) === null ? "" : clockText(voteLeft(vote)));

// Bars only where votes may be known. `own`: the option that this device voted for.
export function optionList(vote, own = null) {
  const most = Math.max(1, ...(vote.counts || [0]));
  return el("ol", { class: "options" }, vote.options.map((option) => {
    const count = vote.counts?.[option.option] ?? null;
    const bar = count === null ? null : el("span", { class: "bar", "aria-hidden": "true" });
    if (bar) bar.style.width = `${Math.round(100 * count / most)}%`;
    return el("li", { class: own === option.option ? "own" : "" }, el("b", { class: "letter" }, letterOf(option.option)), el("span", { class: "text" }, optionText(option)),
      count === null ? null : el("b", { class: "count" }, people(count, "vote")), bar);
  }));
}

export const decidedText = (decided) => (decided.of === 0 ? `Taken by the facilitator: ${decided.text}`
  : `${decided.by === "majority" ? "Taken by most" : "Taken by the facilitator"} (${decided.votes} of ${people(decided.of, "vote")}): ${decided.text}`);

const sign = (change) => (change > 0 ? `+${change}` : String(change));

// Looking back together, reply by reply.
export function reviewParts(room) {
  if (!room) return el("p", {}, "Nothing was played.");
  return [el("section", {},
    el("p", { class: "big" }, `${people(room.points, "point")}, ${room.passed ? "passed" : "not passed"}: ${room.mark}`),
    el("p", {}, `Root cause ${room.root_cause}, empathy ${room.empathy}, follow-through ${room.follow_through}.`),
    el("h3", {}, "What was behind it"),
    el("p", {}, room.cause, room.named === null ? " Nobody named it." : room.named === room.cause ? " The room named it." : ` The room named something else: ${room.named}`),
    room.missed.length ? [el("h3", {}, "What was never heard"), el("ul", {}, room.missed.map((fact) => el("li", {}, fact)))] : null,
    room.promises.length ? [el("h3", {}, "What was promised"), el("ul", {}, room.promises.map((one) => el("li", {}, `${one.text}: ${one.status}`)))] : null),
  el("section", {}, el("h3", {}, "Reply by reply"),
    el("ol", { class: room.replies.length > 4 ? "replies many" : "replies" }, room.replies.map((reply) => el("li", { class: reply.turning ? "turning" : "" },
      reply.customer ? el("blockquote", {}, reply.customer) : null,
      el("p", {}, el("b", {}, reply.text), el("span", { class: "soft" }, ` ${reply.options.length === 0 ? "without a vote" : reply.by === "majority" ? "by the vote" : "by the facilitator"}, trust ${sign(reply.trust)}, tension ${sign(reply.tension)}${reply.interrupted ? ", breaking in" : ""}`)),
      reply.turning ? el("p", { class: "good" }, "Here it turned.") : null,
      reply.feedback ? el("p", {}, reply.feedback) : null,
      reply.better ? el("p", {}, el("span", { class: "soft" }, "This would have heard more: "), reply.better) : null,
      reply.options.some((one) => one.votes > 0) ? el("p", { class: "soft voted" }, "Votes: ", reply.options.filter((one) => one.votes > 0)
        .map((one) => `${one.votes} for “${one.text}”`).join("; ")) : null)))),
  ];
}
