import { Provider } from '@react-spectrum/s2/Provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect } from 'react'
import { IntlProvider } from 'react-intl'
import { queryClient } from './api/query-client.ts'
import { useAppearance } from './frame/appearance.ts'
import { router } from './routes.tsx'
import { type Catalog, type Language, locales } from './words/languages.ts'

export function App({ language, catalog }: { readonly language: Language; readonly catalog: Catalog }) {
  const appearance = useAppearance()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <StrictMode>
      <IntlProvider locale={locales[language]} messages={catalog}>
        <Provider
          locale={locales[language]}
          background="layer-1"
          {...(appearance === 'system' ? {} : { colorScheme: appearance })}
          router={{ navigate: (to) => void router.navigate({ to }) }}
          UNSAFE_style={{ height: '100%' }}
        >
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Provider>
      </IntlProvider>
    </StrictMode>
  )
}
