package org.amana.platform.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Resolves each line of a file. It starts no application, so that it answers at once. */
@Command(
    name = "resolve-places",
    description =
        "Resolve each line of a file to a State: label, ISO code or nothing, kind, reason,"
            + " confidence.",
    mixinStandardHelpOptions = true)
public final class ResolvePlacesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "one label a line, in UTF-8")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    // Bytes that are not UTF-8 are read as damaged characters, which the resolver understands.
    try (InputStream bytes = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16)) {
      CSVPrinter rows = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get().print(out);
      LabelResolver resolver = new LabelResolver();
      String line = withoutMark(lines.readLine());
      while (line != null) {
        print(rows, resolver.resolve(line));
        line = lines.readLine();
      }
      rows.flush();
    } catch (IOException e) {
      throw new ProblemException(new CommonProblem.UnreadableFile(file.toString()), e);
    }
    return 0;
  }

  private static void print(CSVPrinter rows, Resolution resolution) throws IOException {
    rows.printRecord(
        resolution.label(),
        resolution.alpha3().orElse(""),
        resolution.kind().code().replace('-', ' '),
        resolution.reason(),
        String.format(Locale.ROOT, "%.2f", resolution.confidence()));
  }

  /** Some editors open a file with a byte order mark; it belongs to no label. */
  private static @Nullable String withoutMark(@Nullable String line) {
    return line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
