import { openDeviceStore } from '../journal/open-device-store.ts';
import { peopleStore } from '../people/app-people.ts';
import { createDevicePins } from './device-pins.ts';

/** By what this device knows a PIN again without a connection, once for the page. */
export const devicePins = createDevicePins({ device: openDeviceStore, clock: Date.now });

peopleStore.subscribe(() => void devicePins.heardOf(peopleStore.state()).catch(() => undefined));
