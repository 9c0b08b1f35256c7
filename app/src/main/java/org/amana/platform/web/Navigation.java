package org.amana.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The way through the house: for each wing the pages that its rooms offer. */
@Component("navigation")
public final class Navigation {

  /** The wings in the order of the Plan. */
  public enum Wing {
    PLAN,
    PREVENTION,
    PROTECTION,
    PROSECUTION,
    PARTNERSHIP,
    EVIDENCE,
    PLATFORM;

    /** The message key of the wing's name. */
    public String key() {
      return "web.wing." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A page in the navigation; rooms offer them as beans.
   *
   * @param key the message key of its name
   * @param path from the language's root, such as {@code /statistics}
   * @param order among the entries of its wing
   * @param roles who sees it: names of roles, or none for everybody
   */
  public record Entry(Wing wing, String key, String path, int order, List<String> roles) {
    public Entry {
      roles = List.copyOf(roles);
    }

    public Entry(Wing wing, String key, String path, int order, String... roles) {
      this(wing, key, path, order, List.of(roles));
    }

    boolean isFor(HttpServletRequest request) {
      return roles.isEmpty() || roles.stream().anyMatch(request::isUserInRole);
    }
  }

  private final List<Entry> entries;

  Navigation(List<Entry> entries) {
    this.entries =
        entries.stream()
            .sorted(Comparator.comparing(Entry::wing).thenComparingInt(Entry::order))
            .toList();
  }

  /** The wings that have something to show to the one who asks. */
  public List<Wing> wings() {
    return open().map(Entry::wing).distinct().toList();
  }

  public List<Entry> of(Wing wing) {
    return open().filter(entry -> entry.wing() == wing).toList();
  }

  private Stream<Entry> open() {
    return entries.stream().filter(entry -> entry.isFor(Page.request()));
  }
}
