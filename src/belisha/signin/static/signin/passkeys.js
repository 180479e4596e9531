// Buttons for passkeys: shown only where the browser knows passkeys, and a word of help where one did not work.
(function () {
  "use strict";
  var kinds = { add: "addForm", login: "loginForm", authenticate: "authenticateForm" };
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("[data-passkey]");
    if (!button || !window.PublicKeyCredential || !window.allauth) return;
    var kind = button.dataset.passkey;
    var ids = { credential: "passkey-credential", data: "passkey-options", passwordless: "passkey-alone" };
    ids[kind] = button.id;
    window.allauth.webauthn.forms[kinds[kind]]({ ids: ids });
    document.querySelectorAll("[data-passkey-only]").forEach(function (each) { each.hidden = false; });
    document.querySelectorAll("[data-no-passkey]").forEach(function (each) { each.hidden = true; });
  });
  document.addEventListener("allauth.error", function (event) {
    event.preventDefault();
    var said = document.getElementById("passkey-failed");
    if (said) said.hidden = false;
  });
})();
