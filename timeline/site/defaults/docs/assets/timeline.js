// Filters the timeline, keeps the choice in the page's address, and makes the strip above it a control.
// The page is complete without this script, which asks nobody for anything.
(() => {
  "use strict";

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const make = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  // On paper all evidence is open.
  const closed = () => all("details:not([open])", document.querySelector(".md-content") ?? document);
  let opened = [];
  addEventListener("beforeprint", () => (opened = closed()).forEach((one) => (one.open = true)));
  addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));

  const masthead = document.querySelector(".tl-masthead");
  const groups = all(".tl-group");
  if (!masthead || groups.length === 0) return;

  // What can be asked for. A field's name is its name in the address; "q" belongs to the theme's search.
  const SURE = {
    well: "Date well supported",
    fair: "Date fairly well supported",
    uncertain: "Date uncertain",
    about: "Day not known",
    differ: "Sources differ",
    claimed: "Claimed",
    denied: "Denied",
    planned: "Planned",
    edited: "Changed by hand",
  };
  const CHOICES = [
    { name: "who", label: "Who", any: "Anyone" },
    { name: "where", label: "Where", any: "Anywhere" },
    { name: "source", label: "Source", any: "Any" },
    { name: "kind", label: "Kind", any: "Any" },
    { name: "sure", label: "How sure", any: "Any" },
  ];
  const NAMES = ["text", ...CHOICES.map((one) => one.name), "from", "to"];

  // Entries are read once, while the reader is still looking.
  const publishers = JSON.parse(masthead.dataset.publishers ?? "[]");
  const kinds = JSON.parse(masthead.dataset.kinds ?? "{}");
  const texts = (selector, within) => all(selector, within).map((node) => node.textContent);
  const badge = (node) => node.className.split("tl-badge--")[1];
  const certainty = (node, group) => {
    const marks = all(".tl-title .tl-badge", node).map(badge);
    if (group.classList.contains("tl-group--about")) marks.push("about");
    if (!marks.includes("uncertain")) marks.push(node.dataset.sure === "fair" ? "fair" : "well");
    return marks;
  };
  const read = (node, group) => ({
    node,
    group,
    bar: Number(group.dataset.bar),
    from: group.dataset.from,
    to: group.dataset.to ?? group.dataset.from,
    when: group.querySelector(".tl-when"),
    who: texts(".tl-people bdi", node),
    where: texts(".tl-places bdi", node),
    source: (node.dataset.sources ?? "").split(" ").filter(Boolean).map((at) => publishers[at]),
    kind: [node.dataset.kind],
    sure: certainty(node, group),
    get text() {
      const text = folded(`${this.when.textContent} ${node.textContent}`);
      Object.defineProperty(this, "text", { value: text });
      return text;
    },
  });
  let kept = null;
  const entries = () => (kept ??= groups.flatMap((group) => all(".tl-entry", group).map((node) => read(node, group))));

  // The form

  const field = (name, label, control) => {
    control.id = `tl-${name}`;
    control.name = name;
    return make("div", { className: `tl-field tl-field--${name}` }, make("label", { htmlFor: control.id }, label), control);
  };
  const option = (value, text) => make("option", { value }, text);
  const words = (name, value) => (name === "kind" ? kinds[value] ?? value : name === "sure" ? SURE[value] ?? value : value);
  const fill = (select, { name, any }) => {
    const counts = new Map();
    for (const entry of entries()) for (const value of new Set(entry[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
    const order = name === "sure" ? Object.keys(SURE).filter((key) => counts.has(key)) : [...counts.keys()];
    if (name !== "sure") order.sort((a, b) => words(name, a).localeCompare(words(name, b)));
    const options = (values) => values.map((value) => option(value, `${words(name, value)} (${counts.get(value)})`));
    select.replaceChildren(option("", any));
    if (order.length > 30 && name !== "sure") {
      const often = [...order].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, 10);
      const [first, rest] = [make("optgroup", { label: "Most often" }), make("optgroup", { label: "All" })];
      first.append(...options(often));
      rest.append(...options(order));
      select.append(first, rest);
    } else select.append(...options(order));
    select.closest(".tl-field").hidden = order.length === 0;
  };

  const controls = {
    text: make("input", { type: "search", autocomplete: "off", placeholder: "Words in an event" }),
    ...Object.fromEntries(CHOICES.map(({ name }) => [name, make("select", { autocomplete: "off" })])),
    from: make("input", { type: "date", autocomplete: "off" }),
    to: make("input", { type: "date", autocomplete: "off" }),
  };
  const more = make("button", { type: "button", className: "tl-more" }, "Filters");
  more.setAttribute("aria-expanded", "false");
  more.setAttribute("aria-controls", "tl-choices");
  const count = make("output", { className: "tl-shown" });
  const clear = make("button", { type: "button", className: "tl-clear", hidden: true }, "Clear");
  const choices = make(
    "div",
    { id: "tl-choices", className: "tl-choices" },
    ...CHOICES.map(({ name, label }) => field(name, label, controls[name])),
    field("from", "From", controls.from),
    field("to", "To", controls.to),
  );
  const form = make(
    "form",
    { className: "tl-filter" },
    field("text", "Search these events", controls.text),
    more,
    choices,
    make("p", { className: "tl-result" }, count, clear),
  );
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Filter the timeline");

  // The state: what the fields say, what the address says

  const state = () => Object.fromEntries(NAMES.map((name) => [name, controls[name].value]));
  const asked = (wanted) => NAMES.filter((name) => wanted[name] !== "");
  const address = (wanted) => {
    const query = new URLSearchParams(asked(wanted).map((name) => [name, wanted[name]])).toString();
    return location.pathname + (query ? `?${query}` : "") + location.hash;
  };
  const remember = (push) => {
    try {
      if (address(state()) !== location.pathname + location.search + location.hash)
        history[push ? "pushState" : "replaceState"](null, "", address(state()));
    } catch {
      // A browser may refuse to change the address of a file; the filter works all the same.
    }
    for (const link of all(".tl-turning a")) link.search = location.search;
  };
  const recall = () => {
    const said = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const value = said.get(name) ?? "";
      if (value && controls[name].tagName === "SELECT" && !all("option", controls[name]).some((one) => one.value === value))
        controls[name].append(option(value, words(name, value)));
      controls[name].value = value;
    }
  };

  // Showing

  const holds = (entry, wanted, sought) =>
    CHOICES.every(({ name }) => !wanted[name] || entry[name].includes(wanted[name])) &&
    sought.every((word) => entry.text.includes(word));
  const within = (entry, { from, to }) => (!from || entry.to >= from) && (!to || entry.from <= to);
  const followers = (head) => {
    const found = [];
    for (let next = head.nextElementSibling; next && next.matches(".tl-group"); next = next.nextElementSibling)
      found.push(next);
    return found;
  };
  const heads = all(".tl-ahead").map((head) => ({ head, held: followers(head) }));
  // By hand, since a browser first loads its tables of languages for it, which takes longer than all else here.
  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

  const apply = () => {
    const wanted = state();
    const sought = folded(wanted.text).split(/\s+/).filter(Boolean);
    const full = new Set();
    const hits = new Map();
    let shown = 0;
    for (const entry of entries()) {
      const fits = holds(entry, wanted, sought);
      const seen = fits && within(entry, wanted);
      if (entry.node.hidden === seen) entry.node.hidden = !seen;
      if (fits) hits.set(entry.bar, (hits.get(entry.bar) ?? 0) + 1);
      if (seen) full.add(entry.group);
      shown += seen;
    }
    for (const group of groups) if (group.hidden === full.has(group)) group.hidden = !full.has(group);
    for (const { head, held } of heads) head.hidden = !held.some((group) => full.has(group));
    tell(shown, asked(wanted));
    draw(hits, wanted, asked(wanted).some((name) => name !== "from" && name !== "to"));
  };
  const tell = (shown, active) => {
    const total = entries().length;
    const noun = total === 1 ? "event" : "events";
    if (active.length === 0) count.textContent = `${number(total)} ${noun}`;
    else count.textContent = shown ? `${number(shown)} of ${number(total)} ${noun}` : `No event fits, of ${number(total)}`;
    clear.hidden = active.length === 0;
    const inside = active.filter((name) => name !== "text").length;
    more.textContent = inside ? `Filters (${inside})` : "Filters";
  };

  // The strip: a bar narrows the dates to its own; with the shift key, or by drawing along, to several

  const strip = document.querySelector(".tl-strip svg");
  const bars = strip ? all("a", strip).filter((bar) => bar.getAttribute("href").startsWith("#")) : [];
  const span = (bar) => ({ from: bar.dataset.from, to: bar.dataset.to });
  const draw = (hits, { from, to }, narrowed) => {
    strip?.classList.toggle("tl-narrowed", narrowed);
    bars.forEach((bar, at) => {
      const own = span(bar);
      const inside = (from || to) && (!from || own.to >= from) && (!to || own.from <= to);
      bar.classList.toggle("tl-outside", Boolean(from || to) && !inside);
      bar.setAttribute("aria-pressed", String(Boolean(inside)));
      const [whole, part] = [bar.querySelector(".tl-bar"), bar.querySelector(".tl-part")];
      const height = (whole.height.baseVal.value * (hits.get(at) ?? 0)) / Number(bar.dataset.count);
      part.setAttribute("height", height);
      part.setAttribute("y", whole.y.baseVal.value + whole.height.baseVal.value - height);
    });
  };
  const narrow = (one, other) => {
    const [a, b] = [span(one), span(other)];
    const range = { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
    const same = controls.from.value === range.from && controls.to.value === range.to;
    controls.from.value = same ? "" : range.from;
    controls.to.value = same ? "" : range.to;
    change(true);
  };
  const makeControl = () => {
    let [anchor, here, drawn] = [null, bars[0], false];
    const focus = (bar) => {
      here.setAttribute("tabindex", "-1");
      bar.setAttribute("tabindex", "0");
      here = bar;
    };
    bars.forEach((bar) => {
      const whole = bar.querySelector(".tl-bar");
      const part = whole.cloneNode();
      part.setAttribute("class", `${whole.getAttribute("class")} tl-part`);
      bar.append(part);
      bar.setAttribute("role", "button");
      bar.setAttribute("aria-pressed", "false");
    });
    focus(here);
    strip.addEventListener("click", (event) => {
      const bar = event.target.closest("a");
      if (!bar || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (!drawn) narrow(event.shiftKey && anchor ? anchor : bar, bar);
      if (!event.shiftKey) anchor = bar;
      drawn = false;
      focus(bar);
    });
    strip.addEventListener("focusin", (event) => focus(event.target.closest("a") ?? here));
    strip.addEventListener("keydown", (event) => {
      const at = bars.indexOf(here);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key];
      if (event.key === " " || (event.key === "Enter" && event.shiftKey)) {
        event.preventDefault();
        narrow(event.shiftKey && anchor ? anchor : here, here);
        if (!event.shiftKey) anchor = here;
      } else if (bars[next]) {
        event.preventDefault();
        focus(bars[next]);
        here.focus();
      }
    });
    const left = (bar) => bar.querySelector("rect").getBoundingClientRect().left;
    const barAt = (x) => bars.findLast((bar) => left(bar) <= x) ?? bars[0];
    let from = null;
    strip.addEventListener("dragstart", (event) => event.preventDefault());
    strip.addEventListener("pointerdown", (event) => {
      from = event.pointerType === "mouse" && event.button === 0 ? barAt(event.clientX) : null;
      drawn = false;
    });
    addEventListener("pointerup", (event) => {
      const to = from && barAt(event.clientX);
      drawn = Boolean(to) && to !== from;
      if (drawn) narrow(from, to);
      from = null;
    });
  };

  // Putting it to work

  const change = (push) => {
    apply();
    remember(push);
  };
  let later;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(later);
    apply();
    later = setTimeout(() => remember(target !== controls.text), 250);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => {
    const open = form.classList.toggle("tl-filter--open");
    more.setAttribute("aria-expanded", String(open));
  });
  clear.addEventListener("click", () => {
    for (const name of NAMES) controls[name].value = "";
    change(true);
    controls.text.focus();
  });
  addEventListener("popstate", () => {
    recall();
    apply();
  });

  const days = groups.flatMap((group) => [group.dataset.from, group.dataset.to ?? group.dataset.from]).sort();
  for (const control of [controls.from, controls.to]) [control.min, control.max] = [days[0], days.at(-1)];
  masthead.after(form);
  count.textContent = `${number(all(".tl-entry").length)} events`;
  if (bars.length) makeControl();
  const start = () => {
    for (const choice of CHOICES) fill(controls[choice.name], choice);
    recall();
    if (asked(state()).length) change(false);
    form.dataset.ready = "";
    window.requestIdleCallback?.(foldAhead);
  };
  let folding = 0;
  const foldAhead = (deadline) => {
    while (folding < entries().length && deadline.timeRemaining() > 2) void entries()[folding++].text;
    if (folding < entries().length) requestIdleCallback(foldAhead);
  };
  if (location.search) start();
  else (window.requestIdleCallback ?? setTimeout)(start);
})();
