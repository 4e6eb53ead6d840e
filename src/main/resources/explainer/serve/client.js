// Runs in the preview only. Loads the page again when the site has changed, which keeps the place where the reader is,
// and lays a report over it while the input has errors.
(() => {
  const folder = "/.preview/";
  const version = document.currentScript.dataset.version;
  let source = null;
  let panel = null;

  const listen = () => {
    source ??= new EventSource(folder + "events");
    source.onmessage = (message) => {
      const news = JSON.parse(message.data);
      if (news.problems) {
        show(news.problems);
      } else if (news.version !== version) {
        location.reload();
      } else {
        hide();
      }
    };
  };

  const pause = () => {
    source?.close();
    source = null;
  };

  const show = (report) => {
    hide();
    panel = document.createElement("explainer-preview");
    const root = panel.attachShadow({ mode: "open" });
    // The report comes from the preview itself, which has escaped what it quotes.
    root.innerHTML = `<link rel="stylesheet" href="${folder}client.css"><section role="alert" hidden>
      <button type="button">Hide</button>${report}</section>`;
    root.querySelector("link").onload = () => { root.querySelector("section").hidden = false; };
    root.querySelector("button").onclick = hide;
    document.body.append(panel);
  };

  const hide = () => {
    panel?.remove();
    panel = null;
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    }
  });

  // A page in the background waits until it is looked at: a browser opens no more than six connections to a host.
  document.addEventListener("visibilitychange", () => document.hidden ? pause() : listen());
  window.addEventListener("pagehide", pause);
  window.addEventListener("pageshow", () => document.hidden || listen());
  if (!document.hidden) {
    listen();
  }
})();
