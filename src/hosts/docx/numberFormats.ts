/** A list's number as Word shows it, by the name of its format (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** Beyond it a list is a mistake or a trap: counted on in digits. */
const LARGEST = 9999;

export function formatNumber(number: number, format: string): string {
  if (number < 0 || number > LARGEST) return String(number);
  // A format may be called what every object has: __proto__, toString.
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]!(number) : String(number);
}

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => fullWidth(number),
  decimalFullWidth2: (number) => fullWidth(number),
  decimalEnclosedCircle: (number) => enclosed(number, 0x2460, 20),
  decimalEnclosedCircleChinese: (number) => enclosed(number, 0x2460, 20),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20),
  ideographEnclosedCircle: (number) => enclosed(number, 0x3280, 10),
  numberInDash: (number) => `- ${number} -`,
  upperRoman: (number) => roman(number),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number),
  lowerLetter: (number) => letters(number).toLowerCase(),
  chineseCounting: (number) => counted(number, DIGITS, ['', '十', '百', '千'], '〇', true),
  chineseCountingThousand: (number) => counted(number, DIGITS, ['', '十', '百', '千'], '零', true),
  taiwaneseCounting: (number) => counted(number, DIGITS, ['', '十', '百', '千'], '', true),
  taiwaneseCountingThousand: (number) => counted(number, DIGITS, ['', '十', '百', '千'], '零', true),
  japaneseCounting: (number) => counted(number, DIGITS, ['', '十', '百', '千'], '', true),
  koreanCounting: (number) => String(number),
  chineseLegalSimplified: (number) => counted(number, LEGAL_DIGITS, ['', '拾', '佰', '仟'], '零', false),
  ideographLegalTraditional: (number) => counted(number, LEGAL_DIGITS, ['', '拾', '佰', '仟'], '零', false),
  ideographDigital: (number) => byDigit(number),
  taiwaneseDigital: (number) => byDigit(number),
  japaneseDigitalTenThousand: (number) => byDigit(number),
  ideographTraditional: (number) => cyclic(number, STEMS),
  ideographZodiac: (number) => cyclic(number, BRANCHES),
};

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function enclosed(number: number, first: number, count: number): string {
  return number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number);
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** A … Z, AA, BB …: Word repeats the letter. */
function letters(number: number): string {
  if (number === 0) return '';
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

function byDigit(number: number): string {
  return [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');
}

function cyclic(number: number, signs: string): string {
  return number >= 1 && number <= signs.length ? signs[number - 1]! : String(number);
}

/** 10 is 十, 21 二十一, 105 一百〇五: `gap` stands for noughts inside, a leading one before 十 is left off. */
function counted(
  number: number,
  digits: string,
  units: readonly string[],
  gap: string,
  shortTen: boolean,
): string {
  if (number === 0) return digits[0]!;
  const figures = [...String(number)].map(Number);
  let text = '';
  let pending = false;
  figures.forEach((figure, at) => {
    if (figure === 0) {
      pending = true;
      return;
    }
    if (pending) text += gap;
    pending = false;
    text += digits[figure]! + units[figures.length - 1 - at]!;
  });
  return shortTen && number >= 10 && number < 20 ? text.slice(1) : text;
}
