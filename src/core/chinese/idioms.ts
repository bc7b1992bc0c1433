/** Numerals of Chinese that count nothing. */
export const chineseIdioms =
  /[新第]一(?:轮|代)|一带一路|进一步|[统唯单同专合]一|(?<!分)之一|一(?:大)?(?:大[^批\d]|批|系列|定|体|流|站式|方面|些|次|致|起|切|步|半|套|种|新|线|般|揽|直|旦|律|对一|口价)|万众|众万|千方百计|十分|双重|三者|四化/gu;
/** What a numeral in Chinese characters must stand before to count something. */
export const counted = '(?=[家个大项期种类位届条所名人倍成年中核片级代次端地岸件台座间亩])';
