package org.amana.protection.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.amana.Checkout;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of others: their values, what is wrong with each, or one clear reason for the file. */
class ReadingCasesTest {

  private static final String FLAT =
      """
      [{"id": "17", "prs_FirstName": "Hagar", "prs_Birthdate": "1998-02-28", "con_Consent": true,
        "prs_NumberOfChildren": 2, "prs_Citizenship": ["ET", "ERI"],
        "vic_MethodsOfControl": "WithholdsDocuments;DebtBondage"}]
      """;

  private static final String GROUPED =
      """
      {"standard": "HTCDS", "version": "2.0", "cases": [
        {"id": "17",
         "person": {"prs_FirstName": "Hagar", "prs_Birthdate": "1998-02-28",
                    "prs_NumberOfChildren": "2", "prs_Citizenship": "ET;ERI"},
         "victim": {"vic_MethodsOfControl": ["DebtBondage", "WithholdsDocuments"]},
         "consent": [{"con_Consent": "TRUE"}]}]}
      """;

  private static final String TABLE =
      """
      id,prs_FirstName,prs_Birthdate,con_Consent,prs_NumberOfChildren,prs_Citizenship,vic_MethodsOfControl
      17,Hagar,1998-02-28,1,2,ET; ERI,DebtBondage;WithholdsDocuments
      """;

  private final Standard standard = Standard.ofThisRelease();
  private final AFile file = new AFile(standard);

