"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const field = document.getElementById("words");
  const shown = document.getElementById("shown");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = [...document.querySelectorAll("#briefs tr")].map((row) => [row, plain(row.textContent)]);
  const others = [...document.querySelectorAll(".matrix tbody tr")];
  const filter = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const found = new Set();
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) found.add(row.dataset.brief);
    }
    for (const row of others) row.hidden = !found.has(row.dataset.brief);
    shown.textContent = shown.dataset.template.replace("{shown}", found.size).replace("{count}", rows.length);
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", filter);
  filter();
})();
