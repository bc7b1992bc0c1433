/**
 * The id of the table that a row's id names; undefined of what is no row. A row may have kept an id of its own, which
 * its number alone does not give: att_1__table_1__row_3_2.
 */
export const tableOf = (id: string): string | undefined => /^(.*?)__row_/u.exec(id)?.[1];
