// Faults of the layout of a page: split numbers and words, texts that overlap, text outside its box or the window.
// `patterns` are regular expressions of texts that stay on one line; those with digits if they have at most `longest`
// characters.
([patterns, longest]) => {
  const faults = [];
  const inlines = /^(inline|contents|ruby)/;
  const isClipped = element => element && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
  const isShown = element => element.getClientRects().length > 0 && !element.closest('.skip') && !isClipped(element)
    && getComputedStyle(element).visibility === 'visible';
  const boxOf = node => {
    let element = node.parentElement;
    while (inlines.test(getComputedStyle(element).display) && getComputedStyle(element).display !== 'inline-block'
      && !element.closest('svg')) element = element.parentElement;
    return element.closest('svg') || element;
  };
  const place = (nodes, texts, index) => {
    let at = index, part = 0;
    while (at >= texts[part].length) at -= texts[part++].length;
    return [nodes[part], at];
  };
  const rangeOf = (nodes, texts, first, last) => {
    const range = document.createRange();
    range.setStart(...place(nodes, texts, first));
    const [node, at] = place(nodes, texts, last);
    range.setEnd(node, at + 1);
    return range;
  };
  // whether what was found is the end of one text and the beginning of another
  const isJoined = (nodes, texts, found) => !/\s/.test(found[0])
    && place(nodes, texts, found.index)[0] !== place(nodes, texts, found.index + found[0].length - 1)[0];
  // the texts of each box: a box is a block, a cell or a drawing
  const boxes = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (/^(style|script)$/i.test(node.parentElement.tagName) || !node.data.trim() || !isShown(node.parentElement)) continue;
    const box = node.parentElement.closest('svg') ? node.parentElement : boxOf(node);
    if (!boxes.has(box)) boxes.set(box, []);
    boxes.get(box).push(node);
  }
  const rects = [];
  for (const [box, nodes] of boxes) {
    const texts = nodes.map(node => node.data);
    const text = texts.join('');
    // ---- split numbers
    if (!box.matches('.range')) {  // its two ends are on two lines
      for (const pattern of patterns) {
        for (const found of text.matchAll(new RegExp(pattern, 'g'))) {
          if (found[0].length < 2 || (/\d/.test(found[0]) && found[0].length > longest)) continue;
          const [first, last] = [found.index, found.index + found[0].length - 1]
            .map(index => rangeOf(nodes, texts, index, index).getBoundingClientRect());
          if (last.top >= first.bottom - 1 && !isJoined(nodes, texts, found)) {
            faults.push(`${found[0]} is split in: ${text.slice(Math.max(0, found.index - 30), found.index + 30)}`);
          }
        }
      }
    }
    // ---- outside its box or the window
    const drawing = box.closest('svg');
    const edges = (drawing ? [drawing, drawing.parentElement] : [box]).map(element => element.getBoundingClientRect());
    const left = Math.min(...edges.map(edge => edge.left)), right = Math.max(...edges.map(edge => edge.right));
    const hang = Math.max(0, -parseFloat(getComputedStyle(box).textIndent)) || 0;  // of a quotation mark
    for (const node of nodes) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue;
        if (rect.left < -1 || rect.right > innerWidth + 1) faults.push(`outside the window: ${node.data}`);
        else if (rect.left < left - hang - 2 || rect.right > right + 2) {
          faults.push(`outside its ${drawing ? 'drawing' : box.tagName}: ${node.data}`);
        }
        const height = rect.bottom - rect.top;
        rects.push([rect.top + 0.25 * height, rect.bottom - 0.22 * height, rect.left, rect.right, node.data]);
      }
    }
  }
  // ---- overlaps
  rects.sort((one, other) => one[0] - other[0]);
  rects.forEach(([top, bottom, left, right, text], index) => {
    for (let next = index + 1; next < rects.length && rects[next][0] < bottom; next++) {
      if (Math.min(right, rects[next][3]) - Math.max(left, rects[next][2]) > 1) {
        faults.push(`overlap: ${text} and ${rects[next][4]}`);
      }
    }
  });
  if (document.scrollingElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
  return faults;
}
