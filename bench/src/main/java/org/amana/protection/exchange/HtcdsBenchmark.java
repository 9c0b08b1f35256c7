package org.amana.protection.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.amana.Amana;
import org.amana.AtABrowser;
import org.amana.platform.access.DemoAccounts;
import org.amana.platform.node.Node;
import org.amana.platform.problems.Place;
import org.amana.platform.vault.Seal;

/**
 * Cases of another system read, judged and mapped, in both forms; and beside it the same through
 * the page: a key for each case, sealed to its lead and the custodians, its rows, its tags and its
 * entries in the log.
 */
final class HtcdsBenchmark {

  private static final String PHRASE = "nine boats on a quiet river";
  private static final int READ = 20_000;
  private static final int KEPT = 1_000;
  private static final int ROUNDS = 6;

  private final Standard standard = Standard.ofThisRelease();
  private final Random random = new Random(2021);

  private HtcdsBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    try (Node node = new Node(Amana.class)) {
      int port = node.open(0, Map.of("amana.demo", "true", "amana.database-url", ""));
      new HtcdsBenchmark().run(node, port);
    }
  }

  private void run(Node node, int port) throws Exception {
    List<NamedCase> cases = new ArrayList<>();
    for (int number = 0; number < READ; number++) {
      cases.add(new NamedCase(Integer.toString(number), generated(number)));
    }
    CaseImports imports = node.room(CaseImports.class);
    measure("JSON, without encryption and storage", imports, json(cases));
    measure("CSV, without encryption and storage", imports, table(cases));
    node.room(Seal.class).setUp("seven camels cross the dune", 2, 3);
    bringIn(node.room(DemoAccounts.class).open(), port, cases);
  }

  /** As much as a shelter knows of somebody after the first week. */
  private StandardCase generated(int number) {
    Map<String, String> person =
        Map.of(
            "prs_FirstName",
            "Generated",
            "prs_SecondName",
            "Person " + number,
            "prs_Birthdate",
            "%d-0%d-1%d".formatted(1970 + number % 40, 1 + number % 9, number % 9),
            "prs_Gender",
            one("Feminine", "Masculine", "NonSpecifiedUnknown"),
            "prs_Citizenship",
            one("ET", "NG;GH", "MMR"),
            "prs_PrimaryLanguage",
            one("tir", "eng", "bur"),
            "prs_MobilePhone",
            "+4416329600" + (10 + number % 90),
            "prs_MailingCity",
            "Oasis",
            "prs_MailingCountry",
            "JO");
    Map<String, String> victim =
        Map.of(
            "vic_TraffickingStatus", "PossibleVictimOfTrafficking",
            "vic_TraffickingStatusDecisionMakingOrg", "NGO",
            "vic_MethodOfRecruitment", "ThroughFamilyOrFamilyEvents;Other",
            "vic_MethodsOfControl", "DebtBondage;WithholdsDocuments;ExcessiveWorkingHours",
            "vic_TypeOfExploitation", "ForcedLabour",
            "vic_ForcedLabourIndustry", "T_ActivitiesOfHouseholdsAsEmployers",
            "vic_DetailsOfVulnerabilities", "Owes the agency for the journey. ".repeat(8));
    Map<String, String> referral =
        Map.of(
            "cas_ReferringOrganisation",
            "A helpline",
            "cas_IncomingReferralDate",
            "2026-03-0" + (1 + number % 9),
            "cas_IncomingReferralDetails",
            "Needs a bed tonight, and an interpreter. ".repeat(8));
    return new StandardCase(
        List.of(
            new StandardCase.Part("person", person),
            new StandardCase.Part("victim", victim),
            new StandardCase.Part("case", Map.of("cas_Status", "Active", "cas_CaseOwner", "K.")),
            new StandardCase.Part("referral", referral),
            new StandardCase.Part("consent", Map.of("con_Consent", "true"))));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private byte[] json(List<NamedCase> cases) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonCasesWriter(standard).write(cases, out);
    return out.toByteArray();
  }

  private byte[] table(List<NamedCase> cases) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TableCasesWriter(standard).write(cases, out);
    return out.toByteArray();
  }

  private static void measure(String what, CaseImports imports, byte[] file) {
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      Account account = imports.check(new ByteArrayInputStream(file), Place.of("generated"));
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (account.imported() != READ) {
        throw new IllegalStateException("read, and not all of it: " + account.imported());
      }
      rates.add(READ / seconds);
    }
    double first = rates.removeFirst();
    Collections.sort(rates);
    System.out.printf(
        "%s: %,.0f cases a second, slowest %,.0f, the first time %,.0f (%,d cases, %.1f MB)%n",
        what, rates.get(rates.size() / 2), rates.getFirst(), first, READ, file.length / 1048576.0);
  }

  private void bringIn(DemoAccounts.Keys accounts, int port, List<NamedCase> cases)
      throws Exception {
    try (AtABrowser who = new AtABrowser(port)) {
      var _ =
          who.fill(
              "/sign-in",
              "/sign-in",
              "signInName",
              "case-worker@demo.example",
              "password",
              accounts.password());
      var _ = who.fill("/key", "/key/make", "phrase", PHRASE, "again", PHRASE);
      for (int round = 0; round < 3; round++) {
        List<NamedCase> some = cases.subList(round * KEPT, (round + 1) * KEPT);
        byte[] file = json(some);
        long begun = System.nanoTime();
        String answer = who.upload("/cases/import", file, "source", "Generated", "purpose", "care");
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!answer.contains("1,000 cases were brought in")) {
          throw new IllegalStateException("not brought in: " + answer);
        }
        System.out.printf(
            "round %d, by page, with keys, ciphers, tags, rows and log: %,.0f cases a second%n",
            round + 1, KEPT / seconds);
      }
    }
  }
}
