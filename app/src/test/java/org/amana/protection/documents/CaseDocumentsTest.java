package org.amana.protection.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.audit.Written;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.rebuilding.Specimens;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** Documents of a case: handed in, looked at, put under a new key, erased. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class CaseDocumentsTest {

  private static final String ABOUT = "Quintessa brought it from home.";
  private static final byte[] PHOTOGRAPH = Specimens.picture("jpeg");

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private Clock clock;
  @Autowired private Insiders insiders;
  @Autowired private MockMvc pages;
  @Autowired private DocumentLog log;
  @Autowired private TransactionTemplate transaction;

  private Person lead;
  private UUID id;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    owner.sql("truncate documents.document cascade").update();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
  }

  private String page() {
    return "/en/cases/" + id + "/documents";
  }

  private String page(UUID document) {
    return page() + "/" + document;
  }

  private MockHttpServletResponse handIn(Person who, UUID document, byte[] file, String... more)
      throws Exception {
    List<String> typed =
        new ArrayList<>(
            List.of(
                "id",
                document.toString(),
                "kind",
                "injury",
                "on",
                LocalDate.now(clock).toString(),
                "words",
                ABOUT));
    typed.addAll(List.of(more));
    return team.at(who).handIn(page() + "/hand-in", file, typed.toArray(String[]::new));
  }

  private UUID handedIn(String... more) throws Exception {
    UUID document = UUID.randomUUID();
    MockHttpServletResponse answer = handIn(lead, document, PHOTOGRAPH, more);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    return document;
  }

  private long count(String table) {
    return owner.sql("select count(*) from " + table).query(Long.class).single();
  }

  private List<String> steps() {
    return owner
        .sql("select kind from chronicle.step where room = 'documents' order by made_at, id")
        .query(String.class)
        .list();
  }

  private long logged(String action) {
    return owner
        .sql("select count(*) from audit.entry where subject = :subject and action = :action")
        .param("subject", "case/" + id)
        .param("action", action)
        .query(Long.class)
        .single();
  }

  @Test
  void a_photograph_is_kept_as_a_copy_that_members_alone_see() throws Exception {
    UUID document = handedIn();
    Person stranger = team.add("stranger", Role.CASE_WORKER);
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);

    assertThat(team.at(lead).text(page())).contains("Photograph of an injury");
    assertThat(team.at(lead).text(page(document)))
        .contains("<h1>Photograph of an injury</h1>", ABOUT, "Not kept");
    assertThat(team.at(stranger).open(page()).getStatus()).isEqualTo(404);
    assertThat(team.at(stranger).open(page(document) + "/copy").getStatus()).isEqualTo(404);
    assertThat(handIn(stranger, UUID.randomUUID(), PHOTOGRAPH).getStatus()).isEqualTo(404);
    assertThat(team.at(supervisor).text(page())).doesNotContain("injury", "Quintessa");
    assertThat(team.at(supervisor).open(page(document) + "/copy").getStatus()).isEqualTo(403);
    assertThat(handIn(supervisor, UUID.randomUUID(), PHOTOGRAPH).getStatus()).isEqualTo(403);
    assertThat(team.at(lead).text("/en/cases/" + id + "/timeline")).contains("Document added");
    assertThat(steps()).containsExactly("added");
  }

  @Test
  void a_copy_is_served_so_that_nothing_of_it_runs_and_nothing_of_it_stays() throws Exception {
    UUID document = handedIn();

    MockHttpServletResponse copy = team.at(lead).open(page(document) + "/copy");

    assertThat(copy.getContentType()).isEqualTo("image/jpeg");
    assertThat(copy.getHeader("Content-Disposition"))
        .isEqualTo("inline; filename=\"document.jpeg\"");
    assertThat(copy.getHeaders("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
    assertThat(copy.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(copy.getHeaders("Cache-Control")).containsExactly("no-store");
    assertThat(copy.getContentAsByteArray()).startsWith(0xFF, 0xD8).isNotEqualTo(PHOTOGRAPH);
    assertThat(
            team.at(lead).open(page(document) + "/copy?save=true").getHeader("Content-Disposition"))
        .startsWith("attachment");
    assertThat(logged("documents.opened")).isEqualTo(2);
  }

  @Test
  void an_original_is_kept_when_asked_for_and_leaves_with_a_fresh_proof_alone() throws Exception {
    UUID without = handedIn();
    UUID document = handedIn("keepOriginal", "true");
    String digest = Written.digest(PHOTOGRAPH);

    assertThat(team.at(lead).text(page(document))).contains(digest);
    assertThat(team.at(lead).open(page(without) + "/original").getStatus()).isEqualTo(404);
    MockHttpServletResponse taken = team.at(lead).open(page(document) + "/original");
    assertThat(taken.getContentAsByteArray()).isEqualTo(PHOTOGRAPH);
    assertThat(taken.getContentType()).isEqualTo("application/octet-stream");
    assertThat(taken.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(logged("documents.original-opened")).isEqualTo(1);

    pages
        .perform(
            get(page(document) + "/original").with(authentication(insiders.provedAnHourAgo(lead))))
        .andExpect(redirectedUrlPattern("/en/confirm?to=*"));
    assertThat(logged("documents.original-opened")).isEqualTo(1);
  }

  @Test
  void without_the_log_nothing_opens() throws Exception {
    UUID document = handedIn();
    owner.sql("revoke insert on audit.entry from amana_app").update();
    try {
      MockHttpServletResponse answer = team.at(lead).open(page(document) + "/copy");

      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getContentAsString()).doesNotContain("JFIF");
    } finally {
      owner.sql("grant insert on audit.entry to amana_app").update();
    }
  }

  /**
   * As {@code audit verify --deep} does: the row as it stands against what was last logged of it.
   */
  @Test
  void a_row_that_was_changed_or_put_back_is_found() throws Exception {
    UUID document = handedIn();
    String last = lastLogged(document);
    assertThat(live()).containsExactly(last);

    owner.sql("update documents.document set size = size + 1").update();

    assertThat(live()).doesNotContain(last);
  }

  private List<String> live() {
    List<String> rows = new ArrayList<>();
    transaction.executeWithoutResult(
        _ -> log.tellEach((_, version, digest) -> rows.add(version + " " + digest)));
    return rows;
  }

  private String lastLogged(UUID document) {
    return owner
        .sql(
            """
            select (line::jsonb ->> 'row-version') || ' ' || (line::jsonb ->> 'row-digest')
            from audit.entry where row_written = :row order by number desc limit 1
            """)
        .param("row", Document.ROW + "/" + document)
        .query(String.class)
        .single();
  }

  @Test
  void nothing_lies_open_in_the_tables() throws Exception {
    handedIn("keepOriginal", "true");

    String all =
        owner
            .sql(
                """
                select string_agg(told, ' ') from (
                  select d::text as told from documents.document d
                  union all select encode(sealed, 'escape') from documents.cover
                  union all select encode(sealed, 'escape') from documents.piece) rows
                """)
            .query(String.class)
            .single();

    assertThat(all).doesNotContain("JFIF", "Quintessa", "INJURY", "injury", "passport");
  }

  @Test
  void what_is_sent_twice_is_kept_once() throws Exception {
    UUID document = handedIn();

    assertThat(handIn(lead, document, PHOTOGRAPH).getStatus()).isEqualTo(302);
    assertThat(count("documents.document")).isEqualTo(1);
    assertThat(steps()).containsExactly("added");
  }

  @Test
  void what_is_refused_has_one_clear_line_keeps_what_was_typed_and_stores_nothing()
      throws Exception {
    assertRefused(
        "MZ\u0090\0\u0003".getBytes(StandardCharsets.ISO_8859_1), "neither a picture, a PDF");
    assertRefused(Specimens.bomb(60_000, 60_000), "more than 52 million pixels");
    assertRefused(new byte[0], "Choose a file");
    assertRefused(new byte[40_000_001], "larger than 40 MB");
    assertThat(handIn(lead, UUID.randomUUID(), PHOTOGRAPH, "kind", "x").getStatus())
        .as("of two the first counts")
        .isEqualTo(302);
    assertThat(count("documents.document")).isEqualTo(1);
  }

  private void assertRefused(byte[] file, String why) throws Exception {
    MockHttpServletResponse answer = handIn(lead, UUID.randomUUID(), file);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(why, ABOUT);
    assertThat(count("documents.document")).isZero();
    assertThat(count("documents.piece")).isZero();
  }

  @Test
  void every_field_that_is_wrong_is_told() throws Exception {
    String wrong =
        team.at(lead)
            .handIn(
                page() + "/hand-in",
                PHOTOGRAPH,
                "id",
                UUID.randomUUID().toString(),
                "kind",
                "life",
                "on",
                LocalDate.now(clock).plusDays(1).toString())
            .getContentAsString();

    assertThat(wrong).contains("Choose what it is", "cannot be in the future");
    assertThat(count("documents.document")).isZero();
  }

  @Test
  void a_case_has_an_end_and_so_has_a_day() {
    Quota usual = new Quota(0, 0, 0, 0);

    assertThat(usual.refuses(40_000_000)).isEmpty();
    assertThat(new Quota(200, 0, 0, 0).refuses(1)).isPresent();
    assertThat(new Quota(0, 999_999_999, 0, 0).refuses(2)).isPresent();
    assertThat(new Quota(0, 0, 100, 0).refuses(1)).isPresent();
    assertThat(new Quota(0, 0, 0, 999_999_999).refuses(2)).isPresent();
    assertThat(new Quota(199, 0, 99, 0).refuses(1)).isEmpty();
  }

  @Test
  void the_limits_are_asked_of_what_is_there() throws Exception {
    handedIn();
    owner.sql("update documents.document set size = 1000000000").update();

    assertThat(handIn(lead, UUID.randomUUID(), PHOTOGRAPH).getContentAsString())
        .contains("The case has 200 documents");
    UUID other = id;
    id = team.begin(lead, "Another", "");
    assertThat(handIn(lead, UUID.randomUUID(), PHOTOGRAPH).getContentAsString())
        .contains("Go on tomorrow");
    assertThat(other).isNotEqualTo(id);
  }

  @Test
  void pieces_that_were_changed_or_left_out_are_not_shown() throws Exception {
    UUID document = handedIn("keepOriginal", "true");
    owner
        .sql(
            """
            update documents.piece p set sealed = o.sealed from documents.piece o
            where p.part = 'copy' and o.part = 'original'
            """)
        .update();

    assertThat(team.at(lead).open(page(document) + "/copy").getStatus())
        .isGreaterThanOrEqualTo(400);
    assertThat(team.at(lead).open(page(document) + "/original").getStatus()).isEqualTo(200);
  }

  @Test
  void the_lead_alone_erases_and_its_key_is_gone_with_it() throws Exception {
    UUID document = handedIn("keepOriginal", "true");
    Person member = team.add("member", Role.CASE_WORKER);
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            member.signInName(),
            "purpose",
            "care");

    assertThat(team.at(member).text(page(document))).contains(ABOUT);
    assertThat(team.at(member).fill(page(document) + "/erase", "reasons", "x").getStatus())
        .isEqualTo(403);
    assertThat(team.at(lead).fill(page(document) + "/erase", "reasons", " ").getStatus())
        .isEqualTo(422);
    assertThat(
            team.at(lead)
                .fill(page(document) + "/erase", "reasons", "It is another person's.")
                .getStatus())
        .isEqualTo(302);

    assertThat(count("documents.cover") + count("documents.piece")).isZero();
    assertThat(steps()).containsExactly("added", "erased");
    assertThat(team.at(lead).open(page(document)).getStatus()).isEqualTo(404);
    assertThat(handIn(lead, document, PHOTOGRAPH).getStatus())
        .as("its place is taken")
        .isEqualTo(409);
  }

  @Test
  void a_member_who_is_taken_out_opens_nothing_and_the_others_go_on() throws Exception {
    UUID document = handedIn();
    Person member = team.add("member", Role.CASE_WORKER);
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            member.signInName(),
            "purpose",
            "care");
    assertThat(team.at(member).open(page(document) + "/copy").getStatus()).isEqualTo(200);

    team.at(lead)
        .fill("/en/cases/" + id + "/team/remove", "person", member.id().value().toString());

    assertThat(team.at(member).open(page(document) + "/copy").getStatus()).isEqualTo(404);
    assertThat(team.at(lead).open(page(document) + "/copy").getStatus()).isEqualTo(200);
    assertThat(owner.sql("select version from documents.document").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void nothing_of_it_outlives_its_case() throws Exception {
    handedIn("keepOriginal", "true");

    assertThat(team.at(lead).fill("/en/cases/" + id + "/erase").getStatus()).isEqualTo(302);

    assertThat(count("documents.document") + count("documents.cover") + count("documents.piece"))
        .isZero();
  }
}
