import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Tab, TabList, TabPanel, Tabs } from '@react-spectrum/s2/Tabs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { FiltersOnDemand } from '../../ui/filters-on-demand.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { ActivityLog } from './activity-log.tsx'
import { ErrorLog } from './error-log.tsx'
import { LogFilterForm } from './log-filters.tsx'
import { filtersOfTab, type LogFilters, type LogSearch, type LogTab } from './log-search.ts'

const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 560 })
const panel = style({ display: 'flex', flexDirection: 'column', gap: 16, paddingTop: 16, minWidth: 0 })

/** N-01: two logs, to look at only. Tab, filters and page stand in the address. */
export function LogsPage() {
  const say = useWords()
  const search = useSearch({ from: `/signed-in${paths.logs}` })
  const navigate = useNavigate()
  const go = (next: LogSearch) => void navigate({ to: paths.logs, search: next })
  const { tab: named, perPage, page: _page, ...filters } = search
  const tab: LogTab = named ?? 'activity'
  const kept = {
    ...(named === undefined ? {} : { tab: named }),
    ...(perPage === undefined ? {} : { perPage }),
  }
  const apply = (wanted: LogFilters) => go({ ...kept, ...wanted })
  const pages = {
    onClear: () => go(kept),
    onPage: (page: number) => go({ ...kept, ...filters, ...(page === 1 ? {} : { page }) }),
    onPerPage: (size: number) => go({ ...kept, ...filters, perPage: size as LogSearch['perPage'] }),
  }
  const applied = filtersOfTab(tab, filters)
  const form = (
    <FiltersOnDemand count={Object.keys(applied).length}>
      {(done) => (
        <LogFilterForm
          key={JSON.stringify([tab, filters])}
          tab={tab}
          filters={applied}
          onApply={(wanted) => {
            apply(wanted)
            done()
          }}
        />
      )}
    </FiltersOnDemand>
  )
  const { store } = filters
  return (
    <Page title={say('nav.logs')} facts={<p className={hint}>{say('logs.why')}</p>}>
      <Tabs
        density="compact"
        aria-label={say('logs.tabs')}
        selectedKey={tab}
        onSelectionChange={(key) =>
          // The store that is looked at stays the same.
          go({
            ...(key === 'errors' ? { tab: 'errors' as const } : {}),
            ...(store === undefined ? {} : { store }),
          })
        }
      >
        <TabList>
          <Tab id="activity">{say('logs.activity')}</Tab>
          <Tab id="errors">{say('logs.errors')}</Tab>
        </TabList>
        <TabPanel id="activity">
          <div className={panel}>
            {form}
            <ActivityLog search={search} {...pages} />
          </div>
        </TabPanel>
        <TabPanel id="errors">
          <div className={panel}>
            {form}
            <ErrorLog search={search} {...pages} />
          </div>
        </TabPanel>
      </Tabs>
    </Page>
  )
}
