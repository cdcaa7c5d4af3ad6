// QR codes as ISO/IEC 18004 defines them: bytes, error correction level M, versions 1 to 10 (at most 213 bytes).

/** For each version: the error correction codewords of a block, and the data codewords of each block. */
const VERSIONS = [
  [10, [16]], [16, [28]], [26, [44]], [18, [32, 32]], [24, [43, 43]], [16, [27, 27, 27, 27]], [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]], [22, [36, 36, 36, 37, 37]], [26, [43, 43, 43, 43, 44]],
];
/** The centres of alignment patterns, for each version. */
const ALIGNED = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => (x * y) % 2 + (x * y) % 3,
  (x, y) => ((x * y) % 2 + (x * y) % 3) % 2, (x, y) => ((x + y) % 2 + (x * y) % 3) % 2,
];
/** What looks like a finder pattern, seen from either side. */
const LOOKALIKES = ['10111010000', '00001011101'];
const QUIET = 4;
const SVG = 'http://www.w3.org/2000/svg';

// The field of 256 elements in which the code is computed: powers of 2, and their logarithms.
const POWERS = [1];
for (let i = 1; i < 255; i++) POWERS.push(POWERS[i - 1] < 128 ? POWERS[i - 1] * 2 : POWERS[i - 1] * 2 ^ 0x11d);
const LOGARITHMS = POWERS.reduce((all, power, i) => { all[power] = i; return all; }, []);

function product(one, other) {
  return one && other ? POWERS[(LOGARITHMS[one] + LOGARITHMS[other]) % 255] : 0;
}

/** The remainder of a block's polynomial: its error correction codewords. */
function corrections(data, length) {
  let divisor = [1];
  for (let i = 0; i < length; i++) {
    divisor = [...divisor, 0].map((it, at) => it ^ product(divisor[at - 1] || 0, POWERS[i]));
  }
  const rest = [...data, ...new Array(length).fill(0)];
  for (let i = 0; i < data.length; i++) {
    const factor = rest[i];
    divisor.forEach((it, at) => { rest[i + at] ^= product(it, factor); });
  }
  return rest.slice(data.length);
}

/** A number followed by the remainder of its division by a generator, as the format and the version are written. */
function protectedBits(value, generator, length) {
  let rest = value << length;
  for (let bit = 31 - Math.clz32(rest); rest && bit >= length; bit = 31 - Math.clz32(rest)) rest ^= generator << (bit - length);
  return value << length | rest;
}

/** All codewords in their order: blocks take turns, data first. */
function codewords(bytes, version) {
  const [length, sizes] = VERSIONS[version - 1];
  const total = sizes.reduce((sum, size) => sum + size);
  const bits = ['0100', bytes.length.toString(2).padStart(version < 10 ? 8 : 16, '0'),
    ...Array.from(bytes, byte => byte.toString(2).padStart(8, '0')), '0000'].join('').slice(0, total * 8);
  const data = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g).map(it => parseInt(it, 2));
  for (let i = 0; data.length < total; i++) data.push(i % 2 ? 17 : 236);
  let start = 0;
  const blocks = sizes.map(size => data.slice(start, start += size));
  const across = lists => Array.from({ length: Math.max(...lists.map(it => it.length)) }, (_, i) => lists.map(it => it[i]))
    .flat().filter(it => it !== undefined);
  return [...across(blocks), ...across(blocks.map(block => corrections(block, length)))];
}

