package org.amana.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Style sheets, scripts, fonts and pictures: {@code /assets/**}. Their addresses carry a part of
 * the hash of their content, so that a browser may keep them for ever and still gets the new one.
 */
final class Assets {

  static final String ROOT = "/assets/";

  /** As {@code tools/refresh-assets} writes it into the addresses of fonts. */
  private static final int HASH_LENGTH = 12;

  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  /** The first characters of the SHA-256 of an asset's content, for its path without parameters. */
  Optional<String> findHash(String path) {
    String known = hashes.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    ClassPathResource resource = new ClassPathResource(path);
    if (path.contains("..") || !resource.isReadable()) {
      return Optional.empty();
    }
    try (InputStream content = resource.getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      String hash = HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
      hashes.put(path, hash);
      return Optional.of(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
