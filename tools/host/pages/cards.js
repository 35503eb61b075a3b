// Seat cards to print. They hold what takes a seat up, so only the facilitator's browser can make them: the secret is that of the tab it was opened from.
import { $, addressOf, bare, el, fill, get, people, sentence, spaced, write } from "./shared.js";

const secret = sessionStorage.getItem("earshot-facilitator") || "";
const event = decodeURIComponent(location.hash.slice(1));
let board = null;
const codes = new Map();

// An image of a code that only the facilitator may ask for: fetched with the secret, shown as data.
async function codeOf(seat) {
  if (!codes.has(seat.seat)) {
    const answer = await fetch(`/api/events/${event}/seats/${seat.seat}/qr.svg`, { headers: { Authorization: `Bearer ${secret}` }, cache: "no-store" });
    codes.set(seat.seat, answer.ok ? `data:image/svg+xml,${encodeURIComponent(await answer.text())}` : "");
  }
  return codes.get(seat.seat);
}

const team = (seat) => board.teams.find((one) => one.team === seat.team)?.name;

async function render() {
  const seats = board.control.seats.filter((seat) => !seat.kicked && (!$("free").checked || !seat.taken));
  const images = await Promise.all(seats.map(codeOf));
  write($("state"), seats.length ? people(seats.length, "card") : "There is no such seat. Make seats on the facilitator’s page first.");
  fill($("cards"), seats.map((seat, i) => el("article", { class: "sheet card" },
    el("div", {}, el("h2", {}, seat.name), team(seat) ? el("p", {}, `Team ${team(seat)}`) : null, el("p", { class: "soft" }, `${bare(addressOf(board))}/join`),
      el("p", {}, "Code ", el("b", { class: "code" }, spaced(board.control.code))), el("p", {}, "Seat ", el("b", { class: "code" }, spaced(seat.seat_code)))),
    el("img", { src: images[i], alt: `QR code that takes the seat of ${seat.name} up` }))));
}

async function begin() {
  if (!secret) return write($("state"), "Open this page from the facilitator’s page, in the same browser.");
  try {
    board = (await get(`/api/events/${encodeURIComponent(event)}/board`, secret)).board;
    if (!board.control) return write($("state"), "This is the facilitator’s to print.");
    document.title = `${board.title}: seat cards`;
    write($("title"), `${board.title}: seat cards`);
    return await render();
  } catch (error) { return write($("state"), sentence(error)); }
}

$("free").addEventListener("change", render);
$("print").addEventListener("click", () => print());
begin();