/** The patterns that are the same for all texts; what is undefined is free for data. */
function patterns(version) {
  const size = 17 + version * 4;
  const grid = Array.from({ length: size }, () => new Array(size).fill(undefined));
  const square = (x, y, reach, isDark) => {
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        if (grid[y + dy]?.[x + dx] !== undefined || y + dy < 0 || x + dx < 0 || y + dy >= size || x + dx >= size) continue;
        grid[y + dy][x + dx] = isDark(Math.max(Math.abs(dx), Math.abs(dy))) ? 1 : 0;
      }
    }
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, ring => ring !== 2 && ring !== 4);
  for (const x of ALIGNED[version - 1]) {
    for (const y of ALIGNED[version - 1]) if (grid[y][x] === undefined) square(x, y, 2, ring => ring !== 1);
  }
  for (let i = 8; i < size - 8; i++) {
    grid[6][i] ??= 1 - i % 2;
    grid[i][6] ??= 1 - i % 2;
  }
  format(grid, 0);
  if (version >= 7) {
    const bits = protectedBits(version, 0x1f25, 12);
    for (let i = 0; i < 18; i++) {
      const [near, far] = [Math.floor(i / 3), size - 11 + i % 3];
      grid[near][far] = grid[far][near] = bits >> i & 1;
    }
  }
  return grid;
}

/** Writes level and mask, twice, and the dark module. */
function format(grid, mask) {
  const size = grid.length;
  // Level M has the number 0.
  const bits = protectedBits(mask, 0x537, 10) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const bit = bits >> i & 1;
    grid[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i][8] = bit;
    grid[8][i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i] = bit;
  }
  grid[size - 8][8] = 1;
}

/** Fills what is free with bits, in columns of two from the right, upwards and downwards. */
function filled(fixed, bits, mask) {
  const size = fixed.length;
  const grid = fixed.map(row => [...row]);
  let next = 0;
  for (let right = size - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    // The column of the timing pattern is passed over.
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (fixed[y][x] === undefined) grid[y][x] = Number(bits[next++] || 0) ^ (MASKS[mask](x, y) === 0 ? 1 : 0);
      }
    }
  }
  format(grid, mask);
  return grid;
}

/** How hard a grid is to read. */
function penalty(grid) {
  const size = grid.length;
  const lines = [...grid, ...grid.map((_, x) => grid.map(row => row[x]))].map(line => line.join(''));
  let sum = 0;
  for (const line of lines) {
    for (const run of line.match(/0+|1+/g)) sum += run.length >= 5 ? run.length - 2 : 0;
    for (let i = 0; i + 11 <= size; i++) sum += LOOKALIKES.includes(line.slice(i, i + 11)) ? 40 : 0;
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const it = grid[y][x];
      sum += it === grid[y - 1][x] && it === grid[y][x - 1] && it === grid[y - 1][x - 1] ? 3 : 0;
    }
  }
  const dark = grid.flat().reduce((all, it) => all + it) * 100 / size ** 2;
  return sum + Math.floor(Math.abs(dark - 50) / 5) * 10;
}

/** The modules of a text's code by rows, 1 for a dark one; undefined if the text is too long. */
export function modules(text) {
  const bytes = new TextEncoder().encode(text);
  const fits = ([, sizes], i) => bytes.length + (i < 9 ? 2 : 3) <= sizes.reduce((sum, size) => sum + size);
  const version = VERSIONS.findIndex(fits) + 1;
  if (!version) return undefined;
  const bits = codewords(bytes, version).map(it => it.toString(2).padStart(8, '0')).join('');
  const fixed = patterns(version);
  const candidates = MASKS.map((_, mask) => filled(fixed, bits, mask));
  return candidates.reduce((best, it) => (penalty(it) < penalty(best) ? it : best));
}

/** A text's code as a picture, dark on white in every colour scheme; undefined if the text is too long. */
export function qrCode(text, label) {
  const grid = modules(text);
  if (!grid) return undefined;
  const draw = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const size = grid.length + 2 * QUIET;
  const dark = grid.flatMap((row, y) => row.map((it, x) => (it ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('');
  const picture = draw('svg', { viewBox: `0 0 ${size} ${size}`, class: 'qr', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' });
  picture.append(draw('path', { d: `M0 0h${size}v${size}H0z`, fill: '#fff' }), draw('path', { d: dark, fill: '#000' }));
  return picture;
}
