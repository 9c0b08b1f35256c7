package org.amana.protection.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads procedures: those of this release, and what a deployment adds in a folder of its own, where
 * a file is either a whole procedure or an {@link Addition} to one.
 */
final class ProcedureFiles {

  /** In the order of the pages. */
  static final List<String> OF_THIS_RELEASE =
      List.of(
          "alert",
          "rights-notice",
          "views",
          "needs",
          "support-plan",
          "service",
          "safeguards",
          "risk",
          "protective-measure",
          "documents",
          "displacement",
          "discrimination",
          "guardian",
          "best-interests",
          "placement",
          "schooling",
          "durable-solution",
          "non-punishment",
          "stay",
          "compensation",
          "family-tracing",
          "return",
          "closing");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ProcedureFiles() {}

  /**
   * All procedures of a node.
   *
   * @param folder of the deployment
   * @throws ProblemException {@code procedures.bad-file}; {@code common.unreadable-file}
   */
  static Procedures read(Optional<Path> folder) {
    List<Field> common = List.of(shipped("common", Field[].class));
    Map<String, Procedure> byCode = new LinkedHashMap<>();
    for (String name : OF_THIS_RELEASE) {
      add(byCode, name + ".json", shipped(name, Procedure.class), common);
    }
    folder.ifPresent(in -> list(in).forEach(file -> add(byCode, file, common)));
    Procedures all = new Procedures(List.copyOf(byCode.values()));
    for (Procedure procedure : all.all()) {
      ProcedureCheck.comesFirst(procedure, all)
          .ifPresent(at -> refuse(procedure.code() + ".json", at));
    }
    return all;
  }

  private static <T> T shipped(String name, Class<T> type) {
    String file = "/procedures/" + name + ".json";
    try (InputStream in = ProcedureFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the application");
      }
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException _) {
      throw new ProblemException(new CommonProblem.UnreadableFile(folder.toString()));
    }
  }

  private static void add(Map<String, Procedure> byCode, Path file, List<Field> common) {
    String name = file.toString();
    try {
      JsonNode tree = JSON.readTree(file);
      if (tree.has("adds")) {
        Addition addition = JSON.treeToValue(tree, Addition.class);
        Procedure before = byCode.get(addition.adds());
        if (before == null) {
          throw bad(name, "adds");
        }
        add(byCode, name, before.with(addition), List.of());
      } else {
        Procedure added = JSON.treeToValue(tree, Procedure.class);
        if (byCode.containsKey(added.code())) {
          throw bad(name, "code");
        }
        add(byCode, name, added, common);
      }
    } catch (JacksonException e) {
      throw bad(name, e.getPath().isEmpty() ? line(e) : path(e));
    }
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(at -> at.getPropertyName() == null ? "" + at.getIndex() : at.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static String line(JacksonException e) {
    return e.getLocation() == null ? "1" : "" + e.getLocation().getLineNr();
  }

  private static void add(
      Map<String, Procedure> byCode, String file, Procedure read, List<Field> common) {
    Procedure procedure = read.withThoseItUses(common);
    ProcedureCheck.flaw(procedure).ifPresent(at -> refuse(file, at));
    byCode.put(procedure.code(), procedure);
  }

  private static void refuse(String file, String at) {
    throw bad(file, at);
  }

  private static ProblemException bad(String file, String at) {
    return new ProblemException(new ProcedureProblem.BadFile(file, at));
  }
}
