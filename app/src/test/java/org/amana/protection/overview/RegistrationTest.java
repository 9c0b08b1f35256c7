package org.amana.protection.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.request.RequestContextHolder;

/** Registration by area, and the documents that people of this node lack. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class RegistrationTest {

  private static final String HEAD = "area,registration,year,rate,registered,population,source\r\n";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;

  private Person coordinator;

  @BeforeEach
  void somebody_coordinates() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    owner.sql("truncate overview.registration_rate").update();
    coordinator = team.add("coordinator", Role.COORDINATOR);
  }

  private String read(String rows) throws Exception {
    MockHttpServletResponse answer = send(HEAD + rows);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(String text) throws Exception {
    return team.at(coordinator)
        .upload(
            "/en/registration/import",
            new MockMultipartFile(
                "file", "rates.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private String csv(String question) throws Exception {
    return team.at(coordinator).text("/en/registration.csv" + question);
  }

  private MockHttpServletResponse enter(String... more) throws Exception {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("area", "North");
    typed.put("registration", "birth");
    typed.put("year", "2024");
    typed.put("source", "Census");
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    return team.at(coordinator)
        .fill(
            "/en/registration/new",
            typed.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new));
  }

  private void tally(String line, String cell, int people) {
    owner
        .sql(
            """
            insert into chronicle.tally (organisation, line, cell, people)
            values (:organisation, :line, :cell, :people)
            """)
        .param("organisation", UUID.randomUUID())
        .param("line", line)
        .param("cell", cell)
        .param("people", people)
        .update();
  }

  @Test
  @Serves("GPA-A20")
  void a_coordinator_sees_registration_by_area_beside_the_documents_that_are_missing()
      throws Exception {
    tally("missing-document", "birth", 5);
    tally("missing-document", "birth", 4);
    tally("missing-document", "passport", 11);
    tally("missing-document", "travel", 3);
    tally("missing-document", "marriage", 2);
    tally("missing-reason", "never", 9);
    tally("missing-reason", "kept", 16);
    assertThat(enter("rate", "٨٧٫٥").getStatus()).isEqualTo(302);
    assertThat(enter("area", "South", "registered", "3", "population", "4").getStatus())
        .isEqualTo(302);

    String page = team.at(coordinator).text("/en/registration");

    assertThat(page)
        .containsSubsequence("North", "Births registered", "2024", "87.5%", "Census")
        .containsSubsequence("South", "75%", ">3<", ">4<")
        .containsSubsequence("Missing documents in this node", "Birth certificate", ">9<")
        .containsSubsequence("Passport", ">11<", "Travel document", "fewer than 5")
        .containsSubsequence("Kept by somebody else", ">16<")
        .doesNotContain(">2<");
    assertThat(team.at(coordinator).text("/ar/registration")).contains("شهادة ميلاد", "التسجيل");
  }

  @Test
  void a_file_is_taken_row_by_row_and_each_refusal_has_its_reason() throws Exception {
    String account =
        read(
            """
            North,birth,2024,87.5,,,Census\r
            South,birth,2024,,90,100,Census\r
            East,birth,2024,101,,,Census\r
            West,marriage,2024,50,,,Census\r
            West,birth,2924,50,,,Census\r
            West,birth,2024,50,1,2,Census\r
            West,birth,2024,,3,2,Census\r
            north,birth,2024,80,,,Census\r
            ,birth,2024,80,,,\r
            """);

    assertThat(account)
        .containsSubsequence("Added", "2", "Refused", "7")
        .contains("Enter a rate from 0 to 100", "Choose one: birth, identity-card")
        .contains("not in the future", "not both", "More are registered than there are")
        .contains("stand in a row above already", "Fill this in");
    assertThat(csv("")).contains("North,birth,2024,87.5", "South,birth,2024,,90,100,Census");
    assertThat(read("North,birth,2024,87.50,,,Census\r\nSouth,birth,2024,70,,,Census\r\n"))
        .containsSubsequence("Changed", "1", "Said what was here before", "1");
    assertThat(csv("")).contains("South,birth,2024,70").doesNotContain("90,100");
    assertThat(
            owner.sql("select count(*) from overview.registration_rate").query(Long.class).single())
        .as("what was said before stays")
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          area,registration,year,rate              | column source is missing
          area,registration,year,rate,source,names | no column names
          area,area,registration,year,rate,source  | column area stands twice
          """)
  void a_file_that_is_not_understood_changes_nothing(String head, String why) throws Exception {
    MockHttpServletResponse answer = send(head + "\r\nNorth,birth,2024,50,Census,x\r\n");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(
            owner.sql("select count(*) from overview.registration_rate").query(Long.class).single())
        .as(why)
        .isZero();
  }

  @Test
  void what_leaves_as_a_file_comes_in_again_as_the_same() throws Exception {
    var _ = read("=North,birth,2024,87.5,,,Census\r\nSouth,identity-card,2023,,90,100,Census\r\n");

    assertThat(send(csv("")).getContentAsString())
        .containsSubsequence("Added", "0", "Said what was here before", "2", "Refused", "0");
  }

  @Test
  void rates_are_filtered_and_sorted_by_all_but_the_rate() throws Exception {
    var _ =
        read(
            """
            North,birth,2024,10,,,Census\r
            South,birth,2023,90,,,Census\r
            East,identity-card,2024,50,,,Census\r
            """);

    assertThat(csv("?area=out")).contains("South").doesNotContain("North", "East");
    assertThat(csv("?registration=identity-card&year=2024"))
        .contains("East")
        .doesNotContain("North");
    assertThat(csv("")).containsSubsequence("East", "North", "South");
    assertThat(csv("?sort=-area")).containsSubsequence("South", "North", "East");
    assertThat(csv("?sort=-rate")).containsSubsequence("East", "North", "South");
    assertThat(team.at(coordinator).open("/en/registration.xlsx").getStatus()).isEqualTo(200);
  }

  @Test
  void what_is_wrong_is_told_beside_each_field_and_nothing_typed_is_lost() throws Exception {
    MockHttpServletResponse told = enter("rate", "much", "area", "");

    assertThat(told.getStatus()).isEqualTo(422);
    assertThat(told.getContentAsString())
        .contains("Enter a rate from 0 to 100", "Fill this in", "much", "Census");
  }

  @Test
  @Serves("R68-PP19")
  void risk_groups_are_seen_in_aggregate_and_no_small_one_is() throws Exception {
    tally("grounds", "religion", 7);
    tally("grounds", "religion", 6);
    tally("grounds", "sex", 8);
    tally("grounds", "disability", 4);
    tally("grounds", "stateless", 3);

    assertThat(team.at(coordinator).text("/en/overview.csv"))
        .contains("Grounds of discrimination,Religion,13")
        .contains("Grounds of discrimination,Sex,8")
        .contains("Grounds of discrimination,Disability,fewer than 5")
        .contains("Grounds of discrimination,No nationality or registration,fewer than 5");
    owner.sql("update chronicle.tally set people = 1 where cell <> 'religion'").update();
    owner.sql("delete from chronicle.tally where cell = 'religion'").update();
    assertThat(team.at(coordinator).text("/en/overview.csv"))
        .contains("Grounds of discrimination,Sex,not shown")
        .doesNotContain("Grounds of discrimination,Sex,fewer");
  }
}
