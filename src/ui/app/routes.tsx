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
import { pageOf } from './room-pages.ts';
import {
  readApplicationsSearch,
  readCommunitiesSearch,
  readContactsSearch,
  readIdeaSearch,
  readIdeasSearch,
  readJournalSearch,
  readLearningSearch,
  readReportSearch,
  readSearchSearch,
  readSettingsSearch,
} from './search-parameters.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the title of the window says; key in the catalogues. */
    titleKey?: string;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

const root = createRootRoute({ component: Frame });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/applications', replace: true });
  },
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  staticData: { titleKey: 'app:rail.today' },
  component: pageOf('today/today-page.tsx', 'TodayPage'),
});

const applications = createRoute({
  getParentRoute: () => root,
  path: '/applications',
  validateSearch: readApplicationsSearch,
  staticData: { titleKey: 'app:rail.applications' },
  component: pageOf('applications/applications-page.tsx', 'ApplicationsPage'),
});

const application = createRoute({
  getParentRoute: () => root,
  path: '/applications/$id',
  staticData: { titleKey: 'app:rail.applications' },
  component: pageOf('applications/application-page.tsx', 'ApplicationPage'),
});

const companies = createRoute({
  getParentRoute: () => root,
  path: '/companies',
  staticData: { titleKey: 'app:rail.companies' },
  component: pageOf('companies/companies-page.tsx', 'CompaniesPage'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id',
  staticData: { titleKey: 'app:rail.companies' },
  component: pageOf('companies/company-page.tsx', 'CompanyPage'),
});

const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: readContactsSearch,
  staticData: { titleKey: 'app:rail.contacts' },
  component: pageOf('contacts/contacts-page.tsx', 'ContactsPage'),
});

const communities = createRoute({
  getParentRoute: () => root,
  path: '/communities',
  validateSearch: readCommunitiesSearch,
  staticData: { titleKey: 'app:rail.communities' },
  component: pageOf('communities/communities-page.tsx', 'CommunitiesPage'),
});

const learning = createRoute({
  getParentRoute: () => root,
  path: '/learning',
  validateSearch: readLearningSearch,
  staticData: { titleKey: 'app:rail.learning' },
  component: pageOf('learning/learning-page.tsx', 'LearningPage'),
});

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  validateSearch: readJournalSearch,
  staticData: { titleKey: 'app:rail.journal' },
  component: pageOf('journal/journal-page.tsx', 'JournalPage'),
});

const ideas = createRoute({
  getParentRoute: () => root,
  path: '/ideas',
  validateSearch: readIdeasSearch,
  staticData: { titleKey: 'app:rail.ideas' },
  component: pageOf('ideas/ideas-page.tsx', 'IdeasPage'),
});

const idea = createRoute({
  getParentRoute: () => root,
  path: '/ideas/$id',
  validateSearch: readIdeaSearch,
  staticData: { titleKey: 'app:rail.ideas' },
  component: pageOf('ideas/idea-page.tsx', 'IdeaPage'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  staticData: { titleKey: 'app:rail.reports' },
  component: pageOf('reports/reports-page.tsx', 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$report',
  validateSearch: readReportSearch,
  staticData: { titleKey: 'app:rail.reports' },
  component: pageOf('reports/report-page.tsx', 'ReportPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  staticData: { titleKey: 'app:rail.import' },
  component: pageOf('import/import-page.tsx', 'ImportPage'),
});

const trash = createRoute({
  getParentRoute: () => root,
  path: '/trash',
  staticData: { titleKey: 'app:rail.trash' },
  component: pageOf('trash/trash-page.tsx', 'TrashPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: readSettingsSearch,
  staticData: { titleKey: 'app:rail.settings' },
  component: pageOf('settings/settings-page.tsx', 'SettingsPage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: readSearchSearch,
  staticData: { titleKey: 'app:search.title' },
  component: lazyRouteComponent(() => import('./pages/search-page.tsx'), 'SearchPage'),
});

// Apart from each other: written inside this list, each would be typed as any route, and no address would be checked.
const routeTree = root.addChildren([
  start,
  today,
  applications,
  application,
  companies,
  company,
  contacts,
  communities,
  learning,
  journal,
  ideas,
  idea,
  reports,
  report,
  imports,
  trash,
  settings,
  search,
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
