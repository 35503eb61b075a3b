// Deleting an event, from the list of events: asked once more, because nothing brings it back.
import { $, el, fill, people, post, sentence, write } from "./shared.js";

const button = (text, onclick, more = {}) => el("button", { type: "button", onclick, ...more }, text);

// The call wants the title as it stands, so that no other event is meant than the one that was read out here.
async function remove(event, own, then) {
  try {
    await post("/api/deletions", { event: event.event, title: event.title }, own.secret());
  } catch (error) {
    write($("dialog-said"), sentence(error));
    return;
  }
  $("dialog").close();
  await then(`“${event.title}” is deleted, with everything of its players.`);
}

function confirm(event, own, then) {
  write($("dialog-title"), `Delete “${event.title}”?`);
  write($("dialog-said"), "");
  const keep = button("Keep it", () => $("dialog").close(), { class: "first" });
  fill($("dialog-body"),
    el("p", {}, "Its log, what its players were called, and what they played are then gone from this host and from the copy beside its log. Nothing brings them back."),
    el("p", {}, "What you want to keep, take with you first: open the event, ", el("em", {}, "Take the results with you"), "."),
    el("div", { class: "row" }, keep, button("Delete it for good", () => remove(event, own, then), { class: "bad" })));
  $("dialog").showModal();
  keep.focus();
}

export const deleteButton = (event, own, then) => button("Delete …", () => confirm(event, own, then), { "aria-label": `Delete ${event.title}` });

// That an event was there is kept; nobody's name is.
export const deletedList = (deleted) => (deleted.length === 0 ? null : el("details", {}, el("summary", {}, `Deleted: ${people(deleted.length, "event")}`),
  el("ul", {}, deleted.map((one) => el("li", {}, `${one.event}, with ${people(one.seats, "player")}, on ${new Date(one.at).toLocaleDateString("en-GB")}`,
    one.by === "retention" ? ", because it was old" : "")))));
