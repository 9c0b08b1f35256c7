package org.amana.platform.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Which problem lies behind a failed start. */
final class StartFailures {

  /** With less than this PostgreSQL cannot start, whatever it says itself. In bytes. */
  private static final long LEAST_SPACE = 32L << 20;

  private StartFailures() {}

  /** What keeps the embedded server of a home from starting. */
  static Problem ofHome(Path home, IOException failure) {
    return ofDisk(home, failure).orElseGet(() -> new NodeProblem.StoreDamaged(home.toString()));
  }

  /** What is wrong with the disk or the folder, if it is one of them. */
  static Optional<Problem> ofDisk(Path home, IOException failure) {
    String told = String.valueOf(failure.getMessage());
    if (told.contains("No space left on device")
        || told.contains("Disk quota exceeded")
        || isFull(home)) {
      return Optional.of(new NodeProblem.DiskFull(home.toString()));
    }
    boolean isClosed =
        failure instanceof AccessDeniedException
            || failure instanceof FileAlreadyExistsException
            || told.contains("Read-only file system")
            || told.contains("Not a directory")
            || told.contains("Operation not permitted");
    return isClosed
        ? Optional.of(new NodeProblem.HomeUnwritable(home.toString()))
        : Optional.empty();
  }

  private static boolean isFull(Path home) {
    try {
      return Files.isDirectory(home) && Files.getFileStore(home).getUsableSpace() < LEAST_SPACE;
    } catch (IOException _) {
      return false;
    }
  }

  /** What keeps the application from starting, if the operator can do something about it. */
  static Optional<Problem> ofApplication(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case PortInUseException taken -> {
          return Optional.of(new NodeProblem.PortTaken(Integer.toString(taken.getPort())));
        }
        case ProblemException told -> {
          return Optional.of(told.problem());
        }
        case BindException wrong -> {
          return Optional.of(new NodeProblem.Setting(wrong.getName().toString()));
        }
        case UnsatisfiedDependencyException wrong
            when wrong.getCause() instanceof TypeMismatchException -> {
          return settingAt(wrong.getInjectionPoint());
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** The setting whose value is no number, or whatever else is asked for there. */
  private static Optional<Problem> settingAt(@Nullable InjectionPoint asked) {
    return Optional.ofNullable(asked)
        .map(point -> point.getAnnotation(Value.class))
        .map(value -> value.value().replaceFirst("^\\$\\{([^:}]*).*", "$1"))
        .map(NodeProblem.Setting::new);
  }
}
