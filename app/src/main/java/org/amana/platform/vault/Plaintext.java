package org.amana.platform.vault;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record on its way into a cipher and out of it: JSON, with blanks at its end, so that the length
 * of a ciphertext tells little of what is in it.
 */
public final class Plaintext {

  /** Lengths are multiples of this many bytes. */
  public static final int STEP = 256;

  /** Without buffers that wait to be used again: they would keep the name of a person. */
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build());

  private Plaintext() {}

  public static byte[] of(Object value) {
    String json = JSON.writeValueAsString(value);
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return (json + " ".repeat(Math.ceilDiv(length, STEP) * STEP - length))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static <T> T read(byte[] bytes, Class<T> type) {
    return JSON.readValue(bytes, type);
  }
}
