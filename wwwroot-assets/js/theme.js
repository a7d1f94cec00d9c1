// Sets the theme before anything is drawn, so that a dark page does not flash white. Loaded in the head, not deferred.
(function () {
  'use strict';
  const key = 'riskplanner-theme';
  const known = ['light', 'dark'];

  function read() {
    // A browser may refuse storage; the system's theme is then as good as any.
    try { return localStorage.getItem(key); } catch { return null; }
  }

  function apply(theme) {
    if (known.includes(theme)) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }

  window.riskPlannerTheme = {
    get: () => {
      // The first call from the program: from now on the page answers to clicks.
      document.documentElement.dataset.alive = '';
      return known.includes(read()) ? read() : 'system';
    },
    set: theme => {
      try {
        if (known.includes(theme)) localStorage.setItem(key, theme);
        else localStorage.removeItem(key);
      } catch { /* it holds until the page is left */ }
      apply(theme);
    },
  };
  apply(read());
})();
