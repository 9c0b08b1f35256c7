package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.world.LabelKind;

/** The lines of a table by citizenship that are no State. */
final class LabelKinds {

  private static final Set<String> CODES =
      Arrays.stream(LabelKind.values())
          .filter(kind -> kind != LabelKind.STATE)
          .map(LabelKind::code)
          .collect(Collectors.toUnmodifiableSet());

  private LabelKinds() {}

  static boolean isOne(String code) {
    return CODES.contains(code);
  }
}
