package org.amana.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * The words that belong to an entry, beside the log: the log holds only a digest of them with a
 * salt, and salt and words lie together under the key of the server. Without the salt nobody can
 * try words against the digest, so that erasing both leaves nothing of them.
 */
@Component
class Details {

  private static final int SALT = 32;
  private static final int PAGE = 1_000;

  private final DetailSql sql;
  private final Vault vault;
  private final SecureRandom random;

  Details(DetailSql sql, Vault vault, SecureRandom random) {
    this.sql = sql;
    this.vault = vault;
    this.random = random;
  }

  /** Words with their salt, before they are kept. */
  static final class Salted {
    private final byte[] bytes;

    private Salted(byte[] bytes) {
      this.bytes = bytes;
    }

    String digest() {
      return Details.digest(bytes);
    }
  }

  Salted salt(String words) {
    byte[] text = words.getBytes(StandardCharsets.UTF_8);
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] salted = Arrays.copyOf(salt, SALT + text.length);
    System.arraycopy(text, 0, salted, SALT, text.length);
    return new Salted(salted);
  }

  private static String digest(byte[] salted) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine knows SHA-256", e);
    }
  }

  private static Place place(EntryId entry) {
    return new Place("audit.detail", "ciphertext", entry.value());
  }

  /** Keeps the words of an entry that was written in the same transaction. */
  void keep(EntryId entry, Salted salted) {
    sql.add(entry, vault.protect(salted.bytes, place(entry)));
  }

  Optional<String> find(EntryId entry) {
    return sql.find(entry)
        .map(ciphertext -> vault.reveal(ciphertext, place(entry)))
        .map(bytes -> new String(bytes, SALT, bytes.length - SALT, StandardCharsets.UTF_8));
  }

  boolean erase(EntryId entry) {
    return sql.delete(entry);
  }

  /**
   * Compares all words that are left with the digests in the log.
   *
   * @return how many there are; empty when the vault is sealed and they cannot be read
   * @throws ProblemException {@link Fault.DetailsChanged}
   */
  Optional<Long> check() {
    sql.firstGone().ifPresent(Details::fail);
    if (vault.isSealed()) {
      return Optional.empty();
    }
    long checked = 0;
    List<DetailSql.Kept> page = sql.after(new UUID(0, 0), PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::check);
      checked += page.size();
      page = sql.after(page.getLast().entry().value(), PAGE);
    }
    return Optional.of(checked);
  }

  private void check(DetailSql.Kept kept) {
    try {
      if (!digest(revealed(kept)).equals(kept.digest())) {
        fail(kept.index());
      }
    } catch (ProblemException e) {
      fail(kept.index());
    }
  }

  private byte[] revealed(DetailSql.Kept kept) {
    return vault.reveal(HexFormat.of().parseHex(kept.ciphertext()), place(kept.entry()));
  }

  private static void fail(long index) {
    throw new ProblemException(new Fault.DetailsChanged(index));
  }
}
