// Languages that nobody speaks, for looking at the window: loaded only when one of them is asked for.

/** Letters that can still be read, with marks that need more room above and below. */
const ACCENTED = new Map(
  [..."aáeéiíoóuúyýcçdďgğhĥjĵkķlľnñrřsštťwŵzžAÂEÊIÎOÔUÛYÝCÇDĎGĞHĤJĴKĶLĽNÑRŘSŠTŤWŴZŽ".matchAll(/(.)(.)/gu)].map(([, plain, marked]) => [
    plain,
    marked,
  ]),
);

/**
 * "Ŕéévóóķéé ķééýš": as long as text gets in other languages, some 35% longer, and unlike anything that is not in the
 * catalogues.
 * @param {string} text
 */
export const accented = (text) =>
  text.replace(/\p{L}/gu, (letter) => {
    const marked = ACCENTED.get(letter) ?? letter;
    return /[aeiou]/i.test(letter) ? marked + marked.toLowerCase() : marked;
  });

/**
 * English words in the order of a language that is written from right to left: a mark on both sides of each makes
 * everything between them, such as spaces and full stops, run to the left.
 * @param {string} text
 */
export const rightToLeft = (text) => text.replace(/[\p{L}\p{M}\p{N}’]+/gu, "\u200f$&\u200f");
