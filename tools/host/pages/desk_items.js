// After a round: how it was as a test. The words are the host's; figures stand beside them for who wants them.
import { $, el, fill, get, people, show, whenChanged } from "./shared.js";

const kKinds = { moment: "The customer says", fact: "To be found", cause: "The cause" };

function itemRow(item) {
  const never = item.replies.filter((reply) => reply.never);
  return el("tr", {}, el("th", { scope: "row" }, el("span", { class: "soft" }, `${kKinds[item.kind]}: `), item.text,
    never.length ? el("ul", { class: "soft" }, never.map((reply) => el("li", {}, `hardly taken (${reply.taken} of ${reply.offered}): ${reply.text}`))) : null),
  el("td", { class: "number" }, String(item.reached)), el("td", {}, item.difficulty_means, el("span", { class: "soft" }, ` ${item.difficulty.toFixed(2)}`)),
  el("td", {}, item.discrimination_means, item.discrimination === null ? null : el("span", { class: "soft" }, ` ${item.discrimination.toFixed(2)}`)));
}

const analysis = (items) => [
  el("p", {}, `${items.alpha_means[0].toUpperCase()}${items.alpha_means.slice(1)}.`),
  items.items.length === 0 ? el("p", {}, "Nobody played this round to an end.") : el("div", { class: "scroll" }, el("table", {},
    el("caption", {}, `Over ${people(items.plays, "play")}; hardest first`),
    el("thead", {}, el("tr", {}, ["Item", "Came to it", "Who got it", "Tells people apart"].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, [...items.items].sort((a, b) => a.difficulty - b.difficulty).map(itemRow)))),
];

async function open(board, round, secret, attempt) {
  const items = await attempt(() => get(`/api/events/${board.event}/rounds/${round.round}/items`, secret));
  if (!items) return;
  fill($("items-shown"), el("h3", { tabindex: "-1" }, `${round.round + 1}. ${round.title}`), analysis(items));
  $("items-shown").querySelector("h3").focus();
}

export function itemsDesk(board, secret, attempt) {
  const over = board.mode === "room" ? [] : board.rounds.filter((one) => one.run > 0 && ["done", "void"].includes(one.state));
  show($("items-part"), over.length > 0);
  whenChanged($("items-rounds"), [board.event, over.map((one) => [one.round, one.run, one.state])], () => {
    fill($("items-shown"));
    fill($("items-rounds"), over.map((one) => el("button", { type: "button", onclick: () => open(board, one, secret, attempt) }, `Round ${one.round + 1}`)));
  });
}
