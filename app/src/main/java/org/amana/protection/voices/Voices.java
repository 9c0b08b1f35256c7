package org.amana.protection.voices;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Comments taken from anybody, and decided by those who review. */
@Component
class Voices {

  static final int LONGEST = 4_000;
  static final String PUBLIC = "public";

  private final Access access;
  private final Audit audit;
  private final VoiceSql sql;
  private final Vault vault;
  private final Gate gate;
  private final SecureRandom random;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Voices(
      Access access,
      Audit audit,
      VoiceSql sql,
      Vault vault,
      Gate gate,
      SecureRandom random,
      Clock clock,
      TransactionTemplate transaction) {
    this.access = access;
    this.audit = audit;
    this.sql = sql;
    this.vault = vault;
    this.gate = gate;
    this.random = random;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Takes a comment: nothing is kept of who wrote it, from where, or on which day, and no log has a
   * word of it.
   *
   * @throws ProblemException with the field that is wrong; {@code voices.too-many}; {@code
   *     vault.sealed}
   */
  void take(String about, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw wrong("text", "voices.rule.text");
    }
    if (!gate.letIn()) {
      throw new ProblemException(new VoiceProblem.TooMany());
    }
    UUID id = byChance();
    byte[] sealed = vault.protect(Plaintext.of(new Written(text)), comment(id));
    sql.add(id, YearMonth.now(clock).toString(), about, sealed);
  }

  private UUID byChance() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    ByteBuffer both = ByteBuffer.wrap(bytes);
    return new UUID(
        (both.getLong() & ~0xF000L) | 0x4000L, (both.getLong() & ~(3L << 62)) | Long.MIN_VALUE);
  }

  private static Place comment(UUID id) {
    return new Place("voices.comment", "sealed", id);
  }

  private static Place reason(UUID id) {
    return new Place("voices.setting_aside", "reason", id);
  }

  /** What was published, for everybody. */
  List<Voice> published(String about, long offset, int most) {
    return sql.list(PUBLIC, about, offset, most);
  }

  long countPublished(String about) {
    return sql.count(PUBLIC, about);
  }

  private void mayReview() {
    access.require(Permission.REVIEW_STANDARDS);
  }

  List<Voice> list(State state, long offset, int most) {
    mayReview();
    return sql.list(state.code(), "", offset, most);
  }

  long count(State state) {
    mayReview();
    return sql.count(state.code(), "");
  }

  /** A comment with what was written, for whoever reviews. */
  record Opened(Voice voice, String text) {

    /** Hides the text. */
    @Override
    public String toString() {
      return "Opened[" + voice + "]";
    }
  }

  /**
   * Opens a comment; that it was read stands in the log first.
   *
   * @throws ProblemException {@code common.not-found}
   */
  Opened open(UUID id) {
    mayReview();
    byte[] sealed =
        transaction.execute(
            _ -> {
              byte[] found = sql.hold(id).orElseThrow(Voices::notFound);
              var _ = audit.record(Entry.of(access.actor(), "voices.opened", 2));
              return found;
            });
    return new Opened(
        sql.find(id).orElseThrow(Voices::notFound),
        Plaintext.read(vault.reveal(sealed, comment(id)), Written.class).text());
  }

  /**
   * Publishes it, in the writer's words or in others.
   *
   * @param isChecked whether the one who publishes says that nothing in it tells who anybody is
   * @throws ProblemException with every field that is wrong; {@code voices.decided}
   */
  void publish(UUID id, String words, boolean isChecked) {
    must("words", words);
    if (!isChecked) {
      throw wrong("checked", "voices.rule.checked");
    }
    decide(
        id,
        State.PUBLISHED,
        (kept, said) -> {
          String written = Plaintext.read(vault.reveal(kept, comment(id)), Written.class).text();
          sql.publish(id, words, !written.strip().equals(words), said);
        });
  }

  /** Sets it aside, for a reason that is kept under the keys of the server. */
  void setAside(UUID id, String why) {
    must("why", why);
    byte[] sealedReason = vault.protect(Plaintext.of(new Written(why)), reason(id));
    decide(id, State.SET_ASIDE, (_, said) -> sql.setAside(id, sealedReason, said));
  }

  /** Says what changed because of it. */
  void answer(UUID id, String words) {
    must("answer", words);
    decide(id, State.ANSWERED, (_, said) -> sql.answer(id, words, said));
  }

  private static void must(String field, String words) {
    if (words.isEmpty() || words.length() > LONGEST) {
      throw wrong(field, "voices.rule.text");
    }
  }

  private void decide(UUID id, State to, BiConsumer<byte[], Said> deed) {
    mayReview();
    Said said =
        new Said(access.viewer().orElseThrow().id(), clock.instant().atOffset(ZoneOffset.UTC));
    transaction.executeWithoutResult(
        _ -> {
          Optional<byte[]> sealed = sql.hold(id);
          Voice voice = sql.find(id).orElseThrow(Voices::notFound);
          if (!voice.state().next().contains(to)) {
            throw new ProblemException(new VoiceProblem.Decided());
          }
          deed.accept(sealed.orElseThrow(), said);
          var _ = audit.record(Entry.of(access.actor(), "voices." + to.code(), 2));
        });
  }

  private static ProblemException notFound() {
    return new ProblemException(new CommonProblem.NotFound());
  }

  private static ProblemException wrong(String field, String rule) {
    return new ProblemException(
        new CommonProblem.InvalidInput(List.of(new Violation(field, rule))));
  }
}
