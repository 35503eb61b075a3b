// The facilitator's page: the secret, the list of events, making one. The desk of one event stands in desk.js.
import { $, Refused, bare, el, fill, fingerprint, get, post, sentence, show, write } from "./shared.js";
import { deleteButton, deletedList } from "./delete.js";
import { closeDesk, openDesk } from "./desk.js";

const kSecret = "earshot-facilitator";
let secret = sessionStorage.getItem(kSecret) || "";
let library = null, rounds = [];

export const own = {
  secret: () => secret,
  // Does something and says what came of it, in the page's own words.
  async attempt(what, done = "") {
    show($("refusal"), false);
    try {
      const result = await what();
      write($("said"), done);
      show($("said"), done !== "");
      return result;
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return void logIn("This link no longer holds.");
      write($("refusal"), sentence(error));
      show($("refusal"), true);
      $("refusal").scrollIntoView({ block: "nearest" });
      return undefined;
    }
  },
};

function only(id) {
  for (const part of ["login", "home", "desk"]) show($(part), part === id);
}

function logIn(why = "") {
  sessionStorage.removeItem(kSecret);
  secret = "";
  closeDesk();
  only("login");
  write($("refusal"), why);
  show($("refusal"), why !== "");
  $("secret").focus();
}

// What stands behind `#` is the secret of a fresh link or the event that is looked at; the secret does not stay there.
function readAddress() {
  const behind = decodeURIComponent(location.hash.slice(1));
  const fresh = behind.match(/[0-9a-f]{32}$/);
  if (!fresh) return /^[0-9A-Z]{8}$/.test(behind) ? behind : "";
  secret = fresh[0];
  sessionStorage.setItem(kSecret, secret);
  history.replaceState(null, "", location.pathname);
  return "";
}

async function open() {
  const event = readAddress();
  if (!secret) return logIn();
  show($("said"), false);  // it was of the page before; taken away later, it would move what is about to be pressed
  if (event) {
    only("desk");
    return openDesk(event, own);
  }
  closeDesk();
  document.title = "Earshot workshop: facilitator";
  only("home");
  return own.attempt(async () => {
    const host = await get("/api/host");
    write($("reach"), host.address ? `Earshot ${host.version}. Players reach this host at ${bare(host.address)}.`
      : `Earshot ${host.version}. Only this computer reaches the host: start it with --lan to let the room in.`);
    show($("encrypted"), Boolean(host.certificate));
    write($("fingerprint"), fingerprint(host));
    await listEvents();
    if (!library) await readLibrary();
  });
}

async function listEvents() {
  const { events, deleted } = await get("/api/events", secret);
  const phases = { lobby: "lobby", play: "a round is being played", review: "looking back at a round", break: "break", over: "over" };
  fill($("events"), events.length === 0 ? el("p", {}, "There is no event yet: make one below.")
    : el("table", {}, el("caption", {}, "Events of this host"),
      el("thead", {}, el("tr", {}, ["Title", "Made", "Stands at", "Do"].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, events.sort((a, b) => b.created - a.created).map((event) => el("tr", {},
        el("td", {}, el("a", { href: `#${event.event}` }, event.title)),
        el("td", {}, new Date(event.created).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })),
        el("td", {}, event.closed ? "closed" : phases[event.phase] || event.phase),
        el("td", {}, event.phase === "play" ? null : deleteButton(event, own, afterDeletion)))))), deletedList(deleted));
}

// The button that was pressed is gone with its row: what is read next is the page's heading, then what was done.
const afterDeletion = (done) => own.attempt(async () => {
  await listEvents();
  $("home-title").focus();
}, done);

const titleOf = (id) => library.scenarios.find((one) => one.scenario === id)?.title || id;

async function readLibrary() {
  library = await get("/api/library", secret);
  fill($("make-session"), el("option", { value: "" }, "rounds picked by hand"),
    library.sessions.map((one) => el("option", { value: one.session },
      `${one.title} (${one.rounds.length} rounds${one.competition ? ", a competition" : ""})`)));
  fill($("make-scenario"), library.scenarios.map((one) => el("option", { value: one.scenario },
    `${one.title} (${one.sector}, difficulty ${one.difficulty}, ${one.minutes} min)`)));
  listRounds();
}

