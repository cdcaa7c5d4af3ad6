// What this browser is called in the list of devices.
const PROGRAMS = [
  [/Edg(e|A|iOS)?\//, 'Edge'], [/Firefox\/|FxiOS\//, 'Firefox'], [/SamsungBrowser\//, 'Samsung Internet'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const MACHINES = [
  [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/CrOS/, 'ChromeOS'],
  [/Mac OS/, 'Mac'], [/Linux/, 'Linux'],
];

/** Such as `Safari, iPhone`: nothing that tells two browsers of a kind apart. */
export function browserName(agent = navigator.userAgent) {
  const first = list => list.find(([form]) => form.test(agent))?.[1];
  return [first(PROGRAMS), first(MACHINES)].filter(Boolean).join(', ');
}
