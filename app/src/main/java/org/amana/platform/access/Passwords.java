package org.amana.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: Argon2id with 64 MiB and 3 passes (above the least that OWASP names), and the rules of
 * ASVS 5.0 section 6.2: long enough, not common, not one's own name; no rules of composition.
 */
@Component
class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 64 * 1024;
  private static final int PASSES = 3;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Turns turns;
  private final Set<String> common = readCommon();

  /** The hash of no password: what the name of nobody is compared with, at the same cost. */
  private @Nullable String nobodys;

  Passwords(Turns turns) {
    this.turns = turns;
  }

  String hash(String password) {
    return turns.take(() -> Objects.requireNonNull(argon2.encode(normal(password))));
  }

  /** Compares at full cost, whether there is a hash or not. */
  boolean matches(String password, @Nullable String hash) {
    String compared = hash == null ? nobodys() : hash;
    boolean same = turns.take(() -> argon2.matches(normal(password), compared));
    return same && hash != null;
  }

  /** The rules that a new password breaks. {@code own} are words of its owner. */
  List<Violation> violations(String field, String password, List<String> own) {
    String typed = normal(password).toLowerCase(Locale.ROOT);
    int length = typed.codePointCount(0, typed.length());
    List<Violation> found = new ArrayList<>();
    if (length < SHORTEST) {
      found.add(new Violation(field, "access.password.short"));
    } else if (length > LONGEST) {
      found.add(new Violation(field, "access.password.long"));
    } else if (isCommon(typed)) {
      found.add(new Violation(field, "access.password.common"));
    } else if (holdsOwnWord(typed, own)) {
      found.add(new Violation(field, "access.password.own"));
    }
    return found;
  }

  private boolean isCommon(String typed) {
    return typed.codePoints().distinct().count() < FEWEST_DIFFERENT
        || common.stream().anyMatch(word -> typed.equals(word) || typed.equals(word + word));
  }

  private static boolean holdsOwnWord(String typed, List<String> own) {
    return own.stream()
        .flatMap(words -> Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s@.]+", -1)))
        .filter(word -> word.length() > 3)
        .anyMatch(word -> typed.contains(word) && typed.length() - word.length() < SHORTEST);
  }

  private synchronized String nobodys() {
    if (nobodys == null) {
      nobodys = argon2.encode("nobody has this password");
    }
    return Objects.requireNonNull(nobodys);
  }

  /** The same characters typed on different machines are the same password. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static Set<String> readCommon() {
    try (InputStream file = Passwords.class.getResourceAsStream("/access/common-passwords.txt")) {
      if (file == null) {
        throw new IllegalStateException("the list of common passwords is not in the application");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
