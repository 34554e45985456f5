// Shows what the sandbox receives and which sessions it knows, and lets people control it.
"use strict";

const SECOND = 1000;
const SHOWN = 50;
const labels = { open: "open", closed: "closed", absent: "not found" };

const byId = (id) => document.getElementById(id);
const says = byId("says");

const cell = (text, tag = "td") => {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
};

const row = (...texts) => {
  const element = document.createElement("tr");
  element.append(...texts.map((text) => (text instanceof Node ? text : cell(text))));
  return element;
};

const details = (summary, ...texts) => {
  const element = document.createElement("details");
  const title = document.createElement("summary");
  title.textContent = summary;
  element.append(title);
  texts.forEach((text) => {
    const pre = document.createElement("pre");
    pre.textContent = text;
    pre.tabIndex = 0;
    element.append(pre);
  });
  const holder = document.createElement("td");
  holder.append(element);
  return holder;
};

const photos = (request) =>
  request.submitted + request.refused === 0
    ? ""
    : request.submitted + " submitted, " + request.refused + " refused";

const why = (request) =>
  [request.fault && "fault " + request.fault, request.apiKey === null && "no API key", request.hint]
    .filter(Boolean)
    .join("; ");

const showJournal = ({ totals, requests }) => {
  byId("totals").textContent =
    totals.requests + " requests, " + totals.submitted + " photos submitted, " + totals.refused + " refused";
  const open = new Set([...document.querySelectorAll("#journal details[open]")].map((d) => d.dataset.at));
  byId("journal").replaceChildren(
    ...requests.reverse().map((request) => {
      const at = request.at + request.path;
      const bodies = details(request.method + " " + request.path, request.body || "(no body)", request.answer || "(no answer)");
      bodies.firstChild.dataset.at = at;
      bodies.firstChild.open = open.has(at);
      return row(
        new Date(request.at).toLocaleTimeString(),
        bodies,
        request.status === 0 ? "none" : String(request.status),
        photos(request),
        why(request),
      );
    }),
  );
  byId("no-requests").hidden = requests.length > 0;
};

const showSessions = ({ sessions }) => {
  byId("known").replaceChildren(
    ...sessions.map((session) =>
      row(
        session.session,
        session.apiKey,
        labels[session.state],
        session.state === "open" ? session.photos + " of " + session.labels : "",
        session.state === "open" ? String(session.processed) : "",
      ),
    ),
  );
  byId("no-sessions").hidden = sessions.length > 0;
};

const ask = async (path, method = "GET") => {
  const response = await fetch("_sandbox/" + path, { method });
  if (!response.ok) throw new Error((await response.text()).trim());
  return response;
};

let before = {};
const refresh = async () => {
  try {
    for (const [path, show] of [["received?last=" + SHOWN, showJournal], ["sessions", showSessions]]) {
      const text = await (await ask(path)).text();
      // What has not changed stays as it is, for those who are reading it.
      if (before[path] !== text) {
        before[path] = text;
        show(JSON.parse(text));
      }
    }
    byId("stopped").hidden = true;
  } catch (error) {
    byId("stopped").hidden = false;
  }
};

const control = async (path, done) => {
  try {
    await ask(path, "POST");
    says.textContent = done;
    await refresh();
  } catch (error) {
    says.textContent = error.message;
  }
};

const sessionKey = () => byId("session").value.trim();

byId("reset").addEventListener("click", () => control("reset", "Begun anew."));
byId("process").addEventListener("click", () =>
  sessionKey() === ""
    ? (says.textContent = "Name a session first.")
    : control("process?session=" + encodeURIComponent(sessionKey()), "Processed the photos of " + sessionKey() + "."),
);
document.querySelectorAll("button[data-fault]").forEach((button) =>
  button.addEventListener("click", () => {
    const session = sessionKey() === "" ? "" : "&session=" + encodeURIComponent(sessionKey());
    const whose = sessionKey() === "" ? "The next request" : "The next request of " + sessionKey();
    control("fault?fault=" + encodeURIComponent(button.dataset.fault + "*1") + session, whose + " gets " + button.dataset.fault + ".");
  }),
);

const loop = async () => {
  if (!document.hidden) await refresh();
  setTimeout(loop, SECOND);
};
loop();