function listRounds(focus = "") {
  fill($("make-rounds"), rounds.map((round, i) => {
    const known = library.scenarios.find((one) => one.scenario === round.scenario);
    const name = titleOf(round.scenario);
    const move = (by) => { rounds.splice(i + by, 0, rounds.splice(i, 1)[0]); listRounds(`up-${i + by}`); };
    const minutes = el("input", { type: "number", min: 1, max: 120, value: round.minutes || known?.minutes || 10,
      "aria-label": `Minutes for ${name}`, oninput() { round.minutes = Number(minutes.value); } });
    const variant = el("select", { "aria-label": `Variant of ${name}`, onchange() { round.variant = variant.value; } },
      el("option", { value: "" }, "variant is drawn"), (known?.variants || []).map((one) =>
        el("option", { value: one, selected: one === round.variant }, one)));
    const practice = el("input", { type: "checkbox", checked: round.practice, onchange() { round.practice = practice.checked; } });
    return el("li", {}, el("b", {}, name), el("div", { class: "row" }, minutes, "minutes",
      (known?.variants || []).length > 1 ? variant : null, el("label", { class: "tick" }, practice, "practice, does not count"),
      el("button", { type: "button", id: `up-${i}`, disabled: i === 0, "aria-label": `${name} earlier`, onclick: () => move(-1) }, "Earlier"),
      el("button", { type: "button", "aria-label": `Take ${name} out`, onclick() { rounds.splice(i, 1); listRounds("make-add"); } }, "Take out")));
  }));
  if (rounds.length === 0) fill($("make-rounds"), el("li", { class: "soft" }, "None yet: choose a session above, or add scenarios."));
  if (focus) ($(focus) || $("make-add")).focus();
}

$("make-session").addEventListener("change", () => {
  const session = library.sessions.find((one) => one.session === $("make-session").value);
  if (session) rounds = session.rounds.map((round) => ({ ...round }));
  if (session && $("make-title").value === "Workshop") $("make-title").value = session.title.slice(0, 80);
  listRounds();
});
$("make-add").addEventListener("click", () => {
  const known = library.scenarios.find((one) => one.scenario === $("make-scenario").value);
  rounds.push({ scenario: known.scenario, variant: "", minutes: known.minutes, practice: false });
  listRounds("make-add");
});

const picked = (name) => document.querySelector(`input[name=${name}]:checked`).value;
for (const radio of document.querySelectorAll("input[name=seating]")) {
  radio.addEventListener("change", () => show($("make-teams-field"), picked("seating") === "teams"));
}

for (const radio of document.querySelectorAll("input[name=mode]")) {
  radio.addEventListener("change", () => show($("make-seating"), picked("mode") !== "room"));
}

$("make").addEventListener("submit", (submit) => {
  submit.preventDefault();
  const seating = picked("mode") === "room" ? "single" : picked("seating");
  const wanted = {
    title: $("make-title").value, mode: picked("mode"), seating, consent: $("make-consent").value, names: $("make-drawn").checked ? "drawn" : "own",
    teams: seating === "teams" ? $("make-teams").value.split(",").map((name) => name.trim()).filter(Boolean) : [],
    rounds: rounds.map(({ scenario, variant, minutes, practice }) => ({ scenario, variant, minutes: picked("mode") === "room" ? 0 : minutes, practice })),
    rules: { pace: $("make-pace").value, captions: $("make-captions").checked, coach: $("make-coach").checked, meters: $("make-meters").checked,
      late_comers: $("make-late").value, time_breaks_ties: $("make-ties").checked, freeze_seconds: Number($("make-freeze").value) },
  };
  own.attempt(async () => {
    const made = await post("/api/events", wanted, secret);
    location.hash = made.event;
  });
});

$("login").addEventListener("submit", (submit) => {
  submit.preventDefault();
  const typed = $("secret").value.trim().match(/[0-9a-f]{32}$/);
  $("secret").value = "";
  if (!typed) return logIn("This is not the link: it ends in 32 digits and letters behind #.");
  show($("refusal"), false);
  location.hash = typed[0];
  return undefined;
});

$("hand-over").addEventListener("click", () => own.attempt(async () => {
  const made = await post("/api/secret", {}, secret);
  secret = made.secret;
  sessionStorage.setItem(kSecret, secret);
  write($("new-link"), `${location.origin}/facilitator#${secret}`);
}, "The new link stands below, once. This page goes on with it; all others have ended."));

addEventListener("hashchange", open);
open();
