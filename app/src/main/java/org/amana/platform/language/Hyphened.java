package org.amana.platform.language;

import java.util.Locale;

/**
 * The stable word of a constant, as it stands in the database, in logs, files, addresses and
 * message keys: {@code CASE_WORKER} is {@code case-worker}.
 */
public final class Hyphened {

  private Hyphened() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of a word.
   *
   * @throws IllegalArgumentException when the list has none
   */
  public static <E extends Enum<E>> E constant(Class<E> list, String word) {
    return Enum.valueOf(list, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
