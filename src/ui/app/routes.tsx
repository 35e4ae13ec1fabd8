import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { ErrorPage } from './pages/error-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { readApplicationsSearch, readSearchSearch } from './search-parameters.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the title of the window says; key in the catalogues. */
    titleKey?: string;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

const rooms = import.meta.glob<Record<string, never>>('../rooms/*/*-page.tsx');

function page(path: string, name: string) {
  const importer = rooms[`../rooms/${path}-page.tsx`];
  return importer ? lazyRouteComponent(importer, name) : NotFoundPage;
}

const root = createRootRoute({ component: Frame });

const routeTree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/applications', replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications',
    validateSearch: readApplicationsSearch,
    staticData: { titleKey: 'app:rail.applications' },
    component: page('applications/applications', 'ApplicationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/$id',
    staticData: { titleKey: 'app:rail.applications' },
    component: page('applications/application', 'ApplicationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/companies',
    staticData: { titleKey: 'app:rail.companies' },
    component: page('companies/companies', 'CompaniesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/companies/$id',
    staticData: { titleKey: 'app:rail.companies' },
    component: page('companies/company', 'CompanyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    staticData: { titleKey: 'app:rail.reports' },
    component: page('reports/reports', 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    staticData: { titleKey: 'app:rail.import' },
    component: page('import/import', 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trash',
    staticData: { titleKey: 'app:rail.trash' },
    component: page('trash/trash', 'TrashPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    staticData: { titleKey: 'app:rail.settings' },
    component: page('settings/settings', 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: readSearchSearch,
    staticData: { titleKey: 'app:search.title' },
    component: lazyRouteComponent(() => import('./pages/search-page.tsx'), 'SearchPage'),
  }),
]);

/** The address after `#` keeps the room and what is open in it, so that Back works in both shells. */
export function createAppRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree,
    history,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    // The query cache knows better what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}
