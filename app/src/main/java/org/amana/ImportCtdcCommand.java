package org.amana;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amana.evidence.statistics.ImportReport;
import org.amana.evidence.statistics.ImportReportText;
import org.amana.evidence.statistics.Imports;
import org.amana.platform.language.Language;
import org.amana.platform.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ctdc",
    description = "Records of the Counter-Trafficking Data Collaborative, either release (.csv).",
    mixinStandardHelpOptions = true)
final class ImportCtdcCommand implements Callable<Integer> {

  private final Node node;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "the file as it was published")
  private @Nullable Path file;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "the edition's name (default: that of the release)")
  private @Nullable String name;

  ImportCtdcCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    Path given = java.util.Objects.requireNonNull(file);
    ImportReport report =
        node.room(Imports.class)
            .importCtdc(
                given,
                given.toString(),
                Optional.ofNullable(name),
                System.getProperty("user.name"),
                new TerminalProgress(command.commandLine().getErr()));
    node.room(ImportReportText.class)
        .lines(report, Language.of(Locale.getDefault()))
        .forEach(command.commandLine().getOut()::println);
    return 0;
  }
}
