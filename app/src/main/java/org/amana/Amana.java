package org.amana;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.amana.evidence.statistics.StatisticsCommand;
import org.amana.platform.audit.AuditCommand;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.node.Node;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemText;
import org.amana.platform.world.ResolvePlacesCommand;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The front door: reads the command line, runs one command, and ends with its exit code. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan
@Modulithic(systemName = "Amana")
@Command(
    name = "./amana",
    description =
        "The working system behind the Global Plan of Action to Combat Trafficking in Persons.",
    synopsisSubcommandLabel = "COMMAND",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Amana.Version.class,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      UsersCommand.class,
      AuditCommand.class,
      SweepCommand.class,
      ImportCommand.class,
      StatisticsCommand.class,
      ResolvePlacesCommand.class,
      RehearseCommand.class
    })
public class Amana {

  /** What ./amana does itself, because it needs the sources and not the application. */
  private static final String[] OF_THE_LAUNCHER = {
    "",
    "For those who change the code:",
    "  test            The whole check, what CI runs.",
    "  check-long      Checks that take minutes or hours: crashes, stolen disks.",
    "  fix             Format the code.",
    "  dev             Like demo, with reload on save.",
    "  bench           Measure.",
    "",
    "./amana help COMMAND says more about one."
  };

  public static void main(String[] arguments) {
    try (Node node = new Node(Amana.class)) {
      System.exit(commandLine(node).execute(arguments));
    }
  }

  static CommandLine commandLine(Node node) {
    CommandLine line = new CommandLine(Amana.class, new CommandFactory(node));
    DatabaseOption.addTo(line, node);
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().usageMessage().footer(OF_THE_LAUNCHER);
    line.setParameterExceptionHandler(Amana::tellWrongUse);
    line.setExecutionExceptionHandler(
        (failure, failed, _) -> {
          Problem problem = problemOf(failure);
          Language reader = Language.of(Locale.getDefault());
          new ProblemText(new Messages()).lines(problem, reader).forEach(failed.getErr()::println);
          return problem.kind().exitCode();
        });
    return line;
  }

  /** One line, and where to read more. */
  private static int tellWrongUse(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    String command = line.getCommandSpec().qualifiedName();
    line.getErr().println(command + ": " + wrong.getMessage() + "; see " + command + " --help");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static Problem problemOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException told) {
        return told.problem();
      }
    }
    String incident = UUID.randomUUID().toString();
    LoggerFactory.getLogger(Amana.class).error("incident {}", incident, failure);
    return new CommonProblem.Internal(incident);
  }

  /** The version that the build has written into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Amana " + Amana.class.getPackage().getImplementationVersion()};
    }
  }
}
