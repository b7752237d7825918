/** The states of `access.ts` in English. */
import { testAccess } from './access';

testAccess('en');
