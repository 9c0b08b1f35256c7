// Passkeys: the one thing that cannot be done without script (templates/access/passkey.html marks the forms). A form
// asks the server for a challenge, the device signs it, and the form is sent like any other.
"use strict";

(() => {
  const api = window.PublicKeyCredential;
  if (!api || !api.parseRequestOptionsFromJSON) {
    return; // the page says so, and offers codes
  }

  async function sign(form) {
    const fields = new URLSearchParams({ _csrf: form.elements._csrf.value });
    const answer = await fetch(form.dataset.options, { method: "POST", body: fields, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) {
      throw new Error("no challenge");
    }
    const options = await answer.json();
    return form.dataset.passkey === "make"
      ? navigator.credentials.create({ publicKey: api.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: api.parseRequestOptionsFromJSON(options) });
  }

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    const failed = form.querySelector("[data-failed]");
    const button = form.querySelector("button");
    form.querySelector("[data-able]").hidden = false;
    form.querySelector("[data-unable]").hidden = true;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failed.hidden = true;
      button.disabled = true;
      try {
        form.elements.credential.value = JSON.stringify((await sign(form)).toJSON());
        form.submit();
      } catch {
        button.disabled = false;
        failed.hidden = false; // refused on the device, too late, or a session that is over
      }
    });
  });
})();
