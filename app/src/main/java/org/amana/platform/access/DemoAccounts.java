package org.amana.platform.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amana.platform.problems.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts for trying out, with a password that is new at each start. They are made in the
 * demonstration only, and open nothing once the same data are served without it.
 */
@Component
public final class DemoAccounts {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 3;
  private static final int GROUP = 5;

  private final PersonSql people;
  private final Accounts accounts;
  private final Factors factors;
  private final Passwords passwords;
  private final SecureRandom random;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final boolean demo;

  DemoAccounts(
      PersonSql people,
      Accounts accounts,
      Factors factors,
      Passwords passwords,
      SecureRandom random,
      Clock clock,
      TransactionTemplate transaction,
      @Value("${amana.demo:false}") boolean demo) {
    this.people = people;
    this.accounts = accounts;
    this.factors = factors;
    this.passwords = passwords;
    this.random = random;
    this.clock = clock;
    this.transaction = transaction;
    this.demo = demo;
  }

  /** What is printed: the accounts, and the one password of this start. */
  public record Keys(List<String> signInNames, String password) {}

  /** Makes the accounts, or gives those of an earlier start a new password. */
  public Keys open() {
    if (!demo) {
      throw new ProblemException(new AccessProblem.NoDemo());
    }
    String password = freshPassword();
    String hash = passwords.hash(password);
    List<NewPerson> wanted =
        List.of(
            of("administrator", "", Role.ADMINISTRATOR),
            of("statistician", "", Role.STATISTICIAN),
            of("reader", "", Role.READER),
            of("case-worker", "Shelter team", Role.CASE_WORKER),
            of("supervisor", "Shelter team", Role.SUPERVISOR),
            at("Amana demo airport", "front-line", "Night shift", Role.FRONT_LINE),
            of("authority", "Identification board", Role.AUTHORITY),
            of("coordinator", "", Role.COORDINATOR),
            of("custodian", "", Role.CUSTODIAN),
            of("second-custodian", "", Role.CUSTODIAN),
            of("auditor", "", Role.AUDITOR));
    transaction.executeWithoutResult(_ -> wanted.forEach(person -> open(person, hash)));
    return new Keys(wanted.stream().map(NewPerson::signInName).toList(), password);
  }

  private void open(NewPerson wanted, String hash) {
    people
        .find(wanted.signInName())
        .ifPresentOrElse(
            there -> {
              people.setPassword(there.id(), hash);
              factors.layDown(there.id()); // tried out at an earlier start
            },
            () ->
                people.add(
                    accounts.newPerson(wanted, Person.State.ACTIVE, true), hash, clock.instant()));
  }

  private static NewPerson of(String word, String unit, Role role) {
    return at("Amana demo", word, unit, role);
  }

  private static NewPerson at(String organisation, String word, String unit, Role role) {
    String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return new NewPerson(
        name.replace('-', ' '), word + "@demo.example", organisation, unit, Set.of(role));
  }

  private String freshPassword() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(group == 0 ? "" : "-");
      random
          .ints(GROUP, 0, LETTERS.length())
          .forEach(letter -> password.append(LETTERS.charAt(letter)));
    }
    return password.toString();
  }
}
