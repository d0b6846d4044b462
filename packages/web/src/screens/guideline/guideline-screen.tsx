import { useState } from 'react';
import { Footer } from '../../shell/footer.tsx';
import { NotFoundScreen } from '../not-found/not-found-screen.tsx';
import { GradingPage } from './grading-page.tsx';
import { GuidelineIndex } from './guideline-index-panel.tsx';
import styles from './guideline-screen.module.css';
import { OverviewPage } from './overview-page.tsx';
import { SearchResults } from './search-results.tsx';
import { SectionPage } from './section-page.tsx';
import { anyStatement, isFiltering } from './statement-filter.ts';
import { topicById, topics } from './topics.ts';

interface GuidelineScreenProps {
  readonly section?: string;
}

/** Guideline: what exactly does it say, how sure is it, and where does it act? */
export default function GuidelineScreen({ section }: GuidelineScreenProps) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(anyStatement);
  const topic = section === undefined ? topics[0] : topicById(section);
  if (topic === undefined) return <NotFoundScreen what="section" />;
  const isSearching = query.trim() !== '' || isFiltering(filter);
  const reset = () => {
    setQuery('');
    setFilter(anyStatement);
  };
  return (
    <main id="main" className={styles.page}>
      <GuidelineIndex
        current={isSearching ? undefined : topic.id}
        query={query}
        onQuery={setQuery}
        filter={filter}
        onFilter={setFilter}
        onTopic={reset}
      />
      <div className={styles.text}>
        {isSearching ? (
          <SearchResults query={query.trim()} filter={filter} onReset={reset} />
        ) : (
          <TopicPage key={topic.id} id={topic.id} />
        )}
        <Footer />
      </div>
    </main>
  );
}

function TopicPage({ id }: { readonly id: string }) {
  if (id === 'grading') return <GradingPage />;
  if (id === 'overview') return <OverviewPage />;
  return <SectionPage id={id} />;
}
