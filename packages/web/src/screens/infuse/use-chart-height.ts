import { useEffect, useState } from 'react';

/** What header, figures and newest entries leave of the window, so that Infuse fits without scrolling. */
const otherParts = 276;
const least = 360;
const most = 720;
const onPhone = 520;

export function useChartHeight(): number {
  const [height, setHeight] = useState(measured);
  useEffect(() => {
    const measure = () => setHeight(measured());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return height;
}

const measured = (): number =>
  window.innerWidth < 900 ? onPhone : Math.min(most, Math.max(least, window.innerHeight - otherParts));
