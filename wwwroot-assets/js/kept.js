// What is kept in this browser and nowhere else. Names of a plan, no secrets.
//
// What is typed and not saved yet, so that neither a reload nor an ended server loses it: each page that was loaded keeps its own; all that is there of a form is offered
// when the form is opened again. And views of lists under names: the query of an address for the lists of one section of all plans.
//
// A form says its name as data-kept. One that tells the program what it holds (riskPlannerKept.keep) is kept as that; one with data-kept-fields is kept field by field, by
// the names of its elements, and typed again by the browser.
(function () {
  'use strict';
  const prefix = 'riskplanner-input:';
  const viewPrefix = 'riskplanner-view:';
  const mostAge = 30 * 24 * 60 * 60 * 1000;
  // More than the page can send (Hosting/MessageLimit.cs), and as much as editing.js lets through.
  const mostCharacters = 150000;
  // How long a field may take that appears only once another was filled in.
  const patience = 3000;
  // Of this load of the page: another tab, or the same one after a reload, is another.
  const load = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const keyOf = (form, id) => `${prefix}${form}#${id}`;

  // A browser may refuse storage; then nothing is kept, and the question before leaving a page still stands.
  function read(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } }
  function write(key, entry) { try { localStorage.setItem(key, JSON.stringify(entry)); } catch { /* see above */ } }
  function remove(key) { try { localStorage.removeItem(key); } catch { /* see above */ } }
  function keys(start) { try { return Object.keys(localStorage).filter(key => key.startsWith(start)); } catch { return []; } }

  const isChoice = element => element instanceof HTMLSelectElement || (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type));
  const isText = element => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !isChoice(element) && !['button', 'submit', 'file'].includes(element.type));
  const isField = element => isText(element) || isChoice(element);
  const valueOf = element => ['checkbox', 'radio'].includes(element.type) ? String(element.checked) : element.value;
  const formOf = element => element instanceof Element ? element.closest('[data-kept]') : null;
  // The field of a form; null while the page has none.
  const fieldOf = (form, id) => { const element = document.getElementById(id); return element && isField(element) && formOf(element)?.dataset.kept === form ? element : null; };

  // What stood in a field when somebody came to it: what is as it was needs no offer.
  let before = new WeakMap();
  document.addEventListener('focusin', event => { if (isField(event.target) && !before.has(event.target)) before.set(event.target, valueOf(event.target)); });

  // What was typed into a field that is not kept, until its form is sent.
  const loose = new Set();
  document.addEventListener('submit', event => loose.forEach(field => { if (event.target.contains(field)) loose.delete(field); }));

  // What is in a field before the field is left is not known to the program yet.
  document.addEventListener('input', event => {
    const form = formOf(event.target);
    if (!form && isText(event.target)) loose.add(event.target);
    if (!form || !event.target.id) return;
    if (form.hasAttribute('data-kept-fields')) keepField(form, event.target);
    else if (isText(event.target) || event.target instanceof HTMLSelectElement) {
      const entry = read(keyOf(form.dataset.kept, load)) ?? { text: null, typed: {} };
      entry.typed[event.target.id] = event.target.value;
      write(keyOf(form.dataset.kept, load), { ...entry, at: Date.now() });
    }
  });

  function keepField(form, field) {
    if (!isField(field)) return;
    const key = keyOf(form.dataset.kept, load);
    const typed = read(key)?.typed ?? {};
    typed[field.id] = valueOf(field);
    for (const id of Object.keys(typed)) {
      const there = fieldOf(form.dataset.kept, id);
      // The page may have put something else there since, in capitals or from a list.
      if (there) typed[id] = valueOf(there);
      if (there && typed[id] === before.get(there)) delete typed[id];
    }
    if (Object.keys(typed).length === 0) remove(key);
    else write(key, { at: Date.now(), text: null, typed, title: form.getAttribute('aria-label') });
  }

  // What the form of this page holds already is not offered. Fields in their order in the page: those that bring others forth come first.
  function fresh(form, id, entry) {
    if (typeof entry.text === 'string' || !document.querySelector(`[data-kept="${CSS.escape(form)}"][data-kept-fields]`)) return entry.typed ?? {};
    const known = Object.keys(entry.typed ?? {}).map(name => [name, fieldOf(form, name)])
      .filter(([name, field]) => !field || valueOf(field) !== entry.typed[name])
      .sort(([, one], [, other]) => !one || !other ? (one ? -1 : other ? 1 : 0) : one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    if (known.length === 0 && id !== load) remove(keyOf(form, id));
    return Object.fromEntries(known.map(([name]) => [name, entry.typed[name]]));
  }

  function unfold(element) {
    for (let fold = element?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  }

  // The latest first; what is too long to be sent stays where it is. Within: of all forms whose names go on from this one with a question mark.
  const entriesOf = (form, within) => keys(prefix + form).map(key => ({ form: key.slice(prefix.length, key.lastIndexOf('#')), id: key.slice(key.lastIndexOf('#') + 1), ...read(key) }))
    .filter(entry => entry.form === form || (within && entry.form.startsWith(`${form}?`)))
    .filter(entry => typeof entry.at === 'number' && JSON.stringify(entry).length <= mostCharacters)
    .map(entry => ({ ...entry, typed: fresh(entry.form, entry.id, entry) }))
    .filter(entry => typeof entry.text === 'string' || Object.keys(entry.typed).length > 0)
    .sort((one, other) => other.at - one.at).slice(0, within ? 10 : 3)
    .map(entry => ({ form: entry.form, id: entry.id, at: new Date(entry.at).toISOString(), text: typeof entry.text === 'string' ? entry.text : null, typed: entry.typed,
      title: typeof entry.title === 'string' ? entry.title : null }));

  for (const key of keys(prefix)) {
    const entry = read(key);
    if (!entry || !(Date.now() - entry.at < mostAge)) remove(key);
  }

  window.riskPlannerKept = {
    find: (form, within) => {
      const found = entriesOf(form, within);
      // The offer stands at its form: what is folded away offers nothing.
      if (found.length > 0 && !within) unfold(document.querySelector(`[data-kept="${CSS.escape(form)}"]`));
      return found;
    },
    // The program knows all that was typed but for the field that is being typed in, and for what says of itself that the form does not hold it yet.
    keep: (form, text) => {
      const typed = {};
      const entry = read(keyOf(form, load));
      const active = document.activeElement;
      for (const id of Object.keys(entry?.typed ?? {})) {
        const own = document.getElementById(id)?.closest('[data-kept-own]') && fieldOf(form, id)?.value;
        if (id === active?.id || own) typed[id] = entry.typed[id];
      }
      write(keyOf(form, load), { at: Date.now(), text, typed });
    },
    // Types into a field what was kept of it, as a person would. Says "typed", "same" where it stands there already, or "missing".
    type: async (form, id, name) => {
      const wanted = read(keyOf(form, id))?.typed?.[name];
      let field = fieldOf(form, name);
      for (const end = Date.now() + patience; !field && Date.now() < end; field = fieldOf(form, name)) await new Promise(done => setTimeout(done, 50));
      if (!field || typeof wanted !== 'string') return 'missing';
      unfold(field);
      if (valueOf(field) === wanted) return 'same';
      if (!before.has(field)) before.set(field, valueOf(field));
      if (['checkbox', 'radio'].includes(field.type)) field.checked = wanted === 'true';
      else field.value = wanted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return 'typed';
    },
    forget: (form, id) => {
      remove(keyOf(form, id ?? load));
      if (!id) before = new WeakMap();
    },
    // Whether this page has input that is kept, and whether it has some that is not.
    hasKept: () => [...document.querySelectorAll('[data-kept]')].some(form => read(keyOf(form.dataset.kept, load)) !== null),
    hasLoose: () => [...loose].some(field => field.isConnected && valueOf(field) !== before.get(field)),
    views: section => keys(`${viewPrefix}${section}#`).map(key => ({ name: key.slice(key.indexOf('#') + 1), query: read(key) }))
      .filter(view => typeof view.query === 'string' && view.query.length <= 4000).sort((one, other) => one.name.localeCompare(other.name)).slice(0, 50),
    saveView: (section, name, query) => { write(`${viewPrefix}${section}#${name}`, query); return read(`${viewPrefix}${section}#${name}`) === query; },
    removeView: (section, name) => remove(`${viewPrefix}${section}#${name}`),
  };
})();
