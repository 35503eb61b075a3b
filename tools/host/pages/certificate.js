// Certificates to print, a page each: what was played, and, where it is wanted and is no secret, points and place. Public knowledge alone.
import { $, el, fill, get, people, post, sentence, show, write } from "./shared.js";

let board = null;

// Who gets one: everybody who sits here, with the row of the standings that is theirs.
function people_of() {
  const teamed = board.seating === "teams";
  return board.seats.map((seat) => ({ name: seat.name, team: board.teams.find((one) => one.team === seat.team)?.name || "", id: seat.seat,
    row: board.frozen ? null : board.standings.find((row) => row.entrant === (teamed ? seat.team : seat.seat)) || null }));
}

function sheet(person) {
  const rounds = board.rounds.filter((one) => one.run > 0 && ["done", "void"].includes(one.state));
  const { row } = person, points = $("with-points").checked && row;
  return el("article", { class: "sheet certificate" },
    el("p", { class: "soft" }, "Earshot workshop"), el("h2", {}, person.name), person.team ? el("p", {}, `Team ${person.team}`) : null,
    el("p", {}, "took part in"), el("h3", {}, board.title),
    rounds.length === 0 ? null : el("p", {}, `and listened to ${people(rounds.length, "customer")}: `, rounds.map((one) => one.title).join(", "), "."),
    points ? el("p", {}, `${row.shown} points, place ${row.rank} of ${board.standings.length}${person.team ? " with the team" : ""}.`) : null,
    el("p", { class: "signature" }, new Date().toLocaleDateString("en-GB", { dateStyle: "long" }), $("signed").value ? el("span", {}, $("signed").value) : null));
}

function render() {
  const chosen = $("only").value;
  fill($("sheets"), people_of().filter((one) => chosen === "" || one.id === chosen).map(sheet));
}

async function begin(event) {
  try {
    board = (await get(`/api/events/${encodeURIComponent(event)}/board`)).board;
  } catch (error) { return ask(sentence(error)); }
  document.title = `${board.title}: certificates`;
  write($("title"), `${board.title}: certificates`);
  write($("state"), board.frozen ? "The results are held back: points and places are left out until they are revealed." : board.seats.length === 0 ? "Nobody has joined." : "");
  fill($("only"), el("option", { value: "" }, "everybody"), board.seats.map((seat) => el("option", { value: seat.seat }, seat.name)));
  show($("which"), false);
  show($("options"), true);
  return render();
}

function ask(why = "") {
  write($("state"), "");
  write($("wrong"), why);
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
for (const id of ["with-points", "only"]) $(id).addEventListener("change", render);
$("signed").addEventListener("input", render);
$("print").addEventListener("click", () => print());
const named = decodeURIComponent(location.hash.slice(1));
if (named) begin(named); else ask();
