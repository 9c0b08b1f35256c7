package org.amana.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The one form of an entry: JSON in the canonical form of RFC 8785.
 *
 * <p>Names and values are ids, codes, digests and whole numbers below 2^53, so canonical means
 * sorted by name and without white space; there is nothing to escape.
 */
final class Line {

  /** In microseconds and UTC, always of one length: text of two times compares as the times do. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SortedMap<String, String> members = new TreeMap<>();

  private Line(EntryId id, Instant time, Entry entry, Optional<String> details) {
    text("id", id);
    text("time", TIME.format(time));
    text("action", entry.action());
    text("outcome", entry.outcome().name().toLowerCase(Locale.ROOT));
    members.put("tier", Integer.toString(entry.tier()));
    entry.subject().ifPresent(subject -> text("subject", subject));
    entry.purpose().ifPresent(purpose -> text("purpose", purpose));
    entry.written().ifPresent(this::written);
    details.ifPresent(digest -> text("details", digest));
    actor(entry.actor());
  }

  /**
   * The line of an entry.
   *
   * @param details the digest of its erasable words
   */
  static String of(EntryId id, Instant time, Entry entry, Optional<String> details) {
    return new Line(id, time, entry, details).toString();
  }

  private void actor(Actor actor) {
    switch (actor) {
      case Actor.Person person -> {
        text("actor", person.id());
        text("organisation", person.organisation());
        text("roles", person.roles().stream().sorted().collect(Collectors.joining(" ")));
        person.session().ifPresent(session -> text("session", session));
      }
      case Actor.House house -> {
        text("actor", "house");
        text("part", house.part());
      }
      case Actor.Stranger _ -> text("actor", "stranger");
    }
  }

  private void written(Written written) {
    text("row", written.row());
    members.put("row-version", Long.toString(written.version()));
    written.digest().ifPresent(digest -> text("row-digest", digest));
  }

  private void text(String name, Object value) {
    members.put(name, "\"" + value + "\"");
  }

  @Override
  public String toString() {
    return members.entrySet().stream().map(Line::member).collect(Collectors.joining(",", "{", "}"));
  }

  private static String member(Map.Entry<String, String> member) {
    return "\"" + member.getKey() + "\":" + member.getValue();
  }
}
