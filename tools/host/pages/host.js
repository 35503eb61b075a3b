// Says which version answers and under which address others reach it.
import { bare, get } from "./shared.js";

const at = document.getElementById("host");
get("/api/host").then((host) => {
  at.textContent = `Earshot ${host.version}, rulebook ${host.rulebook}, at ${bare(host.address || location.origin)}.`;
}).catch(() => {
  at.textContent = "The host does not answer.";
});
