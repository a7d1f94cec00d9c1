// The buttons of the notice that Blazor shows when the connection breaks.
(function () {
  'use strict';
  document.addEventListener('click', async event => {
    const asked = event.target instanceof Element ? event.target.closest('[data-reconnect]')?.dataset.reconnect : null;
    if (asked === 'reload') location.reload();
    if (asked !== 'retry') return;
    // False: the program answers but has forgotten this page.
    try { if (await Blazor.reconnect() === false) location.reload(); } catch { /* the notice stays */ }
  });
})();
