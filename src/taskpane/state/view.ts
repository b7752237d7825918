/** Going to another view of the pane, for components deep in it. */
import { createContext } from 'react';
import type { View } from '../strings';

export const ViewContext = createContext<(view: View) => void>(() => undefined);