  private Judged one(String text) {
    List<Judged> all = file.read(text);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<Fault> faults(String record) {
    return one("[" + record + "]").faults();
  }

  private String line(String text) {
    return line(text.getBytes(StandardCharsets.UTF_8));
  }

  private String line(byte[] bytes) {
    Problem problem =
        catchThrowableOfType(ProblemException.class, () -> file.read(bytes)).problem();
    assertThat(problem.kind().exitCode()).isEqualTo(2);
    return new ProblemText(new Messages()).lines(problem, Language.ENGLISH).getFirst();
  }

  @Test
  void a_case_is_the_same_side_by_side_grouped_and_in_a_table() {
    Judged flat = one(FLAT);

    assertThat(flat.faults()).isEmpty();
    assertThat(flat.id()).isEqualTo("17");
    assertThat(flat.standard().value("prs_Citizenship")).contains("ET;ERI");
    assertThat(flat.standard().value("vic_MethodsOfControl"))
        .contains("DebtBondage;WithholdsDocuments");
    assertThat(flat.standard().value("con_Consent")).contains("true");
    assertThat(one(GROUPED).standard()).isEqualTo(flat.standard());
    assertThat(one(TABLE).standard()).isEqualTo(flat.standard());
    assertThat(one("\ufeff" + FLAT).standard()).isEqualTo(flat.standard());
    assertThat(one("\ufeff" + TABLE.replace("\n", "\r\n")).standard()).isEqualTo(flat.standard());
  }

  @ParameterizedTest
  @CsvSource({
    "prs_Birthdate, 28.02.1998, NO_DATE",
    "prs_Birthdate, 1998-02-29, NO_DATE",
    "prs_Birthdate, 1998-02, NO_DATE",
    "prs_Gender, feminine, NO_SUCH_CODE",
    "vic_TypeOfExploitation, Forced labour, NO_SUCH_CODE",
    "prs_MailingCountry, Ethiopia, NO_COUNTRY",
    "prs_MailingCountry, et, NO_COUNTRY",
    "prs_Citizenship, ET;XX, NO_COUNTRY",
    "prs_PrimaryLanguage, qqq, NO_LANGUAGE",
    "prs_NumberOfChildren, -1, NO_NUMBER",
    "prs_NumberOfChildren, two, NO_NUMBER",
    "hte_Latitude, 181, NO_DEGREES",
    "hte_Latitude, 3°, NO_DEGREES",
    "prs_Deceased, maybe, NO_YES_NO",
    "prs_Surname, Hagar, UNKNOWN_FIELD",
    "PRS_FIRSTNAME, Hagar, UNKNOWN_FIELD"
  })
  void a_value_that_the_standard_does_not_allow_is_set_aside_with_its_place(
      String field, String value, Fault.Reason reason) {
    Judged judged = one("[{\"prs_FirstName\": \"Hagar\", \"%s\": \"%s\"}]".formatted(field, value));

    assertThat(judged.faults()).containsExactly(new Fault(1, field, reason));
    assertThat(judged.isTaken()).isTrue();
    assertThat(judged.standard().value("prs_FirstName")).contains("Hagar");
    assertThat(judged.unread()).extracting(Judged.Unread::field).containsExactly(field);
  }

  @Test
  void of_several_codes_the_right_ones_stay() {
    Judged judged = one("[{\"vic_MethodsOfControl\": [\"DebtBondage\", \"Hypnosis\"]}]");

    assertThat(judged.standard().value("vic_MethodsOfControl")).contains("DebtBondage");
    assertThat(judged.unread())
        .containsExactly(new Judged.Unread("vic_MethodsOfControl", "Hypnosis"));
  }

  @Test
  void what_has_parts_is_no_value_and_two_values_are_not_one() {
    assertThat(faults("{\"prs_FirstName\": \"H\", \"prs_Email\": {\"at\": \"x\"}}"))
        .containsExactly(new Fault(1, "prs_Email", Fault.Reason.NO_VALUE));
    assertThat(faults("{\"prs_FirstName\": \"H\", \"prs_Email\": [\"a@x\", \"b@x\"]}"))
        .containsExactly(new Fault(1, "prs_Email", Fault.Reason.SEVERAL));
    assertThat(faults("{\"person\": {\"prs_FirstName\": \"H\", \"cas_Status\": \"Active\"}}"))
        .containsExactly(new Fault(1, "cas_Status", Fault.Reason.UNKNOWN_FIELD));
    assertThat(faults("{\"person\": [{\"prs_FirstName\": \"H\"}, {\"prs_FirstName\": \"I\"}]}"))
        .containsExactly(new Fault(1, "prs_FirstName", Fault.Reason.SEVERAL));
  }

  @Test
  void texts_with_signs_that_no_text_has_are_set_aside() {
    assertThat(faults("{\"prs_FirstName\": \"H\", \"prs_Email\": \"a\\u0000b\"}"))
        .containsExactly(new Fault(1, "prs_Email", Fault.Reason.CONTROL_CHARACTER));
  }

  @Test
  void a_row_that_is_no_case_is_set_aside_whole() {
    List<Judged> all = file.read("[17, {}, {\"name\": \"Hagar\"}, {\"prs_FirstName\": \"Hagar\"}]");

    assertThat(all).extracting(Judged::row).containsExactly(1L, 2L, 3L, 4L);
    assertThat(all.stream().flatMap(one -> one.setAside().stream()))
        .containsExactly(
            Fault.Reason.NO_RECORD, Fault.Reason.NOTHING_KNOWN, Fault.Reason.NOTHING_KNOWN);
    assertThat(all.getLast().isTaken()).isTrue();
  }

  @Test
  void digits_of_every_writing_are_taken() {
    Judged judged = one("[{\"prs_Birthdate\": \"١٩٩٨-٠٢-٢٨\", \"prs_NumberOfChildren\": \"٢\"}]");

    assertThat(judged.standard().value("prs_Birthdate")).contains("1998-02-28");
    assertThat(judged.standard().value("prs_NumberOfChildren")).contains("2");
  }

  @Test
  void a_file_that_cannot_be_understood_is_refused_with_one_line() {
    assertThat(line("[{\"prs_FirstName\": \"Hagar\"},{\"prs_FirstName\"")).startsWith("f:2: ");
    assertThat(line("[{\"prs_FirstName\": \"Hagar\"}] more")).startsWith("f:1: ");
    assertThat(line("{\"people\": []}")).startsWith("f: ");
    assertThat(line("{\"standard\": \"NIEM\", \"cases\": []}")).contains("another standard");
    assertThat(line("{\"version\": \"1.0\", \"cases\": []}")).contains("another standard");
    assertThat(line("[{\"prs_FirstName\": \"a\", \"prs_FirstName\": \"b\"}]")).startsWith("f:1: ");
    assertThat(line("name,age\nHagar,27\n")).startsWith("f: ");
    assertThat(line("prs_FirstName,prs_FirstName\na,b\n")).startsWith("f:1:prs_FirstName: ");
    assertThat(line("prs_FirstName,prs_Email\nHagar\n")).startsWith("f:2: the row has 1 ");
    assertThat(line("")).isEqualTo("f: the file is empty");
    assertThat(line("   \n")).isEqualTo("f: the file is empty");
  }

  @Test
  void a_file_in_another_encoding_is_refused() {
    byte[] latin = "[{\"prs_FirstName\": \"Zoë\"}]".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(line(latin)).isEqualTo("f: the text is not in UTF-8");
  }

  @Test
  void a_file_that_is_deeper_or_longer_than_any_case_is_refused() {
    assertThat(line("[" + "[".repeat(100_000))).startsWith("f:1: ");
    assertThat(line("[{\"prs_FirstName\": \"" + "a".repeat(100_000) + "\"}]")).startsWith("f:1: ");
  }

  @Test
  void random_cases_of_the_standard_are_the_same_when_they_are_read_back() {
    RandomCases cases = new RandomCases(standard, 2021);
    for (int round = 0; round < 300; round++) {
      NamedCase any = new NamedCase(Integer.toString(round), cases.any());
      NamedCase flat = new NamedCase(Integer.toString(round), cases.flat());

      mustBeTheSame(any, file.read(file.json(List.of(any, flat))).getFirst());
      mustBeTheSame(flat, file.read(file.json(List.of(any, flat))).getLast());
      mustBeTheSame(flat, file.read(file.table(List.of(flat))).getFirst());
    }
  }

  private static void mustBeTheSame(NamedCase written, Judged read) {
    assertThat(read.faults()).isEmpty();
    assertThat(read.id()).isEqualTo(written.id());
    assertThat(read.standard().parts()).isEqualTo(written.standard().parts());
  }

  @Test
  void a_case_is_written_in_one_way() {
    StandardCase one =
        new StandardCase(
            List.of(
                new StandardCase.Part(
                    "person",
                    Map.of(
                        "prs_FirstName",
                        "هاجر",
                        "prs_Citizenship",
                        "ET;ER",
                        "prs_NumberOfChildren",
                        "2")),
                new StandardCase.Part("event", Map.of("hte_Type", "Transit")),
                new StandardCase.Part("consent", Map.of("con_Consent", "true"))));
    List<NamedCase> cases = List.of(new NamedCase("A-17", one));

    assertThat(new String(file.json(cases), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"standard\":\"HTCDS\",\"version\":\"2.0\",\"source\":\""
                + standard.source()
                + "\",\"cases\":[{\"id\":\"A-17\",\"person\":{\"prs_FirstName\":\"هاجر\","
                + "\"prs_NumberOfChildren\":2,\"prs_Citizenship\":[\"ET\",\"ER\"]},"
                + "\"event\":[{\"hte_Type\":\"Transit\"}],\"consent\":{\"con_Consent\":true}}]}");
    assertThat(new String(file.table(cases), StandardCharsets.UTF_8).lines().toList().getLast())
        .startsWith("A-17,,,")
        .contains(",هاجر,", ",ET;ER,", ",Transit,");
  }

  @Test
  void the_example_of_the_handbook_is_read_whole() {
    String page = Checkout.read(Checkout.file("docs/exchange.md"));
    int begin = page.indexOf("```json") + "```json".length();

    Judged example = one(page.substring(begin, page.indexOf("```", begin)));

    assertThat(example.faults()).isEmpty();
    assertThat(example.standard().parts()).hasSize(4);
  }

  @Test
  void no_cell_of_a_table_is_run_as_a_formula() {
    RandomCases cases = new RandomCases(standard, 7);
    String table =
        new String(file.table(List.of(new NamedCase("=1", cases.full()))), StandardCharsets.UTF_8);

    assertThat(table).doesNotContainPattern("(^|[,\\n\"])[=+@-][^,\"\\n]");
  }

  @Test
  void files_that_were_changed_anywhere_give_cases_or_a_problem() {
    Random random = new Random(2021);
    for (String sound : List.of(FLAT, GROUPED, TABLE)) {
      byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
      for (int round = 0; round < 700; round++) {
        byte[] changed = bytes.clone();
        for (int times = random.nextInt(4) + 1; times > 0; times--) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        readsAnything(changed);
      }
    }
  }

  @FuzzTest
  void readsAnything(byte[] bytes) {
    Object outcome;
    try {
      outcome = file.read(bytes);
    } catch (ProblemException e) {
      outcome = e.problem();
    }
    assertThat(List.of(outcome)).hasSize(1);
  }

  @FuzzTest
  void readsAnyRecord(byte[] bytes) {
    byte[] head = "[{\"prs_FirstName\": \"Hagar\"}, ".getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(bytes, 0, whole, head.length, bytes.length);

    readsAnything(whole);
  }
}
