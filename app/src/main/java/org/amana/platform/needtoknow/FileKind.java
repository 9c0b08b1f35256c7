package org.amana.platform.needtoknow;

import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of protected file; the room that keeps such files offers it as a bean.
 *
 * @param code for the log and the database, such as {@code case}
 * @param path of the page of a file, before its id, such as {@code /cases/}
 * @param byReference the file of a reference as it was typed, when the one who asks may break the
 *     glass of it; asked within {@link NeedToKnow#within}
 */
public record FileKind(String code, String path, Function<String, Optional<FileId>> byReference) {

  /** Where the file is shown, without the language. */
  public String pathOf(FileId file) {
    return path + file;
  }
}
