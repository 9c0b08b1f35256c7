package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the documents that is written by the code. It is kept in the repository so that it can
 * be read there; a test fails when it is not what the code would write today.
 */
public record GeneratedDocument(Path file, String content) {

  /** {@code ./amana fix --documents} sets it. */
  private static final boolean REFRESH = Boolean.getBoolean("amana.refresh");

  public void mustBeUpToDate() throws IOException {
    if (REFRESH) {
      Files.writeString(file, content);
    }
    assertThat(isUpToDate())
        .as("%s is out of date: run ./amana fix --documents", Checkout.nameOf(file))
        .isTrue();
  }

  public boolean isUpToDate() throws IOException {
    return Files.exists(file) && Files.readString(file).equals(content);
  }
}
