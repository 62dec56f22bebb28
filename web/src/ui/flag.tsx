/** Flags of the countries that Amazon has marketplaces in. */
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ComponentType, type HTMLAttributes, type SVGAttributes, useEffect, useState } from 'react'

type FlagDrawing = ComponentType<HTMLAttributes<HTMLElement & SVGElement> & SVGAttributes<SVGElement>>

/** Each a part of the program of its own: a page loads those that it shows. */
const drawings: Readonly<Record<string, () => Promise<{ default: FlagDrawing }>>> = {
  AE: () => import('country-flag-icons/react/3x2/AE'),
  AU: () => import('country-flag-icons/react/3x2/AU'),
  BE: () => import('country-flag-icons/react/3x2/BE'),
  BR: () => import('country-flag-icons/react/3x2/BR'),
  CA: () => import('country-flag-icons/react/3x2/CA'),
  DE: () => import('country-flag-icons/react/3x2/DE'),
  EG: () => import('country-flag-icons/react/3x2/EG'),
  ES: () => import('country-flag-icons/react/3x2/ES'),
  FR: () => import('country-flag-icons/react/3x2/FR'),
  GB: () => import('country-flag-icons/react/3x2/GB'),
  IE: () => import('country-flag-icons/react/3x2/IE'),
  IN: () => import('country-flag-icons/react/3x2/IN'),
  IT: () => import('country-flag-icons/react/3x2/IT'),
  JP: () => import('country-flag-icons/react/3x2/JP'),
  MX: () => import('country-flag-icons/react/3x2/MX'),
  NL: () => import('country-flag-icons/react/3x2/NL'),
  PL: () => import('country-flag-icons/react/3x2/PL'),
  SA: () => import('country-flag-icons/react/3x2/SA'),
  SE: () => import('country-flag-icons/react/3x2/SE'),
  SG: () => import('country-flag-icons/react/3x2/SG'),
  TR: () => import('country-flag-icons/react/3x2/TR'),
  US: () => import('country-flag-icons/react/3x2/US'),
  ZA: () => import('country-flag-icons/react/3x2/ZA'),
}

const flag = style({
  display: 'inline-flex',
  width: 26,
  height: 18,
  borderRadius: 'sm',
  overflow: 'hidden',
  flexShrink: 0,
  outlineStyle: 'solid',
  outlineWidth: 1,
  outlineColor: 'gray-300',
})

/** Those that have come: a flag that was shown once is there at once on the next page. */
const come = new Map<string, FlagDrawing>()

/** A page does without a flag until it comes, and without one that does not. */
function useDrawing(countryCode: string | null): FlagDrawing | undefined {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (countryCode === null || come.has(countryCode)) return
    void drawings[countryCode]?.().then(
      ({ default: drawing }) => {
        come.set(countryCode, drawing)
        redraw((times) => times + 1)
      },
      () => undefined,
    )
  }, [countryCode])
  return countryCode === null ? undefined : come.get(countryCode)
}

/** Named for those who do not see it; nothing for a country that has no marketplace. */
export function Flag({
  countryCode,
  countryName,
}: {
  readonly countryCode: string | null
  readonly countryName: string | null
}) {
  const Drawing = useDrawing(countryCode)
  if (countryCode === null || drawings[countryCode] === undefined) return null
  return (
    <span className={flag} role="img" aria-label={countryName ?? countryCode}>
      {Drawing === undefined ? null : (
        <Drawing width="100%" height="100%" aria-hidden="true" preserveAspectRatio="none" />
      )}
    </span>
  )
}
