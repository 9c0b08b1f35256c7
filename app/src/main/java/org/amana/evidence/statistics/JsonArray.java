package org.amana.evidence.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts as a JSON array (RFC 8259), for a column of type jsonb. */
final class JsonArray {

  private JsonArray() {}

  static String of(List<String> texts) {
    return texts.stream().map(JsonArray::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            unit -> {
              if (unit == '"' || unit == '\\') {
                quoted.append('\\').append((char) unit);
              } else if (unit < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", unit));
              } else {
                quoted.append((char) unit);
              }
            });
    return quoted.append('"').toString();
  }
}
