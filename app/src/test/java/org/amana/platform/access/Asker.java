package org.amana.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who asks for an address.
 *
 * @param session what they have shown; empty for a stranger
 */
record Asker(String name, Optional<Role> role, Way way, Optional<SignedIn> session) {

  /** How far they have come in. */
  enum Way {
    STRANGER,
    /** The password was right, and the second factor is yet to be shown. */
    UNPROVED,
    /** The password was right, and there is no second factor yet. */
    ENROLLING,
    FRESH,
    /** Shown everything, a while ago. */
    STALE
  }

  /** Everybody who is asked for every address. */
  static final class Everybody {
    private final List<Asker> askers = new ArrayList<>();
    private final Map<Role, Asker> stale = new EnumMap<>(Role.class);

    Everybody(Insiders insiders) {
      Instant now = Instant.now();
      Instant before = now.minus(Presence.FRESH).minus(Duration.ofMinutes(1));
      askers.add(new Asker("a stranger", Optional.empty(), Way.STRANGER, Optional.empty()));
      for (Role role : Role.values()) {
        Person person = insiders.add(role.code() + "@example.org", role);
        askers.add(of(person, role, Way.FRESH, now));
        stale.put(role, of(person, role, Way.STALE, before));
      }
      Person half = insiders.add("half@example.org", Role.ADMINISTRATOR);
      askers.add(
          new Asker(
              "an administrator by password alone",
              Optional.of(Role.ADMINISTRATOR),
              Way.UNPROVED,
              Optional.of(new SignedIn(half.id(), Factor.PASSWORD, now))));
      Person fresh = insiders.newcomer("new@example.org", Role.ADMINISTRATOR);
      insiders.beginApp(fresh.id());
      askers.add(
          new Asker(
              "an administrator without a second factor",
              Optional.of(Role.ADMINISTRATOR),
              Way.ENROLLING,
              Optional.of(new SignedIn(fresh.id(), Factor.PASSWORD, now))));
    }

    /** All, and one of those whom the row lets in who has shown everything a while ago. */
    List<Asker> about(Set<String> row) {
      List<Asker> all = new ArrayList<>(askers);
      stale.entrySet().stream()
          .filter(one -> row.contains(one.getKey().code()))
          .findFirst()
          .or(() -> stale.entrySet().stream().findFirst())
          .ifPresent(one -> all.add(one.getValue()));
      return all;
    }

    private static Asker of(Person person, Role role, Way way, Instant then) {
      SignedIn session = new SignedIn(person.id(), Factor.PASSWORD, then);
      boolean shows = person.hasSecondFactor();
      return new Asker(
          role.code() + " " + way,
          Optional.of(role),
          way,
          Optional.of(shows ? session.with(Factor.CODE, then) : session));
    }
  }
}
