package org.amana.protection.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Writes cases grouped by the tables of the standard, in the order of the standard. */
final class JsonCasesWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();

  private final Standard standard;

  JsonCasesWriter(Standard standard) {
    this.standard = standard;
  }

  void write(List<NamedCase> cases, OutputStream out) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("standard", standard.name());
      json.writeStringProperty("version", standard.version());
      json.writeStringProperty("source", standard.source());
      json.writeArrayPropertyStart("cases");
      cases.forEach(one -> write(one, json));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void write(NamedCase named, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty(TableCases.ID, named.id());
    for (Entity entity : standard.entities()) {
      List<StandardCase.Part> parts = named.standard().of(entity.code());
      if (!parts.isEmpty()) {
        json.writeName(entity.code());
        if (entity.many()) {
          json.writeStartArray();
          parts.forEach(part -> write(entity, part.values(), json));
          json.writeEndArray();
        } else {
          write(entity, parts.getFirst().values(), json);
        }
      }
    }
    json.writeEndObject();
  }

  private static void write(Entity entity, Map<String, String> values, JsonGenerator json) {
    json.writeStartObject();
    for (StandardField field : entity.fields()) {
      String value = values.get(field.name());
      if (value != null) {
        json.writeName(field.name());
        write(field, value, json);
      }
    }
    json.writeEndObject();
  }

  private static void write(StandardField field, String value, JsonGenerator json) {
    switch (field.kind()) {
      case YES_NO -> json.writeBoolean(Boolean.parseBoolean(value));
      case NUMBER -> json.writeNumber(Integer.parseInt(value));
      case CODES, COUNTRIES -> {
        json.writeStartArray();
        for (String one : value.split(StandardField.BETWEEN, -1)) {
          json.writeString(one);
        }
        json.writeEndArray();
      }
      case LINE, WRITTEN, DATE, DEGREES, CODE, COUNTRY, LANGUAGE -> json.writeString(value);
    }
  }
}
