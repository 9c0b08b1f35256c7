/** Whether a log is whole, shown without the application that wrote it. */
@NullMarked
package org.amana.verifier;

import org.jspecify.annotations.NullMarked;
