// Comforts for those who have script. Every page works without this file.
"use strict";

// An open menu closes when the reader goes elsewhere or presses Escape.
(() => {
  const open = () => document.querySelectorAll(".wings details[open]");
  const closeBut = (keep) =>
    open().forEach((menu) => {
      if (!keep || !menu.contains(keep)) {
        menu.open = false;
      }
    });
  document.addEventListener("click", (event) => closeBut(event.target));
  document.addEventListener("focusin", (event) => closeBut(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      open().forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });
})();

// Long work: the part that reports on it is fetched again until it is gone from the page.
(() => {
  const again = async (part) => {
    const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) {
      if (answer) {
        location.reload();
      } else {
        wait(part);
      }
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const newer = page.getElementById(part.id);
    if (newer && newer.dataset.refresh) {
      part.replaceChildren(...newer.childNodes);
      wait(part);
    } else {
      location.reload();
    }
  };
  const wait = (part) => setTimeout(again, Number(part.dataset.refresh) * 1000, part);
  document.querySelectorAll("[data-refresh]").forEach(wait);
})();
