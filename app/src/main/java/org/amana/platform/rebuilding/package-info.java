/**
 * Files that people hand in, rebuilt: what can be seen of them is drawn anew into a fresh file, in
 * a process of its own, and nothing else comes along. It knows no case, and keeps nothing.
 */
@NullMarked
@ApplicationModule(
    id = "rebuilding",
    allowedDependencies = {"language"})
package org.amana.platform.rebuilding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
