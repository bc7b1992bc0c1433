/**
 * A word of an alphabet that is longer than a line may be (an address, a name of a system): it is broken anywhere, where
 * others are not. Lines end behind a hyphen and a stroke already.
 */
export const longWord = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{M}!-,.0->@-~]{25,}/gu;
