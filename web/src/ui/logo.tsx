/** The mark: parcels on a ferry. */
export function Logo() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect width="28" height="28" rx="7" fill="#3b63fb" />
      <path
        d="M9 8h4v6H9zM14.500 10.500h4.500V14h-4.500zM6 15.500h16l-2.200 5a1.500 1.500 0 0 1-1.400.900H9.600a1.500 1.500 0 0 1-1.400-.900z"
        fill="#fff"
      />
    </svg>
  )
}
