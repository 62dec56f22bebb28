/** All Orders' own words: views, what stands above the list, and its faces, in English. */
export const enAllOrders = {
  'orders.stale': 'Last synced {ago}. {why}',
  'orders.view': 'View',
  'orders.view.button': 'View: {name}',
  'orders.view.changed': '{name} (changed)',
  'orders.view.own': 'Your views',
  'orders.view.shared': 'Shared by others',
  'orders.view.actions': 'What can be done with views',
  'orders.view.failed': 'The views could not be loaded.',
  'orders.view.save': 'Save as a view…',
  'orders.view.replace': 'Replace “{name}”…',
  'orders.view.replace.title': 'Replace “{name}”?',
  'orders.view.replace.why':
    'The view keeps the filters, the sorting and the columns that are shown now, and forgets its own.',
  'orders.view.replace.yes': 'Replace',
  'orders.view.edit': 'Rename or share “{name}”…',
  'orders.view.delete': 'Delete “{name}”…',
  'orders.view.delete.title': 'Delete “{name}”?',
  'orders.view.delete.why': 'Its filters, sorting and columns are forgotten. The orders stay as they are.',
  'orders.view.delete.why-shared':
    'Its filters, sorting and columns are forgotten, for everybody who sees it. The orders stay as they are.',
  'orders.view.delete.yes': 'Delete',
  'orders.view.deleted': 'View “{name}” deleted.',
  'orders.view.saved': 'View “{name}” saved.',
  'orders.view.new': 'Save as a view',
  'orders.view.rename': 'Rename or share',
  'orders.view.keeps':
    'The view keeps the filters, the sorting and the columns that are shown now. What was searched for, and the names of buyers, are not kept.',
  'orders.view.name': 'Name',
  'orders.view.share': 'Share with everybody who may see orders',
  'orders.view.cancel': 'Cancel',
  'orders.view.submit': 'Save view',
} as const
