package org.amana.platform.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ResolvePlacesCommandTest {

  @TempDir private Path folder;

  private String told(byte[] content) throws IOException {
    Path file = folder.resolve("labels.txt");
    Files.write(file, content);
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new ResolvePlacesCommand()).setOut(new PrintWriter(out));
    assertThat(line.execute(file.toString())).isZero();
    return out.toString();
  }

  @Test
  void each_line_gives_a_row_with_label_code_kind_reason_and_confidence() throws IOException {
    String labels = "\uFEFFKenya\r\nKorea\n\nCiudadanos de su país\nMumbai, India\nTOTAL\nكينيا";

    assertThat(told(labels.getBytes(StandardCharsets.UTF_8)).lines())
        .containsExactly(
            "Kenya,KEN,state,name,1.00",
            "Korea,,unresolved,ambiguous,0.00",
            "\"\",,junk,blank,1.00",
            "Ciudadanos de su país,,own nationals,own-nationals,1.00",
            "\"Mumbai, India\",IND,state,city,0.85",
            "TOTAL,,total,total,1.00",
            "كينيا,KEN,state,name,1.00");
  }

  @Test
  void bytes_that_are_no_UTF_8_are_read_as_damage() throws IOException {
    assertThat(told("Rep\u00FAblica Dominicana\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("Rep\uFFFDblica Dominicana,DOM,state,damaged-characters,0.95\n");
  }

  @Test
  void an_empty_file_gives_no_row() throws IOException {
    assertThat(told(new byte[0])).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_a_problem_of_the_input() {
    CommandLine line = new CommandLine(new ResolvePlacesCommand());
    AtomicReference<Exception> told = new AtomicReference<>();
    line.setExecutionExceptionHandler(
        (failure, _, _) -> {
          told.set(failure);
          return 0;
        });
    String absent = folder.resolve("absent.txt").toString();

    line.execute(absent);

    assertThat(told.get())
        .isInstanceOfSatisfying(
            ProblemException.class,
            failure -> {
              assertThat(failure.problem().kind().exitCode()).isEqualTo(2);
              assertThat(failure.problem().place())
                  .contains(org.amana.platform.problems.Place.of(absent));
            });
  }
}
