/** The house: the launcher of the application. Everything else lives in a room of a wing. */
@NullMarked
package org.amana;

import org.jspecify.annotations.NullMarked;
