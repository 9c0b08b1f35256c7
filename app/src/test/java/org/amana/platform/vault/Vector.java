package org.amana.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a primitive takes and gives, as published: one line of a file.
 *
 * @param isGood false where the primitive has to refuse
 */
record Vector(String primitive, String source, boolean isGood, List<byte[]> parts) {

  private static final HexFormat HEX = HexFormat.of();

  static List<Vector> published() throws IOException {
    return lines("published").map(parts -> of(parts, true, 2)).toList();
  }

  static List<Vector> ofWycheproof() throws IOException {
    return lines("wycheproof").map(parts -> of(parts, parts.get(2).equals("valid"), 3)).toList();
  }

  private static Stream<List<String>> lines(String name) throws IOException {
    try (InputStream file = Vector.class.getResourceAsStream("/vectors/" + name + ".csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(",", -1)));
    }
  }

  private static Vector of(List<String> line, boolean isGood, int from) {
    return new Vector(
        line.get(0),
        line.get(1),
        isGood,
        line.subList(from, line.size()).stream().map(HEX::parseHex).toList());
  }

  byte[] part(int number) {
    return parts.get(number);
  }

  byte[] last() {
    return parts.getLast();
  }

  /** With one bit of its result turned; the lowest would give some ECDSA signatures their twin. */
  Vector changed() {
    byte[] other = last().clone();
    other[other.length - 1] ^= 0x10;
    return new Vector(
        primitive,
        source,
        isGood,
        Stream.concat(parts.subList(0, parts.size() - 1).stream(), Stream.of(other)).toList());
  }

  @Override
  public String toString() {
    return primitive + ", " + source;
  }
}
