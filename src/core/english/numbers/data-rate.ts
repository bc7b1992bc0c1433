/** How many megabits a second one of each is. */
const factors: Readonly<Record<string, number>> = { M: 1, G: 1e3, T: 1e6 };

/** How many megabits a second a unit is that begins with M, G or T: Gbps, gigabits. */
export const megabitsOf = (unit: string): number => factors[unit[0]!.toUpperCase()]!;
