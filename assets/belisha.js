// Small comforts; every page works without them.

// After a form came back with mistakes, the reader is taken to the list of them.
const mistakes = document.querySelector(".govuk-error-summary:not([data-shown-only])");
if (mistakes) {
  mistakes.setAttribute("tabindex", "-1");
  mistakes.focus();
}

for (const button of document.querySelectorAll("[data-print], [data-copy]")) button.hidden = false;

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  const said = button.closest(".b-share")?.querySelector("[role=status]");
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Without https there is no clipboard; the older way still works.
    document.execCommand("copy");
  }
  if (said) said.textContent = "Copied.";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.copy) copy(button);
  else if (button && "print" in button.dataset) window.print();
});

// A button pressed twice asks once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 2000);
});
