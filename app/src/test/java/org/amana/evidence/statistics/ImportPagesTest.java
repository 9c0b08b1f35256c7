package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.jobs.Job;
import org.amana.platform.jobs.Job.State;
import org.amana.platform.jobs.JobId;
import org.amana.platform.jobs.Jobs;
import org.amana.platform.jobs.Progress;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.node.Home;
import org.amana.platform.sheets.AWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published file on its way through the page: form, job, edition. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.tomcat.basedir=target/tomcat-of-imports")
@Import(FreshDatabase.class)
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesTest {

  private static final String PAGE = "/en/statistics/import";
  private static final Path CONTAINER = Path.of("target/tomcat-of-imports");

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Jobs jobs;
  @Autowired private ImportJob work;
  @Autowired private Uploads uploads;
  @Autowired private Home home;
  @Autowired private JdbcClient jdbc;
  @Autowired private FreshDatabase.Owner owner;

  @TempDir private static Path folder;

  private AVisitor statistician;

  @BeforeAll
  void signIn() throws Exception {
    statistician = new AVisitor(port).signIn(accounts, Role.STATISTICIAN);
  }

  @BeforeEach
  void forget() {
    owner.sql("truncate statistics.edition, statistics.upload cascade").update();
  }

  private static byte[] bytes(AGlotipFile file) {
    try {
      return Files.readAllBytes(file.in(folder));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private JobId upload(String fileName, byte[] bytes) throws Exception {
    return upload("", fileName, bytes);
  }

  private JobId upload(String edition, String fileName, byte[] bytes) throws Exception {
    HttpResponse<String> answer =
        statistician.upload(
            PAGE, statistician.token(PAGE), FileForm.GLOTIP, edition, fileName, bytes);
    assertThat(answer.statusCode()).isEqualTo(302);
    String to = statistician.ledTo(answer);
    assertThat(to).startsWith("/en/jobs/");
    return new JobId(UUID.fromString(to.substring("/en/jobs/".length())));
  }

  /** Asks for the job's page again until it is as wanted, as a reader without script does. */
  private Job follow(JobId id, Predicate<Job> isThere) throws Exception {
    while (!isThere.test(jobs.find(id).orElseThrow())) {
      assertThat(statistician.open("/ar/jobs/" + id).statusCode()).isEqualTo(200);
    }
    return jobs.find(id).orElseThrow();
  }

  private Job ended(JobId id) throws Exception {
    return follow(id, job -> job.state().isEnded());
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from statistics." + table).query(Long.class).single();
  }

  private void nothingIsKept() throws IOException {
    assertThat(
            Stream.of("edition", "observation", "upload", "upload_part", "quarantined_row")
                .mapToLong(this::count))
        .containsOnly(0L);
    nothingIsOnDisk();
  }

  private void nothingIsOnDisk() throws IOException {
    assertThat(isOnDisk()).isFalse();
    try (Stream<Path> elsewhere = Files.walk(CONTAINER)) {
      assertThat(elsewhere.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private boolean isOnDisk() {
    String[] files = home.temporary().toFile().list();
    return files != null && files.length > 0;
  }

  @Test
  void a_file_becomes_an_edition_and_the_job_leads_to_it() throws Exception {
    JobId id = upload("إحصاءات 2025.xlsx", bytes(AGlotipFile.sound()));

    assertThat(ended(id).state()).isEqualTo(State.DONE);

    assertThat(statistician.open("/en/jobs/" + id).body())
        .contains("href=\"/en/statistics/editions/glotip-2025-04-14\"", "read 3 = imported 3");
    assertThat(statistician.open("/ar/statistics/editions/glotip-2025-04-14").body())
        .contains("إحصاءات 2025.xlsx");
    assertThat(statistician.open("/en/jobs.csv?state=DONE").body()).contains("إحصاءات 2025.xlsx");
    assertThat(statistician.open("/en/jobs.csv?state=FAILED").body()).doesNotContain("2025");
    assertThat(count("observation")).isEqualTo(3);
    assertThat(count("upload_part")).isZero();
    nothingIsOnDisk();
  }

  @Test
  void a_large_file_travels_in_parts_and_arrives_whole() throws Exception {
    byte[] large = new byte[(5 << 20) + 17];
    Arrays.fill(large, (byte) 'x');

    Job job = ended(upload("large.xlsx", large));

    assertThat(job.failure().orElseThrow().code()).isEqualTo("sheets.not-a-workbook");
    nothingIsKept();
  }

  @Test
  void the_same_file_again_changes_nothing_and_says_so() throws Exception {
    byte[] file = bytes(AGlotipFile.sound());
    ended(upload("made.xlsx", file));

    JobId again = upload("again", "again.xlsx", file);

    assertThat(ended(again).state()).isEqualTo(State.DONE);
    assertThat(statistician.open("/en/jobs/" + again).body())
        .contains("again.xlsx changes nothing", "/en/statistics/editions/glotip-2025-04-14");
    assertThat(count("edition")).isEqualTo(1);
  }

  @Test
  void a_name_that_is_taken_is_told_with_the_file() throws Exception {
    ended(upload("first", "made.xlsx", bytes(AGlotipFile.sound())));

    JobId second = upload("first", "other.xlsx", bytes(AGlotipFile.sound().victims("2021", "7")));

    assertThat(ended(second).failure().orElseThrow().code())
        .isEqualTo("statistics.edition-name-taken");
    assertThat(statistician.open("/ar/jobs/" + second).body()).contains("other.xlsx", "أعطِ هذا");
    assertThat(count("edition")).isEqualTo(1);
    assertThat(count("upload_part")).isZero();
  }

  static Stream<Arguments> badFiles() {
    byte[] whole = bytes(AGlotipFile.sound());
    String text = "<si><t>xxxxxxxx</t></si>";
    return Stream.of(
        bad("not a workbook", "f.xlsx", "هذا ليس", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
        bad("truncated", "f.xlsx", "مبتور", Arrays.copyOf(whole, whole.length / 2)),
        bad(
            "bomb",
            "f.xlsx",
            "فك ضغطه",
            AWorkbook.withRows("").sharedTexts(text.repeat(2_000_000)).bytes()),
        bad(
            "a missing column",
            "f.xlsx:3",
            "txtVALUE",
            bytes(AGlotipFile.sound().withoutColumn(GlotipColumn.VALUE))),
        bad(
            "a formula",
            "f.xlsx:5:txtVALUE",
            "معادلة",
            bytes(AGlotipFile.sound().with(5, GlotipColumn.VALUE, "=2+3"))),
        bad(
            "wrong digits",
            "f.xlsx:5:txtVALUE",
            "1.757,5",
            bytes(AGlotipFile.sound().with(5, GlotipColumn.VALUE, "1.757,5"))),
        bad("no rows", "f.xlsx", "لا توجد صفوف", bytes(AGlotipFile.empty())));
  }

  private static Arguments bad(String what, String place, String reason, byte[] bytes) {
    return Arguments.of(what, place, reason, bytes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void a_file_that_cannot_be_understood_is_told_in_one_line_and_changes_nothing(
      String what, String place, String reason, byte[] bytes) throws Exception {
    JobId id = upload("f.xlsx", bytes);

    assertThat(ended(id).state()).isEqualTo(State.FAILED);

    String page = statistician.open("/ar/jobs/" + id).body();
    assertThat(page).containsPattern("<bdi dir=\"ltr\">" + place + "</bdi>: <span>[^<]*" + reason);
    nothingIsKept();
  }

  @Test
  void what_is_missing_in_the_form_is_said_beside_it_and_nothing_typed_is_lost() throws Exception {
    HttpResponse<String> answer =
        statistician.upload(
            PAGE, statistician.token(PAGE), FileForm.CTDC, "Not A Name", "", new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("error-summary", "href=\"#file\"", "href=\"#name\"", "value=\"Not A Name\"")
        .containsPattern("id=\"form-ctdc\"[^>]*checked");
    assertThat(
            statistician
                .upload(PAGE, statistician.token(PAGE), FileForm.CTDC, "A B", "f.csv", new byte[9])
                .body())
        .contains("Choose the file once more");
    assertThat(
            statistician
                .upload(PAGE, statistician.token(PAGE), FileForm.CTDC, "", "f.csv", new byte[0])
                .body())
        .contains("The file is empty");
    nothingIsKept();
  }

  @Test
  void nobody_is_led_to_the_sign_in_and_back() throws Exception {
    AVisitor nobody = new AVisitor(port);

    assertThat(nobody.ledTo(nobody.open("/ar/statistics/import")))
        .isEqualTo("/ar/sign-in?to=%2Fstatistics%2Fimport");
    HttpResponse<String> sent =
        nobody.upload(PAGE, "", FileForm.GLOTIP, "", "f.xlsx", bytes(AGlotipFile.sound()));
    assertThat(nobody.ledTo(sent)).isEqualTo("/en/sign-in");
    assertThat(nobody.open("/en/statistics/editions").body()).doesNotContain("statistics/import");
    nothingIsKept();
  }

  @Test
  void who_is_signed_in_and_may_not_is_told_so() throws Exception {
    AVisitor reader = new AVisitor(port).signIn(accounts, Role.READER);

    assertThat(reader.open("/ar/statistics/import").statusCode()).isEqualTo(403);
    HttpResponse<String> sent =
        reader.upload(
            PAGE, reader.token("/en/account"), FileForm.GLOTIP, "", "f.xlsx", new byte[9]);
    assertThat(sent.statusCode()).isEqualTo(403);
    assertThat(sent.body()).contains("This is not open to you");
    assertThat(reader.open("/en/statistics/editions").body()).doesNotContain("statistics/import");
    assertThat(statistician.open("/en/statistics/editions").body()).contains("statistics/import");
    nothingIsKept();
  }

  @Test
  void a_form_without_its_token_does_nothing() throws Exception {
    HttpResponse<String> sent =
        statistician.upload(PAGE, "", FileForm.GLOTIP, "", "f.xlsx", bytes(AGlotipFile.sound()));

    assertThat(sent.statusCode()).isEqualTo(403);
    nothingIsKept();
  }

  @Test
  void a_gigabyte_is_refused_whether_it_says_its_length_or_not() throws Exception {
    String arabic = "/ar/statistics/import";
    String token = statistician.token(arabic);
    for (HttpResponse<String> answer :
        List.of(
            statistician.uploadOfLength(arabic, token, 1L << 30),
            statistician.uploadOfUnknownLength(arabic, token, 1L << 30))) {
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("dir=\"rtl\"", "أكبر مما يُقبل", "104,857,600");
    }
    nothingIsKept();
  }

  @Test
  void a_file_of_somebody_who_is_not_signed_in_is_not_even_looked_at() throws Exception {
    AVisitor nobody = new AVisitor(port);

    HttpResponse<String> answer = nobody.uploadOfUnknownLength(PAGE, "", 1L << 27);

    assertThat(nobody.ledTo(answer))
        .as("not too large, but not asked for")
        .isEqualTo("/en/sign-in");
    nothingIsKept();
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws Exception {
    statistician.breakOff(PAGE, statistician.token(PAGE), this::isOnDisk);
    while (isOnDisk()) {
      Thread.onSpinWait();
    }

    nothingIsKept();
  }

  @Test
  void a_cancelled_import_stores_nothing() throws Exception {
    try (Connection holder = owner.connection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table statistics.edition in exclusive mode");
      JobId id = upload("made.xlsx", bytes(AGlotipFile.sound()));
      follow(id, job -> job.step().key().equals("statistics.import.job.storing"));
      HttpResponse<String> asked = cancel(id);
      assertThat(asked.statusCode()).isEqualTo(302);
      assertThat(statistician.open("/en/jobs/" + id).body()).contains("was asked to end");
      String first = written(id, "");
      written(id, written(id, first)); // the second word after the request has heard of it
      holder.rollback();

      assertThat(ended(id).state()).isEqualTo(State.CANCELLED);
    }
    nothingIsKept();
  }

  private HttpResponse<String> cancel(JobId id) throws Exception {
    return statistician.fill("/en/jobs/" + id + "/cancel");
  }

  /** Waits until the job has written down how far it is, and says which writing that was. */
  private String written(JobId id, String before) {
    String now = before;
    while (now.equals(before)) {
      now =
          jdbc.sql("select xmin::text from jobs.job where id = :id")
              .param("id", id.value())
              .query(String.class)
              .single();
    }
    return now;
  }

  @Test
  void a_job_that_is_done_again_after_a_crash_finds_its_edition() throws Exception {
    JobId id = upload("made.xlsx", bytes(AGlotipFile.sound()));
    Job done = ended(id);

    assertThat(work.run(id, Progress.unwatched()).page())
        .isEqualTo(done.result().orElseThrow().page());

    assertThat(count("edition")).isEqualTo(1);
  }

  @Test
  void an_upload_whose_job_is_over_is_swept_and_one_that_waits_is_not() throws Exception {
    ended(upload("made.xlsx", bytes(AGlotipFile.sound())));
    jdbc.sql(
            """
            insert into statistics.upload (id, form, file_name, by_whom, received_at)
            values (gen_random_uuid(), 'ctdc', 'of no job', 'nobody', now())
            """)
        .update();
    try (Connection holder = owner.connection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table statistics.edition in exclusive mode");
      JobId waiting = upload("more", "more.xlsx", bytes(AGlotipFile.sound().victims("2021", "7")));
      uploads.sweep();
      assertThat(uploads()).containsExactly(waiting.value());
      holder.rollback();
      assertThat(ended(waiting).state()).isEqualTo(State.DONE);
    }
    uploads.sweep();
    assertThat(uploads()).isEmpty();
  }

  private List<UUID> uploads() {
    return jdbc.sql("select id from statistics.upload").query(UUID.class).list();
  }
}
