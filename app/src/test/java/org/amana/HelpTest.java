package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.amana.platform.node.Node;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What ./amana says about itself, without starting anything. */
class HelpTest {

  private static CommandLine amana() {
    return Amana.commandLine(new Node(Amana.class));
  }

  private static List<CommandLine> withAllBelow(CommandLine line) {
    List<CommandLine> all = new ArrayList<>(List.of(line));
    line.getSubcommands().values().forEach(below -> all.addAll(withAllBelow(below)));
    return all;
  }

  @Test
  void the_help_that_the_launcher_shows_is_up_to_date() throws IOException {
    String usage = amana().getUsageMessage(Ansi.OFF).stripTrailing() + "\n";

    new GeneratedDocument(Checkout.file("tools/help/amana.txt"), usage).mustBeUpToDate();
  }

  @Test
  void every_command_says_what_it_does_and_has_a_help_of_its_own() {
    assertThat(withAllBelow(amana()))
        .filteredOn(line -> !line.getCommandSpec().usageMessage().hidden())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            line -> {
              assertThat(line.getCommandSpec().usageMessage().description()).isNotEmpty();
              assertThat(line.setOut(new PrintWriter(new StringWriter())).execute("--help"))
                  .isZero();
            });
  }

  @Test
  void wrong_use_is_told_in_one_line_with_exit_code_2() {
    StringWriter told = new StringWriter();
    CommandLine line = amana().setErr(new PrintWriter(told, true));

    assertThat(line.execute("serve", "--port", "many")).isEqualTo(2);
    assertThat(told.toString().lines()).hasSize(1);
    assertThat(told.toString()).contains("--port").contains("./amana serve --help");
  }
}
