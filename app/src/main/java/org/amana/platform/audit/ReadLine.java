package org.amana.platform.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.audit.Entry.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@link Line} wrote, read again. */
final class ReadLine {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode line;

  ReadLine(String line) {
    this.line = JSON.readTree(line);
  }

  EntryId id() {
    return new EntryId(UUID.fromString(text("id")));
  }

  Instant time() {
    return Instant.parse(text("time"));
  }

  Entry entry() {
    return new Entry(
        actor(),
        text("action"),
        line.get("tier").intValue(),
        Outcome.valueOf(text("outcome").toUpperCase(Locale.ROOT)),
        find("subject").map(ReadLine::subject),
        find("purpose"),
        find("row").map(this::written),
        Optional.empty());
  }

  private Actor actor() {
    return switch (text("actor")) {
      case "house" -> new Actor.House(text("part"));
      case "stranger" -> new Actor.Stranger();
      default ->
          new Actor.Person(
              UUID.fromString(text("actor")),
              Arrays.stream(text("roles").split(" ", -1))
                  .filter(role -> !role.isEmpty())
                  .collect(Collectors.toSet()),
              UUID.fromString(text("organisation")),
              find("session"));
    };
  }

  private Written written(String row) {
    return new Written(subject(row), line.get("row-version").longValue(), find("row-digest"));
  }

  private static Subject subject(String text) {
    int slash = text.indexOf('/');
    return new Subject(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
  }

  private String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("an entry without " + name));
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(line.get(name)).map(JsonNode::stringValue);
  }
}
