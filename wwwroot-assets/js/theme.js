// Keeps the reader's theme. The program reads the cookie and sends each page in that theme, so that a dark page does not flash white.
(function () {
  'use strict';
  const key = 'riskplanner-theme';
  const known = ['light', 'dark'];
  const year = 60 * 60 * 24 * 365;
  const chosen = () => document.documentElement.dataset.theme;

  function keep(theme) {
    document.cookie = `${key}=${theme ?? ''}; path=/; max-age=${theme ? year : 0}; samesite=lax`;
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }

  window.riskPlannerTheme = {
    get: () => {
      // The first call from the program: from now on the page answers to clicks.
      document.documentElement.dataset.alive = '';
      return known.includes(chosen()) ? chosen() : 'system';
    },
    set: theme => keep(known.includes(theme) ? theme : null),
  };

  // Where earlier versions kept it. A browser may refuse storage; the system's theme is then as good as any.
  try {
    const earlier = localStorage.getItem(key);
    localStorage.removeItem(key);
    if (!chosen() && known.includes(earlier)) keep(earlier);
  } catch { /* nothing was kept */ }
})();
