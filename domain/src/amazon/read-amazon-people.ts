/** Who buys, who receives and what tax numbers they have, out of Amazon's JSON of an order. */
import type { AmazonAddress, AmazonBuyer, AmazonStreetParts, AmazonTaxRegistration } from './amazon-order.ts'
import { child, type Findings, hasObject, readList, readText, type WireNode } from './wire-node.ts'

export function readBuyer(node: WireNode, findings: Findings): AmazonBuyer | null {
  if (!hasObject(node, findings)) return null
  return {
    name: readText(child(node, 'buyerName'), findings),
    email: readText(child(node, 'buyerEmail'), findings),
    companyName: readText(child(node, 'buyerCompanyName'), findings),
    purchaseOrderNumber: readText(child(node, 'buyerPurchaseOrderNumber'), findings),
  }
}

export function readAddress(node: WireNode, findings: Findings): AmazonAddress | null {
  if (!hasObject(node, findings)) return null
  const text = (key: string) => readText(child(node, key), findings)
  return {
    name: text('name'),
    companyName: text('companyName'),
    lines: ['addressLine1', 'addressLine2', 'addressLine3'].flatMap((key) => text(key) ?? []),
    city: text('city'),
    districtOrCounty: text('districtOrCounty'),
    stateOrRegion: text('stateOrRegion'),
    municipality: text('municipality'),
    postalCode: text('postalCode'),
    countryCode: text('countryCode'),
    phone: text('phone'),
    addressType: text('addressType'),
    streetParts: readStreetParts(child(node, 'extendedFields'), findings),
  }
}

function readStreetParts(node: WireNode, findings: Findings): AmazonStreetParts | null {
  if (!hasObject(node, findings)) return null
  const text = (key: string) => readText(child(node, key), findings)
  return {
    streetName: text('streetName'),
    streetNumber: text('streetNumber'),
    complement: text('complement'),
    neighborhood: text('neighborhood'),
  }
}

/** A registration without its number says nothing and is left out. */
export function readTaxRegistrations(node: WireNode, findings: Findings): readonly AmazonTaxRegistration[] {
  return readList(node, findings).flatMap((registration) => {
    const text = (key: string) => readText(child(registration, key), findings)
    const registrationNumber = text('taxRegistrationNumber')?.trim() ?? null
    if (registrationNumber === null) return []
    return [
      {
        entityType: text('entityType'),
        registrationType: text('taxRegistrationType'),
        registrationNumber,
        legalName: text('legalName'),
      },
    ]
  })
}
