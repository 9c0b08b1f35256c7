package org.amana.protection.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields and codes of the Human Trafficking Case Data Standard (International Organization for
 * Migration, version 2.0).
 */
final class Standard {

  private static final String FILE = "/exchange/htcds.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Whole whole;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, StandardField> fields = new LinkedHashMap<>();
  private final Map<String, Entity> entitiesOfFields = new LinkedHashMap<>();

  private record Whole(String standard, String version, String source, List<Entity> entities) {}

  private Standard(Whole whole) {
    this.whole = whole;
    for (Entity entity : whole.entities()) {
      entities.put(entity.code(), entity);
      for (StandardField field : entity.fields()) {
        fields.put(field.name(), field);
        entitiesOfFields.put(field.name(), entity);
      }
    }
  }

  static Standard ofThisRelease() {
    try (InputStream in = Standard.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the application");
      }
      return new Standard(JSON.readValue(in, Whole.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return whole.standard();
  }

  String version() {
    return whole.version();
  }

  String source() {
    return whole.source();
  }

  List<Entity> entities() {
    return whole.entities();
  }

  /** Every field, in the order of the standard. */
  List<StandardField> fields() {
    return List.copyOf(fields.values());
  }

  Optional<StandardField> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  Optional<Entity> findEntity(String code) {
    return Optional.ofNullable(entities.get(code));
  }

  /** The table of one of its fields. */
  Entity entityOf(StandardField field) {
    Entity entity = entitiesOfFields.get(field.name());
    if (entity == null) {
      throw new IllegalArgumentException(field.name());
    }
    return entity;
  }
}
