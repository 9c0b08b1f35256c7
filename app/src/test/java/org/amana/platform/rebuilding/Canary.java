package org.amana.platform.rebuilding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A word that was hidden in a file, looked for in whatever way it may have been written. */
final class Canary {

  /** Of nine letters, so that its base64 is the same wherever the same words stand around it. */
  static final String WORD = "Zq7Canary";

  /** Ways of writing it. */
  enum Way {
    PLAIN,
    LITTLE_ENDIAN,
    BIG_ENDIAN,
    BASE64,
    HEX;

    byte[] written(String word) {
      return switch (this) {
        case PLAIN -> word.getBytes(UTF_8);
        case LITTLE_ENDIAN -> word.getBytes(UTF_16LE);
        case BIG_ENDIAN -> word.getBytes(UTF_16BE);
        case BASE64 -> Base64.getEncoder().encode(word.getBytes(UTF_8));
        case HEX -> HexFormat.of().formatHex(word.getBytes(UTF_8)).getBytes(UTF_8);
      };
    }
  }

  private static final int MOST_INFLATED = 8_000_000;

  private Canary() {}

  /** The ways in which it stands somewhere in the file, or in something compressed within it. */
  static Set<Way> in(byte[] file) {
    List<byte[]> layers = new ArrayList<>(List.of(file));
    layers.addAll(inflated(file));
    Set<Way> found = new TreeSet<>();
    for (byte[] layer : layers) {
      String text = new String(layer, ISO_8859_1);
      String lower = text.toLowerCase(Locale.ROOT);
      for (Way way : Way.values()) {
        String wanted = new String(way.written(WORD), ISO_8859_1);
        if (way == Way.HEX ? lower.contains(wanted) : text.contains(wanted)) {
          found.add(way);
        }
      }
    }
    return found;
  }

  /** Everything that begins as zlib begins, as far as it can be read. */
  private static List<byte[]> inflated(byte[] file) {
    List<byte[]> layers = new ArrayList<>();
    for (int at = 0; at + 2 < file.length; at++) {
      int header = (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
      if (file[at] == 0x78 && header % 31 == 0) {
        byte[] layer = inflated(Arrays.copyOfRange(file, at, file.length), new Inflater());
        if (layer.length > 0) {
          layers.add(layer);
        }
      }
    }
    return layers;
  }

  private static byte[] inflated(byte[] from, Inflater inflater) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    try (inflater) {
      inflater.setInput(from);
      int read = inflater.inflate(buffer);
      while (read > 0 && bytes.size() < MOST_INFLATED) {
        bytes.write(buffer, 0, read);
        read = inflater.inflate(buffer);
      }
    } catch (DataFormatException _) {
      // As far as it could be read.
    }
    return bytes.toByteArray();
  }
}
