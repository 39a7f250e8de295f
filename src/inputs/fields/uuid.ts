const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether it looks like one, in any capitals. */
export const isUuid = (given: string): boolean => UUID.test(given);
