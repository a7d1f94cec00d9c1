// The notice that Blazor shows when the connection breaks. A page in which nothing is typed comes back by itself, also when the server was started anew
// and has forgotten it; one with input waits for its user, and says that the input is kept.
(function () {
  'use strict';
  const notice = document.getElementById('components-reconnect-modal');
  // Blazor gives up after some minutes; the program may come back later than that.
  const pause = 5000;
  let waiting = null;

  function startAnew() {
    clearInterval(waiting);
    const isKept = window.riskPlannerKept?.hasKept() ?? false;
    const isLoose = window.riskPlannerKept?.hasLoose() ?? false;
    notice.toggleAttribute('data-kept-input', isKept);
    if (!isKept && !isLoose) location.reload();
  }

  async function tryAgain() {
    // False: the program answers but has forgotten this page. Otherwise the notice stays.
    try { if (await Blazor.reconnect() === false) startAnew(); } catch { /* it does not answer yet */ }
  }

  notice?.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'rejected') startAnew();
    if (event.detail.state === 'hide') clearInterval(waiting);
    if (event.detail.state !== 'failed' && event.detail.state !== 'resume-failed') return;
    clearInterval(waiting);
    waiting = setInterval(tryAgain, pause);
  });

  document.addEventListener('click', event => {
    const asked = event.target instanceof Element ? event.target.closest('[data-reconnect]')?.dataset.reconnect : null;
    if (asked === 'reload') location.reload();
    if (asked === 'retry') tryAgain();
  });
})();
