package org.amana.protection.exchange;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.SheetProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Cases in JSON: a list of records, bare or under {@code cases}. A record has its fields side by
 * side, or grouped by the tables of the standard, or both.
 */
final class JsonCases implements CaseReader {

  private static final int DEEPEST = 12;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 50;

  /** Without buffers that wait to be used again: they would keep the name of a person. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(Reading.MOST_CHARACTERS)
                  .build())
          .build();

  private final Place file;
  private final Standard standard;
  private final JsonParser parser;
  private boolean isWrapped;
  private boolean isOver;
  private long row;

  JsonCases(InputStream bytes, Place file, Standard standard) {
    this.file = file;
    this.standard = standard;
    this.parser = JSON.createParser(ObjectReadContext.empty(), text(bytes));
    understood(this::begin);
  }

  private static InputStreamReader text(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Up to the first record. */
  private boolean begin() {
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      return true;
    }
    isWrapped = true;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("cases") && value == JsonToken.START_ARRAY) {
        return true;
      }
      mustBeOurs(name, value);
      parser.skipChildren();
    }
    throw broken();
  }

  private void mustBeOurs(String name, JsonToken value) {
    boolean isOther =
        switch (name) {
          case "standard" -> !isText(value, standard.name());
          case "version" -> !isText(value, standard.version());
          default -> false;
        };
    if (isOther) {
      throw new ProblemException(new ExchangeProblem.OtherStandard(file));
    }
  }

  private boolean isText(JsonToken value, String wanted) {
    return value == JsonToken.VALUE_STRING && parser.getString().equals(wanted);
  }

  @Override
  public Optional<RawCase> next() {
    return understood(this::read);
  }

  private Optional<RawCase> read() {
    if (isOver) {
      return Optional.empty();
    }
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      isOver = true;
      end();
      return Optional.empty();
    }
    row++;
    if (token == JsonToken.START_OBJECT) {
      return Optional.of(record());
    }
    mustGoOn(token);
    parser.skipChildren();
    return Optional.of(new RawCase(row, "", false, List.of()));
  }

  /** Nothing but the rest of the wrapping stands behind the last record. */
  private void end() {
    if (isWrapped) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        mustBeOurs(name, parser.nextToken());
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw broken();
    }
  }

  private RawCase record() {
    String id = "";
    Map<String, RawCase.RawValue> flat = new LinkedHashMap<>();
    List<RawCase.RawPart> parts = new ArrayList<>();
    while (mustGoOn(parser.nextToken()) == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = mustGoOn(parser.nextToken());
      if (name.equals(TableCases.ID) && token.isScalarValue()) {
        id = token == JsonToken.VALUE_NULL ? "" : parser.getString().strip();
      } else if (standard.findEntity(name).isPresent()) {
        group(name, token, parts, flat);
      } else {
        put(flat, name, value(token));
      }
    }
    parts.addFirst(new RawCase.RawPart("", flat));
    return new RawCase(row, id, true, parts);
  }

  private void group(
      String name,
      JsonToken token,
      List<RawCase.RawPart> parts,
      Map<String, RawCase.RawValue> flat) {
    if (token == JsonToken.START_OBJECT) {
      parts.add(part(name));
    } else if (token == JsonToken.START_ARRAY) {
      for (JsonToken one = mustGoOn(parser.nextToken());
          one != JsonToken.END_ARRAY;
          one = mustGoOn(parser.nextToken())) {
        if (one == JsonToken.START_OBJECT) {
          parts.add(part(name));
        } else {
          parser.skipChildren();
          flat.put(name, new RawCase.RawValue.Odd());
        }
      }
    } else {
      put(flat, name, value(token));
    }
  }

  private RawCase.RawPart part(String entity) {
    Map<String, RawCase.RawValue> values = new LinkedHashMap<>();
    while (mustGoOn(parser.nextToken()) == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      put(values, name, value(mustGoOn(parser.nextToken())));
    }
    return new RawCase.RawPart(entity, values);
  }

  /** What is null, blank or an empty list says nothing. */
  private static void put(
      Map<String, RawCase.RawValue> values, String name, RawCase.RawValue value) {
    boolean isNothing =
        value instanceof RawCase.RawValue.Texts(List<String> texts) && texts.isEmpty();
    if (!isNothing) {
      values.put(name, value);
    }
  }

  private RawCase.RawValue value(JsonToken token) {
    List<String> texts = new ArrayList<>();
    if (token == JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new RawCase.RawValue.Odd();
    }
    if (token != JsonToken.START_ARRAY) {
      add(texts, token);
      return new RawCase.RawValue.Texts(texts);
    }
    boolean isOdd = false;
    for (JsonToken one = mustGoOn(parser.nextToken());
        one != JsonToken.END_ARRAY;
        one = mustGoOn(parser.nextToken())) {
      isOdd |= !one.isScalarValue();
      parser.skipChildren();
      add(texts, one);
    }
    return isOdd ? new RawCase.RawValue.Odd() : new RawCase.RawValue.Texts(texts);
  }

  private void add(List<String> texts, JsonToken token) {
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      String text = parser.getString().strip();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  /** The end of the file in the midst of something is no end. */
  private JsonToken mustGoOn(@Nullable JsonToken token) {
    if (token == null) {
      throw broken();
    }
    return token;
  }

  private <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JacksonException e) {
      throw new ProblemException(
          e.getCause() instanceof CharacterCodingException
              ? new SheetProblem.NotUtf8(place())
              : new ExchangeProblem.BrokenJson(place()),
          e);
    }
  }

  private ProblemException broken() {
    return new ProblemException(new ExchangeProblem.BrokenJson(place()));
  }

  private Place place() {
    return row == 0 ? file : file.row(row);
  }

  @Override
  public void close() {
    parser.close();
  }
}
