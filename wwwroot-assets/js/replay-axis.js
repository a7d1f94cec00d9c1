// The axis of a replay: keys and pointer become moves, one at a time. While one is under way only the last drag waits.
const keys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);
const mostWaiting = 3;

export function attach(axis, page) {
  const cursor = axis.querySelector('.rp-axis-cursor');
  const leaving = new AbortController();
  const options = { signal: leaving.signal };
  let presses = [];
  let share = null;
  let busy = false;

  async function work() {
    if (busy) return;
    busy = true;
    try {
      while (presses.length > 0 || share !== null) {
        if (presses.length > 0) await page.invokeMethodAsync('PressAsync', ...presses.shift());
        else {
          const to = share;
          share = null;
          await page.invokeMethodAsync('DragAsync', to);
        }
      }
    } catch (error) {
      // The circuit is gone; the notice about that is shown.
      if (!leaving.signal.aborted) console.debug(error);
      presses = [];
    } finally { busy = false; }
  }

  function drag(event) {
    const box = axis.getBoundingClientRect();
    if (box.width <= 0) return;
    share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    cursor.style.insetInlineStart = `${share * 100}%`;
    work();
  }

  axis.addEventListener('keydown', event => {
    if (!keys.has(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // A key that is held down waits for the page, not the page for it.
    if (presses.length < mostWaiting) presses.push([event.key, event.shiftKey]);
    work();
  }, options);
  axis.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    event.preventDefault();
    axis.focus();
    axis.setPointerCapture(event.pointerId);
    drag(event);
  }, options);
  axis.addEventListener('pointermove', event => {
    if (axis.hasPointerCapture(event.pointerId)) drag(event);
  }, options);
  return { detach: () => leaving.abort() };
}

export async function copyLink(path) {
  try {
    await navigator.clipboard.writeText(new URL(path, document.baseURI).href);
    return true;
  } catch { return false; }
}
