// The keys of the review page: whatever says which key presses it is pressed by that key.

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  // By the key's place where it is a letter: on a Ukrainian keyboard U types Г.
  const key = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
  document.querySelector(`[aria-keyshortcuts="${CSS.escape(key)}"]`)?.click();
});
