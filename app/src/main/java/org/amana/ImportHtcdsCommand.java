package org.amana;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.amana.platform.language.Language;
import org.amana.platform.node.Node;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetLimits;
import org.amana.protection.exchange.Account;
import org.amana.protection.exchange.AccountText;
import org.amana.protection.exchange.CaseImports;
import org.amana.protection.exchange.ExchangeProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what would become of a file of cases; decision 0040 says why it brings none in. */
@Command(
    name = "htcds",
    description =
        "Check cases of IOM's Human Trafficking Case Data Standard (.json, .csv); a person brings"
            + " them in, by page.",
    mixinStandardHelpOptions = true)
final class ImportHtcdsCommand implements Callable<Integer> {

  private final Node node;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the file as it came")
  private @Nullable Path file;

  @Option(
      names = "--check",
      description = "only check it: that nothing is brought in is no failure")
  private boolean isCheck;

  ImportHtcdsCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Path path = Objects.requireNonNull(file);
    OutsideFile given = new OutsideFile(path, path.toString(), SheetLimits.USUAL);
    Account account = check(given);
    AccountText text = node.room(AccountText.class);
    Language reader = Language.of(Locale.getDefault());
    text.faults(account, given.place(), reader).forEach(command.commandLine().getErr()::println);
    text.lines(account, given.place(), reader).forEach(command.commandLine().getOut()::println);
    if (!isCheck) {
      throw new ProblemException(new ExchangeProblem.NeedsAPerson());
    }
    return 0;
  }

  private Account check(OutsideFile given) {
    try (InputStream bytes = Files.newInputStream(given.path())) {
      return node.room(CaseImports.class).check(bytes, given.place());
    } catch (IOException e) {
      throw new ProblemException(new CommonProblem.UnreadableFile(given.named()), e);
    }
  }
}
