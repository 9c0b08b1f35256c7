// Draws the table of a figure as a picture above it (templates/web/chart.html says how to mark the table).
// The numbers come from data-* of the cells, the words from the cells themselves: they are already in the
// reader's language. The order is the table's own. Styles are classes, so that no inline style is needed.
"use strict";

(() => {
  const PATTERNS = [
    null,
    "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
    "M2,2 h2 v2 h-2 z M6,6 h2 v2 h-2 z",
    "M0,0 v8 M4,0 v8",
    "M0,2 h8 M0,6 h8",
    "M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4",
    "M0,0 v8 M0,0 h8",
    "M0,4 h4 M4,0 h4",
  ];
  const SYMBOLS = [
    d3.symbolCircle,
    d3.symbolSquare,
    d3.symbolTriangle,
    d3.symbolDiamond,
    d3.symbolCross,
    d3.symbolStar,
    d3.symbolWye,
    d3.symbolDiamond2,
  ];
  const BAR = 18;
  const LABEL = 24;
  const language = document.documentElement.lang;
  const mirrored = document.documentElement.dir === "rtl";
  const format = new Intl.NumberFormat(language + "-u-nu-latn");
  const short = new Intl.NumberFormat(language + "-u-nu-latn", { notation: "compact" });
  let pictures = 0;

  const number = (text) => (text === undefined || text === "" ? null : Number(text));

  function read(table) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const series = heads
      .map((head, column) => ({ head, column }))
      .filter(({ head }) => head.dataset.series !== undefined)
      .map(({ head, column }, index) => ({ name: words(head), column, look: index % PATTERNS.length }));
    const rows = [...table.tBodies[0].rows]
      .filter((row) => row.dataset.leftOut === undefined)
      .map((row) => ({
        label: words(row.querySelector("th")),
        cells: series.map(({ column }) => cell(row.cells[column])),
      }));
    return { series, rows };
  }

  function words(element) {
    return element.textContent.replace(/\s+/g, " ").trim();
  }

  // A sum, and in brackets between which numbers it lies.
  function told(element) {
    const between = element.querySelector(".interval");
    return between ? `${words(element.querySelector("a"))} (${words(between)})` : words(element);
  }

  function cell(element) {
    const low = number(element?.dataset.low);
    const high = number(element?.dataset.high);
    const value = number(element?.dataset.value) ?? low;
    return { value, low, high, top: high ?? value, text: element ? told(element) : "" };
  }

  // From the side where reading starts to the side where it ends.
  const along = (start, end, width) => (mirrored ? [width - start, width - end] : [start, end]);

  function canvas(box, width, height) {
    const id = "picture-" + ++pictures;
    const svg = d3
      .create("svg")
      .attr("viewBox", `0 0 ${width} ${height}`)
      .attr("width", width)
      .attr("height", height)
      .attr("role", "img")
      .attr("aria-labelledby", `${id}-title`);
    svg.append("title").attr("id", `${id}-title`).text(box.dataset.title);
    if (box.dataset.text) {
      svg.append("desc").attr("id", `${id}-text`).text(box.dataset.text);
      svg.attr("aria-describedby", `${id}-text`);
    }
    const patterns = svg.append("defs");
    PATTERNS.forEach((path, look) => {
      const pattern = patterns
        .append("pattern")
        .attr("id", `${id}-fill-${look}`)
        .attr("class", `series-${look + 1}`)
        .attr("width", 8)
        .attr("height", 8)
        .attr("patternUnits", "userSpaceOnUse");
      pattern.append("rect").attr("class", path ? "fill-soft" : "fill-full").attr("width", 8).attr("height", 8);
      if (path) {
        pattern.append("path").attr("class", "fill-lines").attr("d", path);
      }
    });
    return { svg, fill: (look) => `url(#${id}-fill-${look})` };
  }

  function legend(box, series, sample) {
    if (series.length < 2) {
      return;
    }
    const items = d3.select(box).append("ul").attr("class", "legend").selectAll("li").data(series).join("li");
    const swatch = items.append("svg").attr("viewBox", "0 0 28 14").attr("aria-hidden", "true");
    swatch.each(function (one) {
      sample(d3.select(this).attr("class", `series-${one.look + 1}`), one);
    });
    items.append("span").text((one) => one.name);
  }

  // The room inside the frame of the picture.
  const room = (box) => box.clientWidth - 2 * parseFloat(getComputedStyle(box).paddingInlineStart);

  const symbol = (look, size) => d3.symbol(SYMBOLS[look], size)();

  function whisker(group, from, to, isUpright) {
    const across = 4;
    const path = ([x1, y1], [x2, y2]) =>
      isUpright
        ? `M${x1},${y1} L${x2},${y2} M${x2 - across},${y2} h${2 * across}`
        : `M${x1},${y1} L${x2},${y2} M${x2},${y2 - across} v${2 * across}`;
    group.append("path").attr("class", "whisker").attr("d", path(from, to));
  }

  function bars(box, { series, rows }, isStacked) {
    const width = room(box);
    const rowHeight = LABEL + (isStacked ? BAR : BAR * series.length) + 12;
    const height = rows.length * rowHeight + 28;
    const total = (row) => d3.sum(row.cells, (one) => one.top ?? 0);
    const most = isStacked ? d3.max(rows, total) : d3.max(rows, (row) => d3.max(row.cells, (one) => one.top));
    const longest = d3.max(rows, (row) => d3.max(row.cells, (one) => one.text.length));
    const margin = isStacked ? 16 : Math.min(width / 2, longest * 7 + 16);
    const x = d3.scaleLinear([0, most || 1], along(1, width - margin, width)).nice(4);
    const { svg, fill } = canvas(box, width, height);
    legend(box, series, (swatch, one) => swatch.append("rect").attr("class", "bar").attr("width", 28).attr("height", 14).attr("fill", fill(one.look)));
    const ticks = svg.append("g").attr("class", "axis").selectAll("g").data(x.ticks(Math.max(2, width / 140))).join("g");
    ticks.append("line").attr("x1", x).attr("x2", x).attr("y1", 0).attr("y2", height - 24);
    ticks.append("text").attr("x", x).attr("y", height - 8).attr("text-anchor", (at) => (at === 0 ? "start" : "middle")).text((at) => short.format(at));

    rows.forEach((row, index) => {
      const group = svg.append("g").attr("transform", `translate(0,${index * rowHeight})`);
      group.append("text").attr("class", "category").attr("x", x(0)).attr("y", LABEL - 7).attr("text-anchor", "start").text(row.label);
      let from = 0;
      row.cells.forEach((one, at) => {
        if (one.value === null && isStacked) {
          return;
        }
        const y = LABEL + (isStacked ? 0 : at * BAR);
        const bar = group.append("g").attr("class", `series-${series[at].look + 1}`);
        if (one.value !== null) {
          const [a, b] = [x(from), x(from + one.value)];
          bar.append("rect").attr("class", "bar").attr("x", Math.min(a, b)).attr("width", Math.abs(b - a)).attr("y", y + 1).attr("height", BAR - 3).attr("fill", fill(series[at].look));
          bar.append("title").text(`${row.label}, ${series[at].name}: ${one.text}`);
          if (one.high !== null && one.high > one.value) {
            whisker(bar, [b, y + BAR / 2], [x(from + one.high), y + BAR / 2], false);
          }
        }
        if (isStacked) {
          from += one.top;
        } else {
          bar.append("text").attr("class", "value").attr("x", x(one.top ?? 0) + (mirrored ? -6 : 6)).attr("y", y + BAR - 5).attr("text-anchor", "start").text(one.text);
        }
      });
    });
    box.append(svg.node());
  }

  function lines(box, { series, rows }) {
    const width = room(box);
    const height = Math.round(Math.min(380, Math.max(240, width * 0.45)));
    const edge = { start: 64, end: 20, top: 24, bottom: 32 };
    const x = d3.scalePoint(rows.map((row) => row.label), along(edge.start, width - edge.end, width)).padding(0.25);
    const most = d3.max(rows, (row) => d3.max(row.cells, (one) => one.top));
    const y = d3.scaleLinear([0, most || 1], [height - edge.bottom, edge.top]).nice(5);
    const { svg } = canvas(box, width, height);
    const mark = (group, one) => group.append("path").attr("class", "mark").attr("d", symbol(one.look, 60));
    legend(box, series, (swatch, one) => {
      swatch.append("path").attr("class", `line dash-${one.look}`).attr("d", "M0,7 h28");
      mark(swatch.append("g").attr("transform", "translate(14,7)"), one);
    });

    const [near, far] = along(edge.start - 8, width, width);
    const ticks = svg.append("g").attr("class", "axis").selectAll("g").data(y.ticks(5)).join("g");
    ticks.append("line").attr("x1", near).attr("x2", far).attr("y1", y).attr("y2", y);
    ticks.append("text").attr("x", along(edge.start - 14, 0, width)[0]).attr("y", (at) => y(at) + 4).attr("text-anchor", "end").text((at) => short.format(at));
    const every = Math.ceil(rows.length / Math.max(2, Math.floor(width / 64)));
    const years = svg.append("g").attr("class", "axis");
    rows.forEach((row, index) => {
      if (index % every === 0) {
        years.append("text").attr("x", x(row.label)).attr("y", height - 10).attr("text-anchor", "middle").text(row.label);
      }
    });

    series.forEach((one, at) => {
      const group = svg.append("g").attr("class", `series-${one.look + 1}`);
      const cells = rows.map((row) => ({ ...row.cells[at], x: x(row.label), label: row.label }));
      const known = (point) => point.value !== null;
      const band = d3.area().defined((point) => known(point) && point.high !== null).x((point) => point.x).y0((point) => y(point.low ?? point.value)).y1((point) => y(point.high));
      group.append("path").attr("class", "band").attr("d", band(cells));
      group.append("path").attr("class", `line dash-${one.look}`).attr("d", d3.line().defined(known).x((point) => point.x).y((point) => y(point.value))(cells));
      cells.filter(known).forEach((point) => {
        const place = group.append("g");
        if (point.high !== null && point.high > point.value) {
          whisker(place, [point.x, y(point.value)], [point.x, y(point.high)], true);
        }
        const spot = place.append("g").attr("transform", `translate(${point.x},${y(point.value)})`);
        mark(spot, one);
        spot.append("title").text(`${point.label}, ${one.name}: ${point.text}`);
        if (series.length === 1 && width / rows.length > 64) {
          place.append("text").attr("class", "value").attr("x", point.x).attr("y", y(point.top) - 10).attr("text-anchor", "middle").text(format.format(point.value));
        }
      });
    });
    box.append(svg.node());
  }

  function draw(box) {
    const table = box.parentElement.querySelector("table");
    const content = table ? read(table) : { series: [], rows: [] };
    const isEmpty = content.rows.every((row) => row.cells.every((one) => one.value === null));
    box.hidden = isEmpty;
    if (isEmpty) {
      return;
    }
    box.replaceChildren();
    if (box.dataset.kind === "line") {
      lines(box, content);
    } else {
      bars(box, content, box.dataset.kind === "stack");
    }
    box.dataset.width = box.clientWidth;
  }

  const resized = new ResizeObserver((changes) => {
    changes.forEach(({ target }) => {
      if (Number(target.dataset.width) !== target.clientWidth) {
        draw(target);
      }
    });
  });
  document.querySelectorAll(".chart-figure > .chart").forEach((box) => {
    draw(box);
    resized.observe(box);
  });
})();
