package org.amana.protection.exchange;

import java.util.List;

/**
 * What was handed out, as a step of the chronicle has it.
 *
 * @param to code of who received it
 * @param form code of the file's form
 * @param groups codes of what was in it
 */
record HandedOut(String to, String form, List<String> groups) {

  HandedOut {
    groups = List.copyOf(groups);
  }

  /** Who received it by name; empty for the person. */
  record Words(String recipient) {

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Words[…]";
    }
  }
}
