"use strict";
const library = JSON.parse(document.getElementById("library").textContent);
const store = "dars-corrections";
const kept = JSON.parse(localStorage.getItem(store) || '{"texts":{},"notes":{}}');
const at = (id) => document.getElementById(id);
const step = 20;
let shown = step;

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function choose(select, all, values) {
  const before = select.value;
  select.replaceChildren(new Option(all, ""), ...values.map(([value, name]) => new Option(name, value)));
  select.value = values.some(([value]) => value === before) ? before : "";
}

function refill() {
  const grade = at("grade").value, topic = at("topic").value;
  const inGrade = library.problems.filter((p) => !grade || String(p.grade) === grade);
  const named = (names, id) => [id, names[id] ? `${names[id].bn} · ${names[id].en}` : id];
  choose(at("topic"), "সব বিষয় · all topics", [...new Set(inGrade.map((p) => p.topic))].map((id) => named(library.topics, id)));
  const inTopic = inGrade.filter((p) => !topic || p.topic === topic);
  choose(at("skill"), "সব দক্ষতা · all skills", [...new Set(inTopic.map((p) => p.skill))].map((id) => named(library.skills, id)));
}

function matches(item) {
  const wanted = { grade: at("grade").value, topic: at("topic").value, skill: at("skill").value };
  for (const [name, value] of Object.entries(wanted)) if (value && String(item[name]) !== value) return false;
  const level = at("difficulty").value, only = at("only").value, words = at("search").value.trim().toLowerCase();
  if (level && at("what").value === "problems" && String(item.difficulty) !== level) return false;
  if (only === "figure" && !item.figure) return false;
  if (only === "choice" && !(item.choices || []).length) return false;
  if (only === "diagnostic" && !(item.uses || []).includes("diagnostic")) return false;
  if (only === "corrected" && !item.texts.some((t) => ["bn", "en"].some((l) => kept.texts[key(item, t, l)])) && !kept.notes[item.id]) return false;
  return !words || item.id.includes(words) || item.texts.some((t) => `${t.shown.bn} ${t.shown.en}`.toLowerCase().includes(words));
}

const key = (item, text, language) => `${item.file}|${item.id}|${text.field}.${language}`;
const languages = () => (at("language").value === "both" ? ["bn", "en"] : [at("language").value]);

function save() {
  localStorage.setItem(store, JSON.stringify(kept));
  at("count").textContent = Object.keys(kept.texts).length + Object.keys(kept.notes).length;
}

function textCell(item, text, language) {
  const cell = make("div", "text");
  cell.lang = language;
  const show = () => {
    const correction = kept.texts[key(item, text, language)];
    cell.replaceChildren(document.createTextNode(correction ? correction.after : text.shown[language]));
    cell.classList.toggle("changed", Boolean(correction));
    const pen = make("button", "", "✎");
    pen.type = "button";
    pen.title = "সংশোধন · correct";
    pen.onclick = edit;
    cell.append(pen);
  };
  const edit = () => {
    const area = make("textarea");
    const before = text.source[language];
    area.value = (kept.texts[key(item, text, language)] || { after: before }).after;
    area.onblur = () => {
      const after = area.value.trim();
      if (after && after !== before) kept.texts[key(item, text, language)] = { file: item.file, id: item.id, field: `${text.field}.${language}`, before, after };
      else delete kept.texts[key(item, text, language)];
      save();
      show();
    };
    cell.replaceChildren(area);
    area.focus();
  };
  show();
  return cell;
}

function pair(className, cells) {
  const row = make("div", `pair ${className}${cells.length === 1 ? " one" : ""}`);
  row.append(...cells);
  return row;
}

function card(item) {
  const card = make("article");
  const head = make("h2");
  const topic = library.topics[item.topic], skill = library.skills[item.skill];
  head.append(make("b", "", item.id), ` · ${item.grade} · ${topic ? topic.bn : item.topic} · ${skill ? skill.bn : item.skill}`);
  if (item.difficulty) head.append(` · ${"⭐".repeat(item.difficulty)} · ${item.minutes} min · NCTB ${item.nctb} · ${item.uses.join(", ")}`);
  card.append(head);
  for (const text of item.texts) {
    const row = pair(text.kind, languages().map((language) => textCell(item, text, language)));
    if (text.kind === "wrong") row.prepend(...languages().map((l) => make("div", "about", `${text.about.value} · ${text.about[l]}`)));
    card.append(row);
    if (text.kind !== "question" || !item.answer) continue;
    if (item.figure) card.append(pair("", languages().map((language) => {
      const figure = make("figure"), image = make("img");
      image.src = `data:image/png;base64,${item.figure[language]}`;
      image.alt = item.alt[language];
      figure.append(image, make("figcaption", "", item.alt[language]));
      return figure;
    })));
    if (item.choices.length) card.append(pair("", languages().map((language) => {
      const list = make("ul", "options");
      list.append(...item.choices.map((option) => make("li", "", option[language])));
      return list;
    })));
    card.append(pair("answer", languages().map((l) => make("div", "", `✔ ${item.answer[l]}`))));
  }
  if ((item.others || []).length) {
    const others = make("details");
    others.append(make("summary", "", `অন্য সংখ্যায় · other numbers (${item.others.length})`));
    for (const other of item.others) others.append(pair("", languages().map((l) => make("div", "", `${other[l]} ✔ ${other.answer[l]}`))));
    card.append(others);
  }
  const note = make("div", "note"), area = make("textarea");
  area.placeholder = "মন্তব্য: উত্তর ভুল, প্রশ্ন অস্পষ্ট… · a note: wrong answer, unclear…";
  area.value = kept.notes[item.id] ? kept.notes[item.id].note : "";
  area.oninput = () => {
    if (area.value.trim()) kept.notes[item.id] = { file: item.file, id: item.id, note: area.value.trim() };
    else delete kept.notes[item.id];
    save();
  };
  note.append(area);
  card.append(note);
  return card;
}

function draw() {
  const found = library[at("what").value].filter(matches);
  at("found").textContent = `${found.length} টি · found`;
  at("list").replaceChildren(...found.slice(0, shown).map(card));
  at("more").hidden = found.length <= shown;
}

choose(at("grade"), "সব শ্রেণি · all classes", [["6", "৬ষ্ঠ · 6"], ["7", "৭ম · 7"], ["8", "৮ম · 8"]]);
choose(at("difficulty"), "সব স্তর · all levels", [["1", "⭐"], ["2", "⭐⭐"], ["3", "⭐⭐⭐"]]);
refill();
at("filters").onsubmit = (event) => event.preventDefault();
at("filters").oninput = (event) => {
  if (["grade", "topic"].includes(event.target.id)) refill();
  shown = step;
  draw();
};
at("more").onclick = () => { shown += step; draw(); };
at("download").onclick = () => {
  const corrections = { corrections: Object.values(kept.texts), notes: Object.values(kept.notes) };
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(corrections, null, 1)], { type: "application/json" }));
  link.download = "dars-corrections.json";
  link.click();
};
save();
draw();
