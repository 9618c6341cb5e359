// Filters the timeline by text. The page is complete without it, and it asks nobody for anything.
(() => {
  "use strict";

  const groups = [...document.querySelectorAll(".tl-group")];
  if (groups.length === 0) return;

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // Texts are folded once, before the first letter is typed into the field.
  let entries = null;
  const indexed = () =>
    groups.flatMap((group) => {
      const when = group.querySelector(".tl-when").textContent;
      return [...group.querySelectorAll(".tl-entry")].map((node) => ({
        node,
        group,
        text: folded(`${when} ${node.textContent}`),
      }));
    });

  const years = [...document.querySelectorAll(".tl-year")];
  const ahead = document.querySelector(".tl-ahead");
  const followers = (head) => {
    const found = [];
    for (let next = head.nextElementSibling; next && next.matches(".tl-group"); next = next.nextElementSibling)
      found.push(next);
    return found;
  };

  const form = document.createElement("form");
  form.className = "tl-filter";
  form.setAttribute("role", "search");
  const label = document.createElement("label");
  label.htmlFor = "tl-text";
  label.textContent = "Show only events with";
  const field = document.createElement("input");
  field.type = "search";
  field.id = "tl-text";
  field.autocomplete = "off";
  const count = document.createElement("output");
  count.htmlFor = "tl-text";
  form.append(label, field, count);

  const apply = () => {
    entries ??= indexed();
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    const full = new Set();
    for (const { node, group, text } of entries) {
      const fits = words.every((word) => text.includes(word));
      node.hidden = !fits;
      if (fits) full.add(group);
      shown += fits;
    }
    for (const group of groups) group.hidden = !full.has(group);
    for (const head of ahead ? [...years, ahead] : years)
      head.hidden = !followers(head).some((group) => !group.hidden);
    count.textContent = words.length ? `${shown} of ${entries.length} events` : "";
  };

  field.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".tl-masthead").after(form);
  if (field.value) apply();
})();
