/** How postcodes are written, of the countries that Amazon sells in and their neighbours. */

/**
 * With or without the space or hyphen that the country writes. A country that is not here takes any postcode.
 * https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions
 */
const FORMATS: Readonly<Record<string, readonly [pattern: RegExp, example: string]>> = {
  AT: [/^\d{4}$/, '1010'],
  AU: [/^\d{4}$/, '2000'],
  BE: [/^\d{4}$/, '1000'],
  BR: [/^\d{5}-?\d{3}$/, '01310-100'],
  CA: [/^[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/, 'K1A 0B1'],
  CH: [/^\d{4}$/, '8001'],
  CN: [/^\d{6}$/, '100000'],
  CZ: [/^\d{3} ?\d{2}$/, '110 00'],
  DE: [/^\d{5}$/, '10115'],
  DK: [/^\d{4}$/, '1050'],
  EG: [/^\d{5}$/, '11511'],
  ES: [/^\d{5}$/, '28001'],
  FI: [/^\d{5}$/, '00100'],
  FR: [/^\d{5}$/, '75001'],
  GB: [/^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/, 'SW1A 1AA'],
  GR: [/^\d{3} ?\d{2}$/, '104 31'],
  HU: [/^\d{4}$/, '1011'],
  IE: [/^[A-Z]\d[\dW] ?[A-Z\d]{4}$/, 'D02 X285'],
  IN: [/^[1-9]\d{2} ?\d{3}$/, '110001'],
  IT: [/^\d{5}$/, '00118'],
  JP: [/^\d{3}-?\d{4}$/, '100-0001'],
  LU: [/^(L-?)?\d{4}$/, '1009'],
  MX: [/^\d{5}$/, '06000'],
  NL: [/^\d{4} ?[A-Z]{2}$/, '1012 AB'],
  NO: [/^\d{4}$/, '0150'],
  NZ: [/^\d{4}$/, '6011'],
  PL: [/^\d{2}-?\d{3}$/, '00-001'],
  PT: [/^\d{4}-?\d{3}$/, '1000-001'],
  SA: [/^\d{5}(-?\d{4})?$/, '11564'],
  SE: [/^\d{3} ?\d{2}$/, '111 22'],
  SG: [/^\d{6}$/, '018956'],
  TR: [/^\d{5}$/, '34430'],
  US: [/^\d{5}(-?\d{4})?$/, '94105'],
  ZA: [/^\d{4}$/, '8001'],
}

/** A postcode as the country writes it, where this one is not; null where it is right, or nobody knows. */
export function postcodeExample(postcode: string, countryId: string): string | null {
  const format = FORMATS[countryId]
  if (format === undefined) return null
  const [pattern, example] = format
  return pattern.test(postcode.toUpperCase()) ? null : example
}
