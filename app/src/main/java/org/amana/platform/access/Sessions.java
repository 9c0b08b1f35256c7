package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.amana.platform.access.Acts.Act;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The sessions of a person, for the person: to see whether one is not theirs, and to end it. */
@Component
@ConditionalOnWebApplication
class Sessions {

  /** Under which a session keeps what kind of browser began it. */
  static final String BROWSER = "browser";

  /** Nobody reads more, and all can be ended at once. */
  private static final int MOST = 50;

  private final FindByIndexNameSessionRepository<? extends Session> kept;
  private final PersonSql people;
  private final Acts acts;
  private final TransactionTemplate transaction;

  Sessions(
      FindByIndexNameSessionRepository<? extends Session> kept,
      PersonSql people,
      Acts acts,
      TransactionTemplate transaction) {
    this.kept = kept;
    this.people = people;
    this.acts = acts;
    this.transaction = transaction;
  }

  /**
   * A session as its owner sees it.
   *
   * @param id a hash of the browser's cookie, which opens nothing
   * @param used when it was last used, to the quarter of an hour
   * @param browser the message key of the browser's kind
   */
  record Shown(String id, Instant begun, Instant used, String browser, boolean isThis) {}

  /** The newest sessions of the person, newest first. */
  List<Shown> of(PersonId person, HttpServletRequest request) {
    String own = request.getSession().getId();
    return kept.findByPrincipalName(person.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> shown(session, own))
        .sorted(Comparator.comparing(Shown::begun).reversed())
        .limit(MOST)
        .toList();
  }

  private static Shown shown(Session session, String own) {
    String browser = session.getAttributeOrDefault(BROWSER, BrowserFamily.OTHER.key());
    return new Shown(
        session.getId(),
        session.getCreationTime(),
        quarter(session.getLastAccessedTime()),
        browser,
        session.getId().equals(own));
  }

  private static Instant quarter(Instant moment) {
    Instant hour = moment.truncatedTo(ChronoUnit.HOURS);
    return hour.plus(hour.until(moment, ChronoUnit.MINUTES) / 15 * 15, ChronoUnit.MINUTES);
  }

  /** Signs the person out everywhere but in the session named. */
  void endOthers(PersonId person, String but) {
    transaction.executeWithoutResult(
        _ -> {
          people.endSessions(person, but);
          acts.record(Act.SESSIONS_ENDED, person);
        });
  }

  /** Ends one session of the person; of another's, nothing. */
  void end(PersonId person, String id) {
    if (kept.findByPrincipalName(person.toString()).containsKey(id)) {
      kept.deleteById(id);
    }
  }
}
