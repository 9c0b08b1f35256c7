package org.amana.protection.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.amana.Amana;
import org.amana.AtABrowser;
import org.amana.AtOnce;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.DemoAccounts;
import org.amana.platform.access.Person;
import org.amana.platform.names.Particulars;
import org.amana.platform.node.Node;
import org.amana.platform.node.TableOwner;
import org.amana.platform.vault.NamesOfMany;
import org.amana.platform.vault.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pages of a working day among 100,000 cases and a million steps, for two case workers and two
 * supervisors of one unit at the same time. Beside each page, in the same run, the same rows asked
 * of the same database bare: no policy, no cipher, no page.
 */
final class WorkBenchmark {

  private static final String PHRASE = "nine boats on a quiet river";

  /** Of the case worker, made by page as everybody makes them. */
  private static final int OWN = 150;

  /** Of the unit, so that a region's supervisor has something to answer for. */
  private static final int OF_UNIT = 2_000;

  private static final int STEPS = 10;
  private static final Duration WARMING = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final List<String> NAMES =
      List.of("case-worker", "case-worker", "supervisor", "supervisor");

  private final Node node;
  private final int port;
  private final int size;
  private final JdbcClient owner;
  private final List<AtABrowser> people = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  private WorkBenchmark(Node node, int port, int size) {
    this.node = node;
    this.port = port;
    this.size = size;
    this.owner = TableOwner.of(node);
  }

  public static void main(String[] arguments) throws Exception {
    int size = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    try (Node node = new Node(Amana.class)) {
      int port = node.open(0, Map.of("amana.demo", "true", "amana.database-url", ""));
      new WorkBenchmark(node, port, size).run();
    }
  }

  private void run() throws Exception {
    node.room(Seal.class).setUp("seven camels cross the dune", 2, 3);
    comeIn();
    for (int number = 0; number < OWN; number++) {
      begin(number);
    }
    NamesOfMany names = fill();
    Person worker = node.room(Accounts.class).get(NAMES.getFirst() + "@demo.example");
    AtOnce all = new AtOnce(people);
    AtOnce workers = new AtOnce(people.subList(0, 2));
    for (int round = 0; round < 2; round++) {
      Duration length = round == 0 ? WARMING : MEASURED;
      System.out.println(round == 0 ? "first round, to warm up" : "second round");
      all.repeat(length, (who, _) -> AtOnce.read(who, "/cases")).tell("list, as a page");
      all.repeat(length, (_, _) -> listBare(worker)).tell("list, bare");
      workers.repeat(length, this::open).tell("open, as a page");
      workers.repeat(length, this::openBare).tell("open, bare");
      workers
          .repeat(length, (who, _) -> search(who, names.sought()))
          .tell("name search, as a page");
      workers
          .repeat(length, (_, _) -> names.fetchAlone(names.sought()))
          .tell("name search, rows alone");
      all.repeat(length, (who, _) -> AtOnce.read(who, "/my-day")).tell("my day, as a page");
      all.repeat(length, (_, _) -> dueBare(worker)).tell("my day, bare");
    }
    people.forEach(AtABrowser::close);
  }

  private void comeIn() throws Exception {
    DemoAccounts.Keys accounts = node.room(DemoAccounts.class).open();
    for (int i = 0; i < NAMES.size(); i++) {
      AtABrowser who = new AtABrowser(port);
      var _ =
          who.fill(
              "/sign-in",
              "/sign-in",
              "signInName",
              NAMES.get(i) + "@demo.example",
              "password",
              accounts.password());
      var _ =
          i % 2 == 0
              ? who.fill("/key", "/key/make", "phrase", PHRASE, "again", PHRASE)
              : who.fill("/key", "/key/unlock", "phrase", PHRASE);
      people.add(who);
      tokens.add(who.token("/cases/new"));
    }
  }

  private void begin(int number) throws Exception {
    String made =
        people
            .getFirst()
            .fill(
                "/cases/new",
                "/cases/new",
                "purpose",
                "care",
                "given",
                "Generated",
                "family",
                "Person " + number,
                "sex",
                "female",
                "facts",
                "Needs a bed tonight, and somebody who speaks her language. ".repeat(4));
    addresses.add(made.substring(made.indexOf("/cases/")));
  }

