"use strict";
// Says which version answers and under which address others reach it.
fetch("/api/host").then((answer) => answer.json()).then((host) => {
  document.getElementById("host").textContent =
    `Earshot ${host.version}, rulebook ${host.rulebook}, at ${host.address || location.origin}.`;
}).catch(() => {
  document.getElementById("host").textContent = "The host does not answer.";
});
