package org.amana;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amana.evidence.statistics.FileForm;
import org.amana.evidence.statistics.GivenFile;
import org.amana.evidence.statistics.ImportReport;
import org.amana.evidence.statistics.ImportReportText;
import org.amana.evidence.statistics.Imports;
import org.amana.platform.language.Language;
import org.amana.platform.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one file of this machine in, here and now: decision 0010 says why it is no job. */
abstract sealed class FileImport implements Callable<Integer>
    permits ImportGlotipCommand, ImportCtdcCommand {

  private final Node node;
  private final FileForm form;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the file as it was published")
  private @Nullable Path file;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "the edition's name (default: that of the publication)")
  private @Nullable String name;

  FileImport(Node node, FileForm form) {
    this.node = node;
    this.form = form;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Path path = Objects.requireNonNull(file);
    GivenFile given =
        new GivenFile(
            form,
            path,
            path.toString(),
            Optional.ofNullable(name),
            System.getProperty("user.name"));
    ImportReport report =
        node.room(Imports.class).read(given, new TerminalProgress(command.commandLine().getErr()));
    node.room(ImportReportText.class)
        .lines(report, Language.of(Locale.getDefault()))
        .forEach(command.commandLine().getOut()::println);
    return 0;
  }
}