  /** All the others, of three hundred people and a hundred units, with names and steps. */
  private NamesOfMany fill() throws Exception {
    owner
        .sql(
            """
            with pattern as (select r.id, f.sealed as facts, i.sealed as who, n.organisation, n.unit
              from cases.record r join cases.facts f on f.record = r.id
              join cases.identity i on i.record = r.id join needtoknow.file n on n.id = r.id limit 1),
            made as (select gen_random_uuid() as id, number from generate_series(1, :more) number),
            files as (insert into needtoknow.file (id, kind, organisation, unit)
              select m.id, 'case', p.organisation,
                case when m.number <= :near then p.unit else md5((m.number % 100)::text)::uuid end
              from made m cross join pattern p),
            members as (insert into needtoknow.member (file, person, purpose, leads)
              select id, md5('person ' || number % 300)::uuid, 'care', true from made),
            records as (insert into cases.record (id, reference, begun_on, version, lacks, marks)
              select id, 'MADE-' || number, current_date - (number % 2000)::int, 1, '',
                case when number % 3 = 0 then array['closed'] else array['rights-told'] end
              from made),
            facts as (insert into cases.facts (record, sealed)
              select m.id, p.facts from made m cross join pattern p)
            insert into cases.identity (record, sealed)
            select m.id, p.who from made m cross join pattern p
            """)
        .param("more", size - OWN)
        .param("near", OF_UNIT)
        .update();
    owner
        .sql(
            """
            insert into chronicle.step (id, record, thread, number, room, kind, happened_on, due_on,
              needs, person, made_at, version)
            select gen_random_uuid(), r.id, md5(r.id::text || step / 4)::uuid, step % 4 + 1,
              'procedures',
              (array['service.planned', 'service.begun', 'service.delivered', 'service.completed'])
                [step % 4 + 1],
              r.begun_on + step, case when step = :last then current_date + step end, 'write', m.person,
              r.begun_on + make_interval(days => step), 1
            from cases.record r join needtoknow.member m on m.file = r.id
            cross join generate_series(0, :last) step
            """)
        .param("last", STEPS - 1)
        .update();
    owner.sql(NO_QUOTA).update();
    NamesOfMany names = new NamesOfMany(node);
    names.give(owner.sql("select id from cases.record").query(UUID.class).list());
    owner.sql("analyze").update();
    System.out.printf(
        "%,d cases, %,d steps%n",
        owner.sql("select count(*) from cases.record").query(Long.class).single(),
        owner.sql("select count(*) from chronicle.step").query(Long.class).single());
    return names;
  }

  /** As if each search had been made yesterday, because nobody may search as often as this. */
  private static final String NO_QUOTA =
      """
      create function searches.long_ago() returns trigger language plpgsql as $$
        begin new.made_at := new.made_at - interval '1 day'; return new; end $$;
      create trigger long_ago before insert on searches.search
        for each row execute function searches.long_ago()
      """;

  private void open(AtABrowser who, Random random) throws Exception {
    AtOnce.read(who, addresses.get(random.nextInt(OWN)));
  }

  private void openBare(AtABrowser who, Random random) {
    UUID id = UUID.fromString(addresses.get(random.nextInt(OWN)).substring("/cases/".length()));
    var _ =
        owner
            .sql(
                """
                select r.*, f.sealed, i.sealed from cases.record r
                join cases.facts f on f.record = r.id join cases.identity i on i.record = r.id
                where r.id = :id
                """)
            .param("id", id)
            .query()
            .listOfRows();
  }

  private void search(AtABrowser who, Particulars sought) throws Exception {
    int status =
        who.post(
                "/cases/search",
                tokens.get(people.indexOf(who)),
                "given",
                sought.names().getFirst().given(),
                "family",
                sought.names().getFirst().family(),
                "birthYear",
                Integer.toString(sought.birthYear().orElseThrow()),
                "purpose",
                "care",
                "reason",
                "She called and gave her name.")
            .statusCode();
    if (status != 200) {
      throw new IllegalStateException("the search answered " + status);
    }
  }

  private void listBare(Person worker) {
    var _ =
        owner
            .sql(
                """
                select r.* from cases.record r where r.id in (
                  select file from needtoknow.member where person = :person
                  union select id from needtoknow.file where unit = :unit)
                order by r.begun_on desc, r.id desc limit 50
                """)
            .param("person", worker.id().value())
            .param("unit", worker.unit().orElseThrow().id())
            .query()
            .listOfRows();
  }

  private void dueBare(Person worker) {
    var _ =
        owner
            .sql(
                """
                select s.* from chronicle.step s where s.due_on <= current_date + 7 and s.record in (
                  select file from needtoknow.member where person = :person
                  union select id from needtoknow.file where unit = :unit)
                order by s.due_on limit 50
                """)
            .param("person", worker.id().value())
            .param("unit", worker.unit().orElseThrow().id())
            .query()
            .listOfRows();
  }
}
