package org.amana.protection.procedures;

import java.util.Arrays;
import java.util.List;

/** Procedures that stand together on a page. */
record ByGroup(Procedure.Group group, List<Procedure> procedures) {

  static List<ByGroup> of(List<Procedure> all) {
    return Arrays.stream(Procedure.Group.values())
        .map(
            group ->
                new ByGroup(
                    group, all.stream().filter(procedure -> procedure.group() == group).toList()))
        .filter(found -> !found.procedures().isEmpty())
        .toList();
  }
}
