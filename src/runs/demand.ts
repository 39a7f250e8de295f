import type { Wish } from './polling.ts';

/** What the runs that one process follows want of the looks that Hex allows it. */
export interface Demand {
  /** @param follower whoever wants this, until he leaves */
  want(follower: object, wish: Wish): void;
  leave(follower: object): void;
  /** What all the others want; undefined where there are none. */
  ofOthers(follower: object): Wish | undefined;
}

export function createDemand(): Demand {
  const wishes = new Map<object, Wish>();
  return {
    want: (follower, wish) => void wishes.set(follower, wish),
    leave: follower => void wishes.delete(follower),
    ofOthers(follower) {
      const others = [...wishes].filter(([one]) => one !== follower).map(([, wish]) => wish);
      if (others.length === 0) return undefined;
      return others.reduce((sum, wish) => ({ looks: sum.looks + wish.looks, ends: sum.ends + wish.ends }));
    },
  };
}
