/** What no line of Chinese may begin with (GB/T 15834): such a line goes on from the one before. */
export const noBeginning = /^[，。、；：！？）》”’〉】％%,;!?)]/u;
/** What no heading or sentence ends with. */
export const unfinished = /[、，与與及和]$/u;

export const bullet = /^(?:——|--|－－|- -|[•●◆■])/u;
/** What a heading does not end with, and a sentence does. */
export const sentenceEnd = /[。；！？，]$/u;
/** What a line of prose may end with where its sentence does. */
export const lineEnd = /[。！？；：.!?;:…”’）)》】]$/u;
/** A note at the end of a document, and where the text calls for it. */
export const endnote = /^[［[〔]\^?(\d{1,3})[］\]〕][:：]?/u;
export const noteCall = /(?<=\S)[［[〔]\^?(\d{1,3})[］\]〕]/gu;
