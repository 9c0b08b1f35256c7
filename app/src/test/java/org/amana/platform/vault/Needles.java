package org.amana.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Secrets to be searched for in files, each in every form in which it might lie there: UTF-8, both
 * orders of UTF-16, as a form sends it, hexadecimal digits, and base64 at each of its three
 * alignments.
 */
final class Needles {

  private static final int HEAD = Long.BYTES;
  private static final int FILTER_BITS = 22;
  private static final int CHUNK = 1 << 22;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Form(String name, byte[] bytes) {}

  private final Map<Long, List<Form>> byHead = new HashMap<>();
  private final BitSet filter = new BitSet(1 << FILTER_BITS);
  private int longest = HEAD;

  void add(String name, String text) {
    form(name, text.getBytes(StandardCharsets.UTF_16LE));
    form(name, text.getBytes(StandardCharsets.UTF_16BE));
    form(name, URLEncoder.encode(text, StandardCharsets.UTF_8));
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void add(String name, byte[] raw) {
    form(name, raw);
    form(name, HexFormat.of().formatHex(raw));
    form(name, HexFormat.of().withUpperCase().formatHex(raw));
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + raw.length];
      System.arraycopy(raw, 0, shifted, before, raw.length);
      int from = (before * 8 + 5) / 6;
      int to = shifted.length * 8 / 6;
      form(name, Base64.getEncoder().encodeToString(shifted).substring(from, to));
      form(name, Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
    }
  }

  /** A key in any of the forms above, and as HMAC keeps it (RFC 2104). */
  void addKey(String name, byte[] key) {
    add(name, key);
    for (byte pad : new byte[] {0x36, 0x5c}) {
      byte[] padded = key.clone();
      for (int at = 0; at < padded.length; at++) {
        padded[at] ^= pad;
      }
      form(name + " in HMAC", padded);
    }
  }

  private void form(String name, String ascii) {
    form(name, ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private void form(String name, byte[] bytes) {
    if (bytes.length < HEAD) {
      throw new IllegalArgumentException("too short to be found for certain: " + name);
    }
    long head = ByteBuffer.wrap(bytes).getLong();
    filter.set(slot(head));
    byHead.computeIfAbsent(head, _ -> new ArrayList<>()).add(new Form(name, bytes));
    longest = Math.max(longest, bytes.length);
  }

  private static int slot(long head) {
    return (int) ((head * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
  }

  int forms() {
    return byHead.values().stream().mapToInt(List::size).sum();
  }

  /** The names of those that stand in the file. */
  Set<String> in(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return in(bytes);
    }
  }

  Set<String> in(InputStream bytes) throws IOException {
    Set<String> found = new TreeSet<>();
    byte[] window = new byte[CHUNK + longest];
    int kept = 0;
    for (int read = bytes.readNBytes(window, 0, CHUNK);
        read > 0;
        read = bytes.readNBytes(window, kept, CHUNK)) {
      int end = kept + read;
      search(window, end, found);
      kept = Math.min(end, longest - 1);
      System.arraycopy(window, end - kept, window, 0, kept);
    }
    return found;
  }

  private void search(byte[] window, int end, Set<String> found) {
    long head = 0;
    for (int at = 0; at < end; at++) {
      head = (head << Byte.SIZE) | (window[at] & 0xFF);
      if (at >= HEAD - 1 && filter.get(slot(head))) {
        int from = at - HEAD + 1;
        for (Form form : byHead.getOrDefault(head, List.of())) {
          if (from + form.bytes().length <= end
              && Arrays.equals(
                  window, from, from + form.bytes().length, form.bytes(), 0, form.bytes().length)) {
            found.add(form.name());
          }
        }
      }
    }
  }
}
