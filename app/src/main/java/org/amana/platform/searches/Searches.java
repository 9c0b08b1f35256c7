package org.amana.platform.searches;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.amana.platform.names.Clue;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Particulars;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.BlindIndex;
import org.amana.platform.vault.Candidates;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for people in the blind index, for those who say why. An unsealed server can be asked for
 * any name, so asking is made slow and visible: twenty searches an hour for each person, each in
 * the log, with its reason, before it is answered.
 *
 * <p>The answer names subjects that the searcher may not know of. The room above shows those that
 * they may see, and says nothing of the others.
 */
@Component
public final class Searches {

  /** For one person within {@link #HOUR}. */
  static final int MOST = 20;

  static final Duration HOUR = Duration.ofHours(1);

  private static final int TIER = 3;

  private final BlindIndex index;
  private final SearchSql made;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate ofItsOwn;

  Searches(
      BlindIndex index,
      SearchSql made,
      Vault vault,
      Audit audit,
      Ids ids,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.index = index;
    this.made = made;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.ofItsOwn = new TransactionTemplate(transactions);
    // Written down for good before it is answered, whatever becomes of the caller's work.
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Who may be the one sought.
   *
   * @throws ProblemException one of {@link SearchProblem}, {@code vault.sealed}, or {@code
   *     audit.unavailable}; then nothing was looked for
   */
  public Candidates find(Actor.Person asker, SearchReason reason, Particulars sought) {
    List<Clue> clues = NameTags.sought(sought);
    if (reason.isTooShort()) {
      throw new ProblemException(new SearchProblem.NoReason(SearchReason.SHORTEST));
    }
    if (clues.isEmpty()) {
      throw new ProblemException(new SearchProblem.TooLittle());
    }
    Optional<Problem> refused = ofItsOwn.execute(_ -> writeDown(asker, reason));
    if (refused.isPresent()) {
      throw new ProblemException(refused.get());
    }
    return index.find(clues);
  }

  /** The refusal stands in the log, too; an exception would take it back. */
  private Optional<Problem> writeDown(Actor.Person asker, SearchReason reason) {
    Instant now = clock.instant();
    made.oneAtATime(asker.id());
    List<Instant> recent = made.since(asker.id(), now.minus(HOUR));
    Entry entry = Entry.of(asker, "searches.made", TIER).forPurpose(reason.purpose());
    if (recent.size() >= MOST) {
      audit.record(entry.refused());
      long minutes = Duration.between(now, recent.getFirst().plus(HOUR)).toMinutes() + 1;
      return Optional.of(new SearchProblem.UsedUp(MOST, minutes));
    }
    MadeSearch search = new MadeSearch(ids.next(), asker.id(), now, reason);
    byte[] words = shortened(reason.words()).getBytes(StandardCharsets.UTF_8);
    made.add(search, vault.protect(words, place(search.id())));
    audit.record(entry.about(new Subject("search", search.id())));
    return Optional.empty();
  }

  /**
   * The latest searches of anybody, the newest first, for whoever reviews them: they have to write
   * down that they looked.
   *
   * @param after the last one of the page before; empty for the first page
   */
  public List<MadeSearch> latest(int most, Optional<UUID> after) {
    return made.latest(
        most,
        after,
        (id, words) -> new String(vault.reveal(words, place(id)), StandardCharsets.UTF_8));
  }

  private static String shortened(String words) {
    String stripped = words.strip();
    int end = Math.min(stripped.length(), SearchReason.LONGEST);
    return stripped.substring(0, end);
  }

  private static Place place(UUID search) {
    return new Place("searches.search", "reason", search);
  }
}
