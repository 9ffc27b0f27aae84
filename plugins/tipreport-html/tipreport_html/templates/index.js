"use strict";
(() => {
  const form = document.getElementById("search");
  if (!form) return;
  const MOST = 5;
  const body = document.getElementById("briefs");
  const words = document.getElementById("words");
  const shown = document.getElementById("shown");
  const order = document.getElementById("order");
  const side = document.getElementById("side");
  /* words without marks, between spaces */
  const plain = (text) => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  const selects = ["tier", "move", "region", "measure", "year"].map((id) => document.getElementById(id)).filter(Boolean);

  /* the tiers of each brief by year, as the matrix shows them: [class, words] */
  const years = [...document.querySelectorAll("#years thead th")].slice(1).map((head) => head.textContent);
  const lines = [...document.querySelectorAll("#matrix tr")];
  const tierOf = (cell) => {
    const one = cell.querySelector("span[data-tier]:not(.claim)") || cell.querySelector("span[data-tier]");
    return one ? one.dataset.tier : (cell.className.match(/tier-\w+/) || [""])[0];
  };
  const names = {};
  for (const option of document.querySelectorAll("#tier option")) names[option.value] = option.textContent;
  const rank = { "tier-1": 1, "tier-2": 2, "tier-wl": 3, "tier-3": 4 };

  const rows = [...body.rows].map((row, position) => {
    const own = lines.filter((line) => line.dataset.brief === row.dataset.brief);
    const [name, ...cells] = row.cells;
    const numbers = [...row.querySelectorAll("td.number")].map((cell) => {
      const byYear = new Map();
      for (const part of (cell.dataset.years || "").split(";").filter(Boolean)) {
        const [year, number, value, body] = part.split("=");
        byYear.set(year, [number, Number(value || number.replace(/[^0-9.]/g, "")), body || "0"]);
      }
      return { cell, byYear, first: cell.textContent };
    });
    const place = row.querySelector("[data-label]:not(.tier-cell):not(.number)");
    const tierCell = row.querySelector(".tier-cell");
    return {
      row, position, numbers, tierCell, first: tierCell ? [...tierCell.childNodes] : [], region: place ? place.textContent : "",
      text: plain(name.textContent + " " + (place ? place.textContent : "")), box: name.querySelector("input"),
      year: tierCell ? tierCell.dataset.year : "",
      tiers: own.map((line) => [...line.cells].slice(1).map(tierOf)),
    };
  });

  /* words that are a choice of a field choose it; the others, but for those of a question, begin words of the names */
  const choices = selects.flatMap((select) => [...select.options].filter((option) => option.value)
    .flatMap((option) => [option.textContent, ...(option.dataset.also || "").split(";")]
      .map((phrase) => [select.id, option, plain(phrase)]).filter(([, , phrase]) => phrase.trim())));
  choices.sort((one, other) => other[2].length - one[2].length);
  const question = new Set(plain(shown.dataset.question).split(" "));
  const wanted = () => {
    let text = plain(words.value);
    const chosen = {};
    const read = [];
    for (const [id, option, phrase] of choices) {
      if (!(id in chosen) && text.includes(phrase)) {
        chosen[id] = option.value;
        read.push([text.indexOf(phrase), option.textContent]);
        text = text.replace(phrase, " ".repeat(phrase.length));
      }
    }
    for (const select of selects) if (select.value) chosen[select.id] = select.value;
    const others = text.split(" ").filter((word) => word && !question.has(word));
    return {
      ...chosen, words: others, read: read.sort(([one], [other]) => one - other).map(([, words_]) => words_),
      unknown: others.filter((word) => !rows.some((entry) => entry.text.includes(` ${word}`))),
    };
  };
  const at = (tiers, year) => {
    const index = year ? years.indexOf(year) : tiers.findLastIndex(Boolean);
    return [index < 0 ? "" : tiers[index], index < 1 ? "" : tiers[index - 1]];
  };
  const moved = ([now, before], way) => Boolean(rank[now] && rank[before]
    && (way === "same" ? now === before : way === "down" ? rank[now] > rank[before] : rank[now] < rank[before]));
  const fits = (entry, want) => want.words.every((word) => entry.text.includes(` ${word}`))
    && (!want.region || entry.region === want.region)
    && (!(want.tier || want.move) || entry.tiers.some((tiers) => {
      const pair = at(tiers, want.year || entry.year);
      return (!want.tier || pair[0] === want.tier) && (!want.move || moved(pair, want.move));
    }))
    && (!want.measure || (want.year ? entry.numbers[want.measure].byYear.has(want.year)
      : entry.numbers[want.measure].byYear.size > 0));
  const key = (entry, year) => {
    if (order.value === "") return entry.position;
    if (order.value === "tier") return entry.tiers.length ? rank[at(entry.tiers[0], year || entry.year)[0]] || 9 : 9;
    const { byYear } = entry.numbers[order.value];
    const found = byYear.get(year || byYear.keys().next().value);
    return found ? -found[1] : Infinity;
  };
  const show = (entry, year) => {
    for (const { cell, byYear, first } of entry.numbers) {
      cell.textContent = year ? (byYear.get(year) || ["–"])[0] : first;
    }
    if (!entry.tierCell) return;
    if (!year || entry.tiers.length !== 1) {
      entry.tierCell.replaceChildren(...entry.first);
      return;
    }
    const tier = at(entry.tiers[0], year)[0];
    entry.tierCell.textContent = tier ? names[tier] : "–";
    if (!tier) return;
    const swatch = document.createElement("span");
    swatch.className = `swatch on ${tier}`;
    swatch.setAttribute("aria-hidden", "true");
    entry.tierCell.prepend(swatch);
  };

  const element = (name, content, scope) => {
    const made = document.createElement(name);
    made.append(content);
    if (scope) made.scope = scope;
    return made;
  };
  /* numbers stand side by side only if they are of one year and of one body: those that most of the chosen have */
  const most = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort((one, other) => other[1] - one[1] || (other[0] > one[0] ? 1 : -1)).map(([value]) => value)[0];
  };
  const sideBySide = (chosen, column, wantedYear) => {
    const all = chosen.map((entry) => entry.numbers[column].byYear);
    const year = wantedYear || most(all.flatMap((byYear) => [...byYear.keys()]));
    const body = most(all.filter((byYear) => byYear.has(year)).map((byYear) => byYear.get(year)[2]));
    return all.map((byYear) => {
      const latest = byYear.keys().next().value;
      if (!latest) return "–";
      if (!byYear.has(year)) return side.dataset.otherYear.replace("{year}", latest);
      const [number, , own] = byYear.get(year);
      return own === body ? side.dataset.year.replace("{number}", number).replace("{year}", year) : side.dataset.otherBody;
    });
  };
  const compare = () => {
    const chosen = rows.filter((entry) => entry.box.checked);
    for (const { box } of rows) box.disabled = chosen.length >= MOST && !box.checked;
    const place = side.querySelector(".scroller");
    place.hidden = chosen.length < 2;
    place.replaceChildren();
    if (chosen.length < 2) return;
    const table = document.createElement("table");
    const heads = [...document.querySelectorAll(".overview thead th")].map((head) => head.textContent);
    const first = chosen[0].row.cells.length - chosen[0].numbers.length;
    chosen[0].row.querySelectorAll("th, td").forEach((_, index) => {
      const numbers = index < first ? [] : sideBySide(chosen, index - first, wanted().year);
      const line = (index ? table.tBodies[0] || table.createTBody() : table.createTHead()).insertRow();
      line.append(element("th", heads[index], index ? "row" : "col"));
      chosen.forEach(({ row }, position) => {
        const content = index < first ? [...row.cells[index].childNodes].filter((node) => node.nodeName !== "INPUT")
          .map((node) => node.cloneNode(true)) : [numbers[position]];
        const cell = element(index ? "td" : "th", "", index ? "" : "col");
        cell.append(...content);
        line.append(cell);
      });
    });
    place.append(table);
  };
  const update = () => {
    const want = wanted();
    const found = new Set();
    for (const entry of rows) {
      entry.row.hidden = !fits(entry, want);
      if (!entry.row.hidden) found.add(entry.row.dataset.brief);
      show(entry, want.year);
    }
    const sorted = [...rows].sort((one, other) => {
      const [first, second] = [key(one, want.year), key(other, want.year)];
      return first === second ? one.position - other.position : first - second;
    });
    body.append(...sorted.map((entry) => entry.row));
    for (const line of lines) line.hidden = !found.has(line.dataset.brief);
    const status = shown.dataset.template.replace("{shown}", found.size).replace("{count}", rows.length);
    const unknown = want.unknown.length ? [shown.dataset.notFound.replace("{words}", want.unknown.join(" "))] : [];
    shown.textContent = [status + (want.read.length ? `${shown.dataset.read}${want.read.join(" · ")}` : ""), ...unknown].join(". ");
    compare();
  };
  form.hidden = side.hidden = false;
  for (const { box } of rows) {
    box.hidden = false;
    box.addEventListener("change", compare);
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const field of [words, order, ...selects]) field.addEventListener("input", update);
  update();
})();
