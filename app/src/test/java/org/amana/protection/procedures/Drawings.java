package org.amana.protection.procedures;

import java.util.List;
import org.amana.platform.needtoknow.Action;

/** Every procedure of the release as people read it. */
final class Drawings {

  private static final String PAGE =
      """
      # The life cycles of procedures

      Drawn from `app/src/main/resources/procedures/` by `./amana fix --documents`. A step marked *authority* is entered
      by the competent authority alone, others by whoever works on the case.
      """;

  private Drawings() {}

  static String page(List<Procedure> procedures) {
    StringBuilder page = new StringBuilder(PAGE);
    procedures.forEach(procedure -> page.append(drawing(procedure)));
    return page.toString();
  }

  private static String drawing(Procedure procedure) {
    StringBuilder drawing =
        new StringBuilder(
            "\n## %s\n\n%s\n\nVersion %d. %s\n\n```mermaid\nstateDiagram-v2\n"
                .formatted(
                    procedure.words().en(),
                    procedure.about().en(),
                    procedure.version(),
                    procedure.source()));
    for (Move move : procedure.moves()) {
      drawing.append(
          "  state \"%s%s\" as %s\n"
              .formatted(
                  move.words().en(),
                  move.needs() == Action.DECIDE ? " (authority)" : "",
                  id(move.code())));
    }
    for (Move move : procedure.moves()) {
      if (move.begins()) {
        drawing.append("  [*] --> %s\n".formatted(id(move.code())));
      }
      move.after()
          .forEach(
              before -> drawing.append("  %s --> %s\n".formatted(id(before), id(move.code()))));
    }
    drawing.append("```\n");
    for (Move move : procedure.moves()) {
      move.requires()
          .forEach(
              requirement ->
                  drawing.append(
                      "\n*%s* requires `%s`%s: %s\n"
                          .formatted(
                              move.words().en(),
                              requirement.what(),
                              ofWhom(requirement.of()),
                              requirement.words().en())));
    }
    return drawing.toString();
  }

  private static String ofWhom(Move.Requirement.Of of) {
    return switch (of) {
      case EVERYBODY -> "";
      case CHILD -> " of a child";
      case FLED -> " in the same course of whoever would go to the State that they fled from";
      case ASYLUM -> " in the same course while asylum is open";
    };
  }

  private static String id(String code) {
    return code.replace('-', '_');
  }
}
