/**
 * Where a text in GB18030 has lost a byte: what follows is read by the halves of other characters, up to the next sign
 * of one byte. Such a stretch has hardly any of the characters that every Chinese text is full of; read one byte
 * later, it has.
 */
import { decodeStrictly } from '../../model/encoding.ts';

/** Characters that are among the commonest of any Chinese text, in both scripts. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多' +
    '定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其' +
    '些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月' +
    '公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较' +
    '将组见计别区市县规划项目务推促强服创标准需济技術業發產區設務進會時國個這為來對過學經種從與關於並應開數實現點體機' +
    '當條題員據環境保障改善支持完善落实加快推进建设發展規劃計劃，。、；：（）“”《》',
);
/** A stretch of so many characters is looked at; so many common ones tell a text, and no more than so few another. */
const [stretch, mostRead, leastMeant] = [12, 1, 5];

/** Where each character of a text in GB18030 begins in its bytes, for characters of one byte and of two and of four. */
function placesIn(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    places.push(at);
    const [first, second = 0] = bytes.subarray(at, at + 2);
    const isOfFour = second >= 0x30 && second <= 0x39;
    if (first! < 0x80) at += 1;
    else at += isOfFour ? 4 : 2;
  }
  return places;
}

const commonIn = (characters: Iterable<string>): number => {
  let n = 0;
  for (const character of characters) if (common.has(character)) n++;
  return n;
};

/**
 * The first place, in characters, from which a text in GB18030 is read by the halves of its characters, and how many
 * lines have such a place; null where none has, or where the text is in another encoding.
 */
export function shiftedAt(text: string, bytes: Uint8Array): { at: number; n: number } | null {
  if (decodeStrictly('utf-8', bytes) !== null || decodeStrictly('gb18030', bytes) !== text) return null;
  const characters = [...text];
  const places = placesIn(bytes);
  if (places.length !== characters.length) return null;
  const isShifted = (from: number): boolean => {
    const read = characters.slice(from, from + stretch);
    if (read.length < stretch || read.some((c) => c < '\u0080') || commonIn(read) > mostRead) return false;
    const [begin, end] = [places[from]! + 1, places[from + stretch - 1]! + 1];
    const meant = decodeStrictly('gb18030', bytes.subarray(begin, end));
    return meant !== null && commonIn(meant) >= leastMeant;
  };
  let [at, n, line, length] = [-1, 0, true, 0];
  for (let i = 0; i < characters.length; i++) {
    if (characters[i] === '\n') line = true;
    else if (line && isShifted(i)) {
      if (at < 0) at = length;
      n++;
      line = false;
    }
    length += characters[i]!.length;
  }
  return n ? { at, n } : null;
}
