/** Broken, where it must be, behind its at sign. */
export function EmailAddress({ address }: { readonly address: string }) {
  const [name, host] = address.split('@')
  if (host === undefined) return address
  return (
    <>
      {name}@<wbr />
      {host}
    </>
  )
}
