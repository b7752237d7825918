/** The states of `access.ts` in Chinese. */
import { testAccess } from './access';

testAccess('zh-CN');
