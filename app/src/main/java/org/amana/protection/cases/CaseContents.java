package org.amana.protection.cases;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.PersonId;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Particulars;
import org.amana.platform.names.PersonalName;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.node.Ids;
import org.amana.platform.vault.BlindIndex;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.vault.Vault;
import org.amana.protection.intake.Answer;
import org.amana.protection.intake.Answers;
import org.amana.protection.intake.PartialDate;
import org.amana.protection.intake.Questions;
import org.springframework.stereotype.Component;

/**
 * What lies encrypted of a case: the answers of each tier, now and before each change, and the tags
 * by which the person is found. Within a transaction of the one who asks.
 */
@Component
class CaseContents {

  private final CaseSql sql;
  private final ChangeSql changes;
  private final Vault vault;
  private final BlindIndex index;
  private final Questions questions;
  private final Ids ids;
  private final Clock clock;

  CaseContents(
      CaseSql sql,
      ChangeSql changes,
      Vault vault,
      BlindIndex index,
      Questions questions,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.changes = changes;
    this.vault = vault;
    this.index = index;
    this.questions = questions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What every record should carry, and this one does not. */
  static Set<String> lacks(Answers answers) {
    Set<String> lacks = new LinkedHashSet<>();
    if (isNotAsked(answers, "sex")) {
      lacks.add("sex");
    }
    // Somebody always can estimate a band.
    if (answers.to("birth").known().isEmpty() && answers.to("ageBand").known().isEmpty()) {
      lacks.add("age");
    }
    if (isNotAsked(answers, "talkLanguage")) {
      lacks.add("language");
    }
    return lacks;
  }

  private static boolean isNotAsked(Answers answers, String code) {
    return answers.to(code) instanceof Answer.NotAsked<String>;
  }

  static Particulars particulars(Answers answers) {
    List<PersonalName> names =
        Stream.concat(
                Stream.of(new PersonalName(text(answers, "given"), text(answers, "family"))),
                answers.parts("otherNames").stream().map(name -> new PersonalName(name, "")))
            .toList();
    return new Particulars(
        names,
        answers.date("birth").known().map(PartialDate::year).stream()
            .mapToInt(year -> year)
            .findFirst(),
        List.of(),
        Stream.of("phone", "homePhone").flatMap(code -> answers.to(code).known().stream()).toList(),
        answers.parts("paperNumbers"));
  }

  private static String text(Answers answers, String code) {
    return answers.to(code).known().orElse("");
  }

  /**
   * Keeps a new case.
   *
   * @return what the log digests
   */
  byte[] begin(CaseEntry entry, OpenSafe safe, Answers answers, PersonId by) {
    CaseId id = entry.id();
    byte[] facts = protectFacts(id, answers);
    byte[] identity = protectIdentity(id, safe, answers);
    sql.add(entry, facts, identity);
    changes.add(
        id,
        new PastChange(
            ids.next(), entry.version(), by, clock.instant(), Optional.empty(), Optional.empty()));
    index.keep(id.indexed(), NameTags.of(particulars(answers)));
    return identity;
  }

  private byte[] protectFacts(CaseId id, Answers answers) {
    return vault.protect(Plaintext.of(questions.of(Tier.FACTS, answers)), id.facts());
  }

  private byte[] protectIdentity(CaseId id, OpenSafe safe, Answers answers) {
    return safe.protect(Plaintext.of(questions.of(Tier.IDENTITY, answers)), id.identity());
  }

  Answers facts(CaseId id, byte[] sealed) {
    return FirstForm.facts(vault.reveal(sealed, id.facts()));
  }

  Answers identity(CaseId id, OpenSafe safe, byte[] sealed) {
    return FirstForm.identity(safe.reveal(sealed, id.identity()));
  }

  /** Everything that is known now. */
  Answers now(CaseId id, OpenSafe safe) {
    CaseSql.Sealed sealed = sql.sealed(id);
    return identity(id, safe, sealed.identity().orElseThrow())
        .and(facts(id, sealed.facts().orElseThrow()));
  }

  /** What was known at an earlier version: the changes since are taken back. */
  Answers then(CaseId id, OpenSafe safe, Answers now, long version) {
    Answers then = now;
    for (PastChange change : changes.of(id)) {
      if (change.number() > version) {
        then = then.before(before(change, Optional.of(safe)));
      }
    }
    return then;
  }

  /** What stood there before a change, as far as the one who asks has to know. */
  Answers before(PastChange change, Optional<OpenSafe> safe) {
    Answers facts =
        change
            .facts()
            .map(bytes -> vault.reveal(bytes, PastChange.factsOf(change.id())))
            .map(bytes -> Plaintext.read(bytes, Answers.class))
            .orElse(Answers.NONE);
    return safe.flatMap(
            open ->
                change
                    .identity()
                    .map(bytes -> open.reveal(bytes, PastChange.identityOf(change.id()))))
        .map(bytes -> Plaintext.read(bytes, Answers.class))
        .orElse(Answers.NONE)
        .and(facts);
  }

  /**
   * Keeps what is known from now on, and what stood there before.
   *
   * @return what the log digests
   */
  byte[] change(CaseEntry entry, OpenSafe safe, Answers before, Answers after, PersonId by) {
    CaseId id = entry.id();
    Answers replaced = replaced(before, after);
    UUID change = ids.next();
    byte[] facts =
        vault.protect(Plaintext.of(questions.of(Tier.FACTS, replaced)), PastChange.factsOf(change));
    byte[] identity =
        safe.protect(
            Plaintext.of(questions.of(Tier.IDENTITY, replaced)), PastChange.identityOf(change));
    changes.add(
        id,
        new PastChange(
            change,
            entry.version() + 1,
            by,
            clock.instant(),
            Optional.of(facts),
            Optional.of(identity)));
    sql.setFacts(id, protectFacts(id, after));
    sql.setIdentity(id, protectIdentity(id, safe, after));
    index.keep(id.indexed(), NameTags.of(particulars(after)));
    return whole(id);
  }

  /** The entries that are not the same afterwards, as they were; empty where nothing stood. */
  private static Answers replaced(Answers before, Answers after) {
    Set<String> codes = new TreeSet<>(before.kept().keySet());
    codes.addAll(after.kept().keySet());
    Map<String, String> replaced = new TreeMap<>();
    for (String code : codes) {
      String was = before.kept().getOrDefault(code, "");
      if (!was.equals(after.kept().getOrDefault(code, ""))) {
        replaced.put(code, was);
      }
    }
    return new Answers(replaced);
  }

  /** Puts what lies in the safe in anew, under its new key. */
  byte[] renew(CaseId id, OpenSafe safe) {
    byte[] old = sql.sealed(id).identity().orElseThrow();
    sql.setIdentity(id, safe.protect(safe.reveal(old, id.identity()), id.identity()));
    for (PastChange change : changes.of(id)) {
      change
          .identity()
          .map(bytes -> safe.reveal(bytes, PastChange.identityOf(change.id())))
          .map(bytes -> safe.protect(bytes, PastChange.identityOf(change.id())))
          .ifPresent(bytes -> changes.setIdentity(change.id(), bytes));
    }
    return whole(id);
  }

  /** What lies in the safe, now and before, in the order of the changes. */
  private byte[] whole(CaseId id) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(sql.sealed(id).identity().orElseThrow());
    changes.of(id).reversed().forEach(change -> change.identity().ifPresent(whole::writeBytes));
    return whole.toByteArray();
  }

  List<PastChange> past(CaseId id) {
    return changes.of(id);
  }

  void erase(CaseId id) {
    sql.erase(id);
    index.erase(id.indexed());
  }
}
