/**
 * Exact decimal numbers: whole units of a power of ten. What a form states fits a whole number of the machine's own,
 * which costs next to nothing to compute with; what does not fit (a quotient, a product of long figures) is held in
 * a `bigint`. Nothing is ever rounded that was not asked to be, but for a quotient after 30 places.
 */

/** What a decimal can be computed with; a number stands for the digits that it prints. */
export type DecimalSource = Decimal | number | string;

/** Places of a quotient, the last one half up: compared are intervals, never digit by digit. */
const QUOTIENT_PLACES = 30;
/** Of a quotient that is looked for without a `bigint`. */
const SHORT_PLACES = 4;
/** A double holds 10²², and no higher power of ten, exactly. */
const MOST_PLACES = 22;
const POWERS = Array.from({ length: MOST_PLACES + 1 }, (_, power) => Number(`1e${power}`));
const WRITTEN = /^(-?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/** Letters of a text that is kept: of no more there are ten thousands of figures. */
const SHORT = 3;

/** `down`: towards zero. `half-up`: half away from zero, as Excel's ROUND. `up`: away from zero. */
export type Rounding = 'down' | 'half-up' | 'up';

export class Decimal {
  /**
   * `wide` where it is given, else `units`, divided by 10 to the power of `places`.
   *
   * @param units a safe integer, and never −0
   * @param places from 0 to `MOST_PLACES`; of a wide one any number from 0 on
   */
  private constructor(
    private readonly units: number,
    private readonly places: number,
    private readonly wide: bigint | undefined,
  ) {}

  /** Throws on what is no plain or exponential notation of a number. */
  static of(value: DecimalSource): Decimal {
    if (value instanceof Decimal) return value;
    if (typeof value === 'string') return value.length <= SHORT ? Decimal.short(value) : Decimal.parse(value);
    return Number.isSafeInteger(value) ? new Decimal(value + 0, 0, undefined) : Decimal.parse(String(value));
  }

  /** As Excel keeps it, with 15 significant digits: 743.9100000000001 in a file is 743.91 on the screen. */
  static ofDouble(value: number): Decimal {
    // Of fifteen digits none is lost on the way to a double and back: they need not be printed to be told.
    for (let places = 0; places <= 4; places += 1) {
      const units = Math.round(value * POWERS[places]!);
      if (Math.abs(units) < 1e15 && units / POWERS[places]! === value)
        return new Decimal(units + 0, places, undefined);
    }
    return Decimal.parse(value.toPrecision(15));
  }

  /** `0`, `100`, `0.5`: what rules and policies hold is asked for again and again, and there are not many such texts. */
  private static short(text: string): Decimal {
    let known = Decimal.known.get(text);
    if (!known) Decimal.known.set(text, (known = Decimal.parse(text)));
    return known;
  }

  private static readonly known = new Map<string, Decimal>();

  private static parse(text: string): Decimal {
    const [, sign, whole, fraction = '', exponent = '0'] = WRITTEN.exec(text) ?? [];
    if (whole === undefined) throw new Error(`no decimal number: ${text.slice(0, 40)}`);
    const digits = whole + fraction;
    const places = fraction.length - Number(exponent);
    // Fifteen digits are safe, whichever they are.
    if (digits.length <= 15 && places >= 0 && places <= MOST_PLACES) {
      const units = Number(digits);
      return new Decimal(sign && units !== 0 ? -units : units, places, undefined);
    }
    const units = BigInt(sign + digits);
    return places < 0 ? Decimal.fitted(units * tens(-places), 0) : Decimal.fitted(units, places);
  }

  /** As small as it can be held. */
  private static fitted(given: bigint, givenPlaces: number): Decimal {
    let [units, places] = [given, givenPlaces];
    const isSafe = (): boolean => units <= Number.MAX_SAFE_INTEGER && units >= Number.MIN_SAFE_INTEGER;
    while (places > 0 && (!isSafe() || places > MOST_PLACES) && units % 10n === 0n) {
      units /= 10n;
      places -= 1;
    }
    if (isSafe() && places <= MOST_PLACES) return new Decimal(Number(units), places, undefined);
    return new Decimal(0, places, units);
  }

  plus(other: DecimalSource): Decimal {
    return this.added(Decimal.of(other), 1);
  }

  minus(other: DecimalSource): Decimal {
    return this.added(Decimal.of(other), -1);
  }

  private added(other: Decimal, sign: 1 | -1): Decimal {
    const places = Math.max(this.places, other.places);
    const sum = this.unitsAt(places) + sign * other.unitsAt(places);
    if (Number.isSafeInteger(sum)) return new Decimal(sum + 0, places, undefined);
    return Decimal.fitted(this.wideAt(places) + BigInt(sign) * other.wideAt(places), places);
  }

  times(factor: DecimalSource): Decimal {
    const other = Decimal.of(factor);
    const places = this.places + other.places;
    if (this.wide === undefined && other.wide === undefined && places <= MOST_PLACES) {
      const product = this.units * other.units;
      if (Number.isSafeInteger(product)) return new Decimal(product + 0, places, undefined);
    }
    return Decimal.fitted(this.wideAt(this.places) * other.wideAt(other.places), places);
  }

  /** Throws where the divisor is 0. */
  div(divisor: DecimalSource): Decimal {
    const other = Decimal.of(divisor);
    if (other.sign() === 0) throw new Error('division by zero');
    return this.shortQuotient(other) ?? this.divided(other, QUOTIENT_PLACES, 'half-up');
  }

  /** A quotient with few places: a share of a hundred, 万元 from 元. Undefined where it has more, or does not fit. */
  private shortQuotient(other: Decimal): Decimal | undefined {
    const places = Math.max(this.places, other.places);
    const [one, by] = [this.unitsAt(places), other.unitsAt(places)];
    for (let more = 0; more <= SHORT_PLACES; more += 1) {
      const units = one * POWERS[more]!;
      if (!Number.isSafeInteger(units)) return undefined;
      if (units % by === 0) return new Decimal(units / by + 0, more, undefined);
    }
    return undefined;
  }

  /** What is left of a division to a whole number, with the sign of what was divided. */
  mod(divisor: DecimalSource): Decimal {
    const other = Decimal.of(divisor);
    if (other.sign() === 0) throw new Error('division by zero');
    const places = Math.max(this.places, other.places);
    return Decimal.fitted(this.wideAt(places) % other.wideAt(places), places);
  }

  private divided(other: Decimal, places: number, rounding: Rounding): Decimal {
    const shift = places + other.places - this.places;
    const [one, by] = [this.wideAt(this.places), other.wideAt(other.places)];
    const dividend = shift >= 0 ? one * tens(shift) : one;
    return Decimal.fitted(roundedQuotient(dividend, shift >= 0 ? by : by * tens(-shift), rounding), places);
  }

  abs(): Decimal {
    return this.sign() < 0 ? ZERO.minus(this) : this;
  }

  /** @param places may be negative: −2 for whole hundreds */
  round(places = 0, rounding: Rounding = 'half-up'): Decimal {
    if (places >= this.places) return this;
    const drop = this.places - places;
    if (this.wide === undefined && places >= 0) {
      // The remainder is exact, and so is what is left to divide: a double's quotient alone might be rounded up.
      const unit = POWERS[drop]!;
      const rest = this.units % unit;
      const away = rounding === 'half-up' ? Math.abs(rest) >= unit / 2 : rounding === 'up' && rest !== 0;
      const kept = (this.units - rest) / unit + (away ? Math.sign(this.units) : 0);
      return new Decimal(kept + 0, places, undefined);
    }
    const kept = roundedQuotient(this.wideAt(this.places), tens(drop), rounding);
    return places >= 0 ? Decimal.fitted(kept, places) : Decimal.fitted(kept * tens(-places), 0);
  }

  /** -1, 0 or 1, as this one is less, equal or greater. */
  cmp(given: DecimalSource): number {
    const other = Decimal.of(given);
    // Most are compared with one of as many places. Between safe integers the sign is right, however far apart.
    if (this.places === other.places && this.wide === undefined && other.wide === undefined)
      return Math.sign(this.units - other.units);
    const places = Math.max(this.places, other.places);
    const difference = this.unitsAt(places) - other.unitsAt(places);
    if (Number.isSafeInteger(difference)) return Math.sign(difference);
    const [one, two] = [this.wideAt(places), other.wideAt(places)];
    return one < two ? -1 : one > two ? 1 : 0;
  }

  eq(other: DecimalSource): boolean {
    return this.cmp(other) === 0;
  }

  lt(other: DecimalSource): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: DecimalSource): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: DecimalSource): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: DecimalSource): boolean {
    return this.cmp(other) >= 0;
  }

  /** Plain notation: with so many places, half up, or with as many as it has, no zeros at the end. */
  toFixed(places?: number): string {
    const value = places === undefined ? this : this.round(places);
    const digits = value.digits().padStart(value.places + 1, '0');
    const point = digits.length - value.places;
    const whole = digits.slice(0, point);
    const fraction =
      places === undefined ? withoutLastZeros(digits.slice(point)) : digits.slice(point).padEnd(places, '0');
    // What rounds to nothing keeps its sign only where it was told to how many places.
    const isNegative = (places === undefined ? value : this).sign() < 0;
    return `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  }

  /** Of the units, without their sign. */
  private digits(): string {
    const { units, wide } = this;
    if (wide === undefined) return String(Math.abs(units));
    return String(wide < 0n ? -wide : wide);
  }

  toString(): string {
    return this.toFixed();
  }

  /** The nearest double. */
  toNumber(): number {
    return this.wide === undefined ? this.units / POWERS[this.places]! : Number(this.toFixed());
  }

  /** For `Number(…)`. */
  valueOf(): number {
    return this.toNumber();
  }

  toJSON(): string {
    return this.toFixed();
  }

  private sign(): number {
    return this.wide === undefined ? Math.sign(this.units) : this.wide < 0n ? -1 : 1;
  }

  /** NaN where it does not fit, so that whatever is computed with it is none either. */
  private unitsAt(places: number): number {
    if (places === this.places) return this.wide === undefined ? this.units : NaN;
    if (this.wide !== undefined || places - this.places > MOST_PLACES) return NaN;
    const units = this.units * POWERS[places - this.places]!;
    return Number.isSafeInteger(units) ? units : NaN;
  }

  private wideAt(places: number): bigint {
    const units = this.wide ?? BigInt(this.units);
    return places === this.places ? units : units * tens(places - this.places);
  }
}

function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

export const ZERO = Decimal.of(0);

function roundedQuotient(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const whole = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n || rounding === 'down') return whole;
  const isNegative = dividend < 0n !== divisor < 0n;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const isAway = rounding === 'up' || twice >= (divisor < 0n ? -divisor : divisor);
  return isAway ? whole + (isNegative ? -1n : 1n) : whole;
}

const known: bigint[] = [];

function tens(power: number): bigint {
  return (known[power] ??= 10n ** BigInt(power));
}
