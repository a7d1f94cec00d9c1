// What editing needs of the browser: the author's name, keys, and the focus. Loaded once; it listens on the document, so
// pages come and go without it.
(function () {
  'use strict';
  const authorKey = 'riskplanner-author';

  const isTyping = element => element.isContentEditable
    || element.tagName === 'TEXTAREA' || element.tagName === 'SELECT'
    || (element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(element.type));

  // The element that a page offers for a key, by aria-keyshortcuts; the last one counts, so that a notice goes first.
  const offered = keys => [...document.querySelectorAll('[aria-keyshortcuts]')]
    .filter(element => element.getAttribute('aria-keyshortcuts').split(' ').includes(keys) && element.getClientRects().length > 0).pop();

  function move(step) {
    const rows = [...document.querySelectorAll('a[data-row]')];
    if (rows.length === 0) return false;
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
    rows[next].focus();
    return true;
  }

  function use(keys) {
    const element = offered(keys);
    if (!element) return false;
    if (isTyping(element)) element.focus();
    else element.click();
    return true;
  }

  function answer(event) {
    // The search opens from anywhere, also while something is being typed.
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') return !document.querySelector('.mud-dialog') && use('Control+K');
    if (isTyping(event.target) || document.querySelector('.mud-dialog')) return false;
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (control) return event.key.toLowerCase() === 'z' && !event.shiftKey && use('Control+Z');
    if (event.key === 'ArrowDown') return move(1);
    if (event.key === 'ArrowUp') return move(-1);
    return event.key.length === 1 && use(event.key);
  }

  // A longer text would end the connection and be lost, while everything else is saved (Hosting/MessageLimit.cs): it stays in its field.
  const mostCharacters = 150000;
  const isTooLong = element => isTyping(element) && typeof element.value === 'string' && element.value.length > mostCharacters;

  function tellTooLong(element) {
    element.setCustomValidity(`This is longer than ${mostCharacters.toLocaleString('en')} characters, which is more than the page can send. Shorten it; nothing was saved.`);
    element.reportValidity();
  }

  function holdText(event) {
    const element = event.target;
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
    if (!isTooLong(element)) {
      element.setCustomValidity('');
      return;
    }
    event.stopImmediatePropagation();
    tellTooLong(element);
  }

  function holdForm(event) {
    const element = [...event.target.querySelectorAll('input, textarea')].find(isTooLong);
    if (!element) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tellTooLong(element);
  }

  // The second click of a double click starts nothing: the first may be done before it arrives, and the page would start again.
  function holdSecond(event) {
    const button = event.target instanceof Element ? event.target.closest('button[type="submit"], button[data-once]') : null;
    if (!button || event.detail < 2) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  // What is told at the field that a press leaves moves the button away from under the pointer before it is let go: the press is the button's all the same,
  // unless the pointer itself goes elsewhere.
  const Slip = 12;
  function holdPress(event) {
    const button = event.target instanceof Element ? event.target.closest('.rp-item-form button') : null;
    if (!button || event.button !== 0) return;
    const letGo = move => {
      if (Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) <= Slip) return;
      button.removeEventListener('pointermove', letGo);
      if (button.hasPointerCapture(event.pointerId)) button.releasePointerCapture(event.pointerId);
    };
    button.setPointerCapture(event.pointerId);
    button.addEventListener('pointermove', letGo);
    button.addEventListener('lostpointercapture', () => button.removeEventListener('pointermove', letGo), { once: true });
  }

  // A drawer that was opened over the page has done its work when a page was chosen.
  function closeDrawer(event) {
    if (event.target instanceof Element && event.target.closest('.rp-drawer a')) event.target.closest('.rp-drawer').hidePopover?.();
  }

  // What a handle drags is all that it stands for; some browsers drag nothing without data.
  function beginDrag(event) {
    const handle = event.target instanceof Element ? event.target.closest('[data-drag]') : null;
    if (!handle) return;
    event.dataTransfer.setData('text/plain', '');
    event.dataTransfer.effectAllowed = 'move';
    const whole = handle.closest(handle.dataset.drag);
    if (whole) event.dataTransfer.setDragImage(whole, 12, whole.clientHeight - 12);
  }

  document.addEventListener('dragstart', beginDrag);
  document.addEventListener('click', holdSecond, true);
  document.addEventListener('pointerdown', holdPress);
  document.addEventListener('click', closeDrawer);
  document.addEventListener('input', holdText, true);
  document.addEventListener('change', holdText, true);
  document.addEventListener('submit', holdForm, true);
  document.addEventListener('keydown', event => { if (answer(event)) event.preventDefault(); });

  window.riskPlannerEditing = {
    // A browser may refuse storage; the name then holds as long as the connection.
    author: () => { try { return localStorage.getItem(authorKey); } catch { return null; } },
    keepAuthor: name => { try { localStorage.setItem(authorKey, name); } catch { /* see above */ } },
    focus: id => {
      const element = document.getElementById(id);
      if (!element) return;
      element.focus();
      element.scrollIntoView({ block: 'center' });
    },
  };
})();
