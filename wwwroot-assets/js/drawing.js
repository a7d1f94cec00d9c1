// Moves and zooms drawings by their viewBox. Loaded once; it listens on the document, so pages come and go without it.
(function () {
  'use strict';
  const step = 1.3;
  const nearest = 4; // Units of the drawing are CSS pixels: not nearer than four times their size.
  const smallestText = 0.62; // Below this scale names cannot be read.
  const views = new WeakMap();

  const svgOf = element => element instanceof Element ? element.closest('.rp-zoom')?.querySelector('.rp-drawing-frame > svg') : null;
  const sizeOf = svg => svg.dataset.size.split(' ').map(Number);

  function viewOf(svg) {
    const view = views.get(svg);
    if (view && view.size === svg.dataset.size) return view;
    const [width, height] = sizeOf(svg);
    return { size: svg.dataset.size, x: 0, y: 0, width, height };
  }

  function set(svg, view) {
    const [width, height] = sizeOf(svg);
    // Something of the drawing always stays in view.
    view.x = Math.min(Math.max(view.x, -view.width * 0.5), width - view.width * 0.5);
    view.y = Math.min(Math.max(view.y, -view.height * 0.5), height - view.height * 0.5);
    view.size = svg.dataset.size;
    views.set(svg, view);
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  }

  function all(svg) {
    const [width, height] = sizeOf(svg);
    set(svg, { x: 0, y: 0, width, height });
  }

  // What is seen at a scale, with the frame's own proportions, so that nothing is left empty.
  function seen(svg, scale) {
    const box = svg.getBoundingClientRect();
    return { width: box.width / scale, height: box.height / scale };
  }

  function scaleOf(svg) {
    const box = svg.getBoundingClientRect(), view = viewOf(svg);
    return Math.min(box.width / view.width, box.height / view.height);
  }

  function zoom(svg, factor, at) {
    const view = viewOf(svg), [width, height] = sizeOf(svg), box = svg.getBoundingClientRect();
    const least = Math.min(box.width / width, box.height / height);
    const scale = Math.min(nearest, Math.max(least, scaleOf(svg) * factor));
    if (scale <= least) { all(svg); return; }
    const next = seen(svg, scale);
    const [fx, fy] = at ?? [0.5, 0.5];
    set(svg, { x: view.x + (view.width - next.width) * fx, y: view.y + (view.height - next.height) * fy, ...next });
  }

  function move(svg, dx, dy) {
    const view = viewOf(svg);
    set(svg, { ...view, x: view.x + dx * view.width, y: view.y + dy * view.height });
  }

  const keys = {
    '+': svg => zoom(svg, step), '=': svg => zoom(svg, step), '-': svg => zoom(svg, 1 / step), '0': all,
    ArrowLeft: svg => move(svg, -0.1, 0), ArrowRight: svg => move(svg, 0.1, 0), ArrowUp: svg => move(svg, 0, -0.1), ArrowDown: svg => move(svg, 0, 0.1),
  };

  const buttons = { all, in: keys['+'], out: keys['-'], left: keys.ArrowLeft, right: keys.ArrowRight, up: keys.ArrowUp, down: keys.ArrowDown };

  document.addEventListener('click', event => {
    const asked = event.target instanceof Element ? event.target.closest('[data-zoom]') : null;
    const svg = asked && svgOf(asked);
    if (!svg) return;
    buttons[asked.dataset.zoom]?.(svg);
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element) || !event.target.matches('.rp-zoom .rp-drawing-frame')) return;
    const act = keys[event.key], svg = svgOf(event.target);
    if (!act || !svg) return;
    event.preventDefault();
    act(svg);
  });

  document.addEventListener('wheel', event => {
    const svg = event.ctrlKey && event.target instanceof Element && event.target.closest('.rp-zoom .rp-drawing-frame > svg');
    if (!svg) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    zoom(svg, event.deltaY < 0 ? step : 1 / step, [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
  }, { passive: false });

  let drag = null;
  document.addEventListener('pointerdown', event => {
    const svg = event.button === 0 && event.target instanceof Element && !event.target.closest('a') && event.target.closest('.rp-zoom .rp-drawing-frame > svg');
    // A finger that scrolls the page must not be caught: fingers use the buttons.
    if (!svg || event.pointerType === 'touch') return;
    drag = { svg, x: event.clientX, y: event.clientY, view: viewOf(svg), scale: scaleOf(svg) };
  });
  document.addEventListener('pointermove', event => {
    if (!drag) return;
    set(drag.svg, { ...drag.view, x: drag.view.x - (event.clientX - drag.x) / drag.scale, y: drag.view.y - (event.clientY - drag.y) / drag.scale });
  });
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => { drag = null; });

  // Paper has the whole drawing.
  const printed = [];
  window.addEventListener('beforeprint', () => {
    for (const svg of document.querySelectorAll('.rp-zoom .rp-drawing-frame > svg')) {
      printed.push([svg, viewOf(svg)]);
      all(svg);
    }
  });
  window.addEventListener('afterprint', () => { for (const [svg, view] of printed.splice(0)) set(svg, view); });

  window.riskPlannerDrawing = {
    // Begins with all of a drawing where its names can be read then, else with its upper left part.
    show: element => {
      const svg = element?.querySelector('.rp-drawing-frame > svg');
      if (!svg) return;
      all(svg);
      if (scaleOf(svg) < smallestText) set(svg, { x: 0, y: 0, ...seen(svg, smallestText) });
    },
  };
})();
