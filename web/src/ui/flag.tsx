/** Flags of the countries that Amazon has marketplaces in. */
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ComponentType, type HTMLAttributes, lazy, Suspense, type SVGAttributes } from 'react'

type FlagDrawing = ComponentType<HTMLAttributes<HTMLElement & SVGElement> & SVGAttributes<SVGElement>>

/** A page does without a flag that does not come. */
function drawn(load: () => Promise<{ default: FlagDrawing }>): FlagDrawing {
  return lazy(() => load().catch(() => ({ default: () => null })))
}

/** Each a part of the program of its own: a page loads those that it shows. */
const drawings: Readonly<Record<string, FlagDrawing>> = {
  AE: drawn(() => import('country-flag-icons/react/3x2/AE')),
  AU: drawn(() => import('country-flag-icons/react/3x2/AU')),
  BE: drawn(() => import('country-flag-icons/react/3x2/BE')),
  BR: drawn(() => import('country-flag-icons/react/3x2/BR')),
  CA: drawn(() => import('country-flag-icons/react/3x2/CA')),
  DE: drawn(() => import('country-flag-icons/react/3x2/DE')),
  EG: drawn(() => import('country-flag-icons/react/3x2/EG')),
  ES: drawn(() => import('country-flag-icons/react/3x2/ES')),
  FR: drawn(() => import('country-flag-icons/react/3x2/FR')),
  GB: drawn(() => import('country-flag-icons/react/3x2/GB')),
  IE: drawn(() => import('country-flag-icons/react/3x2/IE')),
  IN: drawn(() => import('country-flag-icons/react/3x2/IN')),
  IT: drawn(() => import('country-flag-icons/react/3x2/IT')),
  JP: drawn(() => import('country-flag-icons/react/3x2/JP')),
  MX: drawn(() => import('country-flag-icons/react/3x2/MX')),
  NL: drawn(() => import('country-flag-icons/react/3x2/NL')),
  PL: drawn(() => import('country-flag-icons/react/3x2/PL')),
  SA: drawn(() => import('country-flag-icons/react/3x2/SA')),
  SE: drawn(() => import('country-flag-icons/react/3x2/SE')),
  SG: drawn(() => import('country-flag-icons/react/3x2/SG')),
  TR: drawn(() => import('country-flag-icons/react/3x2/TR')),
  US: drawn(() => import('country-flag-icons/react/3x2/US')),
  ZA: drawn(() => import('country-flag-icons/react/3x2/ZA')),
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

/** Named for those who do not see it; nothing for a country that has no marketplace. */
export function Flag(props: { readonly countryCode: string | null; readonly countryName: string | null }) {
  const { countryCode, countryName } = props
  const Drawing = countryCode === null ? undefined : drawings[countryCode]
  if (Drawing === undefined) return null
  return (
    <span className={flag} role="img" aria-label={countryName ?? countryCode ?? ''}>
      <Suspense fallback={null}>
        <Drawing width="100%" height="100%" aria-hidden="true" preserveAspectRatio="none" />
      </Suspense>
    </span>
  )
}
