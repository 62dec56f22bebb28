/** Flags of the countries that Amazon has marketplaces in. */
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import AE from 'country-flag-icons/react/3x2/AE'
import AU from 'country-flag-icons/react/3x2/AU'
import BE from 'country-flag-icons/react/3x2/BE'
import BR from 'country-flag-icons/react/3x2/BR'
import CA from 'country-flag-icons/react/3x2/CA'
import DE from 'country-flag-icons/react/3x2/DE'
import EG from 'country-flag-icons/react/3x2/EG'
import ES from 'country-flag-icons/react/3x2/ES'
import FR from 'country-flag-icons/react/3x2/FR'
import GB from 'country-flag-icons/react/3x2/GB'
import IE from 'country-flag-icons/react/3x2/IE'
import IN from 'country-flag-icons/react/3x2/IN'
import IT from 'country-flag-icons/react/3x2/IT'
import JP from 'country-flag-icons/react/3x2/JP'
import MX from 'country-flag-icons/react/3x2/MX'
import NL from 'country-flag-icons/react/3x2/NL'
import PL from 'country-flag-icons/react/3x2/PL'
import SA from 'country-flag-icons/react/3x2/SA'
import SE from 'country-flag-icons/react/3x2/SE'
import SG from 'country-flag-icons/react/3x2/SG'
import TR from 'country-flag-icons/react/3x2/TR'
import US from 'country-flag-icons/react/3x2/US'
import ZA from 'country-flag-icons/react/3x2/ZA'
import type { ComponentType, HTMLAttributes, SVGAttributes } from 'react'

type FlagDrawing = ComponentType<HTMLAttributes<HTMLElement & SVGElement> & SVGAttributes<SVGElement>>

const drawings: Readonly<Record<string, FlagDrawing>> = {
  ...{ AE, AU, BE, BR, CA, DE, EG, ES, FR, GB, IE, IN, IT, JP, MX, NL, PL, SA, SE, SG, TR, US, ZA },
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
  const Drawing = props.countryCode === null ? undefined : drawings[props.countryCode]
  if (Drawing === undefined) return null
  return (
    <span className={flag} role="img" aria-label={props.countryName ?? props.countryCode ?? ''}>
      <Drawing width="100%" height="100%" aria-hidden="true" preserveAspectRatio="none" />
    </span>
  )
}
