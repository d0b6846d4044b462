import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, bag, infusion as infusionId, made, mg, minutes, mL, mLPerHour, uuid } from '../../test/made-entries.ts';
import type { EventOf, EventType } from '../events/course-event.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse, infusionOf } from '../state/fold-course.ts';
import { exactlyGivenAt } from './given.ts';
import { givenAfter } from './given-after.ts';

const clock = (minute: number): string =>
  `${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What an entry of the pump says, and at which minute. */
interface Said {
  readonly type: EventType;
  readonly minute: number;
  readonly data: EventOf<EventType>['data'];
}

const minute = fc.integer({ min: 0, max: 300 });
const rate = fc.integer({ min: 1, max: 2_000 }).map((tenths) => mLPerHour(tenths / 10));
const anyBag = fc.record({
  drug: fc.integer({ min: 1, max: 1_000 }).map(mg),
  volume: fc.integer({ min: 10, max: 500 }).map(mL),
});
const reason = fc.constantFrom('other', 'patient-request');

const dataOf = {
  started: fc.record({ rate, bag: anyBag }),
  'rate-changed': fc.record({ rate, reason }),
  paused: fc.record({ reason }),
  resumed: fc.record({ rate }),
  'bag-changed': fc.record({ bag: anyBag }),
  'bolus-given': fc.record({
    dose: fc.integer({ min: 1, max: 500 }).map((tenths) => mg(tenths / 10)),
    duration: fc.integer({ min: 0, max: 60 }).map(minutes),
  }),
  stopped: fc.record({ pumpVolume: fc.constant(null), reason }),
} as const;
const kinds = fc.constantFrom(...(Object.keys(dataOf) as (keyof typeof dataOf)[]));

/** One entry, and two things that it may come to say instead. */
const changing = kinds.chain((type) => {
  const said: fc.Arbitrary<Said> = fc.record({ type: fc.constant(type), minute, data: dataOf[type] });
  return fc.record({ first: said, second: said, last: said });
});
const others = fc.array(
  kinds.chain((type): fc.Arbitrary<Said> => fc.record({ type: fc.constant(type), minute, data: dataOf[type] })),
  { maxLength: 8 },
);

const entryOf = ({ type, minute: happened, data }: Said, id: number): AnyEntry =>
  made(type, clock(happened), data, { id, entered: '18:00' }) as AnyEntry;
const start = made('started', '10:00', { rate: mLPerHour(17.5), bag }, { id: 9, entered: '18:00' });
const around = (list: readonly Said[]): readonly AnyEntry[] => [
  start,
  ...list.map((said, index) => entryOf(said, 100 + index)),
];
const target = 50;
const correctionTo = ({ minute: happened, data }: Said, entered: string, id: number): AnyEntry =>
  made(
    'entry-corrected',
    entered,
    { entry: uuid(target), data, happened: at(clock(happened)), reason: 'other' },
    { id },
  );
const markOf = (entry: number, entered: string, id: number): AnyEntry =>
  made('entry-marked-as-artifact', entered, { entry: uuid(entry), reason: 'other' }, { id });

const givenIn = (entries: readonly AnyEntry[], at_: number) => {
  const infusion = infusionOf(foldCourse(entries), infusionId);
  if (infusion === undefined) throw new Error('no infusion');
  return exactlyGivenAt(infusion, at(clock(at_)));
};

describe('what is worked out as given', () => {
  it('after a correction is what it would be, had the corrected entry been made', () => {
    fc.assert(
      fc.property(others, changing, minute, (list, { first, last }, now) => {
        const entries = around(list);
        expect(givenIn([...entries, entryOf(first, target), correctionTo(last, '18:10', 51)], now)).toEqual(
          givenIn([...entries, entryOf(last, target)], now),
        );
      }),
    );
  });
  it('after several corrections is by the last of them alone', () => {
    fc.assert(
      fc.property(others, changing, minute, (list, { first, second, last }, now) => {
        const entries = around(list);
        const corrections = [correctionTo(second, '18:10', 51), correctionTo(last, '18:20', 52)];
        expect(givenIn([...entries, entryOf(first, target), ...corrections], now)).toEqual(
          givenIn([...entries, entryOf(last, target)], now),
        );
      }),
    );
  });
  it('without an artifact is what it would be, had that never been entered', () => {
    fc.assert(
      fc.property(others, changing, minute, (list, { first, second }, now) => {
        const entries = around(list);
        expect(
          givenIn(
            [...entries, entryOf(first, target), correctionTo(second, '18:10', 51), markOf(target, '18:20', 52)],
            now,
          ),
        ).toEqual(givenIn(entries, now));
      }),
    );
  });
  it('is as before once a correction, or a mark, was taken back', () => {
    fc.assert(
      fc.property(others, changing, minute, (list, { first, second }, now) => {
        const entries = [...around(list), entryOf(first, target)];
        const expected = givenIn(entries, now);
        expect(givenIn([...entries, correctionTo(second, '18:10', 51), markOf(51, '18:20', 52)], now)).toEqual(
          expected,
        );
        expect(givenIn([...entries, markOf(target, '18:10', 51), markOf(51, '18:20', 52)], now)).toEqual(expected);
      }),
    );
  });
  it('does not depend on the order in which all of it arrives', () => {
    const history = fc
      .tuple(others, changing)
      .map(([list, { first, second, last }]) => [
        ...around(list),
        entryOf(first, target),
        correctionTo(second, '18:10', 51),
        markOf(51, '18:15', 52),
        correctionTo(last, '18:20', 53),
      ]);
    fc.assert(
      fc.property(
        history.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }), minute),
        ),
        ([entries, shuffled, now]) => {
          expect(givenIn(shuffled, now)).toEqual(givenIn(entries, now));
        },
      ),
    );
  });
});

describe('before it is saved', () => {
  // 2 mg per mL: an hour at 17.5 mL/h is 35 mg, an hour at 140 mL/h 280 mg, at 14 mL/h 28 mg.
  const changed = made('rate-changed', '11:00', { rate: mLPerHour(140), reason: 'other' }, { id: 1 });
  const look = (entries: readonly AnyEntry[], proposed: Parameters<typeof givenAfter>[2], now = '12:00') => {
    const state = foldCourse(entries);
    const infusion = infusionOf(state, infusionId);
    if (infusion === undefined) throw new Error('no infusion');
    return givenAfter(state, infusion, proposed, at(now));
  };
  const toFourteen = {
    type: 'entry-corrected',
    data: { entry: uuid(1), data: { rate: mLPerHour(14), reason: 'other' }, happened: at('11:00'), reason: 'other' },
  } as const;
  it('a correction shows what it does: 315 mg become 63 mg', () => {
    expect(look([start, changed], toFourteen)).toMatchObject({
      before: { infused: mg(315) },
      after: { infused: mg(63) },
      isChanged: true,
    });
  });
  it('a mark shows what it does: 315 mg become 70 mg', () => {
    const mark = { type: 'entry-marked-as-artifact', data: { entry: uuid(1), reason: 'other' } } as const;
    expect(look([start, changed], mark)).toMatchObject({ after: { infused: mg(70) }, isChanged: true });
  });
  it('a stop that was earlier gives less, and the record itself stays as it is', () => {
    const stop = made('stopped', '12:00', { pumpVolume: null, reason: 'completed' }, { id: 2 });
    const data = { entry: uuid(2), data: stop.data, happened: at('11:30'), reason: 'other' };
    expect(look([start, stop], { type: 'entry-corrected', data }, '13:00')).toMatchObject({
      before: { infused: mg(70) },
      after: { infused: mg(52.5) },
    });
  });
  it('words alone change no amount', () => {
    const same = { ...toFourteen.data, data: { rate: mLPerHour(140), reason: 'patient-request' } };
    expect(look([start, changed], { type: 'entry-corrected', data: same }).isChanged).toBe(false);
  });
});
