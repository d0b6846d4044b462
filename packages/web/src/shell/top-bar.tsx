import { Menu } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import { loadPart } from './load-failure.ts';
import { Notice } from './notice.tsx';
import { isInRoom, rooms } from './rooms.ts';
import styles from './top-bar.module.css';

const SessionCorner = lazy(loadPart(() => import('../session/session-corner.tsx')));

/** The bar over every screen: the rooms, the fixed notice, who is signed in, the theme. */
export function TopBar() {
  const [location] = useLocation();
  return (
    <header className={styles.bar}>
      <Link href="/" className={styles.brand}>
        Ketaguide
      </Link>
      <nav aria-label="Rooms" className={styles.rooms}>
        <ul>
          {rooms.map((room) => (
            <li key={room.path}>
              <Link href={room.path} aria-current={isInRoom(room, location) ? 'page' : undefined}>
                {room.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.menu}>
        <RoomMenu location={location} />
      </div>
      <Notice />
      <Suspense fallback={null}>
        <SessionCorner />
      </Suspense>
      <div className={styles.theme} data-while-locked>
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** The same rooms where there is no width for a row of them. */
function RoomMenu({ location }: { readonly location: string }) {
  return (
    <Menu
      position="bottom-end"
      width={208}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? '', item: styles.item ?? '' }}
    >
      <Menu.Target>
        <button type="button" className={styles.menuButton}>
          Menu
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {rooms.map((room) => (
          <Menu.Item
            key={room.path}
            component={Link}
            href={room.path}
            aria-current={isInRoom(room, location) ? 'page' : undefined}
          >
            {room.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
