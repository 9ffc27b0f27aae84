"use strict";
(() => {
  const button = document.getElementById("copy");
  const citation = document.getElementById("citation");
  const done = document.getElementById("copied");
  if (!button) return;
  const select = () => {
    const range = document.createRange();
    range.selectNodeContents(citation);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return document.execCommand("copy");
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    let copied = false;
    try {
      await navigator.clipboard.writeText(citation.textContent);
      copied = true;
    } catch {
      copied = select();
    }
    done.textContent = copied ? done.dataset.copied : "";
  });
})();
