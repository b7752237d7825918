/** Words that a blank form comes with, and that are to be written over. */

/** …（200字以内）, （限300字）: how long the text is to be. */
const LENGTH =
  /[(（【[]\s*(?:(?:限|不超过|控制在)\s*\d{2,4}\s*字(?:以内|之内)?|\d{2,4}\s*字(?:以内|之内))\s*[)）】\]]/;
/** 请填写…, （此处填写…）. */
const REQUEST =
  /^[(（【[]?(?:请(?:在此)?(?:填写|填报|说明|简要|概述|对照|结合|根据|逐项)|(?:在)?此处(?:填写|填报))/;
const LEFT_OPEN = /(?<![Xx×])[Xx×]{2,}(?![A-Za-z\d])/;
/** 1.预算执行率=预算执行数/调整后预算数: how to compute it, where a reason would stand. */
const INSTRUCTION = /^(?:\d+[.、．]\s*)?预算?执行率\s*[=＝]\s*\S*执行数\s*[/÷／]/;

/** A prompt to be written over; `undefined` where the text is the unit's own. */
export function promptIn(text: string): string | undefined {
  const plain = text.trim();
  if (LENGTH.test(plain)) return LENGTH.exec(plain)![0];
  return REQUEST.test(plain) ? plain.slice(0, 20) : undefined;
}

/** XX局, 20XX年: a name or figure left open. */
export function gapIn(text: string): string | undefined {
  return LEFT_OPEN.exec(text)?.[0];
}

export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text.trim());
}

/** Whether a text is the form's and not the unit's. */
export function isTemplateText(text: string): boolean {
  return isInstruction(text) || promptIn(text) !== undefined;
}
