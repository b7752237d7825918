/**
 * Labels that the forms of one province print and those of no other that was seen: by them an edition is told. A
 * province whose forms print nothing but what others print, too, is not here, and its forms are of no known edition.
 */
import type { Edition } from '../../model/form/layout';

export const EDITIONS: readonly Edition[] = [
  {
    id: 'chongqing',
    name: { 'zh-CN': '重庆', en: 'Chongqing' },
    telling: ['年度总金额', '是否核心指标'],
  },
  { id: 'hubei', name: { 'zh-CN': '湖北', en: 'Hubei' }, telling: ['得分(20分*执行率)'] },
  { id: 'hunan', name: { 'zh-CN': '湖南', en: 'Hunan' }, telling: ['按收入性质分', '按支出性质分'] },
  { id: 'liaoning', name: { 'zh-CN': '辽宁', en: 'Liaoning' }, telling: ['运算符号', '硬件条件保障'] },
  {
    id: 'sichuan',
    name: { 'zh-CN': '四川', en: 'Sichuan' },
    telling: ['年度预算数(万元)', '项目实施内容及过程概述'],
  },
];
