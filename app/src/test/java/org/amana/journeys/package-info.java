/** Whole ways through the pages, in a real browser, as different readers go them. */
@NullMarked
package org.amana.journeys;

import org.jspecify.annotations.NullMarked;
