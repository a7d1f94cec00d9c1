// What is kept in this browser and nowhere else. Names of a plan, no secrets.
//
// What is typed and not saved yet, so that neither a reload nor an ended server loses it: each page that was loaded keeps its own; all that is there of a form is offered
// when the form is opened again. And views of lists under names: the query of an address for the lists of one section of all plans.
(function () {
  'use strict';
  const prefix = 'riskplanner-input:';
  const viewPrefix = 'riskplanner-view:';
  const mostAge = 30 * 24 * 60 * 60 * 1000;
  // More than the page can send (Hosting/MessageLimit.cs), and as much as editing.js lets through.
  const mostCharacters = 150000;
  // Of this load of the page: another tab, or the same one after a reload, is another.
  const load = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const keyOf = (form, id) => `${prefix}${form}#${id}`;

  // A browser may refuse storage; then nothing is kept, and the question before leaving a page still stands.
  function read(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } }
  function write(key, entry) { try { localStorage.setItem(key, JSON.stringify(entry)); } catch { /* see above */ } }
  function remove(key) { try { localStorage.removeItem(key); } catch { /* see above */ } }
  function keys(start) { try { return Object.keys(localStorage).filter(key => key.startsWith(start)); } catch { return []; } }

  const isText = element => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(element.type));

  // What is in a field before the field is left is not known to the program yet.
  document.addEventListener('input', event => {
    const form = event.target instanceof Element ? event.target.closest('[data-kept]')?.dataset.kept : null;
    if (!form || !event.target.id || !isText(event.target)) return;
    const entry = read(keyOf(form, load)) ?? { text: null, typed: {} };
    entry.typed[event.target.id] = event.target.value;
    write(keyOf(form, load), { ...entry, at: Date.now() });
  });

  for (const key of keys(prefix)) {
    const entry = read(key);
    if (!entry || !(Date.now() - entry.at < mostAge)) remove(key);
  }

  window.riskPlannerKept = {
    // The latest first; what is too long to be sent stays where it is.
    find: form => keys(`${prefix}${form}#`).map(key => ({ id: key.slice(key.lastIndexOf('#') + 1), ...read(key) }))
      .filter(entry => typeof entry.at === 'number' && JSON.stringify(entry).length <= mostCharacters)
      .sort((one, other) => other.at - one.at).slice(0, 3)
      .map(entry => ({ id: entry.id, at: new Date(entry.at).toISOString(), text: typeof entry.text === 'string' ? entry.text : null, typed: entry.typed ?? {} })),
    // The program knows all that was typed but for the field that is being typed in.
    keep: (form, text) => {
      const typed = {};
      const entry = read(keyOf(form, load));
      const active = document.activeElement;
      if (active?.id && entry?.typed && active.id in entry.typed) typed[active.id] = entry.typed[active.id];
      write(keyOf(form, load), { at: Date.now(), text, typed });
    },
    forget: (form, id) => remove(keyOf(form, id ?? load)),
    views: section => keys(`${viewPrefix}${section}#`).map(key => ({ name: key.slice(key.indexOf('#') + 1), query: read(key) }))
      .filter(view => typeof view.query === 'string' && view.query.length <= 4000).sort((one, other) => one.name.localeCompare(other.name)).slice(0, 50),
    saveView: (section, name, query) => { write(`${viewPrefix}${section}#${name}`, query); return read(`${viewPrefix}${section}#${name}`) === query; },
    removeView: (section, name) => remove(`${viewPrefix}${section}#${name}`),
  };
})();
