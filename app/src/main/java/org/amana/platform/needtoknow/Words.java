package org.amana.platform.needtoknow;

import java.util.Locale;

/** The words of this room's lists, as they stand in the database, in the log and in messages. */
final class Words {

  private Words() {}

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String key(String beginning, Enum<?> value) {
    return beginning + code(value);
  }

  static <E extends Enum<E>> E value(Class<E> list, String code) {
    return Enum.valueOf(list, code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
