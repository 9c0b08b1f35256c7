package org.amana.protection.consent;

import org.jspecify.annotations.Nullable;

/**
 * What colleagues must know of the step that begins.
 *
 * @param how the person was asked; null for a duty
 * @param law what a duty rests on; null for a consent
 */
record Entered(Terms terms, @Nullable How how, @Nullable Law law) {

  /**
   * How the person was asked.
   *
   * @param language that it was explained in, as a language tag
   * @param hasInterpreter whether somebody interpreted
   * @param text version of what was read out
   */
  record How(Channel channel, String language, boolean hasInterpreter, int text) {}
}
