package org.amana.platform.problems;

import java.util.Arrays;
import java.util.List;

/**
 * All problems of one room: the records that its sealed interface permits. Each room offers one as
 * a bean, so that every problem has a page.
 */
public record ProblemFamily(Class<? extends Problem> sealedInterface) {

  public ProblemFamily {
    if (!sealedInterface.isSealed()) {
      throw new IllegalArgumentException(sealedInterface + " is not sealed");
    }
  }

  public List<Code> codes() {
    return Arrays.stream(sealedInterface.getPermittedSubclasses())
        .map(type -> type.getAnnotation(Code.class))
        .toList();
  }
}
